package dev.docket.api.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.docket.api.Api;
import dev.docket.job.DocumentId;
import dev.docket.job.Job;
import dev.docket.job.JobId;
import dev.docket.job.JobRequest;
import dev.docket.job.StoreUnavailableException;
import dev.docket.job.StoreUnavailableException.Trouble;
import dev.docket.job.TenantId;
import dev.docket.testing.InMemoryJobStore;
import dev.docket.testing.MutableClock;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class SharedLooksTest {
  private static final Duration FRESH = Duration.ofMillis(250);

  private final Instant now = MutableClock.at2030().instant();
  private final AtomicLong nanos = new AtomicLong(-5); // as the virtual machine's, of no meaning
  private final InMemoryJobStore store = new InMemoryJobStore();
  private final AtomicInteger asked = new AtomicInteger();
  private final AtomicBoolean out = new AtomicBoolean();
  private final SharedLooks looks = new SharedLooks(this::find, FRESH, nanos::get);

  @Test
  void whoLooksAtOneJobAtOnceSharesALook() {
    Job job = submitted();

    for (int client = 0; client < 100; client++) {
      assertThat(looks.look(Api.TENANT, job.id())).contains(job);
    }

    assertThat(asked).hasValue(1);
  }

  @Test
  void aLookThatIsTooOldIsMadeAgain() {
    Job job = submitted();
    looks.look(Api.TENANT, job.id());
    Job cancelled = store.update(Api.TENANT, job.id(), j -> j.cancelled(now)).orElseThrow();

    nanos.addAndGet(FRESH.toNanos() - 1);
    assertThat(looks.look(Api.TENANT, job.id())).contains(job);
    nanos.incrementAndGet();
    assertThat(looks.look(Api.TENANT, job.id())).contains(cancelled);
  }

  @Test
  void eachJobAndTenantIsLookedAtForItself() {
    Job job = submitted();
    Job other = submitted();

    assertThat(looks.look(Api.TENANT, job.id())).contains(job);
    assertThat(looks.look(Api.TENANT, other.id())).contains(other);
    assertThat(looks.look(new TenantId("another"), job.id())).isEmpty();
  }

  @Test
  void whatNobodyLooksAtAnyMoreIsForgotten() {
    for (int i = 0; i < 100; i++) {
      looks.look(Api.TENANT, submitted().id());
    }
    nanos.addAndGet(FRESH.toNanos());

    looks.look(Api.TENANT, submitted().id());

    assertThat(looks.size()).isEqualTo(1);
  }

  @Test
  void aLookThatFailedIsNotShared() {
    Job job = submitted();
    out.set(true);
    assertThatThrownBy(() -> looks.look(Api.TENANT, job.id()))
        .isInstanceOf(StoreUnavailableException.class);
    out.set(false);

    assertThat(looks.look(Api.TENANT, job.id())).contains(job);
  }

  private Optional<Job> find(TenantId tenant, JobId id) {
    asked.incrementAndGet();
    if (out.get()) {
      throw new StoreUnavailableException(Trouble.TIMED_OUT, new IOException("slow"));
    }
    return store.find(tenant, id);
  }

  private Job submitted() {
    JobRequest request =
        new JobRequest.Summary(
            DocumentId.random(), JobRequest.SummaryOptions.DEFAULT, JobRequest.Terms.DEFAULT);
    Job job = Job.submitted(JobId.random(), Api.TENANT, request, null, now);
    assertThat(store.create(job)).isTrue();
    return job;
  }
}
