package dev.docket.pages;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The machine's own Chromium, driven by Playwright. Tests that ask for it are skipped where there
 * is none, or where Playwright's driver does not run.
 */
final class Chromium implements AutoCloseable {
  private static final List<Path> PLACES =
      List.of(
          Path.of("/usr/bin/chromium"),
          Path.of("/usr/bin/chromium-browser"),
          Path.of("/usr/bin/google-chrome"));

  private static final List<String> FLAGS =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-background-networking",
          "--disable-component-update",
          "--no-first-run");

  /** Milliseconds that something may take to appear: a machine may have other work. */
  private static final double PATIENCE = 30_000;

  private final Playwright playwright;
  private final Browser browser;

  private Chromium(Playwright playwright, Browser browser) {
    this.playwright = playwright;
    this.browser = browser;
  }

  /** Starts the browser, or skips the test that asked. */
  static Chromium started() {
    Optional<Path> executable = PLACES.stream().filter(Files::isExecutable).findFirst();
    assumeTrue(executable.isPresent(), "Skipped: there is no Chromium at any of " + PLACES);
    Map<String, String> environment = new HashMap<>(System.getenv());
    environment.put("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
    Playwright playwright = null;
    try {
      playwright = Playwright.create(new Playwright.CreateOptions().setEnv(environment));
      Browser browser =
          playwright
              .chromium()
              .launch(
                  new LaunchOptions()
                      .setExecutablePath(executable.orElseThrow())
                      .setHeadless(true)
                      .setArgs(FLAGS));
      PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
      return new Chromium(playwright, browser);
    } catch (PlaywrightException e) {
      if (playwright != null) {
        playwright.close();
      }
      assumeTrue(false, "Skipped: the browser does not start: " + e.getMessage());
      throw e;
    }
  }

  Browser browser() {
    return browser;
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }
}
