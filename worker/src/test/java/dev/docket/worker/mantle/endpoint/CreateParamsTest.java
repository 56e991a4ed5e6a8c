package dev.docket.worker.mantle.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.openai.core.ObjectMappers;
import dev.docket.mantle.ModelTable;
import dev.docket.testing.MapParameters;
import dev.docket.worker.mantle.ModelGateway.Manner;
import dev.docket.worker.mantle.ModelRequest;
import dev.docket.worker.mantle.ModelRequest.Called;
import dev.docket.worker.mantle.ModelRequest.Function;
import dev.docket.worker.mantle.ModelRequest.Functions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is sent is what the model takes, by the table of models and the parameters over it. */
class CreateParamsTest {
  private static final String LUNA = "openai.gpt-5.6-luna";
  private static final String OSS = "openai.gpt-oss-120b";

  private final MapParameters parameters = new MapParameters(Map.of());
  private final CreateParams params = new CreateParams(new ModelTable(parameters));

  @ParameterizedTest
  @CsvSource({
    "openai.gpt-5.6-luna,true",
    "openai.gpt-6-sol,true",
    "openai.gpt-5.4,false",
    "openai.gpt-oss-120b,false",
    "google.gemma-4-31b,false",
    "some-model,false"
  })
  void aModelThatWouldWriteItsCacheUnaskedIsToldNotTo(String model, boolean told) {
    JsonNode sent = sent(request(model, 500));

    assertThat(sent.path("prompt_cache_options").path("mode").asText())
        .isEqualTo(told ? "explicit" : "");
    assertThat(sent.path("input").asText()).isEqualTo("shared and more");
  }

  @Test
  void whatIsSentAgainIsKeptUpToItsEnd() {
    ModelRequest request =
        new ModelRequest(LUNA, "do", "shared and more", 7, Optional.empty(), 10, 500);

    JsonNode parts = sent(request).path("input").path(0).path("content");

    assertThat(parts.path(0).path("text").asText()).isEqualTo("shared ");
    assertThat(parts.path(0).path("prompt_cache_breakpoint").path("mode").asText())
        .isEqualTo("explicit");
    assertThat(parts.path(1).path("text").asText()).isEqualTo("and more");
    assertThat(parts.path(1).has("prompt_cache_breakpoint")).isFalse();
  }

  @Test
  void whatIsSentAgainWithCallsIsKeptTooAndNoTwoCallsHaveOneId() {
    JsonNode input = sent(withCalls(LUNA, 6)).path("input");

    assertThat(input.path(0).path("content").path(0).path("prompt_cache_breakpoint").isObject())
        .isTrue();
    assertThat(input.path(0).path("content").path(0).path("text").asText()).isEqualTo("shared");
    assertThat(input.findValuesAsText("call_id"))
        .containsExactly("0-call_0", "0-call_0", "1-call_0", "1-call_0");
    assertThat(sent(withCalls(OSS, 6)).path("input").path(0).path("content").asText())
        .isEqualTo("shared");
  }

  @Test
  void functionsGoToChatWithTheOnlyEffortThatTakesThem() {
    parameters.put("model/" + LUNA + "/effort", "high");
    JsonNode luna = chat(withCalls(LUNA, 0));
    assertThat(luna.path("reasoning_effort").asText()).isEqualTo("none");
    assertThat(luna.findValuesAsText("tool_call_id")).containsExactly("0-call_0", "1-call_0");
    assertThat(chat(request(LUNA, 500)).path("reasoning_effort").asText()).isEqualTo("high");
    assertThat(chat(withCalls(OSS, 0)).has("reasoning_effort")).isFalse();
  }

  /** A request after two calls, both of which were the first of their responses. */
  private static ModelRequest withCalls(String model, int shared) {
    Function offered = new Function("look_up", "Looks it up.", "{\"type\":\"object\"}");
    Called one = new Called("call_0", "look_up", "{}", "one");
    Called two = new Called("call_0", "look_up", "{}", "two");
    Functions functions = new Functions(List.of(offered), List.of(one, two));
    return new ModelRequest(model, "do", "shared", shared, Optional.empty(), 10, 500, functions);
  }

