package dev.docket.local.mantle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.core.JsonValue;
import com.openai.core.http.StreamResponse;
import com.openai.errors.BadRequestException;
import com.openai.errors.InternalServerException;
import com.openai.errors.NotFoundException;
import com.openai.errors.OpenAIIoException;
import com.openai.errors.RateLimitException;
import com.openai.errors.UnauthorizedException;
import com.openai.models.chat.completions.ChatCompletionCreateParams;
import com.openai.models.responses.Response;
import com.openai.models.responses.ResponseCreateParams;
import com.openai.models.responses.ResponseOutputItem;
import com.openai.models.responses.ResponseRetrieveParams;
import com.openai.models.responses.ResponseStatus;
import com.openai.models.responses.ResponseStreamEvent;
import dev.docket.runtime.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class MantleStandInTest {
  private static final String OPEN = "openai.gpt-oss-120b";
  private static final String LARGE = "openai.gpt-5.5";

  private final CountDownLatch held = new CountDownLatch(1);
  private final MantleStandIn mantle;
  private final OpenAIClient v1;
  private final OpenAIClient openaiV1;

  MantleStandInTest() throws IOException {
    mantle = MantleStandIn.start(0, this::answer);
    v1 = client(mantle.baseUrl().toString(), "any-key");
    openaiV1 = client(mantle.baseUrl().resolve("/openai/v1").toString(), "any-key");
  }

  private String answer(Prompt prompt) {
    if (prompt.input().equals("hold")) {
      try {
        held.await();
      } catch (InterruptedException _) {
        Thread.currentThread().interrupt();
      }
    }
    return "answer to " + prompt.input();
  }

  @AfterEach
  void close() {
    held.countDown();
    v1.close();
    openaiV1.close();
    mantle.close();
  }

  @Test
  void aBackgroundResponseRunsAndThenCompletesWithTheAnswerAndItsMethod() throws Exception {
    Response started = v1.responses().create(background(OPEN, "hold").build());
    assertThat(started.status()).contains(ResponseStatus.IN_PROGRESS);
    assertThat(started.id()).matches("resp_[a-z2-7]{52}");
    held.countDown();

    Response ended = ended(v1, started.id());
    assertThat(ended.status()).contains(ResponseStatus.COMPLETED);
    assertThat(text(ended)).isEqualTo("answer to hold");
    assertThat(method(ended)).isEqualTo("extractive");
    assertThat(ended.usage().orElseThrow().inputTokens()).isEqualTo(67); // 66 of the template
  }

  @Test
  void eachPathHasItsDialect() throws Exception {
    Response open = ended(v1, v1.responses().create(background(OPEN, "x").build()).id());
    assertThat(open.completedAt()).isEmpty();
    assertThat(open.output().getFirst().isReasoning()).isTrue();
    Response large =
        ended(openaiV1, openaiV1.responses().create(background(LARGE, "x").build()).id());
    assertThat(large.completedAt()).isPresent();
    assertThat(large.output().getFirst().isMessage()).isTrue();
    assertThat(large.usage().orElseThrow().inputTokensDetails().cacheWriteTokens()).isZero();
  }

  @Test
  void aModelOnTheOtherPathIsRefused() {
    assertThatThrownBy(() -> v1.responses().create(background(LARGE, "x").build()))
        .isInstanceOf(BadRequestException.class)
        .hasMessageContaining("isn't supported on this route");
  }

  @Test
  void aBaseUrlWithoutAVersionFindsNothing() {
    try (Closing wrong = new Closing(client(mantle.baseUrl().resolve("/").toString(), "k"))) {
      assertThatThrownBy(() -> wrong.client.responses().create(background(OPEN, "x").build()))
          .isInstanceOf(NotFoundException.class);
    }
  }

  @Test
  void aCancelledResponseStaysCancelledAndAFinishedOneIsAnsweredUnchanged() throws Exception {
    String running = v1.responses().create(background(OPEN, "hold").build()).id();
    assertThat(v1.responses().cancel(running).status()).contains(ResponseStatus.CANCELLED);
    held.countDown();
    Response done = ended(v1, v1.responses().create(background(OPEN, "x").build()).id());
    assertThat(v1.responses().cancel(done.id()).status()).contains(ResponseStatus.COMPLETED);
    assertThat(v1.responses().retrieve(running).status()).contains(ResponseStatus.CANCELLED);
  }

  @Test
  void aDeletedResponseIsGoneButStaysInTheLedger() throws Exception {
    String id = v1.responses().create(background(OPEN, "x").metadata(ids("7")).build()).id();
    ended(v1, id);
    v1.responses().delete(id);
    assertThatThrownBy(() -> v1.responses().retrieve(id)).isInstanceOf(NotFoundException.class);

    JsonNode ledger = Json.MAPPER.readTree(control("GET", "/_docket/ledger", "").body());
    assertThat(ledger).hasSize(1);
    JsonNode entry = ledger.get(0);
    assertThat(entry.path("job").asText()).isEqualTo("job_1");
    assertThat(entry.path("step").asText()).isEqualTo("map-1");
    assertThat(entry.path("attempt").asText()).isEqualTo("7");
    assertThat(entry.path("response_id").asText()).isEqualTo(id);
    assertThat(entry.path("status").asText()).isEqualTo("completed");
    assertThat(entry.path("created_at").asText()).matches("\\d{4}-\\d\\d-\\d\\dT.*Z");
  }

  @Test
  void aResponseThatIsNotStoredIsNotFound() {
    Response answered =
        v1.responses()
            .create(ResponseCreateParams.builder().model(OPEN).input("x").store(false).build());
    assertThat(text(answered)).isEqualTo("answer to x");
    assertThatThrownBy(() -> v1.responses().retrieve(answered.id()))
        .isInstanceOf(NotFoundException.class);
  }

  @Test
  void aStreamIsNumberedAndCanBeTakenUpAgainAfterAnyEvent() throws Exception {
    ResponseCreateParams params =
        ResponseCreateParams.builder().model(OPEN).input("x").store(true).build();
    List<ResponseStreamEvent> events;
    try (StreamResponse<ResponseStreamEvent> stream = v1.responses().createStreaming(params)) {
      events = stream.stream().toList();
    }
    String id = events.getLast().asCompleted().response().id();
    String streamed =
        events.stream()
            .flatMap(e -> e.outputTextDelta().stream())
            .map(e -> e.delta())
            .reduce("", String::concat);
    assertThat(streamed).isEqualTo("answer to x");

    ResponseRetrieveParams after = ResponseRetrieveParams.builder().startingAfter(3).build();
    try (StreamResponse<ResponseStreamEvent> stream = v1.responses().retrieveStreaming(id, after)) {
      assertThat(stream.stream().count()).isEqualTo(events.size() - 4);
    }
  }

  @Test
  void chatCompletionsAnswerAtOnce() {
    String text =
        v1.chat()
            .completions()
            .create(ChatCompletionCreateParams.builder().model(OPEN).addUserMessage("x").build())
            .choices()
            .getFirst()
            .message()
            .content()
            .orElseThrow();
    assertThat(text).isEqualTo("answer to x");
  }

  @Test
  void modelsOfBothPathsAreListed() {
    Set<String> ids = new HashSet<>();
    v1.models().list().items().forEach(model -> ids.add(model.id()));
    assertThat(ids).contains(OPEN, LARGE);
  }

  @Test
  void expiredMalformedAndForeignTokensAreRefused() {
    String past = "X-Amz-Date=20250101T000000Z&X-Amz-Expires=43200";
    assertThatThrownBy(() -> create(shortTerm("us-east-1", past)))
        .isInstanceOf(UnauthorizedException.class)
        .hasMessageContaining("security token");
    String future = "X-Amz-Date=20990101T000000Z&X-Amz-Expires=43200";
    assertThatThrownBy(() -> create(shortTerm("eu-west-1", future)))
        .hasMessageContaining("Credential should be scoped to a valid region");
    assertThatThrownBy(() -> create("bedrock-api-key-%%%"))
        .hasMessageContaining("Invalid bearer token");
    assertThat(create(shortTerm("us-east-1", future)).id()).startsWith("resp_");
  }

  @Test
  void tokensPerMinuteAreReservedAtTheRequestsMaximum() throws Exception {
    control(
        "PUT",
        "/_docket/script",
        "{\"tokens_per_minute\":{\"" + OPEN + "\":1000},\"retry_after\":9}");
    ResponseCreateParams params = background(OPEN, "x").maxOutputTokens(800).build();
    v1.responses().create(params);
    assertThatThrownBy(() -> v1.responses().create(params))
        .isInstanceOfSatisfying(
            RateLimitException.class,
            e -> assertThat(e.headers().values("Retry-After")).containsExactly("9"));
    assertThat(Json.MAPPER.readTree(control("GET", "/_docket/ledger", "").body())).hasSize(1);
  }

  @Test
  void anInputBeyondTheModelsContextIsRefused() {
    String long_ = "word ".repeat(140_000);
    assertThatThrownBy(() -> v1.responses().create(background(OPEN, long_).build()))
        .hasMessageContaining("exceeds the context window");
  }

  @Test
  void anAnswerAboveItsMaximumIsIncomplete() throws Exception {
    Response cut =
        ended(
            v1,
            v1.responses().create(background(OPEN, "a b c d e").maxOutputTokens(3).build()).id());
    assertThat(cut.status()).contains(ResponseStatus.INCOMPLETE);
    assertThat(cut.incompleteDetails().orElseThrow().reason().orElseThrow().asString())
        .isEqualTo("max_output_tokens");
    assertThat("answer to a b c d e").startsWith(text(cut));
  }

  @Test
  void aCreateThatTimesOutWasAcceptedAllTheSame() throws Exception {
    mantle.play(Script.CALM.with(Fault.once(Fault.Kind.ACCEPTED_RESET)));
    assertThatThrownBy(
            () -> v1.responses().create(background(OPEN, "x").metadata(ids("1")).build()))
        .isInstanceOf(OpenAIIoException.class);
    v1.responses().create(background(OPEN, "x").metadata(ids("2")).build());
    assertThat(Json.MAPPER.readTree(control("GET", "/_docket/ledger", "").body())).hasSize(2);
  }

  @Test
  void scriptedFaultsStrikeAsOftenAsTheyAreToldAndOnlyWhatTheyMatch() throws Exception {
    control(
        "PUT",
        "/_docket/script",
        """
        {"faults":[{"fault":"unavailable","status":529,"match":{"step":"map-*"},"times":2},
                   {"fault":"not_found"},{"fault":"completed_empty","match":{"step":"merge-*"}}]}
        """);
    ResponseCreateParams map = background(OPEN, "x").metadata(ids("1")).build();
    for (int i = 0; i < 2; i++) {
      assertThatThrownBy(() -> v1.responses().create(map))
          .isInstanceOfSatisfying(
              InternalServerException.class, e -> assertThat(e.statusCode()).isEqualTo(529));
    }
    String id = v1.responses().create(map).id();
    assertThatThrownBy(() -> v1.responses().retrieve(id)).isInstanceOf(NotFoundException.class);
    assertThat(text(ended(v1, id))).isEqualTo("answer to x");
  }

  @Test
  void everyWayToEndIsSeenByTheClientAsScripted() throws Exception {
    assertThat(endedBy(Fault.Kind.COMPLETED_EMPTY).output()).isEmpty();
    assertThat(endedBy(Fault.Kind.FAILED_SERVER_ERROR).error().orElseThrow().code().asString())
        .isEqualTo("server_error");
    assertThat(endedBy(Fault.Kind.INCOMPLETE_CONTENT_FILTER).status())
        .contains(ResponseStatus.INCOMPLETE);
    assertThat(endedBy(Fault.Kind.INCOMPLETE_NO_REASON).incompleteDetails()).isEmpty();
    assertThat(text(endedBy(Fault.Kind.UNKNOWN_ITEM))).isEqualTo("answer to x");
    assertThat(
            endedBy(Fault.Kind.MCP_CALL).output().stream().anyMatch(ResponseOutputItem::isMcpCall))
        .isTrue();
    assertThat(text(endedBy(Fault.once(Fault.Kind.ANSWER).saying("{}")))).isEqualTo("{}");
  }

  @Test
  void aStuckResponseAndAnUnknownStatusNeverLookEnded() {
    mantle.play(
        Script.CALM.with(Fault.once(Fault.Kind.STUCK), Fault.once(Fault.Kind.UNKNOWN_STATUS)));
    String id = v1.responses().create(background(OPEN, "x").build()).id();
    assertThat(v1.responses().retrieve(id).status().orElseThrow().asString()).isEqualTo("settling");
    assertThat(v1.responses().retrieve(id).status()).contains(ResponseStatus.IN_PROGRESS);
  }

  @Test
  void retentionModeNoneRefusesBackground() throws Exception {
    control("PUT", "/_docket/script", "{\"data_retention\":\"none\"}");
    assertThatThrownBy(() -> v1.responses().create(background(OPEN, "x").build()))
        .isInstanceOf(BadRequestException.class)
        .hasMessageContaining("data retention");
  }

  @Test
  void aScriptThatCannotBeReadIsRefusedAndTheOldOnePlaysOn() throws Exception {
    assertThat(
            control("PUT", "/_docket/script", "{\"faults\":[{\"fault\":\"moon\"}]}").statusCode())
        .isEqualTo(400);
    assertThat(
            control("PUT", "/_docket/script", "{\"latency\":{\"distribution\":\"fixed\"}}")
                .statusCode())
        .isEqualTo(400);
    assertThat(text(endedBy(Fault.once(Fault.Kind.NOT_FOUND).at("step", "none")))).isNotEmpty();
  }

  @Test
  void aResponseIsNotAnsweredBeforeItsLatencyHasPassed() throws Exception {
    control(
        "PUT",
        "/_docket/script",
        "{\"latency\":{\"distribution\":\"uniform\",\"from\":0.2,\"to\":\"PT0.3S\"},\"queued\":3600}");
    long before = System.nanoTime();
    Response queued = v1.responses().create(background(OPEN, "x").build());
    assertThat(queued.status()).contains(ResponseStatus.QUEUED);
    ended(v1, queued.id());
    assertThat(Duration.ofNanos(System.nanoTime() - before)).isGreaterThan(Duration.ofMillis(200));
  }

  @Test
  void responsesAndLedgerOutliveTheProcessAndUnansweredOnesAreAnswered(@TempDir Path directory)
      throws Exception {
    String answered;
    String open;
    try (MantleStandIn first =
            MantleStandIn.start(0, this::answer, Optional.of(directory), Clock.systemUTC());
        Closing one = new Closing(client(first.baseUrl().toString(), "k"))) {
      answered =
          one.client.responses().create(background(OPEN, "x").metadata(ids("1")).build()).id();
      ended(one.client, answered);
      open = one.client.responses().create(background(OPEN, "hold").build()).id();
    }
    held.countDown();
    try (MantleStandIn second =
            MantleStandIn.start(0, this::answer, Optional.of(directory), Clock.systemUTC());
        Closing two = new Closing(client(second.baseUrl().toString(), "k"))) {
      assertThat(text(two.client.responses().retrieve(answered))).isEqualTo("answer to x");
      assertThat(text(ended(two.client, open))).isEqualTo("answer to hold");
      HttpResponse<String> ledger = control(second, "GET", "/_docket/ledger", "");
      assertThat(Json.MAPPER.readTree(ledger.body())).hasSize(2);
    }
  }

  private Response endedBy(Fault.Kind kind) throws Exception {
    return endedBy(Fault.once(kind));
  }

  private Response endedBy(Fault fault) throws Exception {
    mantle.play(Script.CALM.with(fault));
    return ended(v1, v1.responses().create(background(OPEN, "x").build()).id());
  }

  private Response create(String key) {
    try (Closing other = new Closing(client(mantle.baseUrl().toString(), key))) {
      return other.client.responses().create(background(OPEN, "x").build());
    }
  }

  private static String shortTerm(String region, String query) {
    String url =
        "bedrock.amazonaws.com/?Action=CallWithBearerToken&X-Amz-Credential=AKIA%2F20250101%2F"
            + region
            + "%2Fbedrock%2Faws4_request&"
            + query
            + "&Version=1";
    return "bedrock-api-key-"
        + Base64.getEncoder().encodeToString(url.getBytes(StandardCharsets.UTF_8));
  }

  /** Streams the response, which lasts until it has ended, and looks at it then. */
  private static Response ended(OpenAIClient client, String id) {
    try (StreamResponse<ResponseStreamEvent> stream = client.responses().retrieveStreaming(id)) {
      stream.stream().forEach(_ -> {});
    }
    return client.responses().retrieve(id);
  }

  private static String text(Response response) {
    return response.output().stream()
        .flatMap(item -> item.message().stream())
        .flatMap(message -> message.content().stream())
        .flatMap(content -> content.outputText().stream())
        .map(text -> text.text())
        .reduce("", String::concat);
  }

  private static String method(Response response) {
    return response
        .metadata()
        .orElseThrow()
        ._allProperties()
        .getOrDefault("docket_method", JsonValue.from("none"))
        .asStringOrThrow();
  }

  private static ResponseCreateParams.Metadata ids(String attempt) {
    return ResponseCreateParams.Metadata.builder()
        .putAdditionalProperty("job", JsonValue.from("job_1"))
        .putAdditionalProperty("step", JsonValue.from("map-1"))
        .putAdditionalProperty("attempt", JsonValue.from(attempt))
        .build();
  }

  private static ResponseCreateParams.Builder background(String model, String input) {
    return ResponseCreateParams.builder().model(model).input(input).background(true).store(true);
  }

  private HttpResponse<String> control(String method, String path, String body) throws Exception {
    return control(mantle, method, path, body);
  }

  private static HttpResponse<String> control(
      MantleStandIn mantle, String method, String path, String body) throws Exception {
    URI uri = mantle.baseUrl().resolve(path);
    try (HttpClient http = HttpClient.newHttpClient()) {
      return http.send(
          HttpRequest.newBuilder(uri)
              .method(method, HttpRequest.BodyPublishers.ofString(body))
              .build(),
          HttpResponse.BodyHandlers.ofString());
    }
  }

  private static OpenAIClient client(String baseUrl, String key) {
    return OpenAIOkHttpClient.builder().baseUrl(baseUrl).apiKey(key).maxRetries(0).build();
  }

  /** A client for try-with-resources. */
  private record Closing(OpenAIClient client) implements AutoCloseable {
    @Override
    public void close() {
      client.close();
    }
  }
}
