package dev.docket.job;

/** What a queue message says: whose job is to be run, or whose batch expanded. */
public sealed interface WorkMessage {
  /** The tenant: the message group. */
  TenantId tenant();

  /** Run this job. */
  record RunJob(TenantId tenant, JobId job) implements WorkMessage {}

  /** Expand this batch into jobs. */
  record ExpandBatch(TenantId tenant, BatchId batch) implements WorkMessage {}

  /** The message body: {@code job:<tenant>/<id>} or {@code batch:<tenant>/<id>}. */
  default String body() {
    return switch (this) {
      case RunJob(TenantId tenant, JobId job) -> "job:" + tenant + "/" + job;
      case ExpandBatch(TenantId tenant, BatchId batch) -> "batch:" + tenant + "/" + batch;
    };
  }

  /** The message that {@code body} says. */
  static WorkMessage parse(String body) {
    int colon = body.indexOf(':');
    int slash = body.indexOf('/');
    if (colon < 0 || slash < colon) {
      throw new IllegalArgumentException("Not a work message: " + body);
    }
    TenantId tenant = new TenantId(body.substring(colon + 1, slash));
    String id = body.substring(slash + 1);
    return switch (body.substring(0, colon)) {
      case "job" -> new RunJob(tenant, new JobId(id));
      case "batch" -> new ExpandBatch(tenant, new BatchId(id));
      default -> throw new IllegalArgumentException("Not a work message: " + body);
    };
  }
}
