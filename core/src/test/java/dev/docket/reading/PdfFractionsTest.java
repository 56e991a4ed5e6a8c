package dev.docket.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** A fraction set with one part above the other is read in its line, as it is typed. */
class PdfFractionsTest {
  @Test
  void theTwoPartsAreReadWithAStrokeInTheLineThatTheBarStandsIn() throws Exception {
    try (RawPdf pdf = new RawPdf()) {
      pdf.page(
          at(11, 72, 700, "Interest =")
              + at(11, 137, 707, "P x r x d")
              + bar(135, 184, 703.5f)
              + at(11, 150, 693, "365")
              + at(11, 192, 700, "yen, less 4")
              + at(7, 252, 705, "1")
              + bar(251, 257, 703)
              + at(7, 252, 696, "2")
              + at(11, 262, 700, "percent."));
      assertThat(pdf.read().text().toString())
          .isEqualTo("Interest = (P x r x d)/365 yen, less 4 1/2 percent.");
    }
  }

  @Test
  void raisedFiguresOfALineStayInIt() throws Exception {
    try (RawPdf pdf = new RawPdf()) {
      pdf.page(
          at(12, 72, 700, "First 10")
              + at(10, 112, 704, "6")
              + at(12, 130, 700, "then 10")
              + at(10, 171, 704, "7")
              + at(12, 190, 700, "and 10")
              + at(10, 226, 704, "8")
              + at(12, 240, 700, "or 10")
              + at(10, 268, 704, "9")
              + at(12, 280, 700, "yen."));
      assertThat(pdf.read().text().toString())
          .isEqualTo("First 10^6 then 10^7 and 10^8 or 10^9 yen.");
    }
  }

  @Test
  void theLineUnderASumMakesNoFraction() throws Exception {
    try (RawPdf pdf = new RawPdf()) {
      pdf.page(
          at(11, 72, 714, "Rent")
              + at(11, 200, 714, "950")
              + at(11, 72, 700, "Heating")
              + at(11, 200, 700, "120")
              + bar(198, 222, 697)
              + at(11, 72, 686, "In all")
              + at(11, 196, 686, "1,070"));
      assertThat(pdf.read().text().toString()).contains("120").doesNotContain("/");
    }
  }

  @Test
  void theBordersOfCellsMakeNoFraction() throws Exception {
    try (RawPdf pdf = new RawPdf()) {
      pdf.page(
          "0.6 w 60 680 40 40 re S 101 701 80 19 re S 101 680 39 19 re S 141 680 40 19 re S "
              + "60 660 40 19 re S 101 660 39 19 re S 141 660 40 19 re S "
              + at(11, 75, 697, "Item")
              + at(11, 125, 706, "Cost")
              + at(11, 106, 689, "net")
              + at(11, 146, 689, "gross")
              + at(11, 66, 666, "Keys")
              + at(11, 106, 666, "10")
              + at(11, 146, 666, "12"));
      assertThat(pdf.read().text().toString())
          .contains("net | gross", "Keys | 10 | 12")
          .doesNotContain("/");
    }
  }

  private static String at(int size, int x, int y, String words) {
    return RawPdf.lines(size, x, y, List.of(words));
  }

  private static String bar(float from, float to, float y) {
    return "0.6 w %s %s m %s %s l S ".formatted(from, y, to, y);
  }
}
