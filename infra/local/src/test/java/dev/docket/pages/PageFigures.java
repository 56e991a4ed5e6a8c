package dev.docket.pages;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Prints how soon a browser shows a quotation of a long PDF, here and in pdf.js's own viewer, and
 * long results; everything in one run, one after the other in turns.
 */
final class PageFigures {
  private static final int TURNS = 5;
  private static final String SAID = "The Zephyr audit shall be finished within 37 days.";

  private PageFigures() {}

  /**
   * {@code WEBJAR PAGES CHANGES… / CLAUSES…}: the WebJar of pdf.js with its viewer, the number of
   * pages of the PDF, and the numbers of changes and of clauses to summarize.
   */
  public static void main(String[] arguments) throws IOException {
    List<String> given = List.of(arguments);
    int slash = given.indexOf("/");
    try (PagesSystem system = PagesSystem.start()) {
      quotation(system, Path.of(given.get(0)), Integer.parseInt(given.get(1)));
      Map<Stopwatch, String> results = new LinkedHashMap<>();
      for (String number : given.subList(2, slash)) {
        comparison(system, Integer.parseInt(number), results);
      }
      for (String number : given.subList(slash + 1, given.size())) {
        summary(system, Integer.parseInt(number), results);
      }
      List<Steps> steps = results.keySet().stream().map(_ -> new Steps()).toList();
      for (int turn = 0; turn < TURNS; turn++) {
        int at = 0;
        for (Map.Entry<Stopwatch, String> result : results.entrySet()) {
          open(system, result.getKey(), result.getValue(), steps.get(at++));
        }
      }
      print(List.copyOf(results.keySet()), steps, slash - 2);
    }
  }

  /** Prints what was timed; each result is set against the first of its kind. */
  private static void print(List<Stopwatch> results, List<Steps> steps, int comparisons) {
    for (int i = 0; i < results.size(); i++) {
      Stopwatch first = results.get(i < comparisons ? 0 : comparisons);
      System.out.printf(
          "%s, ratio %.2f%n", results.get(i), results.get(i).median() / first.median());
      System.out.println(steps.get(i));
    }
  }

  private static void quotation(PagesSystem system, Path webJar, int pages) throws IOException {
    int at = pages * 9 / 10;
    byte[] pdf = ManyPages.pdf(pages, at, SAID);
    String document = system.upload("many.pdf", "application/pdf", pdf, "many");
    String job =
        system.finished(
            "{\"type\":\"answer\",\"question\":\"When is the Zephyr audit finished?\",\"documents\":[\"%s\"]}"
                .formatted(document));
    JsonNode evidence = system.get("/v1/jobs/" + job + "/result?format=json").path("evidence");
    if (evidence.findValuesAsText("page").stream().noneMatch(String.valueOf(at)::equals)) {
      throw new IllegalStateException("The quotation is on page " + at + ": " + evidence);
    }
    Stopwatch ours = new Stopwatch("quotation on page %d of %d, Docket".formatted(at, pages));
    Stopwatch theirs = new Stopwatch("page %d of %d, pdf.js's viewer".formatted(at, pages));
    String drawn = "[data-page=\\\"%d\\\"]:not([aria-busy]) ".formatted(at);
    try (ViewerServer viewer = new ViewerServer(webJar, pdf)) {
      for (int turn = 0; turn < TURNS; turn++) {
        try (Visit visit = system.visit("en-GB", ColorScheme.LIGHT)) {
          String selectors = "[\"" + drawn + "canvas\",\"" + drawn + ".mark.chosen\"]";
          open(system, visit, ours, job, selectors);
        }
        try (Visit visit = system.stranger("en-GB")) {
          visit
              .page()
              .navigate(viewer.address(1)); // its files are known then, as those of ours are
          visit.page().locator(".page[data-page-number='1'] canvas").waitFor();
          visit.page().navigate("about:blank");
          String canvas = "[\".page[data-page-number='%d'] canvas:not([hidden])\"]".formatted(at);
          theirs.time(visit.page(), viewer.address(at), canvas);
        }
      }
    }
    System.out.println(ours);
    System.out.println(theirs);
    System.out.printf("ratio %.2f%n", ours.median() / theirs.median());
  }

  private static void comparison(PagesSystem system, int changes, Map<Stopwatch, String> results) {
    List<String> versions = new ArrayList<>();
    for (int version = 1; version <= 2; version++) {
      byte[] contract = LongDocuments.contract(changes, version);
      String name = "%d-v%d.txt".formatted(changes, version);
      versions.add(system.upload(name, "text/plain", contract, "long"));
    }
    String job =
        system.finished(
            "{\"type\":\"comparison\",\"before\":\"%s\",\"after\":\"%s\",\"options\":{\"explain\":false}}"
                .formatted(versions.get(0), versions.get(1)));
    int found = system.get("/v1/jobs/" + job + "/result?format=json").path("changes").size();
    results.put(new Stopwatch(found + " changes"), job);
  }

  private static void summary(PagesSystem system, int clauses, Map<Stopwatch, String> results) {
    String document =
        system.upload(
            clauses + ".txt", "text/plain", LongDocuments.contract(clauses, 1), "summarized");
    String job =
        system.finished(
            "{\"type\":\"summary\",\"document\":\"%s\",\"options\":{\"length\":\"long\"}}"
                .formatted(document));
    int found =
        system
            .get("/v1/jobs/" + job + "/result?format=json")
            .path("verification")
            .path("supported")
            .asInt();
    results.put(new Stopwatch(found + " statements"), job);
  }

  /** Opens a result, and goes through it once all of it is there. */
  private static void open(PagesSystem system, Stopwatch watch, String job, Steps steps) {
    try (Visit visit = system.visit("en-GB", ColorScheme.LIGHT)) {
      open(system, visit, watch, job, "[\".decide button\"]");
      visit.page().locator(".review [role=status]").waitFor();
      steps.time(visit.page());
    }
  }

  private static void open(
      PagesSystem system, Visit visit, Stopwatch watch, String job, String selectors) {
    visit.page().navigate("about:blank"); // so that the pages are loaded anew
    watch.time(visit.page(), system.url().resolve("/app") + "#/jobs/" + job, selectors);
  }
}
