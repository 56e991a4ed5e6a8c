package dev.docket.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import dev.docket.runtime.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * One reader's browser, which remembers what must not happen: errors of the console, violations of
 * the content policy, requests to anywhere else.
 */
final class Visit implements AutoCloseable {
  /** The rules of WCAG 2.2, levels A and AA. */
  private static final String RULES =
      "{runOnly: {type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']},"
          + " resultTypes: ['violations'], preload: false}";

  private final BrowserContext context;
  private final Page page;
  private final List<String> complaints = new ArrayList<>();

  /** Opens the pages of {@code server} as somebody who reads {@code language} does. */
  Visit(Browser browser, URI server, String language, ColorScheme scheme) {
    context =
        browser.newContext(
            new Browser.NewContextOptions()
                .setLocale(language)
                .setColorScheme(scheme)
                .setAcceptDownloads(true)
                .setViewportSize(1280, 900));
    page = context.newPage();
    page.onConsoleMessage(
        message -> {
          if (message.type().equals("error") || message.text().contains("Content Security")) {
            complaints.add("console: " + message.text() + " " + message.location());
          }
        });
    page.onPageError(error -> complaints.add("error: " + error));
    page.onDialog(
        dialog -> {
          complaints.add("dialog: " + dialog.message());
          dialog.dismiss();
        });
    context.onRequest(
        request -> {
          URI asked = URI.create(request.url());
          boolean isOwn =
              Objects.equals(asked.getScheme(), "blob")
                  || Objects.equals(asked.getScheme(), "data")
                  || Objects.equals(asked.getAuthority(), server.getAuthority());
          if (!isOwn) {
            complaints.add("request: " + request.url());
          }
        });
  }

  Page page() {
    return page;
  }

  /** Fails if anything was complained of since the visit began. */
  void requireNoComplaints() {
    assertThat(complaints).isEmpty();
  }

  /** Takes away complaints of what a test provokes, e.g. a refusal that the console reports. */
  void expectComplaint(String words) {
    assertThat(complaints).anySatisfy(complaint -> assertThat(complaint).contains(words));
    complaints.removeIf(complaint -> complaint.contains(words));
  }

  /** What axe finds wrong with the page as it stands; a line for each element. */
  List<String> violations() {
    if ((boolean) page.evaluate("!window.axe")) {
      page.evaluate(Axe.SCRIPT); // once for all pages: going from one to the next loads no document
    }
    JsonNode violations =
        read(
            page.evaluate(
                "axe.run(document, "
                    + RULES
                    + ").then(found => JSON.stringify(found.violations))"));
    List<String> lines = new ArrayList<>();
    for (JsonNode violation : violations) {
      for (JsonNode node : violation.path("nodes")) {
        lines.add(
            violation.path("id").asText()
                + ": "
                + node.path("html").asText()
                + " "
                + node.path("failureSummary").asText());
      }
    }
    return lines;
  }

  private static JsonNode read(Object json) {
    try {
      return Json.MAPPER.readTree(json.toString());
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException("The browser writes JSON", e);
    }
  }

  @Override
  public void close() {
    context.close();
  }

  /** The checks of axe-core. */
  private static final class Axe {
    static final String SCRIPT = read();

    private static String read() {
      try (InputStream script = Visit.class.getResourceAsStream("/axe.min.js")) {
        return new String(Objects.requireNonNull(script).readAllBytes(), StandardCharsets.UTF_8);
      } catch (IOException e) {
        throw new UncheckedIOException("The checks are on the class path", e);
      }
    }
  }
}
