package dev.docket.summary.page;

import dev.docket.page.WordBody;
import dev.docket.page.WordFile;
import dev.docket.summary.Summary;
import dev.docket.summary.Summary.Cover;
import dev.docket.summary.Summary.Evidence;
import dev.docket.summary.Summary.Finding;
import dev.docket.summary.Topic;
import dev.docket.wording.OneLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A summary as a Word document to work on: all of its statements, in the order of the page. */
final class DocxReport {
  private final Summary summary;
  private final String note;
  private final Labels labels;
  private final Quotations quotations;
  private final WordBody body = new WordBody();

  /** A report with {@code note} below its title, if that is not empty. */
  DocxReport(Summary summary, String note) {
    this.summary = summary;
    this.note = note;
    this.labels = new Labels(summary.language());
    this.quotations = new Quotations(summary, Optional.empty(), labels);
  }

  byte[] write() {
    cover();
    overview();
    sheet();
    findings();
    duties();
    table(
        "amounts",
        List.of("value", "statement"),
        summary.amounts().stream()
            .map(a -> List.of(labels.amount(a), cited(a.text(), a.evidence())))
            .toList());
    statements("deadlines", summary.deadlines());
    statements("penalties", summary.penalties());
    table(
        "definitions",
        List.of("term", "statement"),
        summary.definitions().stream()
            .map(d -> List.of(d.term(), cited(d.text(), d.evidence())))
            .toList());
    statements("open_questions", summary.openQuestions());
    accounts();
    evidence();
    return WordFile.report(body.toString());
  }

  private void cover() {
    body.small(labels.of(HtmlCover.name(summary)));
    body.title(HtmlCover.title(summary));
    if (!note.isEmpty()) {
      body.lead(note);
    }
    Cover cover = summary.cover();
    List<List<String>> facts = new ArrayList<>();
    if (cover != null) {
      facts.add(List.of(labels.of("kind"), labels.of(cover.kind())));
      add(facts, "date", cover.date());
      add(
          facts,
          summary.sheet() == null ? "audited" : "point_parties",
          cover.subject().isEmpty() ? null : String.join(" · ", cover.subject()));
      add(facts, "pages", cover.pages() == null ? null : cover.pages().toString());
    }
    facts.add(List.of(labels.of("file"), summary.document().name()));
    body.table(List.of(2, 8), List.of(), facts);
    if (summary.method().equals("extractive")) {
      body.small(labels.of("extractive"));
    }
    if (!summary.findings().isEmpty()) {
      body.text(labels.counts(summary.findings()));
    }
    if (summary.coverage().unread().isEmpty()) {
      body.small(labels.read(summary.coverage()));
    } else {
      body.lead(labels.of("partial"));
      summary
          .coverage()
          .unread()
          .forEach(u -> body.item(u.place() + ": " + labels.told(u.reason())));
    }
  }

  private void add(List<List<String>> facts, String label, @Nullable String value) {
    if (value != null) {
      facts.add(List.of(labels.of(label), value));
    }
  }

  private void overview() {
    if (summary.overview().isEmpty()) {
      return;
    }
    body.heading(1, labels.of("overview"));
    String topic = "";
    for (Summary.Overview sentence : summary.overview()) {
      if (!sentence.topic().equals(topic)) {
        topic = sentence.topic();
        body.lead(Topic.ORDER.contains(topic) ? labels.of(topic) : topic);
      }
      body.text(cited(sentence.text(), sentence.evidence()));
    }
  }

  private void sheet() {
    if (summary.sheet() == null) {
      return;
    }
    List<List<String>> rows = new ArrayList<>();
    summary
        .sheet()
        .forEach(
            (point, entry) ->
                rows.add(
                    List.of(
                        labels.of("point_" + point),
                        entry.value() == null
                            ? labels.of("not_found")
                            : cited(entry.value(), entry.evidence()))));
    body.heading(1, labels.of(labels.sheet(summary)));
    body.table(List.of(2, 8), columns("point", "value"), rows);
  }

