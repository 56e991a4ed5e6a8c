package dev.docket.worker.mantle;

import dev.docket.worker.mantle.ResponseWatcher.Watched;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How long responses take, by model and size of the input (a class for each doubling).
 *
 * <p>Learned from cohorts of responses that were started one after the other. Of a thousand started
 * together the first to end are the fastest, so those that still run are counted for what they are,
 * durations of which a lower bound is known, by the product-limit estimate (E. L. Kaplan and P.
 * Meier, Nonparametric Estimation from Incomplete Observations, JASA 53, 1958).
 */
final class ResponseDurations {
  private static final int COHORT = 128;
  private static final int ENOUGH = 10;
  private static final double FASTEST = 0.05;
  private static final double KNOWN = 0.99; // one that hangs does not hold up the others

  /** From this age on, a response is not seen from its start, and would count as a slow one. */
  private static final Duration FROM_ITS_START = Duration.ofSeconds(30);

  /**
   * What is seen ended at the first look ended some time before it: such a duration is taken
   * shorter, or the first look could only ever move later.
   */
  private static final double SEEN_AT_FIRST_LOOK = 0.8;

  /**
   * What is usual; empty while not known.
   *
   * @param fastest what the fastest of twenty takes at most
   * @param longest what the longest of a cohort took: one in 129 can be expected to take longer
   */
  record Usual(Optional<Duration> fastest, Optional<Duration> longest) {}

  /** One response of a cohort. */
  static final class Sample {
    private final Instant startedAt;
    private @Nullable Duration took;
    private boolean ended;

    private Sample(Instant startedAt) {
      this.startedAt = startedAt;
    }

    private Duration atLeast(Instant now) {
      return took == null ? Duration.between(startedAt, now) : took;
    }
  }

  private record Kind(String model, int doubling) {
    static Kind of(Watched response) {
      return new Kind(
          response.model(), Long.SIZE - Long.numberOfLeadingZeros(response.inputTokens() / 1000));
    }
  }

  /** The cohort that fills up or runs, and what the one before it came to. */
  private static final class Cohorts {
    private final List<Sample> running = new ArrayList<>();
    private Usual before = new Usual(Optional.empty(), Optional.empty());
  }

  private final Map<Kind, Cohorts> kinds = new HashMap<>();

  /** A response is waited for from {@code now} on. */
  synchronized Sample begin(Watched response, Instant now) {
    Sample sample = new Sample(response.startedAt());
    Cohorts cohorts = kinds.computeIfAbsent(Kind.of(response), _ -> new Cohorts());
    boolean fromItsStart = now.isBefore(response.startedAt().plus(FROM_ITS_START));
    if (fromItsStart && cohorts.running.size() < COHORT) {
      cohorts.running.add(sample);
    }
    return sample;
  }

  /** It was seen ended. */
  synchronized void ended(Sample sample, Instant now, boolean atFirstLook) {
    double factor = atFirstLook ? SEEN_AT_FIRST_LOOK : 1;
    Duration seen = sample.atLeast(now);
    sample.took = Duration.ofNanos(Math.round(seen.toNanos() * factor));
    sample.ended = true;
  }

  /** It is waited for no longer, ended or not. */
  synchronized void left(Sample sample, Watched response, Instant now) {
    sample.took = sample.atLeast(now);
    Cohorts cohorts = kinds.getOrDefault(Kind.of(response), new Cohorts());
    long known = cohorts.running.stream().filter(s -> s.took != null).count();
    if (cohorts.running.size() == COHORT && known >= COHORT * KNOWN) {
      Optional<Duration> longest =
          cohorts.running.stream().map(s -> s.atLeast(now)).max(Comparator.naturalOrder());
      cohorts.before = new Usual(fastest(cohorts.running, now), longest);
      cohorts.running.clear();
    }
  }

  /** What is usual for the likes of {@code response}. */
  synchronized Usual usual(Watched response, Instant now) {
    Cohorts cohorts = kinds.getOrDefault(Kind.of(response), new Cohorts());
    return new Usual(
        fastest(cohorts.running, now).or(cohorts.before::fastest), cohorts.before.longest());
  }

  private static Optional<Duration> fastest(List<Sample> samples, Instant now) {
    if (samples.stream().filter(s -> s.ended).count() < ENOUGH) {
      return Optional.empty();
    }
    List<Sample> shortestFirst =
        samples.stream().sorted(Comparator.comparing(s -> s.atLeast(now))).toList();
    double longer = 1; // the part of all responses that takes longer
    int atRisk = samples.size();
    for (Sample sample : shortestFirst) {
      longer *= sample.ended ? 1 - 1.0 / atRisk : 1;
      if (longer <= 1 - FASTEST) {
        return Optional.of(sample.atLeast(now));
      }
      atRisk--;
    }
    return Optional.empty();
  }
}
