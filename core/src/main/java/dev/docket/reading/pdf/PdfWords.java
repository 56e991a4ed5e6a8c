package dev.docket.reading.pdf;

import dev.docket.reading.draft.Draft;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words of a PDF, by which those are mended that a line's end or a font has broken. */
final class PdfWords {
  private static final Pattern MAIMED = Pattern.compile("\\p{L}*\uFFFD[\\p{L}\uFFFD]*");
  private static final Pattern BULLET =
      Pattern.compile("^\\uFFFD[ 　]+(?=\\S)"); // alone before words
  private static final List<String> LIGATURES =
      List.of("ffi", "fi", "ff", "fl", "ffl", "ft", "tt", "ti");

  private final Map<String, Integer> counts = new HashMap<>();

  PdfWords(List<List<PdfLine>> pages) {
    for (List<PdfLine> page : pages) {
      for (PdfLine line : page) {
        for (String word : line.text().split("[^\\p{L}-]+", -1)) {
          if (word.length() > 2) {
            counts.merge(word.toLowerCase(Locale.ROOT), 1, Integer::sum);
          }
        }
      }
    }
  }

  /** Whether the halves of a word broken at a hyphen are written with it elsewhere too. */
  boolean areHyphenated(String left, String right) {
    int whole = count(left + right);
    int split = count(left + "-" + right);
    return split > whole || (whole == 0 && split == 0 && count(right) > 1);
  }

  /** Spells out ligatures without meaning in words that stand elsewhere with all their letters. */
  String mended(String text, Draft draft) {
    if (text.indexOf('\uFFFD') < 0) {
      return text;
    }
    return MAIMED
        .matcher(BULLET.matcher(text).replaceFirst("• "))
        .replaceAll(
            word -> {
              for (String ligature : LIGATURES) {
                String whole = word.group().replace("\uFFFD", ligature);
                if (count(whole) > 0) {
                  return whole;
                }
              }
              draft.warn(
                  "Some characters have no meaning in their font; they stand as U+FFFD (�).");
              return Matcher.quoteReplacement(word.group());
            });
  }

  private int count(String word) {
    return counts.getOrDefault(word.toLowerCase(Locale.ROOT), 0);
  }
}
