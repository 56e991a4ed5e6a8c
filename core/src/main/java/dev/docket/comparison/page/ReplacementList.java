package dev.docket.comparison.page;

import dev.docket.comparison.Change;
import dev.docket.comparison.Comparison;
import dev.docket.comparison.Comparison.Content;
import dev.docket.comparison.Comparison.Edit;
import dev.docket.comparison.Comparison.Op;
import dev.docket.comparison.Comparison.Replacement;
import dev.docket.comparison.Phrases;
import dev.docket.page.Html;
import java.util.List;

/** The replacements that were made in many places, each listed once with its places. */
final class ReplacementList {
  private final Comparison comparison;
  private final Phrases phrases;

  ReplacementList(Comparison comparison, Phrases phrases) {
    this.comparison = comparison;
    this.phrases = phrases;
  }

  void writeTo(StringBuilder body) {
    if (comparison.replacements().isEmpty()) {
      return;
    }
    body.append("<h2>")
        .append(phrases.either("まとめて置き換えられた語句", "Replaced throughout"))
        .append("</h2>\n");
    for (Replacement each : comparison.replacements()) {
      body.append("<details><summary><del>")
          .append(Html.escaped(each.before()))
          .append("</del> → <ins>")
          .append(Html.escaped(each.after()))
          .append("</ins> ")
          .append(phrases.either(each.count() + "か所", each.count() + " places"))
          .append("</summary><p>");
      for (String id : each.changes()) {
        String safe = Html.escaped(id);
        body.append("<a href=\"#").append(safe).append("\">").append(safe).append("</a> ");
      }
      body.append("</p></details>\n");
    }
  }

  /** Whether nothing else changed in the clause. */
  boolean isAllOf(Change change) {
    if (change.content() != Content.MODIFIED || change.moved()) {
      return false;
    }
    List<Edit> edits = change.edits();
    boolean any = false;
    int i = 0;
    while (i < edits.size()) {
      Edit edit = edits.get(i);
      if (edit.op() == Op.EQUAL) {
        i++;
        continue;
      }
      Edit next = i + 1 < edits.size() ? edits.get(i + 1) : edit;
      boolean isMade =
          edit.op() == Op.DELETE
              && next.op() == Op.INSERT
              && comparison.replacements().stream()
                  .anyMatch(r -> r.makes(edit.text().strip(), next.text().strip()));
      if (!isMade) {
        return false;
      }
      any = true;
      i += 2;
    }
    return any;
  }
}
