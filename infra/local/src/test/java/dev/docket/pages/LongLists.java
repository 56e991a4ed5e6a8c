package dev.docket.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Long results: only what is near the reader is built, and nothing is missed for it. */
abstract class LongLists {
  private static final int CHANGES = 120;
  private static final String ALL = CHANGES + " of " + CHANGES + " changes";
  private static final int HEAD = 40; // rows that a page asks for first

  /**
   * More rows than a window and what is built around it have room for; far fewer than there are.
   */
  private static final int MOST = 40;

  /** How far the scroll bar may be off, as a share of its length: rows are not of one height. */
  private static final double OFF = 0.15;

  private PagesSystem system;
  private String comparison = "";

  @BeforeAll
  void fill(PagesSystem started) {
    system = started;
    String before = document(1);
    String after = document(2);
    comparison =
        system.finished(
            "{\"type\":\"comparison\",\"before\":\"%s\",\"after\":\"%s\"}"
                .formatted(before, after));
  }

  private String document(int version) {
    byte[] contract = LongDocuments.contract(CHANGES, version);
    return system.upload("long-v" + version + ".txt", "text/plain", contract, "long");
  }

  @Test
  void aLinkShowsItsChangeAndBuildsOnlyWhatIsNear() {
    try (Visit visit = open("?at=C90")) {
      Page page = visit.page();
      Locator chosen = page.locator(".change[aria-current]");
      assertThat(chosen.locator(".id")).hasText("C90");
      assertThat(chosen).isInViewport();
      assertThat(chosen).isFocused();
      assertThat(ids(page)).contains("C89", "C90", "C91").doesNotContain("C1", "C120");

      page.keyboard().press("k");
      assertThat(chosen.locator(".id")).hasText("C89");
      assertThat(chosen).isInViewport();
      assertThat(page.url()).endsWith("?at=C89");
      for (int i = 0; i < 8; i++) {
        page.keyboard().press("j");
      }
      assertThat(chosen.locator(".id")).hasText("C97");
      assertThat(chosen).isInViewport();
      assertThat(ids(page)).hasSizeLessThan(MOST);

      page.locator("input[type=search]").fill("c12");
      assertThat(page.locator(".change .id")).hasText(new String[] {"C12", "C120"});
      page.locator("input[type=search]").fill("nowhere");
      assertThat(page.locator(".change")).hasCount(0);
      visit.requireNoComplaints();
    }
  }

  @Test
  void theFirstRowsAreThereBeforeTheRestAndStay() {
    try (Visit visit = system.visit("en-GB", ColorScheme.LIGHT)) {
      Page page = visit.page();
      AtomicReference<Route> rest = new AtomicReference<>();
      page.route(
          url -> url.endsWith("/result?format=json"),
          route -> rest.compareAndSet(null, route)); // is kept back until it is let through
      page.navigate(system.url().resolve("/app") + "#/jobs/" + comparison);
      Locator first = page.locator(".change").first();
      assertThat(first).hasAttribute("aria-setsize", String.valueOf(HEAD));
      assertThat(page.locator(".filters [role=status]")).hasText("Reading the rest …");
      assertThat(page.locator(".stats")).containsText(CHANGES + " modified");
      Locator comment = first.locator("input.comment");
      comment.fill("Half a sent");

      page.waitForCondition(() -> rest.get() != null);
      rest.get().resume();
      assertThat(first).hasAttribute("aria-setsize", String.valueOf(CHANGES));
      assertThat(page.locator(".filters [role=status]")).hasText(ALL);
      assertThat(comment).isFocused();
      assertThat(comment).hasValue("Half a sent");
      visit.requireNoComplaints();
    }
  }

  @Test
  void theScrollBarTellsHowLongTheListIs() {
    try (Visit visit = open("")) {
      Page page = visit.page();
      assertThat(ids(page)).startsWith("C1").hasSizeLessThan(MOST);
      double guessed = height(page);
      scrollTo(page, 0.5);
      assertThat(page.locator(".change[data-index='" + CHANGES / 2 + "']")).isVisible();
      assertThat(ids(page)).doesNotContain("C1").hasSizeLessThan(MOST);
      scrollTo(page, 1);
      assertThat(page.locator(".change").last().locator(".id")).hasText("C" + CHANGES);
      page.evaluate("window.dispatchEvent(new Event('beforeprint'))");
      assertThat(page.locator(".change")).hasCount(CHANGES);
      assertThat(guessed / height(page)).isBetween(1 - OFF, 1 + OFF);
      page.evaluate("window.dispatchEvent(new Event('afterprint'))");
      assertThat(page.locator(".change >> nth=" + MOST)).not().isAttached();
      visit.requireNoComplaints();
    }
  }

  @Test
  void allOfItIsPrinted() throws IOException {
    try (Visit visit = open("");
        PDDocument printed = Loader.loadPDF(visit.page().pdf())) {
      String text = new PDFTextStripper().getText(printed);
      for (int change = 1; change <= CHANGES; change++) {
        assertThat(text).contains("Delivery of lot " + change + ")");
      }
      visit.requireNoComplaints();
    }
  }

  private Visit open(String query) {
    Visit visit = system.visit("en-GB", ColorScheme.LIGHT);
    visit.page().navigate(system.url().resolve("/app") + "#/jobs/" + comparison + query);
    assertThat(visit.page().locator(".filters [role=status]")).hasText(ALL);
    return visit;
  }

  private static List<String> ids(Page page) {
    return page.locator(".change .id").allInnerTexts();
  }

  private static double height(Page page) {
    return ((Number) page.evaluate("document.scrollingElement.scrollHeight")).doubleValue();
  }

  private static void scrollTo(Page page, double share) {
    page.evaluate(
        "share => window.scrollTo(0, share * (document.scrollingElement.scrollHeight - innerHeight))",
        share);
  }
}
