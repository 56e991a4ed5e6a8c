package dev.docket.local.mantle;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How the stand-in behaves: what {@code PUT /_docket/script} sets as a whole.
 *
 * @param latency from a response's creation to its end
 * @param queued how long of that a response is {@code queued} before it is {@code in_progress}
 * @param faults tried in order; the first that matches strikes
 * @param tokensPerMinute admission limits by model; a model that is not named has none
 * @param retryAfter seconds that a refused admission sends as {@code Retry-After}; 0 for none
 * @param dataRetention {@code default}, or {@code none}: background and store are refused
 * @param keys the bearer tokens accepted; empty for any
 * @param seed of all that is drawn at random
 * @param make whose endpoint is played
 * @param forbidden the actions that the key may not do, such as {@code GetInference}
 */
public record Script(
    Latency latency,
    Duration queued,
    List<Fault> faults,
    Map<String, Integer> tokensPerMinute,
    int retryAfter,
    String dataRetention,
    Set<String> keys,
    long seed,
    Make make,
    Set<String> forbidden) {
  /** Whose endpoint is played. */
  public enum Make {
    /** Bedrock Mantle: both base paths, background responses. */
    MANTLE,
    /**
     * Bedrock Runtime: one base path beside which everything is answered with 200, no background.
     */
    RUNTIME,
    /** A server of somebody else: knows neither background nor store, and says nothing of it. */
    PLAIN
  }

  /** Answers at once, and nothing goes wrong. */
  public static final Script CALM = of(null, null, null, null, null, null, null, null, null, null);

  /** A script as sent; what is absent is as in {@link #CALM}. */
  @JsonCreator
  static Script of(
      @JsonProperty("latency") @Nullable Latency latency,
      @JsonProperty("queued") @Nullable Duration queued,
      @JsonProperty("faults") @Nullable List<Fault> faults,
      @JsonProperty("tokens_per_minute") @Nullable Map<String, Integer> tokensPerMinute,
      @JsonProperty("retry_after") @Nullable Integer retryAfter,
      @JsonProperty("data_retention") @Nullable String dataRetention,
      @JsonProperty("keys") @Nullable Set<String> keys,
      @JsonProperty("seed") @Nullable Long seed,
      @JsonProperty("make") @Nullable Make make,
      @JsonProperty("forbidden") @Nullable Set<String> forbidden) {
    return new Script(
        latency == null ? new Latency.Immediate() : latency,
        queued == null ? Duration.ZERO : queued,
        faults == null ? List.of() : List.copyOf(faults),
        tokensPerMinute == null ? Map.of() : Map.copyOf(tokensPerMinute),
        retryAfter == null ? 0 : retryAfter,
        dataRetention == null ? "default" : dataRetention,
        keys == null ? Set.of() : Set.copyOf(keys),
        seed == null ? 1 : seed,
        make == null ? Make.MANTLE : make,
        forbidden == null ? Set.of() : Set.copyOf(forbidden));
  }

  /** The same, with another latency. */
  public Script with(Latency latency) {
    return new Script(
        latency,
        queued,
        faults,
        tokensPerMinute,
        retryAfter,
        dataRetention,
        keys,
        seed,
        make,
        forbidden);
  }

  /** The same, with these faults. */
  public Script with(Fault... faults) {
    List<Fault> all = List.of(faults);
    return new Script(
        latency,
        queued,
        all,
        tokensPerMinute,
        retryAfter,
        dataRetention,
        keys,
        seed,
        make,
        forbidden);
  }

  /** The same, by an endpoint of another make. */
  public Script by(Make other) {
    return new Script(
        latency,
        queued,
        faults,
        tokensPerMinute,
        retryAfter,
        dataRetention,
        keys,
        seed,
        other,
        forbidden);
  }

  /** The same, for a key that may not do {@code actions}, such as {@code GetInference}. */
  public Script forbidding(String... actions) {
    Set<String> all = Set.of(actions);
    return new Script(
        latency, queued, faults, tokensPerMinute, retryAfter, dataRetention, keys, seed, make, all);
  }

  /** The same, with one key that is accepted. */
  Script accepting(String key) {
    return new Script(
        latency,
        queued,
        faults,
        tokensPerMinute,
        retryAfter,
        dataRetention,
        Set.of(key),
        seed,
        make,
        forbidden);
  }

  Script retaining(String mode) {
    return new Script(
        latency, queued, faults, tokensPerMinute, retryAfter, mode, keys, seed, make, forbidden);
  }
}
