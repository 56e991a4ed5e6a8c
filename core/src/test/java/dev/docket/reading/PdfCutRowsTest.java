package dev.docket.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.docket.document.Document;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Rows of ruled tables that the end of a page cuts in two. */
class PdfCutRowsTest {
  @Test
  void aRowWhoseCellsAllGoOnAmidASentenceIsOne() throws Exception {
    assertThat(
            rows(
                List.of("The Supplier delivers the", "goods within thirty days of"),
                List.of("The Supplier delivers the", "goods within sixty days of"),
                List.of("the order that it receives."),
                List.of("the order that it accepts.")))
        .containsExactly(
            "Before|After",
            "The Supplier delivers the goods within thirty days of the order that it receives."
                + "|The Supplier delivers the goods within sixty days of the order that it accepts.");
  }

  @Test
  void rowsOfWordsWithoutSentencesAreRowsOfTheirOwn() throws Exception {
    assertThat(
            rows(
                List.of("Delivery of goods by land"),
                List.of("Twelve crates of apples"),
                List.of("Delivery of goods by sea"),
                List.of("Thirty crates of pears")))
        .hasSize(3);
  }

  @Test
  void aRowAfterAShortLineIsARowOfItsOwn() throws Exception {
    assertThat(
            rows(
                List.of("The Supplier delivers the", "goods"),
                List.of("The Supplier delivers the", "crates"),
                List.of("The order is binding on it."),
                List.of("The order binds both sides.")))
        .hasSize(3);
  }

  private static List<String> rows(
      List<String> left, List<String> right, List<String> nextLeft, List<String> nextRight)
      throws Exception {
    try (RawPdf pdf = new RawPdf()) {
      pdf.page(
          grid(60, 140, 100)
              + RawPdf.lines(11, 76, 122, List.of("Before"))
              + RawPdf.lines(11, 306, 122, List.of("After"))
              + RawPdf.lines(11, 76, 86, left)
              + RawPdf.lines(11, 306, 86, right));
      pdf.page(
          grid(700, 760, 740)
              + RawPdf.lines(11, 76, 726, nextLeft)
              + RawPdf.lines(11, 306, 726, nextRight));
      Document document = pdf.read();
      return document.tables().stream()
          .flatMap(t -> t.rows().stream())
          .map(r -> String.join("|", r.cells().stream().map(document::textOf).toList()))
          .toList();
    }
  }

  /** Rules of two columns between two heights, with one across between them. */
  private static String grid(int bottom, int top, int middle) {
    StringBuilder rules = new StringBuilder();
    for (int y : new int[] {bottom, middle, top}) {
      rules.append("70 %d m 530 %d l S ".formatted(y, y));
    }
    for (int x : new int[] {70, 300, 530}) {
      rules.append("%d %d m %d %d l S ".formatted(x, bottom, x, top));
    }
    return rules.toString();
  }
}
