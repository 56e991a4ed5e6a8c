package dev.docket.local.bench;

import dev.docket.job.Job;
import dev.docket.local.mantle.Latency;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Jobs a second where the model answers at once, beside the same requests in a bare loop, and by
 * turns with an earlier release.
 */
final class ThroughputRow {
  private static final String ROW = "throughput";
  private static final int BARE_THREADS = 16;
  private static final double OF_BARE_LOOP = 0.9;
  private static final double OF_BEFORE = 1.5;

  /** In the earlier release's benchmark: how many jobs it runs, and what it says of them. */
  private static final Pattern JOBS = Pattern.compile("(THROUGHPUT_JOBS = )\\d+");

  private static final Pattern PER_SECOND = Pattern.compile("(\\d+) over the second half");

  private final Processes processes;
  private final int jobs; // the first half warms up

  private ThroughputRow(Path directory, int jobs) {
    this.processes = new Processes(directory);
    this.jobs = jobs;
  }

  /** Usage: PROFILE DIRECTORY BEFORE. */
  public static void main(String[] args) throws Exception {
    Profile profile = Profile.named(args[0]);
    ThroughputRow row = new ThroughputRow(Path.of(args[1]), profile.choose(300, 2000));
    Table.run(() -> row.print(Path.of(args[2]), profile.choose(1, 3)));
  }

  private void print(Path before, int pairs) throws Exception {
    List<Double> rates = new ArrayList<>();
    List<Double> bare = new ArrayList<>();
    List<Double> ofBare = new ArrayList<>();
    List<Double> worker = new ArrayList<>();
    List<Double> standIns = new ArrayList<>();
    for (int i = 0; i < pairs; i++) {
      Rates these = rates();
      rates.add(these.perSecond());
      bare.add(these.barePerSecond());
      ofBare.add(these.perSecond() / these.barePerSecond());
      worker.add(these.workerMillis());
      standIns.add(these.standInsMillis());
    }
    Figure.atLeast(
            ROW,
            "%,d jobs answered at once, jobs a second beside the same requests in a bare loop"
                .formatted(jobs),
            "%s beside %s: %s".formatted(Spread.of(rates), Spread.of(bare), Spread.of(ofBare)),
            Spread.of(ofBare).middle(),
            OF_BARE_LOOP)
        .print();
    Figure.shown(
            ROW,
            "processor of a job, from the worker's start on, ms",
            "%s at the worker, %s at the stand-ins"
                .formatted(Spread.of(worker), Spread.of(standIns)))
        .print();
    List<Double> then = new ArrayList<>();
    for (int i = 0; i < pairs; i++) {
      then.add(before(before));
    }
    double ratio = Spread.of(rates).middle() / Spread.of(then).middle();
    Figure.atLeast(
            ROW,
            "the same beside the earlier release",
            "%s beside %s: %.2f".formatted(Spread.of(rates), Spread.of(then), ratio),
            ratio,
            OF_BEFORE)
        .print();
  }

  private record Rates(
      double perSecond, double barePerSecond, double workerMillis, double standInsMillis) {}

  private Rates rates() throws Exception {
    Latency atOnce = new Latency.Immediate();
    Path data = processes.fresh();
    List<Job> stored;
    try (Services services = processes.services(data, atOnce)) {
      stored = services.store(jobs);
    }
    Path copy = processes.fresh();
    copy(data, copy);
    try (Services services = processes.services(data, atOnce)) {
      services.send(stored);
      double standInsBefore = Processes.ownSeconds();
      try (Child worker = processes.worker(services, Map.of("POLL_INTERVAL", "PT0.1S"), "keep")) {
        Progress progress = new Progress(worker, jobs);
        while (progress.goesOn()) {}
        if (progress.ended() < jobs) {
          throw new IllegalStateException(progress.ended() + " of " + jobs + " jobs ended");
        }
        double ofWorker = worker.processor() * 1000 / jobs;
        double ofStandIns = (Processes.ownSeconds() - standInsBefore) * 1000 / jobs;
        try (Services bare = processes.services(copy, atOnce)) {
          bare.send(stored);
          String replay = "replay " + bare.dynamo() + " " + bare.sqs() + " " + BARE_THREADS;
          long nanos = Long.parseLong(worker.ask(replay).split(" ", -1)[0]);
          return new Rates(
              progress.jobsPerSecondOfSecondHalf(), jobs * 1e9 / nanos, ofWorker, ofStandIns);
        }
      }
    }
  }

  /** Jobs a second of an earlier release, by its own benchmark, run with as many jobs. */
  private double before(Path release) throws IOException, InterruptedException {
    Path bench = release.resolve("infra/local/src/test/java/dev/docket/local/bench/Bench.java");
    Files.writeString(bench, JOBS.matcher(Files.readString(bench)).replaceAll("$1" + jobs));
    Process process =
        new ProcessBuilder(release.resolve("scripts/bench").toString(), "throughput")
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    Matcher rate = PER_SECOND.matcher(said);
    if (process.waitFor() != 0 || !rate.find()) {
      throw new IOException("The earlier release's benchmark says: " + said);
    }
    return Double.parseDouble(rate.group(1));
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
}
