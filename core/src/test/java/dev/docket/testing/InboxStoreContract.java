package dev.docket.testing;

import static dev.docket.testing.Samples.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.docket.inbox.Arrival;
import dev.docket.inbox.Arrival.State;
import dev.docket.inbox.Inbox;
import dev.docket.inbox.InboxId;
import dev.docket.inbox.InboxStore;
import dev.docket.job.DocumentId;
import dev.docket.job.JobId;
import dev.docket.job.JobRequest;
import dev.docket.job.Page;
import dev.docket.job.TenantId;
import dev.docket.job.batch.JobTemplate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What every {@link InboxStore} must do. */
@Timeout(60)
public abstract class InboxStoreContract {
  private final TenantId tenant = Samples.tenant();
  private final InboxStore store;
  private final String bucket = "bucket-" + UUID.randomUUID();

  /** Tests {@code store}. */
  protected InboxStoreContract(InboxStore store) {
    this.store = store;
  }

  @Test
  void anInboxComesBackAndIsFoundByItsBucket() {
    Inbox inbox = inbox(tenant, "a", bucket, NOW);
    Inbox elsewhere = inbox(tenant, "b", bucket + "2", NOW.plusSeconds(1));
    Inbox others = inbox(Samples.tenant(), "c", bucket, NOW.plusSeconds(2));

    assertThat(store.find(tenant, inbox.id())).contains(inbox);
    assertThat(store.of(bucket)).containsExactlyInAnyOrder(inbox, others);
    assertThat(store.list(tenant, 10, Optional.empty()).items()).containsExactly(elsewhere, inbox);
    assertThat(store.find(tenant, others.id())).isEmpty();
  }

  @Test
  void aDeletedInboxIsGoneWithWhatCameIn() {
    Inbox inbox = inbox(tenant, "a", bucket, NOW);
    Arrival arrival = kept(inbox, "k", State.TAKEN, NOW, NOW);

    assertThat(store.delete(Samples.tenant(), inbox.id())).isFalse();
    assertThat(store.delete(tenant, inbox.id())).isTrue();
    assertThat(store.delete(tenant, inbox.id())).isFalse();

    assertThat(store.of(bucket)).isEmpty();
    assertThat(store.list(tenant, 10, Optional.empty()).items()).isEmpty();
    assertThat(store.arrival(inbox.id(), arrival.id())).isEmpty();
    assertThat(open(NOW)).doesNotContain(arrival);
  }

  @Test
  void whatCameInIsListedNewestFirstAndByState() {
    Inbox inbox = inbox(tenant, "a", bucket, NOW);
    Arrival first = kept(inbox, "1", State.DONE, NOW, null);
    Arrival second = kept(inbox, "2", State.REFUSED, NOW.plusSeconds(1), null);
    Arrival third = kept(inbox, "3", State.DONE, NOW.plusSeconds(2), null);
    kept(inbox(tenant, "b", bucket, NOW), "4", State.DONE, NOW, null);

    assertThat(store.arrival(inbox.id(), second.id())).contains(second);
    Page<Arrival> page = store.arrivals(inbox, Optional.empty(), 2, Optional.empty());
    assertThat(page.items()).containsExactly(third, second);
    assertThat(store.arrivals(inbox, Optional.empty(), 2, page.next()).items())
        .containsExactly(first);
    assertThat(store.arrivals(inbox, Optional.of(State.REFUSED), 10, Optional.empty()).items())
        .containsExactly(second);
  }

  @Test
  void whatIsOpenIsFoundWhenItIsDue() {
    Inbox inbox = inbox(tenant, "a", bucket, NOW);
    Arrival open = kept(inbox, "1", State.TAKEN, NOW, NOW.plusSeconds(15));

    assertThat(open(NOW.plusSeconds(14))).doesNotContain(open);
    assertThat(open(NOW.plusSeconds(15))).contains(open);
    store.keep(open.done(null));
    assertThat(open(NOW.plus(Duration.ofDays(1)))).noneMatch(a -> a.id().equals(open.id()));
    assertThat(store.arrival(inbox.id(), open.id()))
        .hasValueSatisfying(done -> assertThat(done.state()).isEqualTo(State.DONE));
  }

  private List<Arrival> open(Instant due) {
    return store.open(due, 1000);
  }

  private Inbox inbox(TenantId of, String name, String in, Instant at) {
    Inbox inbox =
        new Inbox(
            InboxId.derived(of + name + in),
            of,
            name,
            in,
            "contracts/",
            "契約",
            new JobTemplate.Summary(JobRequest.SummaryOptions.DEFAULT, JobRequest.Terms.DEFAULT),
            true,
            at);
    store.create(inbox);
    return inbox;
  }

  private Arrival kept(
      Inbox inbox, String key, State state, Instant at, @Nullable Instant checkAt) {
    Arrival arrival =
        new Arrival(
            Arrival.id(inbox.id(), key, "v1"),
            inbox.id(),
            inbox.tenant(),
            key,
            "v1",
            12,
            state,
            state == State.REFUSED ? "It is encrypted" : null,
            DocumentId.derived(key),
            JobId.derived(key),
            at,
            checkAt);
    store.keep(arrival);
    return arrival;
  }
}
