package dev.docket.aws;

import dev.docket.audit.AuditLog;
import dev.docket.collection.CollectionStore;
import dev.docket.dynamodb.DynamoDbApiKeyStore;
import dev.docket.dynamodb.DynamoDbAuditLog;
import dev.docket.dynamodb.DynamoDbBatchStore;
import dev.docket.dynamodb.DynamoDbBlobStore;
import dev.docket.dynamodb.DynamoDbBudgetStore;
import dev.docket.dynamodb.DynamoDbCollectionStore;
import dev.docket.dynamodb.DynamoDbDocumentStore;
import dev.docket.dynamodb.DynamoDbIdempotencyStore;
import dev.docket.dynamodb.DynamoDbInboxStore;
import dev.docket.dynamodb.DynamoDbJobStore;
import dev.docket.dynamodb.DynamoDbReviewStore;
import dev.docket.dynamodb.DynamoDbScheduleStore;
import dev.docket.dynamodb.DynamoDbSessionStore;
import dev.docket.dynamodb.DynamoDbStepStore;
import dev.docket.dynamodb.DynamoDbTokenWindow;
import dev.docket.dynamodb.DynamoDbUploadStore;
import dev.docket.dynamodb.DynamoDbUsageStore;
import dev.docket.dynamodb.DynamoDbWebhookStore;
import dev.docket.inbox.InboxStore;
import dev.docket.job.BlobStore;
import dev.docket.job.DocumentStore;
import dev.docket.job.IdempotencyStore;
import dev.docket.job.JobQueue;
import dev.docket.job.JobStore;
import dev.docket.job.MovedBlobs;
import dev.docket.job.Notices;
import dev.docket.job.Priority;
import dev.docket.job.StepStore;
import dev.docket.job.TokenWindow;
import dev.docket.job.access.ApiKeyStore;
import dev.docket.job.access.SessionStore;
import dev.docket.job.batch.BatchStore;
import dev.docket.job.batch.ScheduleStore;
import dev.docket.job.cost.BudgetStore;
import dev.docket.job.cost.UsageStore;
import dev.docket.job.review.ReviewStore;
import dev.docket.job.upload.UploadStore;
import dev.docket.runtime.Parameters;
import dev.docket.runtime.Resources;
import dev.docket.s3.Bucket;
import dev.docket.sqs.SqsJobQueue;
import dev.docket.sqs.SqsNotices;
import dev.docket.ssm.SsmParameters;
import dev.docket.webhook.WebhookStore;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.ssm.SsmClient;

/**
 * All ports that AWS stands behind, wired for one process.
 *
 * @param notices of objects that arrived in buckets, if they are told of
 * @param bucket where documents are kept as uploaded, if anywhere but in the table
 * @param readiness each says what is missing for the process to work, if anything
 */
public record AwsStores(
    JobStore jobs,
    StepStore steps,
    DocumentStore documents,
    BatchStore batches,
    ScheduleStore schedules,
    BlobStore blobs,
    IdempotencyStore idempotency,
    ApiKeyStore apiKeys,
    SessionStore sessions,
    ReviewStore reviews,
    WebhookStore webhooks,
    AuditLog audit,
    CollectionStore collections,
    UsageStore usage,
    BudgetStore budgets,
    UploadStore uploads,
    InboxStore inboxes,
    Optional<Notices> notices,
    Optional<Bucket> bucket,
    TokenWindow tokens,
    JobQueue queue,
    Parameters parameters,
    List<Supplier<Optional<String>>> readiness) {

  /**
   * Ports over clients of their own, which {@code resources} closes; Region, endpoints and
   * credentials are found by the AWS SDK.
   *
   * @param variables the process environment, whose variables override parameters
   */
  public static AwsStores open(
      AwsConfig config, Map<String, String> variables, Clock clock, Resources resources) {
    SsmClient ssm = resources.add(AwsClients.ssm());
    return over(
        config,
        resources.add(AwsClients.dynamo()),
        resources.add(AwsClients.sqs()),
        new SsmParameters(ssm, config.environment(), variables, clock),
        config.bucket().map(name -> resources.add(AwsClients.bucket(name, config.pathStyle()))));
  }

  /** Ports over clients and parameters that the caller has, and closes. */
  public static AwsStores over(
      AwsConfig config, DynamoDbClient dynamo, SqsClient sqs, Parameters parameters) {
    return over(config, dynamo, sqs, parameters, Optional.empty());
  }

  /** The same with a bucket for documents as uploaded. */
  public static AwsStores over(
      AwsConfig config,
      DynamoDbClient dynamo,
      SqsClient sqs,
      Parameters parameters,
      Optional<Bucket> bucket) {
    JobQueue queue =
        new SqsJobQueue(
            sqs,
            Map.of(
                Priority.INTERACTIVE,
                config.interactiveQueue(),
                Priority.BULK,
                config.bulkQueue()));
    List<Supplier<Optional<String>>> readiness =
        new ArrayList<>(AwsReadiness.checks(config, dynamo, sqs, parameters));
    bucket.ifPresent(there -> readiness.add(there::missing));
    Optional<Notices> notices = config.arrivalsQueue().map(name -> new SqsNotices(sqs, name));
    return of(config, dynamo, queue, parameters, notices, bucket, List.copyOf(readiness));
  }

  /**
   * Ports over a queue of this process alone, and a client, parameters and perhaps a bucket of the
   * caller's.
   */
  public static AwsStores over(
      AwsConfig config,
      DynamoDbClient dynamo,
      JobQueue queue,
      Parameters parameters,
      Optional<Bucket> bucket) {
    List<Supplier<Optional<String>>> readiness =
        new ArrayList<>(AwsReadiness.checks(config, dynamo, parameters));
    bucket.ifPresent(there -> readiness.add(there::missing));
    return of(config, dynamo, queue, parameters, Optional.empty(), bucket, List.copyOf(readiness));
  }

  private static AwsStores of(
      AwsConfig config,
      DynamoDbClient dynamo,
      JobQueue queue,
      Parameters parameters,
      Optional<Notices> notices,
      Optional<Bucket> bucket,
      List<Supplier<Optional<String>>> readiness) {
    String table = config.table();
    DynamoDbBlobStore blobs = new DynamoDbBlobStore(dynamo, table);
    BlobStore originals =
        bucket.<BlobStore>map(there -> new MovedBlobs(there.originals(), blobs)).orElse(blobs);
    DynamoDbWebhookStore webhooks = new DynamoDbWebhookStore(dynamo, table);
    return new AwsStores(
        new DynamoDbJobStore(dynamo, table, blobs, webhooks),
        new DynamoDbStepStore(dynamo, table),
        new DynamoDbDocumentStore(dynamo, table, blobs, originals),
        new DynamoDbBatchStore(dynamo, table, blobs, webhooks),
        new DynamoDbScheduleStore(dynamo, table),
        blobs,
        new DynamoDbIdempotencyStore(dynamo, table),
        new DynamoDbApiKeyStore(dynamo, table),
        new DynamoDbSessionStore(dynamo, table),
        new DynamoDbReviewStore(dynamo, table),
        webhooks,
        new DynamoDbAuditLog(dynamo, table),
        new DynamoDbCollectionStore(dynamo, table),
        new DynamoDbUsageStore(dynamo, table),
        new DynamoDbBudgetStore(dynamo, table),
        new DynamoDbUploadStore(dynamo, table),
        new DynamoDbInboxStore(dynamo, table),
        notices,
        bucket,
        new DynamoDbTokenWindow(dynamo, table),
        queue,
        parameters,
        readiness);
  }
}
