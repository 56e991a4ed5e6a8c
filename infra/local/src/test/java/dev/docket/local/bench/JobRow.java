package dev.docket.local.bench;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpServer;
import dev.docket.job.DocumentId;
import dev.docket.job.TenantId;
import dev.docket.local.mantle.Latency;
import dev.docket.runtime.Json;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/**
 * What a job of one model call and a document of its own (100 KB) asks of DynamoDB and SQS, and
 * what budgets, webhooks and the audit log add to it.
 */
final class JobRow {
  private static final String ROW = "job";
  private static final Latency ANSWERS = new Latency.Fixed(Duration.ofSeconds(2));
  private static final double DYNAMO = 7; // requests of a worker
  private static final double SQS = 1.3; // requests of a worker
  private static final Duration SEALED = Duration.ofSeconds(25); // audit logs are every 20 s
  private static final Duration PATIENCE = Duration.ofMinutes(2); // for deliveries
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);

  private final Processes processes;
  private final int jobs;

  private JobRow(Path directory, int jobs) {
    this.processes = new Processes(directory);
    this.jobs = jobs;
  }

  /** Usage: PROFILE DIRECTORY. */
  public static void main(String[] args) {
    JobRow row = new JobRow(Path.of(args[1]), Profile.named(args[0]).choose(30, 300));
    Table.run(row::run);
  }

  /** What the two processes asked for a job. */
  private record Parts(Taken worker, Taken api) {
    Taken all() {
      return worker.plus(api);
    }
  }

  private void run() throws Exception {
    Parts plain = plain();
    Figure.atMost(
            ROW,
            "requests of a worker to DynamoDB, mean of %d jobs of one call".formatted(jobs),
            "%.2f".formatted(plain.worker.dynamo()),
            plain.worker.dynamo(),
            DYNAMO)
        .print();
    Figure.atMost(
            ROW,
            "requests of a worker to SQS",
            "%.2f".formatted(plain.worker.sqs()),
            plain.worker.sqs(),
            SQS)
        .print();
    Figure.shown(ROW, "submitted and looked at once, what the API asks for", plain.api.said())
        .print();
    Figure.shown(ROW, "all of it, by " + Taken.PRICES, plain.all().said()).print();
    adds("a budget adds", plain, this::budget);
    adds("a webhook adds", plain, this::webhook);
    adds("the audit log adds", plain, this::audit);
  }

  /** A run with something that costs more. */
  @FunctionalInterface
  private interface With {
    Parts run() throws Exception;
  }

  private static void adds(String what, Parts plain, With more) {
    Table.part(
        ROW,
        what,
        () -> Figure.shown(ROW, what, more.run().all().minus(plain.all()).said()).print());
  }

  private Parts plain() throws Exception {
    try (Bed bed = new Bed(Map.of())) {
      return bed.run();
    }
  }

  /** The model of the bench is at no address of AWS: whose prices count must be said. */
  private Parts budget() throws Exception {
    try (Bed bed = new Bed(Map.of("DOCKET_PRICES_PLACE", "mantle/us-east-1"))) {
      bed.services.budget(Bed.TENANT);
      return bed.run();
    }
  }

  private Parts webhook() throws Exception {
    AtomicInteger received = new AtomicInteger();
    HttpServer receiver =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    receiver.createContext(
        "/",
        http -> {
          http.getRequestBody().readAllBytes();
          http.sendResponseHeaders(204, -1);
          http.close();
          received.incrementAndGet();
        });
    receiver.start();
    Map<String, String> settings =
        Map.of("WEBHOOK_HOSTS", "127.0.0.1", "DOCKET_WEBHOOKS_KEY", "0123456789abcdef".repeat(4));
    try (Bed bed = new Bed(settings, "webhooks")) {
      ObjectNode webhook =
          Json.MAPPER
              .createObjectNode()
              .put("url", "http://127.0.0.1:" + receiver.getAddress().getPort() + "/");
      webhook.putArray("types").add("job.completed");
      bed.caller.post("/v1/webhooks", bed.key, webhook);
      return bed.run(() -> received.get() >= jobs);
    } finally {
      receiver.stop(0);
    }
  }

  private Parts audit() throws Exception {
    try (Bed bed = new Bed(Map.of("API_AUDIT", "true"), "audit")) {
      AtomicLong sealedAt = new AtomicLong();
      return bed.run(
          () -> {
            sealedAt.compareAndSet(0, System.nanoTime() + SEALED.toNanos());
            return System.nanoTime() > sealedAt.get();
          });
    }
  }

  /** When what a job brings with it is done. */
  @FunctionalInterface
  private interface Settled {
    boolean isSo();
  }

  /** An API and a worker on services of their own. */
  private final class Bed implements AutoCloseable {
    private static final TenantId TENANT = new TenantId("bench");

    private final Services services = processes.services(ANSWERS);
    private final Map<String, String> settings;
    private final String[] ofWorker;
    private final Child api;
    private final Caller caller;
    private final String key = services.key(TENANT);

    Bed(Map<String, String> settings, String... ofWorker) throws IOException {
      this.settings = settings;
      this.ofWorker = ofWorker;
      api = processes.api(services, settings);
      caller = new Caller(Integer.parseInt(api.ask("port")));
    }

    Parts run() throws Exception {
      return run(() -> true);
    }

    /** Submits all jobs and then starts a worker, which so finds as many as it has places for. */
    Parts run(Settled settled) throws Exception {
      List<DocumentId> documents = services.documents(TENANT, jobs);
      Taken before = taken(api);
      List<String> ids = new ArrayList<>();
      for (DocumentId document : documents) {
        ObjectNode job =
            Json.MAPPER.createObjectNode().put("type", "summary").put("document", document.value());
        ids.add(caller.post("/v1/jobs", key, job).path("id").asText());
      }
      try (Child worker = processes.worker(services, settings, ofWorker)) {
        Progress progress = new Progress(worker, jobs);
        while (progress.goesOn()) {}
        for (String id : ids) {
          caller.send(caller.request("/v1/jobs/" + id, key).GET().build());
        }
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (!settled.isSo() && System.nanoTime() < until) {
          LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
        if (progress.ended() < jobs || !settled.isSo()) {
          throw new IllegalStateException(progress.ended() + " of " + jobs + " jobs ended");
        }
        return new Parts(taken(worker).over(jobs), taken(api).minus(before).over(jobs));
      }
    }

    private static Taken taken(Child child) throws IOException {
      return Taken.parse(child.ask("taken"));
    }

    @Override
    public void close() {
      caller.close();
      api.close();
      services.close();
    }
  }
}
