package dev.docket.dynamodb;

import static dev.docket.testing.Samples.NOW;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.docket.job.BatchId;
import dev.docket.job.FailureReason;
import dev.docket.job.Job;
import dev.docket.job.JobId;
import dev.docket.job.Page;
import dev.docket.job.TenantId;
import dev.docket.job.Usage;
import dev.docket.job.batch.Batch;
import dev.docket.testing.DynamoDbExtension;
import dev.docket.testing.Samples;
import dev.docket.webhook.Delivery;
import dev.docket.webhook.EventType;
import dev.docket.webhook.Webhook;
import dev.docket.webhook.Webhook.Health;
import dev.docket.webhook.Webhook.Target;
import dev.docket.webhook.WebhookId;
import dev.docket.webhook.WebhookStore;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Ends of jobs are told in the transaction that makes them so, and cost no request more. */
@ExtendWith(DynamoDbExtension.class)
class WebhookOutboxTest {
  private static final byte[] RESULT = "{}".getBytes(UTF_8);

  private final TenantId tenant = Samples.tenant();
  private final AtomicInteger requests = new AtomicInteger();
  private final AtomicLong nanos = new AtomicLong();
  private final DynamoDbClient client;
  private final String table;
  private final DynamoDbWebhookStore webhooks;
  private final DynamoDbJobStore jobs;
  private final DynamoDbBatchStore batches;

  WebhookOutboxTest(DynamoDbExtension.Table table) {
    this.client = counting(table.client(), requests);
    this.table = table.name();
    DynamoDbBlobStore blobs = new DynamoDbBlobStore(client, this.table);
    this.webhooks = new DynamoDbWebhookStore(client, this.table, nanos::get);
    this.jobs = new DynamoDbJobStore(client, this.table, blobs, webhooks);
    this.batches = new DynamoDbBatchStore(client, this.table, blobs, webhooks);
  }

  @Test
  void everyEndIsToldOnceWithItsType() {
    Webhook webhook = webhook(EnumSet.allOf(EventType.class));

    Job completed = started();
    jobs.finish(completed.completed(NOW), RESULT);
    Job partial = started();
    jobs.finish(partial.partial(NOW), RESULT);
    Job failed = started();
    jobs.replace(failed.failed(FailureReason.MODEL_FAILED, "x", NOW));
    Job cancelled = started();
    jobs.replace(cancelled.cancelled(NOW));

    assertThat(deliveries(webhook))
        .extracting(Delivery::type)
        .containsExactlyInAnyOrder(
            EventType.JOB_COMPLETED,
            EventType.JOB_PARTIAL,
            EventType.JOB_FAILED,
            EventType.JOB_CANCELLED);
    assertThat(deliveries(webhook)).anyMatch(d -> d.body().contains(completed.id().value()));
    assertThat(webhooks.due(NOW, 100)).hasSize(4);
  }

  @Test
  void whatIsNotStoredIsNotToldAndTheOtherWayRound() {
    Webhook webhook = webhook(EnumSet.allOf(EventType.class));
    Job job = started();
    jobs.replace(job.cancelAsked());

    assertThat(jobs.replace(job.cancelled(NOW))).as("the job has moved on").isEmpty();
    assertThat(jobs.finish(job.completed(NOW), RESULT)).isEmpty();
    assertThat(deliveries(webhook)).isEmpty();
  }

  @Test
  void whatIsCountedAfterTheEndTellsNothingAgain() {
    Webhook webhook = webhook(EnumSet.allOf(EventType.class));
    Job ended = jobs.finish(started().completed(NOW), RESULT).orElseThrow();
    Delivery delivery = deliveries(webhook).getFirst();
    Delivery over =
        webhooks.replace(delivery.delivered(new Delivery.Try(NOW, 200, null, 1))).orElseThrow();

    Optional<Job> counted = jobs.replace(ended.counted(new Usage(9, 9, 9, 1)));

    assertThat(counted).isPresent();
    assertThat(counted.get().usage().modelCalls()).isEqualTo(9);
    assertThat(deliveries(webhook)).containsExactly(over);
  }

  @Test
  void aJobThatIsRetriedIsToldOfAgain() {
    Webhook webhook = webhook(EnumSet.of(EventType.JOB_FAILED));
    Job failed = jobs.replace(started().failed(FailureReason.MODEL_FAILED, "x", NOW)).orElseThrow();
    Job again = jobs.replace(failed.retried(NOW.plusSeconds(9))).orElseThrow();
    jobs.replace(again.failed(FailureReason.MODEL_FAILED, "x", NOW.plusSeconds(9)));

    assertThat(deliveries(webhook)).extracting(Delivery::id).hasSize(2).doesNotHaveDuplicates();
  }

