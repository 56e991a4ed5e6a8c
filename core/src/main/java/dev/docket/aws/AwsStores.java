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
import dev.docket.dynamodb.DynamoDbJobStore;
import dev.docket.dynamodb.DynamoDbReviewStore;
import dev.docket.dynamodb.DynamoDbScheduleStore;
import dev.docket.dynamodb.DynamoDbSessionStore;
import dev.docket.dynamodb.DynamoDbStepStore;
import dev.docket.dynamodb.DynamoDbTokenWindow;
import dev.docket.dynamodb.DynamoDbUsageStore;
import dev.docket.dynamodb.DynamoDbWebhookStore;
import dev.docket.job.ApiKeyStore;
import dev.docket.job.BatchStore;
import dev.docket.job.BlobStore;
import dev.docket.job.BudgetStore;
import dev.docket.job.DocumentStore;
import dev.docket.job.IdempotencyStore;
import dev.docket.job.JobQueue;
import dev.docket.job.JobStore;
import dev.docket.job.Priority;
import dev.docket.job.ReviewStore;
import dev.docket.job.ScheduleStore;
import dev.docket.job.SessionStore;
import dev.docket.job.StepStore;
import dev.docket.job.TokenWindow;
import dev.docket.job.UsageStore;
import dev.docket.runtime.Parameters;
import dev.docket.runtime.Resources;
import dev.docket.sqs.SqsJobQueue;
import dev.docket.ssm.SsmParameters;
import dev.docket.webhook.WebhookStore;
import java.time.Clock;
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
        new SsmParameters(ssm, config.environment(), variables, clock));
  }

  /** Ports over clients and parameters that the caller has, and closes. */
  public static AwsStores over(
      AwsConfig config, DynamoDbClient dynamo, SqsClient sqs, Parameters parameters) {
    JobQueue queue =
        new SqsJobQueue(
            sqs,
            Map.of(
                Priority.INTERACTIVE,
                config.interactiveQueue(),
                Priority.BULK,
                config.bulkQueue()));
    return of(
        config, dynamo, queue, parameters, AwsReadiness.checks(config, dynamo, sqs, parameters));
  }

  /** Ports over a queue of this process alone, and a client and parameters of the caller's. */
  public static AwsStores over(
      AwsConfig config, DynamoDbClient dynamo, JobQueue queue, Parameters parameters) {
    return of(config, dynamo, queue, parameters, AwsReadiness.checks(config, dynamo, parameters));
  }

  private static AwsStores of(
      AwsConfig config,
      DynamoDbClient dynamo,
      JobQueue queue,
      Parameters parameters,
      List<Supplier<Optional<String>>> readiness) {
    String table = config.table();
    BlobStore blobs = new DynamoDbBlobStore(dynamo, table);
    DynamoDbWebhookStore webhooks = new DynamoDbWebhookStore(dynamo, table);
    return new AwsStores(
        new DynamoDbJobStore(dynamo, table, blobs, webhooks),
        new DynamoDbStepStore(dynamo, table),
        new DynamoDbDocumentStore(dynamo, table, blobs),
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
        new DynamoDbTokenWindow(dynamo, table),
        queue,
        parameters,
        readiness);
  }
}
