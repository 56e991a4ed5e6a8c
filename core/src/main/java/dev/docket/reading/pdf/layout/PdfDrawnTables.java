package dev.docket.reading.pdf.layout;

import dev.docket.reading.pdf.content.PdfStretch;
import dev.docket.reading.pdf.layout.PdfDrawnLine.Gap;
import dev.docket.reading.pdf.layout.PdfGrid.Cell;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Finds tables whose rules do not tell their cells, by the order in which a page draws them: one
 * cell after the other, row by row.
 */
final class PdfDrawnTables {
  private static final int LEAST = 2; // rows with text in several columns
  private static final int MOST_LINES = 1_000; // of a page; more are no text
  static final float PADDING = 6; // points before the next column
  private static final float LEVEL = 0.4f; // ems between a label and the first line beside it
  private static final float NARROWEST = 0.8f; // points of a gutter between cells
  private static final float WIDE = 0.9f; // ems of a gap of a line outside of rows found so far
  private static final float NEAR = 4; // ems to a line above or below a table that is of it
  private static final float FULL = 2; // ems that a first cell's line that wraps leaves free
  private static final float TIGHT = 1.6f; // ems to the next line of a cell

  private final List<PdfDrawnLine> lines;
  private List<Gap> gutters;
  private int from;
  private int to; // the last, included
  private final List<PdfDrawnRow> rows = new ArrayList<>();

  private PdfDrawnTables(List<PdfDrawnLine> lines, PdfDrawnRow first) {
    this.lines = lines;
    this.from = first.from();
    this.to = first.to();
    this.gutters = List.of();
  }

  /** The tables among {@code stretches}: for each its rows, of cells from left to right. */
  static List<List<List<Cell>>> find(List<PdfStretch> stretches) {
    List<PdfDrawnLine> lines = PdfDrawnLine.of(stretches);
    if (lines.size() > MOST_LINES) {
      return List.of();
    }
    List<PdfDrawnTables> tables = new ArrayList<>();
    for (PdfDrawnRow row : PdfDrawnRow.of(lines)) {
      if (tables.isEmpty() || !tables.getLast().add(row)) {
        PdfDrawnTables table = new PdfDrawnTables(lines, row);
        if (table.add(row)) {
          tables.add(table);
        }
      }
    }
    List<List<List<Cell>>> found = new ArrayList<>();
    int least = 0;
    for (PdfDrawnTables table : tables) {
      table.extend(least);
      table.divide();
      least = table.to + 1;
      List<List<Cell>> cells = table.cells();
      if (PdfDrawnCells.areTable(cells)) {
        found.add(cells);
      }
    }
    return found;
  }

  /** Adds {@code row} if it and what stands before it leave the same gutters open. */
  private boolean add(PdfDrawnRow row) {
    List<Gap> all = new ArrayList<>(gutters);
    row.gutters().forEach(gap -> put(all, gap));
    Optional<List<Gap>> open = open(all, from, row.to());
    boolean descends =
        rows.isEmpty() || lines.get(row.from()).y() > lines.get(rows.getLast().from()).y();
    if (open.isEmpty() || !descends || !isDown(to, row.from())) {
      return false;
    }
    gutters = open.get();
    to = row.to();
    rows.add(row);
    return true;
  }

  private static void put(List<Gap> gaps, Gap gap) {
    for (int i = 0; i < gaps.size(); i++) {
      Gap common = gaps.get(i).within(gap);
      if (common.width() >= NARROWEST) {
        gaps.set(i, common);
        return;
      }
    }
    gaps.add(gap);
    gaps.sort(Comparator.comparingDouble(Gap::from));
  }

  /** What lines {@code first} to {@code last} leave open of {@code gaps}; empty if one crosses. */
  private Optional<List<Gap>> open(List<Gap> gaps, int first, int last) {
    List<Gap> open = new ArrayList<>(gaps);
    for (PdfDrawnLine line : lines.subList(first, last + 1)) {
      open.replaceAll(line::open);
    }
    boolean all = open.stream().allMatch(gap -> gap.width() >= NARROWEST);
    return all ? Optional.of(open) : Optional.empty();
  }

  /** Whether the lines between two rows go down the page. */
  private boolean isDown(int last, int next) {
    for (int i = last + 2; i <= next; i++) {
      if (lines.get(i).y() < lines.get(i - 1).y() - lines.get(i).size()) {
        return false;
      }
    }
    return true;
  }

  /** Takes in the rows above and below whose cells are of one line. */
  private void extend(int least) {
    for (int first = above(least); first < from; first = above(least)) {
      from = first;
    }
    while (to + 1 < lines.size()
        && (takes(lines.get(to + 1), to + 1, lines.get(to).y())
            || goesOn(lines.get(to + 1), lines.get(to)))) {
      to++;
    }
  }

