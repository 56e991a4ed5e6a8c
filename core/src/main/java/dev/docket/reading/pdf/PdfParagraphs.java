package dev.docket.reading.pdf;

import dev.docket.document.Table;
import dev.docket.document.UnreadableDocumentException;
import dev.docket.reading.draft.Block.Kind;
import dev.docket.reading.draft.Draft;
import dev.docket.reading.draft.LineJoining;
import dev.docket.reading.pdf.content.PdfBox;
import dev.docket.reading.pdf.layout.PdfLine;
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
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes headings, paragraphs and table rows of a PDF's lines. */
final class PdfParagraphs {
  private static final float WIDE_LEADING = 2.3f; // of the size: lines set at twice their height
  private static final int SHORTEST_BROKEN = 16; // characters of a line that is no field of a form
  private static final float ALIKE = 45; // points between the borders of one column on two pages
  private static final float SAME_START = 3; // points that cells of one column start apart

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

  private PdfPassage open; // the block being put together, unless it is a row
  private final List<Integer> breaks = new ArrayList<>(); // pages that start within it
  private Kind kind = Kind.PARAGRAPH;
  private int depth;
  private int indent; // of a list number
  private PdfLine last = NONE;
  private @Nullable PdfLine openRow;
  private @Nullable PdfLine lastRow; // written
  private @Nullable PdfLine header; // the first row of the table read last

  private static final PdfLine NONE =
      new PdfLine(
          List.of(""), 0, 0, 0, 0, false, false, false, 0, 0, -1, 0, List.of(), List.of(List.of()));

  PdfParagraphs(List<List<PdfLine>> pages, Draft draft) {
    this.pages = pages;
    this.draft = draft;
    this.headings = new PdfHeadings(pages);
    this.words = new PdfWords(pages);
    this.open = new PdfPassage(words);
    pages.forEach(page -> page.forEach(l -> columns.add(new Column(l.left(), l.right()))));
  }