  private void findings() {
    if (summary.findings().isEmpty()) {
      return;
    }
    heading("findings", summary.findings().size());
    for (Finding finding : SummaryOrder.findings(summary)) {
      body.heading(
          2,
          finding.id() + " [" + labels.of(finding.severity()) + "] " + OneLine.of(finding.title()));
      Stream<List<String>> fields =
          HtmlFindings.Field.of(finding).stream()
              .map(field -> List.of(labels.of(field.label()), field.text()));
      List<String> cited = List.of(labels.of("evidence"), cited("", finding.evidence()).strip());
      body.table(List.of(2, 8), List.of(), Stream.concat(fields, Stream.of(cited)).toList());
    }
  }

  private void duties() {
    if (summary.obligations().isEmpty()) {
      return;
    }
    heading("obligations", summary.obligations().size());
    SummaryOrder.duties(summary)
        .forEach(
            (party, duties) -> {
              body.heading(2, party.isEmpty() ? labels.of("nobody") : OneLine.of(party));
              body.table(
                  List.of(2, 1, 5, 2),
                  columns("article", "force", "statement", "deadline"),
                  duties.stream()
                      .map(
                          d ->
                              List.of(
                                  (quotations.article(d.evidence())
                                          + " "
                                          + quotations.page(d.evidence()))
                                      .strip(),
                                  labels.of(d.must()),
                                  cited(d.text(), d.evidence()),
                                  d.deadline() == null ? "" : d.deadline()))
                      .toList());
            });
  }

  private void table(String part, List<String> heads, List<List<String>> rows) {
    if (!rows.isEmpty()) {
      heading(part, rows.size());
      body.table(List.of(2, 8), columns(heads.toArray(String[]::new)), rows);
    }
  }

  private void statements(String part, List<Summary.Statement> statements) {
    if (!statements.isEmpty()) {
      heading(part, statements.size());
      statements.forEach(s -> body.item(cited(s.text(), s.evidence())));
    }
  }

  private void accounts() {
    Summary.Coverage read = summary.coverage();
    body.heading(1, labels.of("coverage"));
    body.text(
        Stream.of(
                labels.of("sections_read") + " " + read.sectionsRead() + " / " + read.sections(),
                labels.of("sections_cited") + " " + read.sectionsCited() + " / " + read.sections(),
                labels.of("salient") + " " + read.salientCited() + " / " + read.salientUnits())
            .collect(Collectors.joining(" · ")));
    body.heading(1, labels.of("verification"));
    Summary.Verification checked = summary.verification();
    body.text(labels.of("supported") + " " + checked.supported() + " / " + checked.statements());
  }

  private void evidence() {
    heading("evidence", summary.evidence().size());
    body.table(
        List.of(1, 3, 6),
        columns("evidence", "section", "quotation"),
        SummaryOrder.quotations(summary).stream()
            .map(q -> List.of(q.getKey(), place(q.getValue()), OneLine.of(q.getValue().quote())))
            .toList());
    body.small("SHA-256 " + summary.document().sha256());
  }

  private String place(Evidence quote) {
    return quotations.place(quote);
  }

  private void heading(String part, int entries) {
    body.heading(1, labels.of(part) + " (" + entries + ")");
  }

  private List<String> columns(String... names) {
    return Stream.of(names).map(labels::of).toList();
  }

  /** A statement on one line, with the numbers of its quotations. */
  private static String cited(String text, List<String> evidence) {
    int most = 3; // the others are in the table of quotations
    String more = evidence.size() > most ? " +" + (evidence.size() - most) : "";
    return OneLine.of(text)
        + (evidence.isEmpty()
            ? ""
            : " [" + evidence.stream().limit(most).collect(Collectors.joining(", ")) + more + "]");
  }
}
