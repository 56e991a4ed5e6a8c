package dev.docket.comparison.page;

import dev.docket.comparison.Change;
import dev.docket.comparison.Comparison;
import dev.docket.comparison.Comparison.Explanation;
import dev.docket.comparison.Comparison.Place;
import dev.docket.comparison.Comparison.Stats;
import dev.docket.comparison.Phrases;
import dev.docket.page.Html;
import dev.docket.page.LeftOut;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A comparison as one page: the whole text with what went and came, each change with its risk,
 * reasons and explanation, and filters that work without scripts.
 */
final class RedlinePage {
  private static final MarkedText TEXT = new MarkedText("ins", "del");

  private final Comparison comparison;
  private final Set<String> left;
  private final Phrases phrases;
  private final ReplacementList replacements;
  private final Blocks blocks;
  private final StringBuilder body = new StringBuilder();

  /** A page whose list of changes is without what is left out. */
  RedlinePage(Comparison comparison, LeftOut left) {
    this.comparison = comparison;
    this.left = left.set();
    this.blocks = new Blocks(comparison);
    this.phrases = new Phrases(comparison.language());
    this.replacements = new ReplacementList(comparison, phrases);
  }

  String write() {
    String title =
        phrases.either("比較：", "Comparison: ")
            + comparison.before().name()
            + " → "
            + comparison.after().name();
    body.append("<h1>").append(Html.escaped(title)).append("</h1>\n<p class=\"note\">");
    body.append(Html.escaped(phrases.method(comparison))).append("</p>\n");
    counts(comparison.stats());
    String style = new Filters(comparison, phrases).writeTo(body);
    replacements.writeTo(body);
    list();
    stale();
    unexplained();
    UnreadList.writeTo(body, comparison, phrases);
    body.append("<h2>").append(phrases.either("全文と変更点", "Text and changes")).append("</h2>\n");
    for (CombinedText.Part part : CombinedText.of(comparison)) {
      switch (part) {
        case CombinedText.Part.Same(String text, int start) ->
            body.append("<div class=\"same text\">")
                .append(TEXT.html(blocks.same(text, start)))
                .append("</div>\n");
        case CombinedText.Part.Changed(Change change) -> change(change);
        case CombinedText.Part.MovedAway(Change change) ->
            body.append("<div class=\"away ")
                .append(classes(change))
                .append("\" id=\"from-")
                .append(change.id())
                .append("\"><a href=\"#")
                .append(change.id())
                .append("\">")
                .append(Html.escaped(phrases.movedAway(change)))
                .append("</a></div>\n");
      }
    }
    comparison.changes().stream()
        .filter(c -> c.level() > 0 && !left.contains(c.id()))
        .forEach(this::change);
    return PageFrame.page(comparison.language().code(), title, style, body.toString());
  }

  private String classes(Change change) {
    return Filters.classes(change) + (replacements.isAllOf(change) ? " replaced" : "");
  }

  private void counts(Stats s) {
    String[] names =
        phrases
            .either(
                "旧条項,新条項,追加,削除,変更,移動,番号変更,参照のみ,表記のみ,同一",
                "before,after,added,removed,modified,moved,renumbered,references only,writing only,same")
            .split(",", -1);
    int[] counts = {
      s.clausesBefore(),
      s.clausesAfter(),
      s.added(),
      s.removed(),
      s.modified(),
      s.moved(),
      s.renumbered(),
      s.referenceOnly(),
      s.cosmetic(),
      s.same()
    };
    body.append("<table class=\"counts\"><tr>");
    Arrays.stream(names).forEach(n -> body.append("<th>").append(n).append("</th>"));
    body.append("</tr><tr>");
    Arrays.stream(counts).forEach(n -> body.append("<td>").append(n).append("</td>"));
    body.append("</tr></table>\n");
  }

