package dev.docket.testing;

import static dev.docket.testing.Samples.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.docket.job.Page;
import dev.docket.job.TenantId;
import dev.docket.job.access.ApiKeyStore;
import dev.docket.job.access.ApiKeyStore.ApiKey;
import dev.docket.job.access.ApiKeyStore.Scope;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every {@link ApiKeyStore} must do. */
public abstract class ApiKeyStoreContract {
  private final ApiKeyStore store;

  /** Tests {@code store}. */
  protected ApiKeyStoreContract(ApiKeyStore store) {
    this.store = store;
  }

  @Test
  void aKeyIsFoundByTheHashOfItsSecret() {
    String sha256 = ApiKeyStore.sha256(UUID.randomUUID().toString());
    ApiKey key =
        new ApiKey(sha256, Samples.tenant(), Set.of(Scope.JOBS_READ, Scope.ADMIN), NOW, "山田");
    store.create(key);

    assertThat(store.find(sha256)).contains(key);
    assertThat(store.find(ApiKeyStore.sha256("another"))).isEmpty();
  }

  @Test
  void aKeyThatIsSharedIsNoPersons() {
    String sha256 = ApiKeyStore.sha256(UUID.randomUUID().toString());
    ApiKey key = new ApiKey(sha256, Samples.tenant(), Set.of(Scope.REVIEW), NOW, null);
    store.create(key);

    assertThat(store.find(sha256)).contains(key);
  }

  @Test
  void aKeyIsListedAndFoundAndDeletedForItsTenantAlone() {
    ApiKey first = key(Samples.tenant(), NOW);
    ApiKey second = key(first.tenant(), NOW.plusSeconds(1));
    TenantId other = Samples.tenant();

    assertThat(store.list(first.tenant(), 10, Optional.empty()).items())
        .containsExactly(second, first);
    Page<ApiKey> page = store.list(first.tenant(), 1, Optional.empty());
    assertThat(page.items()).containsExactly(second);
    assertThat(store.list(first.tenant(), 1, page.next()).items()).containsExactly(first);
    assertThat(store.find(first.tenant(), first.id())).contains(first);
    assertThat(store.list(other, 10, Optional.empty()).items()).isEmpty();
    assertThat(store.find(other, first.id())).isEmpty();
    assertThat(store.expire(other, first.id(), NOW)).isEmpty();
    assertThat(store.delete(other, first.id())).isFalse();

    assertThat(store.delete(first.tenant(), first.id())).isTrue();
    assertThat(store.find(first.sha256())).isEmpty();
    assertThat(store.find(first.tenant(), first.id())).isEmpty();
    assertThat(store.delete(first.tenant(), first.id())).isFalse();
  }

  @Test
  void aKeyExpiresAtTheEarlierOfTwoTimes() {
    ApiKey key = key(Samples.tenant(), NOW);

    assertThat(store.expire(key.tenant(), key.id(), NOW.plusSeconds(60)).map(ApiKey::expiresAt))
        .contains(NOW.plusSeconds(60));
    assertThat(store.expire(key.tenant(), key.id(), NOW.plusSeconds(90)).map(ApiKey::expiresAt))
        .contains(NOW.plusSeconds(60));
    assertThat(store.find(key.sha256()).orElseThrow().isExpired(NOW.plusSeconds(60))).isTrue();
    assertThat(store.find(key.sha256()).orElseThrow().isExpired(NOW.plusSeconds(59))).isFalse();
  }

  @Test
  void useIsNotedOnceInAWhileAndNeverBringsAKeyBack() {
    ApiKey key = key(Samples.tenant(), NOW);
    store.used(key.sha256(), NOW.minusSeconds(60), NOW);
    store.used(key.sha256(), NOW.minusSeconds(30), NOW.plusSeconds(30));
    assertThat(store.find(key.sha256()).map(ApiKey::lastUsedAt)).contains(NOW);

    store.used(key.sha256(), NOW.plusSeconds(1), NOW.plusSeconds(61));
    assertThat(store.find(key.sha256()).map(ApiKey::lastUsedAt)).contains(NOW.plusSeconds(61));

    store.delete(key.tenant(), key.id());
    store.used(key.sha256(), NOW.plusSeconds(99), NOW.plusSeconds(99));
    assertThat(store.find(key.sha256())).isEmpty();
  }

  private ApiKey key(TenantId tenant, Instant createdAt) {
    ApiKey key =
        new ApiKey(
            ApiKeyStore.sha256(UUID.randomUUID().toString()),
            tenant,
            Set.of(Scope.JOBS_READ),
            createdAt,
            "山田",
            "for the archive",
            null,
            null);
    store.create(key);
    return key;
  }
}
