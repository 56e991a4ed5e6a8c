package dev.docket.comparison.page;

import dev.docket.comparison.Comparison;
import dev.docket.comparison.Phrases;
import dev.docket.page.Html;
import java.util.List;
import java.util.Objects;

/** A comparison as 新旧対照表 on a page. */
final class TablePage {
  private static final MarkedText TEXT = new MarkedText("u", "u");

  private final Comparison comparison;
  private final TableLayout layout;
  private final Phrases phrases;

  TablePage(Comparison comparison, TableLayout layout) {
    this.layout = layout;
    this.comparison = comparison;
    this.phrases = new Phrases(comparison.language());
  }

  String write() {
    String title = Objects.requireNonNullElse(layout.title(), phrases.tableTitle(comparison));
    StringBuilder body = new StringBuilder();
    body.append("<h1>").append(Html.escaped(title)).append("</h1>\n<p class=\"note\">");
    body.append(phrases.either("（下線部分は改正部分）", "(changes are underlined)"))
        .append("</p>\n<table><thead><tr><th>");
    body.append(Html.escaped(layout.newFirst() ? layout.after() : layout.before()))
        .append("</th><th>");
    body.append(Html.escaped(layout.newFirst() ? layout.before() : layout.after())).append("</th>");
    if (layout.remarks()) {
      body.append("<th class=\"remark\">").append(phrases.either("備考", "Remarks")).append("</th>");
    }
    body.append("</tr></thead><tbody>\n");
    List<TableRow> rows = new TableRows(comparison, layout).rows();
    for (int i = 0; i < rows.size(); i++) {
      TableRow row = rows.get(i);
      boolean ends = i + 1 == rows.size() || rows.get(i + 1).begins();
      String edges = (row.begins() ? "" : " within") + (ends ? "" : " open");
      body.append("<tr>");
      cell(body, layout.newFirst() ? row.after() : row.before(), edges);
      cell(body, layout.newFirst() ? row.before() : row.after(), edges);
      if (layout.remarks() && row.begins()) {
        body.append("<td class=\"remark text\" rowspan=\"")
            .append(row.rows())
            .append("\">")
            .append(Html.escaped(row.remark()))
            .append("</td>");
      }
      body.append("</tr>\n");
    }
    body.append("</tbody></table>\n<p class=\"note\">")
        .append(Html.escaped(phrases.method(comparison)))
        .append("</p>\n");
    UnreadList.writeTo(body, comparison, phrases);
    return PageFrame.page(
        comparison.language().code(),
        title,
        """
        body>table{table-layout:fixed}th{text-align:center}.remark{width:18%;font-size:13px;color:#5b6068}
        td.within{border-top:0;padding-top:0}td.open{border-bottom:0}
        thead+tbody{break-before:avoid}.note+table{margin-top:4px}h1+.note{text-align:right}
        @page{size:A4 landscape;margin:14mm}@media print{body{font-size:12px}thead{display:table-header-group}}
        """,
        body.toString());
  }

  private static void cell(StringBuilder body, List<Block> blocks, String edges) {
    body.append("<td class=\"text").append(edges).append("\">");
    body.append(TEXT.html(blocks)).append("</td>");
  }
}
