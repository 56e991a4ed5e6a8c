package dev.docket.wording;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The form in which texts are compared: without differences of width, white space, quotation marks,
 * dashes, and of Japanese punctuation style; without characters that show nothing. It knows where
 * each of its characters stands in the original.
 */
public final class NormalizedText {
  private static final Pattern BULLET =
      Pattern.compile("(?m)^[ \\t\\u3000]*(?:[-*+•‣◦●○・–—][ \\t\\u3000]+)+");
  private static final int LONGEST = 24; // characters of a compatibility form that are kept

  private final String original;
  private final String text;
  private final int[] starts; // of each character, and at last the original's length

  private NormalizedText(String original, String text, int[] starts) {
    this.original = original;
    this.text = text;
    this.starts = starts;
  }

  /** The form that keeps words apart: one space between words, bullets of a list left out. */
  public static NormalizedText words(String original) {
    return new Builder(original, true).build(bullets(original));
  }

  /** The form of a quotation: in lower case and without any white space. */
  public static NormalizedText solid(String original) {
    return new Builder(original, false).build(new boolean[0]);
  }

  /** The comparable text. */
  public String text() {
    return text;
  }

  /** The original. */
  public String original() {
    return original;
  }

  /** The UTF-16 index in the original of the character at {@code index}; its length at the end. */
  public int start(int index) {
    return starts[index];
  }

  /** The UTF-16 index in the original after what became the character at {@code index}. */
  public int end(int index) {
    return starts[index] == original.length()
        ? original.length()
        : clusterEnd(original, starts[index]);
  }

  /** The index of the first character that stands at or after {@code index} of the original. */
  public int indexOf(int index) {
    int found = Arrays.binarySearch(starts, index);
    if (found < 0) {
      return Math.min(-found - 1, text.length());
    }
    while (found > 0 && starts[found - 1] == index) {
      found--;
    }
    return found;
  }

  private static boolean[] bullets(String original) {
    boolean[] found = new boolean[original.length()];
    Matcher matcher = BULLET.matcher(original);
    while (matcher.find()) {
      Arrays.fill(found, matcher.start(), matcher.end(), true);
    }
    return found;
  }

  /** The end of a character with the marks that belong to it. */
  private static int clusterEnd(String original, int start) {
    int end = start + Character.charCount(original.codePointAt(start));
    while (end < original.length() && joins(original.codePointAt(end))) {
      end += Character.charCount(original.codePointAt(end));
    }
    return end;
  }

  /** Whether {@code c} changes what stands before it: a voicing mark, an accent, a selector. */
  private static boolean joins(int c) {
    return c >= 0x300
        && !(c >= 0x3041 && c <= 0x3096)
        && !(c >= 0x4E00 && c <= 0x9FFF)
        && (c == 0xFF9E || c == 0xFF9F || Character.getType(c) == Character.NON_SPACING_MARK);
  }

  /** Puts a normalized text together. */
  private static final class Builder {
    private final String original;
    private final boolean keepsWords;
    private final StringBuilder text;
    private int[] starts;
    private int gap = -1; // where white space began that stands before the next character

    Builder(String original, boolean keepsWords) {
      this.original = original;
      this.keepsWords = keepsWords;
      this.text = new StringBuilder(original.length());
      this.starts = new int[original.length() + 16];
    }

    NormalizedText build(boolean[] left) {
      int at = 0;
      while (at < original.length()) {
        char c = original.charAt(at);
        int end = clusterEnd(original, at);
        if (at < left.length && left[at]) {
          end = at + 1;
        } else if (Folding.isSpace(c)) {
          gap = gap < 0 ? at : gap;
        } else if (end == at + 1 && Folding.isPlain(c)) {
          add(Folding.of(c), at);
        } else {
          String form = Normalizer.normalize(cluster(at, end), Normalizer.Form.NFKC);
          for (int i = 0; i < form.length() && i < LONGEST; i++) {
            char part = Folding.of(form.charAt(i));
            if (isSelector(form, i)) {
              i++;
            } else if (!Folding.isSpace(part)) {
              add(part, at);
            }
          }
        }
        at = end;
      }
      starts = Arrays.copyOf(starts, text.length() + 1);
      starts[text.length()] = original.length();
      return new NormalizedText(original, text.toString(), starts);
    }

    private String cluster(int from, int to) {
      return CjkRadicals.folded(original.substring(from, to));
    }

    private void add(char c, int start) {
      if (c == Folding.NOTHING) {
        return;
      }
      int length = text.length();
      if (starts.length < length + 3) {
        starts = Arrays.copyOf(starts, starts.length * 2);
      }
      if (keepsWords && length > 0 && !Script.isCjk(c) && endsWord(length)) {
        if (gap >= 0 || isForgotten(length, c)) {
          starts[text.length()] = gap >= 0 ? gap : start;
          text.append(' ');
        }
      }
      gap = -1;
      starts[text.length()] = start;
      text.append(keepsWords ? c : Character.toLowerCase(c));
    }

    /** Whether white space after the first characters parts words; none does in Japanese. */
    private boolean endsWord(int length) {
      char last = text.charAt(length - 1);
      boolean isSign = (last == ',' || last == '.') && length > 1;
      return !Script.isCjk(isSign ? text.charAt(length - 2) : last);
    }

    /** Whether the space is missing that stands after a comma between words: one,and another. */
    private boolean isForgotten(int length, char next) {
      char last = text.charAt(length - 1);
      return (last == ',' || last == ';')
          && length > 1
          && Script.isLatin(next)
          && Script.isLatin(text.charAt(length - 2));
    }

    /** Whether a selector of an ideographic variant, two chars, stands at {@code index}. */
    private static boolean isSelector(String form, int index) {
      int point = form.codePointAt(index);
      return point > Character.MAX_VALUE && Character.getType(point) == Character.NON_SPACING_MARK;
    }
  }
}
