package dev.docket.worker.scale;

import java.util.List;
import java.util.Map;

/** Prints the tables of docs/scale.md: {@code ScaleFigures [SEED]}. */
public final class ScaleFigures {
  private static final double PEAK = 3; // the busiest hour's rate, times the day's
  private static final double SECONDS = 80; // a median of 60, spread as answers are
  private static final int SLOTS = 256; // of a worker
  private static final int PLAYED = 120; // seconds
  private static final int[] JOBS_A_DAY = {10, 1_000, 100_000, 1_000_000, 10_000_000};
  private static final int[] TENANTS = {1, 100, 10_000};

  private ScaleFigures() {}

  public static void main(String[] args) {
    long seed = args.length > 0 ? Long.parseLong(args[0]) : 2026;
    needs(seed);
    limits();
    quota();
    fairness(seed);
  }

  private static void needs(long seed) {
    System.out.println(
        "Part of each limit that the busiest hour needs: by the sums / simulated / simulated, fullest second");
    for (int tenants : TENANTS) {
      for (int jobs : JOBS_A_DAY) {
        Load load = Load.ofADay(jobs, PEAK, tenants, 1, SECONDS);
        double inFlight = load.needs().getOrDefault(Limit.IN_FLIGHT, 0.0);
        System.out.printf(
            "%n%,d jobs a day of %,d tenants: %.2f jobs/s, %,.0f in flight, %,.0f workers%n",
            jobs, tenants, load.jobsPerSecond(), inFlight, Math.ceil(inFlight / SLOTS));
        Map<Limit, Simulation.Seen> seen = new Simulation(load, PLAYED, seed).run();
        load.needs()
            .forEach(
                (limit, need) -> {
                  Simulation.Seen of = seen.getOrDefault(limit, new Simulation.Seen(0, 0));
                  System.out.printf(
                      "  %-60s %6.2f %% %6.2f %% %6.2f %%%n",
                      limit.what(),
                      100 * need / limit.most(),
                      100 * of.mean() / limit.most(),
                      100 * of.most() / limit.most());
                });
      }
    }
  }

  private static void limits() {
    System.out.println("\nJobs a day at which a limit is reached in the busiest hour");
    for (int calls : List.of(1, 10)) {
      for (int tenants : TENANTS) {
        System.out.printf("%,d tenants, %d calls a job%n", tenants, calls);
        Load one = Load.ofADay(1, PEAK, tenants, calls, SECONDS);
        one.needs().entrySet().stream()
            .map(e -> Map.entry(e.getKey(), e.getKey().most() / e.getValue()))
            .sorted(Map.Entry.comparingByValue())
            .forEach(e -> System.out.printf("  %-60s %,14.0f%n", e.getKey().what(), e.getValue()));
      }
    }
  }

  private static void quota() {
    System.out.println(
        "\nTokens a minute that workers use of those they could, and writes to the minute's row");
    for (double demand : new double[] {0.6, 1, 2}) {
      for (int workers : new int[] {1, 20, 60, 200, 1000}) {
        QuotaSharing.Use use = new QuotaSharing(workers, demand).minute();
        System.out.printf(
            "  %5d workers that want %3.0f %%: %5.1f %%, %d writes%n",
            workers, 100 * demand, 100 * use.used(), use.takes());
      }
    }
  }

  private static void fairness(long seed) {
    System.out.println(
        "\nSeconds that jobs of 50 quiet tenants wait behind a backlog of one other");
    for (int slots : new int[] {256, 1024, 25_600}) {
      Fairness load = new Fairness(slots, 100_000, 50, 20);
      for (boolean isFair : new boolean[] {false, true}) {
        Fairness.Waits waits = load.play(isFair, seed);
        System.out.printf(
            "  %,6d slots, %-22s median %8.2f, p99 %8.2f%n",
            slots,
            isFair ? "with message groups:" : "in order of arrival:",
            waits.median(),
            waits.p99());
      }
    }
  }
}
