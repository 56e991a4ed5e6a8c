package dev.docket.price;

/**
 * What one response took, as its endpoint counted it.
 *
 * @param input all tokens read, cached and written ones among them
 * @param cached those of the input that were read from a cache
 * @param written those of the input that were written to a cache
 * @param output all tokens written, reasoning among them
 * @param reasoning those of the output that are reasoning
 * @param tier the service tier in which it ran, as the endpoint calls it; empty where it says none
 */
public record TokenUse(
    long input, long cached, long written, long output, long reasoning, String tier) {
  /** Nothing. */
  public static final TokenUse NONE = of(0, 0);

  /**
   * What an endpoint that says nothing of it, or nothing that can be, says that a response took.
   */
  public static final TokenUse UNSAID = of(-1, 0);

  /** More than any model reads or writes for one response. */
  private static final long MOST = 100_000_000;

  /** What an endpoint says; {@link #UNSAID} where that cannot be: an answer was read from input. */
  public static TokenUse said(
      long input, long cached, long written, long output, long reasoning, String tier) {
    boolean possible =
        input > 0
            && input <= MOST
            && cached >= 0
            && written >= 0
            && cached <= input
            && written <= input - cached
            && output >= 0
            && output <= MOST;
    long thought = Math.clamp(reasoning, 0, Math.max(0, output));
    return possible ? new TokenUse(input, cached, written, output, thought, tier) : UNSAID;
  }

  /** Whether its endpoint said so much. */
  public boolean wasSaid() {
    return input >= 0;
  }

  /** Plain tokens in the tier that is nobody's choice. */
  public static TokenUse of(long input, long output) {
    return new TokenUse(input, 0, 0, output, 0, "");
  }

  /** The same in another tier. */
  public TokenUse in(String other) {
    return new TokenUse(input, cached, written, output, reasoning, other);
  }

  /** Input and output together. */
  public long total() {
    return input + output;
  }
}
