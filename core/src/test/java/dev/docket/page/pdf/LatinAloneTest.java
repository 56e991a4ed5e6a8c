package dev.docket.page.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.docket.page.Told;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.ValidationResult;

/** Pages where no font with Japanese letters is there: that of the library is. */
@Timeout(120)
class LatinAloneTest {
  private final Printer printer = new PdfPrinter(() -> PdfFonts.LATIN_ALONE);

  @Test
  void aPageInItsLettersIsSetAndKeepsToTheArchivesStandard() throws Exception {
    byte[] pdf =
        print("<h1>Café – “Überprüfung” №1 § 2</h1><p><b>Fees</b> of €5 are due. Ωμέγα \u2603</p>");

    try (PDDocument document = Loader.loadPDF(pdf)) {
      assertThat(new PDFTextStripper().getText(document))
          .contains("Café – “Überprüfung” №1 § 2", "Fees of €5 are due. Ωμέγα [U+2603]");
      for (PDPage page : document.getPages()) {
        for (COSName name : page.getResources().getFontNames()) {
          assertThat(page.getResources().getFont(name).isEmbedded()).isTrue();
        }
      }
    }
    VeraGreenfieldFoundryProvider.initialise();
    try (PDFAParser parser =
        Foundries.defaultInstance()
            .createParser(new ByteArrayInputStream(pdf), PDFAFlavour.PDFA_3_U)) {
      ValidationResult result =
          Foundries.defaultInstance().createValidator(PDFAFlavour.PDFA_3_U, false).validate(parser);
      assertThat(result.getFailedChecks()).isEmpty();
      assertThat(result.getTotalAssertions()).isPositive();
    }
  }

  @Test
  void aPageWithOtherLettersIsRefusedByTheirKind() throws Exception {
    assertRefused("<p>Term of 甲</p>", "Japanese");
    assertRefused("<p>Ａ、B</p>", "Japanese"); // wide letters and marks are of it
    assertRefused("<p>שלום and 안녕, and かな</p>", "Hangul, Japanese"); // Hebrew is there
    assertThat(print("<style>/* 甲 */</style><p title=\"甲\">Term</p>"))
        .startsWith('%', 'P', 'D', 'F');
  }

  @Test
  void theRefusalIsToldInJapanese() {
    assertThatThrownBy(() -> print("<p>甲</p>"))
        .satisfies(
            e ->
                assertThat(Told.inJapanese(String.valueOf(e.getMessage())))
                    .startsWith("日本語の文字を持つフォントがサーバーにないため"));
  }

  private void assertRefused(String body, String kinds) {
    assertThatThrownBy(() -> print(body))
        .isInstanceOfSatisfying(
            UnprintableException.class,
            e -> assertThat(e.reason()).isEqualTo(UnprintableException.Reason.NO_FONT))
        .hasMessageContaining("no font of the server has: " + kinds + ". ");
  }

  private byte[] print(String body) throws UnprintableException, IOException {
    return printer.print(
        new Printable("<!DOCTYPE html><html lang=\"en\"><body>" + body + "</body></html>", ""));
  }
}
