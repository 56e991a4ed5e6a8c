package dev.docket.api;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import dev.docket.api.ApiClient.Answer;
import dev.docket.job.Job;
import dev.docket.job.JobId;
import dev.docket.page.pdf.Printable;
import dev.docket.page.pdf.UnprintableException;
import dev.docket.page.pdf.UnprintableException.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ResultRoutesTest {
  private static final String ONE_PAGE =
      """
      %PDF-1.7
      1 0 obj
      <</Type /Catalog /Pages 2 0 R>>
      endobj
      2 0 obj
      <</Type /Pages /Kids [3 0 R] /Count 1>>
      endobj
      3 0 obj
      <</Type /Page /Parent 2 0 R /MediaBox [0 0 100 100]>>
      endobj
      xref
      0 4
      0000000000 65535 f\040
      0000000009 00000 n\040
      0000000056 00000 n\040
      0000000111 00000 n\040
      trailer
      <</Size 4 /Root 1 0 R>>
      startxref
      180
      %%EOF
      """;

  private final List<Printable> printed = new ArrayList<>();
  private Optional<Reason> refusal = Optional.empty();
  private final Api api = new Api(this::print);
  private final String id = Uploads.summary(api.client);
  private final String path = "/v1/jobs/" + id + "/result";

  @BeforeEach
  void finish() throws IOException {
    Job job = api.jobs.find(Api.TENANT, new JobId(id)).orElseThrow();
    try (InputStream summary = getClass().getResourceAsStream("summary.json")) {
      assertThat(
              api.jobs.finish(
                  job.claimed("m", api.clock.instant()).completed(api.clock.instant()),
                  Objects.requireNonNull(summary).readAllBytes()))
          .isPresent();
    }
  }

  @AfterEach
  void close() {
    api.close();
  }

  @Test
  void aResultIsServedInTheFormThatIsAskedFor() {
    assertType("application/json");
    assertType("application/json", "Accept", "*/*");
    assertType("application/json", "Accept", "text/html;q=0.5, application/json");
    assertType("text/markdown", "Accept", "text/markdown");
    assertType("text/html", "Accept", "text/html,application/xhtml+xml,*/*;q=0.8");
    assertType("text/html", "Accept", "text/html;q=0.9, text/markdown;q=0.2");
    assertType("text/markdown", "Accept", "*/*, application/json;q=0");
    assertType("text/markdown", "Accept", "application/json;q=0, */*");
    assertType("text/html", "Accept", "text/*, text/markdown;q=0");
    assertType("text/html", "Accept", "text/html;q=0.9, text/*;q=0.2, */*;q=0.1");
    assertType("text/markdown", "Accept", "text/html;q=0", "Accept", "text/markdown");
    assertType("text/html", "Accept", "text/html;charset=\"a,b\";q=0.9");
    assertThat(
            api.client.get(path + "?format=markdown", "Accept", "text/html").header("Content-Type"))
        .startsWith("text/markdown");
    assertThat(api.client.get(path + "?format=json").json().get("type").asText())
        .isEqualTo("summary");
  }

  @Test
  void aFormThatThereIsNotIsRefused() {
    Answer image = api.client.get(path, "Accept", "image/png");
    assertThat(image.problem()).isEqualTo("not-acceptable");
    assertThat(image.status()).isEqualTo(406);
    assertThat(api.client.get(path, "Accept", "application/json;q=0").status()).isEqualTo(406);
    assertThat(api.client.get(path + "?format=odt").field()).isEqualTo("format");
    assertThat(api.client.get(path + "?view=upside-down").field()).isEqualTo("view");
  }

  @Test
  void aRegisterIsAFileToKeep() {
    Answer csv = api.client.get(path + "?format=csv");
    assertThat(csv.header("Content-Type")).isEqualTo("text/csv; charset=utf-8");
    assertThat(csv.header("Content-Disposition")).contains("attachment", ".csv");
    Answer workbook = api.client.get(path + "?format=xlsx");
    assertThat(workbook.header("Content-Disposition")).contains("attachment", ".xlsx");
    assertThat(workbook.response().body()).startsWith('P', 'K');
    assertType("application/json", "Accept", "*/*");
    Answer document = api.client.get(path + "?format=docx");
    assertThat(document.header("Content-Disposition")).contains("attachment", ".docx");
    assertThat(document.response().body()).startsWith('P', 'K');
  }

  @Test
  void aPdfIsTheHtmlPageOnPaper() {
    Answer pdf = api.client.get(path + "?format=pdf");

    assertThat(pdf.header("Content-Type")).isEqualTo("application/pdf");
    assertThat(pdf.header("Content-Disposition")).contains("attachment", ".pdf");
    assertThat(pdf.response().body()).startsWith('%', 'P', 'D', 'F');
    assertThat(pdf.text()).as("the result, attached").contains(id + ".json", "\"summary\"");
    assertThat(printed).hasSize(1);
    assertThat(printed.getFirst().html()).isEqualTo(api.client.get(path + "?format=html").text());
  }

  @Test
  void whereNoPdfCanBeWrittenTheProblemSaysWhy() {
    refusal = Optional.of(Reason.NO_FONT);
    Answer fontless = api.client.get(path + "?format=pdf");
    assertThat(fontless.status()).isEqualTo(501);
    assertThat(fontless.problem()).isEqualTo("no-pdf-font");
    assertThat(fontless.json().get("detail").asText()).isEqualTo("NO_FONT, so not.");
    assertThat(fontless.json().get("retryable").asBoolean()).isFalse();

    refusal = Optional.of(Reason.TOO_LARGE);
    assertThat(api.client.get(path + "?format=pdf").problem()).isEqualTo("result-too-large");
    refusal = Optional.of(Reason.BROKEN);
    assertThat(api.client.get(path + "?format=pdf").status()).isEqualTo(500);
  }

  @Test
  void aPageMayRunNothingAndLoadNothing() {
    Answer page = api.client.get(path + "?format=html");

    assertThat(page.header("Content-Security-Policy"))
        .contains("default-src 'none'", "style-src 'unsafe-inline'", "base-uri 'none'")
        .doesNotContain("script-src");
    assertThat(page.header("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(page.text()).doesNotContain("<script").contains("&lt;script&gt;");
  }

  @Test
  void aPageIsServedAlsoWhenItsDocumentIsGone() {
    String document = api.client.get("/v1/jobs/" + id).json().at("/request/document").asText();
    assertThat(api.client.delete("/v1/documents/" + document).status()).isEqualTo(204);

    assertThat(api.client.get(path + "?format=html").status()).isEqualTo(200);
  }

  private byte[] print(Printable page) throws UnprintableException {
    if (refusal.isPresent()) {
      throw new UnprintableException(refusal.get(), refusal.get() + ", so not.");
    }
    printed.add(page);
    return ONE_PAGE.getBytes(US_ASCII);
  }

  private void assertType(String type, String... headers) {
    Answer answer = api.client.get(path, headers);
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.header("Content-Type")).startsWith(type);
  }
}
