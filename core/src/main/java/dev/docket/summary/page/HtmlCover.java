package dev.docket.summary.page;

import dev.docket.job.JobRequest.Profile;
import dev.docket.page.Html;
import dev.docket.summary.DocumentKind;
import dev.docket.summary.Summary;
import dev.docket.summary.Summary.Cover;
import dev.docket.summary.Summary.Finding;
import dev.docket.summary.Summary.Obligation;
import dev.docket.summary.Summary.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The top of a page: what the document is, and what management asks of it first. */
final class HtmlCover {
  private static final int GRAVEST = 8; // findings that are named at once
  private static final int UNREAD = 12; // parts that are named at once

  private final Summary summary;
  private final Labels labels;
  private final Html html;
  private final Paper paper;

  HtmlCover(Summary summary, Labels labels, Html html, Paper paper) {
    this.summary = summary;
    this.labels = labels;
    this.html = html;
    this.paper = paper;
  }

  /** The title of the document, or the name of its file. */
  static String title(Summary summary) {
    Cover cover = summary.cover();
    return cover == null || cover.title() == null ? summary.document().name() : cover.title();
  }

  /** The label of what the page is: an audit's summary, or any other. */
  static String name(Summary summary) {
    boolean other = summary.cover() != null && summary.cover().kind() != DocumentKind.AUDIT_REPORT;
    return summary.profile() == Profile.EXECUTIVE ? "executive" : other ? "summary" : "title";
  }

  void write() {
    html.element("p", "kind", labels.of(name(summary)));
    html.element("h1", "", title(summary));
    facts();
    if (summary.method().equals("extractive")) {
      html.element("p", "note", labels.of("extractive"));
    }
    paper.spend(8);
  }

  private void facts() {
    Cover cover = summary.cover();
    List<List<String>> facts = new ArrayList<>();
    if (cover != null) {
      facts.add(List.of("kind", labels.of(cover.kind())));
      add(facts, "date", cover.date());
      String subject = cover.subject().isEmpty() ? null : String.join(" · ", cover.subject());
      add(facts, summary.sheet() == null ? "audited" : "point_parties", subject);
      add(facts, "pages", cover.pages() == null ? null : cover.pages().toString());
    }
    facts.add(List.of("file", summary.document().name()));
    html.raw("<dl class=\"facts\">");
    facts.forEach(f -> html.element("dt", "", labels.of(f.getFirst())).element("dd", "", f.get(1)));
    html.raw("</dl>\n");
  }

  private static void add(List<List<String>> facts, String label, @Nullable String value) {
    if (value != null) {
      facts.add(List.of(label, value));
    }
  }

  /** Findings by severity, the gravest by name, duties by party, and what was not read. */
  void glance() {
    html.raw("<section class=\"glance\"><h2 id=\"glance\">")
        .text(labels.of("glance"))
        .raw("</h2>\n");
    if (!summary.findings().isEmpty()) {
      severities();
      gravest();
    }
    if (!summary.obligations().isEmpty()) {
      parties();
    }
    reading();
    html.raw("</section>\n");
  }

  private void severities() {
    html.raw("<p class=\"chips\">");
    for (Severity severity : Severity.values()) {
      long count = summary.findings().stream().filter(f -> f.severity() == severity).count();
      if (count > 0) {
        String type = severity.name().toLowerCase(Locale.ROOT);
        html.raw("<span class=\"badge sev-" + type + "\">").text(labels.of(severity) + " " + count);
        html.raw("</span>");
      }
    }
    html.raw("</p>\n");
    paper.spend(2);
  }

  private void gravest() {
    List<Finding> sorted = SummaryOrder.findings(summary);
    Severity gravest = sorted.getFirst().severity();
    List<Finding> named =
        sorted.stream()
            .filter(f -> f.severity() == gravest || f.severity().compareTo(Severity.HIGH) <= 0)
            .limit(GRAVEST)
            .toList();
    html.raw("<ul class=\"gravest\">");
    for (Finding finding : named) {
      html.raw("<li><a href=\"#" + Html.escaped(finding.id()) + "\">").text(finding.title());
      html.raw("</a> <small>").text(labels.of(finding.severity())).raw("</small></li>");
      paper.entry("gravest", 1, finding.title());
    }
    int more = sorted.size() - named.size();
    if (more > 0) {
      html.element("li", "small", labels.of("more_findings").formatted(more));
    }
    html.raw("</ul>\n");
  }

  private void parties() {
    html.raw("<p class=\"parties\"><b>").text(labels.of("obligations")).raw("</b>: ");
    List<String> shown = new ArrayList<>();
    for (Map.Entry<String, List<Obligation>> party : SummaryOrder.duties(summary).entrySet()) {
      String name = party.getKey().isEmpty() ? labels.of("nobody") : party.getKey();
      shown.add(name + " " + party.getValue().size());
    }
    html.text(String.join(" · ", shown)).raw("</p>\n");
    paper.spend(2);
  }

  private void reading() {
    List<dev.docket.document.Unread> unread = summary.coverage().unread();
    if (unread.isEmpty()) {
      html.element("p", "small", labels.read(summary.coverage()));
      return;
    }
    html.raw("<div class=\"note bad\"><b>").text(labels.of("partial")).raw("</b><ul>");
    unread.stream()
        .limit(UNREAD)
        .forEach(u -> html.element("li", "", u.place() + ": " + labels.told(u.reason())));
    if (unread.size() > UNREAD) {
      html.raw("<li><a href=\"#coverage\">")
          .text(labels.of("more").formatted(unread.size() - UNREAD))
          .raw("</a></li>");
    }
    html.raw("</ul></div>\n");
    paper.spend(Math.min(unread.size(), UNREAD) + 2);
  }
}
