package dev.docket.mantle;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.docket.mantle.Finding.State;
import dev.docket.testing.MapParameters;
import dev.docket.testing.MutableClock;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each known way to configure the endpoint wrongly has its sentence. */
@Timeout(60)
class EndpointExaminationTest {
  private static final String TOKYO = "https://bedrock-mantle.ap-northeast-1.api.aws/v1";

  private final MutableClock clock = MutableClock.at2030();
  private final List<HttpServer> servers = new ArrayList<>();

  @AfterEach
  void stop() {
    servers.forEach(server -> server.stop(0));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          https://bedrock-mantle.us-east-1.api.aws          | WRONG    | must end in /v1
          https://bedrock-runtime.us-east-1.amazonaws.com/openai/v1 | RIGHT | bedrock-runtime
          https://bedrock-runtime.us-east-1.amazonaws.com   | WRONG    | must end in /v1
          https://bedrock-mantle.mars-east-1.api.aws/v1     | WRONG    | not served in mars-east-1
          https://bedrock-mantle.us-east-1.amazonaws.com/v1 | WRONG    | Mantle's addresses are
          bedrock-mantle.us-east-1.api.aws/v1               | WRONG    | must begin with https://
          https://a b/v1                                    | WRONG    | is no address
          http://models.example.com/v1                      | DOUBTFUL | unencrypted
          https://bedrock-mantle.us-east-1.api.aws/openai/v1 | RIGHT   | us-east-1
          http://127.0.0.1:9/v1                             | RIGHT    | 127.0.0.1
          """)
  void anAddressIsExaminedBeforeAnybodyIsAsked(String address, State state, String says) {
    Finding finding = AddressCheck.of("OPENAI_BASE_URL", address);
    assertThat(finding.state()).isEqualTo(state);
    assertThat(finding.says()).contains(says);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          sk-proj-abc          | WRONG    | a key of OpenAI
          AKIAIOSFODNN7EXAMPLE | WRONG    | an AWS access key id
          ABSKabc              | DOUBTFUL | long-term
          Bearer abc           | WRONG    | holds a blank
          Bearerabc            | WRONG    | the word Bearer
          bedrock-api-key-abc! | WRONG    | cut off
          something            | RIGHT    | set
          """)
  void aKeyThatCannotBeRightIsTold(String key, State state, String says) {
    assertKey(Optional.of(key), state, says);
  }

  @Test
  void aKeyThatIsMissingOrBrokenByALinesEndIsTold() {
    assertKey(Optional.empty(), State.WRONG, "OPENAI_API_KEY is not set");
    assertKey(Optional.of("abc\ndef"), State.WRONG, "line's end");
  }

  @Test
  void aShortTermKeySaysWhenItEndsAndForWhichRegion() {
    assertKey(Optional.of(key("ap-northeast-1", -13, 43_200)), State.WRONG, "has expired at");
    assertKey(Optional.of(key("ap-northeast-1", 0, 1_800)), State.DOUBTFUL, "within the hour");
    assertKey(Optional.of(key("ap-northeast-1", 0, 43_200)), State.RIGHT, "2030-01-01T12:00:00Z");
    assertKey(
        Optional.of(key("us-east-1", 0, 43_200)),
        State.WRONG,
        "made for us-east-1 and its address is of ap-northeast-1");
  }

  @Test
  void aModelIsNamedAndPlacedAsMantleHasIt() {
    assertModel("us.openai.gpt-5.4", "", "", State.WRONG, "use openai.gpt-5.4");
    assertModel("global.openai.gpt-6-sol", "", "", State.WRONG, "cross-Region");
    assertModel("openai.gpt-oss-20b-1:0", "", "", State.WRONG, "calls it openai.gpt-oss-20b");
    assertModel("openai.gpt-oss-20b", "path", "/v2", State.WRONG, "/v1 or /openai/v1");
    assertModel("openai.gpt-oss-20b", "path", "/openai/v1", State.DOUBTFUL, "served at /v1");
    assertModel("openai.gpt-6-luna", "", "", State.WRONG, "not known to be served in ap-northeast");
    assertModel("openai.gpt-5.4", "tier", "flex", State.WRONG, "it is default");
    assertModel("openai.gpt-5.4", "context-tokens", "9000000", State.DOUBTFUL, "more than");
    assertModel("deepseek.v3.1", "endpoint", "background", State.WRONG, "endpoint to chat");
    assertModel("own-model", "", "", State.DOUBTFUL, "is not in the table of models");
    assertModel("openai.gpt-5.4", "", "", State.RIGHT, "openai.gpt-5.4");
  }

