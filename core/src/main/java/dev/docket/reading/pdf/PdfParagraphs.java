package dev.docket.reading.pdf;

import dev.docket.document.UnreadableDocumentException;
import dev.docket.reading.draft.Block.Kind;
import dev.docket.reading.draft.Draft;
import dev.docket.reading.draft.LineJoining;
import dev.docket.wording.References;
import dev.docket.wording.label.EnglishLabels;
import dev.docket.wording.label.Enumerator;
import dev.docket.wording.label.JapaneseLabels;
import dev.docket.wording.label.Label;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes headings, paragraphs and table rows of a PDF's lines. */
final class PdfParagraphs {
  private static final float ALIKE = 45; // points between the borders of one column on two pages
  private static final int TAIL = 40; // characters that say how a block ends
  private static final Pattern HYPHENATED = Pattern.compile(".*\\p{Ll}[-\u00AD‐]$", Pattern.DOTALL);

  /** A heading that is nothing but a label and a caption in brackets. */
  private static final Pattern CAPTIONED =
      Pattern.compile("(?:Article|Section|Clause) [0-9IVX.]{1,8} ?\\(\\p{Lu}[^()]{2,90}\\)");

  private final List<List<PdfLine>> pages;
  private final Draft draft;
  private final PdfHeadings headings;
  private final PdfWords words;
  private final Set<Column> columns = new LinkedHashSet<>();
  private final Map<Column, Float> margins = new HashMap<>();

  /** The borders of a column. */
  private record Column(float left, float right) {}

  /** The block being put together. */
  private final StringBuilder open = new StringBuilder();

  private final List<Integer> breaks = new ArrayList<>(); // pages that start within it
  private Kind kind = Kind.PARAGRAPH;
  private int depth;
  private int indent; // of a list number
  private PdfLine last = NONE;
  private @Nullable PdfLine header; // the first row of the table read last

  private static final PdfLine NONE =
      new PdfLine(List.of(""), 0, 0, 0, 0, false, false, false, 0, 0, -1, false);

  PdfParagraphs(List<List<PdfLine>> pages, Draft draft) {
    this.pages = pages;
    this.draft = draft;
    this.headings = new PdfHeadings(pages);
    this.words = new PdfWords(pages);
    pages.forEach(page -> page.forEach(l -> columns.add(new Column(l.left(), l.right()))));
  }

  void write() throws UnreadableDocumentException {
    for (List<PdfLine> page : pages) {
      boolean first = true;
      boolean started = false;
      for (int i = 0; i < page.size(); i++) {
        PdfLine line = page.get(i);
        boolean across = first || line.column() != last.column();
        if (across && isHeader(line)) {
          continue;
        }
        header = line.row() && (header == null || !last.row()) ? line : header;
        List<PdfLine> next = page.subList(i, page.size());
        boolean joins = across ? joinsAcross(line, next) : joins(line, next);
        if (first && joins) {
          breaks.add(-1);
          started = true;
        } else if (!joins) {
          flush();
          if (first) {
            draft.page();
            started = true;
          }
        }
        append(line, page, i);
        first = false;
      }
      if (!started) {
        flush();
        draft.page();
        last = NONE;
      }
    }
    flush();
  }

  private void append(PdfLine line, List<PdfLine> page, int index) {
    if (open.isEmpty()) {
      int rank = headings.rank(line, page, index);
      kind = rank > 0 ? Kind.HEADING : isRow(line, page, index) ? Kind.ROW : Kind.PARAGRAPH;
      depth = rank;
      indent = indent(line);
    }
    if (kind == Kind.ROW) {
      row(line);
      return;
    }
    String text = line.text().strip();
    if (line.mono() && !open.isEmpty()) {
      mark(open.length() + 1);
      open.append('\n').append(text);
    } else {
      join(open, text);
      mark(Math.max(0, open.length() - text.length()));
    }
    last = line;
  }

  /** Adds a row, or what a page's end has cut off the row before. */
  private void row(PdfLine line) {
    PdfLine whole = open.isEmpty() ? line : last.withRest(line);
    mark(open.length());
    open.setLength(0);
    List<StringBuilder> cells = new ArrayList<>();
    for (String cell : whole.cells()) {
      StringBuilder words = new StringBuilder();
      cell.lines().forEach(l -> join(words, l));
      cells.add(words);
    }
    open.append(String.join(" | ", cells));
    last = whole;
  }

  /** Whether a table that goes on after a page's end starts with its first row again. */
  private boolean isHeader(PdfLine line) {
    return line.row() && last.row() && header != null && header.cells().equals(line.cells());
  }

  private void join(StringBuilder before, String text) {
    int from = Math.max(0, before.length() - TAIL);
    if (!text.isEmpty()
        && Character.isLowerCase(text.charAt(0))
        && HYPHENATED.matcher(before.subSequence(from, before.length())).matches()) {
      hyphenated(before, text);
    } else {
      LineJoining.append(before, text);
    }
  }

  /** How far the words after a list number are indented, from 1 point; 0 if there is no number. */
  private int indent(PdfLine line) {
    String text = line.text();
    Enumerator number = Enumerator.find(text, 0);
    if (number.readings().isEmpty() || number.bodyStart() >= text.length()) {
      return 0;
    }
    float columns = 0;
    for (int i = 0; i < number.bodyStart(); i++) {
      columns += LineJoining.isWide(text.charAt(i)) ? 1 : 0.5f;
    }
    return 1 + Math.max(0, Math.round(line.x() - margin(line) + columns * line.size()));
  }

