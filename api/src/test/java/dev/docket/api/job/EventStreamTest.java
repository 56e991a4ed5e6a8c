package dev.docket.api.job;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.docket.api.Api;
import dev.docket.api.http.Drain;
import dev.docket.job.DocumentId;
import dev.docket.job.Job;
import dev.docket.job.JobId;
import dev.docket.job.JobRequest;
import dev.docket.job.JobRequest.SummaryOptions;
import dev.docket.job.JobRequest.Terms;
import dev.docket.job.StepStore;
import dev.docket.job.review.ShownStatements;
import dev.docket.testing.InMemoryJobStore;
import dev.docket.testing.MutableClock;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class EventStreamTest {
  private final Instant now = MutableClock.at2030().instant();
  private final InMemoryJobStore store = new InMemoryJobStore();
  private final JobWatch watch =
      new JobWatch(store, store.steps(), new Drain(), Duration.ofMillis(1));

  @Test
  void aQuietStreamIsKeptAlive() throws IOException, InterruptedException {
    Job job = submitted();
    ByteArrayOutputStream out =
        new ByteArrayOutputStream() {
          @Override
          public void flush() {
            if (toString(UTF_8).endsWith(": still here\n\n: still here\n\n")) {
              assertThat(store.update(Api.TENANT, job.id(), j -> j.cancelled(now))).isPresent();
            }
          }
        };

    new EventStream(watch, Duration.ofMillis(3)).write(job, LastEvent.of(null), out);

    assertThat(out.toString(UTF_8).lines().filter(line -> line.startsWith("data:"))).hasSize(2);
  }

  @Test
  void aChangeThatNobodySeesIsNoEvent() throws IOException, InterruptedException {
    Job job = submitted();
    assertThat(store.update(Api.TENANT, job.id(), j -> j.checkedAt(now.plusSeconds(9))))
        .isPresent();
    ByteArrayOutputStream out =
        new ByteArrayOutputStream() {
          @Override
          public void flush() {
            if (toString(UTF_8).endsWith(": still here\n\n")) {
              assertThat(store.update(Api.TENANT, job.id(), j -> j.cancelled(now))).isPresent();
            }
          }
        };

    new EventStream(watch, Duration.ofMillis(3)).write(job, LastEvent.of(null), out);

    assertThat(out.toString(UTF_8).lines().filter(line -> line.startsWith("id:")))
        .containsExactly("id: 0", "id: 2");
  }

  @Test
  void statementsAreTheSameForEveryClientAndComeOnceToOneThatComesBack()
      throws IOException, InterruptedException {
    Job job = answering();
    show(job, 1, "{\"id\":\"A1\"}");
    show(job, 2, ShownStatements.END);
    show(job, 3, "{\"id\":\"A2\"}");
    assertThat(store.update(Api.TENANT, job.id(), j -> j.cancelled(now))).isPresent();
    Job ended = store.find(Api.TENANT, job.id()).orElseThrow();

    String all = written(ended, null);
    assertThat(all)
        .contains("id: 0.1\nevent: statement\ndata: {\"id\":\"A1\"}\n\n")
        .contains("id: 0.3\nevent: statement\ndata: {\"id\":\"A2\"}\n\n")
        .contains("id: 1.3\nevent: job\n")
        .doesNotContain("\"end\"");
    assertThat(written(ended, null)).isEqualTo(all);
    assertThat(written(ended, "0.1")).doesNotContain("A1").contains("A2").contains("id: 1.3");
    assertThat(written(ended, "0.3")).doesNotContain("statement").contains("event: job");
    assertThat(written(ended, "0")).contains("A1", "A2"); // an id of a job that had shown nothing
  }

  @Test
  void aStatementIsSentBeforeTheEndOfItsJob() throws IOException, InterruptedException {
    Job job = answering();
    ByteArrayOutputStream out =
        new ByteArrayOutputStream() {
          @Override
          public void flush() {
            if (toString(UTF_8).endsWith(": still here\n\n")) {
              show(job, 1, "{\"id\":\"A1\"}");
              assertThat(store.update(Api.TENANT, job.id(), j -> j.cancelled(now))).isPresent();
            }
          }
        };

    new EventStream(watch, Duration.ofMillis(3)).write(job, LastEvent.of(null), out);

    assertThat(out.toString(UTF_8).lines().filter(line -> line.startsWith("event:")))
        .containsExactly("event: job", "event: statement", "event: job");
  }

  private String written(Job job, @Nullable String lastEventId)
      throws IOException, InterruptedException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new EventStream(watch, Duration.ofMillis(3)).write(job, LastEvent.of(lastEventId), out);
    return out.toString(UTF_8);
  }

  private void show(Job job, int number, String statement) {
    store
        .steps()
        .storeFirstOutput(
            Api.TENANT,
            job.id(),
            new StepStore.Output(ShownStatements.step(number), ShownStatements.HASH, statement));
  }

  private Job answering() {
    return stored(
        new JobRequest.Answer(
            "q",
            List.of(DocumentId.random()),
            null,
            null,
            JobRequest.AnswerOptions.DEFAULT,
            Terms.DEFAULT));
  }

  private Job submitted() {
    return stored(
        new JobRequest.Summary(DocumentId.random(), SummaryOptions.DEFAULT, Terms.DEFAULT));
  }

  private Job stored(JobRequest request) {
    Job job = Job.submitted(JobId.random(), Api.TENANT, request, null, now);
    assertThat(store.create(job)).isTrue();
    return job;
  }
}
