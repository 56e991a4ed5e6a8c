package dev.docket.local.bench;

import dev.docket.local.mantle.Latency;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/**
 * The same jobs (one answer of the model each, stored) by Docket on DynamoDB Local and ElasticMQ,
 * and by programs on db-scheduler and JobRunr that look every 5 s, on PostgreSQL.
 */
final class PeersRow {
  private static final String ROW = "peers";

  /** The class path of those programs; they are in scripts/peers. */
  private static final String CLASS_PATH = "DOCKET_PEERS";

  private static final Latency AT_ONCE = new Latency.Immediate();
  private static final Latency WHILE_KILLED = new Latency.Fixed(Duration.ofSeconds(20));
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private final Processes processes;
  private final int jobs;
  private final Latency answers;

  private PeersRow(Path directory, Profile profile) {
    this.processes = new Processes(directory);
    this.jobs = profile.choose(100, 1000);
    this.answers =
        new Latency.Lognormal(profile.choose(Duration.ofSeconds(10), Duration.ofSeconds(60)), 0.5);
  }

  /** Usage: PROFILE DIRECTORY, with the programs' class path in a variable. */
  public static void main(String[] args) {
    PeersRow row = new PeersRow(Path.of(args[1]), Profile.named(args[0]));
    Table.run(row::run);
  }

  /** Starts what does the jobs, anew or where it was killed. */
  @FunctionalInterface
  private interface Starter {
    Child start(Services services, boolean resume) throws Exception;
  }

  private void run() throws Exception {
    print("Docket", this::docket, "taken");
    try (Child postgres = peer("Postgres", List.of(processes.fresh().toString()), Map.of())) {
      print("db-scheduler", new OnPostgres("DbSchedulerPeer", postgres), "transactions");
      print("JobRunr", new OnPostgres("JobRunrPeer", postgres), "transactions");
    }
  }

  private void print(String who, Starter starter, String atStore) {
    Table.part(ROW, who + ", answered at once", () -> atOnce(who, starter, atStore));
    Table.part(ROW, who + ", waiting", () -> waiting(who, starter));
    Table.part(ROW, who + ", killed", () -> killed(who, starter));
  }

  private void atOnce(String who, Starter starter, String atStore) throws Exception {
    try (Services services = processes.services(AT_ONCE);
        Child child = starter.start(services, false)) {
      Progress progress = ended(child, jobs);
      double requests = (double) atStore(child, atStore) / jobs;
      String said =
          "%.0f jobs a second; %.1f %s a job"
              .formatted(
                  jobs / progress.seconds(),
                  requests,
                  atStore.equals("taken")
                      ? "requests to DynamoDB and SQS"
                      : "transactions of PostgreSQL");
      Figure.shown(ROW, "%s, %,d jobs answered at once".formatted(who, jobs), said).print();
    }
  }

  private void waiting(String who, Starter starter) throws Exception {
    try (Services services = processes.services(answers);
        Child child = starter.start(services, false)) {
      Progress progress = new Progress(child, jobs);
      long heap = 0;
      while (progress.goesOn()) {
        if (heap == 0 && services.accepted() >= jobs) {
          heap = Long.parseLong(child.ask("heap")) - child.heapBefore();
        }
      }
      Ledgers ledger = Ledgers.of(services.ledger());
      String said =
          "delay mean %.1f s, p99 %.1f s; %.1f looks a job; makespan %.2f of the slowest answer's %.0f s; %.0f MB of heap when the last was sent; %,d ended"
              .formatted(
                  ledger.meanDelay(),
                  ledger.p99Delay(),
                  ledger.looks(),
                  progress.seconds() / ledger.longest(),
                  ledger.longest(),
                  heap / 1e6,
                  progress.ended());
      Figure.shown(ROW, "%s, %,d jobs waiting".formatted(who, jobs), said).print();
    }
  }

  /** Kills it when all requests are sent, and starts it again. */
  private void killed(String who, Starter starter) throws Exception {
    try (Services services = processes.services(WHILE_KILLED)) {
      try (Child _ = starter.start(services, false)) {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (services.accepted() < jobs / 2 && System.nanoTime() < until) {
          LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
      }
      try (Child child = starter.start(services, true)) {
        Progress progress = ended(child, jobs);
        String said =
            "all ended %.0f s after it was started again (answers take 20 s); %,d requests to the model for %,d jobs"
                .formatted(progress.seconds(), services.accepted(), jobs);
        Figure.shown(ROW, who + ", killed when half were sent", said).print();
      }
    }
  }

  private static Progress ended(Child child, int jobs) throws IOException {
    Progress progress = new Progress(child, jobs);
    while (progress.goesOn()) {}
    if (progress.ended() < jobs) {
      throw new IllegalStateException(progress.ended() + " of " + jobs + " jobs ended");
    }
    return progress;
  }

  private static long atStore(Child child, String question) throws IOException {
    String answer = child.ask(question);
    if (question.equals("taken")) {
      Taken taken = Taken.parse(answer);
      return Math.round(taken.dynamo() + taken.sqs());
    }
    return Long.parseLong(answer);
  }

  private Child docket(Services services, boolean resume) throws Exception {
    if (!resume) {
      services.send(services.store(jobs));
    }
    return processes.worker(services, jobs);
  }

  private Child peer(String main, List<String> arguments, Map<String, String> environment)
      throws IOException {
    String classPath = System.getenv().getOrDefault(CLASS_PATH, "");
    if (classPath.isEmpty()) {
      throw new IOException("No class path of the programs to hold it against in " + CLASS_PATH);
    }
    return processes.child(classPath, "peers." + main, arguments, environment);
  }

  /** A program on a database that is fresh unless it goes on. */
  private final class OnPostgres implements Starter {
    private final String main;
    private final Child postgres;
    private String database = "";

    OnPostgres(String main, Child postgres) {
      this.main = main;
      this.postgres = postgres;
    }

    @Override
    public Child start(Services services, boolean resume) throws IOException {
      if (!resume) {
        database = postgres.ask("fresh");
      }
      List<String> arguments = new ArrayList<>(List.of("" + jobs, "" + Services.CHARACTERS));
      if (resume) {
        arguments.add("resume");
      }
      Map<String, String> environment = services.environment(Map.of("JDBC_URL", database));
      return peer(main, arguments, environment);
    }
  }
}
