package dev.docket.worker.summary;

import dev.docket.document.Document;
import dev.docket.document.Sentence;
import dev.docket.wording.NormalizedText;
import dev.docket.wording.Script;
import dev.docket.worker.summary.claim.Meaning;
import dev.docket.worker.summary.claim.QuoteAlignment;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the quotations that a model cites among the units of one call's input. In this order: the
 * id was in the input and its unit holds the anchor; another unit of the input does; a unit holds
 * it but for a few characters, none of them a digit, negation or modal. Else there is no quotation.
 */
final class Evidences {
  private static final double NEARLY = 0.9;
  private static final int LEAST = 8; // the shortest anchor that is looked for in other units

  private static final int BESIDE = 6;
  private static final int EDGE = 12;

  private final Document document;
  private final Map<String, Sentence> units = new LinkedHashMap<>();
  private final Map<String, NormalizedText> folded = new HashMap<>();

  Evidences(Document document, List<Sentence> citable) {
    this.document = document;
    citable.forEach(unit -> units.put(unit.id(), unit));
  }

  /** The quotation that {@code cited} stands for. */
  Optional<Quote> find(Anchor cited) {
    String anchor = NormalizedText.solid(cited.anchor()).text();
    Sentence named = units.get(cited.unit());
    if (anchor.isEmpty()) {
      return Optional.empty();
    }
    if (named != null) {
      NormalizedText unit = folded(named);
      int at = indexOf(named, anchor);
      boolean enough = cited.anchor().strip().length() >= LEAST;
      if (at >= 0 && (enough || anchor.length() >= unit.text().length() / 2)) {
        return Optional.of(quote(named, at, at + anchor.length()));
      }
    }
    Optional<Quote> elsewhere = elsewhere(anchor, cited.unit());
    return elsewhere.isPresent() || anchor.length() < LEAST
        ? elsewhere
        : nearly(
            cited.anchor(), anchor, named == null ? List.copyOf(units.values()) : List.of(named));
  }

  /** The unit nearest to the one named that holds the anchor. */
  private Optional<Quote> elsewhere(String anchor, String named) {
    Sentence best = null;
    for (Sentence unit : units.values()) {
      String text = folded(unit).text();
      boolean holds = anchor.length() >= LEAST ? indexOf(unit, anchor) >= 0 : text.equals(anchor);
      if (holds && (best == null || distance(unit, named) < distance(best, named))) {
        best = unit;
      }
    }
    if (best == null) {
      return Optional.empty();
    }
    int at = indexOf(best, anchor);
    return Optional.of(quote(best, at, at + anchor.length()));
  }

  /** Where the anchor stands in the unit, not from within a word: “either” is not in “neither”. */
  private int indexOf(Sentence unit, String anchor) {
    NormalizedText text = folded(unit);
    int at = text.text().indexOf(anchor);
    while (at >= 0 && isWithinWord(text, at)) {
      at = text.text().indexOf(anchor, at + 1);
    }
    return at;
  }

  private static boolean isWithinWord(NormalizedText text, int at) {
    return at > 0
        && isLatin(text.text().charAt(at))
        && isLatin(text.text().charAt(at - 1))
        && text.end(at - 1) >= text.start(at); // no white space between them
  }

  private static boolean isLatin(char c) {
    return !Script.isCjk(c) && Character.isLetterOrDigit(c);
  }

  private static long distance(Sentence unit, String named) {
    return named.matches("s[0-9]{1,9}")
        ? Math.abs(Long.parseLong(named.substring(1)) - Long.parseLong(unit.id().substring(1)))
        : 0;
  }

  private Optional<Quote> nearly(String raw, String anchor, List<Sentence> among) {
    for (Sentence unit : among) {
      NormalizedText text = folded(unit);
      QuoteAlignment found = QuoteAlignment.of(anchor, text.text());
      if (found.similarity() >= NEARLY
          && found.end() > found.start()
          && !isWithinWord(text, found.start())) {
        String matched = around(text, found);
        if (Meaning.inOrder(matched).equals(Meaning.inOrder(raw))) {
          return Optional.of(quote(unit, found.start(), found.end()));
        }
      }
    }
    return Optional.empty();
  }

  /** The stretch found and a little more, so that a negation just beside it counts. */
  private String around(NormalizedText text, QuoteAlignment found) {
    int end = text.original().length();
    int from = text.start(found.start());
    int to = text.end(found.end() - 1);
    from = from <= EDGE ? 0 : from - BESIDE;
    to = end - to <= EDGE ? end : to + BESIDE;
    return text.original().substring(from, to);
  }

  private NormalizedText folded(Sentence unit) {
    return folded.computeIfAbsent(unit.id(), _ -> NormalizedText.solid(document.textOf(unit)));
  }

  /** The whole unit, or as much of it around the folded stretch as a quotation may hold. */
  private Quote quote(Sentence unit, int from, int to) {
    int length = unit.end() - unit.start();
    if (length <= Quote.MAX) {
      return new Quote(unit.id(), unit.start(), unit.end());
    }
    NormalizedText text = folded(unit);
    String original = text.original();
    int first = original.codePointCount(0, text.start(from));
    int last = original.codePointCount(0, text.end(to - 1));
    List<Integer> cuts = cuts(original);
    for (int start : cuts) {
      if (start <= first && last - start <= Quote.MAX) {
        int end = lastOf(cuts, last, start + Quote.MAX);
        if (end >= 0) {
          return new Quote(unit.id(), unit.start() + start, unit.start() + end);
        }
      }
    }
    int end = Math.min(length, first + Quote.MAX); // no two cuts are near enough
    return new Quote(unit.id(), unit.start() + first, unit.start() + end);
  }

  /** The last of {@code cuts} from {@code least} to {@code most}; -1 if none is. */
  private static int lastOf(List<Integer> cuts, int least, int most) {
    return cuts.stream()
        .filter(c -> c >= least && c <= most)
        .reduce((_, later) -> later)
        .orElse(-1);
  }

  /** The code point offsets in a unit at which a quotation may begin or end. */
  private static List<Integer> cuts(String text) {
    List<Integer> cuts = new ArrayList<>();
    cuts.add(0);
    int[] points = text.codePoints().toArray();
    for (int i = 1; i < points.length; i++) {
      int before = points[i - 1];
      if ("、。，；;,)）\n".indexOf(before) >= 0 && !(before == ',' && Character.isDigit(points[i]))) {
        cuts.add(i);
      }
    }
    cuts.add(points.length);
    return cuts;
  }
}
