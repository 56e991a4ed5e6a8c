package dev.docket.local.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.docket.local.DataDirectory;
import dev.docket.local.EmbeddedSystem;
import dev.docket.local.analyst.Analyst;
import dev.docket.local.mantle.Latency;
import dev.docket.local.mantle.MantleStandIn;
import dev.docket.local.mantle.Script;
import dev.docket.runtime.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/**
 * Prints how soon the statements of answers reach a client, through SQS, worker, store and API,
 * after the model has written them: its stream is read beside the worker's.
 */
final class StatementFigures {
  private static final Duration WRITES = Duration.ofSeconds(4);
  private static final String TEXT =
      """
      SERVICES AGREEMENT

      1. Term
      1.1 This Agreement begins on 1 April 2026 and lasts three years.
      1.2 The Customer may terminate this Agreement on 90 days' written notice.

      2. Charges
      2.1 The Customer shall pay the Charges within 30 days of the invoice.
      2.2 Late payments bear interest at 5% a year.
      """;
  private static final String QUESTION =
      "What notice is needed to terminate? When are the Charges paid? What interest do late payments bear?";

  private final HttpClient http = HttpClient.newHttpClient();
  private final MantleStandIn mantle;
  private final EmbeddedSystem system;
  private final Set<String> known = new HashSet<>();

  private StatementFigures(MantleStandIn mantle, EmbeddedSystem system) {
    this.mantle = mantle;
    this.system = system;
  }

  /** Arguments: how many questions, 10 by default. */
  public static void main(String[] args) throws Exception {
    int questions = args.length > 0 ? Integer.parseInt(args[0]) : 10;
    try (MantleStandIn mantle = MantleStandIn.start(0, new Analyst());
        EmbeddedSystem system =
            EmbeddedSystem.startForOneCommand(
                DataDirectory.temporary(),
                Map.of("OPENAI_BASE_URL", mantle.baseUrl().toString(), "OPENAI_API_KEY", "key"),
                Clock.systemUTC())) {
      mantle.play(Script.CALM.with(new Latency.Fixed(WRITES)));
      StatementFigures figures = new StatementFigures(mantle, system);
      figures.one(); // the process's first calls are slow by themselves
      List<Long> first = new ArrayList<>();
      List<Long> beforeEnd = new ArrayList<>();
      for (int i = 0; i < questions; i++) {
        Seen seen = figures.one();
        first.add(seen.firstAt() - seen.writtenAt());
        beforeEnd.add(seen.endedAt() - seen.firstAt());
      }
      System.out.printf(
          Locale.ROOT,
          "%d answers, written over %d s: first verified statement at the client %d ms (median),"
              + " %d ms (most) after the model's first complete statement; %d ms (median) before the"
              + " job's end%n",
          questions,
          WRITES.toSeconds(),
          median(first),
          first.stream().mapToLong(l -> l).max().orElse(0),
          median(beforeEnd));
    }
  }

  /** Milliseconds at which the model had written, and the client seen, the first statement. */
  private record Seen(long writtenAt, long firstAt, long endedAt) {}

  private Seen one() throws Exception {
    ObjectNode job =
        Json.MAPPER
            .createObjectNode()
            .put("type", "answer")
            .put("question", QUESTION)
            .put("text", TEXT);
    HttpRequest submit =
        request("/v1/jobs")
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(job.toString()))
            .build();
    String id =
        Json.MAPPER.readTree(http.send(submit, BodyHandlers.ofString()).body()).path("id").asText();
    CompletableFuture<Long> written = CompletableFuture.supplyAsync(this::writtenAt);
    long firstAt = 0;
    HttpRequest follow = request("/v1/jobs/" + id + "/events").GET().build();
    Iterator<String> lines = http.send(follow, BodyHandlers.ofLines()).body().iterator();
    while (lines.hasNext()) {
      if (lines.next().equals("event: statement") && firstAt == 0) {
        firstAt = now();
      }
    }
    if (firstAt == 0) {
      throw new IllegalStateException("No statement was shown of " + id);
    }
    return new Seen(written.get(), firstAt, now());
  }

  /** When the newest response of the model has its first statement complete, by its stream. */
  private long writtenAt() {
    try {
      String response = newest();
      HttpRequest stream =
          HttpRequest.newBuilder(
                  URI.create(mantle.baseUrl() + "/responses/" + response + "?stream=true"))
              .header("Authorization", "Bearer key")
              .build();
      StringBuilder text = new StringBuilder();
      Iterator<String> lines = http.send(stream, BodyHandlers.ofLines()).body().iterator();
      while (lines.hasNext()) {
        String line = lines.next();
        if (line.startsWith("data: ")) {
          text.append(
              Json.MAPPER.readTree(line.substring("data: ".length())).path("delta").asText(""));
          if (text.indexOf("}]}") >= 0) { // the evidence of the first statement ends
            return now();
          }
        }
      }
      throw new IllegalStateException("No statement in " + text);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private String newest() throws IOException, InterruptedException {
    URI ledger = mantle.baseUrl().resolve("/_docket/ledger");
    while (true) {
      JsonNode entries =
          Json.MAPPER.readTree(
              http.send(HttpRequest.newBuilder(ledger).build(), BodyHandlers.ofString()).body());
      Optional<String> fresh = Optional.empty();
      for (JsonNode entry : entries) {
        String id = entry.path("response_id").asText();
        if (known.add(id)) {
          fresh = Optional.of(id);
        }
      }
      if (fresh.isPresent()) {
        return fresh.get();
      }
      Thread.sleep(20);
    }
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(system.url().resolve(path))
        .header("Authorization", "Bearer " + system.key().value());
  }

  private static long median(List<Long> values) {
    return values.stream().sorted().toList().get(values.size() / 2);
  }

  private static long now() {
    return System.nanoTime() / 1_000_000;
  }
}
