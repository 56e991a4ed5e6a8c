package dev.docket.testing;

import dev.docket.collection.CollectionRules;
import dev.docket.collection.CollectionStore;
import dev.docket.job.TenantId;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Rules of collections in maps. */
public final class InMemoryCollectionStore implements CollectionStore {
  private record Key(TenantId tenant, String name) {}

  private record Kept(CollectionRules rules, Instant lookAt) {}

  private final Map<Key, Kept> kept = new HashMap<>();

  @Override
  public synchronized CollectionRules find(TenantId tenant, String name) {
    Kept found = kept.get(new Key(tenant, name));
    return found == null ? CollectionRules.none(tenant, name) : found.rules();
  }

  @Override
  public synchronized boolean replace(CollectionRules rules, Instant now) {
    CollectionRules next =
        new CollectionRules(
            rules.tenant(),
            rules.name(),
            rules.fourEyes(),
            rules.retentionDays(),
            rules.legalHold(),
            rules.version() + 1);
    CollectionRules there = find(rules.tenant(), rules.name());
    if (there.version() != rules.version()) {
      return there.equals(next);
    }
    kept.put(new Key(rules.tenant(), rules.name()), new Kept(next, now));
    return true;
  }

  @Override
  public synchronized List<CollectionRules> due(Instant now) {
    return kept.values().stream()
        .filter(one -> one.rules().retentionDays() != null && !one.lookAt().isAfter(now))
        .map(Kept::rules)
        .toList();
  }

  @Override
  public synchronized boolean lookAt(CollectionRules rules, Instant now, Instant when) {
    Kept there = kept.get(new Key(rules.tenant(), rules.name()));
    if (there == null || !there.rules().equals(rules) || there.lookAt().isAfter(now)) {
      return false;
    }
    kept.put(new Key(rules.tenant(), rules.name()), new Kept(rules, when));
    return true;
  }
}
