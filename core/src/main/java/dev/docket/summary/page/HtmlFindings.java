package dev.docket.summary.page;

import dev.docket.page.Html;
import dev.docket.summary.Summary;
import dev.docket.summary.Summary.Finding;
import dev.docket.summary.Summary.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The findings of a summary, the gravest first; check boxes and the style sheet filter them. */
final class HtmlFindings {
  private static final double TEXT = 0.8; // of a line that a field has

  private final Summary summary;
  private final Labels labels;
  private final Quotations quotations;
  private final Html html;
  private final Paper paper;

  HtmlFindings(Summary summary, Labels labels, Quotations quotations, Html html, Paper paper) {
    this.summary = summary;
    this.labels = labels;
    this.quotations = quotations;
    this.html = html;
    this.paper = paper;
  }

  void write() {
    filter();
    for (Finding finding : SummaryOrder.findings(summary)) {
      finding(finding);
    }
  }

  private void finding(Finding finding) {
    String type = "sev-" + code(finding.severity());
    List<String> texts = new ArrayList<>(List.of(finding.title()));
    for (Field field : Field.of(finding)) {
      texts.add(field.text());
    }
    String print = paper.entry("findings", TEXT, texts.toArray(String[]::new));
    paper.spend(print.isEmpty() ? 1.6 : 0);
    html.raw(
        "<article id=\"" + Html.escaped(finding.id()) + "\" class=\"finding " + type + " " + print);
    html.raw("\">\n<h3><span class=\"badge " + type + "\">").text(labels.of(finding.severity()));
    html.raw("</span>")
        .text(finding.title())
        .raw(" <small>")
        .text(finding.id())
        .raw("</small></h3>\n<dl>");
    for (Field field : Field.of(finding)) {
      html.element("dt", "", labels.of(field.label())).element("dd", "", field.text());
    }
    html.raw("</dl>\n");
    quotations.statement(html, labels.of("evidence"), finding.evidence());
    html.raw("</article>\n");
  }

  /** A named part of a finding that the report has. */
  record Field(String label, String text) {
    static List<Field> of(Finding finding) {
      List<Field> fields = new ArrayList<>();
      add(fields, "severity_as_written", asWritten(finding));
      add(fields, "condition", finding.condition());
      add(fields, "criteria", finding.criteria());
      add(fields, "cause", finding.cause());
      add(fields, "consequence", finding.consequence());
      add(fields, "action", finding.action());
      add(fields, "response", finding.response());
      add(fields, "status", finding.status());
      add(fields, "owner", finding.owner());
      add(fields, "due", finding.due());
      return fields;
    }

    /** The report's own word, where it is not the one that the badge shows. */
    private static @Nullable String asWritten(Finding finding) {
      String word = finding.severityAsWritten();
      boolean same =
          word == null
              || word.equalsIgnoreCase(finding.severity().name())
              || List.of("高", "中", "低").contains(word);
      return same ? null : word;
    }

    private static void add(List<Field> fields, String label, @Nullable String text) {
      if (text != null && !text.isBlank()) {
        fields.add(new Field(label, text));
      }
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
  }

  private static String code(Severity severity) {
    return severity.name().toLowerCase(Locale.ROOT);
  }
}
