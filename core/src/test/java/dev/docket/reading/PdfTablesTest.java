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
  void aRowOfCellsThatHoldNoBreakSpacesAloneIsLeftOut() throws Exception {
    String tables =
        """
        <table><tr><td>First</td><td>%1$s</td></tr><tr><td>Second</td><td>%1$s</td></tr></table>
        <table><tr><td>&#160;</td><td>&#160;</td><td>&#160;</td></tr>
        <tr><td>Low</td><td>mended</td><td>ten days</td></tr></table>
        """
            .formatted(LONG);
    assertThat(rows(tables, Rendering.Page.ONE_COLUMN))
        .containsExactly("First | " + LONG, "Second | " + LONG, "Low | mended | ten days");
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
  void cellsDrawnOneAfterTheOtherNeedNoRules() throws Exception {
    String cell = "<td style='border: none; padding: 0 8pt; width: 30%%'>%s</td>";
    String row = "<tr>" + cell.repeat(3) + "</tr>";
    String table =
        "<table>%s%s%s</table>"
            .formatted(
                row.formatted("New", "Old", "Note"),
                row.formatted("1. " + LONG, "1. Nobody " + LONG, "Clearer than before it was"),
                row.formatted("2. " + LONG + ", or more", "(none)", "New"));
    assertThat(rows(table, Rendering.Page.ONE_COLUMN))
        .containsExactly(
            "New | Old | Note",
            "1. " + LONG + " | 1. Nobody " + LONG + " | Clearer than before it was",
            "2. " + LONG + ", or more | (none) | New");
  }

  @Test
  void aCellInTheMiddleOfATallerOneIsOfItsRow() throws Exception {
    String cell = "<td style='border: none; padding: 3pt 8pt; vertical-align: middle; width: 40%'>";
    StringBuilder table = new StringBuilder("<table>");
    for (String name : List.of("first", "second", "third")) {
      String text = "Of the " + name + " kind " + LONG + ", " + LONG;
      table.append("<tr>%s%s</td>%s%s</td></tr>".formatted(cell, text, cell, name));
    }
    assertThat(rows(table + "</table>", Rendering.Page.ONE_COLUMN))
        .containsExactly(
            "Of the first kind " + LONG + ", " + LONG + " | first",
            "Of the second kind " + LONG + ", " + LONG + " | second",
            "Of the third kind " + LONG + ", " + LONG + " | third");
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
  void rowsBetweenSparseRulesAreRowsOfTheirOwn() throws Exception {
    try (RawPdf pdf = new RawPdf()) {
      StringBuilder page = new StringBuilder("0.5 w ");
      for (int y : new int[] {720, 698, 638, 578}) { // a rule above every fourth row
        page.append("60 %d m 500 %d l ".formatted(y, y));
      }
      for (int x : new int[] {60, 200, 300, 400, 500}) {
        page.append("%d 720 m %d 578 l ".formatted(x, x));
      }
      page.append("S ");
      List<String> names = List.of("Lisbon", "Porto", "Faro de Baixo", "Braga");
      List<String> more = List.of("Evora", "Beja", "Viseu", "Leiria");
      page.append(row(705, "Town", "Boats", "Nets", "Crew"));
      for (int i = 0; i < 4; i++) {
        page.append(row(685 - 14 * i, names.get(i), "1,20" + i, "3" + i, "7"));
        page.append(row(625 - 14 * i, more.get(i), "2,20" + i, i == 2 ? "" : "4" + i, "8"));
      }
      pdf.page(page.toString());
      Document document = pdf.read();
      assertThat(document.text().toString())
          .isEqualTo(
              """
              Town | Boats | Nets | Crew
              Lisbon | 1,200 | 30 | 7
              Porto | 1,201 | 31 | 7
              Faro de Baixo | 1,202 | 32 | 7
              Braga | 1,203 | 33 | 7
              Evora | 2,200 | 40 | 8
              Beja | 2,201 | 41 | 8
              Viseu | 2,202 |  | 8
              Leiria | 2,203 | 43 | 8""");
      assertThat(document.tables()).hasSize(1);
      assertThat(document.tables().getFirst().rows().get(7).cells())
          .extracting(document::textOf)
          .containsExactly("Viseu", "2,202", "", "8");
    }
  }

  @Test
  void wrappedCellsBesideEachOtherAreOneRow() throws Exception {
    try (RawPdf pdf = new RawPdf()) {
      StringBuilder page =
          new StringBuilder("0.5 w 60 720 m 500 720 l 60 650 m 500 650 l 60 620 m 500 620 l ");
      for (int x : new int[] {60, 206, 352, 500}) {
        page.append("%d 720 m %d 620 l ".formatted(x, x));
      }
      page.append("S ");
      List<String> wrapped = List.of("The first of the sellers", "brings four crates on", "Monday");
      for (int x : new int[] {66, 212, 358}) {
        page.append(RawPdf.lines(11, x, 700, wrapped))
            .append(RawPdf.lines(11, x, 630, List.of("x")));
      }
      pdf.page(page.toString());
      String cell = String.join(" ", wrapped);
      assertThat(pdf.read().text().toString())
          .isEqualTo(String.join(" | ", cell, cell, cell) + "\nx | x | x");
    }
  }

  @Test
  void aJumpToTheNextColumnByTrackingPartsNumbers() throws Exception {
    try (RawPdf pdf = new RawPdf()) {
      pdf.page(
          "0.5 w 60 720 m 300 720 l 60 690 m 300 690 l 60 660 m 300 660 l 60 720 m 60 660 l"
              + " 140 720 m 140 660 l 220 720 m 220 660 l 300 720 m 300 660 l S "
              + RawPdf.lines(10, 66, 702, List.of("Town"))
              + RawPdf.lines(10, 146, 702, List.of("Boats"))
              + RawPdf.lines(10, 226, 702, List.of("Nets"))
              + RawPdf.lines(10, 66, 672, List.of("Porto"))
              + "BT /F1 10 Tf 150 672 Td 74.44 Tc (75) Tj ET ");
      assertThat(pdf.read().text().toString()).endsWith("Porto | 7 | 5");
    }
  }

  private static String row(int y, String... cells) {
    StringBuilder row = new StringBuilder();
    for (int i = 0; i < cells.length; i++) {
      int x = i == 0 ? 66 : 250 + 100 * (i - 1);
      row.append(RawPdf.lines(10, x, y, List.of(cells[i])));
    }
    return row.toString();
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
