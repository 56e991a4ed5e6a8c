package dev.docket.local.mantle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.docket.job.DocumentId;
import dev.docket.job.FailureReason;
import dev.docket.job.Job;
import dev.docket.job.JobId;
import dev.docket.job.JobRequest;
import dev.docket.job.TenantId;
import dev.docket.local.mantle.Fault.Kind;
import dev.docket.local.mantle.Script.Make;
import dev.docket.mantle.EndpointKind;
import dev.docket.price.Pricing;
import dev.docket.testing.InMemoryStepStore;
import dev.docket.testing.InMemoryTokenWindow;
import dev.docket.testing.MapParameters;
import dev.docket.testing.MutableClock;
import dev.docket.worker.mantle.Admission;
import dev.docket.worker.mantle.AnswerListener;
import dev.docket.worker.mantle.Following;
import dev.docket.worker.mantle.FunctionCalls;
import dev.docket.worker.mantle.ModelGateway;
import dev.docket.worker.mantle.ModelGateway.Look;
import dev.docket.worker.mantle.ModelGateway.Manner;
import dev.docket.worker.mantle.ModelGateway.Start;
import dev.docket.worker.mantle.ModelGateway.Throttle;
import dev.docket.worker.mantle.ModelRequest;
import dev.docket.worker.mantle.ModelRequest.Called;
import dev.docket.worker.mantle.ModelRequest.Function;
import dev.docket.worker.mantle.ModelRequest.Functions;
import dev.docket.worker.mantle.ModelUnavailableException;
import dev.docket.worker.mantle.Pace;
import dev.docket.worker.mantle.PollSchedule;
import dev.docket.worker.mantle.ResponseWatcher;
import dev.docket.worker.mantle.Timer;
import dev.docket.worker.mantle.endpoint.MantleGateway;
import dev.docket.worker.step.DocumentSlots;
import dev.docket.worker.step.JobContext.Answer;
import dev.docket.worker.step.JobContext.Question;
import dev.docket.worker.step.JobSteps;
import dev.docket.worker.step.ModelAccess;
import dev.docket.worker.step.ModelCatalog;
import dev.docket.worker.step.OutageTracker;
import dev.docket.worker.step.StepRunner;
import dev.docket.worker.step.WorkerMetrics;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What every way of asking a model holds to, tried on the stand-in with each of its faults. */
@Timeout(60)
abstract class GatewayContract {
  private static final String MODEL = "openai.gpt-oss-120b";
  private static final Duration LONG = Duration.ofSeconds(30);
  private static final String LONG_TEXT = "報告書の本文である。".repeat(60) + "😀".repeat(300);

  private final EndpointKind kind;
  private final CountDownLatch held = new CountDownLatch(1);
  private final MantleStandIn mantle;
  private final MapParameters parameters;
  private MantleGateway gateway;

  GatewayContract(EndpointKind kind) throws IOException {
    this.kind = kind;
    this.mantle = MantleStandIn.start(0, this::answer);
    this.parameters =
        new MapParameters(
            Map.of(
                "OPENAI_BASE_URL",
                mantle.baseUrl().toString(),
                "OPENAI_API_KEY",
                "key",
                "model/" + MODEL + "/endpoint",
                kind.code()));
    this.gateway = process();
  }

  private String answer(Prompt prompt) {
    if (prompt.input().equals("hold")) {
      try {
        held.await();
      } catch (InterruptedException _) {
        Thread.currentThread().interrupt();
      }
    }
    return prompt.input().equals("long") ? LONG_TEXT : "answer to " + prompt.input();
  }

  /** The gateway as a new process has it. */
  private MantleGateway process() {
    return new MantleGateway(parameters, Optional.empty(), Clock.systemUTC(), _ -> {});
  }

  @AfterEach
  void close() {
    held.countDown();
    gateway.close();
    mantle.close();
  }

  @Test
  void anAnswerComesWhole() throws InterruptedException {
    assertThat(asked("long"))
        .isInstanceOfSatisfying(
            Look.Completed.class,
            look -> {
              assertThat(look.text()).isEqualTo(LONG_TEXT);
              assertThat(look.method()).isEqualTo("extractive");
              assertThat(look.used().input()).isGreaterThan(60);
              assertThat(look.used().output()).isGreaterThan(100);
            });
  }

