package dev.docket.summary.page;

import dev.docket.document.Document;
import dev.docket.page.Html;
import dev.docket.summary.Summary;
import dev.docket.summary.Summary.SheetEntry;
import dev.docket.summary.Topic;
import dev.docket.wording.OneLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A summary as one HTML page without script: first what management asks for, last how it came
 * about. Filters, orders and quotations work by HTML and CSS alone.
 */
final class HtmlPage {
  private static final double TEXT = 0.8; // of a line that a row has for its text

  private final Summary summary;
  private final Labels labels;
  private final Quotations quotations;
  private final Paper paper;
  private final Html html = new Html();

  HtmlPage(Summary summary, Optional<Document> document) {
    this.summary = summary;
    this.labels = new Labels(summary.language());
    this.quotations = new Quotations(summary, document, labels);
    this.paper = new Paper(summary, document.map(d -> d.text().length()).orElse(0));
  }

  String text() {
    head();
    HtmlCover cover = new HtmlCover(summary, labels, html, paper);
    cover.write();
    navigation();
    cover.glance();
    overview();
    sheet();
    if (!summary.findings().isEmpty()) {
      heading("findings", summary.findings().size());
      new HtmlFindings(summary, labels, quotations, html, paper).write();
    }
    if (!summary.obligations().isEmpty()) {
      heading("obligations", summary.obligations().size());
      new HtmlDuties(summary, labels, quotations, html, paper).write();
    }
    amounts();
    statements("deadlines", summary.deadlines());
    statements("penalties", summary.penalties());
    definitions();
    statements("open_questions", summary.openQuestions());
    HtmlLedger ledger = new HtmlLedger(summary, labels, html);
    ledger.accounts();
    evidence();
    ledger.origin(left());
    return html.raw("</main>\n</body>\n</html>\n").toString();
  }

