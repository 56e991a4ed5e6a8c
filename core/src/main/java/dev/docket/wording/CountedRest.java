package dev.docket.wording;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How a statement says, at its end, how many items of its list it does not tell. */
public final class CountedRest {
  private static final Pattern AT_END =
      Pattern.compile("\\s*(?:\\(and (\\d{1,3}) more\\)|（ほか(\\d{1,3})件）)\\s*$");

  private CountedRest() {}

  /** The words for {@code count} items more. */
  public static String of(int count, boolean japanese) {
    return japanese ? "（ほか" + count + "件）" : " (and " + count + " more)";
  }

  /** How many it says; 0 if it says nothing of more. */
  public static int in(String statement) {
    Matcher rest = AT_END.matcher(statement);
    if (!rest.find()) {
      return 0;
    }
    return Integer.parseInt(rest.group(1) == null ? rest.group(2) : rest.group(1));
  }

  /** The statement without these words; as it is where it has none. */
  public static String without(String statement) {
    return AT_END.matcher(statement).replaceFirst("");
  }
}
