package dev.docket.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import dev.docket.pack.PackCheck;
import dev.docket.pack.PublicKeyId;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** From files on a desk to a pack that others can verify, with nothing but the pages. */
abstract class ReviewJourney {
  private static final Path SAMPLES = Path.of("../../samples");

  private PagesSystem system;

  @BeforeAll
  void fill(PagesSystem started) {
    system = started;
  }

  @Test
  void twoVersionsAreUploadedComparedReviewedSignedOffAndPacked() throws Exception {
    try (Visit visit = system.visit("ja-JP", ColorScheme.LIGHT)) {
      Page page = visit.page();
      page.locator("#files")
          .setInputFiles(
              new Path[] {
                SAMPLES.resolve("ja/outsourcing-agreement-v1.md"),
                SAMPLES.resolve("ja/outsourcing-agreement-v2.md")
              });
      page.locator(".uploads input[type=checkbox] >> nth=1").waitFor();
      page.getByText("費用の見積り").click();
      assertThat(page.locator("details dd").first()).containsText("$");
      page.locator(".actions > button:has-text('比較する')").click();

      Locator changes = page.locator(".change");
      assertThat(changes.first().locator("button.rejected")).isEnabled();
      page.keyboard().press("j");
      page.keyboard().press("r");
      Locator rejected = changes.first().locator("button.rejected");
      assertThat(rejected).hasAttribute("aria-pressed", "true");
      while (page.locator(".review button.main").isDisabled()) {
        page.keyboard().press("j");
        page.keyboard().press("a");
        assertThat(page.locator(".change[aria-current] button.accepted"))
            .hasAttribute("aria-pressed", "true");
      }
      page.getByText("承認を確定する").click();
      assertThat(page.locator(".review b")).containsText("確定");
      assertThat(rejected).isDisabled();

      String job = page.url().replaceAll(".*/jobs/|[?].*", "");
      assertThat(system.text("/v1/jobs/" + job + "/result?format=markdown"))
          .contains("却下した 1 件は載せていません：C1")
          .doesNotContain("## C1 ");
      page.locator(".pack summary").click();
      Download pack = page.waitForDownload(() -> page.locator(".pack a").click());
      page.locator(".pack button").click();
      Download key = page.waitForDownload(() -> page.locator(".pack button").click());
      Optional<PublicKeyId> saved = PublicKeyId.read(Files.readString(key.path()));
      assertThat(saved).isPresent();
      PackCheck.Outcome outcome = PackCheck.of(Files.readAllBytes(pack.path()), saved);
      assertThat(outcome.failures()).isEmpty();
      assertThat(Optional.ofNullable(outcome.signer())).isEqualTo(saved);
      Download table = page.waitForDownload(() -> page.getByText("Excel").click());
      assertThat(table.suggestedFilename())
          .isEqualTo("outsourcing-agreement-v1 → outsourcing-agreement-v2.xlsx");
      visit.requireNoComplaints();
    }
  }

  @Test
  void aDownloadThatIsRefusedSaysWhyInTheReadersLanguage() {
    String document = system.sample("ja/outsourcing-agreement-v1.md", "text/markdown");
    String job = system.finished("{\"type\":\"summary\",\"document\":\"%s\"}".formatted(document));
    try (Visit visit = system.visit("ja-JP", ColorScheme.LIGHT)) {
      open(visit, job);
      String why =
          "The plan needs about 5 tokens (3 in, 2 out, 1 calls), the job may take 4: raise"
              + " max_tokens_total or split the document";
      visit
          .page()
          .route(
              url -> url.endsWith("format=pdf"),
              route ->
                  route.fulfill(
                      new Route.FulfillOptions()
                          .setStatus(501)
                          .setContentType("application/problem+json")
                          .setBody("{\"detail\":\"" + why + "\"}")));
      visit.page().locator(".downloads a:has-text('PDF')").click();
      assertThat(visit.page().locator("[role=alert]")).containsText("処理には約 5 トークン");
      visit.expectComplaint("501");
      visit.requireNoComplaints();
    }
  }

  @Test
  void whatIsDecidedWhileADecisionIsStoredIsStoredTogether() {
    String text = "Article 1\nPay 5 USD.\nArticle 2\nPay 6 USD.\nArticle 3\nPay 7 USD.\n";
    String before = system.upload("fast-1.txt", "text/plain", text.getBytes(UTF_8), "fast");
    String after =
        system.upload(
            "fast-2.txt", "text/plain", text.replace("USD", "EUR").getBytes(UTF_8), "fast");
    String job =
        system.finished(
            "{\"type\":\"comparison\",\"before\":\"%s\",\"after\":\"%s\"}"
                .formatted(before, after));
    try (Visit visit = system.visit("en-GB", ColorScheme.LIGHT)) {
      Page page = visit.page();
      List<Route> sent = new ArrayList<>();
      page.route(
          url -> url.endsWith("/review"),
          route -> {
            if (!route.request().method().equals("PUT")) {
              route.resume();
            } else if (sent.add(route) && sent.size() > 1) { // the first is let through below
              route.resume();
            }
          });
      open(visit, job);
      for (String key : List.of("j", "a", "j", "r", "j", "a")) {
        page.keyboard().press(key);
      }
      page.waitForCondition(() -> !sent.isEmpty());
      sent.getFirst().resume();
      assertThat(page.locator(".decide [aria-pressed=true]"))
          .hasText(new String[] {"Accept", "Reject", "Accept"});
      assertThat(page.locator(".review button.main")).isEnabled();
      assertThat(sent).hasSize(2);
      visit.requireNoComplaints();
    }
  }

  @Test
  void ofTwoReviewersTheSecondIsShownBothAndChooses() {
    String document =
        system.upload(
            "terms.txt",
            "text/plain",
            "Article 1\nThe Buyer shall pay 500 USD within 60 days.\n".getBytes(UTF_8),
            "reviewed");
    String job = system.finished("{\"type\":\"summary\",\"document\":\"%s\"}".formatted(document));
    try (Visit first = system.visit("en-GB", system.reviewer("Ann"));
        Visit second = system.visit("en-GB", system.reviewer("Ben"))) {
      Locator anns = open(first, job);
      Locator bens = open(second, job);

      anns.locator("button.accepted").click();
      assertThat(anns.locator(".quiet")).containsText("Ann");
      bens.locator("button.rejected").click();

      Locator dialog = second.page().locator("dialog");
      assertThat(dialog).containsText("accepted · Ann");
      assertThat(dialog).containsText("rejected · Ben");
      assertThat(second.violations()).isEmpty();
      dialog.locator("button").last().click();
      assertThat(bens.locator("button.rejected")).hasAttribute("aria-pressed", "true");
      assertThat(bens.locator(".quiet")).containsText("Ben");

      anns.locator(".comment").fill("see the annex");
      anns.locator(".comment").press("Enter");
      first.page().locator("dialog button").first().click();
      assertThat(anns.locator("button.rejected")).hasAttribute("aria-pressed", "true");
      second.expectComplaint("409");
      second.requireNoComplaints();
      first.expectComplaint("409");
      first.requireNoComplaints();
    }
  }

  /** The buttons of the first statement. */
  private Locator open(Visit visit, String job) {
    visit.page().navigate(system.url().resolve("/app") + "#/jobs/" + job);
    Locator buttons = visit.page().locator(".decide").first();
    buttons.locator("button.accepted:enabled").waitFor();
    return buttons;
  }
}
