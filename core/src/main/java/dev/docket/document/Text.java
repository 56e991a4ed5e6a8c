package dev.docket.document;

import java.util.Arrays;

/**
 * A document's text, addressed by Unicode code points. All offsets of the system count code points
 * of such a text; this class alone turns them into Java's UTF-16 indexes.
 */
public final class Text {
  private final String value;
  private final int[] supplementary; // code point offsets of characters that take two chars

  private Text(String value, int[] supplementary) {
    this.value = value;
    this.supplementary = supplementary;
  }

  /** The text {@code value}, with lone surrogates replaced by U+FFFD. */
  public static Text of(String value) {
    StringBuilder mended = null;
    int[] found = new int[0];
    int count = 0;
    int offset = 0;
    for (int i = 0; i < value.length(); i++, offset++) {
      char c = value.charAt(i);
      if (!Character.isSurrogate(c)) {
        continue;
      }
      if (Character.isHighSurrogate(c)
          && i + 1 < value.length()
          && Character.isLowSurrogate(value.charAt(i + 1))) {
        if (count == found.length) {
          found = Arrays.copyOf(found, Math.max(16, count * 2));
        }
        found[count++] = offset;
        i++;
      } else {
        if (mended == null) {
          mended = new StringBuilder(value);
        }
        mended.setCharAt(i, '\uFFFD');
      }
    }
    return new Text(mended == null ? value : mended.toString(), Arrays.copyOf(found, count));
  }

  /** The number of code points. */
  public int length() {
    return value.length() - supplementary.length;
  }

  /** The code points from {@code start} (included) to {@code end} (excluded). */
  public String slice(int start, int end) {
    return value.substring(index(start), index(end));
  }

  /** The UTF-16 index in {@link #toString} of the code point at {@code offset}. */
  public int index(int offset) {
    if (offset < 0 || offset > length()) {
      throw new IndexOutOfBoundsException("Offset " + offset + " of a text of " + length());
    }
    int at = Arrays.binarySearch(supplementary, offset);
    return offset + (at < 0 ? -at - 1 : at);
  }

  /** The code point offset of the UTF-16 index {@code index} in {@link #toString}. */
  public int offset(int index) {
    int low = 0;
    int high = supplementary.length;
    while (low < high) { // the number of supplementary characters wholly before index
      int mid = (low + high) >>> 1;
      if (supplementary[mid] + mid + 2 <= index) {
        low = mid + 1;
      } else {
        high = mid;
      }
    }
    return index - low;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Text text && text.value.equals(value);
  }

  @Override
  public int hashCode() {
    return value.hashCode();
  }

  /** The text as a Java string. */
  @Override
  public String toString() {
    return value;
  }
}
