package dev.docket.worker.comparison.diff;

import dev.docket.wording.number.Measure;
import dev.docket.wording.number.Quantities;
import dev.docket.wording.number.Quantity;
import dev.docket.worker.comparison.align.Key;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The unit that a heading gives the numbers below it: 金額（千円）, Amount (USD).
 *
 * @param name as it is written
 * @param before what stands before a number in that unit
 * @param after what stands behind one
 * @param one the value of one in that unit
 * @param rest the comparable text of the heading without it
 */
record ColumnUnit(String name, String before, String after, String one, String rest) {
  private static final Pattern BRACKET =
      Pattern.compile(
          "[(（\\[［]\\s*(?:(?:単位|unit)\\s*[:：]?\\s*|in )?([^()（）\\[\\]［］]{1,20}?)\\s*[)）\\]］]");
  private static final Pattern SIGN_FIRST = Pattern.compile("([^\\p{L}\\p{N}\\s]+|[A-Z]{3}) ?(.*)");

  /** The unit that {@code heading} names in brackets; empty where it names none. */
  static Optional<ColumnUnit> of(String heading) {
    Matcher bracket = BRACKET.matcher(heading);
    while (bracket.find()) {
      String name = bracket.group(1);
      String rest = heading.substring(0, bracket.start()) + heading.substring(bracket.end());
      Matcher sign = SIGN_FIRST.matcher(name);
      Optional<ColumnUnit> found =
          unit(name, "", name, rest)
              .or(() -> unit(name, "", " " + name, rest))
              .or(
                  () ->
                      sign.matches()
                          ? unit(name, sign.group(1) + " ", after(sign.group(2)), rest)
                          : Optional.empty())
              .or(
                  () ->
                      sign.matches()
                          ? unit(name, sign.group(1), after(sign.group(2)), rest)
                          : Optional.empty());
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private static String after(String words) {
    return words.isEmpty() ? "" : " " + words;
  }

  private static Optional<ColumnUnit> unit(String name, String before, String after, String rest) {
    return measured(before + "1" + after)
        .map(one -> new ColumnUnit(name, before, after, one, Key.of(rest).text()));
  }

  /** The value of a cell's number in this unit; empty where it is no number alone. */
  Optional<String> value(String cell) {
    return measured(before + cell.strip() + after);
  }

  /** The value of {@code words}, where they are one measured number and no more. */
  private static Optional<String> measured(String words) {
    List<Quantity> found = Quantities.in(words);
    boolean isAlone =
        found.size() == 1
            && found.getFirst().start() == 0
            && found.getFirst().end() == words.length();
    return isAlone && isMeasured(found.getFirst().measure())
        ? Optional.of(found.getFirst().canonical())
        : Optional.empty();
  }

  private static boolean isMeasured(Measure measure) {
    return switch (measure) {
      case Measure.Amount _, Measure.Rate _, Measure.Period _ -> true;
      case Measure.Count(_, _, String unit) -> !unit.isEmpty();
      case Measure.Date _,
          Measure.Frequency _,
          Measure.Ordinal _,
          Measure.Provision _,
          Measure.Code _ ->
          false;
    };
  }
}
