package dev.docket.local.mantle;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.docket.local.mantle.Fault.Kind;
import dev.docket.runtime.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The shapes that recordings of the service show, with bodies of our own; {@link
 * RecordedExchangesTest} holds them against the recordings where those are there.
 */
@Timeout(60)
class RecordedShapesTest {
  private static final String LUNA = "openai.gpt-5.6-luna";
  private static final String OSS = "openai.gpt-oss-120b";
  private static final String LONG = "The supplier keeps the records of the delivery. ".repeat(200);

  private final MantleStandIn mantle = MantleStandIn.start(0, _ -> "an answer");
  private final HttpClient http = HttpClient.newHttpClient();

  RecordedShapesTest() throws IOException {}

  @AfterEach
  void close() {
    http.close();
    mantle.close();
  }

  @Test
  void theTwoDialectsHaveTheirOwnFields() throws Exception {
    JsonNode older = ask("/v1/responses", "{\"model\":\"%s\",\"input\":\"x\"}".formatted(OSS));
    JsonNode newer =
        ask("/openai/v1/responses", "{\"model\":\"%s\",\"input\":\"x\"}".formatted(LUNA));

    assertThat(names(older)).doesNotContain("completed_at", "store", "user");
    assertThat(older.path("created_at").isFloatingPointNumber()).isTrue();
    assertThat(older.path("output").path(0).path("type").asText()).isEqualTo("reasoning");
    assertThat(older.path("output").path(1).path("id").asText()).matches("msg_[0-9a-f]{16}");
    assertThat(names(newer))
        .contains("completed_at", "store", "billing", "moderation", "prompt_cache_retention");
    assertThat(newer.path("created_at").isIntegralNumber()).isTrue();
    assertThat(newer.path("output").path(0).path("phase").asText()).isEqualTo("final_answer");
    assertThat(newer.path("output").path(0).path("id").asText()).matches("msg_[0-9a-f]{32}");
  }

  @ParameterizedTest
  @CsvSource({"flex,flex", "auto,default", "priority,priority"})
  void theTierInWhichItRanIsTold(String asked, String ran) throws Exception {
    String body =
        "{\"model\":\"%s\",\"input\":\"x\",\"service_tier\":\"%s\"}".formatted(OSS, asked);
    assertThat(ask("/v1/responses", body).path("service_tier").asText()).isEqualTo(ran);
  }

  @Test
  void whatIsMarkedIsWrittenOnceAndThenRead() throws Exception {
    assertUse(cache(marked("first")), 0, 1);
    assertUse(cache(marked("second")), 1, 0);
  }

  @Test
  void whatIsNotMarkedIsWrittenOnlyWhereNothingIsSaid() throws Exception {
    String explicit = "{\"mode\":\"explicit\"}";
    assertUse(cache(plain("\"prompt_cache_options\":" + explicit + ",", LONG)), 0, 0);
    assertUse(cache(plain("", LONG)), 0, 1);
    assertUse(cache(plain("", "short")), 0, 0);
  }

  @Test
  void everyResponseCountsItsCallsFromNought() throws Exception {
    String calls = "{\"function_calls\":[{\"name\":\"f\",\"arguments\":{}}]}";
    mantle.play(Script.CALM.with(Fault.once(Kind.ANSWER).saying(calls).times(2)));
    String body =
        """
        {"model":"%s","input":"x","tools":[{"type":"function","name":"f","parameters":{}}]}
        """
            .formatted(LUNA);
    assertThat(ask("/openai/v1/responses", body).findValuesAsText("call_id"))
        .containsExactly("call_0");
    assertThat(ask("/openai/v1/responses", body).findValuesAsText("call_id"))
        .containsExactly("call_0");
  }

  @Test
  void anEventOfAStreamHasItsDataBeforeItsName() throws Exception {
    String stream = post("/openai/v1/responses", plain("\"stream\":true,", "x"));
    List<String> lines = stream.lines().limit(3).toList();
    assertThat(lines.get(0)).startsWith("data: {");
    assertThat(lines.get(1)).isEqualTo("event: response.created");
    assertThat(lines.get(2)).isEmpty();
  }

  @Test
  void aResponseIsSeenInItsProjectAlone() throws Exception {
    String id = ask("/openai/v1/responses", plain("", "x")).path("id").asText();
    assertThat(get("/openai/v1/responses/" + id, "")).isEqualTo(200);
    assertThat(get("/openai/v1/responses/" + id, "proj_other")).isEqualTo(404);
  }

  private static String plain(String fields, String input) {
    return "{" + fields + "\"model\":\"" + LUNA + "\",\"input\":\"" + input + "\"}";
  }

  private static String marked(String question) {
    return """
    {"model":"%s","prompt_cache_options":{"mode":"explicit"},"input":[{"role":"user","content":[
     {"type":"input_text","text":"%s","prompt_cache_breakpoint":{"mode":"explicit"}},
     {"type":"input_text","text":"%s"}]}]}
    """
        .formatted(LUNA, LONG, question);
  }

  private JsonNode cache(String body) throws Exception {
    return ask("/openai/v1/responses", body).path("usage").path("input_tokens_details");
  }

  private static void assertUse(JsonNode use, int cached, int written) {
    assertThat(use.path("cached_tokens").asInt()).isEqualTo(cached == 0 ? 0 : tokens());
    assertThat(use.path("cache_write_tokens").asInt() > 0).isEqualTo(written == 1);
  }

  private static int tokens() {
    return Tokens.count(LONG);
  }

  private static List<String> names(JsonNode json) {
    return json.properties().stream().map(Map.Entry::getKey).toList();
  }

  private JsonNode ask(String path, String body) throws Exception {
    return Json.MAPPER.readTree(post(path, body));
  }

  private String post(String path, String body) throws Exception {
    HttpRequest request = request(path).POST(HttpRequest.BodyPublishers.ofString(body)).build();
    return http.send(request, BodyHandlers.ofString()).body();
  }

  private int get(String path, String project) throws Exception {
    HttpRequest.Builder request = request(path);
    if (!project.isEmpty()) {
      request.header("OpenAI-Project", project);
    }
    return http.send(request.build(), BodyHandlers.ofString()).statusCode();
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(mantle.baseUrl().resolve("/") + path.substring(1)))
        .header("Authorization", "Bearer key");
  }
}
