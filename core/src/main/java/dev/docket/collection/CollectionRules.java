package dev.docket.collection;

import dev.docket.job.TenantId;
import org.jspecify.annotations.Nullable;

/**
 * What holds for the documents of a collection, and for the jobs that read them, as it was at
 * {@code version}.
 *
 * @param fourEyes whether a sign-off needs two persons
 * @param retentionDays how many days after its last use a document, and after its end a job, is
 *     erased; null for never
 * @param legalHold whether nothing may be erased, by anybody
 * @param version how often it was written; 0 before the first time
 */
public record CollectionRules(
    TenantId tenant,
    String name,
    boolean fourEyes,
    @Nullable Integer retentionDays,
    boolean legalHold,
    long version) {

  /** The rules of a collection for which nobody made any. */
  public static CollectionRules none(TenantId tenant, String name) {
    return new CollectionRules(tenant, name, false, null, false, 0);
  }

  /** The same collection under other rules. */
  public CollectionRules with(
      boolean newFourEyes, @Nullable Integer newRetentionDays, boolean newLegalHold) {
    return new CollectionRules(tenant, name, newFourEyes, newRetentionDays, newLegalHold, version);
  }
}
