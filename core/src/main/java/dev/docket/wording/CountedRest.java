package dev.docket.wording;

import java.util.regex.Pattern;

/** How a statement says, at its end, how many items of its list it does not tell. */
public final class CountedRest {
  private static final Pattern AT_END =
      Pattern.compile("\\s*(?:\\(and \\d{1,3} more\\)|（ほか\\d{1,3}件）)\\s*$");

  private CountedRest() {}

  /** The words for {@code count} items more. */
  public static String of(int count, boolean japanese) {
    return japanese ? "（ほか" + count + "件）" : " (and " + count + " more)";
  }

  /** The statement without these words; as it is where it has none. */
  public static String without(String statement) {
    return AT_END.matcher(statement).replaceFirst("");
  }
}
