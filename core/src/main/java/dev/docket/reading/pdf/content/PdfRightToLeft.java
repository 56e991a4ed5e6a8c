package dev.docket.reading.pdf.content;

import java.text.Bidi;

/**
 * Text of scripts that are written from right to left, as Arabic and Hebrew are: a page shows it
 * from its end, and it is read from its start.
 */
public final class PdfRightToLeft {
  private static final char FIRST = '\u0590'; // of all such letters

  private PdfRightToLeft() {}

  /** The characters of a line, which are given from left to right, in the order they are read. */
  public static String logical(String line) {
    if (!isWritten(line)) {
      return line;
    }
    long letters = line.chars().filter(Character::isLetter).count();
    long turned = line.chars().filter(c -> isTurned((char) c)).count();
    boolean most = turned * 2 > letters;
    Bidi bidi = new Bidi(line, most ? Bidi.DIRECTION_RIGHT_TO_LEFT : Bidi.DIRECTION_LEFT_TO_RIGHT);
    int count = bidi.getRunCount();
    byte[] levels = new byte[count];
    Integer[] runs = new Integer[count];
    for (int i = 0; i < count; i++) {
      levels[i] = (byte) bidi.getRunLevel(i);
      runs[i] = i;
    }
    Bidi.reorderVisually(levels, 0, runs, 0, count);
    StringBuilder read = new StringBuilder(line.length());
    for (int run : runs) {
      String part = line.substring(bidi.getRunStart(run), bidi.getRunLimit(run));
      read.append(bidi.getRunLevel(run) % 2 == 1 ? turned(part, true) : part);
    }
    return read.toString();
  }

  /** The characters of one glyph from left to right. */
  static String visual(String glyph) {
    return glyph.length() > 1 && isWritten(glyph) ? turned(glyph, false) : glyph;
  }

  private static boolean isWritten(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= FIRST && isTurned(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isTurned(char c) {
    byte direction = Character.getDirectionality(c);
    return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
        || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
  }

  private static String turned(String text, boolean mirrored) {
    StringBuilder turned = new StringBuilder(text).reverse();
    for (int i = 0; mirrored && i < turned.length(); i++) {
      int pair = "()[]{}<>«»".indexOf(turned.charAt(i));
      if (pair >= 0) {
        turned.setCharAt(i, "()[]{}<>«»".charAt(pair ^ 1));
      }
    }
    return turned.toString();
  }
}
