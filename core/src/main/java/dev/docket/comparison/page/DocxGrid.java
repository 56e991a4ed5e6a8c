package dev.docket.comparison.page;

import dev.docket.comparison.page.Block.Cell;
import dev.docket.comparison.page.Block.Line;
import dev.docket.comparison.page.Block.Stretch;
import java.util.List;

/** Tables with what changed in them, in WordprocessingML. */
final class DocxGrid {
  static final int MARGIN = 110; // within a cell, on either side, in twentieths of a point
  private static final String CHANGED = "FFF7D6"; // behind a cell in which something changed

  private DocxGrid() {}

  /** How what changed is written. */
  interface Marks {
    /** A run. */
    String run(Stretch stretch);

    /** What stands before the cells of a row. */
    default String row(Line line) {
      return "";
    }

    /** What ends the properties of a cell. */
    default String cell(Cell cell) {
      return "";
    }
  }

  /** A table as wide as {@code width}, in twentieths of a point. */
  static String table(List<Line> lines, int width, Marks marks) {
    int columns =
        Math.max(
            1,
            lines.stream()
                .mapToInt(l -> l.cells().stream().mapToInt(Cell::span).sum())
                .max()
                .orElse(1));
    int each = width / columns;
    StringBuilder table =
        new StringBuilder("<w:tbl><w:tblPr><w:tblW w:w=\"")
            .append(each * columns)
            .append("\" w:type=\"dxa\"/><w:tblBorders>");
    for (String side : List.of("top", "left", "bottom", "right", "insideH", "insideV")) {
      table
          .append("<w:")
          .append(side)
          .append(" w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"808080\"/>");
    }
    table.append("</w:tblBorders><w:tblLayout w:type=\"fixed\"/></w:tblPr><w:tblGrid>");
    for (int i = 0; i < columns; i++) {
      table.append("<w:gridCol w:w=\"").append(each).append("\"/>");
    }
    table.append("</w:tblGrid>");
    for (Line line : lines) {
      table.append("<w:tr>").append(marks.row(line));
      line.cells().forEach(cell -> table.append(cell(cell, each, marks)));
      table.append("</w:tr>");
    }
    return table.append("</w:tbl>").toString();
  }

  private static String cell(Cell cell, int width, Marks marks) {
    StringBuilder content = new StringBuilder("<w:tc><w:tcPr><w:tcW w:w=\"");
    content.append(width * cell.span()).append("\" w:type=\"dxa\"/>");
    if (cell.span() > 1) {
      content.append("<w:gridSpan w:val=\"").append(cell.span()).append("\"/>");
    }
    if (cell.isChanged()) {
      content
          .append("<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"")
          .append(CHANGED)
          .append("\"/>");
    }
    content.append(marks.cell(cell)).append("</w:tcPr><w:p>");
    cell.stretches().forEach(s -> content.append(marks.run(s)));
    return content.append("</w:p></w:tc>").toString();
  }
}
