package dev.docket.worker.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.docket.dynamodb.DynamoDbBatchStore;
import dev.docket.dynamodb.DynamoDbBlobStore;
import dev.docket.dynamodb.DynamoDbJobStore;
import dev.docket.dynamodb.DynamoDbWebhookStore;
import dev.docket.job.BatchId;
import dev.docket.job.Job;
import dev.docket.job.JobStore;
import dev.docket.job.TenantId;
import dev.docket.job.batch.Batch;
import dev.docket.job.batch.BatchStore;
import dev.docket.testing.DynamoDbExtension;
import dev.docket.testing.MapParameters;
import dev.docket.testing.MutableClock;
import dev.docket.testing.Samples;
import dev.docket.webhook.Delivery;
import dev.docket.webhook.EventType;
import dev.docket.webhook.KeyRing;
import dev.docket.webhook.SigningKey;
import dev.docket.webhook.Webhook;
import dev.docket.webhook.Webhook.Health;
import dev.docket.webhook.Webhook.Target;
import dev.docket.webhook.WebhookId;
import dev.docket.webhook.WebhookStore;
import dev.docket.worker.run.FaultyPorts;
import dev.docket.worker.run.FaultyPorts.Death;
import dev.docket.worker.run.FaultyPorts.Trouble;
import dev.docket.worker.run.WatchedPorts;
import dev.docket.worker.webhook.Receiver.Posted;
import java.net.URI;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Kills the delivering process, or fails a call of it, at every call in turn, before and after its
 * effect: each message arrives at least once, and always under the same id.
 */
@ExtendWith(DynamoDbExtension.class)
@Timeout(120)
class DeliveryCrashTest {
  private final DynamoDbExtension.Table table;
  private final KeyRing ring = new KeyRing(new MapParameters(Map.of(KeyRing.PARAMETER, "seal")));

  DeliveryCrashTest(DynamoDbExtension.Table table) {
    this.table = table;
  }

  @ParameterizedTest
  @EnumSource(Trouble.class)
  void everyMessageArrivesUnderOneIdWhereverThereIsTrouble(Trouble trouble) {
    FaultyPorts undisturbed = FaultyPorts.sound();
    new Bench().run(undisturbed);
    int calls = undisturbed.calls().size();
    assertThat(calls).isGreaterThan(10);
    for (int call = 1; call <= calls; call++) {
      for (boolean afterEffect : List.of(false, true)) {
        FaultyPorts faulty = new FaultyPorts(trouble, call, afterEffect);
        new Bench().run(faulty);
      }
    }
  }

  @Test
  void withoutTroubleEachArrivesOnce() {
    Bench bench = new Bench();
    bench.run(FaultyPorts.sound());

    assertThat(bench.receiver.posted()).hasSize(3); // one failed first
  }

  /** A tenant with a webhook, whose batch of one job has just ended. */
  private final class Bench {
    private final TenantId tenant = new TenantId("t" + UUID.randomUUID());
    private final MutableClock clock = MutableClock.at2030();
    private final WebhookStore webhooks = new DynamoDbWebhookStore(table.client(), table.name());
    private final JobStore jobs;
    private final BatchStore batches;
    private final Receiver receiver = new Receiver();
    private final Webhook webhook;

    Bench() {
      DynamoDbBlobStore blobs = new DynamoDbBlobStore(table.client(), table.name());
      DynamoDbWebhookStore told = new DynamoDbWebhookStore(table.client(), table.name());
      this.jobs = new DynamoDbJobStore(table.client(), table.name(), blobs, told);
      this.batches = new DynamoDbBatchStore(table.client(), table.name(), blobs, told);
      WebhookId id = WebhookId.random();
      this.webhook =
          new Webhook(
              id,
              tenant,
              new Target(URI.create("https://example.com/"), EnumSet.allOf(EventType.class), ""),
              ring.sealed(id, List.of(SigningKey.random(clock.instant()))),
              Health.GOOD,
              clock.instant(),
              0);
      webhooks.create(webhook);
      Batch batch = Batch.ofJobs(BatchId.random(), tenant, "b", 1, clock.instant());
      batches.create(batch);
      Job job =
          Job.submitted(
              batch.jobAt(0), tenant, Samples.summaryRequest(), batch.id(), clock.instant());
      jobs.create(job);
      batches.replace(batch.whenExpanded());
      jobs.replace(job.cancelled(clock.instant()));
    }

    void run(FaultyPorts first) {
      receiver.answers(500);
      FaultyPorts ports = first;
      for (int look = 1; look <= 4; look++) {
        try {
          look(ports);
        } catch (Death e) {
          assertThat(ports.isDead()).isTrue();
        } catch (IllegalStateException e) {
          assertThat(e).hasMessage(ports.struck());
        }
        ports = FaultyPorts.sound();
        clock.advance(Duration.ofMinutes(2));
      }
      List<Delivery> all = webhooks.deliveries(tenant, webhook.id(), 10, Optional.empty()).items();
      assertThat(all)
          .as(first.struck())
          .extracting(Delivery::type)
          .containsExactlyInAnyOrder(EventType.JOB_CANCELLED, EventType.BATCH_FINISHED);
      assertThat(all).as(first.struck()).allMatch(d -> d.state() == Delivery.State.DELIVERED);
      assertThat(receiver.posted())
          .as(first.struck())
          .extracting(Posted::id)
          .hasSizeBetween(3, 4)
          .containsOnly(all.get(0).id().value(), all.get(1).id().value());
    }

    private void look(FaultyPorts process) {
      WebhookStore store = WatchedPorts.of(WebhookStore.class, webhooks, process);
      Sender sender =
          (url, headers, body) -> {
            int call = process.before("Sender.post");
            Sender.Answer answer = receiver.post(url, headers, body);
            process.after("Sender.post", call);
            return answer;
          };
      new BatchEnds(
              store,
              WatchedPorts.of(BatchStore.class, batches, process),
              WatchedPorts.of(JobStore.class, jobs, process))
          .look(clock.instant());
      Deliverer deliverer = new Deliverer(store, ring, sender, clock, () -> 0);
      store.due(clock.instant(), 10).forEach(deliverer::deliver);
    }
  }
}
