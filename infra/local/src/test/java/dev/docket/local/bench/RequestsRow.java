package dev.docket.local.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.docket.job.DocumentId;
import dev.docket.job.TenantId;
import dev.docket.local.mantle.Latency;
import dev.docket.runtime.Json;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;

/**
 * How fast requests are answered by an API without an audit log: a batch, and single jobs beside a
 * bare handler that makes one request to the same store; and what waiting clients cost.
 */
final class RequestsRow {
  private static final String ROW = "requests";
  private static final TenantId TENANT = new TenantId("bench");

  private static final int BATCH = 1000; // jobs
  private static final double BATCH_SECONDS = 1.5;
  private static final double RATE = 0.7; // of the bare handler's
  private static final double P99 = 2; // of the bare handler's

  private static final int WATCHED_JOBS = 10;
  private static final Duration SETTLE = Duration.ofSeconds(5); // until all clients are connected
  private static final double LOOKS = 4; // a second and job: two in the interval of .5 s

  private final Processes processes;
  private final Profile profile;
  private final Duration watchedFor;

  private RequestsRow(Path directory, Profile profile) {
    this.processes = new Processes(directory);
    this.profile = profile;
    this.watchedFor = profile.choose(Duration.ofSeconds(5), Duration.ofSeconds(20));
  }

  /** Usage: PROFILE DIRECTORY. */
  public static void main(String[] args) {
    RequestsRow row = new RequestsRow(Path.of(args[1]), Profile.named(args[0]));
    Table.run(row::run);
  }

  private void run() throws Exception {
    try (Services services = processes.services(new Latency.Immediate());
        Child api = processes.api(services, Map.of());
        Caller caller = new Caller(Integer.parseInt(api.ask("port")))) {
      DocumentId document = services.documents(TENANT, 1).getFirst();
      String key = services.key(TENANT);
      Table.part(ROW, "batches", () -> batches(caller, key, document));
      Table.part(ROW, "single jobs", () -> beside(services, caller, key, document));
      Table.part(ROW, "waiting clients", () -> watched(api, caller, key, document));
    }
  }

  private void batches(Caller caller, String key, DocumentId document)
      throws IOException, InterruptedException {
    List<Double> seconds = new ArrayList<>();
    int batches = profile.choose(3, 10);
    for (int i = 0; i <= batches; i++) {
      ObjectNode batch = Json.MAPPER.createObjectNode().put("name", "batch " + i);
      ArrayNode jobs = batch.putArray("jobs");
      for (int job = 0; job < BATCH; job++) {
        jobs.add(summary(document));
      }
      long start = System.nanoTime();
      caller.post("/v1/batches", key, batch);
      if (i > 0) { // the first is slow by itself
        seconds.add((System.nanoTime() - start) / 1e9);
      }
    }
    Spread spread = Spread.of(seconds);
    String what = "POST /v1/batches of %,d jobs, seconds, %d times".formatted(BATCH, batches);
    Figure.atMost(ROW, what, spread.toString(), spread.middle(), BATCH_SECONDS).print();
  }

  private void beside(Services services, Caller caller, String key, DocumentId document)
      throws Exception {
    int port = processes.port();
    String body = summary(document).toString();
    try (Child _ =
            processes.child(BareApi.class, List.of("" + port), services.environment(Map.of()));
        Caller bare = new Caller(port)) {
      HttpRequest submit =
          caller.request("/v1/jobs", key).POST(BodyPublishers.ofString(body)).build();
      HttpRequest write = bare.request("/rows", key).POST(BodyPublishers.ofString(body)).build();
      beside("POST /v1/jobs beside a handler that makes one write", caller, submit, bare, write);
      String job = caller.send(submit).path("id").asText();
      String row = bare.send(write).path("id").asText();
      HttpRequest look = caller.request("/v1/jobs/" + job, key).GET().build();
      HttpRequest read = bare.request("/rows/" + row, key).GET().build();
      beside("GET /v1/jobs/{id} beside a handler that makes one read", caller, look, bare, read);
    }
  }

