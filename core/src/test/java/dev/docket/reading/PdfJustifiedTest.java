package dev.docket.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.docket.document.Document;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.junit.jupiter.api.Test;

/**
 * Lines that justification spreads are text; rows of two cells at a page's top may be a table's.
 */
class PdfJustifiedTest {
  private static final int SIZE = 11;
  private static final int LEFT = 72;
  private static final int WIDTH = 150;

  @Test
  void aSpreadLineWithinASentenceIsNoRow() throws Exception {
    try (RawPdf pdf = new RawPdf()) {
      pdf.page(
          justified(700, "The responsibility of the")
              + justified(686, "administration for")
              + justified(672, "circumstances which remain")
              + RawPdf.lines(SIZE, LEFT, 658, List.of("with the lender.")));
      Document document = pdf.read();
      assertThat(document.tables()).isEmpty();
      assertThat(document.text().toString())
          .isEqualTo(
              "The responsibility of the administration for circumstances which remain with the"
                  + " lender.");
    }
  }

  @Test
  void aRowBelowATextThatHasEndedIsARow() throws Exception {
    try (RawPdf pdf = new RawPdf()) {
      pdf.page(
          justified(700, "The rates of the loan are.")
              + justified(686, "monthly 250")
              + justified(672, "yearly 2500"));
      assertThat(pdf.read().tables()).hasSize(1);
    }
  }

  @Test
  void aRowOfTwoCellsAtThePagesTopGoesOnWithTheTableBefore() throws Exception {
    try (RawPdf pdf = new RawPdf()) {
      pdf.page(cells(700, 260, "Loan") + cells(680, 260, "Lender") + cells(660, 260, "Term"));
      pdf.page(cells(740, 260, "Rate"));
      Document document = pdf.read();
      assertThat(document.tables()).hasSize(1);
      assertThat(document.tables().getFirst().rows()).hasSize(4);
    }
  }

  @Test
  void aLineOfTwoPartsThatStandElsewhereIsNoRowOfIt() throws Exception {
    try (RawPdf pdf = new RawPdf()) {
      pdf.page(cells(700, 260, "Loan") + cells(680, 260, "Lender") + cells(660, 260, "Term"));
      pdf.page(cells(740, 320, "Rate"));
      assertThat(pdf.read().tables().getFirst().rows()).hasSize(3);
    }
  }

  private static String cells(int y, int second, String word) {
    return RawPdf.lines(SIZE, LEFT, y, List.of(word))
        + RawPdf.lines(SIZE, second, y, List.of("What the word " + word + " means here"));
  }

  /** The words of a line spread over the width of its paragraph. */
  private static String justified(int y, String line) throws IOException {
    PDType1Font font = new PDType1Font(Standard14Fonts.FontName.HELVETICA);
    List<String> words = List.of(line.split(" ", -1));
    float text = 0;
    for (String word : words) {
      text += font.getStringWidth(word) * SIZE / 1000;
    }
    float gap = (WIDTH - text) / (words.size() - 1);
    float x = LEFT;
    StringBuilder content = new StringBuilder();
    for (String word : words) {
      content.append(
          String.format(Locale.ROOT, "BT /F1 %d Tf %.3f %d Td (%s) Tj ET ", SIZE, x, y, word));
      x += font.getStringWidth(word) * SIZE / 1000 + gap;
    }
    return content.toString();
  }
}
