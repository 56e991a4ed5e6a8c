package dev.docket.job;

import java.time.Instant;

/**
 * Remembers for 24 hours what a request with an {@code Idempotency-Key} was answered. The ids that
 * the request creates derive from the claim's seed, so a request repeated after a crash in the
 * middle creates nothing twice.
 */
public interface IdempotencyStore {
  /** Claims {@code key} for a request whose method, path and body hash to {@code fingerprint}. */
  Claim claim(TenantId tenant, String key, String fingerprint, Instant now);

  /** Stores the answer to the request that holds the claim. */
  void answer(TenantId tenant, String key, String fingerprint, Answer answer);

  /** What a claim finds. */
  sealed interface Claim {
    /** New, or begun but never answered: do it, deriving new ids from {@code seed}. */
    record Proceed(String seed) implements Claim {}

    /** Done before: this was the answer. */
    record Replay(Answer answer) implements Claim {}

    /** The key was used for another request. */
    record Conflict() implements Claim {}
  }

  /** A stored HTTP answer; {@code location} may be empty. */
  record Answer(int status, String location, String body) {}
}
