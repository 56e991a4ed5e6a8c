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
import dev.docket.testing.InMemoryJobStore;
import dev.docket.testing.MutableClock;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class EventStreamTest {
  private final Instant now = MutableClock.at2030().instant();
  private final InMemoryJobStore store = new InMemoryJobStore();
  private final JobWatch watch = new JobWatch(store, new Drain(), Duration.ofMillis(1));

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

    new EventStream(watch, Duration.ofMillis(3)).write(job, -1, out);

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

    new EventStream(watch, Duration.ofMillis(3)).write(job, -1, out);

    assertThat(out.toString(UTF_8).lines().filter(line -> line.startsWith("id:")))
        .containsExactly("id: 0", "id: 2");
  }

  private Job submitted() {
    Job job =
        Job.submitted(
            JobId.random(),
            Api.TENANT,
            new JobRequest.Summary(DocumentId.random(), SummaryOptions.DEFAULT, Terms.DEFAULT),
            null,
            now);
    assertThat(store.create(job)).isTrue();
    return job;
  }
}
