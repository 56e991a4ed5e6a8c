package dev.docket.worker.summary;

import dev.docket.document.Document;
import dev.docket.document.Sentence;
import dev.docket.wording.NormalizedText;
import dev.docket.worker.summary.claim.Source;
import java.util.HashMap;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Tells statements that code has put together from a document's own words after they were checked:
 * each of their sentences stands in the document beside what is cited, or is borne out by one of
 * the cited units by itself.
 */
final class OwnWords {
  private static final Pattern SENTENCES =
      Pattern.compile("(?<=[。！？])(?![」』）)])|(?<=[.!?;:：])\\s+");
  private static final Pattern GAP = Pattern.compile("…");
  private static final Pattern ASIDE = Pattern.compile("（[^（）]*）|\\([^()]*\\)|\\[[^\\[\\]]*\\]");

  /** Code points after the last quotation: the items of a list stand behind their lead. */
  private static final int REACH = 3_000;

  private final Document document;
  private final String names;
  private final List<Sentence> units;
  private final String beside;
  private final String withoutAsides;

  OwnWords(Document document, String names, List<Quote> quotes) {
    this.document = document;
    this.names = names;
    this.units = quotes.stream().map(quote -> document.sentences().get(quote.index())).toList();
    int from = units.stream().mapToInt(Sentence::start).min().orElse(0);
    int to = units.stream().mapToInt(Sentence::end).max().orElse(0);
    int end = Math.min(document.text().length(), to + REACH);
    String text = document.text().slice(from, end);
    this.beside = NormalizedText.solid(text).text();
    this.withoutAsides = NormalizedText.solid(ASIDE.matcher(text).replaceAll("")).text();
  }

  /** Whether {@code text} is such a statement. */
  boolean are(String text) {
    return SENTENCES
        .splitAsStream(text)
        .map(String::strip)
        .filter(sentence -> !sentence.isEmpty())
        .allMatch(sentence -> stands(sentence) || isBorneOut(sentence));
  }

  /** Whether a sentence stands there, be it with a gap, or without what stands in brackets. */
  private boolean stands(String sentence) {
    boolean asidesStand =
        ASIDE
            .matcher(sentence)
            .results()
            .allMatch(aside -> beside.contains(NormalizedText.solid(aside.group()).text()));
    String bare = ASIDE.matcher(sentence).replaceAll("");
    return stands(sentence, beside) || (asidesStand && stands(bare, withoutAsides));
  }

  /** Whether the parts of a sentence stand there in order, with nothing of weight in the gaps. */
  private static boolean stands(String sentence, String text) {
    int at = -1;
    for (String part : GAP.split(sentence, -1)) {
      String solid = NormalizedText.solid(part).text();
      int next = at < 0 ? text.indexOf(solid) : text.indexOf(solid, at);
      if (next < 0 || (at >= 0 && !solid.isEmpty() && weighs(text.substring(at, next)))) {
        return false;
      }
      at = next + solid.length();
    }
    return true;
  }

  /** Whether words tell a fact or a force. */
  private static boolean weighs(String words) {
    Source source = Source.of(words);
    return !source.facts().isEmpty() || !source.forces().isEmpty();
  }

  private boolean isBorneOut(String sentence) {
    return units.stream()
        .anyMatch(
            unit -> {
              CitedUnits one = new CitedUnits(names, new HashMap<>());
              one.add(document, unit);
              return one.check().fault(sentence).isEmpty();
            });
  }
}
