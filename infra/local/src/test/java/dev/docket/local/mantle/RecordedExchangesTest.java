package dev.docket.local.mantle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpServer;
import dev.docket.local.mantle.Fault.Kind;
import dev.docket.local.mantle.Recordings.Recorded;
import dev.docket.mantle.EndpointKind;
import dev.docket.price.TokenUse;
import dev.docket.runtime.Json;
import dev.docket.testing.MapParameters;
import dev.docket.worker.mantle.FunctionCalls;
import dev.docket.worker.mantle.ModelGateway.Look;
import dev.docket.worker.mantle.ModelGateway.Start;
import dev.docket.worker.mantle.ModelRequest;
import dev.docket.worker.mantle.endpoint.MantleGateway;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * What was recorded of the real service is read by every adapter that could have got it, and the
 * stand-in answers the recorded requests in the same shapes.
 */
@Timeout(120)
class RecordedExchangesTest {
  /** What the stand-in adds, and what it leaves out as nobody reads it. */
  private static final String APART =
      "metadata|metadata\\..*|.*docket_method.*|.*encrypted_content.*|reasoning\\.context|.*parameters\\..*"
          + "|text\\.format\\..*|.*obfuscation.*";

  @Test
  void everyAdapterReadsWhatWasRecorded() throws Exception {
    int read = 0;
    for (Recorded recorded : Recordings.exchanges()) {
      for (EndpointKind kind : kinds(recorded)) {
        Look look = replayed(recorded, kind);
        assertThat(look).as("%s by %s", recorded, kind).isEqualTo(told(recorded));
        read++;
      }
    }
    assumeTrue(read > 0, "there were no exchanges");
  }

  private static List<EndpointKind> kinds(Recorded recorded) {
    if (recorded.path().endsWith("/chat/completions")) {
      return List.of(EndpointKind.CHAT);
    }
    return recorded.streamed()
        ? List.of(EndpointKind.RESPONSES)
        : List.of(EndpointKind.BACKGROUND, EndpointKind.RESPONSES);
  }

