package dev.docket.summary.page;

import dev.docket.summary.Summary;
import dev.docket.summary.Summary.Evidence;
import dev.docket.summary.Summary.Finding;
import dev.docket.summary.Summary.Rejected;
import dev.docket.summary.Topic;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A summary as CommonMark with pipe tables. */
final class MarkdownPage {
  private final Summary summary;
  private final Labels labels;
  private final Quotations quotations;
  private final StringBuilder out = new StringBuilder();

  MarkdownPage(Summary summary) {
    this.summary = summary;
    this.labels = new Labels(summary.language());
    this.quotations = new Quotations(summary, Optional.empty(), labels);
  }

  String text() {
    line("# " + escaped(HtmlCover.title(summary)));
    cover();
    overview();
    sheet();
    findings();
    duties();
    tables();
    coverage();
    verification();
    evidence();
    origin();
    return out.toString();
  }

  /** What the document is, and what management asks of it first. */
  private void cover() {
    Summary.Cover cover = summary.cover();
    if (cover != null) {
      fact("kind", labels.of(cover.kind()));
      fact("date", cover.date());
      fact(
          summary.sheet() == null ? "audited" : "point_parties",
          cover.subject().isEmpty() ? null : String.join(" · ", cover.subject()));
      fact("pages", cover.pages() == null ? null : cover.pages().toString());
    }
    fact("file", summary.document().name());
    out.append('\n');
    if (summary.method().equals("extractive")) {
      line("*" + labels.of("extractive") + "*");
    }
    if (!summary.findings().isEmpty()) {
      line("**" + labels.counts(summary.findings()) + "**");
    }
    if (!summary.obligations().isEmpty()) {
      List<String> parties = new ArrayList<>();
      SummaryOrder.duties(summary)
          .forEach((who, duties) -> parties.add(escaped(party(who)) + " " + duties.size()));
      line("**" + labels.of("obligations") + "**: " + String.join(" · ", parties));
    }
    boolean whole = summary.coverage().unread().isEmpty();
    line(whole ? labels.read(summary.coverage()) : "**" + labels.of("partial") + "**");
  }

  private void fact(String label, @Nullable String value) {
    if (value != null) {
      item("**" + labels.of(label) + "**: " + escaped(value));
    }
  }

  private String party(String who) {
    return who.isEmpty() ? labels.of("nobody") : who;
  }

  private void sheet() {
    Map<String, Summary.SheetEntry> sheet = summary.sheet();
    if (sheet == null) {
      return;
    }
    line("## " + labels.of(labels.sheet(summary)));
    columns(List.of("point", "value", "where"));
    sheet.forEach(
        (point, entry) ->
            out.append(
                    row(
                        labels.of("point_" + point),
                        entry.value() == null
                            ? "*" + labels.of("not_found") + "*"
                            : cell(entry.value()) + cited(entry.evidence()),
                        cell(
                            quotations.article(entry.evidence())
                                + " "
                                + quotations.page(entry.evidence()))))
                .append('\n'));
    out.append('\n');
  }

  private void overview() {
    if (summary.overview().isEmpty()) {
      return;
    }
    heading("overview");
    String topic = "";
    for (Summary.Overview sentence : summary.overview()) {
      if (!sentence.topic().equals(topic)) {
        out.append(topic.isEmpty() ? "" : "\n");
        topic = sentence.topic();
        line(Topic.ORDER.contains(topic) ? "### " + labels.of(topic) : "");
      }
      item(escaped(sentence.text()) + cited(sentence.evidence()));
    }
    out.append('\n');
  }

  private void findings() {
    if (summary.findings().isEmpty()) {
      return;
    }
    heading("findings");
    for (Finding finding : SummaryOrder.findings(summary)) {
      line("### " + finding.id() + ". " + escaped(finding.title()));
      field("severity", labels.of(finding.severity()));
      for (HtmlFindings.Field field : HtmlFindings.Field.of(finding)) {
        field(field.label(), field.text());
      }
      item("**" + labels.of("evidence") + "**:" + cited(finding.evidence()));
      out.append('\n');
    }
  }

  private void field(String label, @Nullable String text) {
    if (text != null) {
      item("**" + labels.of(label) + "**: " + escaped(text));
    }
  }

  private void duties() {
    if (summary.obligations().isEmpty()) {
      return;
    }
    heading("obligations");
    SummaryOrder.duties(summary)
        .forEach(
            (who, duties) -> {
              line("### " + escaped(party(who)) + " (" + duties.size() + ")");
              columns(List.of("id", "article", "force", "statement", "deadline"));
              duties.forEach(duty -> out.append(row(duty)).append('\n'));
              out.append('\n');
            });
  }

