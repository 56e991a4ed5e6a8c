package dev.docket.reading.pdf;

import dev.docket.reading.draft.Draft;
import dev.docket.reading.pdf.layout.PdfLine;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
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
        count(line.text().toLowerCase(Locale.ROOT));
      }
    }
  }

  private void count(String text) {
    int start = 0;
    for (int i = 0; i <= text.length(); i++) {
      boolean within =
          i < text.length() && (text.charAt(i) == '-' || Character.isLetter(text.charAt(i)));
      if (!within) {
        if (i - start > 2) {
          counts.merge(text.substring(start, i), 1, Integer::sum);
        }
        start = i + 1;
      }
    }
  }

  /** Whether the halves of a word broken at a hyphen are written with it elsewhere too. */
  boolean areHyphenated(String left, String right) {
    int whole = known(left + right);
    int split = known(left + "-" + right);
    return split > whole || (whole == 0 && split == 0 && known(right) > 1);
  }

  /** Puts other characters in the place of those from an index up to another. */
  interface Replacing {
    void replace(int from, int to, String other);
  }

  /** Spells out ligatures without meaning in words that stand elsewhere with all their letters. */
  void mend(CharSequence text, Draft draft, Replacing replacing) {
    if (text.chars().noneMatch(c -> c == '\uFFFD')) {
      return;
    }
    List<MatchResult> words = MAIMED.matcher(text).results().toList();
    for (MatchResult word : words.reversed()) { // so that indexes before it stay
      mended(word.group())
          .ifPresentOrElse(
              whole -> replacing.replace(word.start(), word.end(), whole),
              () -> {
                Matcher bullet = BULLET.matcher(text);
                if (word.start() == 0 && bullet.lookingAt()) {
                  replacing.replace(0, bullet.end(), "• ");
                } else {
                  draft.warn(
                      "Some characters have no meaning in their font; they stand as U+FFFD (�).");
                }
              });
    }
  }

  private Optional<String> mended(String word) {
    return LIGATURES.stream()
        .map(ligature -> word.replace("\uFFFD", ligature))
        .filter(whole -> known(whole) > 0)
        .findFirst();
  }

  private int known(String word) {
    return counts.getOrDefault(word.toLowerCase(Locale.ROOT), 0);
  }
}
