package dev.docket.comparison.page;

import dev.docket.comparison.Change;
import dev.docket.comparison.ChangeClass;
import dev.docket.comparison.Comparison;
import dev.docket.comparison.Comparison.Risk;
import dev.docket.comparison.Phrases;
import java.util.EnumSet;
import java.util.Set;

/** The check boxes of a redline page, which hide changes by risk and class without scripts. */
final class Filters {
  private static final String[] SHOWN = {
    "article{display:block}", "tr{display:table-row}", "div{display:block}"
  };

  private final Comparison comparison;
  private final Phrases phrases;
  private final StringBuilder body = new StringBuilder();
  private final StringBuilder style = new StringBuilder();

  Filters(Comparison comparison, Phrases phrases) {
    this.comparison = comparison;
    this.phrases = phrases;
  }

  /** What an element needs as its class to be hidden with {@code change}. */
  static String classes(Change change) {
    StringBuilder classes = new StringBuilder("change risk-").append(change.risk().code());
    change.classes().forEach(c -> classes.append(" c-").append(name(c)));
    return classes.toString();
  }

  /** Writes the boxes to {@code page}; the answer is the style by which they work. */
  String writeTo(StringBuilder page) {
    open(phrases.either("リスク", "Risk"));
    for (Risk risk : Risk.values()) {
      box("r-" + risk.code(), " checked", phrases.name(risk));
      style
          .append("body:has(#r-")
          .append(risk.code())
          .append(":not(:checked)) .change.risk-")
          .append(risk.code())
          .append("{display:none!important}\n");
    }
    body.append("</fieldset>\n");
    Set<ChangeClass> used = EnumSet.noneOf(ChangeClass.class);
    comparison.changes().forEach(c -> used.addAll(c.classes()));
    open(phrases.either("分類（選んだものだけ表示。選ばなければすべて表示）", "Class (shows those chosen; all if none is)"));
    style.append("body:has(.pick:checked) .change{display:none}\n");
    for (ChangeClass kind : used) {
      box("c-" + name(kind), " class=\"pick\"", phrases.name(kind));
      for (String shown : SHOWN) {
        style
            .append("body:has(#c-")
            .append(name(kind))
            .append(":checked) ")
            .append(shown.replace("{", ".c-" + name(kind) + "{"))
            .append('\n');
      }
    }
    body.append("</fieldset>\n");
    open(phrases.either("表示", "Show"));
    box("same", " checked", phrases.either("変更のない条項", "unchanged clauses"));
    if (!comparison.replacements().isEmpty()) {
      box("replaced", " checked", phrases.either("置換だけの変更", "changes that are only replacements"));
      style.append("body:has(#replaced:not(:checked)) .replaced{display:none!important}\n");
    }
    body.append("</fieldset>\n");
    style.append("body:has(#same:not(:checked)) .same{display:none}\n");
    page.append(body);
    return style.toString();
  }

  private void open(String legend) {
    body.append("<fieldset><legend>").append(legend).append("</legend>");
  }

  private void box(String id, String attributes, String name) {
    body.append("<label><input type=\"checkbox\"")
        .append(attributes)
        .append(" id=\"")
        .append(id)
        .append("\"> ")
        .append(name)
        .append("</label>");
  }

  private static String name(ChangeClass kind) {
    return kind.code().replace('_', '-');
  }
}