  /** Every change in a line, with a link to where it stands in the text. */
  private void list() {
    if (comparison.changes().isEmpty()) {
      return;
    }
    body.append("<h2>").append(phrases.either("変更点の一覧", "Changes")).append("</h2>\n");
    body.append("<table class=\"list\"><tr><th></th><th>")
        .append(phrases.either("条項", "Clause"))
        .append("</th><th>")
        .append(phrases.either("リスク", "Risk"))
        .append("</th><th>")
        .append(phrases.either("分類", "Class"))
        .append("</th></tr>\n");
    for (Change change : comparison.changes()) {
      if (left.contains(change.id())) {
        continue;
      }
      body.append("<tr class=\"")
          .append(classes(change))
          .append("\"><td><a href=\"#")
          .append(change.id())
          .append("\">")
          .append(change.id())
          .append("</a></td><td>")
          .append(Html.escaped(phrases.title(change)))
          .append("</td><td>")
          .append(phrases.name(change.risk()))
          .append("</td><td>")
          .append(
              change.classes().stream()
                  .map(phrases::name)
                  .collect(Collectors.joining(phrases.either("、", ", "))))
          .append("</td></tr>\n");
    }
    body.append("</table>\n");
  }

  private void change(Change change) {
    body.append("<article id=\"")
        .append(change.id())
        .append("\" class=\"")
        .append(classes(change))
        .append("\"><h3>")
        .append(change.id())
        .append(' ')
        .append(Html.escaped(phrases.title(change)));
    body.append("</h3>\n<div class=\"tags\"><span class=\"tag ")
        .append(change.risk().code())
        .append("\">")
        .append(phrases.either("リスク ", "risk "))
        .append(phrases.name(change.risk()))
        .append("</span>");
    change
        .classes()
        .forEach(
            c -> body.append("<span class=\"tag\">").append(phrases.name(c)).append("</span>"));
    if (change.moved() && change.level() <= 0) {
      body.append("<a href=\"#from-")
          .append(change.id())
          .append("\">")
          .append(phrases.either("元の位置", "where it stood"))
          .append("</a>");
    }
    page(change.after() == null ? change.before() : change.after());
    body.append("</div>\n");
    if (!change.reasons().isEmpty()) {
      body.append("<ul>");
      change.reasons().forEach(r -> body.append("<li>").append(Html.escaped(r)).append("</li>"));
      body.append("</ul>\n");
    }
    body.append("<div class=\"text\">");
    body.append(TEXT.html(blocks.of(change)));
    body.append("</div>\n");
    Explanation explanation = change.explanation();
    if (explanation != null) {
      body.append("<dl>");
      entry(phrases.either("意味", "Meaning"), explanation.meaning());
      entry(phrases.either("影響", "Impact"), explanation.impact());
      entry(phrases.either("対応", "Action"), explanation.action());
      body.append("</dl>\n");
    }
    body.append("</article>\n");
  }

  private void page(@org.jspecify.annotations.Nullable Place place) {
    if (place != null && place.page() != null) {
      body.append("<span class=\"tag\">")
          .append(phrases.either(place.page() + "頁", "page " + place.page()))
          .append("</span>");
    }
  }

  private void entry(String name, String text) {
    body.append("<dt>").append(name).append("</dt><dd>").append(Html.escaped(text)).append("</dd>");
  }

  private void stale() {
    if (!comparison.staleReferences().isEmpty()) {
      body.append("<h2>").append(phrases.either("参照先のずれ", "Stale references")).append("</h2><ul>");
      comparison
          .staleReferences()
          .forEach(r -> body.append("<li>").append(Html.escaped(phrases.stale(r))).append("</li>"));
      body.append("</ul>\n");
    }
  }

  private void unexplained() {
    if (!comparison.unexplained().isEmpty()) {
      body.append("<h2>")
          .append(phrases.either("説明のない変更", "Changes without an explanation"))
          .append("</h2><ul>");
      comparison
          .unexplained()
          .forEach(
              u ->
                  body.append("<li><a href=\"#")
                      .append(Html.escaped(u.change()))
                      .append("\">")
                      .append(Html.escaped(u.change()))
                      .append("</a>: ")
                      .append(Html.escaped(phrases.told(u.reason())))
                      .append("</li>"));
      body.append("</ul>\n");
    }
  }
}
