package dev.docket.reading.pdf.layout;

import dev.docket.reading.draft.LineJoining;
import dev.docket.reading.pdf.content.PdfBox;
import dev.docket.reading.pdf.content.PdfRightToLeft;
import dev.docket.reading.pdf.content.PdfStretch;
import java.util.List;

/**
 * The words of a line between two wide gaps. Lengths are points, y grows downwards.
 *
 * @param bold how many of its characters are bold
 * @param endsBold whether the last of its words is bold
 * @param mono how many of its characters are set in a typewriter's face
 * @param box where its glyphs stand
 * @param words what it is made of, in reading order
 * @param table what it consists of if this is the row of a table
 */
record PdfCell(
    String text,
    float x,
    float end,
    float y,
    float size,
    boolean startsBold,
    int bold,
    boolean endsBold,
    int mono,
    PdfBox box,
    List<PdfStretch> words,
    PdfTableRow table) {
  private static final char SOFT_HYPHEN = '\u00AD';
  private static final float SPACE = 0.17f; // ems between two words, at least
  private static final float WIDE_SPACE = 0.9f; // between two CJK characters
  private static final float HALF_WIDE_SPACE = 0.35f; // between one and another character

  /** The cell that {@code stretches}, from left to right, make. */
  static PdfCell of(List<PdfStretch> stretches) {
    StringBuilder text = new StringBuilder();
    PdfStretch main = stretches.getFirst();
    float end = main.x;
    PdfBox box = main.box();
    int bold = 0;
    int mono = 0;
    for (PdfStretch stretch : stretches) {
      if (isSpaced(text, stretch, stretch.x - end)) {
        text.append(' ');
      }
      append(text, stretch.text);
      end = Math.max(end, stretch.end);
      box = box.with(stretch.box());
      bold += stretch.face.bold() ? stretch.text.length() : 0;
      mono += stretch.face.mono() ? stretch.text.length() : 0;
      main = stretch.text.length() > main.text.length() ? stretch : main;
    }
    PdfStretch first = stretches.getFirst();
    return new PdfCell(
        PdfRightToLeft.logical(text.toString()),
        first.x,
        end,
        main.y,
        main.size,
        first.face.bold(),
        bold,
        stretches.getLast().face.bold(),
        mono,
        box,
        List.copyOf(stretches),
        PdfTableRow.NONE);
  }

  /** Appends {@code words}; hyphens that show at a line's end only stay where they are the last. */
  private static void append(StringBuilder text, CharSequence words) {
    if (!text.isEmpty() && text.charAt(text.length() - 1) == SOFT_HYPHEN) {
      text.setLength(text.length() - 1);
    }
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      if (c != SOFT_HYPHEN || i + 1 == words.length()) {
        text.append(c);
      }
    }
  }

  /** The row of a table. */
  static PdfCell row(PdfTableRow row) {
    List<PdfStretch> all = row.cells().stream().flatMap(List::stream).toList();
    PdfCell whole = of(all);
    float x = whole.x;
    float y = whole.y;
    for (PdfStretch stretch : all) {
      x = Math.min(x, stretch.x);
      y = Math.min(y, stretch.y);
    }
    return new PdfCell(
        whole.text,
        x,
        whole.end,
        y,
        whole.size,
        whole.startsBold,
        whole.bold,
        whole.endsBold,
        whole.mono,
        whole.box,
        all,
        row);
  }

  int length() {
    return Math.max(1, text.length());
  }

  /** Its length in columns, of which CJK characters take two. */
  int columns() {
    int columns = 0;
    for (int i = 0; i < text.length(); i++) {
      columns += text.charAt(i) >= 0x2E80 ? 2 : 1;
    }
    return columns;
  }

  private static boolean isSpaced(StringBuilder before, PdfStretch next, float gap) {
    int length = before.length();
    if (length == 0 || before.charAt(length - 1) == ' ' || next.text.charAt(0) == ' ') {
      return false;
    }
    if (next.spaced) {
      return true;
    }
    boolean left = LineJoining.isWide(before.charAt(length - 1));
    boolean right = LineJoining.isWide(next.text.charAt(0));
    float space = left && right ? WIDE_SPACE : left || right ? HALF_WIDE_SPACE : SPACE;
    return gap > next.size * space;
  }
}
