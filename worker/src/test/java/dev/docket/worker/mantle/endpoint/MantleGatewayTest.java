package dev.docket.worker.mantle.endpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.docket.job.FailureReason;
import dev.docket.job.ModelEndpoint.Model;
import dev.docket.price.TokenUse;
import dev.docket.runtime.Json;
import dev.docket.runtime.Parameters;
import dev.docket.runtime.Secret;
import dev.docket.worker.mantle.ModelGateway.Look;
import dev.docket.worker.mantle.ModelGateway.Start;
import dev.docket.worker.mantle.ModelGateway.Throttle;
import dev.docket.worker.mantle.ModelRequest;
import dev.docket.worker.mantle.ModelUnavailableException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class MantleGatewayTest {
  private static final String OSS = "openai.gpt-oss-120b";
  private static final String GPT = "openai.gpt-5.4";
  private static final Map<String, String> IDS = Map.of("job", "job_1", "step", "map-1");

  /** As recorded from gpt-oss on /v1: float time, reasoning item, no completed_at. */
  private static final String OSS_DONE =
      """
      {"id":"resp_1","object":"response","created_at":1763800000.25,"status":"completed",
       "model":"openai.gpt-oss-120b","output":[
         {"type":"reasoning","id":"rs_1","content":[{"type":"reasoning_text","text":"hm"}]},
         {"type":"mcp_call","name":"notes","arguments":"{}"},
         {"type":"message","id":"msg_1","role":"assistant","content":[
           {"type":"output_text","text":"{\\"a\\":","annotations":[]},
           {"type":"output_text","text":"1}"}]}],
       "usage":{"input_tokens":120,"output_tokens":30,"total_tokens":150}}
      """;

  private final WireServer server;
  private final List<Instant> ended = new ArrayList<>();
  private final AtomicInteger refreshes = new AtomicInteger();
  private final MantleGateway gateway;

  MantleGatewayTest() throws IOException {
    server = new WireServer();
    gateway =
        new MantleGateway(
            parameters(server.url() + "/v1"),
            Optional.empty(),
            Duration.ofSeconds(2),
            Clock.systemUTC(),
            ended::add);
  }

  @AfterEach
  void close() {
    gateway.close();
    server.close();
  }

  @Test
  void aCreateIsStoredRunsInTheBackgroundAndCarriesOpaqueIds() throws IOException {
    server.reply(200, "{\"id\":\"resp_1\",\"status\":\"in_progress\"}");
    ModelRequest.Schema schema =
        new ModelRequest.Schema("answer", "{\"type\":\"object\",\"additionalProperties\":false}");
    ModelRequest request = new ModelRequest(OSS, "do", "text", Optional.of(schema), 10, 500);

    assertThat(gateway.start(request, IDS)).isEqualTo(new Start.Started("resp_1"));

    JsonNode sent = Json.MAPPER.readTree(server.asked().getFirst().body());
    assertThat(server.asked().getFirst().path()).isEqualTo("/v1/responses");
    assertThat(server.asked().getFirst().authorization()).isEqualTo("Bearer key-0");
    assertThat(sent.path("background").asBoolean()).isTrue();
    assertThat(sent.path("store").asBoolean()).isTrue();
    assertThat(sent.path("max_output_tokens").asInt()).isEqualTo(500);
    assertThat(sent.path("instructions").asText()).isEqualTo("do");
    assertThat(sent.path("input").asText()).isEqualTo("text");
    assertThat(sent.path("metadata").path("step").asText()).isEqualTo("map-1");
    assertThat(sent.path("text").path("format").path("type").asText()).isEqualTo("json_schema");
    assertThat(sent.path("text").path("format").path("schema").path("type").asText())
        .isEqualTo("object");
  }

  @Test
  void aModelOfTheOtherPathIsAskedThere() {
    server.reply(200, "{\"id\":\"resp_1\",\"status\":\"queued\"}");
    server.reply(200, "{\"id\":\"resp_1\",\"status\":\"queued\"}");

    gateway.start(request(GPT), IDS);
    gateway.look(GPT, "resp_1");

    assertThat(server.asked())
        .extracting(WireServer.Asked::path)
        .containsExactly("/openai/v1/responses", "/openai/v1/responses/resp_1");
  }

  @Test
  void aFinishedResponseOfEitherDialectGivesItsTextAndItsTokens() {
    server.reply(200, OSS_DONE);
    server.reply(
        200,
        """
        {"id":"resp_2","created_at":1763800000,"completed_at":1763800010,"status":"completed",
         "metadata":{"docket_method":"extractive"},"billing":{"payer":"x"},
         "output":[{"type":"message","content":[{"type":"output_text","text":"x"}]}],
         "service_tier":"flex",
         "usage":{"input_tokens":7,"input_tokens_details":{"cached_tokens":3,"cache_write_tokens":1},
           "output_tokens":2,"output_tokens_details":{"reasoning_tokens":1}}}
        """);

    assertThat(gateway.look(OSS, "resp_1"))
        .isEqualTo(new Look.Completed("{\"a\":1}", "model", 120, 30));
    assertThat(gateway.look(GPT, "resp_2"))
        .isEqualTo(new Look.Completed("x", "extractive", new TokenUse(7, 3, 1, 2, 1, "flex")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          [M(commentary,I begin),M(final_answer,x)]                  | x
          [M(commentary,I begin),M(commentary,I go on),M(,x)]        | x
          [M(final_answer,x),M(commentary,That was it)]              | x
          [M(analysis,hm),M(,x)]                                     | x
          [M(,draft),M(,x)]                                          | x
          [M(,x),M(, )]                                              | x
          [M(commentary,hm),M(final,x)]                              | x
          [M(,{x}),M(,That is all.)]                                 | {x}
          [M(,{draft}),M(,{x})]                                      | {x}
          [{"type":"reasoning","content":[{"type":"reasoning_text","text":"hm"}]},M(,x)] | x
          """)
  void onlyTheFinalMessageIsTheAnswer(String output, String text) {
    String messages =
        output
            .replaceAll(
                "M\\((\\w*),([^)]*)\\)",
                "{\"type\":\"message\",\"phase\":\"$1\",\"content\":[{\"type\":\"output_text\",\"text\":\"$2\"}]}")
            .replace("\"phase\":\"\",", "");
    server.reply(200, "{\"id\":\"resp_1\",\"status\":\"completed\",\"output\":" + messages + "}");

    assertThat(gateway.look(OSS, "resp_1"))
        .isEqualTo(new Look.Completed(text, "model", TokenUse.UNSAID));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          "status":"queued"                                                        | Pending
          "status":"in_progress"                                                   | Pending
          "status":"thinking_hard"                                                 | Pending
          "status":"completed","output":[]                                         | FailedForNow
          "status":"completed","output":[{"type":"message","content":[{"type":"refusal","refusal":"no"}]}] | FailedForGood
          "status":"failed","error":{"code":"server_error","message":"x"}          | FailedForNow
          "status":"failed","error":{"code":"rate_limit_exceeded"}                 | Throttled
          "status":"failed","error":{"code":"insufficient_quota"}                  | FailedForNow
          "status":"failed","error":{"code":"invalid_prompt"}                      | FailedForGood
          "status":"failed","error":{"code":"cyber_policy_violation"}              | FailedForGood
          "status":"failed","error":{"code":"context_length_exceeded"}             | FailedForGood
          "status":"incomplete","incomplete_details":{"reason":"max_output_tokens"} | Truncated
          "status":"incomplete","incomplete_details":{"reason":"content_filter"}   | FailedForGood
          "status":"incomplete","incomplete_details":{"reason":"length"}           | Truncated
          "status":"incomplete","incomplete_details":null                          | FailedForNow
          "status":"COMPLETED","output":[]                                         | FailedForNow
          "status":"failed","error":{"code":429,"type":"rate_limit_error"}         | Throttled
          "status":"cancelled"                                                     | FailedForNow
          """)
  void everyStatusHasItsMeaning(String fields, String expected) {
    server.reply(200, "{\"id\":\"resp_1\"," + fields + "}");
    assertThat(gateway.look(OSS, "resp_1").getClass().getSimpleName()).isEqualTo(expected);
  }

  @Test
  void aTurnThatEndsOnTheModelsOwnToolNamesIt() {
    server.reply(
        200,
        """
        {"id":"resp_1","status":"completed","output":[
          {"type":"reasoning","content":[{"type":"reasoning_text","text":"I note it"}]},
          {"type":"mcp_call","server_label":"notes","name":"write","arguments":"{}"}]}
        """);
    assertThat(gateway.look(OSS, "resp_1"))
        .isEqualTo(
            new Look.FailedForNow(
                "The model ended without an answer: its turn ended on a call of the tool notes",
                TokenUse.UNSAID));
  }

  @Test
  void aStatusThatIsNotKnownIsTold() {
    server.reply(200, "{\"id\":\"resp_1\",\"status\":\"expired\"}");
    assertThat(gateway.look(OSS, "resp_1"))
        .isEqualTo(new Look.Pending("The response has a status that is not known here: expired"));
  }

  @Test
  void aMissingResponseIsGoneAndTroubleOfTheEndpointMayPass() {
    server.reply(404, "{\"error\":{\"message\":\"not found\"}}");
    server.reply(500, "<html>oops</html>");
    server.reply(429, "");
    server.reply(0, "");

    assertThat(gateway.look(OSS, "resp_1")).isEqualTo(new Look.Gone());
    for (int i = 0; i < 3; i++) {
      assertThatThrownBy(() -> gateway.look(OSS, "resp_1"))
          .isInstanceOf(ModelUnavailableException.class);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          403 | {"Message":"User: arn:aws:iam::123456789012:user/x is not authorized"} | bedrock-mantle:GetInference
          401 | {"error":{"message":"The token has expired"}}                          | has expired
          400 | {"error":{"message":"Background responses cannot be retrieved"}}       | cannot be retrieved
          405 | {"error":"no"}                                                         | HTTP 405: no
          200 | <html>gateway login</html>                                             | is not the model endpoint
          200 | {}                                                                     | is not the model endpoint
          200 | {"Output":{"__type":"UnknownOperationException"}}                      | is not the model endpoint
          """)
  void aRefusalOfALookSaysWhatToMend(int status, String body, String words) {
    server.reply(status, body).reply(status, body);

    assertThat(gateway.look(OSS, "resp_1"))
        .isInstanceOfSatisfying(
            Look.Refused.class,
            refused -> assertThat(refused.why()).contains(words).doesNotContain("123456789012"));
  }

  @Test
  void anEndpointThatDoesNotKnowTheBackgroundAnswersTheCreate() {
    server.reply(200, OSS_DONE);

    assertThat(gateway.start(request(OSS), IDS))
        .isEqualTo(new Start.Answered("resp_1", new Look.Completed("{\"a\":1}", "model", 120, 30)));
  }

  @Test
  void aQuotaThatIsUsedUpIsToldFromOneThatIsWaitedFor() {
    server.reply(
        429, "{\"error\":{\"code\":\"insufficient_quota\",\"message\":\"You exceeded it\"}}");

    assertThat(gateway.start(request(OSS), IDS))
        .isEqualTo(new Start.OutOfQuota("The model's quota is used up: HTTP 429: You exceeded it"));
    server.reply(429, "{\"error\":{\"code\":null,\"type\":\"insufficient_quota\"}}");
    assertThat(gateway.start(request(OSS), IDS)).isInstanceOf(Start.OutOfQuota.class);
    server.reply(402, "{\"error\":{\"message\":\"Insufficient Balance\"}}");
    assertThat(gateway.start(request(OSS), IDS)).isInstanceOf(Start.OutOfQuota.class);
  }

  @ParameterizedTest
  @CsvSource({
    "Please try again in 20s.,20000",
    "Please try again in 1.5s,1500",
    "try again in 250ms.,250",
    "Try again in 90m,300000",
    "Slow down,0"
  })
  void aResponseThatFailedForWantOfQuotaTellsHowLongToWait(String message, long millis) {
    server.reply(
        200,
        "{\"id\":\"resp_1\",\"status\":\"failed\",\"error\":{\"code\":\"rate_limit_exceeded\","
            + "\"message\":\""
            + message
            + "\"}}");

    assertThat(gateway.look(OSS, "resp_1"))
        .isEqualTo(
            new Look.Throttled("The model failed (rate_limit_exceeded): " + message, millis));
  }

  @Test
  void aThrottledCreateTellsHowLongToWait() {
    server.reply(429, Map.of("Retry-After", "17"), "{\"error\":\"slow down\"}");
    server.reply(429, "");
    server.reply(503, "{\"error\":{\"message\":\"busy\"}}");
    server.reply(529, Map.of("Retry-After", "0.5"), "{\"Message\":\"full\"}");

    assertThat(gateway.start(request(OSS), IDS))
        .isEqualTo(new Start.Refused("HTTP 429: slow down", 17_000, Throttle.QUOTA));
    assertThat(gateway.start(request(OSS), IDS))
        .isEqualTo(new Start.Refused("HTTP 429", 0, Throttle.QUOTA));
    assertThat(gateway.start(request(OSS), IDS))
        .isEqualTo(new Start.Refused("HTTP 503: busy", 0, Throttle.CAPACITY));
    assertThat(gateway.start(request(OSS), IDS))
        .isEqualTo(new Start.Refused("HTTP 529: full", 500, Throttle.CAPACITY));
  }

  @ParameterizedTest
  @ValueSource(ints = {301, 302, 303, 307, 308})
  void aRedirectIsNotFollowedAndItsTargetNamed(int status) throws IOException {
    try (WireServer elsewhere = new WireServer()) {
      server.reply(status, Map.of("Location", elsewhere.url() + "/v1/responses"), "");

      assertThat(gateway.start(request(OSS), IDS))
          .isInstanceOfSatisfying(
              Start.Rejected.class,
              r -> {
                assertThat(r.reason()).isEqualTo(FailureReason.MODEL_MISCONFIGURED);
                assertThat(r.detail()).contains("HTTP " + status, elsewhere.url());
              });
      assertThat(server.asked()).hasSize(1);
      assertThat(elsewhere.asked()).isEmpty();
    }
  }

  /** Node closes what was idle for 5 s, gunicorn for 2; what it meets then looks sent, perhaps. */
  @Test
  void anIdleConnectionIsClosedBeforeServersDo() throws IOException {
    try (ServerSocket listening = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        MantleGateway idle =
            new MantleGateway(
                parameters("http://127.0.0.1:" + listening.getLocalPort() + "/v1"),
                Optional.empty(),
                Duration.ofSeconds(5),
                Clock.systemUTC(),
                ended::add)) {
      Thread caller = Thread.ofVirtual().start(() -> idle.look(OSS, "resp_1"));
      try (Socket connection = listening.accept()) {
        connection.setSoTimeout(1_900);
        InputStream in = connection.getInputStream();
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
          head.append((char) in.read());
        }
        connection
            .getOutputStream()
            .write(
                ("HTTP/1.1 200 OK\r\nContent-Length: " + OSS_DONE.length() + "\r\n\r\n" + OSS_DONE)
                    .getBytes(StandardCharsets.UTF_8));

        assertThat(in.read()).as("the end of the connection").isEqualTo(-1);
      }
      assertThat(caller.isAlive()).isFalse();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "500,{}",
    "502,<html>",
    "504,''",
    "503,''",
    "529,<html>",
    "200,{}",
    "200,<html>",
    "0,''"
  })
  void whatMayHaveBeenAcceptedIsAmbiguousAndSentOnce(int status, String body) {
    server.reply(200, OSS_DONE); // so that the next request meets a connection from the pool
    gateway.look(OSS, "resp_1");
    server.reply(status, body);

    assertThat(gateway.start(request(OSS), IDS)).isInstanceOf(Start.Ambiguous.class);
    assertThat(server.asked()).hasSize(2);
  }

  @Test
  void anEndpointThatCannotBeReachedHasAcceptedNothing() {
    server.close();
    assertThat(gateway.start(request(OSS), IDS)).isInstanceOf(Start.Refused.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          400 | {"error":{"code":"validation_error","message":"prompt tokens (400007) exceed model maximum (278528) for openai.gpt-5.5"}} | REQUEST_TOO_LARGE | larger than
          400 | {"error":{"code":"context_length_exceeded","message":"Your input exceeds the context window of this model"}} | REQUEST_TOO_LARGE | larger than
          400 | {"error":{"message":"This input exceeds the context window of the model"}} | REQUEST_TOO_LARGE | larger than
          400 | {"error":{"message":"The maximum context length is 131072 tokens"}} | REQUEST_TOO_LARGE | larger than
          400 | {"error":{"code":"context_length_exceeded","message":"Too long"}} | REQUEST_TOO_LARGE | larger than
          400 | {"error":{"message":"model x isn't supported on this route"}} | MODEL_MISCONFIGURED | model/openai.gpt-oss-120b/path to /openai/v1
          400 | {"error":{"message":"x does not support the '/v1/responses' API"}} | MODEL_MISCONFIGURED | endpoint to chat
          400 | {"error":{"message":"store=true is not allowed in data retention mode none"}} | MODEL_MISCONFIGURED | retention mode
          400 | {"error":{"message":"Unsupported value: 'temperature' does not support 0.2"}} | MODEL_FAILED | Unsupported value
          404 | {"message":"Not Found"} | MODEL_MISCONFIGURED | model/openai.gpt-oss-120b/endpoint to chat
          405 | {"detail":"Method Not Allowed"} | MODEL_MISCONFIGURED | model/openai.gpt-oss-120b/endpoint to chat
          404 | {"error":{"code":"model_not_found","message":"no such model"}} | MODEL_MISCONFIGURED | does not know the model
          403 | {"Message":"Authentication failed: Credential should be scoped to a valid region"} | MODEL_MISCONFIGURED | another Region
          """)
  void whatCanNeverBeAcceptedSaysWhatToMend(
      int status, String body, FailureReason reason, String words) {
    server.reply(status, body);
    assertThat(gateway.start(request(OSS), IDS))
        .isInstanceOfSatisfying(
            Start.Rejected.class,
            r -> {
              assertThat(r.reason()).isEqualTo(reason);
              assertThat(r.detail()).contains(words);
            });
  }

  @Test
  void aRefusedKeyIsReadAgainAndTriedOnceMore() {
    server.reply(401, invalidKey("The security token included in the request is invalid."));
    server.reply(200, "{\"id\":\"resp_1\",\"status\":\"queued\"}");

    assertThat(gateway.start(request(OSS), IDS)).isEqualTo(new Start.Started("resp_1"));
    assertThat(server.asked())
        .extracting(WireServer.Asked::authorization)
        .containsExactly("Bearer key-0", "Bearer key-1");
  }

  @Test
  void aKeyThatNeverWorkedFailsTheJobAndOneThatRanOutIsWaitedFor() {
    String expired = invalidKey("The security token included in the request is expired");
    server.reply(401, expired).reply(401, expired);
    assertThat(gateway.start(request(OSS), IDS))
        .isInstanceOfSatisfying(
            Start.Rejected.class, r -> assertThat(r.detail()).contains("has expired"));

    server.reply(200, "{\"id\":\"resp_1\",\"status\":\"queued\"}");
    gateway.start(request(OSS), IDS);
    server.reply(401, expired).reply(401, expired);
    assertThat(gateway.start(request(OSS), IDS))
        .isInstanceOfSatisfying(
            Start.Refused.class, r -> assertThat(r.why()).contains("has expired"));
  }

  @Test
  void noMessageShowsAccountsOrKeys() {
    server.reply(
        400,
        "{\"error\":{\"message\":\"User: arn:aws:sts::123456789012:assumed-role/x/y of 123456789012"
            + " with sk-abc123 may not\"}}");
    assertThat(gateway.start(request(OSS), IDS))
        .isInstanceOfSatisfying(
            Start.Rejected.class,
            r ->
                assertThat(r.detail())
                    .contains("User: [arn] of [account] with [key] may not")
                    .doesNotContain("123456789012"));
  }

  @Test
  void cancellingWhatIsGoneIsDoneAndErasingNeverThrows() {
    server.reply(200, OSS_DONE);
    server.reply(404, "{}");
    server.reply(401, "{}");
    gateway.cancel(OSS, "resp_1");
    gateway.cancel(OSS, "resp_2");
    gateway.erase(OSS, "resp_3");
    assertThat(server.asked())
        .extracting(a -> a.method() + " " + a.path())
        .containsExactly(
            "POST /v1/responses/resp_1/cancel",
            "POST /v1/responses/resp_2/cancel",
            "DELETE /v1/responses/resp_3");
  }

  @Test
  void modelsOfBothPathsAreListedAtOne() {
    String both =
        "{\"object\":\"list\",\"data\":[{\"id\":\"openai.gpt-oss-120b\",\"object\":\"model\"},"
            + "{\"id\":\"openai.gpt-5.4\",\"object\":\"model\"}]}";
    server.reply(200, both);
    assertThat(gateway.models())
        .containsExactly(new Model(GPT, true, ""), new Model(OSS, true, ""));
    assertThat(server.asked()).extracting(WireServer.Asked::path).containsExactly("/v1/models");
  }

  private static ModelRequest request(String model) {
    return new ModelRequest(model, "do", "text", Optional.empty(), 10, 100);
  }

  private static String invalidKey(String message) {
    return "{\"error\":{\"code\":\"invalid_api_key\",\"message\":\""
        + message
        + "\",\"param\":null,\"type\":\"permission_denied_error\"}}";
  }

  /** The key is {@code key-n} after n refreshes. */
  private Parameters parameters(String baseUrl) {
    return new Parameters() {
      @Override
      public Optional<String> value(String path) {
        return path.equals("OPENAI_BASE_URL") ? Optional.of(baseUrl) : Optional.empty();
      }

      @Override
      public Optional<Secret> secret(String path) {
        return Optional.of(new Secret("key-" + refreshes.get()));
      }

      @Override
      public void refresh() {
        refreshes.incrementAndGet();
      }
    };
  }
}
