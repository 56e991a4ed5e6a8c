package dev.docket.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.docket.document.Document;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Rows of tables without rules, drawn cell by cell, that have text on one side only. */
class PdfOneSidedRowsTest {
  private static final String FULL = "The Supplier sends all of the goods to its";
  private static final int RIGHT = 260; // two points right of where the longest line ends
  private static final String REST = "place of work on each day of the month.";

  @Test
  void linesOfACellWithNothingBesideThemAreOneRow() throws Exception {
    try (RawPdf pdf = new RawPdf()) {
      pdf.page(
          row(720, List.of("Article 1 " + FULL, REST), List.of("Article 1 " + FULL, REST))
              + left(670, List.of("Article 2 " + FULL, REST))
              + row(620, List.of("Article 3 " + FULL, REST), List.of("Article 3 " + FULL, REST)));
      assertThat(rows(pdf))
          .containsExactly(
              "Article 1 " + FULL + " " + REST + "|Article 1 " + FULL + " " + REST,
              "Article 2 " + FULL + " " + REST + "|",
              "Article 3 " + FULL + " " + REST + "|Article 3 " + FULL + " " + REST);
    }
  }

  @Test
  void aClauseBelowBothCellsOfARowIsNoneOfIt() throws Exception {
    try (RawPdf pdf = new RawPdf()) {
      pdf.page(
          row(720, List.of("Article 1 " + FULL, REST), List.of("Article 1 " + FULL, REST))
              + right(670, List.of("Article 2 " + FULL, REST))
              + row(620, List.of("Article 3 " + FULL, REST), List.of("Article 3 " + FULL, REST)));
      assertThat(rows(pdf)).hasSize(3).contains("|Article 2 " + FULL + " " + REST);
    }
  }

  @Test
  void aParagraphBelowInTheSameCellStays() throws Exception {
    try (RawPdf pdf = new RawPdf()) {
      pdf.page(
          row(720, List.of("Article 1 " + FULL, REST), List.of("Article 1 " + FULL, REST))
              + right(670, List.of("They are paid for as " + "agreed before the month ends."))
              + row(620, List.of("Article 3 " + FULL, REST), List.of("Article 3 " + FULL, REST)));
      assertThat(rows(pdf)).hasSize(2).first().asString().endsWith("before the month ends.");
    }
  }

  @Test
  void aShortRowAboveWhoseLastCellWrapsIsOfTheTable() throws Exception {
    try (RawPdf pdf = new RawPdf()) {
      pdf.page(
          left(760, List.of("After"))
              + right(760, List.of("Before"))
              + row(720, List.of("Article 1 deleted"), List.of("Article 1 " + FULL, REST))
              + row(670, List.of("Article 2 " + FULL, REST), List.of("Article 2 " + FULL, REST))
              + row(620, List.of("Article 3 " + FULL, REST), List.of("Article 3 " + FULL, REST)));
      assertThat(rows(pdf)).hasSize(4).contains("Article 1 deleted|Article 1 " + FULL + " " + REST);
    }
  }

  private static String row(int y, List<String> left, List<String> right) {
    return left(y, left) + right(y, right);
  }

  private static String left(int y, List<String> lines) {
    return RawPdf.lines(9, 60, y, lines);
  }

  private static String right(int y, List<String> lines) {
    return RawPdf.lines(9, RIGHT, y, lines);
  }

  private static List<String> rows(RawPdf pdf) throws Exception {
    Document document = pdf.read();
    return document.tables().stream()
        .flatMap(t -> t.rows().stream())
        .map(r -> String.join("|", r.cells().stream().map(document::textOf).toList()))
        .toList();
  }
}
