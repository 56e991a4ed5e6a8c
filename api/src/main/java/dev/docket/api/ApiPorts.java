package dev.docket.api;

import dev.docket.api.http.ReadinessCheck;
import dev.docket.audit.AuditLog;
import dev.docket.aws.AwsStores;
import dev.docket.collection.CollectionStore;
import dev.docket.inbox.InboxStore;
import dev.docket.job.DocumentStore;
import dev.docket.job.IdempotencyStore;
import dev.docket.job.JobQueue;
import dev.docket.job.JobStore;
import dev.docket.job.ModelEndpoint;
import dev.docket.job.StepStore;
import dev.docket.job.access.ApiKeyStore;
import dev.docket.job.access.SessionStore;
import dev.docket.job.batch.BatchStore;
import dev.docket.job.batch.ScheduleStore;
import dev.docket.job.cost.BudgetStore;
import dev.docket.job.cost.CallPlanner;
import dev.docket.job.cost.UsageStore;
import dev.docket.job.review.ReviewStore;
import dev.docket.job.upload.UploadStore;
import dev.docket.page.pdf.Printer;
import dev.docket.reading.Reading;
import dev.docket.runtime.Parameters;
import dev.docket.s3.Bucket;
import dev.docket.s3.S3Uploads;
import dev.docket.webhook.WebhookStore;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.List;
import java.util.Optional;

/**
 * What the API works on. All of it is shared with others and closed by whoever opened it.
 *
 * @param planner tells what jobs will ask of the model; empty where it is not on the class path
 * @param readiness what {@code /readyz} asks
 * @param metrics what {@code /metrics} shows
 */
public record ApiPorts(
    JobStore jobs,
    StepStore steps,
    DocumentStore documents,
    Reading reading,
    Printer printer,
    BatchStore batches,
    ScheduleStore schedules,
    JobQueue queue,
    IdempotencyStore idempotency,
    ApiKeyStore keys,
    SessionStore sessions,
    ReviewStore reviews,
    WebhookStore webhooks,
    AuditLog audit,
    CollectionStore collections,
    UsageStore usage,
    BudgetStore budgets,
    InboxStore inboxes,
    UploadStore uploads,
    Optional<S3Uploads> bucket,
    ModelEndpoint model,
    Optional<CallPlanner> planner,
    Parameters parameters,
    List<ReadinessCheck> readiness,
    PrometheusMeterRegistry metrics) {

  /** All that {@code stores} hold, with what else the process works on. */
  public static ApiPorts of(
      AwsStores stores,
      Reading reading,
      Printer printer,
      ModelEndpoint model,
      Optional<CallPlanner> planner,
      PrometheusMeterRegistry metrics) {
    return new ApiPorts(
        stores.jobs(),
        stores.steps(),
        stores.documents(),
        reading,
        printer,
        stores.batches(),
        stores.schedules(),
        stores.queue(),
        stores.idempotency(),
        stores.apiKeys(),
        stores.sessions(),
        stores.reviews(),
        stores.webhooks(),
        stores.audit(),
        stores.collections(),
        stores.usage(),
        stores.budgets(),
        stores.inboxes(),
        stores.uploads(),
        stores.bucket().map(Bucket::uploads),
        model,
        planner,
        stores.parameters(),
        stores.readiness().stream().<ReadinessCheck>map(check -> check::get).toList(),
        metrics);
  }
}
