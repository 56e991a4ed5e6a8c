package dev.docket.local.soak;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.docket.local.soak.Cluster.Role;
import dev.docket.runtime.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/** Submits jobs while faults strike, lets them end, and looks at what must hold. Seeded. */
final class Soak {
  /** What is done to the processes, besides what befalls their requests. */
  private enum Blow {
    KILL,
    STOP,
    CLOCK_JUMP,
    PASSING_FAULTS,
    LASTING_FAULTS,
    CALM_MODEL
  }

  /** What a job gets over without a trace in its result. */
  private static final List<String> PASSING =
      List.of(
          "throttled",
          "unavailable",
          "odd_text",
          "odd_untyped",
          "odd_html",
          "odd_empty",
          "dropped",
          "accepted_reset",
          "accepted_error",
          "failed_server_error",
          "failed_rate_limit",
          "incomplete_no_reason",
          "unknown_item",
          "mcp_call",
          "not_found",
          "look_throttled",
          "look_unavailable",
          "unknown_status",
          "delete_unauthorized");

  /** What may leave a part of a document without an answer, or end a job. */
  private static final List<String> LASTING =
      List.of(
          "gateway",
          "expired_token",
          "overflow_context",
          "failed_invalid_prompt",
          "failed_context_length",
          "incomplete_max_output",
          "incomplete_content_filter",
          "completed_empty",
          "refusal");

  private static final List<Role> WORKERS = List.of(Role.WORKER_A, Role.WORKER_B);
  private static final List<Duration> JUMPS =
      Stream.of(-120, -30, 0, 30, 120).map(Duration::ofSeconds).toList();
  private static final double TROUBLE = 0.03; // of the requests to DynamoDB and SQS
  private static final int KINDS = Contract.SIZES + 1; // summaries, and a comparison
  private static final int AT_ONCE = 12; // jobs before the trouble begins
  private static final Duration BETWEEN_JOBS = Duration.ofMillis(500);
  private static final Duration BETWEEN_BLOWS = Duration.ofSeconds(4);
  private static final Duration DRAIN = Duration.ofMinutes(5);

  private final Cluster cluster;
  private final Client client;
  private final Random random;
  private final List<String> jobs = new ArrayList<>();
  private final Map<String, Integer> blows = new LinkedHashMap<>();
  private String before = "";
  private String after = "";

  private Soak(Cluster cluster, String key, long seed) {
    this.cluster = cluster;
    this.client = new Client(cluster.api(), key);
    this.random = new Random(seed);
  }

  /**
   * Runs for {@code length}, with a blow every {@code betweenBlows}, and until all jobs have ended;
   * data and logs go to the directory.
   */
  static Findings run(Duration length, Duration betweenBlows, long seed, Path directory)
      throws IOException, InterruptedException {
    try (Cluster cluster = new Cluster(directory, seed, Cluster.PAIR, Map.of())) {
      String printed = cluster.run("keys", "create", "--tenant", "soak");
      String key = printed.substring(printed.indexOf("dk_")).lines().findFirst().orElseThrow();
      Soak soak = new Soak(cluster, key.strip(), seed);
      soak.trouble(length, betweenBlows);
      soak.drain();
      return soak.findings();
    }
  }

  private void trouble(Duration length, Duration betweenBlows)
      throws IOException, InterruptedException {
    script("[]");
    before = client.upload("contract", Contract.text(1));
    after = client.upload("contract", Contract.revised(1));
    for (int i = 0; i < AT_ONCE; i++) {
      submit();
    }
    cluster.dynamo().strike(TROUBLE);
    cluster.sqs().strike(TROUBLE);
    Instant end = Instant.now().plus(length);
    Instant nextBlow = Instant.now().plus(betweenBlows);
    while (Instant.now().isBefore(end)) {
      submit();
      LockSupport.parkNanos(BETWEEN_JOBS.toNanos());
      if (Instant.now().isAfter(nextBlow)) {
        strike(any(List.of(Blow.values())));
        nextBlow = Instant.now().plus(betweenBlows);
      }
    }
    cluster.dynamo().strike(0);
    cluster.sqs().strike(0);
    script("[]");
  }

