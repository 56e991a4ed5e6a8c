package dev.docket.job;

/** What a job has cost at the model; the sum over its attempts. */
public record Usage(long inputTokens, long outputTokens, int modelCalls, int possibleDuplicates) {
  /** Nothing sent. */
  public static final Usage NONE = new Usage(0, 0, 0, 0);

  /** Both together. */
  public Usage plus(Usage other) {
    return new Usage(
        inputTokens + other.inputTokens,
        outputTokens + other.outputTokens,
        modelCalls + other.modelCalls,
        possibleDuplicates + other.possibleDuplicates);
  }
}
