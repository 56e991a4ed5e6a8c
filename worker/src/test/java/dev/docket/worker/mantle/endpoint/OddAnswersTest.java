package dev.docket.worker.mantle.endpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.docket.mantle.EndpointKind;
import dev.docket.price.TokenUse;
import dev.docket.testing.MapParameters;
import dev.docket.worker.mantle.Following;
import dev.docket.worker.mantle.ModelGateway.Look;
import dev.docket.worker.mantle.ModelGateway.Start;
import dev.docket.worker.mantle.ModelGateway.Throttle;
import dev.docket.worker.mantle.ModelRequest;
import dev.docket.worker.mantle.ModelUnavailableException;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What servers answer that keep to no dialect: nothing is lost, and what they say is told. */
@Timeout(60)
class OddAnswersTest {
  private static final String MODEL = "some-model";
  private static final Map<String, String> JSON = Map.of("Content-Type", "application/json");
  private static final Map<String, String> EVENTS = Map.of("Content-Type", "text/event-stream");

  private final WireServer server;
  private final MapParameters parameters;
  private final MantleGateway gateway;

  OddAnswersTest() throws IOException {
    server = new WireServer();
    parameters =
        new MapParameters(Map.of("OPENAI_BASE_URL", server.url() + "/v1", "OPENAI_API_KEY", "key"));
    gateway =
        new MantleGateway(
            parameters, Optional.empty(), Duration.ofSeconds(5), Clock.systemUTC(), _ -> {});
  }

  @AfterEach
  void close() {
    gateway.close();
    server.close();
  }

  @ParameterizedTest
  @EnumSource
  void anErrorWithStatus200IsTold(EndpointKind kind) {
    assertThat(answered(kind, "{'error':{'code':503,'message':'The model is overloaded'}}"))
        .isEqualTo(
            new Start.Refused(
                "The model refused (503): The model is overloaded", 0, Throttle.CAPACITY));
    assertThat(answered(kind, "{'object':'error','type':'rate_limit_error','message':'slow'}"))
        .isInstanceOfSatisfying(
            Start.Refused.class,
            refused -> assertThat(refused.throttle()).isEqualTo(Throttle.QUOTA));
    assertThat(answered(kind, "{'error':{'type':'insufficient_quota','message':'pay'}}"))
        .isInstanceOf(Start.OutOfQuota.class);
    assertThat(answered(kind, "{'error':'model not loaded'}"))
        .isEqualTo(new Start.Ambiguous("The model refused: model not loaded"));
    assertThat(answered(kind, "{'detail':'Not authenticated'}"))
        .isEqualTo(new Start.Ambiguous("The model refused: Not authenticated"));
    assertThat(answered(kind, "[1,2]")).isInstanceOf(Start.Ambiguous.class);
    assertThat(answered(kind, "{'id':'x','choices':[{'mess"))
        .isEqualTo(new Start.Ambiguous("The answer to a create broke off"));
  }

