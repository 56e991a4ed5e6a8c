package dev.docket.worker.mantle;

import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * How long responses took lately, by model and size of the input (a class for each doubling). What
 * is seen ended at the first look ended some time before it: such a duration is taken shorter, or
 * the first look could only ever move later.
 */
final class ResponseDurations {
  private static final int REMEMBERED = 128;
  private static final int ENOUGH = 10;
  private static final double SEEN_AT_FIRST_LOOK = 0.8;

  /** What a tenth of responses took at most, and 99 in 100. */
  record Usual(Duration tenth, Duration most) {}

  private record Kind(String model, int doubling) {}

  private static final class Recent {
    private final long[] nanos = new long[REMEMBERED];
    private int count;
  }

  private final Map<Kind, Recent> recents = new HashMap<>();

  /** Adds what one response took until it was seen ended. */
  synchronized void add(String model, long inputTokens, Duration took, boolean atFirstLook) {
    Recent recent = recents.computeIfAbsent(kind(model, inputTokens), _ -> new Recent());
    double factor = atFirstLook ? SEEN_AT_FIRST_LOOK : 1;
    recent.nanos[recent.count++ % REMEMBERED] = Math.round(took.toNanos() * factor);
  }

  /** What is usual; empty before ten responses of the kind have ended. */
  synchronized Optional<Usual> usual(String model, long inputTokens) {
    Recent recent = recents.get(kind(model, inputTokens));
    if (recent == null || recent.count < ENOUGH) {
      return Optional.empty();
    }
    long[] sorted = Arrays.copyOf(recent.nanos, Math.min(recent.count, REMEMBERED));
    Arrays.sort(sorted);
    return Optional.of(
        new Usual(
            Duration.ofNanos(sorted[sorted.length / 10]),
            Duration.ofNanos(sorted[(int) (sorted.length * 0.99)])));
  }

  private static Kind kind(String model, long inputTokens) {
    return new Kind(model, Long.SIZE - Long.numberOfLeadingZeros(inputTokens / 1000));
  }
}