  /** Where the row right above the table starts, whose last cell may wrap; else where it does. */
  private int above(int least) {
    int first = from - 1;
    while (first > least && goesOn(lines.get(first), lines.get(first - 1))) {
      first--;
    }
    boolean row = first >= least && takes(lines.get(first), first, lines.get(first + 1).y());
    return row ? first : from;
  }

  /** Whether {@code line}, below the table so far, is the next one of its last cell. */
  private boolean goesOn(PdfDrawnLine line, PdfDrawnLine before) {
    float down = line.y() - before.y();
    return down > 0
        && down < TIGHT * line.size()
        && column(line.x()) == gutters.size()
        && column(before.words().getLast().x) == gutters.size();
  }

  private boolean takes(PdfDrawnLine line, int index, float y) {
    boolean spans = gutters.stream().anyMatch(line::spans);
    if (!spans || Math.abs(line.y() - y) > NEAR * line.size()) {
      return false;
    }
    Optional<List<Gap>> open = open(gutters, index, index);
    boolean wide =
        open.isPresent()
            && gutters.stream()
                .map(line::open)
                .allMatch(gap -> gap.width() >= Math.min(WIDE * line.size(), gap.width()));
    if (wide) {
      gutters = open.get();
    }
    return wide;
  }

  /** Adds the gutters that all rows leave between a label of one line and what it stands before. */
  private void divide() {
    List<List<Cell>> cells = cells();
    List<Gap> all = new ArrayList<>(gutters);
    for (int column = 0; column <= gutters.size(); column++) {
      int at = column;
      List<PdfStretch> words =
          cells.stream()
              .flatMap(row -> row.get(at).text.stream())
              .sorted(Comparator.comparingDouble(word -> word.x))
              .toList();
      float end = Float.MAX_VALUE;
      for (PdfStretch word : words) {
        Gap gap = new Gap(end, word.x);
        if (gap.width() > PADDING && isAfterLabels(cells, column, gap)) {
          all.add(gap);
        }
        end = end == Float.MAX_VALUE ? word.end : Math.max(end, word.end);
      }
    }
    all.sort(Comparator.comparingDouble(Gap::from));
    gutters = all;
  }

  private static boolean isAfterLabels(List<List<Cell>> rows, int column, Gap gap) {
    int both = 0;
    for (List<Cell> row : rows) {
      List<PdfStretch> words = row.get(column).text;
      List<PdfStretch> label = words.stream().filter(w -> w.end <= gap.from()).toList();
      if (label.isEmpty() || label.size() == words.size()) {
        continue;
      }
      both++;
      float first = Float.MAX_VALUE;
      for (PdfStretch word : words) {
        first = Math.min(first, word.y);
      }
      for (PdfStretch word : label) {
        if (word.y - first > LEVEL * word.size) {
          return false;
        }
      }
    }
    return both >= LEAST;
  }

  private int column(float x) {
    int column = 0;
    while (column < gutters.size() && x > gutters.get(column).middle()) {
      column++;
    }
    return column;
  }

  private List<List<Cell>> cells() {
    List<List<Cell>> cells = new ArrayList<>();
    int next = 0;
    for (int i = from; i <= to; ) {
      boolean known = next < rows.size() && rows.get(next).from() == i;
      int end = known ? rows.get(next).to() : i;
      if (!known && i > from && goesOn(cells.getLast(), lines.get(i), lines.get(i - 1))) {
        fill(cells.getLast(), lines.get(i));
      } else {
        List<Cell> row = new ArrayList<>();
        for (int column = 0; column <= gutters.size(); column++) {
          row.add(new Cell(cells.size(), column));
        }
        lines.subList(i, end + 1).forEach(line -> fill(row, line));
        cells.add(row);
      }
      next += known ? 1 : 0;
      i = end + 1;
    }
    return cells;
  }

  private void fill(List<Cell> row, PdfDrawnLine line) {
    line.words().forEach(word -> row.get(column(word.x)).text.add(word));
  }

  /** Whether {@code line} is the next one of the last cell of {@code row}. */
  private boolean goesOn(List<Cell> row, PdfDrawnLine line, PdfDrawnLine before) {
    int last = 0;
    for (Cell cell : row) {
      last = cell.text.isEmpty() ? last : cell.from;
    }
    float down = line.y() - before.y();
    boolean wraps = before.end() > gutters.getFirst().from() - FULL * before.size();
    return (last > 0 || wraps)
        && column(line.x()) == last
        && column(line.words().getLast().x) == last
        && down > 0
        && down < TIGHT * line.size();
  }
}
