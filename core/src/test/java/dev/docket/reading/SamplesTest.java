package dev.docket.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.docket.document.Document;
import dev.docket.document.MediaType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Holds that every sample is read whole, and in its Word or PDF form as in its Markdown. */
class SamplesTest {
  private static final Path SAMPLES = Path.of("../samples");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "en/services-agreement-v1.docx",
        "en/services-agreement-v2.docx",
        "ja/outsourcing-agreement-v1.docx",
        "ja/outsourcing-agreement-v2.docx",
        "en/audit-report.pdf",
        "ja/audit-report.pdf"
      })
  void aSampleHasTheSectionsOfItsSource(String name) throws Exception {
    Document made = read(name);
    Document source = read(name.replaceAll("\\.[a-z]+$", ".md"));
    assertThat(made.warnings()).isEmpty();
    assertThat(headings(made)).isEqualTo(headings(source));
  }

  @Test
  void theContractsHaveTheirClauses() throws Exception {
    assertThat(headings(read("en/services-agreement-v2.docx")))
        .contains("8. Automated processing", "19. Governing law and jurisdiction")
        .doesNotContain("9. Audit");
    assertThat(headings(read("ja/outsourcing-agreement-v2.docx")))
        .contains("第9条(生成AIの利用)", "第23条(準拠法及び合意管轄)")
        .doesNotContain("第10条(監査)");
  }

  @Test
  void theReportsHaveTheirFindings() throws Exception {
    assertThat(headings(read("en/audit-report.pdf")))
        .filteredOn(h -> h.startsWith("F-0"))
        .hasSize(7);
    assertThat(headings(read("ja/audit-report.pdf")))
        .filteredOn(h -> h.matches("指摘\\d.*"))
        .hasSize(6);
  }

  /** All headings; a PDF may write a radical (⼈) where its source has the ideograph (人). */
  private static List<String> headings(Document document) {
    return document.sections().stream()
        .map(s -> Normalizer.normalize(s.heading(), Normalizer.Form.NFKC))
        .toList();
  }

  private static Document read(String name) throws Exception {
    MediaType type = MediaType.ofFileName(name).orElseThrow();
    return new DocumentReader()
        .read(Files.readAllBytes(SAMPLES.resolve(name)), type, Optional.empty());
  }
}
