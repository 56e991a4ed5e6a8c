package dev.docket.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.docket.api.ApiClient.Answer;
import dev.docket.job.Booking;
import dev.docket.job.FailureReason;
import dev.docket.job.Job;
import dev.docket.job.JobId;
import dev.docket.job.Priority;
import dev.docket.job.StepStore;
import dev.docket.job.StepStore.Attempt;
import dev.docket.job.StepStore.Attempt.State;
import dev.docket.job.StepStore.End;
import dev.docket.job.StepStore.Settlement;
import dev.docket.job.Usage;
import java.io.IOException;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class JobStateTest {
  private static final byte[] OLD = "{\"type\":\"old\"}".getBytes(UTF_8);

  private final Api api = new Api();
  private final String id = Uploads.summary(api.client);
  private final String path = "/v1/jobs/" + id;

  @AfterEach
  void close() {
    api.close();
  }

  @Test
  void aJobTellsWhenToAskAgainUntilItHasFinished() {
    assertThat(api.client.get(path).header("Retry-After")).isEqualTo("1");
    api.clock.advance(Duration.ofSeconds(70));
    assertThat(api.client.get(path).header("Retry-After")).isEqualTo("7");
    api.clock.advance(Duration.ofHours(1));
    assertThat(api.client.get(path).header("Retry-After")).isEqualTo("15");

    change(job -> job.failed(FailureReason.CRASHED, "It crashed.", api.clock.instant()));

    assertThat(api.client.get(path).header("Retry-After")).isEmpty();
  }

  @Test
  void anUnchangedJobIsNotSentAgain() {
    String etag = api.client.get(path).header("ETag");

    assertThat(api.client.get(path, "If-None-Match", etag).status()).isEqualTo(304);
    assertThat(api.client.get(path, "If-None-Match", "\"x\", " + etag).status()).isEqualTo(304);
    assertThat(api.client.get(path, "If-None-Match", "\"x\"").status()).isEqualTo(200);
    change(job -> job.claimed("m", api.clock.instant()));
    Answer changed = api.client.get(path, "If-None-Match", etag);
    assertThat(changed.status()).isEqualTo(200);
    assertThat(changed.json().get("status").asText()).isEqualTo("running");
    assertThat(changed.header("ETag")).isNotEqualTo(etag);
  }

  @Test
  void aFailedJobSaysWhy() {
    change(job -> job.failed(FailureReason.DEADLINE_EXCEEDED, "Time is up.", api.clock.instant()));

    Answer job = api.client.get(path);

    assertThat(job.json().get("status").asText()).isEqualTo("failed");
    assertThat(job.json().at("/error/type").asText()).isEqualTo("deadline-exceeded");
    assertThat(job.json().at("/error/detail").asText()).isEqualTo("Time is up.");
  }

  @Test
  void aClientThatWaitsGetsTheEnd() {
    CompletableFuture<Answer> waiting =
        CompletableFuture.supplyAsync(() -> api.client.get(path, "Prefer", "wait=30"));
    change(job -> job.claimed("m", api.clock.instant()));
    change(job -> job.failed(FailureReason.CRASHED, "It crashed.", api.clock.instant()));

    Answer job = waiting.join();

    assertThat(job.json().get("status").asText()).isEqualTo("failed");
    assertThat(job.header("Preference-Applied")).isEqualTo("wait=30");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          Prefer: wait=0                       | wait=0
          Prefer: Wait=0                       | wait=0
          Prefer: wait="0"                     | wait=0
          Prefer: wait = 0                     | wait=0
          Prefer: respond-async⏎Prefer: wait=0 | wait=0
          Prefer: wait=0; x="a,b"              | wait=0
          Prefer: wait=0, wait=9               | wait=0
          Prefer: respond-async; wait=0        | ``
          Prefer: x="wait=0"                   | ``
          Prefer: x="a, wait=0"                | ``
          Prefer: nowait=0                     | ``
          Prefer: wait=-1                      | ``
          Prefer: ;,;                          | ``
          """)
  void aPreferenceIsReadAsItsStandardSays(String lines, String applied) throws IOException {
    String job = Uploads.summary(api.client);
    String answer = raw("/v1/jobs/" + job, lines);

    assertThat(answer).startsWith("HTTP/1.1 200");
    if (applied.isEmpty()) {
      assertThat(answer).doesNotContain("Preference-Applied");
    } else {
      assertThat(answer).contains("Preference-Applied: " + applied);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "If-None-Match: \"x\"⏎If-None-Match: W/\"1\"",
        "If-None-Match: \"a,b\", \"1\"",
        "If-None-Match: *"
      })
  void aJobIsKnownByAnyLineOfItsTags(String lines) throws IOException {
    Job job = api.jobs.find(Api.TENANT, new JobId(Uploads.summary(api.client))).orElseThrow();
    String known = lines.replace("\"1\"", "\"" + job.version() + "\"");

    assertThat(raw("/v1/jobs/" + job.id(), known)).startsWith("HTTP/1.1 304");
  }

  @Test
  void aTagInsideAnotherIsNotKnown() throws IOException {
    Job job = api.jobs.find(Api.TENANT, new JobId(Uploads.summary(api.client))).orElseThrow();
    String other = "If-None-Match: \"a, W/" + job.version() + "\"";

    assertThat(raw("/v1/jobs/" + job.id(), other)).startsWith("HTTP/1.1 200");
  }

  private String raw(String path, String lines) throws IOException {
    return RawHttp.exchange(
        api.server.port(),
        String.join(
            "\r\n",
            "GET " + path + " HTTP/1.1",
            "Host: x",
            lines.replace("⏎", "\r\n"),
            "Authorization: Bearer " + Api.KEY,
            "Connection: close",
            "",
            ""));
  }

  @Test
  void aClientThatWaitsInVainGetsTheJobAsItIs() {
    Answer job = api.client.get(path, "Prefer", "respond-async, wait=0");

    assertThat(job.json().get("status").asText()).isEqualTo("queued");
    assertThat(job.header("Preference-Applied")).isEqualTo("wait=0");
  }

  @Test
  void aQueuedJobIsCancelledAtOnce() {
    Answer cancelled = api.client.post(path + "/cancel", "");

    assertThat(cancelled.status()).isEqualTo(202);
    assertThat(cancelled.json().get("status").asText()).isEqualTo("cancelled");
  }

  @Test
  void aRunningJobIsToldToStop() {
    change(job -> job.claimed("m", api.clock.instant()));

    Answer cancelled = api.client.post(path + "/cancel", "");
    Answer again = api.client.post(path + "/cancel", "");

    assertThat(cancelled.status()).isEqualTo(202);
    assertThat(cancelled.json().get("status").asText()).isEqualTo("cancelling");
    assertThat(again.status()).isEqualTo(202);
    assertThat(stored().cancelRequested()).isTrue();
  }

  @Test
  void aFinishedJobIsNotChangedByCancelling() {
    change(job -> job.failed(FailureReason.CRASHED, "It crashed.", api.clock.instant()));
    Job before = stored();

    Answer answer = api.client.post(path + "/cancel", "");

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.json().get("status").asText()).isEqualTo("failed");
    assertThat(stored()).isEqualTo(before);
  }

  @Test
  void aFailedJobIsQueuedAgainWithANewDeadline() {
    api.queue.receive(Priority.INTERACTIVE, 10, Duration.ZERO, Duration.ofHours(1));
    change(job -> job.failed(FailureReason.CRASHED, "It crashed.", api.clock.instant()));
    api.clock.advance(Duration.ofMinutes(10));

    Answer retried = api.client.post(path + "/retry", "");

    assertThat(retried.status()).isEqualTo(202);
    assertThat(retried.json().get("id").asText()).isEqualTo(id);
    assertThat(retried.json().get("status").asText()).isEqualTo("queued");
    assertThat(stored().deadlineAt()).isEqualTo(api.clock.instant().plus(Duration.ofHours(6)));
    assertThat(api.queue.receive(Priority.INTERACTIVE, 10, Duration.ZERO, Duration.ofHours(1)))
        .hasSize(1);
  }

  @Test
  void onlyAFailedOrPartialJobCanBeRetried() {
    assertThat(api.client.post(path + "/retry", "").problem()).isEqualTo("not-retryable");
    change(job -> job.claimed("m", api.clock.instant()));
    assertThat(api.client.post(path + "/retry", "").status()).isEqualTo(409);
    change(job -> job.cancelled(api.clock.instant()));
    assertThat(api.client.post(path + "/retry", "").problem()).isEqualTo("not-retryable");
  }

  @Test
  void anUnfinishedJobCannotBeErased() {
    Answer refused = api.client.delete(path);

    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.problem()).isEqualTo("job-not-finished");
    assertThat(api.client.get(path).status()).isEqualTo(200);
  }

  @Test
  void anErasedJobIsGoneHereAndAtTheModel() {
    JobId job = new JobId(id);
    api.jobs.steps().createAttempt(Api.TENANT, job, attempt(1, "resp_1"));
    api.jobs.steps().createAttempt(Api.TENANT, job, attempt(2, null));
    api.jobs.steps().createAttempt(Api.TENANT, job, attempt(3, "resp_3"));
    finish();

    assertThat(api.client.delete(path).status()).isEqualTo(204);

    assertThat(api.model.erased).containsExactlyInAnyOrder("m/resp_1", "m/resp_3");
    assertThat(api.jobs.steps().load(Api.TENANT, job).attempts()).isEmpty();
    for (String gone : new String[] {"", "/result", "/events"}) {
      assertThat(api.client.get(path + gone).problem()).isEqualTo("job-erased");
    }
    assertThat(api.client.post(path + "/cancel", "").status()).isEqualTo(410);
    assertThat(api.client.post(path + "/retry", "").status()).isEqualTo(410);
    assertThat(api.client.delete(path).status()).isEqualTo(410);
    api.clock.advance(Duration.ofDays(30));
    assertThat(api.client.get(path).status()).isEqualTo(404);
  }

  @Test
  void theResultOfAnUnfinishedJobIsNotThereYet() {
    Answer early = api.client.get(path + "/result");
    assertThat(early.problem()).isEqualTo("job-not-finished");
    assertThat(early.status()).isEqualTo(409);
    assertThat(early.json().get("retryable").asBoolean()).isTrue();

    change(job -> job.failed(FailureReason.CRASHED, "It crashed.", api.clock.instant()));

    assertThat(api.client.get(path + "/result").problem()).isEqualTo("no-result");
  }

  @Test
  void theOldResultIsServedUntilTheRetryReplacesIt() {
    Job partial = stored().claimed("m", api.clock.instant()).partial(api.clock.instant());
    assertThat(api.jobs.finish(partial, OLD)).isPresent();

    assertThat(api.client.post(path + "/retry", "").status()).isEqualTo(202);

    assertThat(
            api.client
                .exchange("GET", path + "/result", new byte[0], BodyHandlers.ofByteArray())
                .body())
        .isEqualTo(OLD);
  }

  @Test
  void attemptsAreToldInTheOrderOfTimeWithTheirReasons() {
    JobId job = new JobId(id);
    StepStore steps = api.jobs.steps();
    Instant began = api.clock.instant();
    steps.createAttempt(Api.TENANT, job, attempt(1, null));
    End busy = new End(began.plusSeconds(1), "The model is busy.");
    Booking booking = new Booking(LocalDate.EPOCH, "m", "");
    steps.settleAttempt(
        Api.TENANT, job, "map-1", 1, new Settlement(State.REFUSED, Usage.NONE, booking, busy));
    api.clock.advance(Duration.ofSeconds(5));
    steps.createAttempt(Api.TENANT, job, attempt(2, "resp_1"));
    End answered = new End(began.plusSeconds(9), "");
    steps.settleAttempt(
        Api.TENANT,
        job,
        "map-1",
        2,
        new Settlement(State.ENDED, new Usage(100, 10, 1, 0), booking, answered));
    api.clock.advance(Duration.ofSeconds(5));
    steps.createAttempt(Api.TENANT, job, attempt(3, "resp_2"));

    JsonNode items = api.client.get(path + "/steps").json().path("items");

    assertThat(items.findValuesAsText("number")).containsExactly("1", "2", "3");
    assertThat(items.findValuesAsText("state")).containsExactly("refused", "ended", "started");
    assertThat(items.findValuesAsText("why")).containsExactly("The model is busy.", "null", "null");
    assertThat(items.findValuesAsText("asked_at"))
        .containsExactly(
            began.toString(), began.plusSeconds(5).toString(), began.plusSeconds(10).toString());
    assertThat(items.findValuesAsText("ended_at"))
        .containsExactly(busy.at().toString(), answered.at().toString(), "null");
    assertThat(items.get(1).at("/usage/input_tokens").asInt()).isEqualTo(100);
    assertThat(api.client.get(path + "/steps?x=1").status()).isEqualTo(400);
  }

  private void finish() {
    Job completed = stored().claimed("m", api.clock.instant()).completed(api.clock.instant());
    assertThat(api.jobs.finish(completed, OLD)).isPresent();
  }

  private Job stored() {
    return api.jobs.find(Api.TENANT, new JobId(id)).orElseThrow();
  }

  private void change(UnaryOperator<Job> change) {
    assertThat(api.jobs.update(Api.TENANT, new JobId(id), change)).isPresent();
  }

  private Attempt attempt(int number, @Nullable String response) {
    return new Attempt(
        "map-1",
        "hash",
        "m",
        number,
        "attempt-" + number,
        api.clock.instant(),
        response,
        Attempt.State.STARTED,
        Usage.NONE,
        null);
  }
}
