package dev.docket.worker.scale;

import dev.docket.job.JobId;
import dev.docket.job.JobStore;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Random;

/**
 * Plays a load event by event: jobs come at random, are claimed, call the model and end. It counts
 * what is written under each key in each second, with the hash by which the product spreads jobs.
 */
final class Simulation {
  private static final double SPREAD = 0.8; // of the logarithm of a job's duration
  private static final double SEALED_WITHIN = 60; // seconds

  private final Load load;
  private final int seconds;
  private final Random random;
  private final double[] upTo; // the part of all jobs that the first tenants have
  private final Map<Limit, Map<Integer, double[]>> written = new EnumMap<>(Limit.class);
  private final PriorityQueue<Event> events =
      new PriorityQueue<>(Comparator.comparingDouble(Event::at));

  private record Event(double at, Runnable what) {}

  /**
   * What was seen of one limit.
   *
   * @param mean the mean under the key that had most, once the system is as full as it gets
   * @param most its fullest second
   */
  record Seen(double mean, double most) {}

  /** A run of {@code seconds} after a time in which the system fills. */
  Simulation(Load load, int seconds, long seed) {
    this.load = load;
    this.seconds = seconds;
    this.random = new Random(seed);
    this.upTo = new double[load.tenants()];
    double sum = 0;
    for (int i = 0; i < upTo.length; i++) {
      sum += load.largest() / (i + 1);
      upTo[i] = sum;
    }
  }

  /** Plays the load. */
  Map<Limit, Seen> run() {
    double filled = Math.max(SEALED_WITHIN, 8 * load.seconds());
    double end = filled + seconds;
    at(pause(), now -> come(now, end, filled));
    while (!events.isEmpty()) {
      Event next = events.remove();
      if (next.at() >= end) {
        break;
      }
      next.what().run();
    }
    Map<Limit, Seen> seen = new EnumMap<>(Limit.class);
    for (Limit limit : Limit.values()) {
      seen.put(limit, seen(limit));
    }
    return seen;
  }

  private interface At {
    void happen(double now);
  }

  private void at(double when, At what) {
    events.add(new Event(when, () -> what.happen(when)));
  }

  private void come(double now, double end, double from) {
    if (now < end) {
      at(now + pause(), next -> come(next, end, from));
    }
    int tenant = tenant();
    int shard = JobStore.shard(new JobId("job_%016x".formatted(random.nextLong())));
    double second = now - from;
    add(Limit.OPEN_SHARD, shard, second, 1);
    add(Limit.LIST, tenant, second, 1);
    add(Limit.AUDIT_INDEX, 0, second, 1);
    add(Limit.AUDIT_LOG, tenant, second, 2);
    double sealed = second + random.nextDouble() * SEALED_WITHIN;
    add(Limit.AUDIT_INDEX, 0, sealed, 1);
    add(Limit.AUDIT_LOG, tenant, sealed, Load.AUDIT_WRITES - 2);
    add(Limit.OPEN_SHARD, shard, second, 2); // a worker is free: it is claimed at once
    add(Limit.BUDGET, tenant, second, 1);
    double duration = duration();
    for (int call = 1; call <= load.calls(); call++) {
      add(Limit.USAGE, tenant, second + duration * call / load.calls(), Load.USAGE_WRITES);
    }
    add(Limit.OPEN_SHARD, shard, second + duration, 1);
    add(Limit.BUDGET, tenant, second + duration, 1);
    for (int s = Math.max(0, (int) second); s < Math.min(seconds, second + duration); s++) {
      add(Limit.IN_FLIGHT, 0, s, Math.min(s + 1, second + duration) - Math.max(s, second));
    }
  }

  private void add(Limit limit, int key, double second, double amount) {
    if (second >= 0 && second < seconds) {
      written.computeIfAbsent(limit, _ -> new HashMap<>())
              .computeIfAbsent(key, _ -> new double[seconds])[(int) second] +=
          amount;
    }
  }

  private Seen seen(Limit limit) {
    double mean = 0;
    double most = 0;
    for (double[] ofKey : written.getOrDefault(limit, Map.of()).values()) {
      double sum = 0;
      for (double one : ofKey) {
        sum += one;
        most = Math.max(most, one);
      }
      mean = Math.max(mean, sum / seconds);
    }
    return new Seen(mean, most);
  }

  private double pause() {
    return -Math.log(1 - random.nextDouble()) / load.jobsPerSecond();
  }

  /** Lognormal, with the mean of the load. */
  private double duration() {
    return load.seconds() * Math.exp(SPREAD * random.nextGaussian() - SPREAD * SPREAD / 2);
  }

  private int tenant() {
    double drawn = random.nextDouble();
    int low = 0;
    int high = upTo.length - 1;
    while (low < high) {
      int middle = (low + high) / 2;
      if (upTo[middle] < drawn) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
