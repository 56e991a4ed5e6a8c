package dev.docket.api.cost;

import dev.docket.job.Booking;
import dev.docket.job.Usage;
import dev.docket.job.cost.UsageStore;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What a tenant used in a time, summed up by one of the things that it is booked by. */
public record UsageReport(By by, List<Line> lines, Usage total) {
  /** What a line stands for. */
  public enum By {
    DAY,
    MODEL,
    COLLECTION;

    private String key(Booking booking) {
      return switch (this) {
        case DAY -> booking.day().toString();
        case MODEL -> booking.model();
        case COLLECTION -> booking.collection();
      };
    }
  }

  /** All of one day, model or collection; the last is empty for documents that are in none. */
  public record Line(String key, Usage usage) {}

  /** The report of what is {@code booked}, by key. */
  public static UsageReport of(By by, List<UsageStore.Booked> booked) {
    Map<String, Usage> sums = new TreeMap<>();
    Usage total = Usage.NONE;
    for (UsageStore.Booked part : booked) {
      sums.merge(by.key(part.booking()), part.usage(), Usage::plus);
      total = total.plus(part.usage());
    }
    List<Line> lines =
        sums.entrySet().stream()
            .map(e -> new Line(e.getKey(), e.getValue()))
            .sorted(Comparator.comparing(Line::key))
            .toList();
    return new UsageReport(by, lines, total);
  }

  /** The report as CSV (RFC 4180) with a head; what a person's spreadsheet would run is quoted. */
  public String csv() {
    StringBuilder csv = new StringBuilder();
    csv.append(by.name().toLowerCase(java.util.Locale.ROOT))
        .append(
            ",model_calls,input_tokens,cached_tokens,written_tokens,output_tokens,"
                + "reasoning_tokens,possible_duplicates,usd,usd_assumed,unpriced_calls\r\n");
    for (Line line : lines) {
      Usage used = line.usage();
      csv.append(
          "%s,%d,%d,%d,%d,%d,%d,%d,%s,%s,%d\r\n"
              .formatted(
                  quoted(line.key()),
                  used.modelCalls(),
                  used.inputTokens(),
                  used.cachedTokens(),
                  used.writtenTokens(),
                  used.outputTokens(),
                  used.reasoningTokens(),
                  used.possibleDuplicates(),
                  used.cost().usd().shown().toPlainString(),
                  used.cost().assumed().shown().toPlainString(),
                  used.cost().unpricedCalls()));
    }
    return csv.toString();
  }

  private static String quoted(String text) {
    boolean formula = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0;
    return '"' + (formula ? "'" : "") + text.replace("\"", "\"\"") + '"';
  }
}
