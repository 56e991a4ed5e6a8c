package dev.docket.comparison.page;

import dev.docket.comparison.Comparison;
import dev.docket.comparison.Comparison.Op;
import dev.docket.comparison.Phrases;
import dev.docket.page.WordFile;
import java.util.List;
import java.util.Objects;

/** A comparison as 新旧対照表 in a Word document. */
final class TableDocx {
  private final Comparison comparison;
  private final TableLayout layout;
  private final Phrases phrases;
  private final String note;
  private final StringBuilder body = new StringBuilder();

  /** A table with {@code note} above it, if that is not empty. */
  TableDocx(Comparison comparison, TableLayout layout, String note) {
    this.note = note;
    this.comparison = comparison;
    this.layout = layout;
    this.phrases = new Phrases(comparison.language());
  }

  byte[] write() {
    String title = Objects.requireNonNullElse(layout.title(), phrases.tableTitle(comparison));
    body.append("<w:p><w:pPr><w:pStyle w:val=\"Title\"/></w:pPr>")
        .append(WordFile.run(title, "", "t"))
        .append("</w:p>");
    body.append("<w:p><w:pPr><w:jc w:val=\"right\"/></w:pPr>")
        .append(WordFile.run(phrases.either("（下線部分は改正部分）", "(changes are underlined)"), "", "t"))
        .append("</w:p>");
    if (!note.isEmpty()) {
      body.append("<w:p>").append(WordFile.run(note, "", "t")).append("</w:p>");
    }
    int[] widths = layout.remarks() ? new int[] {6000, 6000, 2570} : new int[] {7285, 7285};
    body.append("<w:tbl><w:tblPr><w:tblW w:w=\"14570\" w:type=\"dxa\"/><w:tblBorders>");
    for (String side : List.of("top", "left", "bottom", "right", "insideH", "insideV")) {
      body.append("<w:")
          .append(side)
          .append(" w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"808080\"/>");
    }
    body.append(
        "</w:tblBorders><w:tblLayout w:type=\"fixed\"/><w:tblCellMar><w:top w:w=\"60\""
            + " w:type=\"dxa\"/><w:left w:w=\"110\" w:type=\"dxa\"/><w:bottom w:w=\"20\""
            + " w:type=\"dxa\"/><w:right w:w=\"110\""
            + " w:type=\"dxa\"/></w:tblCellMar></w:tblPr><w:tblGrid>");
    for (int width : widths) {
      body.append("<w:gridCol w:w=\"").append(width).append("\"/>");
    }
    body.append("</w:tblGrid><w:tr><w:trPr><w:tblHeader/></w:trPr>");
    head(widths[0], layout.newFirst() ? layout.after() : layout.before());
    head(widths[1], layout.newFirst() ? layout.before() : layout.after());
    if (layout.remarks()) {
      head(widths[2], phrases.either("備考", "Remarks"));
    }
    body.append("</w:tr>");
    List<TableRow> rows = new TableRows(comparison, layout).rows();
    for (int i = 0; i < rows.size(); i++) {
      TableRow row = rows.get(i);
      boolean ends = i + 1 == rows.size() || rows.get(i + 1).begins();
      String edges = edges(row.begins(), ends);
      body.append("<w:tr>");
      cell(widths[0], layout.newFirst() ? row.after() : row.before(), edges);
      cell(widths[1], layout.newFirst() ? row.before() : row.after(), edges);
      if (layout.remarks()) {
        Block.Stretch remark = new Block.Stretch(row.remark(), Op.EQUAL);
        cell(
            widths[2],
            List.of(new Block.Running(List.of(remark))),
            "<w:vMerge" + (row.begins() ? " w:val=\"restart\"" : "") + "/>");
      }
      body.append("</w:tr>");
    }
    body.append("</w:tbl><w:p>")
        .append(WordFile.run(phrases.method(comparison), "<w:sz w:val=\"18\"/>", "t"))
        .append("</w:p>");
    return WordFile.of(body.toString(), comparison.language().code(), true);
  }

  private void head(int width, String name) {
    body.append("<w:tc><w:tcPr><w:tcW w:w=\"")
        .append(width)
        .append(
            "\" w:type=\"dxa\"/><w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"EDEFF2\"/></w:tcPr>")
        .append("<w:p><w:pPr><w:jc w:val=\"center\"/></w:pPr>")
        .append(WordFile.run(name, "<w:b/>", "t"))
        .append("</w:p></w:tc>");
  }

  /** No lines between the rows of one clause. */
  private static String edges(boolean begins, boolean ends) {
    return begins && ends
        ? ""
        : "<w:tcBorders>"
            + (begins ? "" : "<w:top w:val=\"nil\"/>")
            + (ends ? "" : "<w:bottom w:val=\"nil\"/>")
            + "</w:tcBorders>";
  }

  private void cell(int width, List<Block> blocks, String properties) {
    body.append("<w:tc><w:tcPr><w:tcW w:w=\"")
        .append(width)
        .append("\" w:type=\"dxa\"/>")
        .append(properties)
        .append("</w:tcPr>");
    for (Block block : blocks) {
      switch (block) {
        case Block.Running(List<Block.Stretch> stretches) -> paragraphs(stretches);
        case Block.Grid(List<Block.Line> lines) ->
            body.append(DocxGrid.table(lines, width - 2 * DocxGrid.MARGIN, TableDocx::run));
      }
    }
    boolean endsInTable = blocks.isEmpty() || blocks.getLast() instanceof Block.Grid;
    body.append(endsInTable ? "<w:p/></w:tc>" : "</w:tc>"); // a cell ends in a paragraph
  }

  private void paragraphs(List<Block.Stretch> stretches) {
    body.append("<w:p>");
    for (Block.Stretch stretch : stretches) {
      String[] lines = stretch.text().split("\n", -1);
      for (int i = 0; i < lines.length; i++) {
        body.append(i == 0 ? "" : "</w:p><w:p>");
        body.append(lines[i].isEmpty() ? "" : run(new Block.Stretch(lines[i], stretch.op())));
      }
    }
    body.append("</w:p>");
  }

  private static String run(Block.Stretch stretch) {
    return WordFile.run(stretch.text(), stretch.isChanged() ? "<w:u w:val=\"single\"/>" : "", "t");
  }
}
