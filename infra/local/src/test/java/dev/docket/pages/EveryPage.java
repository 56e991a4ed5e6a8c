package dev.docket.pages;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Every page, in both languages: fit for everybody, without an error, and without a stranger. */
abstract class EveryPage {
  private static final int NARROW = 320; // CSS pixels: WCAG's reflow, 1280 at 400 %

  /** Addresses after the # to something that is on the page only when all of it is there. */
  private final Map<String, String> pages = new LinkedHashMap<>();

  private PagesSystem system;

  @BeforeAll
  void fill(PagesSystem started) {
    system = started;
    String pdf = system.sample("ja/audit-report.pdf", "application/pdf");
    String before = system.sample("en/services-agreement-v1.md", "text/markdown");
    String after = system.sample("en/services-agreement-v2.md", "text/markdown");
    String summary = system.finished("{\"type\":\"summary\",\"document\":\"%s\"}".formatted(pdf));
    String comparison =
        system.finished(
            "{\"type\":\"comparison\",\"before\":\"%s\",\"after\":\"%s\"}"
                .formatted(before, after));
    String answer =
        system.finished(
            "{\"type\":\"answer\",\"question\":\"When is an invoice paid?\",\"documents\":[\"%s\"]}"
                .formatted(before));
    JsonNode batch =
        system.post(
            "/v1/batches",
            "{\"name\":\"Two\",\"jobs\":[{\"type\":\"summary\",\"document\":\"%s\"}]}"
                .formatted(before));
    system.post(
        "/v1/schedules",
        """
        {"name":"Nightly","cron":"0 30 2 * * ?","time_zone":"Europe/Berlin",
         "source":{"collection":"samples","select":"changed"},"job":{"type":"summary"}}
        """);
    String table =
        system
            .post(
                "/v1/batches",
                """
                {"name":"Table","questions":["When is an invoice paid?","Which law governs?"],
                 "documents":["%s"]}
                """
                    .formatted(before))
            .path("id")
            .asText();
    system.awaitBatch(table);
    system.awaitBatch(batch.path("id").asText());
    system.put("/v1/budget", "{\"period\":\"month\",\"usd\":1000,\"on_budget\":\"wait\"}");
    pages.put("/", ".drop");
    pages.put("/jobs", ".jobs li");
    pages.put("/jobs?batch=" + batch.path("id").asText(), ".jobs li");
    pages.put("/jobs/" + summary, ".sheet-of-paper canvas");
    pages.put("/jobs/" + comparison, ".change .decide button");
    pages.put("/jobs/" + answer, ".statement .decide button");
    pages.put("/documents", ".jobs li");
    pages.put("/documents/" + pdf, ".sheet-of-paper canvas");
    pages.put("/documents/" + before, ".source-text");
    pages.put("/batches", ".jobs li");
    pages.put("/batches/" + table, ".matrix");
    pages.put("/batches/" + batch.path("id").asText(), ".jobs li");
    pages.put("/collections", ".card");
    pages.put("/costs", "tfoot");
    pages.put("/models", "td");
    pages.put("/keys", "td");
    pages.put("/audit", "td");
    pages.put("/schedules", ".card");
    pages.put("/webhooks", "form");
    pages.put("/nothing", "h1");
  }

  @Test
  void inJapaneseByDay() {
    read("ja-JP", ColorScheme.LIGHT);
  }

  @Test
  void inEnglishByNight() {
    read("en-GB", ColorScheme.DARK);
  }

