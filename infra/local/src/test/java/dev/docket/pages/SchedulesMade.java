package dev.docket.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A schedule is made in words, told in the same words, and says what its run came to. */
abstract class SchedulesMade {
  private PagesSystem system;

  @BeforeAll
  void fill(PagesSystem started) {
    system = started;
    system.upload("lease.txt", "text/plain", "The rent is 5 USD.".getBytes(UTF_8), "leases");
  }

  @Test
  void aQuestionIsAskedOfACollectionEveryMonday() {
    try (Visit visit = system.visit("en-GB", ColorScheme.LIGHT)) {
      Page page = visit.page();
      page.navigate(system.url().resolve("/app") + "#/schedules");
      page.getByText("New schedule").click();
      assertThat(page.locator("#collections option[value=leases]")).hasCount(1);
      assertThat(page.locator("#question")).isHidden();
      page.locator("#name").fill("Rents");
      page.locator("#collection").fill("leases");
      page.locator("#which").selectOption("all");
      page.locator("#type").selectOption("answer");
      page.locator("#question").fill("What is the rent?");
      page.locator("#often").selectOption("MON");
      page.locator("#time").fill("07:05");
      assertThat(visit.violations()).isEmpty();
      page.locator("form button.main").click();
      Locator card = page.locator("section.card", new Page.LocatorOptions().setHasText("Rents"));
      assertThat(card).containsText("on Mondays 07:05");
      assertThat(card).containsText("Question “What is the rent?” · Collection leases");
      card.getByText("Run now").click();
      assertThat(card.locator("ul").last()).containsText("1 documents found, 1 jobs");
      visit.requireNoComplaints();
    }
  }
}
