package dev.docket.summary.page;

import dev.docket.page.Html;
import dev.docket.summary.Summary;
import dev.docket.summary.Summary.Obligation;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The duties of a summary, party by party; radio buttons and the style sheet sort them. */
final class HtmlDuties {
  private static final double TEXT = 0.6; // of a line that a row has for its statement
  private static final List<String> ORDERS = List.of("article", "force", "deadline");

  private final Summary summary;
  private final Labels labels;
  private final Quotations quotations;
  private final Html html;
  private final Paper paper;

  HtmlDuties(Summary summary, Labels labels, Quotations quotations, Html html, Paper paper) {
    this.summary = summary;
    this.labels = labels;
    this.quotations = quotations;
    this.html = html;
    this.paper = paper;
  }

  void write() {
    html.raw("<fieldset class=\"filter\"><legend>").text(labels.of("sort")).raw("</legend>");
    for (String order : ORDERS) {
      html.raw("<label><input type=\"radio\" name=\"sort\" id=\"sort-" + order + "\"");
      html.raw(order.equals("article") ? " checked> " : "> ")
          .text(labels.of(order))
          .raw("</label>");
    }
    html.raw("</fieldset>\n");
    for (Map.Entry<String, List<Obligation>> party : SummaryOrder.duties(summary).entrySet()) {
      String name = party.getKey().isEmpty() ? labels.of("nobody") : party.getKey();
      html.element("h3", "party", name + " (" + party.getValue().size() + ")");
      paper.spend(2.5);
      html.raw("<table class=\"duties\"><thead><tr>");
      for (String column : List.of("article", "force", "statement", "deadline")) {
        html.element("th", "", labels.of(column));
      }
      html.raw("</tr></thead><tbody>\n");
      int place = 0;
      for (Obligation duty : party.getValue()) {
        row(duty, place++);
      }
      html.raw("</tbody></table>\n");
    }
  }

  private void row(Obligation duty, int place) {
    String deadline = orEmpty(duty.deadline());
    String type = paper.entry("obligations", TEXT, duty.text() + "  [E99]");
    int late = deadline.isEmpty() ? summary.obligations().size() : 0;
    html.raw(
        "<tr id=\""
            + Html.escaped(duty.id())
            + "\""
            + (type.isEmpty() ? "" : " class=\"" + type + "\""));
    html.raw(
        " style=\"--article:%d;--force:%d;--deadline:%d\">"
            .formatted(place, duty.must().compareTo(Summary.Must.MUST), late));
    html.raw("<td>").text(quotations.article(duty.evidence())).raw(" <small>");
    html.text(quotations.page(duty.evidence())).raw("</small></td>");
    html.element(
        "td",
        "force-" + duty.must().name().toLowerCase(java.util.Locale.ROOT),
        labels.of(duty.must()));
    html.raw("<td>");
    quotations.statement(html, duty.text(), duty.evidence());
    html.raw("</td>").element("td", "", deadline).raw("</tr>\n");
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }
}
