package dev.docket.summary.page;

import dev.docket.page.Grid;
import dev.docket.summary.SheetKey;
import dev.docket.summary.Summary;
import dev.docket.summary.Summary.Evidence;
import dev.docket.summary.Summary.Finding;
import dev.docket.wording.OneLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A summary as tables to work through: findings, duties, and the sheet of a contract. */
final class Register {
  private final Summary summary;
  private final Labels labels;

  Register(Summary summary) {
    this.summary = summary;
    this.labels = new Labels(summary.language());
  }

  /** The one table of most use: findings where there are any, else duties. */
  Grid main() {
    return summary.findings().isEmpty() ? duties() : findings();
  }

  /** All tables that have rows, the main one in any case. */
  List<Grid> all() {
    List<Grid> grids = new ArrayList<>(List.of(main()));
    if (!summary.findings().isEmpty() && !summary.obligations().isEmpty()) {
      grids.add(duties());
    }
    if (summary.sheet() != null) {
      grids.add(sheet(summary.sheet()));
    }
    return grids;
  }

  Grid findings() {
    return grid(
        "findings",
        List.of(
            "id",
            "reference",
            "title",
            "severity_as_written",
            "severity",
            "status",
            "condition",
            "action",
            "owner",
            "due",
            "page",
            "section",
            "quotation"),
        SummaryOrder.findings(summary).stream().map(this::row).toList());
  }

  private List<String> row(Finding finding) {
    return List.of(
        finding.id(),
        orEmpty(finding.reference()),
        finding.title(),
        orEmpty(finding.severityAsWritten()),
        labels.of(finding.severity()),
        orEmpty(finding.status()),
        orEmpty(finding.condition()),
        orEmpty(finding.action()),
        orEmpty(finding.owner()),
        orEmpty(finding.due()),
        page(finding.evidence()),
        section(finding.evidence()),
        quotation(finding.evidence()));
  }

  Grid duties() {
    return grid(
        "obligations",
        List.of("id", "who", "force", "statement", "deadline", "page", "section", "quotation"),
        summary.obligations().stream()
            .map(
                o ->
                    List.of(
                        o.id(),
                        orEmpty(o.who()),
                        labels.of(o.must()),
                        o.text(),
                        orEmpty(o.deadline()),
                        page(o.evidence()),
                        section(o.evidence()),
                        quotation(o.evidence())))
            .toList());
  }

  private Grid sheet(Map<String, Summary.SheetEntry> sheet) {
    List<List<String>> rows = new ArrayList<>();
    sheet.forEach(
        (point, entry) ->
            rows.add(
                List.of(
                    labels.of("point_" + point),
                    entry.value() == null ? labels.of("not_found") : entry.value(),
                    page(entry.evidence()),
                    section(entry.evidence()),
                    quotation(entry.evidence()))));
    boolean rules = sheet.containsKey(SheetKey.PURPOSE.code());
    return grid(
        rules ? "sheet_regulation" : "sheet",
        List.of("point", "value", "page", "section", "quotation"),
        rows);
  }

  private Grid grid(String name, List<String> columns, List<List<String>> rows) {
    return new Grid(labels.of(name), columns.stream().map(this::heading).toList(), rows);
  }

  private String heading(String column) {
    boolean own = column.equals("page") || column.equals("title");
    return labels.of(own ? column + "_column" : column);
  }

  private String page(List<String> ids) {
    return quotes(ids).stream()
        .map(Evidence::page)
        .filter(p -> p != null)
        .findFirst()
        .map(String::valueOf)
        .orElse("");
  }

  private String section(List<String> ids) {
    return quotes(ids).stream().findFirst().map(Evidence::section).orElse("");
  }

  private String quotation(List<String> ids) {
    return quotes(ids).stream().map(q -> OneLine.of(q.quote())).collect(Collectors.joining("\n"));
  }

  private List<Evidence> quotes(List<String> ids) {
    List<Evidence> quotes = new ArrayList<>();
    for (String id : ids) {
      Evidence quote = summary.evidence().get(id);
      if (quote != null) {
        quotes.add(quote);
      }
    }
    return quotes;
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }
}
