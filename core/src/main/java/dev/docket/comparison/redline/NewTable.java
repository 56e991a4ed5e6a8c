package dev.docket.comparison.redline;

import java.util.List;

/** A table with lines around its cells, for rows that no table of the old file could take. */
final class NewTable {
  private static final int WIDTH = 9000; // twentieths of a point: the width of text on A4

  private NewTable() {}

  static XmlElement of(OldPart part, int columns) {
    XmlElement borders = part.element("tblBorders");
    for (String side : List.of("top", "left", "bottom", "right", "insideH", "insideV")) {
      borders.add(part.element(side, "val", "single", "sz", "4", "space", "0", "color", "auto"));
    }
    XmlElement grid = part.element("tblGrid");
    for (int i = 0; i < columns; i++) {
      grid.add(part.element("gridCol", "w", String.valueOf(WIDTH / columns)));
    }
    return part.element("tbl")
        .add(part.element("tblPr").add(part.element("tblW", "w", "0", "type", "auto")).add(borders))
        .add(grid);
  }
}