  @Test
  void anErasedJobTakesItsMessagesWithIt() {
    Webhook webhook = webhook(EnumSet.allOf(EventType.class));
    Job ended = jobs.finish(started().completed(NOW), RESULT).orElseThrow();
    jobs.erase(tenant, ended.id(), NOW);

    assertThat(deliveries(webhook)).isEmpty();
    assertThat(webhooks.due(NOW.plusSeconds(99), 100)).isEmpty();
  }

  @Test
  void anEndCostsNoRequestMoreWithWebhooksThanWithout() {
    webhooks.refresh();
    int finish = requestsOf(started(), job -> jobs.finish(job.completed(NOW), RESULT).isPresent());
    int replace = requestsOf(started(), job -> jobs.replace(job.cancelled(NOW)).isPresent());
    webhook(EnumSet.allOf(EventType.class));
    int told = requestsOf(started(), job -> jobs.finish(job.completed(NOW), RESULT).isPresent());
    int toldToo = requestsOf(started(), job -> jobs.replace(job.cancelled(NOW)).isPresent());

    assertThat(told).isEqualTo(finish).isEqualTo(2); // one looks for an earlier result
    assertThat(toldToo).isEqualTo(replace).isEqualTo(1);
  }

  @Test
  void aWebhookMadeElsewhereIsKnownWithinTenSeconds() {
    webhooks.refresh();
    Webhook webhook =
        webhook(new DynamoDbWebhookStore(client, table), EnumSet.allOf(EventType.class));
    nanos.addAndGet(WebhookStore.KNOWN_WITHIN.toNanos());
    jobs.finish(started().completed(NOW), RESULT);
    assertThat(deliveries(webhook)).as("as long as what is known is good").isEmpty();
    nanos.incrementAndGet();
    jobs.finish(started().completed(NOW), RESULT);

    assertThat(deliveries(webhook)).hasSize(1);
  }

  @Test
  void theEndOfEachJobOfABatchAndItsExpansionHaveItLookedAt() {
    webhook(EnumSet.of(EventType.BATCH_FINISHED));
    Batch batch = Batch.ofJobs(BatchId.random(), tenant, "b", 2, NOW);
    batches.create(batch);
    jobs.replace(of(batch, 0).cancelled(NOW));
    jobs.replace(of(batch, 1).cancelled(NOW.plusSeconds(1)));
    batches.replace(batch.whenExpanded());

    List<WebhookStore.BatchEnd> ends = webhooks.batchEnds(NOW.plusSeconds(1), 100);

    assertThat(ends).hasSize(1);
    assertThat(ends.getFirst().batch()).isEqualTo(batch.id());
    assertThat(ends.getFirst().marks()).hasSize(3);
    webhooks.looked(ends.getFirst());
    assertThat(webhooks.batchEnds(NOW.plusSeconds(9), 100)).isEmpty();
  }

  private Job of(Batch batch, int position) {
    Job job =
        Job.submitted(batch.jobAt(position), tenant, Samples.summaryRequest(), batch.id(), NOW);
    jobs.create(job);
    return job;
  }

  private int requestsOf(Job job, Predicate<Job> end) {
    int before = requests.get();
    assertThat(end.test(job)).isTrue();
    return requests.get() - before;
  }

  private Job started() {
    Job job = Job.submitted(JobId.random(), tenant, Samples.summaryRequest(), null, NOW);
    jobs.create(job);
    return jobs.replace(job.claimed("m", NOW)).orElseThrow();
  }

  private Webhook webhook(Set<EventType> types) {
    return webhook(webhooks, types);
  }

  private Webhook webhook(WebhookStore store, Set<EventType> types) {
    Webhook webhook =
        new Webhook(
            WebhookId.random(),
            tenant,
            new Target(URI.create("https://example.com/"), types, ""),
            "sealed",
            Health.GOOD,
            NOW,
            0);
    store.create(webhook);
    return webhook;
  }

  private List<Delivery> deliveries(Webhook webhook) {
    Page<Delivery> page = webhooks.deliveries(tenant, webhook.id(), 100, Optional.empty());
    return page.items();
  }

  /** The client, with each of its calls counted. */
  private static DynamoDbClient counting(DynamoDbClient client, AtomicInteger requests) {
    return (DynamoDbClient)
        Proxy.newProxyInstance(
            DynamoDbClient.class.getClassLoader(),
            new Class<?>[] {DynamoDbClient.class},
            (_, method, arguments) -> {
              requests.incrementAndGet();
              try {
                return method.invoke(client, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }
}
