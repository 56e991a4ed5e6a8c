package dev.docket.local.bench;

import dev.docket.runtime.Json;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The processor time of commands, from their start to their end or until they are ready, by turns
 * with those of an earlier release.
 */
final class StartRow {
  private static final String ROW = "start";
  private static final String DOCUMENT = "samples/en/audit-report.pdf";
  private static final double SUMMARIZE = 0.45; // of the earlier release's
  private static final double SERVE = 0.35; // of the earlier release's
  private static final double STATUS = 0.15; // of the earlier release's summarize

  private final Path data;
  private final List<Double> summarize = new ArrayList<>();
  private final List<Double> serve = new ArrayList<>();
  private final List<Double> status = new ArrayList<>();
  private final List<Double> summarizeBefore = new ArrayList<>();
  private final List<Double> serveBefore = new ArrayList<>();

  private StartRow(Path directory) {
    this.data = directory.resolve("data");
  }

  /** Usage: PROFILE DIRECTORY BEFORE. */
  public static void main(String[] args) throws Exception {
    StartRow row = new StartRow(Path.of(args[1]));
    Path before = Path.of(args[2], "scripts", "docket");
    int pairs = Profile.named(args[0]).choose(1, 7);
    Table.run(() -> row.run(Path.of("scripts", "docket").toAbsolutePath(), before, pairs));
  }

  private void run(Path now, Path before, int pairs) throws IOException, InterruptedException {
    if (pairs > 1) { // files are read for the first time
      summarize(before);
      summarize(now);
    }
    for (int i = 0; i < pairs; i++) {
      pair(now, before);
    }
    print(pairs);
  }

  private void pair(Path now, Path before) throws IOException, InterruptedException {
    summarizeBefore.add(summarize(before));
    summarize.add(summarize(now));
    try (Server server = new Server(before)) {
      serveBefore.add(server.processor());
    }
    try (Server server = new Server(now)) {
      serve.add(server.processor());
      status.add(processor(now, server.reach(), "status", server.submit()));
    }
  }

  private void print(int pairs) {
    ratio("summarize " + DOCUMENT, summarize, summarizeBefore, SUMMARIZE, pairs);
    ratio("serve until ready", serve, serveBefore, SERVE, pairs);
    ratio("status of a job at a server beside summarize", status, summarizeBefore, STATUS, pairs);
    Figure.shown(
            ROW,
            "the same beside this release's own summarize",
            beside(status, summarize, Spread.of(ratios(status, summarize))))
        .print();
  }

  private static void ratio(
      String what, List<Double> these, List<Double> those, double most, int pairs) {
    Spread spread = Spread.of(ratios(these, those));
    Figure.atMost(
            ROW,
            what + ", processor, %d pairs".formatted(pairs),
            beside(these, those, spread),
            spread.middle(),
            most)
        .print();
  }

  private static String beside(List<Double> these, List<Double> those, Spread ratios) {
    return "%s s beside %s s: %s".formatted(Spread.of(these), Spread.of(those), ratios);
  }

  private static List<Double> ratios(List<Double> these, List<Double> those) {
    List<Double> ratios = new ArrayList<>();
    for (int i = 0; i < these.size(); i++) {
      ratios.add(these.get(i) / those.get(i));
    }
    return ratios;
  }

  private static double summarize(Path launcher) throws IOException, InterruptedException {
    String document = Path.of(DOCUMENT).toAbsolutePath().toString();
    return processor(launcher, Map.of(), "summarize", document);
  }

  /** Seconds of processor that a command takes until it ends. */
  private static double processor(Path launcher, Map<String, String> variables, String... command)
      throws IOException, InterruptedException {
    List<String> line = new ArrayList<>();
    line.addAll(
        List.of("bash", "-c", "TIMEFORMAT='%U %S'; time \"$@\" >/dev/null 2>/dev/null", "bash"));
    line.add(launcher.toString());
    line.addAll(List.of(command));
    ProcessBuilder builder = new ProcessBuilder(line);
    clean(builder.environment());
    builder.environment().putAll(variables);
    Process process = builder.start();
    String[] times =
        new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8)
            .strip()
            .split(" ", -1);
    int exit = process.waitFor();
    if (exit != 0) {
      throw new IOException(String.join(" ", command) + " of " + launcher + " ends with " + exit);
    }
    return Double.parseDouble(times[0]) + Double.parseDouble(times[1]);
  }

  private static void clean(Map<String, String> environment) {
    environment.keySet().removeIf(name -> name.matches("(AWS|OPENAI|DOCKET)_.*"));
  }

  /** A server on fresh data. */
  private final class Server implements AutoCloseable {
    private final Process process;
    private final Map<String, String> reach = new HashMap<>();
    private final double processor;

    /** Starts it and waits until it says that it is ready. */
    Server(Path launcher) throws IOException {
      Path fresh = Files.createDirectories(data).resolve("serve-" + System.nanoTime());
      ProcessBuilder builder =
          new ProcessBuilder(
                  launcher.toString(), "serve", "--port", "0", "--data", fresh.toString())
              .redirectErrorStream(true);
      clean(builder.environment());
      process = builder.start();
      BufferedReader lines = process.inputReader(StandardCharsets.UTF_8);
      boolean ready = false;
      for (String line = lines.readLine(); line != null && !ready; ) {
        if (line.startsWith("export ")) {
          String[] variable = line.substring("export ".length()).split("=", 2);
          reach.put(variable[0], variable[1]);
        }
        ready = line.startsWith("Docket is ready") || line.startsWith("docket: Docket is ready");
        line = ready ? line : lines.readLine();
      }
      if (!ready) {
        throw new IOException("serve of " + launcher + " ended before it was ready");
      }
      processor = used();
    }

    /** Seconds of processor until it was ready, with the processes that it started. */
    double processor() {
      return processor;
    }

    Map<String, String> reach() {
      return reach;
    }

    /** Submits a job and gives its id. */
    String submit() throws IOException, InterruptedException {
      HttpRequest request =
          HttpRequest.newBuilder(URI.create(reach.get("DOCKET_URL") + "/v1/jobs"))
              .header("Authorization", "Bearer " + reach.get("DOCKET_KEY"))
              .header("Content-Type", "application/json")
              .POST(
                  HttpRequest.BodyPublishers.ofString(
                      "{\"type\":\"summary\",\"text\":\"The Supplier shall deliver a report.\"}"))
              .build();
      try (HttpClient http = HttpClient.newHttpClient()) {
        return Json.MAPPER
            .readTree(http.send(request, BodyHandlers.ofString()).body())
            .path("id")
            .asText();
      }
    }

    private double used() {
      return Stream.concat(Stream.of(process.toHandle()), process.descendants())
              .map(handle -> handle.info().totalCpuDuration().orElse(Duration.ZERO))
              .mapToLong(Duration::toMillis)
              .sum()
          / 1000.0;
    }

    @Override
    public void close() {
      List<ProcessHandle> started = process.descendants().toList();
      process.destroy();
      process
          .onExit()
          .orTimeout(20, TimeUnit.SECONDS)
          .handle((_, _) -> process.destroyForcibly())
          .join();
      started.forEach(ProcessHandle::destroyForcibly);
    }
  }
}
