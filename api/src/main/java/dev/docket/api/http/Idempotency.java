package dev.docket.api.http;

import dev.docket.job.IdempotencyStore;
import dev.docket.job.IdempotencyStore.Answer;
import dev.docket.job.IdempotencyStore.Claim;
import dev.docket.job.TenantId;
import dev.docket.runtime.Sha256;
import io.javalin.http.Context;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * Answers POST requests, those with an {@code Idempotency-Key} once: the same request again gets
 * the stored answer. Refusals are not stored, so a request that was refused for a reason that has
 * passed may be sent again under its key.
 */
public final class Idempotency {
  /** The header that names a request, so that a repeat of it is known. */
  public static final String HEADER = "Idempotency-Key";

  private final IdempotencyStore store;
  private final Clock clock;

  public Idempotency(IdempotencyStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  /** Answers {@code http} by {@code work}, which derives the ids it creates from its argument. */
  public void answer(Context http, RequestBody body, Work work) throws Exception {
    answerOnce(
        http,
        body,
        seed -> {
          Answer answer = work.answer(seed);
          return new Once(answer, answer);
        });
  }

  /**
   * The same for an answer that holds a secret: it is shown once, and what is stored and replayed
   * is the answer without.
   */
  public void answerOnce(Context http, RequestBody body, SecretWork work) throws Exception {
    Optional<String> key = key(http);
    if (key.isEmpty()) {
      write(http, work.answer(UUID.randomUUID().toString()).shown());
      return;
    }
    TenantId tenant = Authentication.tenant(http);
    String fingerprint = fingerprint(http, body);
    switch (store.claim(tenant, key.get(), fingerprint, clock.instant())) {
      case Claim.Replay(Answer answer) -> {
        http.header("Idempotency-Replayed", "true");
        write(http, answer);
      }
      case Claim.Conflict() ->
          throw new Problem(
                  ProblemKind.IDEMPOTENCY_KEY_REUSED,
                  "The key was used for another request in the last 24 hours; use a new one.",
                  HEADER)
              .exception();
      case Claim.Proceed(String seed) -> {
        Once answer = work.answer(seed);
        store.answer(tenant, key.get(), fingerprint, answer.stored());
        write(http, answer.shown());
      }
    }
  }

  /** What a request asks for. */
  public interface Work {
    /** Does it, deriving the ids of what it creates from {@code seed}. */
    public Answer answer(String seed) throws Exception;
  }

  /** What a request asks for whose answer is not kept as it is. */
  public interface SecretWork {
    /** Does it, deriving the ids of what it creates from {@code seed}. */
    public Once answer(String seed) throws Exception;
  }

  /** An answer as it is shown once, and as it is stored. */
  public record Once(Answer shown, Answer stored) {}

  private static void write(Context http, Answer answer) {
    if (!answer.location().isEmpty()) {
      http.header("Location", answer.location());
    }
    if (answer.status() == 202) {
      http.header("Retry-After", "1");
    }
    http.status(answer.status()).contentType(Answers.JSON).result(answer.body());
  }

  /** The key of the request; a problem if it is none. */
  public static Optional<String> key(Context http) {
    Optional<String> key =
        Optional.ofNullable(http.header(HEADER)).map(String::strip).map(Idempotency::unquoted);
    if (key.isPresent() && !key.get().matches("[\\x21-\\x7e]{1,255}")) {
      throw Problem.badField(HEADER, "It must have 1 to 255 visible ASCII characters.").exception();
    }
    return key;
  }

  /** The draft has the key as a quoted string; most clients send it bare. */
  private static String unquoted(String key) {
    return key.length() >= 2 && key.startsWith("\"") && key.endsWith("\"")
        ? key.substring(1, key.length() - 1)
        : key;
  }

  private static String fingerprint(Context http, RequestBody body) {
    String request =
        String.join(
            "\n",
            http.req().getMethod(),
            http.path(),
            Objects.requireNonNullElse(http.req().getQueryString(), ""),
            Objects.requireNonNullElse(http.header("Content-Type"), ""),
            body.sha256Hex());
    return Sha256.hex(request);
  }
}
