package dev.docket.worker.summary;

import dev.docket.wording.Script;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;

/**
 * A text folded for comparison: NFKC but for raised digits, lower case, without white space, one
 * kind of quotes and dashes; and the way back to the code points of the original.
 */
final class Folded {
  private final String text;
  private final int[] origins; // of each char: the code point offset in the original
  private final int length;

  private Folded(String text, int[] origins, int length) {
    this.text = text;
    this.origins = origins;
    this.length = length;
  }

  static Folded of(String original) {
    StringBuilder folded = new StringBuilder(original.length());
    int[] origins = new int[original.length() * 2 + 16];
    int offset = 0;
    int i = 0;
    while (i < original.length()) {
      int next = i + Character.charCount(original.codePointAt(i));
      int points = 1;
      while (next < original.length() && isMark(original.codePointAt(next))) {
        next += Character.charCount(original.codePointAt(next));
        points++;
      }
      String piece = original.substring(i, next);
      if (!Script.isRaisedDigit(piece.charAt(0))) {
        piece = Normalizer.normalize(piece, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
      }
      for (int k = 0; k < piece.length(); k++) {
        char c = fold(piece.charAt(k));
        if (c != 0) {
          if (folded.length() == origins.length) {
            origins = Arrays.copyOf(origins, origins.length * 2);
          }
          origins[folded.length()] = offset;
          folded.append(c);
        }
      }
      offset += points;
      i = next;
    }
    return new Folded(folded.toString(), Arrays.copyOf(origins, folded.length()), offset);
  }

  private static boolean isMark(int c) {
    return Character.getType(c) == Character.NON_SPACING_MARK || c == 0xFF9E || c == 0xFF9F;
  }

  /** The character to compare by; 0 for one that does not count. */
  private static char fold(char c) {
    return switch (c) {
      case '“', '”', '„', '«', '»' -> '"';
      case '‘', '’', '′', '`' -> '\'';
      case '‐', '‑', '‒', '–', '—', '―', '−', '─' -> '-';
      case '、', '，' -> ',';
      case '\u00AD', '\u200B', '\u200C', '\u200D', '\uFEFF' -> 0;
      default -> Character.isWhitespace(c) || Character.isSpaceChar(c) ? 0 : c;
    };
  }

  String text() {
    return text;
  }

  /** The code point offset in the original of the folded index {@code index}. */
  int origin(int index) {
    return index < origins.length ? origins[index] : length;
  }

  /** The offset after the original character that the folded index {@code last} belongs to. */
  int originAfter(int last) {
    int i = last + 1;
    while (i < origins.length && origins[i] == origins[last]) {
      i++;
    }
    return i < origins.length ? Math.min(origins[i], origins[last] + 1) : origins[last] + 1;
  }

  /** The code points of the original. */
  int length() {
    return length;
  }
}