  @Test
  void aRequestReachesTheModelOnceWithItsIds() throws InterruptedException {
    asked("x");
    assertThat(mantle.ledger())
        .singleElement()
        .satisfies(
            entry -> {
              assertThat(entry.job()).isEqualTo("job_1");
              assertThat(entry.step()).isEqualTo("map-1");
              assertThat(entry.attempt()).isEqualTo("a1");
            });
  }

  @ParameterizedTest
  @CsvSource({
    "COMPLETED_EMPTY,FailedForNow",
    "FAILED_SERVER_ERROR,FailedForNow",
    "FAILED_RATE_LIMIT,Throttled",
    "FAILED_INVALID_PROMPT,FailedForGood",
    "FAILED_CONTEXT_LENGTH,FailedForGood",
    "INCOMPLETE_MAX_OUTPUT,Truncated",
    "INCOMPLETE_CONTENT_FILTER,FailedForGood",
    "INCOMPLETE_NO_REASON,FailedForNow",
    "UNKNOWN_ITEM,Completed",
    "MCP_CALL,Completed",
    "COMMENTARY,Completed",
    "MCP_ONLY,FailedForNow",
    "REFUSAL,FailedForGood",
    "NOT_FOUND,Completed",
    "LOOK_UNAVAILABLE,Completed",
    "UNKNOWN_STATUS,Completed"
  })
  void everyEndHasItsMeaning(Kind fault, String expected) throws InterruptedException {
    mantle.play(Script.CALM.with(Fault.once(fault)));

    Look look = asked("x");

    assertThat(look.getClass().getSimpleName()).isEqualTo(expected);
    if (look instanceof Look.Completed completed) {
      assertThat(completed.text()).isEqualTo("answer to x");
    }
    if (fault == Kind.MCP_ONLY) {
      assertThat(((Look.FailedForNow) look).why()).contains("tool");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "THROTTLED,429,Refused",
    "UNAVAILABLE,503,Refused",
    "UNAVAILABLE,529,Refused",
    "UNAVAILABLE,500,Ambiguous",
    "INSUFFICIENT_QUOTA,429,OutOfQuota",
    "EXPIRED_TOKEN,401,Rejected",
    "GATEWAY,403,Rejected",
    "OVERFLOW_VALIDATION,400,Rejected",
    "OVERFLOW_CONTEXT,400,Rejected",
    "ODD_HTML,502,Ambiguous",
    "ODD_HTML,200,Ambiguous",
    "ODD_EMPTY,500,Ambiguous",
    "DROPPED,0,Ambiguous",
    "ACCEPTED_RESET,0,Ambiguous",
    "ACCEPTED_ERROR,502,Ambiguous"
  })
  void everyRefusalOfACreateHasItsMeaning(Kind fault, int status, String expected) {
    Fault twice = Fault.once(fault).answering(status).times(2); // a key is tried once more
    mantle.play(Script.CALM.with(twice));

    Start start = start("x");

    assertThat(start.getClass().getSimpleName()).isEqualTo(expected);
    if (fault.name().startsWith("OVERFLOW")) {
      assertThat(start)
          .isInstanceOfSatisfying(
              Start.Rejected.class,
              r -> assertThat(r.reason()).isEqualTo(FailureReason.REQUEST_TOO_LARGE));
    }
    boolean accepted = fault.name().startsWith("ACCEPTED");
    assertThat(mantle.ledger()).hasSize(accepted ? 1 : 0);
  }

  @Test
  void aThrottledCreateSaysOfWhatAndForHowLong() {
    mantle.play(Script.CALM.with(Fault.once(Kind.THROTTLED).retryAfter(7)));
    assertThat(start("x"))
        .isInstanceOfSatisfying(
            Start.Refused.class,
            refused -> {
              assertThat(refused.throttle()).isEqualTo(Throttle.QUOTA);
              assertThat(refused.delayMillis()).isEqualTo(7000);
            });
  }

  @Test
  void aResponseThatRunsIsPendingAndTheEndOfAFollowedOneIsTold() throws Exception {
    String id = accepted(start("hold"));
    assertThat(gateway.look(MODEL, id)).isInstanceOf(Look.Pending.class);
    try (Following following = gateway.follow(MODEL, id, true)) {
      assertThat(following.isOpen()).isTrue();
      held.countDown();
      assertThat(following.await(LONG))
          .get()
          .isInstanceOfSatisfying(
              Look.Completed.class, look -> assertThat(look.text()).isEqualTo("answer to hold"));
    }
    assertThat(mantle.ledger().getFirst().streams()).isIn(1, null);
  }

