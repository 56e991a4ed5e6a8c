package dev.docket.dynamodb;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.docket.dynamodb.table.Row;
import dev.docket.dynamodb.table.Table;
import dev.docket.job.JobId;
import dev.docket.job.TenantId;
import dev.docket.job.review.Review;
import dev.docket.job.review.ReviewStore;
import dev.docket.runtime.Json;
import dev.docket.runtime.Sha256;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * Reviews as a row below the job, {@code JOB#<id>} [{@code V}], and the job that was reviewed last
 * of a subject, {@code REVIEWED#<tenant>#<SHA-256 of the subject>} [{@code V}].
 */
public final class DynamoDbReviewStore implements ReviewStore {
  private static final String REVIEW = "V";

  private final Table table;

  /** Reviews in {@code table}. */
  public DynamoDbReviewStore(DynamoDbClient dynamo, String table) {
    this.table = new Table(dynamo, table);
  }

  @Override
  public Optional<Review> find(TenantId tenant, JobId job) {
    return table
        .get(JobItem.pk(job), REVIEW)
        .flatMap(row -> row.ifTenantIs(tenant))
        .map(row -> read(row.text("review")));
  }

  @Override
  public boolean replace(TenantId tenant, long over, Review review) {
    Row row =
        Row.keyed(JobItem.pk(review.job()), REVIEW)
            .with("tenant", tenant.value())
            .with("version", review.version())
            .with("review", written(review));
    return over == 0
        ? table.putIf(row, "attribute_not_exists(pk)", Map.of()).isEmpty()
        : table.putIf(row, "version = :over", Map.of(":over", Row.number(over))).isEmpty();
  }

  @Override
  public void remember(TenantId tenant, String subject, JobId job) {
    table.put(
        Row.keyed(reviewed(tenant, subject), REVIEW)
            .with("tenant", tenant.value())
            .with("job", job.value()));
  }

  @Override
  public Optional<JobId> lastReviewed(TenantId tenant, String subject) {
    return table
        .get(reviewed(tenant, subject), REVIEW)
        .flatMap(row -> row.ifTenantIs(tenant))
        .map(row -> new JobId(row.text("job")));
  }

  private static String reviewed(TenantId tenant, String subject) {
    return "REVIEWED#"
        + tenant.value()
        + "#"
        + Sha256.hex(subject.getBytes(StandardCharsets.UTF_8));
  }

  private static String written(Review review) {
    try {
      return Json.MAPPER.writeValueAsString(review);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException("Reviews can be written", e);
    }
  }

  private static Review read(String json) {
    try {
      return Json.MAPPER.readValue(json, Review.class);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException("A stored review can be read", e);
    }
  }
}
