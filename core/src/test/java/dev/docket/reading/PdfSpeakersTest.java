package dev.docket.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a page's first or last line says is no running line for standing on other pages too. */
class PdfSpeakersTest {
  @Test
  void aSpeakersNameIsKeptWhereAPageHappensToStartWithIt() throws Exception {
    try (RawPdf pdf = new RawPdf()) {
      for (int page = 0; page < 6; page++) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
          lines.addAll(
              List.of("The Chair (Ms Hart)", "Item " + (8 * page + i) + " is put to you."));
          lines.add("Mr " + "ABCDEFGH".charAt(i) + (page + 1) + " says that he agrees to it.");
        }
        pdf.page(
            RawPdf.lines(9, 72, 770, List.of("Minutes of the council"))
                + RawPdf.lines(11, 72, 754, lines));
      }
      String text = pdf.read().text().toString();
      assertThat(text.lines().filter(l -> l.contains("The Chair (Ms Hart)"))).hasSize(48);
      assertThat(text).doesNotContain("Minutes of the council");
    }
  }

  @Test
  void aFooterWithThePagesNumberOnEitherSideIsARunningLine() throws Exception {
    try (RawPdf pdf = new RawPdf()) {
      for (int page = 1; page <= 4; page++) {
        String footer = page % 2 == 0 ? "ACME PLC | REPORT " + page : page + " ACME PLC | REPORT";
        pdf.page(RawPdf.clauses(740, 40 * page, 40) + RawPdf.lines(9, 72, 30, List.of(footer)));
      }
      assertThat(pdf.read().text().toString()).doesNotContain("ACME");
    }
  }

  @Test
  void linesWhoseNumbersDoNotFollowThePagesStay() throws Exception {
    try (RawPdf pdf = new RawPdf()) {
      for (int page = 1; page <= 4; page++) {
        String total = page % 2 == 0 ? "CRATES SOLD " + 9 * page : 7 * page + " CRATES SOLD";
        pdf.page(RawPdf.clauses(740, 40 * page, 40) + RawPdf.lines(9, 72, 30, List.of(total)));
      }
      assertThat(pdf.read().text().toString()).contains("7 CRATES", "SOLD 18", "21 CRATES");
    }
  }
}