  @Test
  void theTextOfAFollowedResponseIsHeardInItsOrderAndOnce() throws Exception {
    String id = accepted(start("hold"));
    Queue<String> heard = new ConcurrentLinkedQueue<>();
    AtomicInteger begun = new AtomicInteger();
    AnswerListener listener =
        () -> {
          begun.incrementAndGet();
          return heard::add;
        };
    try (Following following = gateway.follow(MODEL, id, true, listener)) {
      held.countDown();
      assertThat(following.await(LONG)).isPresent();
    }
    assertThat(String.join("", heard)).isEqualTo("answer to hold");
    assertThat(begun).hasValue(1);
  }

  @Test
  void callsOfFunctionsAreToldAndWhatTheyGaveGoesWithTheNextRequest() throws Exception {
    String call = "{\"function_calls\":[{\"name\":\"look_up\",\"arguments\":{\"q\":\"語\"}}]}";
    mantle.play(Script.CALM.with(Fault.once(Kind.ANSWER).saying(call)));
    Function offered = new Function("look_up", "Looks it up.", "{\"type\":\"object\"}");
    Look look = ended(accepted(start("x", new Functions(List.of(offered), List.of()))));
    assertThat(look).isInstanceOf(Look.Called.class);
    FunctionCalls.Call made = ((Look.Called) look).calls().calls().getFirst();
    assertThat(made.name()).isEqualTo("look_up");
    assertThat(made.arguments()).isEqualTo("{\"q\":\"語\"}");

    Called called = new Called(made.callId(), made.name(), made.arguments(), "it was found");
    mantle.play(Script.CALM);
    assertThat(ended(accepted(start("y", new Functions(List.of(offered), List.of(called))))))
        .isInstanceOf(Look.Completed.class);
  }

  private Start start(String input, Functions functions) {
    return gateway.start(
        new ModelRequest(MODEL, "do", input, 0, Optional.empty(), 10, 1000, functions),
        Map.of("job", "job_1", "step", input, "attempt", "a1"));
  }

  @Test
  void aListenerThatFailsTakesNoAnswerAway() throws Exception {
    String id = accepted(start("hold"));
    AnswerListener failing =
        () ->
            _ -> {
              throw new IllegalStateException("a listener's own trouble");
            };
    try (Following following = gateway.follow(MODEL, id, true, failing)) {
      held.countDown();
      assertThat(following.await(LONG)).get().isInstanceOf(Look.Completed.class);
    }
  }

  @Test
  void aCancelledResponseGivesNoAnswer() throws Exception {
    String id = accepted(start("hold"));

    gateway.cancel(MODEL, id);

    assertThat(gateway.look(MODEL, id)).isNotInstanceOf(Look.Completed.class);
    gateway.cancel(MODEL, id); // again, and of one that is not there
    gateway.cancel(MODEL, kind == EndpointKind.CHAT ? "chat-none" : "resp_none");
    if (kind != EndpointKind.CHAT) {
      assertThat(mantle.ledger().getFirst().status()).isEqualTo("cancelled");
    }
  }

  @Test
  void aResponseIsSeenAndEndedInItsProjectAlone() throws Exception {
    ModelRequest request = new ModelRequest(MODEL, "do", "hold", Optional.empty(), 10, 4000);
    String id = accepted(gateway.start(request, Map.of(), new Manner("proj_tenant", false)));
    gateway.close();
    gateway = process(); // which knows nothing but the id
    if (kind != EndpointKind.CHAT) {
      assertThat(gateway.look(MODEL, id)).isInstanceOf(Look.Pending.class);
      assertThat(gateway.look(MODEL, id.substring(id.indexOf('/') + 1))).isEqualTo(new Look.Gone());
      gateway.cancel(MODEL, id);
      assertThat(mantle.ledger().getFirst().status()).isEqualTo("cancelled");
    }
    gateway.erase(MODEL, id);
    assertThat(gateway.look(MODEL, id)).isEqualTo(new Look.Gone());
  }

  @Test
  void anErasedResponseIsGone() throws InterruptedException {
    String id = accepted(start("x"));
    assertThat(ended(id)).isInstanceOf(Look.Completed.class);
    gateway.erase(MODEL, id);
    assertThat(gateway.look(MODEL, id)).isEqualTo(new Look.Gone());
    gateway.erase(MODEL, id); // never throws
  }

