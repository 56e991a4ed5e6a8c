package dev.docket.worker.summary.claim;

import dev.docket.wording.NormalizedText;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Tells statements that code has put together from a document's own words after they were checked:
 * each of their sentences stands in the document beside what is cited, or is borne out by one of
 * the cited units by itself.
 */
public final class OwnWords {
  private static final Pattern SENTENCES =
      Pattern.compile("(?<=[。！？])(?![」』）)])|(?<=[.!?;:：])\\s+");
  private static final Pattern GAP = Pattern.compile("…");
  private static final Pattern ASIDE = Pattern.compile("（[^（）]*）|\\([^()]*\\)|\\[[^\\[\\]]*\\]");

  private final List<Source> cited;
  private final String context;
  private final NormalizedText beside;
  private final NormalizedText withoutAsides;

  /**
   * @param cited the cited units
   * @param context what else may lend its words
   * @param text of the document, from the first cited unit to beyond the last
   */
  public OwnWords(List<Source> cited, String context, String text) {
    this.cited = List.copyOf(cited);
    this.context = context;
    this.beside = NormalizedText.solid(text);
    this.withoutAsides = NormalizedText.solid(ASIDE.matcher(text).replaceAll(""));
  }

  /** Whether {@code text} is such a statement. */
  public boolean are(String text) {
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
            .allMatch(aside -> beside.text().contains(NormalizedText.solid(aside.group()).text()));
    String bare = ASIDE.matcher(sentence).replaceAll("");
    return stands(sentence, beside) || (asidesStand && stands(bare, withoutAsides));
  }

  /** Whether the parts of a sentence stand there in order, with nothing of weight in the gaps. */
  private static boolean stands(String sentence, NormalizedText text) {
    int at = -1;
    for (String part : GAP.split(sentence, -1)) {
      String solid = NormalizedText.solid(part).text();
      int next = text.text().indexOf(solid, Math.max(0, at));
      if (next < 0 || (at >= 0 && next > at && !solid.isEmpty() && weighs(text, at, next))) {
        return false;
      }
      at = next + solid.length();
    }
    return true;
  }

  /** Whether a stretch tells a fact or a force, in its own spelling: words need their spaces. */
  private static boolean weighs(NormalizedText text, int from, int to) {
    Source source = Source.of(text.original().substring(text.start(from), text.end(to - 1)));
    return !source.facts().isEmpty() || !source.forces().isEmpty();
  }

  private boolean isBorneOut(String sentence) {
    return cited.stream()
        .anyMatch(unit -> new ClaimCheck(List.of(unit), context).fault(sentence).isEmpty());
  }
}
