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
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

  private final HttpClient http = HttpClient.newHttpClient();

  @ParameterizedTest
  @CsvSource({
    "MANTLE, openai.gpt-oss-120b, background, /v1",
    "MANTLE, openai.gpt-5.6-luna, background, /openai/v1",
    "MANTLE, openai.gpt-oss-120b, responses, /v1",
    "MANTLE, deepseek.v3.2, chat, /v1",
    "RUNTIME, us.openai.gpt-5.6-luna, responses, /openai/v1",
    "RUNTIME, openai.gpt-oss-120b-1:0, chat, /openai/v1",
    "PLAIN, llama3, responses, /v1",
    "PLAIN, llama3, chat, /v1"
  })
  void eachKindOfJobComesToItsResult(Make make, String model, String endpoint, String path)
      throws Exception {
    try (MantleStandIn mantle = MantleStandIn.start(0, new Analyst())) {
      mantle.play(Script.CALM.by(make));
      Map<String, String> environment = new HashMap<>();
      environment.put("OPENAI_BASE_URL", mantle.baseUrl().resolve(path).toString());
      environment.put("OPENAI_API_KEY", "key");
      environment.put("DOCKET_MODEL_DEFAULT", model);
      String name = model.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_");
      environment.put("DOCKET_MODEL_" + name + "_ENDPOINT", endpoint);
      environment.put("DOCKET_MODEL_" + name + "_PATH", path);
      try (EmbeddedSystem system =
          EmbeddedSystem.start(
              DataDirectory.temporary(), 0, Optional.empty(), environment, Clock.systemUTC())) {
        String before = upload(system, BEFORE);
        String after = upload(system, AFTER);
        ObjectNode summary = Json.MAPPER.createObjectNode().put("type", "summary");
        assertThat(result(system, summary.put("document", before)).path("evidence")).isNotEmpty();
        ObjectNode comparison = Json.MAPPER.createObjectNode().put("type", "comparison");
        comparison.put("before", before).put("after", after);
        assertThat(result(system, comparison).toString()).contains("20 days");
        ObjectNode answer = Json.MAPPER.createObjectNode().put("type", "answer");
        answer.put("question", "Within how many days must the Supplier deliver the report?");
        answer.putArray("documents").add(after);
        JsonNode said = result(system, answer);
        assertThat(said.path("found").asBoolean()).isTrue();
        assertThat(said.path("evidence").toString()).contains("within 20 days");
      }
      assertThat(mantle.ledger()).hasSizeGreaterThanOrEqualTo(4);
    }
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