  private void read(String language, ColorScheme scheme) {
    List<String> wrong = new ArrayList<>();
    try (Visit visit = system.visit(language, scheme)) {
      Page page = visit.page();
      pages.forEach(
          (address, whole) -> {
            open(visit, address, whole);
            visit.violations().forEach(line -> wrong.add(address + " " + line));
            page.setViewportSize(NARROW, 800);
            int width = (int) page.evaluate("document.scrollingElement.scrollWidth");
            if (width > NARROW) {
              wrong.add(address + " is " + width + " wide on a screen of " + NARROW);
            }
            page.setViewportSize(1280, 900);
          });
      assertThat(page.locator("html").getAttribute("lang")).isEqualTo(language.substring(0, 2));
      visit.requireNoComplaints();
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void warningsAreToldInTheReadersLanguage() {
    String page = "<p>Article 1. Pay 5 USD.</p><p hidden>a</p><p hidden>b</p><!-- c -->";
    String document = system.upload("warned.html", "text/html", page.getBytes(UTF_8), "samples");
    try (Visit japanese = system.visit("ja-JP", ColorScheme.LIGHT);
        Visit english = system.visit("en-GB", ColorScheme.LIGHT)) {
      open(japanese, "/documents/" + document, ".source-text");
      assertThat(japanese.page().locator(".warnings li").allInnerTexts())
          .containsExactly("非表示の要素 2 個を除きました。", "コメント（<!-- … -->）1 個を除きました。");
      open(english, "/documents/" + document, ".source-text");
      assertThat(english.page().locator(".warnings li").allInnerTexts())
          .containsExactly(
              "2 hidden elements were left out.", "1 comments (<!-- … -->) were left out.");
      japanese.requireNoComplaints();
      english.requireNoComplaints();
    }
  }

  @Test
  void whatFailedAndWhatWasNotReadIsToldInTheReadersLanguage() throws IOException {
    String document = system.upload("half.pdf", "application/pdf", halfScanned(), "samples");
    String job = system.finished("{\"type\":\"summary\",\"document\":\"%s\"}".formatted(document));
    try (Visit visit = system.visit("ja-JP", ColorScheme.LIGHT)) {
      open(visit, "/jobs/" + job, ".coverage li");
      assertThat(visit.page().locator(".coverage li").innerText())
          .contains("2 ページ", "スキャンされたページです。画像だけで、文字がありません。");
      system.delete("/v1/documents/" + document);
      visit.page().getByText("再試行").click();
      visit.page().locator("[role=alert]").waitFor();
      String why = "文書 " + document + " は既にありません。";
      assertThat(visit.page().locator("[role=alert]").innerText()).isEqualTo(why);
      open(visit, "/jobs", ".jobs li");
      assertThat(visit.page().locator(".jobs").innerText()).contains(why);
      visit.expectComplaint("404"); // the document is gone
      system.delete("/v1/jobs/" + job); // else the lists of other tests look for the document too
      visit.requireNoComplaints();
    }
  }

  /** A PDF with words on its first page and a picture, as a scanner makes one, on its second. */
  private static byte[] halfScanned() throws IOException {
    try (PDDocument pdf = new PDDocument();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
      for (boolean isScan : List.of(false, true)) {
        PDPage page = new PDPage();
        pdf.addPage(page);
        try (PDPageContentStream content = new PDPageContentStream(pdf, page)) {
          if (isScan) {
            BufferedImage picture = new BufferedImage(60, 80, BufferedImage.TYPE_BYTE_GRAY);
            content.drawImage(LosslessFactory.createFromImage(pdf, picture), 0, 0, 612, 792);
          } else {
            content.beginText();
            content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 11);
            content.newLineAtOffset(72, 700);
            content.showText("Article 1. The Buyer shall pay 500 USD within 60 days.");
            content.endText();
          }
        }
      }
      pdf.save(bytes);
      return bytes.toByteArray();
    }
  }

  private void open(Visit visit, String address, String whole) {
    visit.page().navigate(system.url().resolve("/app") + "#" + address);
    visit.page().locator(whole).first().waitFor();
  }

  @Test
  void theChecksSeeWhatIsWrong() {
    try (Visit visit = system.visit("en-GB", ColorScheme.LIGHT)) {
      open(visit, "/", ".drop");
      visit
          .page()
          .evaluate("document.querySelector('main').append(document.createElement('input'))");
      assertThat(visit.violations()).singleElement().asString().startsWith("label: <input>");
      visit.page().evaluate("document.body.setAttribute('onclick', 'alert(1)')");
      visit.expectComplaint("Content Security Policy");
      visit.page().evaluate("fetch('https://example.com/').catch(() => 0)");
      visit.expectComplaint("Content Security Policy");
    }
  }

  @Test
  void whoIsNotSignedInIsAskedToAndToldNoMore() {
    try (Visit visit = system.stranger("en-GB")) {
      visit.page().navigate(system.url().resolve("/app") + "#/documents");
      visit.page().locator("#key").waitFor();
      assertThat(visit.violations()).isEmpty();
      visit.expectComplaint("401");
      visit.requireNoComplaints();
    }
  }
}
