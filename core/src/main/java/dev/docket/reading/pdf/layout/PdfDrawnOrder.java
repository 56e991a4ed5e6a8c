package dev.docket.reading.pdf.layout;

import dev.docket.reading.draft.LineJoining;
import dev.docket.reading.pdf.content.PdfStretch;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;

/**
 * Compares the order in which words are read with that in which the page draws them: where it draws
 * a line and right after it, below it, the one that goes on with its sentence, no other words stand
 * between the two. Where some are read between them, text that stands side by side was mixed.
 */
final class PdfDrawnOrder {
  private static final int MOST_LINES = 400; // of a page; more are no running text
  private static final int SHORTEST = 8; // characters of a line that wraps
  private static final int LETTERS = 3; // read between two lines, at least; fewer are marks
  private static final float NEAREST = 0.8f; // ems to the next line
  private static final float FARTHEST = 1.8f; // ems to it
  private static final float SAME_SIZE = 0.1f; // of the type
  private static final float START = 2.5f; // points that it may start further right
  private static final float INDENT = 3; // ems that the first line of a paragraph is set in
  private static final float WIDE = 2.6f; // ems that a line of CJK characters leaves free, at most
  private static final float TOUCHING = 0.1f; // ems between two letters of a word
  private static final float SPACE = 0.25f; // ems

  /** Two lines of one sentence between which others are read. */
  record Cut(PdfDrawnLine line, PdfDrawnLine next) {
    /** Whether the line had no room before {@code right} for the word that goes on below it. */
    private boolean wraps(float right) {
      String words = text(next);
      if (text(line).length() < SHORTEST) {
        return false;
      }
      boolean wide = LineJoining.isWide(words.charAt(0));
      int space = words.indexOf(' ');
      float share = space < 0 ? 1 : (float) space / words.length();
      float width =
          wide ? WIDE * next.size() : share * (next.end() - next.x()) + SPACE * next.size();
      return (wide || Character.isLowerCase(words.charAt(0))) && line.end() + width > right - 1;
    }
  }

  /** Words in reading order, each with the cell that it stands in. */
  private final List<PdfStretch> words = new ArrayList<>();

  private final List<Integer> cells = new ArrayList<>();
  private int cell;

  /** Reads {@code next}, which stand in no cell of a table. */
  void read(List<PdfStretch> next) {
    add(next, 0);
  }

  /** Reads {@code next}, all that stands in one cell of a table. */
  void readCell(List<PdfStretch> next) {
    cell++;
    add(next, cell);
  }

  private void add(List<PdfStretch> next, int in) {
    for (PdfStretch word : next) {
      words.add(word);
      cells.add(in);
    }
  }

  /** Lines as drawn that are read apart from the next one, in which their sentence goes on. */
  List<Cut> cuts() {
    if (isAsDrawn()) {
      return List.of();
    }
    List<PdfDrawnLine> lines = PdfDrawnLine.of(words);
    if (lines.size() > MOST_LINES) {
      return List.of();
    }
    IdentityHashMap<PdfStretch, Integer> places = new IdentityHashMap<>();
    for (int i = 0; i < words.size(); i++) {
      places.put(words.get(i), i);
    }
    List<Cut> cuts = new ArrayList<>();
    for (int from = 0; from < lines.size(); ) {
      int to = from + 1;
      float right = lines.get(from).end();
      while (to < lines.size() && isBelow(lines.get(to - 1), lines.get(to))) {
        right = Math.max(right, lines.get(to).end());
        to++;
      }
      for (int i = from + 1; i < to; i++) {
        Cut pair = new Cut(lines.get(i - 1), lines.get(i));
        if (isCut(pair, places) && pair.wraps(right)) {
          cuts.add(pair);
        }
      }
      from = to;
    }
    return cuts;
  }

  private boolean isAsDrawn() {
    int last = 0;
    for (PdfStretch word : words) {
      if (!word.added && word.order < last) {
        return false;
      }
      last = word.added ? last : word.order;
    }
    return true;
  }

  private boolean isCut(Cut pair, IdentityHashMap<PdfStretch, Integer> places) {
    int last = -1;
    for (PdfStretch word : pair.line.words()) {
      last = Math.max(last, Objects.requireNonNull(places.get(word)));
    }
    int first = Integer.MAX_VALUE;
    for (PdfStretch word : pair.next.words()) {
      first = Math.min(first, Objects.requireNonNull(places.get(word)));
    }
    int own = cells.get(last);
    if (own > 0 && cells.get(first) > 0 && own != cells.get(first)) {
      return false; // cells that the page draws column by column
    }
    if (first > 0 && isOneWord(words.get(first - 1), words.get(first))) {
      return false;
    }
    long letters = 0;
    for (int i = last + 1; i < first; i++) {
      PdfStretch word = words.get(i);
      letters += word.added ? 0 : word.text.chars().filter(Character::isLetter).count();
    }
    return first < last || letters >= LETTERS;
  }

  /** Whether a word goes on in what is drawn apart from its beginning. */
  private static boolean isOneWord(PdfStretch word, PdfStretch rest) {
    return !rest.spaced
        && Math.abs(rest.x - word.end) < TOUCHING * rest.size
        && Math.abs(rest.y - word.y) < TOUCHING * rest.size
        && Character.isLowerCase(rest.text.charAt(0))
        && Character.isLetter(word.text.charAt(word.text.length() - 1));
  }

  /** Whether {@code next} stands as the next line of a paragraph does. */
  private static boolean isBelow(PdfDrawnLine line, PdfDrawnLine next) {
    float down = next.y() - line.y();
    return down > NEAREST * Math.min(line.size(), next.size())
        && down < FARTHEST * next.size()
        && Math.abs(line.size() - next.size()) < SAME_SIZE * line.size()
        && next.x() - line.x() < START
        && line.x() - next.x() < INDENT * line.size();
  }

  private static String text(PdfDrawnLine line) {
    return PdfCell.of(line.words()).text().strip();
  }
}
