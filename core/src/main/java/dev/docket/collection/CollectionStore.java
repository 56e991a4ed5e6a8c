package dev.docket.collection;

import dev.docket.job.TenantId;
import java.time.Instant;
import java.util.List;

/** Where the rules of collections are kept. */
public interface CollectionStore {
  /** The rules of a collection as stored now; none where nobody made any. */
  CollectionRules find(TenantId tenant, String name);

  /**
   * Stores {@code rules} over the version they were read at; false if they have moved on. A
   * collection with a retention is looked at from {@code now} on.
   */
  boolean replace(CollectionRules rules, Instant now);

  /** Collections of any tenant that have a retention, and are to be looked at by {@code now}. */
  List<CollectionRules> due(Instant now);

  /**
   * Has {@code rules} looked at next {@code when}; false if they have moved on, or if somebody else
   * has taken them up.
   */
  boolean lookAt(CollectionRules rules, Instant now, Instant when);
}
