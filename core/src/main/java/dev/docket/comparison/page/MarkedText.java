package dev.docket.comparison.page;

import dev.docket.comparison.page.Block.Cell;
import dev.docket.comparison.page.Block.Line;
import dev.docket.comparison.page.Block.Stretch;
import dev.docket.page.Html;
import java.util.List;

/**
 * Text with what changed marked, as HTML. Tables are drawn as such, with the cells in which
 * something changed marked as a whole.
 */
final class MarkedText {
  private final String inserted;
  private final String deleted;

  /**
   * @param inserted the element around what came
   * @param deleted the element around what went
   */
  MarkedText(String inserted, String deleted) {
    this.inserted = inserted;
    this.deleted = deleted;
  }

  /** The blocks, one after the other. */
  String html(List<Block> blocks) {
    StringBuilder html = new StringBuilder();
    for (Block block : blocks) {
      switch (block) {
        case Block.Running(List<Stretch> stretches) -> html.append(html(stretches, html));
        case Block.Grid(List<Line> lines) -> table(html, lines);
      }
    }
    return html.toString();
  }

  /** Stretches behind what is written; a table ends the line before it. */
  private String html(List<Stretch> stretches, StringBuilder before) {
    StringBuilder html = new StringBuilder();
    stretches.forEach(s -> html.append(html(s)));
    boolean isBehindTable = !before.isEmpty() && before.charAt(before.length() - 1) == '>';
    return isBehindTable && !html.isEmpty() && html.charAt(0) == '\n'
        ? html.substring(1)
        : html.toString();
  }

  private String html(Stretch stretch) {
    String escaped = Html.escaped(stretch.text());
    String tag =
        switch (stretch.op()) {
          case EQUAL -> "";
          case INSERT -> inserted;
          case DELETE -> deleted;
        };
    if (tag.isEmpty() || stretch.text().isBlank()) {
      return tag.equals("del") ? "" : escaped; // white space that went is not shown as there
    }
    return "<" + tag + ">" + escaped + "</" + tag + ">";
  }

  private void table(StringBuilder html, List<Line> lines) {
    html.append("<table class=\"cells\">");
    for (Line line : lines) {
      html.append(
          switch (line.op()) {
            case EQUAL -> "<tr>";
            case INSERT -> "<tr class=\"come\">";
            case DELETE -> "<tr class=\"gone\">";
          });
      for (Cell cell : line.cells()) {
        html.append("<td")
            .append(cell.isChanged() ? " class=\"changed\"" : "")
            .append(cell.span() > 1 ? " colspan=\"" + cell.span() + "\"" : "")
            .append('>');
        cell.stretches().forEach(s -> html.append(html(s)));
        html.append("</td>");
      }
      html.append("</tr>");
    }
    html.append("</table>");
  }
}