  /**
   * The left border of the columns of this place on all pages: one page's may hold nothing but
   * indented lines.
   */
  private float margin(PdfLine line) {
    return margins.computeIfAbsent(
        new Column(line.left(), line.right()),
        column -> {
          float left = column.left;
          for (Column other : columns) {
            if (Math.abs(other.right - column.right) < ALIKE && other.left > column.left - ALIKE) {
              left = Math.min(left, other.left);
            }
          }
          return left;
        });
  }

  private void mark(int index) {
    if (!breaks.isEmpty() && breaks.getLast() == -1) {
      breaks.set(breaks.size() - 1, index);
    }
  }

  /** Joins a word broken at a line's end: with its hyphen only if it is so written elsewhere. */
  private void hyphenated(StringBuilder before, String next) {
    int end = before.length() - 1;
    int from = end;
    while (from > 0 && Character.isLetter(before.charAt(from - 1))) {
      from--;
    }
    int to = 0;
    while (to < next.length() && Character.isLetter(next.charAt(to))) {
      to++;
    }
    String left = before.substring(from, end);
    String right = next.substring(0, to);
    char hyphen = before.charAt(end);
    if (hyphen != '-' || !words.areHyphenated(left, right)) {
      before.setLength(end);
    }
    before.append(next);
  }

  private void flush() throws UnreadableDocumentException {
    if (open.isEmpty()) {
      return;
    }
    boolean item = kind == Kind.PARAGRAPH && indent > 0;
    int start =
        draft.add(
            item ? Kind.ITEM : kind,
            item ? indent : kind == Kind.HEADING ? depth : 0,
            words.mended(open.toString(), draft));
    for (int index : breaks) {
      draft.page(start + Math.max(0, index));
    }
    breaks.clear();
    open.setLength(0);
  }

  private boolean joins(PdfLine line, List<PdfLine> next) {
    if (open.isEmpty() || line.column() != last.column() || kind == Kind.ROW || line.row()) {
      return false;
    }
    float leading = line.y() - last.y();
    boolean near = leading > 0 && leading <= 1.9f * Math.max(line.size(), last.size());
    boolean heading = kind == Kind.HEADING && isFull(line); // code may end a heading
    if (!near
        || Math.abs(line.size() - last.size()) > (heading ? 1.6f : 0.8f)
        || (line.mono() != last.mono() && !heading)) {
      return false;
    }
    String text = line.text();
    if (kind == Kind.HEADING) {
      return line.bold() == last.bold()
          && Enumerator.find(text, 0).readings().isEmpty()
          && open.length() + text.length() <= PdfHeadings.LONGEST
          && !opens(text);
    }
    if (line.mono()) {
      return true;
    }
    if (line.bold() != last.bold() && (line.bold() || open.length() < 80)) {
      return !isFinished() && isFull(line) && !opens(text);
    }
    if (line.cells().size() > 1 && !line.isLabelled()) {
      return false;
    }
    return goesOn(line, text, leading <= 1.75f * line.size(), next);
  }

  private boolean joinsAcross(PdfLine line, List<PdfLine> next) {
    if (line.row() && kind == Kind.ROW && !open.isEmpty()) {
      return last.isCutOffBefore(line);
    }
    if (open.isEmpty()
        || kind != Kind.PARAGRAPH
        || line.row()
        || last.mono()
        || Math.abs(line.size() - last.size()) > 0.8f
        || line.bold() != last.bold()
        || line.cells().size() > 1) {
      return false;
    }
    return !isFinished() && goesOn(line, line.text(), true, next);
  }

  /** Whether {@code text} goes on with the open paragraph rather than starting one. */
  private boolean goesOn(PdfLine line, String text, boolean tight, List<PdfLine> next) {
    boolean finished = isFinished();
    boolean small = Character.isLowerCase(text.charAt(0));
    boolean full = tight && isFull(line);
    if (opens(text) && !(full && !finished && isReference(text))) {
      return false;
    }
    if (full
        && ((!finished && References.awaitsNumber(open))
            || RunningNumbers.isRunning(open, text, next))) {
      return true;
    }
    if (!Enumerator.find(text, 0).readings().isEmpty() && (finished || line.x() < last.x() + 1)) {
      return small && !finished && !text.matches("[a-z]{1,4}[.)].*");
    }
    boolean indented = line.x() > last.x() + 0.8f * line.size() && finished;
    return (full || (tight && small && !finished)) && !indented;
  }

  /** Whether a label within a sentence that is not finished can be no heading. */
  private boolean isReference(String text) {
    return !PdfHeadings.BULLET.matcher(text).matches()
        && !CAPTIONED.matcher(text).matches()
        && (References.awaitsLabel(open) || JapaneseLabels.find(text, false).isEmpty());
  }

  private static boolean opens(String text) {
    return PdfHeadings.BULLET.matcher(text).matches()
        || JapaneseLabels.find(text, false).map(Label::certain).orElse(false)
        || EnglishLabels.find(text, false).map(Label::certain).orElse(false);
  }

  private boolean isFinished() {
    return PdfLine.FINISHED.matcher(tail()).find();
  }

  /** The end of the open block: a paragraph may be as long as its document. */
  private CharSequence tail() {
    return open.subSequence(Math.max(0, open.length() - TAIL), open.length());
  }

  private boolean isFull(PdfLine line) {
    return last.hasNoRoomFor(line);
  }

  private boolean isRow(PdfLine line, List<PdfLine> page, int index) {
    if (line.row()) {
      return true;
    }
    if (line.cells().size() < 2 || (line.isLabelled() && !neighbour(page, index, 3))) {
      return false;
    }
    return line.cells().size() > 2 || neighbour(page, index, 2);
  }

  private static boolean neighbour(List<PdfLine> page, int index, int cells) {
    return (index > 0 && page.get(index - 1).cells().size() >= cells)
        || (index + 1 < page.size() && page.get(index + 1).cells().size() >= cells);
  }
}