  private void submit() throws InterruptedException {
    int number = jobs.size();
    ObjectNode body = Json.MAPPER.createObjectNode();
    int kind = number % KINDS;
    if (kind < Contract.SIZES) {
      body.put("type", "summary").put("text", Contract.text(kind));
    } else {
      body.put("type", "comparison").put("before", before).put("after", after);
    }
    jobs.add(client.post("/v1/jobs", body.toString(), "soak-" + number).path("id").asText());
  }

  private void strike(Blow blow) throws IOException, InterruptedException {
    Role role = any(List.copyOf(Cluster.PAIR));
    String name =
        switch (blow) {
          case KILL -> "kill -9 of " + role;
          case STOP -> "clean stop of " + role;
          case CLOCK_JUMP -> "clock jumps of a worker";
          case PASSING_FAULTS -> "passing faults of the model";
          case LASTING_FAULTS -> "lasting faults of the model";
          case CALM_MODEL -> "calm model";
        };
    blows.merge(name, 1, Integer::sum);
    switch (blow) {
      case KILL -> cluster.restart(role, true);
      case STOP -> cluster.restart(role, false);
      case CLOCK_JUMP -> cluster.setClock(any(WORKERS), any(JUMPS));
      case PASSING_FAULTS -> script(faults(PASSING));
      case LASTING_FAULTS -> script(faults(LASTING));
      case CALM_MODEL -> script("[]");
    }
  }

  private <T> T any(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  private String faults(List<String> kinds) {
    List<String> chosen = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      chosen.add("{\"fault\":\"%s\",\"probability\":0.2}".formatted(any(kinds)));
    }
    return chosen.toString();
  }

  private void script(String faults) throws IOException, InterruptedException {
    play(cluster, faults);
  }

  /** Has the model of {@code cluster} play these faults, and answer within seconds. */
  static void play(Cluster cluster, String faults) throws IOException, InterruptedException {
    String body =
        "{\"latency\":{\"distribution\":\"uniform\",\"from\":\"PT0.2S\",\"to\":\"PT3S\"},\"faults\":"
            + faults
            + "}";
    ask(
        HttpRequest.newBuilder(cluster.model().resolve("/_docket/script"))
            .header("Content-Type", "application/json")
            .PUT(BodyPublishers.ofString(body)));
  }

  private void drain() throws InterruptedException {
    Instant end = Instant.now().plus(DRAIN);
    for (String job : jobs) {
      while (!isFinished(client.get("/v1/jobs/" + job)) && Instant.now().isBefore(end)) {
        LockSupport.parkNanos(BETWEEN_JOBS.toNanos());
      }
    }
  }

  static boolean isFinished(JsonNode job) {
    return !List.of("queued", "running").contains(job.path("status").asText());
  }

  /** Every create that the model of {@code cluster} has accepted. */
  static JsonNode ledger(Cluster cluster) throws IOException, InterruptedException {
    URI ledger = cluster.model().resolve("/_docket/ledger");
    return Json.MAPPER.readTree(ask(HttpRequest.newBuilder(ledger).GET()));
  }

  private Findings findings() throws IOException, InterruptedException {
    Findings findings = new Findings(ledger(cluster));
    for (int i = 0; i < jobs.size(); i++) {
      findings.add(i % KINDS, client.get("/v1/jobs/" + jobs.get(i)), client);
    }
    findings.blows(blows, cluster.dynamo().counts(), cluster.sqs().counts());
    return findings;
  }

  private static String ask(HttpRequest.Builder request) throws IOException, InterruptedException {
    URI at = request.build().uri();
    try (HttpClient http = HttpClient.newHttpClient()) {
      var response = http.send(request.build(), BodyHandlers.ofString());
      if (response.statusCode() != 200) {
        throw new IllegalStateException(at + ": " + response.body());
      }
      return response.body();
    }
  }

  /** Usage: MINUTES SEED DIRECTORY. Prints what was found; fails if anything is wrong. */
  public static void main(String[] args) throws IOException, InterruptedException {
    Duration length = Duration.ofSeconds(Math.round(Double.parseDouble(args[0]) * 60));
    Findings findings = run(length, BETWEEN_BLOWS, Long.parseLong(args[1]), Path.of(args[2]));
    System.out.println(findings.table());
    findings.wrong().forEach(wrong -> System.out.println("WRONG: " + wrong));
    System.exit(findings.wrong().isEmpty() ? 0 : 1);
  }
}
