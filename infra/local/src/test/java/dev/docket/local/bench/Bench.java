package dev.docket.local.bench;

import com.fasterxml.jackson.databind.JsonNode;
import dev.docket.job.Job;
import dev.docket.local.FreePorts;
import dev.docket.local.mantle.Latency;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/** Prints one table of how fast a worker is and what a job costs, beside loops without it. */
final class Bench {
  private static final Latency USUAL = new Latency.Lognormal(Duration.ofSeconds(60), 0.5);
  private static final Latency SOME_SLOW =
      new Latency.Bimodal(Duration.ofSeconds(20), Duration.ofMinutes(3), 0.2);
  private static final Duration BETWEEN_QUESTIONS = Duration.ofMillis(100);

  /** A job whose end was written without a reply is not counted: nothing more will be. */
  private static final Duration STANDSTILL = Duration.ofMinutes(5);

  /** Longer than it takes to start all that are to be in flight at once. */
  private static final Latency LONG = new Latency.Fixed(Duration.ofHours(1));

  private static final int THROUGHPUT_JOBS = 2000; // the first half warms up
  private static final int IN_FLIGHT_JOBS = 10_000;
  private static final int BARE_THREADS = 16;

  private static final int REQUESTS_JOBS = 100;
  private static final Latency REQUESTS_LATENCY = new Latency.Fixed(Duration.ofSeconds(20));

  private final Path directory;
  private final Random random = new Random();

  private Bench(Path directory) {
    this.directory = directory;
  }

  /**
   * Usage: DIRECTORY PART…; a part is {@code requests}, {@code throughput}, {@code in-flight}, or a
   * number of jobs to wait for.
   */
  public static void main(String[] args) throws Exception {
    List<String> parts = List.of(args).subList(1, args.length);
    int status = 1;
    try {
      new Bench(Path.of(args[0]))
          .run(
              parts.isEmpty() ? List.of("throughput", "in-flight", "100", "1000", "10000") : parts);
      status = 0;
    } finally {
      System.exit(status); // DynamoDB Local leaves threads behind
    }
  }

  private void run(List<String> parts) throws Exception {
    if (parts.contains("requests")) {
      requests();
    }
    if (parts.contains("throughput")) {
      throughput();
    }
    if (parts.contains("in-flight")) {
      inFlight();
    }
    List<String> waits = parts.stream().filter(part -> part.matches("[0-9]+")).toList();
    if (!waits.isEmpty()) {
      Row.printHeader();
    }
    for (String part : waits) {
      int jobs = Integer.parseInt(part);
      waitFor("lognormal, median 60 s", USUAL, jobs);
      if (jobs == 1000) {
        waitFor("20 s, a fifth 180 s", SOME_SLOW, jobs);
      }
    }
  }

  /** Waits for that many answers, by a worker and by the loop, one after the other. */
  private void waitFor(String name, Latency latency, int jobs) throws Exception {
    try (Services services = services(latency)) {
      services.send(services.store(jobs));
      try (Child worker = worker(services, jobs)) {
        measure("worker", name, services, worker, jobs).print();
      }
    }
    try (Services services = services(latency)) {
      List<String> arguments = List.of("" + jobs, "" + Services.CHARACTERS);
      Map<String, String> environment = services.environment(Map.of());
      try (Child loop = child(UserLoop.class, arguments, environment)) {
        measure("loop", name, services, loop, jobs).print();
      } catch (Child.Died e) {
        System.out.printf(
            "| none of %,d | %s | loop | %s | | | | | | |%n", jobs, name, e.getMessage());
      }
    }
  }

  /** What a job of one request and a document of its own asks of DynamoDB and SQS. */
  private void requests() throws Exception {
    try (Services services = services(REQUESTS_LATENCY)) {
      services.send(services.store(REQUESTS_JOBS, REQUESTS_JOBS / Services.TENANTS));
      try (Child worker = worker(services, REQUESTS_JOBS)) {
        Progress progress = new Progress(worker, REQUESTS_JOBS);
        while (progress.goesOn()) {}
        System.out.printf("Requests of %,d jobs of one model call%n", progress.ended);
        for (String operation : worker.ask("operations").split(" ", -1)) {
          String[] count = operation.split("=", -1);
          System.out.printf(
              "%s %.2f a job%n", count[0], Double.parseDouble(count[1]) / progress.ended);
        }
      }
    }
  }

