package dev.docket.local.mantle;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.docket.local.DataDirectory;
import dev.docket.local.EmbeddedSystem;
import dev.docket.local.analyst.Analyst;
import dev.docket.local.mantle.Script.Make;
import dev.docket.runtime.Json;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A summary, a comparison and a question, from the request to the result, by each way of asking and
 * at each make of endpoint that has it.
 */
@Timeout(180)
class EveryWayOfAskingTest {
  private static final String BEFORE =
      """
      1. Term. The Supplier must deliver the report within 30 days.

      2. Fees. The Customer must pay USD 500 for each report.
      """;
  private static final String AFTER = BEFORE.replace("30 days", "20 days");

  private static final String QUESTION =
      "Within how many days must the Supplier deliver the report?";

  private final HttpClient http = HttpClient.newHttpClient();

  /** A model, the endpoint that it is asked at, and the path below the base address. */
  record Way(String model, String endpoint, String path) {}

  private static Stream<Arguments> ways() {
    return Stream.of(
        Arguments.of(
            Make.MANTLE,
            List.of(
                new Way("openai.gpt-oss-120b", "background", "/v1"),
                new Way("openai.gpt-5.6-luna", "background", "/openai/v1"),
                new Way("openai.gpt-oss-20b", "responses", "/v1"),
                new Way("deepseek.v3.2", "chat", "/v1"))),
        Arguments.of(
            Make.RUNTIME,
            List.of(
                new Way("us.openai.gpt-5.6-luna", "responses", "/openai/v1"),
                new Way("openai.gpt-oss-120b-1:0", "chat", "/openai/v1"))),
        Arguments.of(
            Make.PLAIN,
            List.of(new Way("llama3", "responses", "/v1"), new Way("llama4", "chat", "/v1"))));
  }

  @ParameterizedTest
  @MethodSource("ways")
  void eachKindOfJobComesToItsResult(Make make, List<Way> ways) throws Exception {
    try (MantleStandIn mantle = MantleStandIn.start(0, new Analyst())) {
      mantle.play(Script.CALM.by(make));
      Map<String, String> environment = new HashMap<>();
      environment.put("OPENAI_BASE_URL", mantle.baseUrl().resolve("/v1").toString());
      environment.put("OPENAI_API_KEY", "key");
      for (Way way : ways) {
        String name = way.model().toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_");
        environment.put("DOCKET_MODEL_" + name + "_ENDPOINT", way.endpoint());
        environment.put("DOCKET_MODEL_" + name + "_PATH", way.path());
      }
      try (EmbeddedSystem system =
          EmbeddedSystem.start(
              DataDirectory.temporary(), 0, Optional.empty(), environment, Clock.systemUTC())) {
        String before = upload(system, BEFORE);
        String after = upload(system, AFTER);
        for (Way way : ways) {
          int asked = mantle.ledger().size();
          ObjectNode summary = job("summary", way).put("document", before);
          assertThat(result(system, summary).path("evidence")).as("%s", way).isNotEmpty();
          ObjectNode comparison = job("comparison", way).put("before", before).put("after", after);
          assertThat(result(system, comparison).toString()).as("%s", way).contains("20 days");
          ObjectNode answer = job("answer", way).put("question", QUESTION);
          answer.putArray("documents").add(after);
          JsonNode said = result(system, answer);
          assertThat(said.path("found").asBoolean()).as("%s", way).isTrue();
          assertThat(said.path("evidence").toString()).contains("within 20 days");
          assertThat(mantle.ledger().size() - asked).as("%s", way).isGreaterThanOrEqualTo(3);
        }
      }
    }
  }

  private static ObjectNode job(String type, Way way) {
    ObjectNode job = Json.MAPPER.createObjectNode().put("type", type);
    job.putObject("options").put("model", way.model());
    return job;
  }

  private JsonNode result(EmbeddedSystem system, JsonNode request) throws Exception {
    String id =
        post(system, "/v1/jobs", "application/json", request.toString()).path("id").asText();
    JsonNode job = get(system, "/v1/jobs/" + id);
    assertThat(job.path("status").asText()).as("%s", job).isEqualTo("completed");
    assertThat(job.path("usage").path("possible_duplicates").asInt()).isZero();
    assertThat(job.path("usage").path("input_tokens").asLong()).isPositive();
    return get(system, "/v1/jobs/" + id + "/result");
  }

  private String upload(EmbeddedSystem system, String text) throws Exception {
    return post(system, "/v1/documents?name=x.txt", "text/plain", text).path("id").asText();
  }

  private JsonNode get(EmbeddedSystem system, String path) throws Exception {
    return send(request(system, path).header("Prefer", "wait=60"));
  }

  private JsonNode post(EmbeddedSystem system, String path, String type, String body)
      throws Exception {
    return send(
        request(system, path).header("Content-Type", type).POST(BodyPublishers.ofString(body)));
  }

  private static HttpRequest.Builder request(EmbeddedSystem system, String path) {
    return HttpRequest.newBuilder(URI.create(system.url() + path))
        .header("Authorization", "Bearer " + system.key().value());
  }

  private JsonNode send(HttpRequest.Builder request) throws Exception {
    return Json.MAPPER.readTree(http.send(request.build(), BodyHandlers.ofString()).body());
  }
}