  void write() throws UnreadableDocumentException {
    for (int number = 1; number <= pages.size(); number++) {
      List<PdfLine> page = pages.get(number - 1);
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
          breaks.add(number);
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
    if (!isOpen()) {
      int rank = headings.rank(line, page, index);
      kind = rank > 0 ? Kind.HEADING : isRow(line, page, index) ? Kind.ROW : Kind.PARAGRAPH;
      depth = rank;
      indent = indent(line);
    }
    if (kind == Kind.ROW) {
      last = openRow == null ? line : openRow.withRest(line);
      openRow = last;
      return;
    }
    String text = line.text().strip();
    if (line.mono() && !open.isEmpty()) {
      open.addLine(text, line.box());
    } else {
      open.join(text, line.box());
    }
    last = line;
  }

  private boolean isOpen() {
    return !open.isEmpty() || openRow != null;
  }

  /** Whether a table that goes on after a page's end starts with its first row again. */
  private boolean isHeader(PdfLine line) {
    return line.row() && last.row() && header != null && header.cells().equals(line.cells());
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

  private void flush() throws UnreadableDocumentException {
    if (openRow != null) {
      row(openRow);
      openRow = null;
    } else if (!open.isEmpty()) {
      boolean item = kind == Kind.PARAGRAPH && indent > 0;
      int start =
          draft.add(
              item ? Kind.ITEM : kind,
              item ? indent : kind == Kind.HEADING ? depth : 0,
              open.mended(draft));
      open.place(start, draft);
      for (int page : breaks) {
        draft.page(start + open.startOn(page).orElse(0));
      }
      open = new PdfPassage(words);
    }
    breaks.clear();
  }

  private void row(PdfLine line) throws UnreadableDocumentException {
    List<PdfPassage> cells = new ArrayList<>();
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < line.cells().size(); i++) {
      PdfPassage cell = new PdfPassage(words);
      List<PdfBox> boxes = line.boxes().get(i);
      int at = 0;
      for (String text : line.cells().get(i).lines().toList()) {
        cell.join(text, boxes.get(Math.min(at++, boxes.size() - 1)));
      }
      cells.add(cell);
      texts.add(cell.mendedCell(draft));
    }
    if (Draft.isBlank(texts)) {
      return;
    }
    if (lastRow != null && line.table() != lastRow.table() && !goesOnAfter(lastRow, line)) {
      draft.endTable();
    }
    lastRow = line;
    int start = draft.row(texts, line.columns());
    List<Table.Cell> placed = draft.lastRow().cells();
    for (int i = 0; i < cells.size(); i++) {
      cells.get(i).place(placed.get(i).start(), draft);
    }
    for (int page : breaks) {
      int at = start;
      for (int i = 0; i < cells.size(); i++) {
        OptionalInt within = cells.get(i).startOn(page);
        if (within.isPresent()) {
          at = placed.get(i).start() + within.getAsInt();
          break;
        }
      }
      draft.page(at);
    }
  }

  /** Whether a table goes on after a page's end: it has the columns of the one before. */
  private static boolean goesOnAfter(PdfLine before, PdfLine row) {
    return before.row()
        && row.row()
        && before.box().page() != row.box().page()
        && before.columns().equals(row.columns());
  }

  private boolean joins(PdfLine line, List<PdfLine> next) {
    if (!isOpen() || line.column() != last.column() || kind == Kind.ROW || line.row()) {
      return false;
    }
    float leading = line.y() - last.y();
    boolean broken = isBroken(line);
    float most = broken ? WIDE_LEADING : 1.9f;
    boolean near = leading > 0 && leading <= most * Math.max(line.size(), last.size());
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
    return goesOn(line, text, broken || leading <= 1.75f * line.size(), next);
  }

  /**
   * Whether a full line of Japanese stops within a sentence, be the lines set as wide as may be.
   */
  private boolean isBroken(PdfLine line) {
    String tail = open.tail().toString();
    return kind == Kind.PARAGRAPH
        && last.text().strip().length() >= SHORTEST_BROKEN
        && !isFinished()
        && (LineJoining.isWide(tail.charAt(tail.length() - 1))
            || Character.isDigit(tail.charAt(tail.length() - 1)))
        && LineJoining.isWide(line.text().charAt(0))
        && isFull(line)
        && !opens(line.text());
  }

  private boolean joinsAcross(PdfLine line, List<PdfLine> next) {
    if (line.row() && openRow != null) {
      return last.isCutOffBefore(line);
    }
    if (!isOpen()
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
    if (tight && !finished && RepeatedNumber.opens(text, open.tail())) {
      return true;
    }
    if (opens(text) && !(full && !finished && isReference(text))) {
      return false;
    }
    if (full
        && ((!finished && References.awaitsNumber(open.text()))
            || RunningNumbers.isRunning(open.text(), text, next))) {
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
        && (References.awaitsLabel(open.text()) || JapaneseLabels.find(text, false).isEmpty());
  }

  private static boolean opens(String text) {
    return PdfHeadings.BULLET.matcher(text).matches()
        || JapaneseLabels.find(text, false).map(Label::certain).orElse(false)
        || EnglishLabels.find(text, false).map(Label::certain).orElse(false);
  }

  private boolean isFinished() {
    return PdfLine.FINISHED.matcher(open.tail()).find();
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
    return line.cells().size() > 2 || neighbour(page, index, 2) || (index == 0 && isBelow(line));
  }

  /** Whether the cells of a page's first line stand where those of the row before the page do. */
  private boolean isBelow(PdfLine line) {
    if (lastRow == null || !lastRow.equals(last) || last.cells().size() != line.cells().size()) {
      return false;
    }
    for (int i = 0; i < line.cells().size(); i++) {
      float before = last.boxes().get(i).getFirst().left();
      if (Math.abs(before - line.boxes().get(i).getFirst().left()) > SAME_START) {
        return false;
      }
    }
    return true;
  }

  private static boolean neighbour(List<PdfLine> page, int index, int cells) {
    return (index > 0 && page.get(index - 1).cells().size() >= cells)
        || (index + 1 < page.size() && page.get(index + 1).cells().size() >= cells);
  }
}
