package dev.docket.job.batch;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A cron expression in Quartz's syntax, read field by field. Quartz itself passes over what it does
 * not know, so that {@code MONDAY-FRIDAY} means Mondays to it; here it is refused.
 *
 * @param quartz the same expression with the names of days and months as numbers, which Quartz
 *     reads in every place
 * @param hours the hours in which it can fire
 */
record CronFields(String quartz, BitSet hours) {
  private static final int WITHOUT_YEAR = 6;
  private static final Pattern ITEM =
      Pattern.compile("(?:\\*|(\\w{1,4})(?:-(\\w{1,4}))?)(?:/(\\d{1,4}))?");
  private static final Pattern DAY_FROM_LAST = Pattern.compile("L(?:-(\\d{1,2}))?W?");
  private static final Pattern NEAREST_WORKDAY = Pattern.compile("(\\d{1,2})W");
  private static final Pattern LAST_WEEKDAY = Pattern.compile("(\\w{1,3})L");
  private static final Pattern NTH_WEEKDAY = Pattern.compile("(\\w{1,3})#([1-5])");
  private static final int FARTHEST_FROM_LAST = 30;

  /** The fields in their order. */
  private static final List<Field> FIELDS = List.of(Field.values());

  private enum Field {
    SECOND("second", 0, 59, ""),
    MINUTE("minute", 0, 59, ""),
    HOUR("hour", 0, 23, ""),
    DAY_OF_MONTH("day of month", 1, 31, ""),
    MONTH("month", 1, 12, "JAN FEB MAR APR MAY JUN JUL AUG SEP OCT NOV DEC"),
    DAY_OF_WEEK("day of week", 1, 7, "SUN MON TUE WED THU FRI SAT"),
    YEAR("year", 1970, 2099, "");

    private final String title;
    private final int min;
    private final int max;

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of and toList
    private final List<String> names;

    Field(String title, int min, int max, String names) {
      this.title = title;
      this.min = min;
      this.max = max;
      this.names = names.isEmpty() ? List.of() : words(names);
    }

    boolean isDay() {
      return this == DAY_OF_MONTH || this == DAY_OF_WEEK;
    }
  }

