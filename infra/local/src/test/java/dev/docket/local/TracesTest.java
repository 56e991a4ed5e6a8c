package dev.docket.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpServer;
import dev.docket.runtime.Json;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** One trace from the request that submits a job to the responses that make its result. */
@Timeout(120)
class TracesTest {
  private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";
  private static final String CALLER = "b7ad6b7169203331";

  private final BlockingQueue<JsonNode> received = new LinkedBlockingQueue<>();

  @TempDir private Path directory;

  @Test
  void aJobIsInTheTraceOfItsRequestAcrossTheQueue() throws Exception {
    HttpServer collector = collector();
    Map<String, JsonNode> spans = new HashMap<>();
    try (EmbeddedSystem system =
        EmbeddedSystem.start(
            new DataDirectory(directory),
            0,
            Optional.empty(),
            Map.of(
                "OTEL_EXPORTER_OTLP_ENDPOINT",
                "http://127.0.0.1:" + collector.getAddress().getPort() + "/",
                "OTEL_TRACES_SAMPLER_ARG",
                "0"),
            Clock.systemUTC())) {
      submit(system);
      while (!spans.containsKey("process job")) {
        keep(spans, received.take());
      }
    } finally {
      collector.stop(0);
    }
    received.forEach(export -> keep(spans, export));

    JsonNode request = Objects.requireNonNull(spans.get("POST /v1/jobs"));
    JsonNode job = Objects.requireNonNull(spans.get("process job"));
    JsonNode step = named(spans, "step ");
    JsonNode chat = named(spans, "chat ");
    assertThat(request.path("parentSpanId").asText()).isEqualTo(CALLER);
    assertThat(request.path("kind").asInt()).isEqualTo(2);
    assertThat(attribute(request, "http.response.status_code").path("intValue").asText())
        .isEqualTo("202");
    assertThat(job.path("parentSpanId")).isEqualTo(request.path("spanId"));
    assertThat(attribute(job, "docket.job").path("stringValue").asText()).startsWith("job_");
    assertThat(step.path("parentSpanId")).isEqualTo(job.path("spanId"));
    assertThat(attribute(chat, "gen_ai.provider.name").path("stringValue").asText())
        .isEqualTo("aws.bedrock");
    assertThat(attribute(chat, "gen_ai.usage.input_tokens").path("intValue").asLong()).isPositive();
    assertThat(chat.path("startTimeUnixNano").asLong())
        .isLessThanOrEqualTo(chat.path("endTimeUnixNano").asLong());
    assertThat(spans.values()).allMatch(span -> span.path("traceId").asText().equals(TRACE));
  }

  private void submit(EmbeddedSystem system) throws IOException, InterruptedException {
    HttpRequest submit =
        HttpRequest.newBuilder(system.url().resolve("/v1/jobs"))
            .header("Authorization", "Bearer " + system.key().value())
            .header("Content-Type", "application/json")
            .header("traceparent", "00-" + TRACE + "-" + CALLER + "-01")
            .POST(
                BodyPublishers.ofString(
                    "{\"type\":\"summary\",\"text\":\"The tenant must pay the rent.\"}", UTF_8))
            .build();
    try (HttpClient http = HttpClient.newHttpClient()) {
      assertThat(http.send(submit, BodyHandlers.ofString()).statusCode()).isEqualTo(202);
    }
  }

  private HttpServer collector() throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/v1/traces",
        exchange -> {
          received.add(Json.MAPPER.readTree(exchange.getRequestBody()));
          exchange.sendResponseHeaders(200, -1);
          exchange.close();
        });
    server.start();
    return server;
  }

  private static void keep(Map<String, JsonNode> spans, JsonNode export) {
    for (JsonNode resource : export.path("resourceSpans")) {
      for (JsonNode scope : resource.path("scopeSpans")) {
        scope.path("spans").forEach(span -> spans.put(span.path("name").asText(), span));
      }
    }
  }

  private static JsonNode named(Map<String, JsonNode> spans, String start) {
    return spans.entrySet().stream()
        .filter(span -> span.getKey().startsWith(start))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElseThrow();
  }

  private static JsonNode attribute(JsonNode span, String key) {
    for (JsonNode attribute : span.path("attributes")) {
      if (attribute.path("key").asText().equals(key)) {
        return attribute.path("value");
      }
    }
    return Json.MAPPER.missingNode();
  }
}
