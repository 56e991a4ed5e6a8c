package dev.docket.local.bench;

import com.fasterxml.jackson.databind.JsonNode;
import dev.docket.local.mantle.Latency;
import dev.docket.local.mantle.MantleStandIn;
import dev.docket.local.mantle.Script;
import dev.docket.runtime.Json;
import dev.docket.runtime.VariableParameters;
import dev.docket.worker.mantle.ModelGateway.Start;
import dev.docket.worker.mantle.ModelRequest;
import dev.docket.worker.mantle.Pace;
import dev.docket.worker.mantle.PollSchedule;
import dev.docket.worker.mantle.ResponseWatcher;
import dev.docket.worker.mantle.ResponseWatcher.Watched;
import dev.docket.worker.mantle.endpoint.MantleGateway;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Prints how late the ends of responses are seen when they are followed, and when looked at. */
final class FollowFigures {
  private static final String MODEL = "openai.gpt-oss-120b";
  static final Latency TAKES =
      new Latency.Lognormal(Duration.ofSeconds(8), 0.5); // median, deviation of the logarithm

  private FollowFigures() {}

  /** Arguments: how many responses, 100 by default. */
  public static void main(String[] args) throws Exception {
    int responses = args.length > 0 ? Integer.parseInt(args[0]) : 100;
    System.out.println(
        """
        | responses, median 8 s | seen by | delay mean | p99 | requests a response |
        |---:|---|---:|---:|---:|""");
    run(20, true, new Latency.Immediate()); // the process's first calls are slow by themselves
    print(run(responses, true, TAKES), true);
    print(run(responses, false, TAKES), false);
  }

  /** The stand-in's ledger once that many responses, begun at once, were seen to end. */
  static JsonNode run(int responses, boolean followed, Latency latency) throws Exception {
    try (MantleStandIn mantle = MantleStandIn.start(0, _ -> "{}");
        MantleGateway gateway =
            new MantleGateway(
                new VariableParameters(
                    Map.of(
                        "OPENAI_BASE_URL", mantle.baseUrl().toString(), "OPENAI_API_KEY", "key")),
                Optional.empty(),
                Clock.systemUTC(),
                _ -> {})) {
      mantle.play(Script.CALM.with(latency));
      ResponseWatcher watcher =
          new ResponseWatcher(gateway, PollSchedule.DEFAULT, 1000, Pace.of(Clock.systemUTC()));
      List<Thread> threads = new ArrayList<>();
      for (int i = 0; i < responses; i++) {
        String step = "step-" + i;
        threads.add(Thread.ofVirtual().start(() -> one(gateway, watcher, step, followed)));
      }
      for (Thread thread : threads) {
        thread.join();
      }
      return ledger(mantle);
    }
  }

  private static void one(
      MantleGateway gateway, ResponseWatcher watcher, String step, boolean followed) {
    ModelRequest request = new ModelRequest(MODEL, "do", "x", Optional.empty(), 10, 100);
    Instant begin = Instant.now();
    Start start = gateway.start(request, Map.of("job", "job", "step", step, "attempt", "1"));
    if (!(start instanceof Start.Started(String id))) {
      throw new IllegalStateException("Not started: " + start);
    }
    try {
      watcher.await(new Watched(MODEL, id, begin, 10, followed), begin.plusSeconds(300), _ -> {});
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private static JsonNode ledger(MantleStandIn mantle) throws Exception {
    try (HttpClient http = HttpClient.newHttpClient()) {
      URI uri = mantle.baseUrl().resolve("/_docket/ledger");
      return Json.MAPPER.readTree(
          http.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString())
              .body());
    }
  }

  private static void print(JsonNode ledger, boolean followed) {
    List<Double> delays = new ArrayList<>();
    int requests = 0;
    for (JsonNode entry : ledger) {
      Instant ended = Instant.parse(entry.path("ended_at").asText());
      Instant seen = Instant.parse(entry.path("seen_at").asText());
      delays.add(Duration.between(ended, seen).toMillis() / 1000.0);
      requests += entry.path("looks").asInt(0) + entry.path("streams").asInt(0);
    }
    delays.sort(Double::compare);
    System.out.printf(
        Locale.ROOT,
        "| %d | %s | %.2f s | %.2f s | %.1f |%n",
        delays.size(),
        followed ? "its stream" : "looks",
        delays.stream().mapToDouble(d -> d).average().orElse(0),
        delays.get((int) Math.ceil(delays.size() * 0.99) - 1),
        requests / (double) delays.size());
  }
}
