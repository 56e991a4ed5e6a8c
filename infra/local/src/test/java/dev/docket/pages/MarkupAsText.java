package dev.docket.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.WaitForSelectorState;
import dev.docket.runtime.Json;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Documents whose names, words and metadata are markup and script: text wherever they are shown.
 */
abstract class MarkupAsText {
  private static final String SCRIPT = "<script>alert(1)</script>";
  private static final String IMAGE = "\"'><img src=x onerror=alert(2)>";
  private static final String NAME = IMAGE + ".html";

  /** The options of a select are there, though not to be seen. */
  private static final Locator.WaitForOptions THERE =
      new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED);

  private PagesSystem system;
  private String document = "";
  private String summary = "";
  private String comparison = "";
  private String answer = "";
  private String batch = "";
  private String table = "";

  @BeforeAll
  void fill(PagesSystem started) {
    system = started;
    document = upload(NAME, "60 days");
    String newer = upload("new " + NAME, "<b>90</b> days");
    summary = finished(job("summary").put("document", document));
    comparison = finished(job("comparison").put("before", document).put("after", newer));
    ObjectNode question = job("answer").put("question", IMAGE + " When does the Buyer pay?");
    question.putArray("documents").add(document);
    answer = finished(question);
    ObjectNode many = Json.MAPPER.createObjectNode().put("name", IMAGE);
    many.putArray("jobs").add(job("summary").put("document", document));
    batch = system.post("/v1/batches", many.toString()).path("id").asText();
    ObjectNode asked = Json.MAPPER.createObjectNode().put("name", IMAGE);
    asked.putArray("questions").add(SCRIPT + " When does the Buyer pay?");
    asked.putArray("documents").add(document);
    table = system.post("/v1/batches", asked.toString()).path("id").asText();
    system.awaitBatch(table);
    ObjectNode key = Json.MAPPER.createObjectNode().put("name", IMAGE).put("person", SCRIPT);
    String secret =
        system.post("/v1/keys", key.put("role", "reviewer").toString()).path("key").asText();
    system.as(secret, "/v1/jobs/" + summary + "/result"); // is in the audit log, with the person
    ObjectNode schedule =
        Json.MAPPER
            .createObjectNode()
            .put("name", IMAGE)
            .put("cron", "0 0 6 * * ?")
            .put("time_zone", "Asia/Tokyo");
    schedule.putObject("source").put("collection", IMAGE);
    schedule.set("job", Json.MAPPER.createObjectNode().put("type", "summary"));
    system.post("/v1/schedules", schedule.toString());
  }

  @Test
  void onEveryPage() {
    try (Visit visit = system.visit("en-GB", ColorScheme.LIGHT)) {
      shows(visit, "/jobs", ".jobs .name", NAME);
      shows(visit, "/jobs?batch=" + batch, ".jobs .name", NAME);
      shows(visit, "/documents", ".jobs .name", NAME);
      shows(visit, "/documents/" + document, "h1", NAME);
      shows(visit, "/documents/" + document, ".source-text", SCRIPT);
      shows(visit, "/jobs/" + summary, "h1", NAME);
      shows(visit, "/jobs/" + summary, ".source-text", SCRIPT);
      shows(visit, "/jobs/" + summary, ".statements .statement-text", IMAGE);
      shows(visit, "/jobs/" + summary, ".source-tools option", SCRIPT);
      shows(visit, "/jobs/" + comparison, "h1", NAME + " → new " + NAME);
      shows(visit, "/jobs/" + comparison, ".change", "<b>90</b>");
      shows(visit, "/jobs/" + answer, "h1", IMAGE);
      shows(visit, "/jobs/" + answer, ".statements .ground", NAME);
      shows(visit, "/batches", ".jobs .name", IMAGE);
      shows(visit, "/batches/" + batch, "h1", IMAGE);
      shows(visit, "/batches/" + table, ".matrix th", NAME);
      shows(visit, "/batches/" + table, ".matrix thead", SCRIPT);
      shows(visit, "/collections", "h2", IMAGE);
      shows(visit, "/keys", "th", IMAGE);
      shows(visit, "/audit", "td", SCRIPT);
      shows(visit, "/schedules", "h2", IMAGE);
      visit.requireNoComplaints();
    }
  }

  @Test
  void inFilesThatAreChosenAndInRefusals() {
    try (Visit visit = system.visit("ja-JP", ColorScheme.LIGHT)) {
      visit
          .page()
          .locator("#files")
          .setInputFiles(
              new FilePayload[] {
                new FilePayload("<i>1</i>.exe", "application/octet-stream", bytes("MZ")),
                new FilePayload("<i>2</i>.pdf", "application/pdf", bytes("no PDF")),
                new FilePayload("<i>3</i>.txt", "text/plain", bytes("Article 1. " + SCRIPT)),
              });
      visit.page().locator(".uploads input[type=checkbox]").waitFor();
      visit.page().locator(".uploads .refused >> nth=1").waitFor();
      assertThat(visit.page().locator(".uploads").innerText())
          .contains("<i>1</i>.exe", "<i>2</i>.pdf", "<i>3</i>.txt");
      requireNothingMade(visit.page());
      visit.expectComplaint("422");
      visit.requireNoComplaints();
    }
  }

  @Test
  void inNotices() {
    try (Visit visit = system.visit("en-GB", ColorScheme.LIGHT)) {
      Page page = visit.page();
      page.evaluate(
          "text => import('/app/shared/notices.js').then(notices => notices.notify(text, 'error'))",
          IMAGE);
      page.locator(".notice.error").waitFor();
      assertThat(page.locator(".notice.error").innerText()).contains(IMAGE);
      requireNothingMade(page);
      visit.requireNoComplaints();
    }
  }

  @Test
  void inReportsAndInTheirFileNames() {
    try (Visit visit = system.visit("en-GB", ColorScheme.LIGHT)) {
      for (String job : List.of(summary, comparison, answer)) {
        visit
            .page()
            .navigate(system.url().resolve("/v1/jobs/" + job + "/result?format=html").toString());
        assertThat(visit.page().locator("body").innerText()).contains(IMAGE);
        requireNothingMade(visit.page());
      }
      visit.page().navigate(system.url().resolve("/app") + "#/documents/" + document);
      visit.page().locator("h1").first().waitFor();
      Download original =
          visit
              .page()
              .waitForDownload(
                  () ->
                      visit
                          .page()
                          .evaluate(
                              "const link = document.createElement('a');"
                                  + " link.href = '/v1/documents/"
                                  + document
                                  + "/original'; link.click()"));
      assertThat(original.suggestedFilename()).endsWith(".html").doesNotContainPattern("[<>\"/]");
      visit.requireNoComplaints();
    }
  }

  private void shows(Visit visit, String address, String place, String words) {
    Page page = visit.page();
    page.navigate(system.url().resolve("/app") + "#" + address);
    page.locator(place, new Page.LocatorOptions().setHasText(words)).first().waitFor(THERE);
    requireNothingMade(page);
  }

  /** None of the markup has become an element. */
  private static void requireNothingMade(Page page) {
    assertThat(
            page.locator("img, iframe, script:not([src]), i:has-text('<'), [onerror], [onclick]")
                .count())
        .as(page.url())
        .isZero();
  }

  private String upload(String name, String term) {
    String text =
        """
        <title>%1$s</title>
        <h1>Agreement %1$s</h1>
        <h2>Article 1 (%2$s)</h2>
        <p>The Seller shall deliver the goods to %2$s before 1 March 2026.</p>
        <h2>Article 2 (%1$s)</h2>
        <p>The Buyer shall pay 500 USD within %3$s.</p>
        <table><tr><th>%2$s</th><th>Fee</th></tr><tr><td>%1$s</td><td>%3$s</td></tr></table>
        """
            .formatted(escaped(SCRIPT), escaped(IMAGE), escaped(term));
    return system.upload(name, "text/html", bytes(text), IMAGE);
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  private String finished(JsonNode job) {
    return system.finished(job.toString());
  }

  private static ObjectNode job(String type) {
    ObjectNode job = Json.MAPPER.createObjectNode().put("type", type);
    job.putObject("metadata").put("note", SCRIPT + IMAGE);
    return job;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
