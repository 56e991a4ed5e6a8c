package dev.docket.reading.pdf;

import dev.docket.document.PageLines.Line;
import dev.docket.reading.draft.Draft;
import dev.docket.reading.draft.LineJoining;
import dev.docket.reading.pdf.content.PdfBox;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/** The text of a paragraph or cell while it is put together of lines, and where these stand. */
final class PdfPassage {
  private static final int TAIL = 40; // characters that say how a passage ends
  private static final Pattern HYPHENATED = Pattern.compile(".*\\p{Ll}[-\u00AD‐]$", Pattern.DOTALL);

  private final PdfWords words;
  private final StringBuilder text = new StringBuilder();
  private final List<Piece> pieces = new ArrayList<>();

  /** What one line has of the text. */
  private static final class Piece {
    private final PdfBox box;
    private int start;
    private int end;

    Piece(PdfBox box, int start, int end) {
      this.box = box;
      this.start = start;
      this.end = end;
    }
  }

  PdfPassage(PdfWords words) {
    this.words = words;
  }

  boolean isEmpty() {
    return text.isEmpty();
  }

  int length() {
    return text.length();
  }

  /** The end of the text: a paragraph may be as long as its document. */
  CharSequence tail() {
    return text.subSequence(Math.max(0, text.length() - TAIL), text.length());
  }

  /** The text so far. */
  CharSequence text() {
    return text;
  }

  /** Adds a line that goes on in the same paragraph. */
  void join(String line, PdfBox box) {
    if (!line.isEmpty()
        && Character.isLowerCase(line.charAt(0))
        && HYPHENATED.matcher(tail()).matches()) {
      hyphenated(line);
    } else {
      LineJoining.append(text, line);
    }
    added(line, box);
  }

  /** Adds a line that stays a line of its own, as those of code do. */
  void addLine(String line, PdfBox box) {
    text.append('\n').append(line);
    added(line, box);
  }

  private void added(String line, PdfBox box) {
    int start = Math.max(0, text.length() - line.length());
    if (!pieces.isEmpty()) {
      pieces.getLast().end = Math.min(pieces.getLast().end, start); // without its hyphen
    }
    pieces.add(new Piece(box, start, text.length()));
  }

  /** Joins a word broken at a line's end: with its hyphen only if it is so written elsewhere. */
  private void hyphenated(String next) {
    int end = text.length() - 1;
    int from = end;
    while (from > 0 && Character.isLetter(text.charAt(from - 1))) {
      from--;
    }
    int to = 0;
    while (to < next.length() && Character.isLetter(next.charAt(to))) {
      to++;
    }
    String left = text.substring(from, end);
    String right = next.substring(0, to);
    if (text.charAt(end) != '-' || !words.areHyphenated(left, right)) {
      text.setLength(end);
    }
    text.append(next);
  }

  /** Mends maimed words and leaves out what cannot be printed; the answer is the text. */
  String mended(Draft draft) {
    words.mend(text, draft, this::replace);
    for (int i = text.length() - 1; i >= 0; i--) {
      if (Draft.isUnprintable(text.charAt(i))) {
        replace(i, i + 1, "");
      }
    }
    return text.toString();
  }

  /** The same for a cell of a row, which is one line. */
  String mendedCell(Draft draft) {
    mended(draft);
    for (int i = text.length() - 1; i > 0; i--) {
      if (Character.isWhitespace(text.charAt(i)) && Character.isWhitespace(text.charAt(i - 1))) {
        replace(i, i + 1, "");
      }
    }
    return text.toString();
  }

  private void replace(int from, int to, String other) {
    text.replace(from, to, other);
    int more = other.length() - (to - from);
    for (Piece piece : pieces) {
      piece.start += piece.start >= to ? more : 0;
      piece.end += piece.end >= to ? more : 0;
    }
  }

  /** Says where its lines stand, of which {@code start} is the index of the text in the draft. */
  void place(int start, Draft draft) {
    for (Piece piece : pieces) {
      PdfBox box = piece.box;
      draft
          .places()
          .line(
              box.page(),
              new Line(
                  start + piece.start,
                  start + piece.end,
                  box.left(),
                  box.top(),
                  box.right() - box.left(),
                  box.bottom() - box.top()));
    }
  }

  /** Where the first of its lines on {@code page} starts; empty if none stands there. */
  OptionalInt startOn(int page) {
    return pieces.stream().filter(p -> p.box.page() == page).mapToInt(p -> p.start).min();
  }
}
