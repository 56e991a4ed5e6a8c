package dev.docket.testing;

import dev.docket.job.IdempotencyStore;
import dev.docket.job.TenantId;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Claims in a map. */
public final class InMemoryIdempotencyStore implements IdempotencyStore {
  private record Kept(
      String fingerprint, String seed, Instant expiresAt, Optional<Answer> answer) {}

  private final Map<List<String>, Kept> claims = new HashMap<>();
  private int asked;

  /** How many claims were made. */
  public synchronized int claims() {
    return asked;
  }

  @Override
  public synchronized Claim claim(TenantId tenant, String key, String fingerprint, Instant now) {
    asked++;
    Kept there = claims.get(List.of(tenant.value(), key));
    if (there == null || !there.expiresAt().isAfter(now)) {
      there =
          new Kept(
              fingerprint,
              UUID.randomUUID().toString(),
              now.plus(Duration.ofHours(24)),
              Optional.empty());
      claims.put(List.of(tenant.value(), key), there);
    }
    if (!there.fingerprint().equals(fingerprint)) {
      return new Claim.Conflict();
    }
    String seed = there.seed();
    return there.answer().<Claim>map(Claim.Replay::new).orElseGet(() -> new Claim.Proceed(seed));
  }

  @Override
  public synchronized void answer(TenantId tenant, String key, String fingerprint, Answer answer) {
    claims.computeIfPresent(
        List.of(tenant.value(), key),
        (_, there) ->
            there.fingerprint().equals(fingerprint) && there.answer().isEmpty()
                ? new Kept(fingerprint, there.seed(), there.expiresAt(), Optional.of(answer))
                : there);
  }
}
