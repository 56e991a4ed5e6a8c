package dev.docket.local.bench;

import com.fasterxml.jackson.databind.JsonNode;
import dev.docket.document.MediaType;
import dev.docket.job.DocumentId;
import dev.docket.job.Job;
import dev.docket.job.TenantId;
import dev.docket.local.mantle.Latency;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Summaries of one document of very many pages, and what a worker holds that writes fifty. */
final class LongRow {
  private static final String ROW = "long";
  private static final TenantId TENANT = new TenantId("bench");
  private static final int PAGE = 2500; // characters

  private static final double MAKESPAN = 1.1; // of the longest call × the depth of the tree
  private static final double BILLED = 1.25; // of the document's tokens
  private static final int JOBS = 50;
  private static final double MEGABYTES = 1024;

  /** In a step's name: what is asked one after the other. */
  private static final Pattern LEVEL = Pattern.compile("map|gap|merge-\\d+|overview");

  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);
  private static final Duration STANDSTILL = Duration.ofMinutes(2); // to the first call
  private static final Duration QUIET = Duration.ofSeconds(20); // after the last

  private final Processes processes;
  private final int pages;
  private final Duration callTakes;

  private LongRow(Path directory, Profile profile) {
    this.processes = new Processes(directory);
    this.pages = profile.choose(40, 1000);
    this.callTakes = profile.choose(Duration.ofSeconds(2), Duration.ofSeconds(30));
  }

  /** Usage: PROFILE DIRECTORY. */
  public static void main(String[] args) {
    LongRow row = new LongRow(Path.of(args[1]), Profile.named(args[0]));
    Table.run(
        () -> {
          Table.part(
              ROW,
              "of duties alone",
              () -> row.one("of duties alone", row.duties(), MediaType.PLAIN));
          Table.part(
              ROW,
              "of samples",
              () ->
                  row.one(
                      "of a report and a contract by turns", row.samples(), MediaType.MARKDOWN));
          Table.part(ROW, "fifty at one worker", row::fifty);
        });
  }

  private String duties() {
    return Texts.text(1, pages * PAGE);
  }

  private String samples() throws IOException {
    return Texts.ofSamples(pages * PAGE);
  }

  private void one(String name, String text, MediaType type) throws Exception {
    try (Services services = processes.analyst(new Latency.Fixed(callTakes))) {
      DocumentId document = services.document(TENANT, "long", type, text);
      services.send(List.of(services.store(TENANT, document)));
      try (Child worker = processes.worker(services, Map.of(), "summaries")) {
        Progress progress = new Progress(worker, 1);
        while (progress.goesOn()) {}
        if (progress.ended() == 0) {
          throw new IllegalStateException("The job has not ended");
        }
        print(name, progress.seconds(), services.ledger(), services.tokens(TENANT, document));
      }
    }
  }

  private void print(String name, double makespan, JsonNode ledger, int tokens) {
    double longest = 0;
    long billed = 0;
    Map<String, Long> levels = new TreeMap<>();
    for (JsonNode call : ledger) {
      Instant created = Instant.parse(call.path("created_at").asText());
      Instant ended = Instant.parse(call.path("ended_at").asText());
      longest = Math.max(longest, Duration.between(created, ended).toMillis() / 1000.0);
      billed += call.path("input_tokens").asLong();
      Matcher level = LEVEL.matcher(call.path("step").asText());
      String at = level.lookingAt() ? level.group() : call.path("step").asText();
      levels.merge(at, call.path("input_tokens").asLong(), Long::sum);
    }
    double ratio = makespan / (longest * levels.size());
    Figure.atMost(
            ROW,
            "a summary of %,d pages %s: makespan / (longest call × depth)".formatted(pages, name),
            "%.0f s / (%.1f s × %d, %s): %.2f"
                .formatted(
                    makespan, longest, levels.size(), String.join(", ", levels.keySet()), ratio),
            ratio,
            MAKESPAN)
        .print();
    double ofDocument = (double) billed / tokens;
    Figure.atMost(
            ROW,
            "%,d pages %s: input billed / tokens of the document".formatted(pages, name),
            "%,d in %d calls (%s) / %,d: %.2f"
                .formatted(billed, ledger.size(), levels, tokens, ofDocument),
            ofDocument,
            BILLED)
        .print();
  }

  /** What a worker holds while the parts of many documents are being read. */
  private void fifty() throws Exception {
    try (Services services = processes.services(new Latency.Fixed(Duration.ofHours(1)))) {
      List<DocumentId> documents =
          List.of(
              services.document(TENANT, 1, pages * PAGE),
              services.document(TENANT, 2, pages * PAGE));
      List<Job> jobs =
          IntStream.range(0, JOBS)
              .mapToObj(i -> services.store(TENANT, documents.get(i % documents.size())))
              .toList();
      services.send(jobs);
      try (Child worker =
          processes.worker(services, Map.of("TENANT_IN_FLIGHT", "100000"), "summaries")) {
        int calls = untilNoMoreAreSent(services);
        double megabytes = Long.parseLong(worker.ask("heap")) / 1e6;
        Figure.atMost(
                ROW,
                "%d such jobs at one worker: MB of heap in use".formatted(JOBS),
                "%.0f, waiting for %,d calls".formatted(megabytes, calls),
                megabytes,
                MEGABYTES)
            .print();
      } catch (Child.Died e) {
        double never = Double.POSITIVE_INFINITY;
        Figure.atMost(
                ROW,
                "%d such jobs".formatted(JOBS),
                String.valueOf(e.getMessage()),
                never,
                MEGABYTES)
            .print();
      }
    }
  }

  /** Waits until the model has had no new request for a while, and says how many it has. */
  private static int untilNoMoreAreSent(Services services) {
    long last = System.nanoTime();
    int sent = 0;
    while (System.nanoTime() - last < (sent == 0 ? STANDSTILL : QUIET).toNanos()) {
      LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
      int now = services.accepted();
      last = now > sent ? System.nanoTime() : last;
      sent = now;
    }
    return sent;
  }
}
