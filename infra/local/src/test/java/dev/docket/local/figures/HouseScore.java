package dev.docket.local.figures;

import com.fasterxml.jackson.databind.JsonNode;
import dev.docket.summary.Summary;
import java.io.PrintStream;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Scores the findings of reports of many houses against what each report's own index lists. A
 * finding that is listed counts as found if one entry has its title; an entry that no listed
 * finding claims counts against precision, wherever it stands.
 */
final class HouseScore {
  private final PrintStream out;
  private final List<Double> recalls = new ArrayList<>();
  private final List<Double> precisions = new ArrayList<>();
  private int listed;
  private int found;
  private int severe;
  private int shown;

  HouseScore(PrintStream out) {
    this.out = out;
  }

  /** Prints the figures of all reports scored so far. */
  void printTotal() {
    out.printf(
        Locale.ROOT,
        "ALL houses: found %d/%d = %.3f micro, %.3f macro (goal .95); precision %d/%d = %.3f micro, %.3f macro (goal .95); severity %d/%d = %.3f (goal .95)%n%n",
        found,
        listed,
        ratio(found, listed),
        mean(recalls),
        found,
        shown,
        ratio(found, shown),
        mean(precisions),
        severe,
        found,
        ratio(severe, found));
  }

  /** Scores one report against its part of the key. */
  void score(Summarized result, JsonNode key) {
    List<Summary.Finding> left = new ArrayList<>(result.summary().findings());
    int all = left.size();
    int right = 0;
    int grave = 0;
    List<String> faults = new ArrayList<>();
    for (JsonNode entry : key) {
      String title = entry.path("title").asText();
      Optional<Summary.Finding> match = best(left, folded(title));
      if (match.isEmpty()) {
        faults.add("missed: " + title);
        continue;
      }
      left.remove(match.get());
      right++;
      String severity = severity(entry.path("severity").asText());
      if (severity.equals(match.get().severity().name())) {
        grave++;
      } else {
        faults.add("severity %s for %s: %s".formatted(match.get().severity(), severity, title));
      }
    }
    left.forEach(f -> faults.add("not listed: " + f.title()));
    listed += key.size();
    found += right;
    severe += grave;
    shown += all;
    recalls.add(ratio(right, key.size()));
    precisions.add(ratio(right, all));
    out.printf(
        Locale.ROOT,
        "   found %d/%d, precision %d/%d, severity %d/%d%n",
        right,
        key.size(),
        right,
        all,
        grave,
        right);
    faults.forEach(fault -> out.println("   - " + fault));
  }

  /** The entry with the title: the same letters, or else one that holds it whole. */
  private static Optional<Summary.Finding> best(List<Summary.Finding> among, String title) {
    return among.stream()
        .filter(f -> folded(f.title()).equals(title))
        .findFirst()
        .or(() -> among.stream().filter(f -> folded(f.title()).contains(title)).findFirst());
  }

  private static String severity(String written) {
    String level = written.toUpperCase(Locale.ROOT);
    return level.startsWith("INFO") ? "INFO" : level;
  }

  private static String folded(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC)
        .replaceAll("[^\\p{L}\\p{Nd}]", "")
        .toLowerCase(Locale.ROOT);
  }

  private static double mean(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).average().orElse(1);
  }

  private static double ratio(int part, int whole) {
    return whole == 0 ? 1 : (double) part / whole;
  }
}