  @Test
  void bedrockRuntimeHasNoBackground() {
    MapParameters parameters =
        new MapParameters(Map.of("model/us.openai.gpt-5.6-luna/endpoint", "background"));
    String runtime = "https://bedrock-runtime.us-east-1.amazonaws.com/openai/v1";
    assertThat(
            new ModelCheck(new ModelTable(parameters), "us.openai.gpt-5.6-luna", runtime)
                .findings())
        .singleElement()
        .satisfies(f -> assertThat(f.says()).contains("no background responses"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          404 | {"error":{"message":"no route"}}                                       | before /v1 is wrong
          401 | {"error":{"code":"invalid_api_key","message":"The token has expired"}} | has expired
          401 | {"error":{"message":"Credential should be scoped to a valid region"}}  | another Region
          403 | {"Message":"User is not authorized to perform ListModels"}             | bedrock-mantle:ListModels
          302 | {}                                                                     | redirect
          500 | {"error":{"message":"sorry"}}                                          | HTTP 500: sorry
          """)
  void aRefusalIsToldWithWhatToMend(int status, String body, String says) throws IOException {
    Finding finding = only(examined(status, body, Duration.ZERO), "endpoint");

    assertThat(finding.state()).isEqualTo(State.WRONG);
    assertThat(finding.says()).contains(says);
  }

  @Test
  void anEndpointThatIsNotThereIsTold() throws IOException {
    HttpServer server = serve(200, "{}");
    server.stop(0);

    assertThat(only(examine(server, Duration.ZERO), "endpoint").says())
        .contains("cannot be reached");
  }

  @Test
  void aModelThatIsNotListedIsTold() throws IOException {
    String others = "{\"object\":\"list\",\"data\":[{\"id\":\"other\",\"object\":\"model\"}]}";
    List<Finding> findings = examined(200, others, Duration.ZERO);

    assertThat(only(findings, "model is listed").state()).isEqualTo(State.WRONG);
    assertThat(only(findings, "clock").state()).isEqualTo(State.RIGHT);
  }

  @Test
  void aClockThatIsFarOffIsTold() throws IOException {
    String models =
        "{\"object\":\"list\",\"data\":[{\"id\":\"openai.gpt-oss-120b\",\"object\":\"model\"}]}";
    List<Finding> findings = examined(200, models, Duration.ofMinutes(7));

    assertThat(only(findings, "clock").state()).isEqualTo(State.WRONG);
    assertThat(only(findings, "model is listed").state()).isEqualTo(State.RIGHT);
  }

  private void assertKey(Optional<String> key, State state, String says) {
    assertThat(KeyCheck.of("OPENAI_API_KEY", key, TOKYO, clock.instant()))
        .anySatisfy(
            finding -> {
              assertThat(finding.state()).isEqualTo(state);
              assertThat(finding.says()).contains(says);
            });
  }

  private static void assertModel(
      String model, String setting, String value, State state, String says) {
    MapParameters parameters = new MapParameters(Map.of());
    if (!setting.isEmpty()) {
      parameters.put("model/" + model + "/" + setting, value);
    }
    assertThat(new ModelCheck(new ModelTable(parameters), model, TOKYO).findings())
        .anySatisfy(
            finding -> {
              assertThat(finding.state()).isEqualTo(state);
              assertThat(finding.says()).contains(says);
            });
  }

  /** A key of {@code region}, made so many hours from now and good for so many seconds. */
  private String key(String region, int madeInHours, int seconds) {
    String made =
        DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'")
            .withZone(ZoneOffset.UTC)
            .format(clock.instant().plus(Duration.ofHours(madeInHours)));
    String url =
        "bedrock.amazonaws.com/?Action=CallWithBearerToken&X-Amz-Credential=AKID%2F"
            + made.substring(0, 8)
            + "%2F"
            + region
            + "%2Fbedrock%2Faws4_request&X-Amz-Date="
            + made
            + "&X-Amz-Expires="
            + seconds
            + "&Version=1";
    return "bedrock-api-key-" + Base64.getEncoder().encodeToString(url.getBytes(UTF_8));
  }

  private List<Finding> examined(int status, String body, Duration skew) throws IOException {
    return examine(serve(status, body), skew);
  }

  /** Examines on a machine whose clock is {@code skew} ahead of the server's. */
  private List<Finding> examine(HttpServer server, Duration skew) {
    String url = "http://127.0.0.1:" + server.getAddress().getPort() + "/v1";
    MapParameters parameters =
        new MapParameters(Map.of("OPENAI_BASE_URL", url, "OPENAI_API_KEY", "key"));
    try (EndpointExamination examination =
        new EndpointExamination(
            parameters, Optional.empty(), Clock.offset(Clock.systemUTC(), skew))) {
      return examination.findings(false);
    }
  }

  private HttpServer serve(int status, String body) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        http -> {
          byte[] bytes = body.getBytes(UTF_8);
          http.getResponseHeaders().set("Location", "https://elsewhere.example.com/");
          http.sendResponseHeaders(status, bytes.length);
          http.getResponseBody().write(bytes);
          http.close();
        });
    server.start();
    servers.add(server);
    return server;
  }

  private static Finding only(List<Finding> findings, String check) {
    return findings.stream()
        .filter(finding -> finding.check().equals(check))
        .findFirst()
        .orElseThrow(() -> new AssertionError(check + " is not among " + findings));
  }
}
