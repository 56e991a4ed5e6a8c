package dev.docket.reading.pdf.layout;

import dev.docket.reading.pdf.content.PdfStretch;
import dev.docket.reading.pdf.layout.PdfDrawnBlocks.Block;
import dev.docket.reading.pdf.layout.PdfDrawnOrder.Cut;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Puts what stands on the pages of a document, one after the other, into lines, and the lines into
 * reading order, column by column.
 */
final class PdfLayout {
  private static final int DEEPEST = 12; // columns in columns, and bands of them on a page

  private static final int LONGEST_ROW = 1_500; // characters; a longer one is a page in columns

  private List<PdfLine> lines = new ArrayList<>();

  /** A way to read a part of the page, and where it contradicts the order of drawing. */
  private record Reading(List<PdfLine> lines, List<Cut> cuts) {
    long rows() {
      return lines.stream().filter(line -> line.cells().size() > 1).count();
    }
  }

  private PdfDrawnOrder order = new PdfDrawnOrder(); // of the page as read
  private int columns;
  private boolean contradicts;
  private int tableCount; // of the document so far
  private List<PdfColumns.Borders> before = List.of(); // of the columns of the last such page
  private List<PdfColumns.Borders> found = new ArrayList<>(); // of those of this page

  /** Starts a page, whose columns are counted from 0. */
  void startPage() {
    columns = 0;
    contradicts = false;
    if (!found.isEmpty()) {
      before = found;
      found = new ArrayList<>();
    }
  }

  /** The lines of a part of the page in reading order. */
  List<PdfLine> lines(PdfTables tables) {
    List<PdfCell> rows =
        tables.rows().stream()
            .map(
                row ->
                    PdfCell.row(
                        new PdfTableRow(tableCount + row.table(), row.columns(), row.cells())))
            .toList();
    tableCount += tables.rows().isEmpty() ? 0 : tables.rows().getLast().table();
    Reading across = read(List.of(Block.of(tables.rest(), rows)));
    Reading best = across.cuts.isEmpty() ? across : mended(across, tables.rest(), rows);
    contradicts |= !best.cuts.isEmpty();
    return best.lines;
  }

  /** Whether what was read of this page contradicts the order in which the page draws it. */
  boolean contradicts() {
    return contradicts;
  }

  /** The best way to read what was read {@code across} text that stands side by side. */
  private Reading mended(Reading across, List<PdfStretch> text, List<PdfCell> rows) {
    PdfMixed mixed = new PdfMixed(text, rows);
    boolean single = across.cuts.size() == 1; // as beside a label, in a table or a form
    if (single) {
      Reading apart = read(mixed.lines(across.cuts));
      if (apart.cuts.isEmpty()) {
        return apart;
      }
    }
    Reading columns = read(mixed.columns(across.cuts));
    boolean keepsRows = columns.rows() >= across.rows();
    return columns.cuts.size() < across.cuts.size() && (!single || keepsRows) ? columns : across;
  }

  /** The lines of {@code parts}, one after the other. */
  private Reading read(List<Block> parts) {
    order = new PdfDrawnOrder();
    lines = new ArrayList<>();
    parts.forEach(part -> region(part.text, part.rows, 0));
    return new Reading(lines, order.cuts());
  }

  /** Adds the lines of a part of the page, where {@code tables} are rows of tables. */
  private void region(List<PdfStretch> text, List<PdfCell> tables, int depth) {
    Optional<PdfBand> band = depth < DEEPEST ? PdfBand.find(text) : Optional.empty();
    if (band.isPresent()) {
      found.add(band.get().borders(text));
      parts(band.get(), text, tables, depth);
      return;
    }
    List<List<PdfCell>> rows = new ArrayList<>(PdfRows.of(text));
    tables.forEach(row -> rows.add(List.of(row)));
    rows.sort(Comparator.comparingDouble(row -> row.getFirst().y()));
    Optional<PdfColumns> sides = depth < DEEPEST ? columns(rows) : Optional.empty();
    Optional<PdfBand> few =
        depth < DEEPEST && sides.isEmpty() ? PdfBand.findShort(text, before) : Optional.empty();
    if (few.isPresent()) {
      parts(few.get(), text, tables, depth);
    } else {
      add(rows, sides, depth);
    }
  }

  private void parts(PdfBand band, List<PdfStretch> text, List<PdfCell> tables, int depth) {
    for (PdfBand.Part part : PdfBand.Part.values()) {
      List<PdfStretch> within = text.stream().filter(s -> band.part(s.x, s.y) == part).toList();
      List<PdfCell> rows = tables.stream().filter(r -> band.part(r.x(), r.y()) == part).toList();
      if (!within.isEmpty() || !rows.isEmpty()) {
        region(within, rows, depth + 1);
      }
    }
  }

  private void add(List<List<PdfCell>> rows, int depth) {
    add(rows, depth < DEEPEST ? columns(rows) : Optional.empty(), depth);
  }

  private void add(List<List<PdfCell>> rows, Optional<PdfColumns> sides, int depth) {
    if (sides.isEmpty()) {
      column(rows, depth);
      return;
    }
    PdfColumns pair = sides.get();
    add(rows.subList(0, pair.from()), depth + 1);
    add(pair.left(rows), depth + 1);
    add(pair.right(rows), depth + 1);
    add(rows.subList(pair.to(), rows.size()), depth + 1);
  }

  private Optional<PdfColumns> columns(List<List<PdfCell>> rows) {
    Optional<PdfColumns> pair = PdfColumns.find(rows);
    if (pair.isPresent()) {
      found.add(pair.get().borders(rows));
      return pair;
    }
    List<PdfColumns.Borders> known = found.isEmpty() ? before : found;
    return known.isEmpty() ? pair : PdfColumns.findAgain(rows, known.getLast());
  }

  private void column(List<List<PdfCell>> lined, int depth) {
    List<List<PdfCell>> rows = PdfJustified.joined(lined);
    float left = Float.MAX_VALUE;
    float right = 0;
    for (List<PdfCell> row : rows) {
      left = Math.min(left, row.getFirst().x());
      right = Math.max(right, row.getLast().end());
    }
    for (List<PdfCell> row : rows) {
      List<List<PdfStretch>> cells = row.getFirst().table().cells();
      if (cells.isEmpty()) {
        row.forEach(cell -> order.read(cell.words()));
        lines.add(PdfLine.of(row, left, right, columns));
      } else if (row.getFirst().length() > LONGEST_ROW) {
        columns++;
        cells.forEach(cell -> add(PdfRows.of(cell), depth + 1));
      } else {
        for (List<PdfStretch> cell : cells) {
          order.readCell(
              PdfRows.of(cell).stream()
                  .flatMap(line -> line.stream().flatMap(part -> part.words().stream()))
                  .toList());
        }
        lines.add(PdfLine.of(row.getFirst(), left, right, columns));
      }
    }
    columns += rows.isEmpty() ? 0 : 1;
  }
}