  @ParameterizedTest
  @EnumSource
  void whatAPageOrAnErrorInAnotherShapeSaysIsTold(EndpointKind kind) {
    set(kind);
    server.reply(403, Map.of("Content-Type", "text/html"), "<html>Blocked</html>");
    assertThat(start())
        .isInstanceOfSatisfying(
            Start.Rejected.class,
            rejected -> assertThat(rejected.detail()).contains("a page, as proxies"));
    server.reply(
        422, JSON, "{\"detail\":[{\"loc\":[\"body\",\"text\"],\"msg\":\"extra fields\"}]}");
    assertThat(start())
        .isInstanceOfSatisfying(
            Start.Rejected.class,
            rejected -> assertThat(rejected.detail()).contains("extra fields"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {}
          {'input_tokens':0,'output_tokens':0,'prompt_tokens':0,'completion_tokens':0}
          {'input_tokens':-5,'output_tokens':-7,'prompt_tokens':-5,'completion_tokens':-7}
          {'input_tokens':1e30,'output_tokens':7,'prompt_tokens':1e30,'completion_tokens':7}
          {'input_tokens':'many','output_tokens':[],'prompt_tokens':'many','completion_tokens':[]}
          {'input_tokens':1,'input_tokens_details':{'cached_tokens':9},'prompt_tokens':1,'prompt_tokens_details':{'cached_tokens':9}}
          """)
  void aUsageThatCannotBeCountsAsNotSaid(String usage) {
    for (EndpointKind kind : EndpointKind.values()) {
      String body =
          kind == EndpointKind.CHAT
              ? "{'choices':[{'message':{'content':'x'},'finish_reason':'stop'}],'usage':%s}"
              : "{'id':'r','status':'completed','output':[{'type':'message','content':"
                  + "[{'type':'output_text','text':'x'}]}],'usage':%s}";
      assertThat(answered(kind, body.replace("%s", usage)))
          .isInstanceOfSatisfying(
              Start.Answered.class,
              answer ->
                  assertThat(answer.look())
                      .isEqualTo(new Look.Completed("x", "model", TokenUse.UNSAID)));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {'type':'ping'} E {'type':'response.created','response':{'id':'r'}} E {'type':'response.completed','response':{'id':'r','status':'completed','output':[O]}} | Completed
          {'type':'response.output_text.delta','delta':'x'} E {'type':'response.completed','response':{'id':'r','status':'completed','output':[O]}} | Completed
          {'type':'response.created','response':{'id':'r'}} E {'type':'response.completed','response':{'id':'r','status':'succeeded','output':[O]}} | Completed
          {'type':'response.created','response':{'id':'r'}} E {'type':'response.completed','response':{'id':'r','completed_at':1e300,'status':'completed','output':[O]}} | Completed
          {'type':'response.created','response':{'id':'r'}} E {'type':'error','code':'server_error','message':'boom'} | FailedForNow
          {'type':'response.created','response':{'id':'r'}} E {'type':'error','error':{'code':'rate_limit_exceeded'}} | Throttled
          {'type':'response.created','response':{'id':'r'}} E {'type':'response.completed','response':{'id':'r','output':[O]}} | Completed
          """)
  void aStreamOfResponsesIsReadToItsEnd(String events, String expected) throws Exception {
    String output = "{'type':'message','content':[{'type':'output_text','text':'x'}]}";
    Look look = streamed(EndpointKind.RESPONSES, events.replace("O]", output + "]"));
    assertThat(look.getClass().getSimpleName()).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {'choices':[],'prompt_filter_results':[]} E {'choices':[{'delta':{'content':'x'}}]} E {'choices':[{'delta':{},'finish_reason':'eos'}]} | Completed
          {'choices':[{'delta':{'content':'x'}}]} E [DONE]                                       | Completed
          {'choices':[{'delta':{'content':'x'}}]}                                                | Lost
          {'choices':[{'delta':{'content':'x'}}]} E {'error':{'code':429,'message':'slow down'}} | Throttled
          {'choices':[{'delta':{'content':'x'}}]} E {'error':'it broke'}                         | FailedForNow
          {'type':'ping'} E {'choices':[{'delta':{'content':'x'},'finish_reason':'stop'}]}       | Completed
          {'choices':[{'delta':{'content':'x'},'finish_reason':'length'}]} E {'choices':[{'delta':{},'finish_reason':''}]} E [DONE] | Truncated
          {'choices':[{'delta':{'content':'x'},'finish_reason':'model_length'}]}                 | Truncated
          {'choices':[{'delta':{'content':'x'},'finish_reason':'insufficient_system_resource'}]} | FailedForNow
          {'choices':[{'delta':{'content':'x'},'finish_reason':'SAFETY'}]}                       | FailedForGood
          {'choices':[{'delta':{'tool_calls':[{'index':0,'id':'c','function':{'name':'f','arguments':'{}'}}]},'finish_reason':'stop'}]} | Called
          """)
  void aStreamOfACompletionIsReadToItsEnd(String events, String expected) throws Exception {
    Look look = streamed(EndpointKind.CHAT, events);
    assertThat(look.getClass().getSimpleName()).isEqualTo(expected);
    if (events.contains("broke") && look instanceof Look.FailedForNow failed) {
      assertThat(failed)
          .isEqualTo(new Look.FailedForNow("The model failed: it broke", TokenUse.UNSAID));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          "a" | a
          [{'type':'text','text':'a'},{'type':'output_text','text':'b'}]   | ab
          [{'type':'thinking','thinking':[{'type':'text','text':'hm'}]},{'type':'text','text':'a'}] | a
          [{'type':'reasoning','text':'hm'},{'text':'a'}]                  | a
          """)
  void theAnswerOfACompletionIsItsTextAlone(String content, String text) {
    String first = "{'index':0,'message':{'content':" + content + "},'finish_reason':'stop'}";
    String second = "{'index':1,'message':{'content':'other'},'finish_reason':'stop'}";
    for (String choices : List.of(first, second + "," + first)) {
      assertThat(answered(EndpointKind.CHAT, "{'choices':[" + choices + "]}"))
          .isInstanceOfSatisfying(
              Start.Answered.class,
              answer ->
                  assertThat(answer.look())
                      .isEqualTo(new Look.Completed(text, "model", TokenUse.UNSAID)));
    }
  }

  @Test
  void aRefusalAmongThePartsOfACompletionIsOne() {
    String message = "{'content':[{'type':'refusal','refusal':'No.'}]}";
    assertThat(
            answered(
                EndpointKind.CHAT,
                "{'choices':[{'message':" + message + ",'finish_reason':'stop'}]}"))
        .isInstanceOfSatisfying(
            Start.Answered.class,
            answer ->
                assertThat(answer.look())
                    .isEqualTo(new Look.FailedForGood("The model declined: No.", TokenUse.UNSAID)));
  }

  @Test
  void reasoningThatIsCountedBesideTheOutputIsPaidFor() {
    String usage = "'usage':{'P':100,'C':5,'total_tokens':125}";
    Look chat =
        look(
            EndpointKind.CHAT,
            "{'choices':[{'message':{'content':'x'},'finish_reason':'stop'}],"
                + usage.replace("'P'", "'prompt_tokens'").replace("'C'", "'completion_tokens'")
                + "}");
    Look response =
        look(
            EndpointKind.RESPONSES,
            "{'id':'r','status':'completed','output':[{'type':'message','content':'x'}],"
                + usage.replace("'P'", "'input_tokens'").replace("'C'", "'output_tokens'")
                + "}");
    assertThat(chat).isEqualTo(new Look.Completed("x", "model", 100, 25)).isEqualTo(response);
  }

  @Test
  void whatAThrottledResponseTookIsCounted() {
    String failed = "{'id':'r','status':'failed','error':{'code':'rate_limit_exceeded'}%s}";
    TokenUse took = TokenUse.of(100, 7);
    assertThat(
            look(
                EndpointKind.BACKGROUND,
                failed.replace("%s", ",'usage':{'input_tokens':100,'output_tokens':7}")))
        .isEqualTo(new Look.Throttled("The model failed (rate_limit_exceeded)", 0, took));
    for (String none : List.of("", ",'usage':null", ",'usage':{'input_tokens':0}")) {
      assertThat(look(EndpointKind.BACKGROUND, failed.replace("%s", none)))
          .isEqualTo(new Look.Throttled("The model failed (rate_limit_exceeded)", 0));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"application/json", "text/plain", "text/event-stream"})
  void whatIsSentTellsAStreamFromAWholeAnswer(String type) throws InterruptedException {
    set(EndpointKind.CHAT);
    String choice = "\"index\":0,\"finish_reason\":\"stop\"";
    String whole = " \n{\"choices\":[{" + choice + ",\"message\":{\"content\":\"x\"}}]}";
    server.reply(200, Map.of("Content-Type", type), whole);
    assertThat(start()).isInstanceOf(Start.Answered.class);
    String stream = "data: {\"choices\":[{" + choice + ",\"delta\":{\"content\":\"x\"}}]}";
    for (String before : List.of("", "\uFEFF", "\r\n: hello\r\n\r\n", "event: message\r\n")) {
      server.reply(200, Map.of("Content-Type", type), before + stream + "\r\n\r\n");
      assertThat(end(start())).isInstanceOf(Look.Completed.class);
    }
  }

  @Test
  void anEventMayBeNamedByItsLineAlone() throws InterruptedException {
    set(EndpointKind.RESPONSES);
    String output = "[{\"type\":\"message\",\"content\":\"x\"}]";
    server.reply(
        200,
        EVENTS,
        """
        event: response.created
        data: {"response":{"id":"r","status":"in_progress"}}

        event: response.completed
        data: {"response":{"id":"r","status":"completed","output":%s}}

        """
            .formatted(output));
    assertThat(end(start())).isInstanceOf(Look.Completed.class);
  }

  @Test
  void anErrorInPlaceOfALookIsTold() {
    set(EndpointKind.BACKGROUND);
    server.reply(200, JSON, "{\"error\":{\"code\":\"model_overloaded\"}}");
    assertThatThrownBy(() -> gateway.look(MODEL, "resp_1"))
        .isInstanceOf(ModelUnavailableException.class);
    server.reply(200, JSON, "{\"error\":{\"message\":\"unknown project\"}}");
    assertThat(gateway.look(MODEL, "resp_1"))
        .isEqualTo(new Look.Refused("The model endpoint refuses to be looked at: unknown project"));
  }

  @Test
  void aCompletionWithoutAChoiceIsNoAnswer() {
    assertThat(answered(EndpointKind.CHAT, "{'choices':[],'usage':{}}"))
        .isInstanceOfSatisfying(
            Start.Answered.class,
            answer -> assertThat(answer.look()).isInstanceOf(Look.FailedForNow.class));
  }

  /** The answer to a create: {@code body}, in which quotation marks are single. */
  @ParameterizedTest
  @CsvSource({"401, 2", "429, 1"}) // a refused key is tried once more
  void aRefusalThatPassesDoesNotEndTheFollowingOfOtherResponses(int status, int times)
      throws InterruptedException {
    set(EndpointKind.BACKGROUND);
    for (int refusals = 0; refusals < times; refusals++) {
      server.reply(status, JSON, "{}");
    }
    try (Following refused = gateway.follow(MODEL, "resp_1", true)) {
      assertThat(refused.await(Duration.ofSeconds(30))).isEmpty();
    }
    String output = "[{'type':'message','content':[{'type':'output_text','text':'x'}]}]";
    String response = "{'status':'completed','output':" + output + "}";
    server.reply(200, EVENTS, events("{'type':'response.completed','response':" + response + "}"));
    try (Following next = gateway.follow(MODEL, "resp_2", true)) {
      assertThat(next.await(Duration.ofSeconds(30))).get().isInstanceOf(Look.Completed.class);
    }
  }

  private Start answered(EndpointKind kind, String body) {
    set(kind);
    server.reply(200, JSON, body.replace('\'', '"'));
    return start();
  }

  private Look streamed(EndpointKind kind, String events) throws InterruptedException {
    set(kind);
    server.reply(200, EVENTS, events(events));
    return end(start());
  }

  private Look look(EndpointKind kind, String body) {
    return ((Start.Answered) answered(kind, body)).look();
  }

  private Look end(Start start) throws InterruptedException {
    return switch (start) {
      case Start.Answered(String _, Look look) -> look;
      case Start.Started(String id) -> {
        try (Following following = gateway.follow(MODEL, id, true)) {
          yield following.await(Duration.ofSeconds(30)).orElseThrow();
        }
      }
      case Start.Ambiguous _, Start.Refused _, Start.OutOfQuota _, Start.Rejected _ ->
          throw new AssertionError("Not accepted");
    };
  }

  private static String events(String events) {
    StringBuilder stream = new StringBuilder(": a sign of life\n\n");
    for (String event : events.replace('\'', '"').split(" E ", -1)) {
      stream.append("data: ").append(event.strip()).append("\n\n");
    }
    return stream.toString();
  }

  private void set(EndpointKind kind) {
    parameters.put("model/" + MODEL + "/endpoint", kind.code());
  }

  private Start start() {
    return gateway.start(
        new ModelRequest(MODEL, "do", "x", Optional.empty(), 10, 1000), Map.of("job", "job_1"));
  }
}
