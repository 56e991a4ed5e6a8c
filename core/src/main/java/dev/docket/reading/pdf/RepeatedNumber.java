package dev.docket.reading.pdf;

import dev.docket.wording.number.Measure;
import dev.docket.wording.number.Quantities;
import dev.docket.wording.number.Quantity;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells a number that is said again in digits, as in thirty (30) days, from the mark of an item.
 */
final class RepeatedNumber {
  private static final Pattern DIGITS = Pattern.compile("^[(（]([0-9]{1,3})[)）]");
  private static final Pattern LAST_WORD = Pattern.compile("([\\p{L}-]+)\\s*$");

  private RepeatedNumber() {}

  /** Whether {@code line} begins with the number that {@code open} ends with. */
  static boolean opens(String line, CharSequence open) {
    Matcher digits = DIGITS.matcher(line);
    Matcher word = LAST_WORD.matcher(open);
    return digits.find()
        && word.find()
        && !days(word.group(1)).isEmpty()
        && days(word.group(1)).equals(days(digits.group(1)));
  }

  private static List<Measure> days(String number) {
    return Quantities.in(number + " days").stream().map(Quantity::measure).toList();
  }
}
