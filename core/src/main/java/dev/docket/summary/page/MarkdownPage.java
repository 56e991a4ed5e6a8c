package dev.docket.summary.page;

import dev.docket.summary.Summary;
import dev.docket.summary.Summary.Evidence;
import dev.docket.summary.Summary.Finding;
import dev.docket.summary.Summary.Rejected;
import dev.docket.summary.Topic;
import dev.docket.wording.OneLine;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A summary as CommonMark with pipe tables. */
final class MarkdownPage {
  private final Summary summary;
  private final Labels labels;
  private final StringBuilder out = new StringBuilder();

  MarkdownPage(Summary summary) {
    this.summary = summary;
    this.labels = new Labels(summary.language());
  }

  String text() {
    boolean executive = summary.profile() == dev.docket.job.JobRequest.Profile.EXECUTIVE;
    line(
        "# "
            + labels.of(executive ? "executive" : "title")
            + ": "
            + escaped(summary.document().name()));
    if (summary.method().equals("extractive")) {
      line("*" + labels.of("extractive") + "*");
    } else {
      line("*" + labels.of("model") + ": " + escaped(summary.model()) + "*");
    }
    boolean whole = summary.coverage().unread().isEmpty();
    line(whole ? labels.of("whole") : "**" + labels.of("partial") + "**");
    overview();
    findings();
    tables();
    coverage();
    verification();
    evidence();
    return out.toString();
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
    line(labels.counts(summary.findings()));
    for (Finding finding : summary.findings()) {
      line("### " + finding.id() + ". " + escaped(finding.title()));
      item(
          "**"
              + labels.of("severity")
              + "**: "
              + labels.of(finding.severity())
              + cited(finding.evidence()));
      field("condition", finding.condition());
      field("criteria", finding.criteria());
      field("cause", finding.cause());
      field("consequence", finding.consequence());
      field("action", finding.action());
      field("owner", finding.owner());
      field("due", finding.due());
      out.append('\n');
    }
  }

  private void field(String label, @Nullable String text) {
    if (text != null) {
      item("**" + labels.of(label) + "**: " + escaped(text));
    }
  }

  private void tables() {
    table(
        "obligations",
        List.of("force", "statement", "who", "deadline"),
        summary.obligations().stream()
            .map(
                o ->
                    row(
                        labels.of(o.must()),
                        escaped(o.text()) + cited(o.evidence()),
                        orDash(o.who()),
                        orDash(o.deadline())))
            .toList());
    table(
        "amounts",
        List.of("value", "statement"),
        summary.amounts().stream()
            .map(
                a ->
                    row(
                        a.value() == null ? "–" : escaped(labels.amount(a)),
                        escaped(a.text()) + cited(a.evidence())))
            .toList());
    statements("deadlines", summary.deadlines());
    statements("penalties", summary.penalties());
    table(
        "definitions",
        List.of("term", "statement"),
        summary.definitions().stream()
            .map(d -> row(escaped(d.term()), escaped(d.text()) + cited(d.evidence())))
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
    out.append(row(columns.stream().map(labels::of).toArray(String[]::new))).append('\n');
    out.append(columns.stream().map(_ -> "---").collect(Collectors.joining(" | ", "| ", " |\n")));
    rows.forEach(row -> out.append(row).append('\n'));
    out.append('\n');
  }

  private static String row(String... cells) {
    return "| " + String.join(" | ", cells) + " |";
  }

  private static String orDash(@Nullable String text) {
    return text == null ? "–" : escaped(text);
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
                        + escaped(u.reason())));
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
      texts.forEach(r -> item(escaped(r.text()) + " (" + escaped(r.reason()) + ")"));
      out.append('\n');
    }
  }

  private void evidence() {
    heading("evidence");
    summary
        .evidence()
        .forEach(
            (id, quote) ->
                item("**" + id + "** " + escaped(where(quote)) + ": " + escaped(quote.quote())));
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

  /** {@code text} on one line, as text and nothing else. */
  private static String escaped(String text) {
    StringBuilder escaped = new StringBuilder();
    if (text.startsWith("-") || text.startsWith("+")) {
      escaped.append('\\'); // no list within a list
    }
    OneLine.of(text)
        .codePoints()
        .forEach(
            c -> {
              if ("\\`*_{}[]<>#|~&".indexOf(c) >= 0) {
                escaped.append('\\');
              }
              escaped.appendCodePoint(c);
            });
    return escaped.toString();
  }
}
