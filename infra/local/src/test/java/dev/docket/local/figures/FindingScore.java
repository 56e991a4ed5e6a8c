package dev.docket.local.figures;

import com.fasterxml.jackson.databind.JsonNode;
import dev.docket.summary.Summary;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Scores the findings of audit reports against the key of what the reports hold. */
final class FindingScore {
  private final PrintStream out;
  private int keys;
  private int matched;
  private int severe;
  private int inChapter;
  private int inChapterMatched;

  FindingScore(PrintStream out) {
    this.out = out;
  }

  /** Prints the figures of all reports scored so far. */
  void printTotal() {
    out.printf(
        Locale.ROOT,
        "ALL findings %d/%d = %.3f (goal .95), severity %d/%d = %.3f (goal .90), precision %d/%d = %.3f (goal .85)%n%n",
        matched,
        keys,
        ratio(matched, keys),
        severe,
        matched,
        ratio(severe, matched),
        inChapterMatched,
        inChapter,
        ratio(inChapterMatched, inChapter));
  }

  /** Scores one report against its part of the key. */
  void score(Summarized result, JsonNode key) {
    List<String> missed = new ArrayList<>();
    int last = result.document().pages().orElse(0);
    int first = key.path(0).path("page").asInt();
    int end = last;
    List<Summary.Finding> good = new ArrayList<>();
    for (int i = 0; i < key.size(); i++) {
      int page = key.get(i).path("page").asInt();
      int next = i + 1 < key.size() ? key.get(i + 1).path("page").asInt() : page + 6;
      end = Math.min(last, next);
      String title = folded(key.get(i).path("title").asText());
      int from = page;
      int to = Math.max(page, next);
      List<Summary.Finding> found =
          result.summary().findings().stream()
              .filter(f -> folded(f.title()).contains(title) && within(result, f, from, to))
              .toList();
      keys++;
      if (found.size() == 1) {
        matched++;
        good.add(found.getFirst());
        if (severity(key.get(i)).equals(found.getFirst().severity().name())) {
          severe++;
        } else {
          missed.add(
              "severity of " + key.get(i).path("id").asText() + ": " + found.getFirst().severity());
        }
      } else {
        missed.add(key.get(i).path("id").asText() + " (" + found.size() + ")");
      }
    }
    int chapterEnd = end;
    List<Summary.Finding> chapter =
        result.summary().findings().stream()
            .filter(
                f ->
                    f.evidence().stream()
                        .anyMatch(e -> between(page(result, e), first, chapterEnd)))
            .toList();
    inChapter += chapter.size();
    long fine = chapter.stream().filter(good::contains).count();
    inChapterMatched += (int) fine;
    out.println(
        "   missed " + missed + "; other entries in the chapter " + (chapter.size() - fine));
    chapter.stream()
        .filter(f -> !good.contains(f))
        .limit(4)
        .forEach(f -> out.println("   - " + f.title()));
  }

  private static boolean within(Summarized result, Summary.Finding finding, int from, int to) {
    return finding.evidence().stream().allMatch(e -> between(page(result, e), from, to));
  }

  private static boolean between(int value, int from, int to) {
    return value >= from && value <= to;
  }

  private static int page(Summarized result, String evidence) {
    Summary.Evidence quote = result.summary().evidence().get(evidence);
    return quote == null || quote.page() == null ? 0 : quote.page();
  }

  private static String severity(JsonNode finding) {
    String severity = finding.path("severity").asText().toUpperCase(Locale.ROOT);
    return severity.startsWith("INFO") ? "INFO" : severity;
  }

  private static String folded(String text) {
    return text.replaceAll("[\\s’‘'`“”\"\\-–—‑]", "").toLowerCase(Locale.ROOT);
  }

  private static double ratio(int part, int whole) {
    return whole == 0 ? 1 : (double) part / whole;
  }
}
