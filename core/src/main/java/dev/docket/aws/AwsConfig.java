package dev.docket.aws;

import dev.docket.job.Priority;
import dev.docket.runtime.Env;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which table, queues and parameters a process uses. Region, endpoints and credentials are the AWS
 * SDK's to find: {@code AWS_REGION}, {@code AWS_ENDPOINT_URL_DYNAMODB}, ….
 *
 * @param environment the installation, part of every name and of the path of its parameters
 * @param interactiveQueue the name or the URL of a queue
 * @param bulkQueue the name or the URL of a queue
 * @param arrivalsQueue the name or the URL of the queue that tells of new objects, if there is one
 * @param bucket where documents are kept as uploaded; without one they are in the table
 * @param pathStyle whether the bucket's name stands in the path of its URLs, as some emulators need
 */
public record AwsConfig(
    String environment,
    String table,
    String interactiveQueue,
    String bulkQueue,
    Optional<String> arrivalsQueue,
    Optional<String> bucket,
    boolean pathStyle) {

  /** The names that {@code infra/template.yaml} gives in {@code environment}. */
  public static AwsConfig of(String environment) {
    String stem = "docket-" + environment;
    return new AwsConfig(
        environment,
        stem,
        stem + "-interactive",
        stem + "-bulk",
        Optional.empty(),
        Optional.empty(),
        false);
  }

  /**
   * Reads {@code DOCKET_ENV}, which must be set, and {@code DOCKET_TABLE}, {@code
   * DOCKET_QUEUE_INTERACTIVE} and {@code DOCKET_QUEUE_BULK}, which are the template's names unless
   * set, {@code DOCKET_QUEUE_ARRIVALS} and {@code DOCKET_BUCKET}.
   */
  public static AwsConfig fromEnv(Env env) {
    AwsConfig byTemplate = of(env.required("DOCKET_ENV"));
    return new AwsConfig(
        byTemplate.environment(),
        env.optional("DOCKET_TABLE").orElse(byTemplate.table()),
        env.optional("DOCKET_QUEUE_INTERACTIVE").orElse(byTemplate.interactiveQueue()),
        env.optional("DOCKET_QUEUE_BULK").orElse(byTemplate.bulkQueue()),
        env.optional("DOCKET_QUEUE_ARRIVALS"),
        env.optional("DOCKET_BUCKET"),
        env.optional("DOCKET_BUCKET_PATH_STYLE").map(Boolean::parseBoolean).orElse(false));
  }

  /** The name or the URL of a queue. */
  public String queue(Priority priority) {
    return switch (priority) {
      case INTERACTIVE -> interactiveQueue;
      case BULK -> bulkQueue;
    };
  }

  /** Every queue that messages come through, by name or URL; each has dead letters of its own. */
  public List<String> queues() {
    return Stream.concat(Stream.of(interactiveQueue, bulkQueue), arrivalsQueue.stream()).toList();
  }

  /** The name of a queue given by name or URL. */
  static String nameOf(String nameOrUrl) {
    return nameOrUrl.substring(nameOrUrl.lastIndexOf('/') + 1);
  }
}