  private static Look replayed(Recorded recorded, EndpointKind kind) throws Exception {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        http -> {
          byte[] body = recorded.body().getBytes(StandardCharsets.UTF_8);
          http.getRequestBody().readAllBytes();
          http.getResponseHeaders()
              .set("Content-Type", recorded.streamed() ? "text/event-stream" : "application/json");
          http.sendResponseHeaders(recorded.status(), body.length);
          http.getResponseBody().write(body);
          http.close();
        });
    server.start();
    String model = recorded.request().path("model").asText();
    MapParameters parameters =
        new MapParameters(
            Map.of(
                "OPENAI_BASE_URL",
                "http://127.0.0.1:" + server.getAddress().getPort() + "/v1",
                "OPENAI_API_KEY",
                "key",
                "model/" + model + "/endpoint",
                kind.code()));
    try (MantleGateway gateway =
        new MantleGateway(parameters, Optional.empty(), Clock.systemUTC(), _ -> {})) {
      ModelRequest request = new ModelRequest(model, "do", "x", Optional.empty(), 10, 1000);
      return switch (gateway.start(request, Map.of())) {
        case Start.Answered(String _, Look look) -> look;
        case Start.Started(String id) ->
            gateway.follow(model, id, true).await(Duration.ofSeconds(20)).orElseThrow();
        case Start other -> throw new AssertionError(recorded + ": " + other);
      };
    } finally {
      server.stop(0);
    }
  }

  /** What the recorded answer says, read without the adapters. */
  private static Look told(Recorded recorded) throws IOException {
    JsonNode body = last(recorded);
    if (body.has("choices")) {
      JsonNode usage = body.path("usage");
      return new Look.Completed(
          body.path("choices").path(0).path("message").path("content").asText(),
          "model",
          new TokenUse(
              usage.path("prompt_tokens").asLong(),
              0,
              0,
              usage.path("completion_tokens").asLong(),
              0,
              body.path("service_tier").asText()));
    }
    JsonNode usage = body.path("usage");
    TokenUse used =
        new TokenUse(
            usage.path("input_tokens").asLong(),
            usage.path("input_tokens_details").path("cached_tokens").asLong(),
            usage.path("input_tokens_details").path("cache_write_tokens").asLong(),
            usage.path("output_tokens").asLong(),
            usage.path("output_tokens_details").path("reasoning_tokens").asLong(),
            body.path("service_tier").asText());
    List<FunctionCalls.Call> calls = new ArrayList<>();
    String text = "";
    for (JsonNode item : body.path("output")) {
      switch (item.path("type").asText()) {
        case "function_call" ->
            calls.add(
                new FunctionCalls.Call(
                    item.path("call_id").asText(),
                    item.path("name").asText(),
                    item.path("arguments").asText()));
        case "message" -> text = item.path("content").path(0).path("text").asText();
        default -> {
          // reasoning
        }
      }
    }
    return calls.isEmpty()
        ? new Look.Completed(text, "model", used)
        : new Look.Called(new FunctionCalls(calls), text, "model", used);
  }

  /** The response as it ended: the body, or what the last event of a stream holds. */
  private static JsonNode last(Recorded recorded) throws IOException {
    return recorded.streamed()
        ? events(recorded.body()).getLast().path("response")
        : Json.MAPPER.readTree(recorded.body());
  }

  private static List<JsonNode> events(String stream) throws IOException {
    List<JsonNode> events = new ArrayList<>();
    for (String line : stream.lines().toList()) {
      if (line.startsWith("data: {")) {
        events.add(Json.MAPPER.readTree(line.substring("data: ".length())));
      }
    }
    return events;
  }

  @Test
  void theStandInAnswersRecordedRequestsInTheRecordedShapes() throws Exception {
    try (MantleStandIn mantle = MantleStandIn.start(0, _ -> "OK");
        HttpClient http = HttpClient.newHttpClient()) {
      List<String> differences = new ArrayList<>();
      for (Recorded recorded : Recordings.exchanges()) {
        mantle.play(Script.CALM.with(Fault.once(Kind.ANSWER).saying(answer(told(recorded)))));
        HttpRequest request =
            HttpRequest.newBuilder(
                    URI.create(mantle.baseUrl().resolve("/") + recorded.path().substring(1)))
                .header("Authorization", "Bearer key")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(recorded.request().toString()))
                .build();
        var answer = http.send(request, BodyHandlers.ofString());
        Recorded ours =
            new Recorded(
                recorded.name(),
                recorded.path(),
                recorded.request(),
                answer.statusCode(),
                recorded.streamed(),
                answer.body());
        differences.addAll(differences(recorded, ours));
      }
      assertThat(differences).isEmpty();
    }
  }

  private static String answer(Look look) {
    return switch (look) {
      case Look.Called(FunctionCalls calls, String _, String _, TokenUse _) ->
          Json.MAPPER
              .createObjectNode()
              .set(
                  "function_calls",
                  Json.MAPPER.valueToTree(
                      calls.calls().stream()
                          .map(c -> Map.of("name", c.name(), "arguments", c.arguments()))
                          .toList()))
              .toString();
      case Look.Completed(String text, String _, TokenUse _) -> text;
      default -> throw new IllegalStateException("No other look was recorded");
    };
  }

  private static List<String> differences(Recorded recorded, Recorded ours) throws IOException {
    List<String> differences = new ArrayList<>();
    if (recorded.status() != ours.status()) {
      return List.of(recorded + ": " + ours.status() + " " + ours.body());
    }
    if (recorded.streamed()) {
      List<String> theirs = types(recorded);
      List<String> played = types(ours);
      if (!new TreeSet<>(theirs).equals(new TreeSet<>(played))) {
        differences.add(recorded + " events: recorded " + theirs + ", played " + played);
      }
    }
    Set<String> theirs = shape(last(recorded));
    Set<String> played = shape(last(ours));
    theirs.stream()
        .filter(path -> !played.contains(path))
        .forEach(path -> differences.add(recorded + ": not played: " + path));
    played.stream()
        .filter(path -> !theirs.contains(path))
        .forEach(path -> differences.add(recorded + ": not recorded: " + path));
    return differences;
  }

  private static List<String> types(Recorded stream) throws IOException {
    return events(stream.body()).stream().map(event -> event.path("type").asText()).toList();
  }

  private static Set<String> shape(JsonNode json) {
    Set<String> paths = new TreeSet<>();
    shape(json, "", paths);
    paths.removeIf(path -> path.matches(APART));
    return paths;
  }

  private static void shape(JsonNode json, String at, Set<String> paths) {
    json.properties()
        .forEach(
            field -> {
              String path = at.isEmpty() ? field.getKey() : at + "." + field.getKey();
              paths.add(path);
              shape(field.getValue(), path, paths);
            });
    for (JsonNode element : json.isArray() ? json : Json.MAPPER.createArrayNode()) {
      if (!element.path("type").asText("").equals("reasoning")) { // not every answer has some
        shape(element, at + "[" + element.path("type").asText("") + "]", paths);
      }
    }
  }
}
