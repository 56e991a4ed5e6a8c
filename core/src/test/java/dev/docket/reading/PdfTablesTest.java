package dev.docket.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.docket.document.Document;
import dev.docket.document.MediaType;
import dev.docket.document.Sentence;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PdfTablesTest {
  private static final String LONG =
      "the supplier shall mend what is broken, at its own cost, within the time that the table names";

  @Test
  void aRowIsReadCellByCellHoweverItsCellsWrap() throws Exception {
    String table =
        """
        <table><tr><th width='22%%'>Severity</th><th>Duty</th><th width='22%%'>Time</th></tr>
        <tr><td>Critical or worse</td><td>%s, and</td><td>4 hours</td></tr>
        <tr><td>Low</td><td>%s</td><td>ten working days</td></tr></table>
        """
            .formatted(LONG + ", " + LONG, LONG);
    assertThat(rows(table, Rendering.Page.TWO_COLUMNS))
        .containsExactly(
            "Severity | Duty | Time",
            "Critical or worse | " + LONG + ", " + LONG + ", and | 4 hours",
            "Low | " + LONG + " | ten working days");
  }

  @Test
  void rulesBetweenRowsAreEnough() throws Exception {
    String cell =
        "<td style='border: none; border-bottom: 1px solid black; vertical-align: middle'>";
    String label = cell.replace("style='", "style='width: 80pt; ");
    StringBuilder table = new StringBuilder("<table style='border-top: 1px solid black'>");
    for (String name : List.of("First", "Second", "Third")) {
      table.append("<tr>%s%s</td>%s%s</td></tr>".formatted(label, name, cell, LONG + ", " + LONG));
    }
    assertThat(rows(table + "</table>", Rendering.Page.ONE_COLUMN))
        .containsExactly(
            "First | " + LONG + ", " + LONG,
            "Second | " + LONG + ", " + LONG,
            "Third | " + LONG + ", " + LONG);
  }

  @Test
  void spaceBetweenRowsIsEnoughWhereCellsWrap() throws Exception {
    String cell = "<td style='border: none; padding: 4pt 8pt; vertical-align: middle'>";
    String label = cell.replace("style='", "style='width: 80pt; ");
    StringBuilder table = new StringBuilder("<table>");
    for (String name : List.of("First", "Second of them all and more", "Third")) {
      table.append("<tr>%s%s</td>%s%s</td></tr>".formatted(label, name, cell, LONG + ", " + LONG));
    }
    assertThat(rows(table + "</table>", Rendering.Page.ONE_COLUMN))
        .containsExactly(
            "First | " + LONG + ", " + LONG,
            "Second of them all and more | " + LONG + ", " + LONG,
            "Third | " + LONG + ", " + LONG);
  }

  @Test
  void aTableOfContentsHasALineForEachEntry() throws Exception {
    String cell = "<td style='border: none; padding: 0'>";
    StringBuilder table = new StringBuilder("<table style='width: 100%; border-spacing: 0'>");
    for (int i = 1; i <= 24; i++) { // some of them apart
      String gap = i % 5 == 0 ? cell.replace("padding: 0", "padding: 9pt 0 0 0") : cell;
      String page = gap.replace("style='", "style='width: 80pt; ");
      String title = "Part " + i + " of this" + (i == 7 ? " and another line".repeat(7) : "");
      table.append("<tr>%s%s</td>%s1%d</td></tr>".formatted(gap, title, page, i % 10));
    }
    Document document = read(table + "</table>", Rendering.Page.ONE_COLUMN);
    assertThat(document.text().toString().lines())
        .filteredOn(l -> l.matches("Part .* 1\\d"))
        .as(document.text().toString())
        .hasSizeGreaterThanOrEqualTo(22);
  }

  @Test
  void aCellThatSpansRowsStandsInTheFirstOfThem() throws Exception {
    String table =
        """
        <table><tr><td rowspan='2'>Both</td><td>one</td></tr><tr><td>two</td></tr>
        <tr><td colspan='2'>All across the table</td></tr><tr><td>Last</td><td></td></tr></table>
        """;
    assertThat(rows(table, Rendering.Page.ONE_COLUMN))
        .containsExactly("Both | one", "two", "Last |");
  }

  @Test
  void aTableGoesOnOverThePageWithoutItsHeader() throws Exception {
    StringBuilder table =
        new StringBuilder(
            "<table style='-fs-table-paginate: paginate'><thead><tr><th>Name</th><th>Duty</th></tr></thead><tbody>");
    for (int i = 1; i <= 60; i++) {
      table.append("<tr><td>Row %d</td><td>%s</td></tr>".formatted(i, LONG));
    }
    List<String> rows = rows(table + "</tbody></table>", Rendering.Page.ONE_COLUMN);
    assertThat(rows).hasSize(61).startsWith("Name | Duty").endsWith("Row 60 | " + LONG);
  }

  @Test
  void aFrameAroundTextIsNoTable() throws Exception {
    String text = "<div style='border: 1px solid black; padding: 8pt'><p>" + LONG + ".</p></div>";
    assertThat(rows(text, Rendering.Page.ONE_COLUMN)).isEmpty();
  }

  private static Document read(String table, Rendering.Page page) throws Exception {
    String markdown = "# Duties\n\n" + table + "\n\n" + (LONG + ". ").repeat(5);
    byte[] pdf = Rendering.pdf(markdown, page, Optional.empty());
    return new DocumentReader().read(pdf, MediaType.PDF, Optional.empty());
  }

  private static List<String> rows(String table, Rendering.Page page) throws Exception {
    Document document = read(table, page);
    return document.sentences().stream()
        .filter(s -> s.kind() == Sentence.Kind.ROW)
        .map(document::textOf)
        .toList();
  }
}