  private void head() {
    html.raw("<!DOCTYPE html>\n<html lang=\"" + summary.language().code() + "\">\n<head>\n");
    html.raw("<meta charset=\"utf-8\">\n");
    html.raw(
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n");
    html.raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
    html.raw("<meta name=\"color-scheme\" content=\"light dark\">\n");
    html.element("title", "", labels.of(HtmlCover.name(summary)) + ": " + HtmlCover.title(summary));
    html.raw(
        "<style>\n" + PageResource.text("summary.css") + "</style>\n</head>\n<body>\n<main>\n");
  }

  private void navigation() {
    html.raw("<nav>");
    for (String part : parts()) {
      html.raw("<a href=\"#" + part + "\">").text(label(part)).raw("</a>");
    }
    html.raw("</nav>\n");
  }

  private List<String> parts() {
    List<String> parts = new ArrayList<>();
    add(parts, "overview", summary.overview());
    add(parts, "sheet", summary.sheet() == null ? List.of() : List.of(summary.sheet()));
    add(parts, "findings", summary.findings());
    add(parts, "obligations", summary.obligations());
    add(parts, "amounts", summary.amounts());
    add(parts, "deadlines", summary.deadlines());
    add(parts, "penalties", summary.penalties());
    add(parts, "definitions", summary.definitions());
    add(parts, "open_questions", summary.openQuestions());
    parts.addAll(List.of("coverage", "verification", "evidence", "origin"));
    return parts;
  }

  private static void add(List<String> parts, String part, List<?> entries) {
    if (!entries.isEmpty()) {
      parts.add(part);
    }
  }

  private String label(String part) {
    return labels.of(part.equals("sheet") ? labels.sheet(summary) : part);
  }

  private void heading(String part, int entries) {
    String count = entries > 0 ? " (" + entries + ")" : "";
    html.raw("<h2 id=\"" + part + "\">").text(label(part) + count).raw("</h2>\n");
    paper.spend(2.8);
  }

  private void overview() {
    if (summary.overview().isEmpty()) {
      return;
    }
    heading("overview", 0);
    html.element("p", "small", labels.of("explained"));
    String topic = "";
    for (Summary.Overview sentence : summary.overview()) {
      if (!sentence.topic().equals(topic)) {
        topic = sentence.topic();
        html.element("p", "topic", Topic.ORDER.contains(topic) ? labels.of(topic) : topic);
        paper.spend(1.4);
      }
      entry("overview", sentence.id(), sentence.text(), sentence.evidence());
    }
  }

  private void entry(String part, String id, String text, List<String> evidence) {
    String type = paper.entry(part, 1, text + "  [E99]");
    html.raw("<div id=\"" + Html.escaped(id) + "\" class=\"" + type + "\">");
    quotations.statement(html, text, evidence);
    html.raw("</div>\n");
  }

  private void sheet() {
    Map<String, SheetEntry> sheet = summary.sheet();
    if (sheet == null) {
      return;
    }
    heading("sheet", 0);
    columns("short point", "value", "short where");
    List<String> missing = new ArrayList<>();
    sheet.forEach(
        (point, entry) -> {
          String value = entry.value();
          if (value == null) {
            missing.add(labels.of("point_" + point));
            return;
          }
          paper.entry("sheet", TEXT, value);
          html.raw("<tr id=\"point-" + Html.escaped(point) + "\">");
          html.element("th", "short", labels.of("point_" + point)).raw("<td>");
          quotations.statement(html, value, entry.evidence());
          html.raw("</td><td class=\"short\">")
              .text(quotations.article(entry.evidence()))
              .raw(" <small>");
          html.text(quotations.page(entry.evidence())).raw("</small></td></tr>\n");
        });
    html.raw("</tbody></table>\n");
    if (!missing.isEmpty()) {
      html.raw("<p class=\"missing\"><b>").text(labels.of("not_found")).raw("</b>: ");
      html.text(String.join(" · ", missing)).raw("</p>\n");
      paper.spend(2);
    }
  }

  private void amounts() {
    if (summary.amounts().isEmpty()) {
      return;
    }
    heading("amounts", summary.amounts().size());
    columns("short value", "statement");
    for (Summary.Amount amount : summary.amounts()) {
      row("amounts", amount.id(), labels.amount(amount), amount.text(), amount.evidence());
    }
    html.raw("</tbody></table>\n");
  }

  private void definitions() {
    if (summary.definitions().isEmpty()) {
      return;
    }
    heading("definitions", summary.definitions().size());
    columns("short term", "statement");
    for (Summary.Definition term : summary.definitions()) {
      row("definitions", term.id(), term.term(), term.text(), term.evidence());
    }
    html.raw("</tbody></table>\n");
  }

  private void row(String part, String id, String name, String text, List<String> evidence) {
    String type = paper.entry(part, TEXT, text + "  [E99]");
    html.raw("<tr id=\"" + Html.escaped(id) + "\" class=\"" + type + "\">");
    html.element("td", "short", name).raw("<td>");
    quotations.statement(html, text, evidence);
    html.raw("</td></tr>\n");
  }

  /** The head of a table; each column is its label, before it the class of its width if any. */
  private void columns(String... columns) {
    html.raw("<table><thead><tr>");
    for (String column : columns) {
      int space = column.indexOf(' ');
      String type = space < 0 ? "" : column.substring(0, space);
      html.element("th", type, labels.of(column.substring(space + 1)));
    }
    html.raw("</tr></thead><tbody>\n");
    paper.spend(1.2);
  }

  private void statements(String part, List<Summary.Statement> statements) {
    if (!statements.isEmpty()) {
      heading(part, statements.size());
      statements.forEach(s -> entry(part, s.id(), s.text(), s.evidence()));
    }
  }

  private void evidence() {
    heading("evidence", summary.evidence().size());
    html.element("p", "small", labels.of("appendix"));
    columns("tiny evidence", "short section", "quotation");
    SummaryOrder.quotations(summary)
        .forEach(
            q -> {
              String text = OneLine.of(q.getValue().quote());
              String type = paper.entry("evidence", 0.75, text);
              html.raw("<tr id=\"" + Html.escaped(q.getKey()) + "\" class=\"" + type + "\">");
              html.element("td", "tiny", q.getKey());
              html.element("td", "short", quotations.place(q.getValue()));
              html.element("td", "", text).raw("</tr>\n");
            });
    html.raw("</tbody></table>\n");
  }

  /** What is not printed, list by list; empty if all is. */
  private String left() {
    return paper.left().entrySet().stream()
        .map(e -> labels.of(e.getKey()) + " " + e.getValue())
        .collect(Collectors.joining(", "));
  }
}
