package dev.docket.local.bench;

import java.util.List;

/**
 * A line of the table of all rows: what was measured, what it came to, and what it is to be.
 *
 * @param met {@code yes} or {@code no}; empty where there is nothing to meet
 */
record Figure(String row, String what, String value, String target, String met) {
  static final String HEADER =
      """
      | row | measured | figure | target | met |
      |---|---|---|---|---|""";

  /** A figure that is shown and has no target. */
  static Figure shown(String row, String what, String value) {
    return new Figure(row, what, value, "", "");
  }

  /** A figure that may be {@code most} at most; {@code value} says it in words. */
  static Figure atMost(String row, String what, String value, double figure, double most) {
    return new Figure(row, what, value, "≤ " + number(most), isMet(figure <= most));
  }

  /** A figure that is to be {@code least} at least. */
  static Figure atLeast(String row, String what, String value, double figure, double least) {
    return new Figure(row, what, value, "≥ " + number(least), isMet(figure >= least));
  }

  /** What stands in the place of figures when there are none. */
  static Figure missing(String row, String what, String why) {
    return new Figure(row, what, "not measured: " + why, "", "no");
  }

  void print() {
    List<String> cells = List.of(row, what, value, target, met);
    System.out.println("| " + String.join(" | ", cells) + " |");
  }

  private static String number(double number) {
    return number == Math.rint(number)
        ? String.valueOf(Math.round(number))
        : String.valueOf(number);
  }

  private static String isMet(boolean met) {
    return met ? "yes" : "no";
  }
}