  private void beside(
      String what, Caller caller, HttpRequest request, Caller bare, HttpRequest least)
      throws InterruptedException {
    int requests = profile.choose(200, 3000);
    int rounds = profile.choose(2, 5);
    Load.of(caller, request, requests); // the first calls are slow by themselves
    Load.of(bare, least, requests);
    List<Double> rates = new ArrayList<>();
    List<Double> bareRates = new ArrayList<>();
    List<Double> slowest = new ArrayList<>();
    List<Double> bareSlowest = new ArrayList<>();
    for (int i = 0; i < rounds; i++) {
      Load load = Load.of(caller, request, requests);
      Load bareLoad = Load.of(bare, least, requests);
      rates.add(load.perSecond());
      bareRates.add(bareLoad.perSecond());
      slowest.add(load.p99());
      bareSlowest.add(bareLoad.p99());
    }
    double rate = Spread.of(rates).middle() / Spread.of(bareRates).middle();
    double p99 = Spread.of(slowest).middle() / Spread.of(bareSlowest).middle();
    Figure.atLeast(
            ROW,
            what + ": requests a second",
            "%s beside %s: %.2f".formatted(Spread.of(rates), Spread.of(bareRates), rate),
            rate,
            RATE)
        .print();
    Figure.atMost(
            ROW,
            what + ": p99, ms",
            "%s beside %s: %.2f".formatted(Spread.of(slowest), Spread.of(bareSlowest), p99),
            p99,
            P99)
        .print();
  }

  /** What clients that wait for jobs, none of which ends, make the API ask of the store. */
  private void watched(Child api, Caller caller, String key, DocumentId document)
      throws IOException, InterruptedException {
    List<String> jobs = new ArrayList<>();
    for (int i = 0; i < WATCHED_JOBS; i++) {
      jobs.add(caller.post("/v1/jobs", key, summary(document)).path("id").asText());
    }
    double few = looks(api, caller, key, jobs, 1);
    double many = looks(api, caller, key, jobs, 50);
    Figure.atMost(
            ROW,
            "500 waiting clients and 500 event streams on %d jobs: looks a second and job"
                .formatted(WATCHED_JOBS),
            "%.1f; with one of each on a job: %.1f".formatted(many, few),
            many,
            LOOKS)
        .print();
  }

  private double looks(Child api, Caller caller, String key, List<String> jobs, int clientsOfJob)
      throws IOException, InterruptedException {
    List<CompletableFuture<?>> clients = new ArrayList<>();
    for (String job : jobs) {
      for (int i = 0; i < clientsOfJob; i++) {
        HttpRequest wait =
            caller.request("/v1/jobs/" + job, key).header("Prefer", "wait=30").GET().build();
        HttpRequest stream = caller.request("/v1/jobs/" + job + "/events", key).GET().build();
        clients.add(caller.http().sendAsync(wait, BodyHandlers.discarding()));
        clients.add(caller.http().sendAsync(stream, BodyHandlers.discarding()));
      }
    }
    LockSupport.parkNanos(SETTLE.toNanos());
    double before = Taken.parse(api.ask("taken")).dynamo();
    long start = System.nanoTime();
    LockSupport.parkNanos(watchedFor.toNanos());
    double looks = Taken.parse(api.ask("taken")).dynamo() - before;
    double seconds = (System.nanoTime() - start) / 1e9;
    for (CompletableFuture<?> client : clients) {
      if (client.isDone()) {
        throw new IllegalStateException("A client no longer waits");
      }
      client.cancel(true);
    }
    LockSupport.parkNanos(SETTLE.toNanos());
    return looks / seconds / jobs.size();
  }

  private static JsonNode summary(DocumentId document) {
    return Json.MAPPER.createObjectNode().put("type", "summary").put("document", document.value());
  }
}
