package dev.docket.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.docket.document.Document;
import org.junit.jupiter.api.Test;

/**
 * Words that a thick line is drawn behind are marked; a thin line through them strikes them out.
 */
class PdfMarkedWordsTest {
  private static final String LINE = "The fee is 400 euros a month.";

  @Test
  void wordsOnABarAreRead() throws Exception {
    assertThat(words("16 w 72 703.5 m 220 703.5 l S ")).contains(LINE);
  }

  @Test
  void wordsOnABarThatIsDrawnInAnotherScaleAreRead() throws Exception {
    assertThat(words("q 10 0 0 10 0 0 cm 1.6 w 7.2 70.35 m 22 70.35 l S Q ")).contains(LINE);
  }

  @Test
  void wordsOnAShadedRectangleWithoutABorderAreRead() throws Exception {
    assertThat(words("72 697 148 14 re f ")).contains(LINE);
  }

  @Test
  void wordsThatAThinLineRunsThroughAreStruckOut() throws Exception {
    assertThat(words("1 w 72 703.5 m 220 703.5 l S ")).doesNotContain("400");
  }

  @Test
  void wordsThatALineOfNoGivenWidthRunsThroughAreStruckOut() throws Exception {
    assertThat(words("72 703.5 m 220 703.5 l S ")).doesNotContain("400");
  }

  @Test
  void aThinLineThatIsThickInItsOwnScaleStrikesOut() throws Exception {
    assertThat(words("q .1 0 0 .1 0 0 cm 10 w 720 7035 m 2200 7035 l S Q ")).doesNotContain("400");
  }

  @Test
  void theThicknessOfALineIsForgottenWithTheStateThatHadIt() throws Exception {
    assertThat(words("q 16 w Q 72 703.5 m 220 703.5 l S ")).doesNotContain("400");
  }

  /** What is read of a line over what {@code drawn} draws, with another one below. */
  private static String words(String drawn) throws Exception {
    try (RawPdf pdf = new RawPdf()) {
      pdf.page(
          drawn
              + ("BT /F1 12 Tf 72 700 Td (%s) Tj ET ".formatted(LINE)
                  + "BT /F1 12 Tf 72 660 Td (It is paid on the first day of each month.) Tj ET"));
      Document read = pdf.read();
      assertThat(read.text().toString()).contains("It is paid on the first day of each month.");
      return read.text().toString();
    }
  }
}
