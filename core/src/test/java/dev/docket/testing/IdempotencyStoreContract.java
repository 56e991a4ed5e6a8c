package dev.docket.testing;

import static dev.docket.testing.Samples.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.docket.job.IdempotencyStore;
import dev.docket.job.IdempotencyStore.Answer;
import dev.docket.job.IdempotencyStore.Claim;
import dev.docket.job.TenantId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What every {@link IdempotencyStore} must do. */
@Timeout(60)
public abstract class IdempotencyStoreContract {
  private final TenantId tenant = Samples.tenant();
  private final IdempotencyStore store;

  /** Tests {@code store}. */
  protected IdempotencyStoreContract(IdempotencyStore store) {
    this.store = store;
  }

  @Test
  void aRequestRepeatedBeforeItsAnswerGoesOnFromTheSameSeed() {
    Claim first = store.claim(tenant, "key", "body", NOW);

    assertThat(first).isInstanceOf(Claim.Proceed.class);
    assertThat(store.claim(tenant, "key", "body", NOW.plusSeconds(60))).isEqualTo(first);
  }

  @Test
  void aRequestRepeatedAfterItsAnswerIsAnsweredTheSame() {
    Answer answer = new Answer(202, "/v1/jobs/job_1", "{\"id\":\"job_1\"}");
    store.claim(tenant, "key", "body", NOW);
    store.answer(tenant, "key", "body", answer);
    store.answer(tenant, "key", "body", new Answer(202, "", "another"));

    assertThat(store.claim(tenant, "key", "body", NOW)).isEqualTo(new Claim.Replay(answer));
  }

  @Test
  void aKeyUsedForAnotherRequestConflicts() {
    store.claim(tenant, "key", "body", NOW);
    store.answer(tenant, "key", "another body", new Answer(202, "", "wrong"));

    assertThat(store.claim(tenant, "key", "another body", NOW)).isEqualTo(new Claim.Conflict());
    assertThat(store.claim(tenant, "key", "body", NOW)).isInstanceOf(Claim.Proceed.class);
  }

  @Test
  void aKeyIsForgottenAfter24Hours() {
    store.claim(tenant, "key", "body", NOW);
    store.answer(tenant, "key", "body", new Answer(202, "", "old"));
    Instant before = NOW.plus(Duration.ofHours(24)).minusSeconds(1);
    Instant after = NOW.plus(Duration.ofHours(24)).plusSeconds(1);

    assertThat(store.claim(tenant, "key", "body", before)).isInstanceOf(Claim.Replay.class);
    assertThat(store.claim(tenant, "key", "another body", after)).isInstanceOf(Claim.Proceed.class);
  }

  @Test
  @Tag(Race.CONTENDED)
  void allOfManyRacingClaimsHaveOneSeed() {
    List<Claim> claims = Race.of(8, _ -> store.claim(tenant, "key", "body", NOW));

    assertThat(claims).hasOnlyElementsOfType(Claim.Proceed.class);
    assertThat(claims.stream().distinct()).hasSize(1);
  }

  @Test
  void aKeyIsATenantsOwn() {
    store.claim(tenant, "key", "body", NOW);

    assertThat(store.claim(Samples.tenant(), "key", "another body", NOW))
        .isInstanceOf(Claim.Proceed.class);
  }
}
