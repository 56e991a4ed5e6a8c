package dev.docket.worker.comparison;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.regex.Pattern;

/**
 * The form in which two texts are compared: without differences of width, white space, quotation
 * marks, dashes, bullets, and of Japanese punctuation style. It knows where each of its characters
 * stands in the raw text.
 */
final class Key {
  private static final Pattern BULLET =
      Pattern.compile("(?m)^[ \\t\\u3000]*(?:[-*+•‣◦●○・–—][ \\t\\u3000]+)+");

  private final String raw;
  private final String text;
  private final int[] at;

  private Key(String raw, String text, int[] at) {
    this.raw = raw;
    this.text = text;
    this.at = at;
  }

  /** The key of {@code raw}. */
  static Key of(String raw) {
    boolean[] bullet = bullets(raw);
    StringBuilder key = new StringBuilder(raw.length());
    int[] at = new int[raw.length() + 16];
    int gap = -1;
    for (int i = 0; i < raw.length(); i++) {
      char c = raw.charAt(i);
      if (bullet[i]) {
        continue;
      }
      if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
        gap = gap < 0 ? i : gap;
        continue;
      }
      int end = i + 1;
      while (end < raw.length() && joins(raw.charAt(end))) {
        end++;
      }
      String folded = end == i + 1 && isPlain(c) ? null : normal(raw.substring(i, end));
      char first = folded == null ? fold(c) : folded.isEmpty() ? 0 : folded.charAt(0);
      if (first == 0) {
        i = end - 1;
        continue;
      }
      int length = key.length();
      if (at.length < length + 32) {
        at = Arrays.copyOf(at, at.length * 2);
      }
      if (gap >= 0 && length > 0 && !isCjk(first) && !isCjk(key.charAt(length - 1))) {
        at[length] = gap;
        key.append(' ');
      }
      gap = -1;
      if (folded == null) {
        at[key.length()] = i;
        key.append(first);
      } else {
        for (int k = 0; k < folded.length() && k < 24; k++) {
          at[key.length()] = i;
          key.append(folded.charAt(k));
        }
      }
      i = end - 1;
    }
    at = Arrays.copyOf(at, key.length() + 1);
    at[key.length()] = raw.length();
    return new Key(raw, key.toString(), at);
  }

  /** The comparable text. */
  String text() {
    return text;
  }

  /** The raw text from key index {@code from} up to {@code to}, with white space that follows. */
  String raw(int from, int to) {
    return raw.substring(from == 0 ? 0 : at[from], at[to]);
  }

  /** The key index of the first character that stands at or after raw index {@code index}. */
  int indexOf(int index) {
    int found = Arrays.binarySearch(at, index);
    if (found < 0) {
      return Math.min(-found - 1, text.length());
    }
    while (found > 0 && at[found - 1] == index) {
      found--;
    }
    return found;
  }

  /** The raw index of the key's character at {@code index}. */
  int rawIndex(int index) {
    return at[index];
  }

  /** Whether {@code c} is of a script that is written without spaces. */
  static boolean isCjk(char c) {
    return (c >= 0x2E80 && c <= 0x9FFF)
        || (c >= 0xF900 && c <= 0xFAFF)
        || (c >= 0xFF00 && c <= 0xFFEF)
        || Character.isSurrogate(c);
  }

  private static boolean[] bullets(String raw) {
    boolean[] found = new boolean[raw.length()];
    var matcher = BULLET.matcher(raw);
    while (matcher.find()) {
      Arrays.fill(found, matcher.start(), matcher.end(), true);
    }
    return found;
  }

  /** Whether {@code c} changes what stands before it: a voicing mark, an accent. */
  private static boolean joins(char c) {
    return c == '\uFF9E'
        || c == '\uFF9F'
        || c == '\u3099'
        || c == '\u309A'
        || (c >= '\u0300' && c <= '\u036F')
        || (c >= '\uFE00' && c <= '\uFE0F')
        || Character.isLowSurrogate(c);
  }

  private static boolean isPlain(char c) {
    return c < 0x80
        || (c >= 0x3041 && c <= 0x3096)
        || (c >= 0x30A1 && c <= 0x30FE)
        || (c >= 0x3001 && c <= 0x3002)
        || (c >= 0x300C && c <= 0x300F)
        || (c >= 0x4E00 && c <= 0x9FFF)
        || (c >= 0xFF01 && c <= 0xFF5E);
  }

  private static String normal(String cluster) {
    String form = Normalizer.normalize(cluster, Normalizer.Form.NFKC);
    StringBuilder folded = new StringBuilder(form.length());
    for (int i = 0; i < form.length(); i++) {
      char c = fold(form.charAt(i));
      if (c != 0 && !Character.isWhitespace(c) && !Character.isSpaceChar(c)) {
        folded.append(c);
      }
    }
    return folded.toString();
  }

  private static char fold(char c) {
    if (c >= 0xFF01 && c <= 0xFF5E) {
      return (char) (c - 0xFEE0);
    }
    return switch (c) {
      case '\u200B', '\u200C', '\u200D', '\u2060', '\uFEFF', '\u00AD' -> 0;
      case '“', '”', '„', '‟', '″' -> '"';
      case '‘', '’', '‚', '‛', '′', '´', '`' -> '\'';
      case '‐', '‑', '‒', '–', '—', '―', '−' -> '-';
      case '、' -> ',';
      case '。' -> '.';
      case '〜' -> '~';
      default -> c;
    };
  }
}
