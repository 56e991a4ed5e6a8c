package dev.docket.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

class RoundTripTest {
  @Test
  void anEnglishAgreementReadsBackFromPdfInOneAndTwoColumns() throws Exception {
    for (Rendering.Page page : Rendering.Page.values()) {
      RoundTrip.Result result = RoundTrip.pdf(Agreements.english(), page, Optional.empty());
      assertThat(result.rate()).as(page + " " + result).isLessThanOrEqualTo(0.001);
      assertThat(result.outlines()).as(page.toString()).isEmpty();
    }
  }

  @Test
  void aJapaneseRegulationReadsBackFromPdfInOneAndTwoColumns() throws Exception {
    Optional<Path> font = Rendering.japaneseFont();
    Assumptions.assumeTrue(font.isPresent(), "No Japanese TrueType font (IPA Gothic) is installed");
    for (Rendering.Page page : Rendering.Page.values()) {
      RoundTrip.Result result = RoundTrip.pdf(Agreements.japanese(), page, font);
      assertThat(result.rate()).as(page + " " + result).isLessThanOrEqualTo(0.001);
      assertThat(result.outlines()).as(page.toString()).isEmpty();
    }
  }

  @Test
  void listsWhoseNumbersHangBeforeTheirTextReadBackFromTwoColumns() throws Exception {
    StringBuilder markdown = new StringBuilder("# Rules of the house\n\n");
    for (int part = 1; part <= 14; part++) {
      markdown
          .append(part + ". ## Part " + part + "\n\n")
          .append("    " + part + ".1 Upkeep. The tenant keeps the stairs clean and the yard of ")
          .append("part " + part + " free of snow from November to March.\n\n")
          .append("    " + part + ".2 Tools. The landlord pays the sand and the tools on the bill ")
          .append("of the shop, which the tenant hands over within a week.\n\n");
    }
    RoundTrip.Result result =
        RoundTrip.pdf(markdown.toString(), Rendering.Page.TWO_COLUMNS, Optional.empty());
    assertThat(result.rate()).as(result.toString()).isLessThanOrEqualTo(0.001);
    assertThat(result.outlines()).isEmpty();
  }

  @Test
  void aRegulationWhoseNumbersWordComputesReadsBackFromDocx() throws Exception {
    RoundTrip.Result result = RoundTrip.docx(Agreements.japanese());
    assertThat(result.wrong()).as(result.toString()).isZero();
    assertThat(result.outlines()).isEmpty();
  }
}
