package dev.docket.summary.page;

import dev.docket.document.Document;
import dev.docket.job.JobRequest.Profile;
import dev.docket.page.Html;
import dev.docket.summary.Summary;
import dev.docket.summary.Summary.Finding;
import dev.docket.summary.Summary.Severity;
import dev.docket.summary.Topic;
import dev.docket.wording.OneLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A summary as one HTML page without script; filters and quotations open by HTML and CSS alone. */
final class HtmlPage {
  private final Summary summary;
  private final Labels labels;
  private final Quotations quotations;
  private final Html html = new Html();

  HtmlPage(Summary summary, Optional<Document> document) {
    this.summary = summary;
    this.labels = new Labels(summary.language());
    this.quotations = new Quotations(summary, document, labels);
  }

  String text() {
    head();
    overview();
    findings();
    obligations();
    amounts();
    statements("deadlines", summary.deadlines());
    statements("penalties", summary.penalties());
    definitions();
    statements("open_questions", summary.openQuestions());
    new HtmlLedger(summary, labels, html).write();
    evidence();
    return html.raw("</main>\n</body>\n</html>\n").toString();
  }

  private void head() {
    String title = labels.of(summary.profile() == Profile.EXECUTIVE ? "executive" : "title");
    String name = summary.document().name();
    html.raw("<!DOCTYPE html>\n<html lang=\"" + summary.language().code() + "\">\n<head>\n");
    html.raw("<meta charset=\"utf-8\">\n");
    html.raw(
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n");
    html.raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
    html.element("title", "", title + ": " + name);
    html.raw(
        "<style>\n" + PageResource.text("summary.css") + "</style>\n</head>\n<body>\n<main>\n");
    html.element("h1", "", name);
    boolean extractive = summary.method().equals("extractive");
    html.element(
        "p",
        "meta",
        title
            + (extractive ? "" : " · " + labels.of("model") + " " + summary.model())
            + " · "
            + labels.of("prompt")
            + " "
            + summary.promptVersion()
            + " · SHA-256 "
            + summary.document().sha256());
    if (extractive) {
      html.element("p", "note", labels.of("extractive"));
    }
    if (!summary.coverage().unread().isEmpty()) {
      html.element("p", "note bad", labels.of("partial"));
    }
    html.raw("<nav>");
    for (String part : parts()) {
      html.raw("<a href=\"#" + part + "\">").text(labels.of(part)).raw("</a>");
    }
    html.raw("</nav>\n");
  }

  private List<String> parts() {
    List<String> parts = new ArrayList<>();
    add(parts, "overview", summary.overview());
    add(parts, "findings", summary.findings());
    add(parts, "obligations", summary.obligations());
    add(parts, "amounts", summary.amounts());
    add(parts, "deadlines", summary.deadlines());
    add(parts, "penalties", summary.penalties());
    add(parts, "definitions", summary.definitions());
    add(parts, "open_questions", summary.openQuestions());
    parts.addAll(List.of("coverage", "verification", "evidence"));
    return parts;
  }

  private static void add(List<String> parts, String part, List<?> entries) {
    if (!entries.isEmpty()) {
      parts.add(part);
    }
  }

  private void heading(String part, int entries) {
    String count = entries > 0 ? " (" + entries + ")" : "";
    html.raw("<h2 id=\"" + part + "\">").text(labels.of(part) + count).raw("</h2>\n");
  }

  private void overview() {
    if (summary.overview().isEmpty()) {
      return;
    }
    heading("overview", 0);
    String topic = "";
    for (Summary.Overview sentence : summary.overview()) {
      if (!sentence.topic().equals(topic)) {
        topic = sentence.topic();
        html.element("p", "topic", Topic.ORDER.contains(topic) ? labels.of(topic) : topic);
      }
      quotations.statement(html, sentence.text(), sentence.evidence());
    }
  }

  private void findings() {
    if (summary.findings().isEmpty()) {
      return;
    }
    heading("findings", summary.findings().size());
    filter();
    for (Finding finding : summary.findings()) {
      String type = "sev-" + code(finding.severity());
      html.raw("<article class=\"finding " + type + "\">\n<h3>");
      html.raw("<span class=\"badge " + type + "\">").text(labels.of(finding.severity()));
      html.raw("</span>").text(finding.title()).raw("</h3>\n<dl>");
      field("condition", finding.condition());
      field("criteria", finding.criteria());
      field("cause", finding.cause());
      field("consequence", finding.consequence());
      field("action", finding.action());
      field("owner", finding.owner());
      field("due", finding.due());
      html.raw("</dl>\n");
      quotations.statement(html, labels.of("evidence"), finding.evidence());
      html.raw("</article>\n");
    }
  }

  /** A check box for each severity that occurs; the style sheet hides what is not checked. */
  private void filter() {
    html.raw("<fieldset class=\"filter\"><legend>").text(labels.of("show")).raw("</legend>");
    for (Severity severity : Severity.values()) {
      long count = summary.findings().stream().filter(f -> f.severity() == severity).count();
      if (count > 0) {
        html.raw("<label><input type=\"checkbox\" checked id=\"show-" + code(severity) + "\"> ");
        html.text(labels.of(severity) + " (" + count + ")").raw("</label>");
      }
    }
    html.raw("</fieldset>\n");
    html.element("p", "counts", labels.counts(summary.findings()));
  }

  private static String code(Severity severity) {
    return severity.name().toLowerCase(Locale.ROOT);
  }

  private void field(String label, @Nullable String text) {
    if (text != null) {
      html.element("dt", "", labels.of(label)).element("dd", "", text);
    }
  }

  private void obligations() {
    if (summary.obligations().isEmpty()) {
      return;
    }
    heading("obligations", summary.obligations().size());
    columns("tiny force", "statement", "short who", "short deadline");
    for (Summary.Obligation duty : summary.obligations()) {
      html.raw("<tr>").element("td", "tiny", labels.of(duty.must())).raw("<td>");
      quotations.statement(html, duty.text(), duty.evidence());
      html.raw("</td>").element("td", "short", orEmpty(duty.who()));
      html.element("td", "short", orEmpty(duty.deadline())).raw("</tr>\n");
    }
    html.raw("</tbody></table>\n");
  }

  private void amounts() {
    if (summary.amounts().isEmpty()) {
      return;
    }
    heading("amounts", summary.amounts().size());
    columns("short value", "statement");
    for (Summary.Amount amount : summary.amounts()) {
      html.raw("<tr>").element("td", "short", labels.amount(amount)).raw("<td>");
      quotations.statement(html, amount.text(), amount.evidence());
      html.raw("</td></tr>\n");
    }
    html.raw("</tbody></table>\n");
  }

  private void definitions() {
    if (summary.definitions().isEmpty()) {
      return;
    }
    heading("definitions", summary.definitions().size());
    columns("short term", "statement");
    for (Summary.Definition definition : summary.definitions()) {
      html.raw("<tr>").element("td", "short", definition.term()).raw("<td>");
      quotations.statement(html, definition.text(), definition.evidence());
      html.raw("</td></tr>\n");
    }
    html.raw("</tbody></table>\n");
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
  }

  private void statements(String part, List<Summary.Statement> statements) {
    if (!statements.isEmpty()) {
      heading(part, statements.size());
      statements.forEach(s -> quotations.statement(html, s.text(), s.evidence()));
    }
  }

  private void evidence() {
    heading("evidence", summary.evidence().size());
    columns("tiny evidence", "short section", "quotation");
    summary
        .evidence()
        .forEach(
            (id, quote) -> {
              html.raw("<tr id=\"" + Html.escaped(id) + "\">").element("td", "tiny", id);
              html.element("td", "short", quotations.where(quote));
              html.element("td", "", OneLine.of(quote.quote())).raw("</tr>\n");
            });
    html.raw("</tbody></table>\n");
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }
}