  private JsonNode chat(ModelRequest request) {
    return ObjectMappers.jsonMapper()
        .valueToTree(params.chat(request, Map.of("job", "job_1"), Manner.PLAIN)._body());
  }

  @Test
  void aModelThatRefusesBreakpointsGetsItsInputWhole() {
    ModelRequest request =
        new ModelRequest(OSS, "do", "shared and more", 7, Optional.empty(), 10, 500);
    assertThat(sent(request).path("input").asText()).isEqualTo("shared and more");
  }

  @Test
  void effortAndTierAreSentWhereTheModelTakesThem() {
    for (String model : new String[] {LUNA, OSS}) {
      parameters.put("model/" + model + "/effort", "low");
      parameters.put("model/" + model + "/tier", "flex");
    }
    assertThat(sent(request(OSS, 500)).path("service_tier").asText()).isEqualTo("flex");
    assertThat(sent(request(OSS, 500)).path("reasoning").path("effort").asText()).isEqualTo("low");
    assertThat(sent(request(LUNA, 500)).has("service_tier")).isFalse();
    parameters.put("model/" + LUNA + "/effort", "minimal");
    assertThat(sent(request(LUNA, 500)).has("reasoning")).isFalse();
  }

  @Test
  void whatNobodyWaitsForIsAskedInItsOwnTier() {
    parameters.put("model/" + OSS + "/bulk-tier", "flex");
    assertThat(sent(request(OSS, 500)).has("service_tier")).isFalse();
    assertThat(tier(OSS, true)).isEqualTo("flex");
    parameters.put("model/" + OSS + "/tier", "priority");
    assertThat(tier(OSS, false)).isEqualTo("priority");
    assertThat(tier(OSS, true)).isEqualTo("flex");
    parameters.put("model/" + LUNA + "/bulk-tier", "flex"); // which it refuses
    assertThat(tier(LUNA, true)).isEmpty();
  }

  private String tier(String model, boolean bulk) {
    Manner manner = new Manner("proj_1", bulk);
    var built = params.inBackground(request(model, 500), Map.of(), manner);
    assertThat(built._headers().values("OpenAI-Project")).containsExactly("proj_1");
    JsonNode body = ObjectMappers.jsonMapper().valueToTree(built._body());
    return body.path("service_tier").asText();
  }

  @Test
  void moreOutputThanTheModelGivesIsNotAskedForNorLessThanItTakes() {
    assertThat(sent(request(OSS, 1_000_000)).path("max_output_tokens").asInt()).isEqualTo(16_384);
    assertThat(sent(request(LUNA, 3)).path("max_output_tokens").asInt()).isEqualTo(16);
    assertThat(sent(request(LUNA, 3)).has("max_tokens")).isFalse();
  }

  @Test
  void aSchemaIsStrictUnlessTheModelDoesNotKnowThat() {
    ModelRequest request =
        new ModelRequest(
            OSS,
            "do",
            "text",
            Optional.of(new ModelRequest.Schema("answer", "{\"type\":\"object\"}")),
            10,
            500);
    assertThat(sent(request).path("text").path("format").path("strict").asBoolean()).isTrue();
    parameters.put("model/" + OSS + "/strict", "false");
    assertThat(sent(request).path("text").path("format").has("strict")).isFalse();
  }

  private static ModelRequest request(String model, int output) {
    return new ModelRequest(model, "do", "shared and more", Optional.empty(), 10, output);
  }

  private JsonNode sent(ModelRequest request) {
    return ObjectMappers.jsonMapper()
        .valueToTree(params.inBackground(request, Map.of("job", "job_1"), Manner.PLAIN)._body());
  }
}