  /**
   * The fields of {@code cron}.
   *
   * @throws IllegalArgumentException if it is no such expression; the message names the field
   */
  static CronFields parse(String cron) {
    List<String> texts = words(cron.strip().toUpperCase(Locale.ROOT));
    if (texts.size() != WITHOUT_YEAR && texts.size() != FIELDS.size()) {
      throw new IllegalArgumentException(
          "it has %d fields where second, minute, hour, day of month, month, day of week and, if wanted, year are due"
              .formatted(cron.isBlank() ? 0 : texts.size()));
    }
    boolean anyMonthDay = texts.get(FIELDS.indexOf(Field.DAY_OF_MONTH)).equals("?");
    boolean anyWeekday = texts.get(FIELDS.indexOf(Field.DAY_OF_WEEK)).equals("?");
    if (anyMonthDay == anyWeekday) {
      throw new IllegalArgumentException(
          "one of day of month and day of week, and one alone, is ?");
    }
    List<String> numbers = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      numbers.add(field(FIELDS.get(i), texts.get(i)));
    }
    BitSet hours = new BitSet();
    items(numbers.get(FIELDS.indexOf(Field.HOUR))).forEach(item -> fill(hours, Field.HOUR, item));
    return new CronFields(String.join(" ", numbers), hours);
  }

  /** Whether it can fire in {@code hour} of a day and in the hours before and after it. */
  boolean firesAround(int hour) {
    int day = Field.HOUR.max + 1;
    return hours.get(hour) && hours.get((hour + 1) % day) && hours.get((hour + day - 1) % day);
  }

  /** The field with its names as numbers. */
  private static String field(Field field, String text) {
    if (field.isDay() && (text.equals("?") || isSpecial(field, text))) {
      return field == Field.DAY_OF_WEEK ? numbered(field, text) : text;
    }
    List<String> items = new ArrayList<>();
    for (String item : items(text)) {
      Matcher m = ITEM.matcher(item);
      if (!m.matches() || (item.startsWith("*") && items(text).size() > 1)) {
        throw unfit(field, text);
      }
      String number = item;
      if (m.group(1) != null) {
        number = Integer.toString(value(field, m.group(1), text));
        if (m.group(2) != null) {
          int end = value(field, m.group(2), text);
          if (field == Field.YEAR && end < value(field, m.group(1), text)) {
            throw unfit(field, text);
          }
          number += "-" + end;
        }
        number += m.group(3) == null ? "" : "/" + m.group(3);
      }
      if (m.group(3) != null && !isStep(field, Integer.parseInt(m.group(3)))) {
        throw unfit(field, text);
      }
      items.add(number);
    }
    return String.join(",", items);
  }

  private static boolean isStep(Field field, int step) {
    return step >= 1 && step <= field.max;
  }

  /** Whether the field is one of the forms with L, W or #, which stand alone. */
  private static boolean isSpecial(Field field, String text) {
    if (field == Field.DAY_OF_MONTH) {
      Matcher last = DAY_FROM_LAST.matcher(text);
      Matcher workday = NEAREST_WORKDAY.matcher(text);
      return last.matches()
          ? last.group(1) == null || Integer.parseInt(last.group(1)) <= FARTHEST_FROM_LAST
          : workday.matches() && isNumber(field, workday.group(1));
    }
    Matcher last = LAST_WEEKDAY.matcher(text);
    Matcher nth = NTH_WEEKDAY.matcher(text);
    return text.equals("L")
        || (last.matches() && isValue(field, last.group(1)))
        || (nth.matches() && isValue(field, nth.group(1)));
  }

  private static String numbered(Field field, String text) {
    for (String name : field.names) {
      if (text.startsWith(name)) {
        return field.names.indexOf(name) + field.min + text.substring(name.length());
      }
    }
    return text;
  }

  private static int value(Field field, String value, String text) {
    if (!isValue(field, value)) {
      throw unfit(field, text);
    }
    int name = field.names.indexOf(value);
    return name < 0 ? Integer.parseInt(value) : name + field.min;
  }

  private static boolean isValue(Field field, String value) {
    return field.names.contains(value) || isNumber(field, value);
  }

  private static boolean isNumber(Field field, String value) {
    if (!value.matches("[0-9]{1,4}")) {
      return false;
    }
    int number = Integer.parseInt(value);
    return number >= field.min && number <= field.max;
  }

  private static void fill(BitSet set, Field field, String item) {
    Matcher m = ITEM.matcher(item);
    if (!m.matches()) {
      throw new IllegalStateException(item + " was read before");
    }
    boolean all = m.group(1) == null;
    int from = all ? field.min : Integer.parseInt(m.group(1));
    int step = m.group(3) == null ? 1 : Integer.parseInt(m.group(3));
    int to = all || (m.group(2) == null && m.group(3) != null) ? field.max : from;
    to = m.group(2) == null ? to : Integer.parseInt(m.group(2));
    int size = field.max - field.min + 1;
    for (int at = from; at <= (to < from ? to + size : to); at += step) {
      set.set((at - field.min) % size + field.min); // 22-2 goes on after midnight
    }
  }

  private static List<String> items(String text) {
    return Arrays.asList(Pattern.compile(",").split(text, -1));
  }

  private static List<String> words(String text) {
    return Arrays.asList(Pattern.compile("\\s+").split(text, -1));
  }

  private static IllegalArgumentException unfit(Field field, String text) {
    String names =
        field.names.isEmpty()
            ? ""
            : " or names of three letters, %s to %s"
                .formatted(field.names.getFirst(), field.names.getLast());
    String alone =
        switch (field) {
          case DAY_OF_MONTH -> "; or, alone, L, L-3, LW or 15W";
          case DAY_OF_WEEK -> "; or, alone, L, 6L or 6#3";
          case SECOND, MINUTE, HOUR, MONTH, YEAR -> "";
        };
    return new IllegalArgumentException(
        "the %s %s is none: it is made of numbers %d to %d%s, in lists, ranges and steps%s"
            .formatted(field.title, shortened(text), field.min, field.max, names, alone));
  }

  private static String shortened(String text) {
    return text.length() > 40 ? text.substring(0, 40) + "…" : text;
  }
}
