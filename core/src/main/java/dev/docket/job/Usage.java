package dev.docket.job;

import dev.docket.price.Cost;
import dev.docket.price.TokenUse;

/**
 * What a job has taken at the model; the sum over its attempts.
 *
 * @param cachedTokens those of the input that came from the model's cache
 * @param writtenTokens those of the input that were written to it
 * @param reasoningTokens those of the output that are reasoning
 */
public record Usage(
    long inputTokens,
    long cachedTokens,
    long writtenTokens,
    long outputTokens,
    long reasoningTokens,
    int modelCalls,
    int possibleDuplicates,
    Cost cost) {
  /** Nothing sent. */
  public static final Usage NONE = new Usage(0, 0, 0, 0);

  /** Plain tokens, of which no cost is known or asked for. */
  public Usage(long inputTokens, long outputTokens, int modelCalls, int possibleDuplicates) {
    this(inputTokens, 0, 0, outputTokens, 0, modelCalls, possibleDuplicates, Cost.NONE);
  }

  /** The same calls, which took {@code use} and cost {@code priced}. */
  public Usage settled(TokenUse use, Cost priced) {
    return new Usage(
        use.input(),
        use.cached(),
        use.written(),
        use.output(),
        use.reasoning(),
        modelCalls,
        possibleDuplicates,
        priced);
  }

  /** Both together. */
  public Usage plus(Usage other) {
    return new Usage(
        inputTokens + other.inputTokens,
        cachedTokens + other.cachedTokens,
        writtenTokens + other.writtenTokens,
        outputTokens + other.outputTokens,
        reasoningTokens + other.reasoningTokens,
        modelCalls + other.modelCalls,
        possibleDuplicates + other.possibleDuplicates,
        cost.plus(other.cost));
  }

  /** What is left when {@code other} is taken away. */
  public Usage minus(Usage other) {
    return new Usage(
        inputTokens - other.inputTokens,
        cachedTokens - other.cachedTokens,
        writtenTokens - other.writtenTokens,
        outputTokens - other.outputTokens,
        reasoningTokens - other.reasoningTokens,
        modelCalls - other.modelCalls,
        possibleDuplicates - other.possibleDuplicates,
        cost.minus(other.cost));
  }
}
