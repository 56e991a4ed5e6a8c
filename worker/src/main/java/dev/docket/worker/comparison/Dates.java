package dev.docket.worker.comparison;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads dates of the Japanese and the common era; equal days come out equal. */
final class Dates {
  private static final Map<String, Integer> YEAR_BEFORE_ERA =
      Map.of("明治", 1867, "大正", 1911, "昭和", 1925, "平成", 1988, "令和", 2018);
  private static final Pattern JAPANESE =
      Pattern.compile("(明治|大正|昭和|平成|令和)?(?:(元|[0-9]+)年)?(?:([0-9]+)月)?(?:([0-9]+)日)?");
  private static final String MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec";
  private static final Pattern MONTH = Pattern.compile("[a-z]{3,}");

  private Dates() {}

  /**
   * A normal form of a date as found by {@link Spans}: {@code 2016-4-1}, parts unknown left out.
   */
  static String value(String text) {
    String plain = Numbers.ascii(text.replace("元年", "1年")).toLowerCase(Locale.ROOT);
    Matcher japanese = JAPANESE.matcher(plain);
    if (japanese.matches()) {
      String year = japanese.group(2);
      if (japanese.group(1) != null && year != null) {
        year =
            String.valueOf(
                YEAR_BEFORE_ERA.getOrDefault(japanese.group(1), 0) + Integer.parseInt(year));
      }
      return join(year, japanese.group(3), japanese.group(4));
    }
    Matcher month = MONTH.matcher(plain.replace("day of ", ""));
    if (!month.find()) {
      return plain.replaceAll("[/-]0?", "-");
    }
    int number = MONTHS.indexOf(month.group().substring(0, 3)) / 3 + 1;
    @Nullable String year = null;
    @Nullable String day = null;
    for (String part : plain.split("[^0-9]+", -1)) {
      if (part.length() == 4) {
        year = part;
      } else if (!part.isEmpty()) {
        day = part.replaceFirst("^0", "");
      }
    }
    return join(year, String.valueOf(number), day);
  }

  private static String join(@Nullable String... parts) {
    StringBuilder joined = new StringBuilder();
    for (@Nullable String part : parts) {
      joined.append(joined.isEmpty() ? "" : "-").append(part == null ? "" : part);
    }
    return joined.toString();
  }
}