  private String row(Summary.Obligation duty) {
    String place = quotations.article(duty.evidence()) + " " + quotations.page(duty.evidence());
    return row(
        duty.id(),
        cell(place),
        labels.of(duty.must()),
        cell(duty.text()) + cited(duty.evidence()),
        orDash(duty.deadline()));
  }

  private void tables() {
    table(
        "amounts",
        List.of("value", "statement"),
        summary.amounts().stream()
            .map(
                a ->
                    row(
                        a.value() == null ? "–" : cell(labels.amount(a)),
                        cell(a.text()) + cited(a.evidence())))
            .toList());
    statements("deadlines", summary.deadlines());
    statements("penalties", summary.penalties());
    table(
        "definitions",
        List.of("term", "statement"),
        summary.definitions().stream()
            .map(d -> row(cell(d.term()), cell(d.text()) + cited(d.evidence())))
            .toList());
    statements("open_questions", summary.openQuestions());
  }

  private void statements(String name, List<Summary.Statement> statements) {
    if (!statements.isEmpty()) {
      heading(name);
      statements.forEach(s -> item(escaped(s.text()) + cited(s.evidence())));
      out.append('\n');
    }
  }

  private void table(String name, List<String> columns, List<String> rows) {
    if (rows.isEmpty()) {
      return;
    }
    heading(name);
    columns(columns);
    rows.forEach(row -> out.append(row).append('\n'));
    out.append('\n');
  }

  private void columns(List<String> columns) {
    out.append(row(columns.stream().map(labels::of).toArray(String[]::new))).append('\n');
    out.append(columns.stream().map(_ -> "---").collect(Collectors.joining(" | ", "| ", " |\n")));
  }

  private static String row(String... cells) {
    return "| " + String.join(" | ", cells) + " |";
  }

  private static String orDash(@Nullable String text) {
    return text == null ? "–" : cell(text);
  }

  private void coverage() {
    Summary.Coverage coverage = summary.coverage();
    heading("coverage");
    item(labels.of("sections_read") + ": " + coverage.sectionsRead() + " / " + coverage.sections());
    item(
        labels.of("sections_cited")
            + ": "
            + coverage.sectionsCited()
            + " / "
            + coverage.sections());
    item(labels.of("salient") + ": " + coverage.salientCited() + " / " + coverage.salientUnits());
    coverage
        .unread()
        .forEach(
            u ->
                item(
                    "**"
                        + labels.of("unread")
                        + "**: "
                        + escaped(u.place())
                        + ": "
                        + escaped(labels.told(u.reason()))));
    out.append('\n');
    if (!coverage.notReflected().isEmpty()) {
      line("### " + labels.of("not_reflected"));
      coverage.notReflected().forEach(n -> item(escaped(n.section()) + ": " + escaped(n.quote())));
      out.append('\n');
    }
  }

  private void verification() {
    heading("verification");
    Summary.Verification checked = summary.verification();
    item(labels.of("supported") + ": " + checked.supported() + " / " + checked.statements());
    out.append('\n');
    rejected("rejected", checked.rejected());
    rejected("flagged", checked.flagged());
    rejected("merged", checked.merged());
  }

  private void rejected(String name, List<Rejected> texts) {
    if (!texts.isEmpty()) {
      line("### " + labels.of(name));
      texts.forEach(r -> item(escaped(r.text()) + " (" + escaped(labels.told(r.reason())) + ")"));
      out.append('\n');
    }
  }

  private void evidence() {
    heading("evidence");
    line(labels.of("appendix"));
    SummaryOrder.quotations(summary)
        .forEach(
            q ->
                item(
                    "**"
                        + q.getKey()
                        + "** "
                        + escaped(where(q.getValue()))
                        + ": "
                        + escaped(q.getValue().quote())));
    out.append('\n');
  }

  private void origin() {
    heading("origin");
    if (!summary.method().equals("extractive")) {
      item(labels.of("model") + " " + escaped(summary.model()));
    }
    item(labels.of("prompt") + " " + escaped(summary.promptVersion()));
    item("SHA-256 " + summary.document().sha256());
  }

  private String where(Evidence quote) {
    List<String> where = new ArrayList<>();
    if (quote.page() != null) {
      where.add(labels.of("page") + quote.page());
    }
    if (!quote.section().isEmpty()) {
      where.add(quote.section());
    }
    return where.isEmpty() ? "" : String.join(", ", where) + " ";
  }

  private static String cited(List<String> evidence) {
    return " [" + String.join(", ", evidence) + "]";
  }

  private void heading(String name) {
    line("## " + labels.of(name));
  }

  private void line(String text) {
    if (!text.isEmpty()) {
      out.append(text).append("\n\n");
    }
  }

  private void item(String text) {
    out.append("- ").append(text).append('\n');
  }

  private static String escaped(String text) {
    return MarkdownText.of(text);
  }

  private static String cell(String text) {
    return MarkdownText.cell(text).strip();
  }
}
