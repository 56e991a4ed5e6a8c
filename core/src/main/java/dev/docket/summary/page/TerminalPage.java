package dev.docket.summary.page;

import dev.docket.page.TerminalText;
import dev.docket.summary.Summary;
import dev.docket.summary.Summary.Cover;
import dev.docket.summary.Summary.Finding;
import dev.docket.summary.Summary.Obligation;
import dev.docket.summary.Summary.SheetEntry;
import dev.docket.summary.Topic;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A summary as plain text for a terminal. */
final class TerminalPage {
  private static final int NAME = 18; // columns of a name beside its value
  private static final int PLACE = 14; // columns of an article and page

  private final Summary summary;
  private final Labels labels;
  private final Quotations quotations;
  private final TerminalText out;

  TerminalPage(Summary summary, int width) {
    this.summary = summary;
    this.labels = new Labels(summary.language());
    this.quotations = new Quotations(summary, Optional.empty(), labels);
    this.out = new TerminalText(width);
  }

  String text() {
    cover();
    overview();
    sheet();
    findings();
    duties();
    for (Summary.Amount amount : titled("amounts", summary.amounts())) {
      row(labels.amount(amount), amount.text(), amount.evidence());
    }
    statements("deadlines", summary.deadlines());
    statements("penalties", summary.penalties());
    for (Summary.Definition term : titled("definitions", summary.definitions())) {
      row(term.term(), term.text(), term.evidence());
    }
    statements("open_questions", summary.openQuestions());
    coverage();
    return out.toString();
  }

  private void cover() {
    out.heading(HtmlCover.title(summary), '=');
    Cover cover = summary.cover();
    if (cover != null) {
      List<String> facts = new ArrayList<>(List.of(labels.of(cover.kind())));
      if (cover.date() != null) {
        facts.add(cover.date());
      }
      if (cover.pages() != null) {
        facts.add(labels.of("pages") + " " + cover.pages());
      }
      facts.add(summary.document().name());
      out.item("", String.join(" · ", facts));
      cover.subject().forEach(s -> out.item("", s));
    }
    if (summary.method().equals("extractive")) {
      out.item("", labels.of("extractive"));
    }
    if (!summary.coverage().unread().isEmpty()) {
      out.blank().item("! ", labels.of("partial"));
    }
    if (!summary.findings().isEmpty()) {
      out.blank().item("", labels.counts(summary.findings()));
    }
  }

  /** {@code entries} under their heading, if there are any. */
  private <T> List<T> titled(String part, List<T> entries) {
    if (!entries.isEmpty()) {
      out.heading(labels.of(part) + " (" + entries.size() + ")", '-');
    }
    return entries;
  }

  private void overview() {
    if (summary.overview().isEmpty()) {
      return;
    }
    out.heading(labels.of("overview"), '-');
    String topic = "";
    for (Summary.Overview sentence : summary.overview()) {
      if (!sentence.topic().equals(topic)) {
        topic = sentence.topic();
        out.item("", Topic.ORDER.contains(topic) ? labels.of(topic) : topic);
      }
      out.item("  - ", sentence.text() + cite(sentence.evidence()));
    }
  }

  private void sheet() {
    Map<String, SheetEntry> sheet = summary.sheet();
    if (sheet == null) {
      return;
    }
    out.heading(labels.of(labels.sheet(summary)), '-');
    List<String> missing = new ArrayList<>();
    sheet.forEach(
        (point, entry) -> {
          if (entry.value() == null) {
            missing.add(labels.of("point_" + point));
          } else {
            row(labels.of("point_" + point), entry.value(), entry.evidence());
          }
        });
    if (!missing.isEmpty()) {
      out.row(List.of(NAME), List.of(labels.of("not_found"), String.join(" · ", missing)));
    }
  }

  private void findings() {
    for (Finding finding : titled("findings", SummaryOrder.findings(summary))) {
      out.blank()
          .item("", finding.id() + "  [" + labels.of(finding.severity()) + "] " + finding.title());
      for (HtmlFindings.Field field : HtmlFindings.Field.of(finding)) {
        out.row(List.of(NAME), List.of("  " + labels.of(field.label()), field.text()));
      }
      out.row(List.of(NAME), List.of("  " + labels.of("evidence"), cite(finding.evidence())));
    }
  }

  private void duties() {
    titled("obligations", summary.obligations());
    for (Map.Entry<String, List<Obligation>> party : SummaryOrder.duties(summary).entrySet()) {
      String name = party.getKey().isEmpty() ? labels.of("nobody") : party.getKey();
      out.blank().item("", name + " (" + party.getValue().size() + ")");
      for (Obligation duty : party.getValue()) {
        String place = quotations.article(duty.evidence());
        String page = quotations.page(duty.evidence());
        String deadline = duty.deadline() == null ? "" : " (" + duty.deadline() + ")";
        out.row(
            List.of(PLACE, 10),
            List.of(
                (place + " " + page).strip(),
                labels.of(duty.must()),
                duty.text() + deadline + cite(duty.evidence())));
      }
    }
  }

  private void statements(String part, List<Summary.Statement> statements) {
    titled(part, statements).forEach(s -> out.item("  - ", s.text() + cite(s.evidence())));
  }

  private void row(String name, String text, List<String> evidence) {
    out.row(List.of(NAME), List.of(name, text + cite(evidence)));
  }

  /** The places of quotations, each once. */
  private String cite(List<String> evidence) {
    Set<String> pages = new LinkedHashSet<>();
    for (String id : evidence.subList(0, Math.min(3, evidence.size()))) {
      pages.add((id + " " + quotations.page(List.of(id))).strip());
    }
    int more = evidence.size() - 3;
    return " [" + String.join(", ", pages) + (more > 0 ? ", +" + more : "") + "]";
  }

  private void coverage() {
    Summary.Coverage coverage = summary.coverage();
    out.heading(labels.of("coverage"), '-');
    out.item(
        "",
        labels.of("sections_read")
            + " "
            + coverage.sectionsRead()
            + "/"
            + coverage.sections()
            + " · "
            + labels.of("salient")
            + " "
            + coverage.salientCited()
            + "/"
            + coverage.salientUnits());
    coverage.unread().forEach(u -> out.item("  ! ", u.place() + ": " + labels.told(u.reason())));
    if (coverage.unread().isEmpty()) {
      out.item("", labels.read(summary.coverage()));
    }
    out.item("", labels.of("terminal"));
  }
}
