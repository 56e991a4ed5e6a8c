package dev.docket.local.bench;

import dev.docket.job.JobRequest;
import dev.docket.job.Priority;
import dev.docket.local.mantle.Latency;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * How late answers are seen by a worker that waits for many at once, in 1 GB of heap: those of bulk
 * jobs, which are looked at, and those of interactive ones, the first of which are followed.
 */
final class WaitingRow {
  private static final String ROW = "waiting";

  private static final Latency USUAL = new Latency.Lognormal(Duration.ofSeconds(60), 0.5);
  private static final Latency SOME_SLOW =
      new Latency.Bimodal(Duration.ofSeconds(20), Duration.ofMinutes(3), 0.2);
  private static final Latency SOME_SLOW_QUICKLY =
      new Latency.Bimodal(Duration.ofSeconds(8), Duration.ofSeconds(30), 0.2);

  private static final double MAKESPAN = 1.08; // of the slowest answer's time
  private static final double MAKESPAN_USUAL = 1.03; // as it was when the target was set
  private static final double MAKESPAN_OF_MANY = 1.1;
  private static final double MEAN_DELAY = 2.5; // seconds
  private static final double P99_DELAY = 6; // seconds
  private static final double LOOKS = 12; // a job
  private static final double FOLLOWED_DELAY = 0.3; // seconds

  private static final int MANY = 10_000;

  private static final JobRequest.Terms BULK =
      new JobRequest.Terms(Priority.BULK, Map.of(), true, Duration.ofHours(6), null);

  private final Processes processes;

  private WaitingRow(Path directory) {
    this.processes = new Processes(directory);
  }

  /** Usage: PROFILE DIRECTORY. */
  public static void main(String[] args) {
    WaitingRow row = new WaitingRow(Path.of(args[1]));
    Table.run(
        () -> {
          if (Profile.named(args[0]) == Profile.QUICK) {
            row.lookedAt("100 jobs, 8 s, a fifth 30 s", SOME_SLOW_QUICKLY, 100, MAKESPAN);
            followed(50);
          } else {
            row.lookedAt("1,000 jobs, 20 s, a fifth 180 s", SOME_SLOW, 1000, MAKESPAN);
            row.interactive("1,000 jobs, 20 s, a fifth 180 s", SOME_SLOW, 1000, MAKESPAN);
            row.loop("1,000 jobs, 20 s, a fifth 180 s", SOME_SLOW, 1000);
            row.lookedAt("1,000 jobs, lognormal, median 60 s", USUAL, 1000, MAKESPAN_USUAL);
            followed(200);
            row.lookedAt("10,000 jobs, lognormal, median 60 s", USUAL, MANY, MAKESPAN_OF_MANY);
          }
        });
  }

  private void lookedAt(String name, Latency latency, int jobs, double most) {
    Table.part(ROW, name, () -> byWorker(name, latency, jobs, BULK, most));
  }

  private void interactive(String name, Latency latency, int jobs, double most) {
    String which = name + ", interactive";
    Table.part(ROW, which, () -> byWorker(which, latency, jobs, JobRequest.Terms.DEFAULT, most));
  }

  private void byWorker(String name, Latency latency, int jobs, JobRequest.Terms terms, double most)
      throws Exception {
    Map<String, String> settings =
        Map.of(
            "WORKER_SLOTS", "" + jobs,
            "TENANT_IN_FLIGHT", "" + jobs,
            "WORKER_QUEUES", terms.priority().name());
    try (Services services = processes.services(latency)) {
      services.send(services.store(jobs, terms));
      double standInsBefore = Processes.ownSeconds();
      try (Child worker = processes.worker(services, settings)) {
        Seen seen = Seen.of(services, worker, jobs);
        double standIns = Processes.ownSeconds() - standInsBefore;
        String makespan =
            "%.2f of %.0f s; %s ended, %.0f KB of heap a job, the stand-ins took %.0f s of processor"
                .formatted(
                    seen.ofIdeal(),
                    seen.ledger.longest(),
                    seen.ended(),
                    seen.heapOfJob / 1024,
                    standIns);
        double counted = seen.progress.ended() < jobs ? Double.POSITIVE_INFINITY : seen.ofIdeal();
        Figure.atMost(ROW, name + ": makespan / slowest answer", makespan, counted, most).print();
        delay(name + ": delay, mean", seen.ledger.meanDelay(), MEAN_DELAY);
        delay(name + ": delay, p99", seen.ledger.p99Delay(), P99_DELAY);
        double looks = seen.ledger.looks();
        Figure.atMost(ROW, name + ": looks a job", "%.1f".formatted(looks), looks, LOOKS).print();
      }
    }
  }

  /** The same by a thread a job that looks every second, without store and queue. */
  private void loop(String name, Latency latency, int jobs) {
    Table.part(ROW, name + ", a thread a job", () -> byLoop(name, latency, jobs));
  }

  private void byLoop(String name, Latency latency, int jobs) throws Exception {
    try (Services services = processes.services(latency)) {
      List<String> arguments = List.of("" + jobs, "" + Services.CHARACTERS);
      Map<String, String> environment = services.environment(Map.of());
      try (Child loop = processes.child(UserLoop.class, arguments, environment)) {
        Seen seen = Seen.of(services, loop, jobs);
        String value =
            "makespan %.2f of %.0f s; %s ended; delay mean %.1f s, p99 %.1f s; %.1f looks a job; %.0f KB of heap a job"
                .formatted(
                    seen.ofIdeal(),
                    seen.ledger.longest(),
                    seen.ended(),
                    seen.ledger.meanDelay(),
                    seen.ledger.p99Delay(),
                    seen.ledger.looks(),
                    seen.heapOfJob / 1024);
        Figure.shown(ROW, name + ", a thread a job that looks every second", value).print();
      } catch (Child.Died e) {
        Figure.shown(ROW, name + ", a thread a job", "none ended: " + e.getMessage()).print();
      }
    }
  }

  private static void followed(int responses) throws Exception {
    FollowFigures.run(20, true, new Latency.Immediate()); // the first calls are slow by themselves
    Ledgers ledger = Ledgers.of(FollowFigures.run(responses, true, FollowFigures.TAKES));
    String name = "%,d responses followed as streams: delay, mean".formatted(responses);
    delay(name, ledger.meanDelay(), FOLLOWED_DELAY);
  }

  private static void delay(String what, double seconds, double most) {
    Figure.atMost(ROW, what, "%.2f s".formatted(seconds), seconds, most).print();
  }

  /** What became of one run. */
  private record Seen(Progress progress, int jobs, Ledgers ledger, double heapOfJob) {
    static Seen of(Services services, Child child, int jobs)
        throws IOException, InterruptedException {
      Progress progress = new Progress(child, jobs);
      double heapOfJob = 0;
      while (progress.goesOn()) {
        if (heapOfJob == 0 && services.accepted() >= jobs) {
          long heap = Long.parseLong(child.ask("heap")) - child.heapBefore();
          heapOfJob = (double) heap / Math.max(1, jobs - progress.ended());
        }
      }
      return new Seen(progress, jobs, Ledgers.of(services.ledger()), heapOfJob);
    }

    double ofIdeal() {
      return progress.seconds() / ledger.longest();
    }

    String ended() {
      return "%,d of %,d".formatted(progress.ended(), jobs);
    }
  }
}
