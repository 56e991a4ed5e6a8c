package dev.docket.testing;

import dev.docket.job.BatchId;
import dev.docket.job.DocumentId;
import dev.docket.job.Job;
import dev.docket.job.JobId;
import dev.docket.job.JobRequest;
import dev.docket.job.TenantId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Jobs and tenants that differ from all others, so that tests can share a table. */
public final class Samples {
  /** When samples are made. */
  public static final Instant NOW = Instant.parse("2030-01-01T00:00:00.123456789Z");

  private Samples() {}

  /** A tenant of the test's own. */
  public static TenantId tenant() {
    return new TenantId("tenant-" + UUID.randomUUID());
  }

  /** A new summary job, submitted at {@code createdAt}. */
  public static Job summary(TenantId tenant, Instant createdAt) {
    return job(tenant, summaryRequest(), null, createdAt);
  }

  /** A new job. */
  public static Job job(
      TenantId tenant, JobRequest request, @Nullable BatchId batch, Instant createdAt) {
    return Job.submitted(JobId.random(), tenant, request, batch, createdAt);
  }

  /** A summary of a document that need not exist. */
  public static JobRequest summaryRequest() {
    return new JobRequest.Summary(
        DocumentId.random(), JobRequest.SummaryOptions.DEFAULT, JobRequest.Terms.DEFAULT);
  }

  /** A comparison of documents that need not exist. */
  public static JobRequest comparisonRequest() {
    return new JobRequest.Comparison(
        DocumentId.random(),
        DocumentId.random(),
        JobRequest.ComparisonOptions.DEFAULT,
        JobRequest.Terms.DEFAULT);
  }
}
