package dev.docket.worker.comparison;

import dev.docket.document.Document;
import dev.docket.document.MediaType;
import dev.docket.document.UnreadableDocumentException;
import dev.docket.reading.DocumentReader;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * How fast pairs are compared, how that grows with their size, and how fast another build is on the
 * same, where one is named.
 */
final class SpeedFigures {
  private static final int RUNS = 4;
  private static final long LONG = 2_000_000_000L; // nanoseconds from which one run is enough
  private static final int[] SIZES = {100_000, 300_000, 1_000_000, 3_000_000, 10_000_000};

  private SpeedFigures() {}

  /** Takes files in pairs: an old version, then its new one. */
  static void print(List<Path> files) throws Exception {
    try (OtherBuild other = OtherBuild.named().orElse(null)) {
      for (int i = 0; i + 1 < files.size(); i += 2) {
        MediaType type =
            DocumentFigures.name(files.get(i)).endsWith(".md")
                ? MediaType.MARKDOWN
                : MediaType.PLAIN;
        print(
            DocumentFigures.name(files.get(i)),
            Files.readString(files.get(i)),
            Files.readString(files.get(i + 1)),
            type,
            other);
      }
    }
  }

  /**
   * Law pairs, and how the cost grows: with the longest of them, and with invented policies of up
   * to {@code most} characters.
   */
  static void printGrowth(List<Path> laws, int most) throws Exception {
    print(laws);
    Path longest = laws.getFirst();
    for (Path law : laws) {
      longest = Files.size(law) > Files.size(longest) ? law : longest;
    }
    String now = Files.readString(longest);
    String old = Files.readString(laws.get(laws.indexOf(longest) ^ 1));
    try (OtherBuild other = OtherBuild.named().orElse(null)) {
      for (double share : new double[] {0.25, 0.5, 1, 2}) {
        print(
            "the longest × " + share, grown(old, share), grown(now, share), MediaType.PLAIN, other);
      }
    }
    for (boolean japanese : new boolean[] {false, true}) {
      printGrowth(japanese, most);
    }
  }

  /** How the cost of 25 clauses grows with their size, beside n log n. */
  private static void printGrowth(boolean japanese, int most) throws Exception {
    double first = 0;
    for (int size : Arrays.stream(SIZES).filter(s -> s <= most).toArray()) {
      LargeDocuments.Versions versions = LargeDocuments.of(size, japanese);
      Document old = LargeDocuments.document(versions.before());
      Document now = LargeDocuments.document(versions.after());
      double seconds = best(() -> CompareFigures.compare(old, now, now.language()) != null);
      first = size == SIZES[0] ? seconds : first;
      double allowed = size * Math.log(size) / (SIZES[0] * Math.log(SIZES[0]));
      System.out.printf(
          "25 clauses, %s, %d characters (%d bytes): %.0f ms of processor, %.1f × the smallest; n log n is"
              + " %.1f ×%n",
          japanese ? "Japanese" : "English",
          versions.before().length(),
          versions.before().getBytes(StandardCharsets.UTF_8).length,
          seconds * 1000,
          seconds / first,
          allowed);
    }
  }

  private static String grown(String text, double share) {
    return share <= 1
        ? text.substring(0, (int) (text.length() * share))
        : text + "\n附　則\n" + text.replace("者", "人").replace("事項", "事柄");
  }

  private static double print(
      String name,
      String before,
      String after,
      MediaType type,
      @org.jspecify.annotations.Nullable OtherBuild other)
      throws Exception {
    Document old = read(before, type);
    Document now = read(after, type);
    double ours = best(() -> CompareFigures.compare(old, now, now.language()) != null);
    StringBuilder line = new StringBuilder();
    line.append(
        String.format(
            "%s: %d and %d characters compared in %.0f ms of processor, warm, heap at most %d MB",
            name,
            old.text().length(),
            now.text().length(),
            ours * 1000,
            Runtime.getRuntime().maxMemory() >> 20));
    if (other != null) {
      Object otherOld = other.document(before, type.name());
      Object otherNow = other.document(after, type.name());
      double theirs = best(() -> other.compare(otherOld, otherNow, now.language().name()));
      line.append(
          Double.isNaN(theirs)
              ? "; the other build fails"
              : String.format(
                  "; the other build %.0f ms, %.1f × ours", theirs * 1000, theirs / ours));
    }
    System.out.println(line);
    return ours;
  }

  private interface Work {
    boolean done() throws ReflectiveOperationException;
  }

  /** The seconds of processor that the fastest run takes; not a number where the work fails. */
  private static double best(Work work) throws ReflectiveOperationException {
    long best = Long.MAX_VALUE;
    for (int run = 0; run < RUNS; run++) {
      long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
      if (!work.done()) {
        return Double.NaN;
      }
      long taken = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start;
      best = Math.min(best, taken);
      if (taken > LONG && run > 0) {
        break;
      }
    }
    return best / 1e9;
  }

  private static Document read(String text, MediaType type)
      throws IOException, UnreadableDocumentException {
    return new DocumentReader()
        .read(text.getBytes(StandardCharsets.UTF_8), type, Optional.of("UTF-8"));
  }
}
