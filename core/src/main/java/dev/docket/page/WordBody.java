package dev.docket.page;

import java.util.Arrays;
import java.util.List;

/** The body of a Word document while it is written: headings, paragraphs, lists and tables. */
public final class WordBody {
  /** Twips between the margins of a page as {@link WordFile#report} sets it. */
  public static final int WIDTH = 9638;

  private static final String SMALL = "<w:color w:val=\"555555\"/><w:sz w:val=\"17\"/>";
  private static final String CELL = "<w:sz w:val=\"18\"/>";

  private final StringBuilder out = new StringBuilder();

  /** The title of the whole. */
  public WordBody title(String text) {
    return paragraph("<w:pStyle w:val=\"Title\"/>", text, "");
  }

  /** A heading of level 1 or 2. */
  public WordBody heading(int level, String text) {
    return paragraph("<w:pStyle w:val=\"Heading" + level + "\"/>", text, "");
  }

  /** A paragraph. */
  public WordBody text(String text) {
    return paragraph("", text, "");
  }

  /** A paragraph in bold, which stays with the next. */
  public WordBody lead(String text) {
    return paragraph("<w:keepNext/>", text, "<w:b/>");
  }

  /** A remark, in small grey letters. */
  public WordBody small(String text) {
    return paragraph("", text, SMALL);
  }

  /** An item of a list. */
  public WordBody item(String text) {
    return paragraph("<w:ind w:left=\"340\" w:hanging=\"227\"/>", "・ " + text, "");
  }

  /**
   * A table, whose headings stand on each of its pages.
   *
   * @param widths of the columns, as shares of the page's width
   * @param heads empty for a table without headings
   */
  public WordBody table(List<Integer> widths, List<String> heads, List<List<String>> rows) {
    int all = widths.stream().mapToInt(Integer::intValue).sum();
    int[] twips = widths.stream().mapToInt(w -> WIDTH * w / all).toArray();
    out.append("<w:tbl><w:tblPr><w:tblW w:w=\"" + WIDTH + "\" w:type=\"dxa\"/><w:tblBorders>");
    for (String side : List.of("top", "bottom", "insideH")) {
      out.append("<w:")
          .append(side)
          .append(" w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"BBBBBB\"/>");
    }
    out.append(
        """
        </w:tblBorders><w:tblLayout w:type="fixed"/><w:tblCellMar><w:top w:w="40" w:type="dxa"/><w:left w:w="80" w:type="dxa"/><w:right w:w="80" w:type="dxa"/></w:tblCellMar></w:tblPr><w:tblGrid>\
        """);
    Arrays.stream(twips).forEach(w -> out.append("<w:gridCol w:w=\"").append(w).append("\"/>"));
    out.append("</w:tblGrid>");
    if (!heads.isEmpty()) {
      row(twips, heads, "<w:cantSplit/><w:tblHeader/>", "<w:b/>" + CELL);
    }
    rows.forEach(row -> row(twips, row, "<w:cantSplit/>", CELL));
    out.append("</w:tbl>");
    return paragraph("<w:spacing w:after=\"0\"/>", "", ""); // parts it from a table below
  }

  private void row(int[] twips, List<String> cells, String properties, String look) {
    out.append("<w:tr><w:trPr>").append(properties).append("</w:trPr>");
    for (int i = 0; i < cells.size(); i++) {
      out.append("<w:tc><w:tcPr><w:tcW w:w=\"")
          .append(twips[i])
          .append("\" w:type=\"dxa\"/></w:tcPr>");
      cells.get(i).lines().forEach(line -> paragraph("<w:spacing w:after=\"20\"/>", line, look));
      if (cells.get(i).isEmpty()) {
        out.append("<w:p/>");
      }
      out.append("</w:tc>");
    }
    out.append("</w:tr>");
  }

  private WordBody paragraph(String properties, String text, String look) {
    out.append("<w:p>");
    if (!properties.isEmpty()) {
      out.append("<w:pPr>").append(properties).append("</w:pPr>");
    }
    out.append(text.isEmpty() ? "" : WordFile.run(text, look, "t")).append("</w:p>");
    return this;
  }

  @Override
  public String toString() {
    return out.toString();
  }
}