  /** What a worker holds that waits for ten thousand answers, in the 1 GB of heap that it has. */
  private void inFlight() throws Exception {
    try (Services services = services(LONG)) {
      services.send(services.store(IN_FLIGHT_JOBS));
      try (Child worker = worker(services, IN_FLIGHT_JOBS)) {
        long last = System.currentTimeMillis();
        int accepted = 0;
        while (accepted < IN_FLIGHT_JOBS
            && System.currentTimeMillis() - last < STANDSTILL.toMillis()) {
          LockSupport.parkNanos(BETWEEN_QUESTIONS.toNanos());
          int now = services.accepted();
          last = now > accepted ? System.currentTimeMillis() : last;
          accepted = now;
        }
        long heap = Long.parseLong(worker.ask("heap"));
        System.out.printf(
            "%,d of %,d jobs in flight at one worker, the last sent after %,d s: %,d MB of its 1,024 MB of heap in use after a collection, %.0f KB a job%n%n",
            accepted,
            IN_FLIGHT_JOBS,
            (last - worker.startedAt()) / 1000,
            heap / 1_000_000,
            (heap - worker.heapBefore()) / 1024.0 / accepted);
      }
    }
  }

  private Services services(Latency latency) throws IOException {
    return new Services(Files.createTempDirectory(directory, "data"), ports(), latency);
  }

  /** A worker with a slot for each of {@code jobs}. */
  private Child worker(Services services, int jobs) throws IOException {
    return child(
        BenchWorker.class,
        List.of(),
        services.environment(Map.of("WORKER_SLOTS", "" + jobs, "TENANT_IN_FLIGHT", "" + jobs)));
  }

  private static Row measure(String who, String name, Services services, Child child, int jobs)
      throws IOException, InterruptedException {
    Progress progress = new Progress(child, jobs);
    double heapOfJob = 0;
    while (progress.goesOn()) {
      if (heapOfJob == 0 && services.accepted() >= jobs) {
        long heap = Long.parseLong(child.ask("heap")) - child.heapBefore();
        heapOfJob = (double) heap / Math.max(1, jobs - progress.ended);
      }
    }
    Ledgers ledger = Ledgers.of(services.ledger());
    String[] requests = (who.equals("worker") ? child.ask("requests") : "0 0").split(" ", -1);
    return new Row(
        who,
        name,
        jobs,
        progress.ended,
        ledger,
        progress.seconds(),
        heapOfJob,
        Double.parseDouble(requests[0]) / jobs,
        Double.parseDouble(requests[1]) / jobs);
  }

  /** How far a process is with its jobs. */
  private static final class Progress {
    private final Child child;
    private final int jobs;
    private int ended;
    private int endedByHalf;
    private long halfAt;
    private long lastEnd;

    Progress(Child child, int jobs) {
      this.child = child;
      this.jobs = jobs;
      this.lastEnd = child.startedAt();
    }

    /** Waits a moment, and tells whether more jobs are to be expected. */
    boolean goesOn() throws IOException {
      LockSupport.parkNanos(BETWEEN_QUESTIONS.toNanos());
      int now = Integer.parseInt(child.ask("ended"));
      if (now > ended) {
        ended = now;
        lastEnd = System.currentTimeMillis();
        if (endedByHalf == 0 && ended >= jobs / 2) {
          endedByHalf = ended;
          halfAt = lastEnd;
        }
      }
      return ended < jobs && System.currentTimeMillis() - lastEnd < STANDSTILL.toMillis();
    }

    /** How many jobs ended a second, once half of them had. */
    double jobsPerSecondOfSecondHalf() {
      return (ended - endedByHalf) * 1000.0 / (lastEnd - halfAt);
    }

    /** From the start to the last end that was counted. */
    double seconds() {
      return (lastEnd - child.startedAt()) / 1000.0;
    }
  }

