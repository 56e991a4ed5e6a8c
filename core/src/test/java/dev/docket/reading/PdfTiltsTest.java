package dev.docket.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.docket.document.Document;
import dev.docket.document.PageLines;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Text that runs aslant is read in its own lines, and what is stamped over a page is not. */
class PdfTiltsTest {
  private static final List<String> PROSE =
      List.of(
          "The keeper of the stores hands out tools against a signature and",
          "takes them back before dusk. Tools that are lost or broken are to be",
          "named in the book on the same day, with the name of whoever had them.");

  @ParameterizedTest
  @ValueSource(doubles = {0.6, -1, 1.5, -3, 7})
  void aSheetScannedAskewReadsAsOneThatLiesStraight(double degrees) throws Exception {
    String text = RawPdf.clauses(740, 1, 40);
    try (RawPdf straight = new RawPdf();
        RawPdf askew = new RawPdf()) {
      straight.page(text);
      askew.page(turned(degrees, 306, 396, text));
      assertThat(askew.read().text().toString()).isEqualTo(straight.read().text().toString());
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {5, -7, 20, -40, 70})
  void aSlipPastedAskewIsReadAfterThePage(double degrees) throws Exception {
    try (RawPdf pdf = new RawPdf()) {
      String slip = turned(degrees, 300, 250, RawPdf.lines(9, 180, 260, PROSE));
      pdf.page(RawPdf.clauses(740, 1, 8) + slip);
      Document read = pdf.read();
      assertThat(read.text().toString())
          .endsWith(String.join(" ", PROSE))
          .contains("8. The party named in part 8 keeps");
      assertThat(read.warnings()).isEmpty();
    }
  }

  @Test
  void wordsAgainAndAgainAcrossAPageAreAWatermark() throws Exception {
    try (RawPdf pdf = new RawPdf()) {
      StringBuilder page = new StringBuilder(RawPdf.clauses(740, 1, 30));
      for (int i = 0; i < 12; i++) {
        page.append(
            turned(30, 300, 300, RawPdf.lines(10, 60, 60 + 45 * i, List.of("Copy of Ann Lee"))));
      }
      pdf.page(page.toString());
      Document read = pdf.read();
      assertThat(read.text().toString()).doesNotContain("Ann Lee").contains("30. The party");
      assertThat(read.warnings()).hasSize(1).allMatch(w -> w.contains("Copy of Ann Lee"));
    }
  }

  @Test
  void theLineOfWordsAslantStandsWhereTheyAreShown() throws Exception {
    try (RawPdf pdf = new RawPdf()) {
      pdf.page(turned(7, 100, 500, RawPdf.lines(10, 100, 500, PROSE)));
      PageLines.Line line = pdf.read().pageLines().getFirst().lines().getFirst();
      double rise = line.width() * Math.tan(Math.toRadians(7));
      assertThat(line.x()).isBetween(97f, 101f);
      assertThat(line.y() + line.height()).isBetween(292f, 296f);
      assertThat((double) line.height()).isBetween(rise, rise + 14);
    }
  }

  /** What {@code drawing} draws, turned to the left about a point. */
  private static String turned(double degrees, double x, double y, String drawing) {
    double cos = Math.cos(Math.toRadians(degrees));
    double sin = Math.sin(Math.toRadians(degrees));
    return String.format(
        Locale.ROOT,
        "q 1 0 0 1 %f %f cm %f %f %f %f 0 0 cm 1 0 0 1 %f %f cm %s Q ",
        x,
        y,
        cos,
        sin,
        -sin,
        cos,
        -x,
        -y,
        drawing);
  }
}
