package dev.docket.testing;

import static dev.docket.testing.Samples.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.docket.collection.CollectionRules;
import dev.docket.collection.CollectionStore;
import dev.docket.job.TenantId;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What every {@link CollectionStore} must do. */
public abstract class CollectionStoreContract {
  private static final String NAME = "規程 #1/2";

  private final CollectionStore store;
  private final TenantId tenant = new TenantId("t-" + UUID.randomUUID());

  /** Tests {@code store}. */
  protected CollectionStoreContract(CollectionStore store) {
    this.store = store;
  }

  @Test
  void rulesAreFoundAsTheyWereStored() {
    CollectionRules none = store.find(tenant, NAME);
    assertThat(none).isEqualTo(CollectionRules.none(tenant, NAME));

    assertThat(store.replace(none.with(true, 30, false), NOW)).isTrue();

    CollectionRules first = store.find(tenant, NAME);
    assertThat(first).isEqualTo(new CollectionRules(tenant, NAME, true, 30, false, 1));
    assertThat(store.replace(first.with(false, null, true), NOW)).isTrue();
    assertThat(store.find(tenant, NAME))
        .isEqualTo(new CollectionRules(tenant, NAME, false, null, true, 2));
    assertThat(store.find(new TenantId("nobody"), NAME).version()).isZero();
    assertThat(store.find(tenant, "規程").version()).isZero();
  }

  @Test
  void rulesThatHaveMovedOnAreNotReplaced() {
    CollectionRules none = store.find(tenant, NAME);
    store.replace(none.with(true, null, false), NOW);

    assertThat(store.replace(none.with(false, 1, false), NOW)).isFalse();
  }

  @Test
  void whatHasARetentionIsLookedAtByOneUntilTheNextTime() {
    store.replace(store.find(tenant, NAME).with(false, 30, false), NOW);
    store.replace(store.find(tenant, "kept").with(false, null, false), NOW);
    CollectionRules rules = store.find(tenant, NAME);

    assertThat(store.due(NOW.minusNanos(1))).doesNotContain(rules);
    assertThat(store.due(NOW)).contains(rules).noneMatch(r -> r.name().equals("kept"));
    assertThat(store.lookAt(rules, NOW, NOW.plusSeconds(60))).isTrue();
    assertThat(store.lookAt(rules, NOW, NOW.plusSeconds(61))).isFalse();
    assertThat(store.due(NOW.plusSeconds(59))).doesNotContain(rules);
    assertThat(store.due(NOW.plusSeconds(60))).contains(rules);
    store.replace(rules.with(false, 31, false), NOW);
    assertThat(store.lookAt(rules, NOW.plusSeconds(60), NOW.plusSeconds(99)))
        .as("the rules have moved on")
        .isFalse();
  }

  @Test
  @Tag(Race.CONTENDED)
  void ofManyWhoWriteAtOnceOneWins() {
    CollectionRules none = store.find(tenant, NAME);

    assertThat(Race.of(8, i -> store.replace(none.with(true, i + 1, false), NOW)))
        .containsOnlyOnce(true);
  }
}