  /** Jobs a second where the model answers at once, and the same requests in a bare loop. */
  private void throughput() throws Exception {
    Path data = Files.createTempDirectory(directory, "data");
    List<Job> jobs;
    try (Services services = new Services(data, ports(), new Latency.Immediate())) {
      jobs = services.store(THROUGHPUT_JOBS);
    }
    Path copy = Files.createTempDirectory(directory, "copy");
    copy(data, copy);
    try (Services services = new Services(data, ports(), new Latency.Immediate())) {
      services.send(jobs);
      try (Child worker =
          child(
              BenchWorker.class,
              List.of("keep"),
              services.environment(Map.of("POLL_INTERVAL", "PT0.1S")))) {
        Progress progress = new Progress(worker, jobs.size());
        while (progress.goesOn()) {}
        double perSecond = progress.jobsPerSecondOfSecondHalf();
        try (Services bare = new Services(copy, ports(), new Latency.Immediate())) {
          bare.send(jobs);
          String[] replayed =
              worker
                  .ask("replay " + bare.dynamo() + " " + bare.sqs() + " " + BARE_THREADS)
                  .split(" ", -1);
          double barePerSecond = jobs.size() * 1e9 / Long.parseLong(replayed[0]);
          System.out.printf(
              "%,d jobs, answered at once: %.0f jobs a second over all, %.0f over the second half; their %s requests to AWS (%s refused) in a bare loop: %.0f jobs a second; ratio %.2f%n%n",
              progress.ended,
              progress.ended / progress.seconds(),
              perSecond,
              replayed[1],
              replayed[2],
              barePerSecond,
              perSecond / barePerSecond);
        }
      }
    }
  }

  private int ports() {
    return FreePorts.of(FreePorts.STAND_INS, random);
  }

  private Child child(Class<?> main, List<String> arguments, Map<String, String> environment)
      throws IOException {
    return new Child(
        main, arguments, environment, directory.resolve(main.getSimpleName() + ".log").toFile());
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      files
          .filter(Files::isRegularFile)
          .forEach(
              file -> {
                try {
                  Path target = to.resolve(from.relativize(file));
                  Files.createDirectories(target.getParent());
                  Files.copy(file, target);
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
              });
    }
  }

  /** What the model's ledger tells of one run; times in seconds. */
  private record Ledgers(
      int creates, double longest, double meanDelay, double p99Delay, double looks) {
    static Ledgers of(JsonNode entries) {
      double longest = 0;
      double looks = 0;
      List<Double> delays = new ArrayList<>();
      for (JsonNode entry : entries) {
        if (entry.path("seen_at").isNull()) {
          continue; // its creator had given it up
        }
        Instant ended = Instant.parse(entry.path("ended_at").asText());
        longest =
            Math.max(longest, seconds(Instant.parse(entry.path("created_at").asText()), ended));
        delays.add(seconds(ended, Instant.parse(entry.path("seen_at").asText())));
        looks += entry.path("looks").asInt();
      }
      delays.sort(null);
      return new Ledgers(
          entries.size(),
          longest,
          delays.stream().mapToDouble(d -> d).average().orElse(0),
          delays.get((int) (delays.size() * 0.99)),
          looks / delays.size());
    }

    private static double seconds(Instant from, Instant to) {
      return Duration.between(from, to).toNanos() / 1e9;
    }
  }

  /** A line of the table. */
  private record Row(
      String who,
      String latency,
      int jobs,
      int ended,
      Ledgers ledger,
      double makespan,
      double heapOfJob,
      double dynamo,
      double sqs) {
    static void printHeader() {
      System.out.println(
          "| jobs seen to end | the model takes | by | delay mean | p99 | looks a job | makespan / ideal | heap a job | creates a job | requests to DynamoDB, SQS a job |\n|---:|---|---|---:|---:|---:|---:|---:|---:|---:|");
    }

    void print() {
      System.out.printf(
          "| %,d of %,d | %s | %s | %.1f s | %.1f s | %.1f | %.2f (%.0f s) | %.0f KB | %.2f | %.1f, %.1f |%n",
          ended,
          jobs,
          latency,
          who,
          ledger.meanDelay(),
          ledger.p99Delay(),
          ledger.looks(),
          makespan / ledger.longest(),
          ledger.longest(),
          heapOfJob / 1024,
          (double) ledger.creates() / jobs,
          dynamo,
          sqs);
    }
  }
}
