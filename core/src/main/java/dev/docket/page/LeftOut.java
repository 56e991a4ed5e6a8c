package dev.docket.page;

import dev.docket.document.Language;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/**
 * The statements or changes that reviewers rejected: reports are written without them, and say so.
 *
 * @param ids of what was rejected, as in the result; empty where nothing was
 */
public record LeftOut(List<String> ids) {
  /** Nothing was rejected. */
  public static final LeftOut NOTHING = new LeftOut(List.of());

  public LeftOut {
    ids = List.copyOf(ids);
  }

  /** The ids as a set. */
  public Set<String> set() {
    return Set.copyOf(ids);
  }

  /** A sentence that says what is left out; empty where nothing is. */
  public String note(Language language) {
    if (ids.isEmpty()) {
      return "";
    }
    return language == Language.JA
        ? "確認者が却下した " + ids.size() + " 件は載せていません：" + String.join("、", ids)
        : "Left out, as reviewers rejected them (" + ids.size() + "): " + String.join(", ", ids);
  }

  /** The note behind the title of a page of Markdown. */
  public String inMarkdown(String page, Language language) {
    int title = page.indexOf('\n');
    return ids.isEmpty()
        ? page
        : page.substring(0, title + 1) + "\n> " + note(language) + "\n" + page.substring(title + 1);
  }

  /** The note behind the title of an HTML page. */
  public String inHtml(String page, Language language) {
    String end = "</h1>";
    int title = page.indexOf(end) + end.length();
    return ids.isEmpty()
        ? page
        : page.substring(0, title)
            + "\n<p class=\"note\">"
            + Html.escaped(note(language))
            + "</p>"
            + page.substring(title);
  }

  /** The note as the last row of a table. */
  public Grid in(Grid grid, Language language) {
    if (ids.isEmpty()) {
      return grid;
    }
    List<String> row = new ArrayList<>(Collections.nCopies(grid.columns().size(), ""));
    row.set(0, note(language));
    List<List<String>> rows = new ArrayList<>(grid.rows());
    rows.add(row);
    return new Grid(grid.name(), grid.columns(), rows);
  }
}