  @Test
  void aBrokenStreamIsNoAnswerAndWhatIsKeptIsFetched() throws InterruptedException {
    mantle.play(Script.CALM.with(Fault.once(Kind.STREAM_BROKEN)));
    String id = accepted(start("x"));
    Look look = ended(id);
    if (kind == EndpointKind.CHAT) {
      assertThat(look)
          .isInstanceOfSatisfying(
              Look.Lost.class, lost -> assertThat(lost.why()).contains("stream broke"));
    } else {
      assertThat(look).isInstanceOf(Look.Completed.class);
    }
    assertThat(mantle.ledger()).hasSize(1);
  }

  @Test
  void anotherProcessGoesOnWithWhatIsKept() throws InterruptedException {
    String id = accepted(start("x"));
    gateway.close();
    gateway = process();
    Look look = ended(id);
    if (kind == EndpointKind.CHAT) {
      assertThat(look).isEqualTo(new Look.Gone());
    } else {
      assertThat(look).isInstanceOf(Look.Completed.class);
    }
  }

  @Test
  void aServerOfAnotherMakeIsAskedInItsWay() throws InterruptedException {
    mantle.play(Script.CALM.by(Make.PLAIN));
    assertThat(asked("x"))
        .isInstanceOfSatisfying(
            Look.Completed.class, look -> assertThat(look.text()).isEqualTo("answer to x"));
  }

  @Test
  void aPathThatBedrockRuntimeHasNotIsRecognised() {
    mantle.play(Script.CALM.by(Make.RUNTIME));
    parameters.put("model/" + MODEL + "/path", "/v1");
    assertThat(start("x"))
        .isInstanceOfSatisfying(
            Start.Rejected.class,
            rejected -> {
              assertThat(rejected.reason()).isEqualTo(FailureReason.MODEL_MISCONFIGURED);
              assertThat(rejected.detail()).contains("UnknownOperationException", "/openai/v1");
            });
  }

  @Test
  void bedrockRuntimeIsAskedWithoutABackground() throws InterruptedException {
    mantle.play(Script.CALM.by(Make.RUNTIME));
    String model = "us.openai.gpt-5.6-luna";
    parameters.put("model/" + model + "/path", "/openai/v1");
    parameters.put("model/" + model + "/endpoint", kind.code());
    Start start =
        gateway.start(new ModelRequest(model, "do", "x", Optional.empty(), 10, 1000), Map.of());
    if (kind == EndpointKind.BACKGROUND) {
      assertThat(start)
          .isInstanceOfSatisfying(
              Start.Rejected.class,
              rejected ->
                  assertThat(rejected.detail())
                      .contains("model/us.openai.gpt-5.6-luna/endpoint to responses"));
    } else {
      assertThat(ended(accepted(start))).isInstanceOf(Look.Completed.class);
    }
  }

