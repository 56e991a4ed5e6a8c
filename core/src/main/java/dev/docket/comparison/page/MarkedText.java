package dev.docket.comparison.page;

import dev.docket.page.Html;
import java.util.ArrayList;
import java.util.List;

/**
 * Text with what changed marked, as HTML. Lines of tables, whose cells are parted by bars, are
 * drawn as tables, with the cells in which something changed marked as a whole.
 */
final class MarkedText {
  private final List<List<List<Stretch>>> lines = new ArrayList<>(); // line, cell, stretches

  private MarkedText() {
    startLine();
  }

  /** A stretch of text within one element; {@code tag} is empty where nothing is marked. */
  record Stretch(String text, String tag) {
    String html() {
      String escaped = Html.escaped(text);
      return tag.isEmpty() || text.isBlank()
          ? escaped
          : "<" + tag + ">" + escaped + "</" + tag + ">";
    }

    private boolean isMarked() {
      return !tag.isEmpty() && !text.isBlank();
    }
  }

  /** The text as it stands. */
  static String plain(List<Stretch> stretches) {
    StringBuilder html = new StringBuilder();
    stretches.forEach(s -> html.append(s.html()));
    return html.toString();
  }

  /** The text with its tables drawn. */
  static String withTables(List<Stretch> stretches) {
    MarkedText text = new MarkedText();
    stretches.forEach(text::add);
    return text.html();
  }

  private void add(Stretch stretch) {
    int at = 0;
    String text = stretch.text();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n' || c == '|') {
        addTo(new Stretch(text.substring(at, i), stretch.tag()));
        at = i + 1;
        if (c == '\n') {
          startLine();
        } else {
          lines.getLast().add(new ArrayList<>());
        }
      }
    }
    addTo(new Stretch(text.substring(at), stretch.tag()));
  }

  private void addTo(Stretch stretch) {
    if (!stretch.text().isEmpty()) {
      lines.getLast().getLast().add(stretch);
    }
  }

  private void startLine() {
    List<List<Stretch>> line = new ArrayList<>();
    line.add(new ArrayList<>());
    lines.add(line);
  }

  private String html() {
    StringBuilder html = new StringBuilder();
    for (int i = 0; i < lines.size(); ) {
      int end = i;
      while (end < lines.size() && lines.get(end).size() > 1) {
        end++;
      }
      if (end > i + 1) {
        table(html, lines.subList(i, end));
        i = end;
      } else {
        line(html, lines.get(i++));
        html.append(i < lines.size() ? "\n" : "");
      }
    }
    return html.toString();
  }

  private static void line(StringBuilder html, List<List<Stretch>> cells) {
    for (int c = 0; c < cells.size(); c++) {
      html.append(c == 0 ? "" : "|").append(plain(cells.get(c)));
    }
  }

  private static void table(StringBuilder html, List<List<List<Stretch>>> rows) {
    html.append("<table class=\"cells\">");
    for (List<List<Stretch>> row : rows) {
      html.append("<tr>");
      for (List<Stretch> cell : row) {
        boolean isChanged = cell.stream().anyMatch(Stretch::isMarked);
        html.append(isChanged ? "<td class=\"changed\">" : "<td>")
            .append(plain(cell).strip())
            .append("</td>");
      }
      html.append("</tr>");
    }
    html.append("</table>");
  }
}
