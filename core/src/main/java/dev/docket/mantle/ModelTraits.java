package dev.docket.mantle;

import java.util.List;
import java.util.Optional;

/**
 * What a model takes and refuses: requests are made from it, and the stand-in holds callers to it.
 *
 * @param id of the model; of a family where it ends in {@code *}
 * @param path the base path that serves it at Mantle
 * @param endpoints the ways in which it can be asked, the one that is used by default first
 * @param contextTokens the most that a request may have
 * @param longFrom input tokens above which the whole request has a higher price; 0 for none
 * @param efforts values of {@code reasoning.effort} that it takes
 * @param sampling parameters of sampling that may be sent
 * @param tiers values of {@code service_tier} that it takes
 * @param strictSchema whether {@code strict} may be sent with the schema of an answer
 * @param functions whether functions of the caller's may be offered to it
 * @param ownTools tools that the endpoint gives it unasked; a turn may end on a call of one
 * @param retentionNone whether it runs where nothing is retained
 * @param chatFunctionsEffort the only effort with which Chat Completions take functions; empty for
 *     any
 * @param runtimeId what Bedrock Runtime calls it; empty where that is not known
 * @param runtimeEndpoints the ways in which it can be asked at Bedrock Runtime; none: it is not
 *     there
 * @param regions where Mantle serves it; empty for wherever Mantle is
 */
public record ModelTraits(
    String id,
    String path,
    List<EndpointKind> endpoints,
    int contextTokens,
    int longFrom,
    int maxOutputTokens,
    int minOutputTokens,
    List<String> efforts,
    List<String> sampling,
    List<String> tiers,
    Caching caching,
    boolean strictSchema,
    boolean functions,
    List<String> ownTools,
    boolean retentionNone,
    String chatFunctionsEffort,
    String runtimeId,
    List<EndpointKind> runtimeEndpoints,
    List<String> regions) {

  /** What the model does with {@code prompt_cache_options}. */
  public enum Caching {
    /** Takes them; where they are not sent, the newest prefix is written and billed. */
    EXPLICIT,
    /** Refuses them, and caches as it likes. */
    IMPLICIT,
    /** Takes them to no effect. */
    IGNORED,
    /** Refuses them. */
    REFUSED
  }

  /** Whether this is one model and not a family. */
  public boolean isOne() {
    return !id.endsWith("*");
  }

  /** Whether the row is about the model with this id. */
  boolean fits(String model) {
    return isOne() ? id.equals(model) : model.startsWith(id.substring(0, id.length() - 1));
  }

  /** Whether it is served in {@code region}. */
  public boolean isServedIn(String region) {
    return regions.isEmpty() || regions.contains(region);
  }

  /** {@code tokens} within what may be asked for. */
  public int outputTokens(int tokens) {
    return Math.max(minOutputTokens, Math.min(tokens, maxOutputTokens));
  }

  /** {@code value} if it is one of {@code taken}; nothing is sent that the model refuses. */
  public static Optional<String> ifTaken(Optional<String> value, List<String> taken) {
    return value.filter(taken::contains);
  }
}
