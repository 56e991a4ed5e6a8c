package dev.docket.inbox;

import dev.docket.job.TenantId;
import dev.docket.job.batch.JobTemplate;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is done with objects that arrive in a part of a bucket.
 *
 * @param prefix what the keys of the objects begin with
 * @param collection of the documents; null for none
 * @param job what is made of each document; null for nothing
 * @param writeBack whether what came of an object is written beside it
 */
public record Inbox(
    InboxId id,
    TenantId tenant,
    String name,
    String bucket,
    String prefix,
    @Nullable String collection,
    @Nullable JobTemplate job,
    boolean writeBack,
    Instant createdAt) {
  /** How the key of what is written beside an object ends. */
  public static final String OUTCOME = ".docket.json";

  /** Whether an object of {@code key} is for it. */
  public boolean takes(String key) {
    return key.startsWith(prefix) && !key.endsWith("/") && !key.endsWith(OUTCOME);
  }
}
