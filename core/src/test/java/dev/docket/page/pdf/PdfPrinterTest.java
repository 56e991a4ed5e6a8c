package dev.docket.page.pdf;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.docket.page.Html;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.ValidationResult;

@Timeout(120)
class PdfPrinterTest {
  private final Printer printer = new PdfPrinter(Optional.empty());

  @BeforeAll
  static void needsAFont() {
    assumeTrue(
        PdfFonts.installed(Optional.empty()).japanese().isPresent(),
        "No font with Japanese letters is there");
  }

  @Test
  void textStaysTextAndItsFontsAreInTheFile() throws Exception {
    String hostile = "<script>alert(1)</script> & \"甲\" </td> 第１条 髙﨑 ㈱";
    byte[] pdf = print("<h1>" + Html.escaped(hostile) + "</h1><p><b>Fees</b> are due.</p>", "");

    assertThat(text(pdf)).contains(hostile, "Fees are due.");
    try (PDDocument document = Loader.loadPDF(pdf)) {
      for (PDPage page : document.getPages()) {
        for (COSName name : page.getResources().getFontNames()) {
          PDFont font = page.getResources().getFont(name);
          assertThat(font.isEmbedded()).as(font.getName()).isTrue();
        }
      }
      assertThat(document.getDocumentCatalog().getMetadata()).isNotNull();
    }
  }

  @Test
  void itsDataIsAttachedAndTheFileKeepsToTheArchivesStandard() throws Exception {
    byte[] json = "{\"type\":\"summary\",\"text\":\"甲は報告する。\"}".getBytes(UTF_8);
    byte[] page =
        print("<h1>報告書</h1><h2>Findings</h2><table><tr><th>甲</th><td>Fees</td></tr></table>", "");
    byte[] pdf = PdfAttachment.attach(page, "job_1.json", json, Instant.EPOCH);

    VeraGreenfieldFoundryProvider.initialise();
    try (PDFAParser parser =
        Foundries.defaultInstance()
            .createParser(new ByteArrayInputStream(pdf), PDFAFlavour.PDFA_3_U)) {
      ValidationResult result =
          Foundries.defaultInstance().createValidator(PDFAFlavour.PDFA_3_U, false).validate(parser);
      assertThat(result.getFailedChecks()).isEmpty();
      assertThat(result.isCompliant()).isTrue();
      assertThat(result.getTotalAssertions()).isPositive();
    }
    try (PDDocument document = Loader.loadPDF(pdf)) {
      PDComplexFileSpecification attached =
          document.getDocumentCatalog().getNames().getEmbeddedFiles().getNames().get("job_1.json");
      assertThat(Objects.requireNonNull(attached).getEmbeddedFile().toByteArray()).isEqualTo(json);
    }
  }

  @Test
  void aLetterThatNoFontHasIsWrittenByItsCode() throws Exception {
    assertThat(text(print("<p>Paid \uD83D\uDE00 in full, か\u3099 too\u200B.</p>", "")))
        .contains("Paid [U+1F600] in full, が too.");
  }

  @Test
  void whatIsThereToBeClickedIsLeftOut() throws Exception {
    String text =
        text(
            print(
                "<fieldset><label>Show</label></fieldset><nav>Go</nav><details><summary>Open</summary>"
                    + "<ul><li>Inner</li></ul></details>",
                ""));

    assertThat(text).contains("Open", "Inner").doesNotContain("Show", "Go");
  }

  @Test
  void theHeadOfATableStandsOnEachOfItsPages() throws Exception {
    String row = "<tr><td>甲は、乙に報告しなければならない。</td><td>whole</td></tr>";
    byte[] pdf =
        print(
            "<table><thead><tr><th>Headword</th></tr></thead>" + row.repeat(200) + "</table>", "");

    String text = text(pdf);
    int pages = pages(pdf);
    assertThat(pages).isGreaterThan(2);
    assertThat(text.split("Headword", -1)).hasSize(pages + 1);
    assertThat(text.split("whole", -1)).hasSize(201);
    assertThat(text).contains("1 / " + pages, pages + " / " + pages);
  }

  @Test
  void nothingIsFetched() throws Exception {
    try (ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      String url = "http://127.0.0.1:" + server.getLocalPort() + "/x";
      print(
          "<base href='%s'><link rel='stylesheet' href='%s'><p>a</p><img src='%s'><object data='%s'></object>"
              .formatted(url, url, url, url),
          "@import url(%s); p { background-image: url(%s); }".formatted(url, url));
      server.setSoTimeout(1);
      Assertions.assertThatThrownBy(server::accept).isInstanceOf(SocketTimeoutException.class);
    }
  }

  private byte[] print(String body, String style) throws UnprintableException {
    return printer.print(
        new Printable("<!DOCTYPE html><html lang=\"en\"><body>" + body + "</body></html>", style));
  }

  private static String text(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document);
    }
  }

  private static int pages(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return document.getNumberOfPages();
    }
  }
}
