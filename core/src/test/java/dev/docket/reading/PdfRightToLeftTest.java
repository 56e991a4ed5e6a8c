package dev.docket.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.docket.reading.pdf.content.PdfRightToLeft;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a page shows from right to left is read from its first letter on. */
class PdfRightToLeftTest {
  @ParameterizedTest
  @CsvSource({
    "םולש, שלום",
    "2026 הנש, שנה 2026",
    "(ב) ףיעס, סעיף (ב)",
    "ACME לש הזוח, חוזה של ACME",
    "Clause 5 of 2026, Clause 5 of 2026",
    "第5条（解除）, 第5条（解除）"
  })
  void aLineIsReadInTheOrderOfItsLetters(String shown, String read) {
    assertThat(PdfRightToLeft.logical(shown)).isEqualTo(read);
  }

  @Test
  void aPageOfHebrewIsReadAndNarrowLettersAreKept() throws Exception {
    try (RawPdf pdf = new RawPdf()) {
      StringBuilder page = new StringBuilder("BT /F1 12 Tf 72 700 Td ");
      for (String letter : List.of("05DD", "05D5", "05D5", "05DC", "05E9")) {
        page.append("/Span <</ActualText <FEFF").append(letter).append(">>> BDC (i) Tj EMC ");
      }
      pdf.page(page + "ET " + "BT /F1 12 Tf 72 660 Td (illicit fill) Tj ET");
      assertThat(pdf.read().text().toString().lines().filter(l -> !l.isEmpty()))
          .containsExactly("שלוום", "illicit fill");
    }
  }
}