  @Test
  void aModelWithoutTheResponsesApiAtBedrockRuntimeIsAskedByChat() {
    mantle.play(Script.CALM.by(Make.RUNTIME));
    parameters.put("model/" + MODEL + "/path", "/openai/v1");
    if (kind == EndpointKind.CHAT) {
      assertThat(start("x")).isInstanceOf(Start.Started.class);
    } else {
      assertThat(start("x"))
          .isInstanceOfSatisfying(
              Start.Rejected.class,
              rejected -> assertThat(rejected.detail()).contains("/endpoint to chat"));
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = Kind.class,
      names = {"LOOK_FORBIDDEN", "LOOK_HTML"})
  void aRefusalOfALookSaysWhy(Kind fault) {
    String id = accepted(start("x"));
    mantle.play(Script.CALM.with(Fault.once(fault)));
    gateway.close();
    gateway = process(); // which reads no stream of this response
    Look look = gateway.look(MODEL, id);
    if (kind == EndpointKind.CHAT) {
      assertThat(look).isEqualTo(new Look.Gone());
    } else {
      assertThat(look)
          .isInstanceOfSatisfying(
              Look.Refused.class,
              refused ->
                  assertThat(refused.why())
                      .containsAnyOf("bedrock-mantle:GetInference", "is not the model endpoint"));
    }
  }

  @ParameterizedTest
  @CsvSource({"1,false", "1,true", "2,false", "2,true", "3,false", "3,true", "9,false"})
  void whereverTheProcessDiesWhatIsAskedTwiceIsCounted(int call, boolean afterEffect)
      throws Exception {
    MutableClock clock = MutableClock.at2030();
    InMemoryStepStore store = new InMemoryStepStore();
    Job job =
        Job.submitted(
            JobId.random(),
            new TenantId("t"),
            new JobRequest.Summary(
                DocumentId.random(), JobRequest.SummaryOptions.DEFAULT, JobRequest.Terms.DEFAULT),
            null,
            clock.instant());
    DyingGateway dying = new DyingGateway(gateway, call, afterEffect);
    Optional<Answer> answer = Optional.empty();
    try {
      answer = Optional.of(run(dying, store, job, clock));
    } catch (DyingGateway.Death _) {
      gateway.close();
      gateway = process();
    }
    if (answer.isEmpty()) {
      answer = Optional.of(run(gateway, store, job, clock));
    }

    assertThat(answer).contains(new Answer.Answered("answer to x", "extractive"));
    int duplicates = store.load(job.tenant(), job.id()).usage().possibleDuplicates();
    assertThat(mantle.ledger().size()).isBetween(1, 1 + duplicates);
    if (kind != EndpointKind.CHAT && call > 1) {
      assertThat(mantle.ledger()).as("what is kept is not asked again").hasSize(1);
    }
  }

  private Answer run(ModelGateway port, InMemoryStepStore store, Job job, MutableClock clock)
      throws Exception {
    Timer jumping =
        when -> {
          if (when.isAfter(clock.instant())) {
            clock.moveTo(when);
          }
        };
    Pace pace = new Pace(clock, jumping, () -> 0.5);
    ModelAccess access =
        new ModelAccess(
            port,
            new Admission(parameters, new InMemoryTokenWindow(), 4, 100, pace),
            new ResponseWatcher(port, PollSchedule.DEFAULT, 1000, pace),
            new ModelCatalog(parameters),
            new Pricing(parameters),
            new DocumentSlots(2),
            new WorkerMetrics(new SimpleMeterRegistry()),
            pace);
    JobSteps steps = new JobSteps(store, job, new OutageTracker());
    steps.load();
    ModelRequest request = new ModelRequest(MODEL, "do", "x", Optional.empty(), 10, 4000);
    return new StepRunner(access, steps, job, _ -> {}).ask(new Question("map-1", () -> request));
  }

  private Look asked(String input) throws InterruptedException {
    return switch (start(input)) {
      case Start.Answered(String _, Look look) -> look;
      case Start.Started(String id) -> ended(id);
      case Start.Refused _, Start.Rejected _, Start.OutOfQuota _, Start.Ambiguous _ ->
          throw new AssertionError("Not accepted");
    };
  }

  private Start start(String input) {
    ModelRequest request = new ModelRequest(MODEL, "do", input, Optional.empty(), 10, 4000);
    return gateway.start(request, Map.of("job", "job_1", "step", "map-1", "attempt", "a1"));
  }

  private static String accepted(Start start) {
    return switch (start) {
      case Start.Started(String id) -> id;
      case Start.Answered(String id, Look _) -> id;
      case Start.Refused _, Start.Rejected _, Start.OutOfQuota _, Start.Ambiguous _ ->
          throw new AssertionError("Not accepted: " + start);
    };
  }

  /** Looks until the response has ended; what cannot be seen now may be seen later. */
  private Look ended(String id) throws InterruptedException {
    List<Look> seen = new ArrayList<>();
    for (int looks = 0; looks < 500; looks++) {
      try (Following following = gateway.follow(MODEL, id, false)) {
        Optional<Look> told = following.isOpen() ? following.await(LONG) : Optional.empty();
        if (told.isPresent()) {
          return told.get();
        }
      }
      try {
        seen.add(gateway.look(MODEL, id));
      } catch (ModelUnavailableException _) {
        seen.add(new Look.Pending());
      }
      boolean first = looks < 3 && seen.getLast() instanceof Look.Gone && kind != EndpointKind.CHAT;
      if (!(seen.getLast() instanceof Look.Pending) && !first) {
        return seen.getLast();
      }
      new CountDownLatch(1).await(20, TimeUnit.MILLISECONDS);
    }
    throw new AssertionError("Never ended: " + seen.getLast());
  }
}
