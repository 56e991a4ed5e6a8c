package dev.docket.mantle;

/**
 * What an examination of a setting came to.
 *
 * @param check what was examined
 * @param says what was found, and where it is wrong how to mend it
 */
public record Finding(String check, State state, String says) {
  /** Whether it is as it should be. */
  public enum State {
    RIGHT,
    DOUBTFUL,
    WRONG
  }

  public static Finding right(String check, String says) {
    return new Finding(check, State.RIGHT, says);
  }

  public static Finding doubtful(String check, String says) {
    return new Finding(check, State.DOUBTFUL, says);
  }

  public static Finding wrong(String check, String says) {
    return new Finding(check, State.WRONG, says);
  }
}
