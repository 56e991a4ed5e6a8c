package dev.docket.reading;

import static dev.docket.reading.DocxBuilder.paragraph;
import static org.assertj.core.api.Assertions.assertThat;

import dev.docket.document.Document;
import dev.docket.document.MediaType;
import dev.docket.document.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TablesTest {
  @Test
  void aRowOfANumberAndTextThatHoldsOthersIsNumbered() throws Exception {
    String page =
        """
        <table><tr><td>(1)</td><td>‘fee’ means the price;</td></tr></table>
        <table><tr><td>(2)</td><td><p>‘term’ means:</p>
        <table><tr><td>(a)</td><td>a year; or</td></tr></table>
        <table><tr><td>(b)</td><td>two.</td></tr></table></td></tr></table>
        """;
    assertThat(Corpus.read(page, MediaType.HTML).text().toString().lines())
        .containsExactly(
            "(1) ‘fee’ means the price;", "(2) ‘term’ means:", "(a) a year; or", "(b) two.");
  }

  @Test
  void aTableOfMarkdownKeepsItsCellsAlsoEmptyOnes() throws Exception {
    String markdown =
        """
        Prices 𠮷 follow.

        | Item | | Fee |
        |------|-|-----|
        | | a\\|b | 10 |
        | Setup | x | |

        Then:

        | A | B |
        |---|---|
        | 1 | 2 |
        """;
    Document document = Corpus.read(markdown, MediaType.MARKDOWN);
    assertThat(cells(document))
        .containsExactly(
            List.of("0:Item", "1:", "2:Fee", "/0:", "1:a|b", "2:10", "/0:Setup", "1:x", "2:"),
            List.of("0:A", "1:B", "/0:1", "1:2"));
    Table first = document.tables().getFirst();
    assertThat(document.text().slice(first.start(), first.end()))
        .isEqualTo("Item |  | Fee\n| a|b | 10\nSetup | x |");
  }

  @Test
  void tablesOfHtmlKeepTheColumnsThatCellsBeginIn() throws Exception {
    String html =
        "<table><tr><th colspan=2>Name</th><th>Fee</th></tr><tr><td>a</td><td>b</td><td>c</td></tr>"
            + "</table><table><tr><td>d</td><td>e</td></tr></table>";
    assertThat(cells(Corpus.read(html, MediaType.HTML)))
        .containsExactly(List.of("0:Name", "2:Fee", "/0:a", "1:b", "2:c"), List.of("0:d", "1:e"));
  }

  @Test
  void tablesOfWordKeepTheColumnsThatCellsBeginIn() throws Exception {
    String body =
        "<w:tbl><w:tr>"
            + cell("<w:gridSpan w:val=\"2\"/>", paragraph("", "Name"))
            + cell("", paragraph("", "Fee") + paragraph("", "in EUR"))
            + "</w:tr><w:tr><w:trPr><w:gridBefore w:val=\"1\"/></w:trPr>"
            + cell("", paragraph("", "b"))
            + cell("", "<w:tbl><w:tr>" + cell("", paragraph("", "in")) + "</w:tr></w:tbl>")
            + "</w:tr></w:tbl><w:tbl><w:tr>"
            + cell("", paragraph("", "d"))
            + cell("", paragraph("", "e"))
            + "</w:tr></w:tbl>";
    byte[] docx = DocxBuilder.docx(body, Map.of());
    assertThat(cells(new DocumentReader().read(docx, MediaType.DOCX, Optional.empty())))
        .containsExactly(List.of("0:Name", "2:Fee in EUR", "/1:b", "2:in"), List.of("0:d", "1:e"));
  }

  private static String cell(String properties, String content) {
    return "<w:tc><w:tcPr>" + properties + "</w:tcPr>" + content + "</w:tc>";
  }

  private static List<List<String>> cells(Document document) {
    List<List<String>> tables = new ArrayList<>();
    for (Table table : document.tables()) {
      List<String> cells = new ArrayList<>();
      for (Table.Row row : table.rows()) {
        for (Table.Cell cell : row.cells()) {
          boolean next = !cells.isEmpty() && cell.equals(row.cells().getFirst());
          cells.add((next ? "/" : "") + cell.column() + ":" + document.textOf(cell));
        }
      }
      tables.add(cells);
    }
    return tables;
  }
}
