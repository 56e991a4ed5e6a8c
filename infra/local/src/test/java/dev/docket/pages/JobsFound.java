package dev.docket.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import dev.docket.runtime.Json;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The list of jobs, narrowed by what stands in them and when they came, and how each ran. */
abstract class JobsFound {
  private PagesSystem system;
  private String batch = "";
  private String job = "";

  @BeforeAll
  void fill(PagesSystem started) {
    system = started;
    String document =
        system.upload(
            "Kaufvertrag 7.txt",
            "text/plain",
            "Article 1. The Buyer shall pay 5 USD within 60 days.".getBytes(UTF_8),
            "contracts");
    batch =
        system
            .post(
                "/v1/batches",
                "{\"name\":\"One\",\"jobs\":[{\"type\":\"summary\",\"document\":\"%s\"}]}"
                    .formatted(document))
            .path("id")
            .asText();
    system.awaitBatch(batch);
    job = system.get("/v1/jobs?batch=" + batch).at("/items/0/id").asText();
    system.finished(
        Json.MAPPER
            .createObjectNode()
            .put("type", "answer")
            .put("question", "When does the Buyer pay for kiwis?")
            .put("text", "Article 1. The Buyer shall pay 5 USD within 60 days.")
            .toString());
  }

  @Test
  void jobsAreFoundByWhatStandsInThemAndByTheirDay() {
    try (Visit visit = system.visit("en-GB", ColorScheme.LIGHT)) {
      Page page = visit.page();
      page.navigate(system.url().resolve("/app") + "#/jobs");
      Locator jobs = page.locator(".jobs li");
      page.locator("#text").fill("kaufvertrag");
      assertThat(jobs).hasCount(1);
      assertThat(jobs).containsText("Kaufvertrag 7.txt");
      assertThat(jobs).containsText("US$0.00"); // what it cost
      assertThat(jobs.locator("a[href='#/batches/" + batch + "']")).hasCount(1);
      page.locator("#text").fill("KIWI");
      assertThat(jobs).containsText("When does the Buyer pay for kiwis?");
      LocalDate today = LocalDate.now(ZoneId.systemDefault()); // the browser's too
      page.locator("#to").fill(today.minusDays(1).toString());
      assertThat(jobs).hasCount(0);
      page.locator("#to").fill(today.toString());
      page.locator("#from").fill(today.toString());
      assertThat(jobs).hasCount(1);
      visit.requireNoComplaints();
    }
  }

  @Test
  void aJobTellsHowItRanAndWhatItCost() {
    try (Visit visit = system.visit("ja-JP", ColorScheme.LIGHT)) {
      Page page = visit.page();
      page.navigate(system.url().resolve("/app") + "#/jobs/" + job);
      Locator rows = page.locator(".timeline tbody tr");
      assertThat(rows).hasCount(0); // folded, and not asked for yet
      page.locator(".timeline summary").click();
      assertThat(rows.first()).containsText("投入");
      assertThat(rows.nth(1)).containsText("ワーカーが着手");
      assertThat(rows.nth(2)).containsText("部分の読み取り 1");
      assertThat(rows.nth(2)).containsText("回答あり");
      assertThat(rows.last()).containsText("終了");
      assertThat(visit.violations()).isEmpty();
      visit.requireNoComplaints();
    }
  }
}
