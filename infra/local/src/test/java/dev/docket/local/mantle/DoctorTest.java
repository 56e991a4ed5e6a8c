package dev.docket.local.mantle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.docket.local.mantle.Fault.Kind;
import dev.docket.local.mantle.Script.Make;
import dev.docket.mantle.EndpointExamination;
import dev.docket.mantle.Finding;
import dev.docket.mantle.Finding.State;
import dev.docket.testing.MapParameters;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each known way to configure an endpoint wrongly is found, and told with what to mend. */
@Timeout(60)
class DoctorTest {
  private static final String OSS = "openai.gpt-oss-120b";

  private final MantleStandIn mantle = MantleStandIn.start(0, _ -> "{\"ok\":true}");
  private final MapParameters parameters =
      new MapParameters(
          Map.of(
              "OPENAI_BASE_URL",
              mantle.baseUrl().toString(),
              "OPENAI_API_KEY",
              "key",
              "model/default",
              OSS));

  DoctorTest() throws IOException {}

  @AfterEach
  void close() {
    mantle.close();
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          OPENAI_BASE_URL | https://bedrock-mantle.us-east-1.api.aws              | address      | must end in /v1
          OPENAI_BASE_URL | https://bedrock-mantle.eu-west-3.api.aws/v1           | address      | not served in eu-west-3
          OPENAI_BASE_URL | https://bedrock-mantle.us-east-1.amazonaws.com/v1     | address      | Mantle's addresses are
          OPENAI_BASE_URL | bedrock-mantle.us-east-1.api.aws/v1                   | address      | must begin with https://
          OPENAI_BASE_URL | ROOT/v2/v1                                            | endpoint     | There is no model endpoint at
          OPENAI_BASE_URL | http://127.0.0.1:1/v1                                 | endpoint     | cannot be reached
          OPENAI_API_KEY  | Bearer key                                            | key          | holds a blank
          OPENAI_API_KEY  | bedrock-api-key-abc!                                  | key          | cut off
          OPENAI_API_KEY  | EXPIRED                                               | key          | has expired at
          OPENAI_API_KEY  | TOKYO                                                 | endpoint     | another Region
          OPENAI_API_KEY  |                                                       | key          | is not set
          model/default   | openai.gpt-7                                          | model is listed | openai.gpt-7: Not listed
          model/default   | not-a-model                                           | model is listed | not-a-model: Not listed
          model/openai.gpt-oss-120b/path     | /v2                                | model        | it is /v1 or /openai/v1
          model/openai.gpt-oss-120b/endpoint | batch                              | model        | it is background, responses or chat
          model/openai.gpt-oss-120b/effort   | minimal                            | model        | it is low, medium, high
          model/openai.gpt-oss-120b/tier     | reserved                           | model        | it is default, flex, priority
          model/openai.gpt-oss-120b/context-tokens | 128k                         | model        | it is a number
          model/openai.gpt-oss-120b/base-url | https://models.example.com         | address      | model/openai.gpt-oss-120b/base-url must end in /v1
          model/openai.gpt-oss-120b/caching  | yes                                | model        | it is explicit, implicit
          model/openai.gpt-oss-120b/strict   | maybe                              | model        | it is true, false
          model/openai.gpt-oss-120b/usd-per-million-input | free                  | price        | a number of US dollars
          model/openai.gpt-oss-120b/usd-per-million-output | 0.6                  | price        | set alone
          prices          | {"prices":[                                           | price        | is not used: The prices are not JSON
          prices/place    | us-east-1                                             | price        | mantle/ or runtime/ and a Region
          OPENAI_API_KEY  | "key"                                                 | key          | quotation mark
          model/others    | us.openai.gpt-5.6-sol                                 | model is listed | us.openai.gpt-5.6-sol: Not listed
          """)
  void whatIsConfiguredWronglyIsTold(String path, String value, String check, String words) {
    if (value == null) {
      parameters.remove(path);
    } else {
      parameters.put(path, seeded(value));
    }
    assertTold(examined(false), check, words);
  }

  @Test
  void addressAndKeyThatAModelHasOfItsOwnAreExaminedByTheirNames() {
    parameters.remove("OPENAI_BASE_URL");
    parameters.remove("OPENAI_API_KEY");
    parameters.put("model/default", "llama3");
    parameters.put("model/llama3/base-url", mantle.baseUrl().toString());
    parameters.put("model/llama3/api-key", "Bearer key");
    assertTold(examined(false), "key", "model/llama3/api-key holds a blank");
    mantle.play(Script.CALM.accepting("other"));
    parameters.put("model/llama3/api-key", "key");
    assertTold(examined(false), "endpoint", "refused model/llama3/api-key");
    assertThat(examined(false)).noneMatch(finding -> finding.says().contains("OPENAI_"));
  }

  @ParameterizedTest
  @CsvSource({"GetInference", "CancelInference", "DeleteInference", "GetModel", "ListModels"})
  void aPermissionThatIsLackingIsNamed(String action) {
    mantle.play(Script.CALM.forbidding(action));
    List<Finding> findings = examined(false);
    assertThat(findings)
        .anySatisfy(
            finding -> {
              assertThat(finding.state()).isEqualTo(State.WRONG);
              assertThat(finding.says())
                  .contains("bedrock-mantle:" + action)
                  .doesNotContain("123456789012");
            });
  }

  @Test
  void aRetentionModeWithoutBackgroundIsTold() {
    mantle.play(Script.CALM.retaining("none"));
    assertTold(examined(false), "data retention", "PUT /v1/data_retention");
  }

  @ParameterizedTest
  @CsvSource({OSS, "openai.gpt-5.6-luna", "deepseek.v3.1"}) // of either path, and of none but chat
  void whatIsRightIsToldAsRightAndNothingIsCreated(String model) {
    parameters.put("model/default", model);
    assertThat(examined(false))
        .filteredOn(finding -> !finding.check().equals("price")) // none is known here
        .allMatch(finding -> finding.state() == State.RIGHT);
    assertThat(mantle.ledger()).isEmpty();
  }

  @Test
  void eachFeatureIsTriedOnceAndNothingIsLeftBehind() {
    // long enough that no create is answered with an end, which is told as an endpoint's own way
    mantle.play(Script.CALM.with(new Latency.Fixed(Duration.ofMillis(300))));
    parameters.put("model/" + OSS + "/tier", "flex");
    parameters.put("model/" + OSS + "/effort", "low");
    parameters.put("model/others", "openai.gpt-5.6-luna deepseek.v3.1");

    List<Finding> findings = examined(true);

    assertThat(findings).noneMatch(finding -> finding.state() == State.WRONG);
    assertThat(findings)
        .extracting(Finding::says)
        .contains(
            OSS + ": a response is created and runs in the background",
            OSS + ": a response can be looked at",
            OSS + ": a response can be followed as a stream",
            OSS + ": a response can be cancelled",
            OSS + ": a schema of the answer is taken",
            OSS + ": service_tier flex is taken",
            OSS + ": effort low is taken",
            "openai.gpt-5.6-luna: prompt_cache_options is taken",
            "deepseek.v3.1: Chat Completions answer");
    assertThat(mantle.ledger()).hasSize(9);
  }

  @Test
  void whatAnEndpointRefusesIsToldWithItsSetting() {
    mantle.play(Script.CALM.forbidding("CreateInference"));
    assertTold(examined(true), "live", "bedrock-mantle:CreateInference");
    mantle.play(Script.CALM.by(Make.RUNTIME));
    parameters.put("model/" + OSS + "/path", "/openai/v1");
    assertTold(examined(true), "live", "set model/openai.gpt-oss-120b/endpoint to chat");
    parameters.put("model/" + OSS + "/path", "/v1");
    assertTold(examined(true), "live", "UnknownOperationException");
    parameters.put("model/default", "us.openai.gpt-5.6-luna");
    parameters.put("model/us.openai.gpt-5.6-luna/path", "/openai/v1");
    assertTold(examined(true), "live", "set model/us.openai.gpt-5.6-luna/endpoint to responses");
  }

  @Test
  void anEndpointWithoutBackgroundOrStoreIsDoubtful() {
    mantle.play(Script.CALM.by(Make.PLAIN).with(new Latency.Immediate()));
    assertThat(examined(true))
        .filteredOn(finding -> finding.check().equals("live"))
        .anyMatch(f -> f.state() == State.DOUBTFUL && f.says().contains("knows no background"))
        .anyMatch(f -> f.state() == State.DOUBTFUL && f.says().contains("keeps no responses"));
  }

  @Test
  void aLookThatIsRefusedIsTold() {
    mantle.play(Script.CALM.with(Fault.once(Kind.LOOK_FORBIDDEN)));
    assertTold(examined(true), "live", "bedrock-mantle:GetInference");
  }

  private List<Finding> examined(boolean live) {
    try (EndpointExamination examination =
        new EndpointExamination(parameters, Optional.empty(), Clock.systemUTC())) {
      return examination.findings(live);
    }
  }

  private static void assertTold(List<Finding> findings, String check, String words) {
    assertThat(findings)
        .anySatisfy(
            finding -> {
              assertThat(finding.state()).isEqualTo(State.WRONG);
              assertThat(finding.check()).isEqualTo(check);
              assertThat(finding.says()).contains(words);
            });
  }

  private String seeded(String value) {
    return switch (value) {
      case "EXPIRED" -> shortTerm("us-east-1", "20200101T000000Z");
      case "TOKYO" -> shortTerm("ap-northeast-1", "29990101T000000Z");
      default ->
          value.replace("ROOT", mantle.baseUrl().resolve("/").toString().replaceAll("/$", ""));
    };
  }

  private static String shortTerm(String region, String made) {
    String url =
        "bedrock.amazonaws.com/?Action=CallWithBearerToken&X-Amz-Credential=AKID%2F"
            + made.substring(0, 8)
            + "%2F"
            + region
            + "%2Fbedrock%2Faws4_request&X-Amz-Date="
            + made
            + "&X-Amz-Expires=43200&Version=1";
    return "bedrock-api-key-"
        + Base64.getEncoder().encodeToString(url.getBytes(StandardCharsets.UTF_8));
  }
}
