package dev.docket.worker.comparison.diff;

import dev.docket.wording.Interval;
import dev.docket.wording.Words;
import dev.docket.worker.comparison.diff.Span.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds times of day, days of the week and how often something is done: 5 p.m., 正午, 火曜日, monthly,
 * 毎月.
 */
final class Times {
  private static final Pattern ENGLISH =
      Pattern.compile(
          "(?<![0-9A-Za-z$])(?<![0-9][.,:])(?:(?<twelve>0?[1-9]|1[0-2])(?:[:.](?<minute>[0-5][0-9]))? ?(?<half>[ap])\\.? ?m(?:\\.(?!\\s*$)|\\b)"
              + "|(?<hour>[01]?[0-9]|2[0-3]):(?<minutes>[0-5][0-9])(?![0-9:]))",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern JAPANESE =
      Pattern.compile(
          "(?<half>午前|午後)?(?<![0-9])(?<![0-9][.,:])(?<hour>1?[0-9]|2[0-4])時(?![間限点期代効給刻差])"
              + "(?:(?<minute>[0-5]?[0-9])分(?!間)|(?<thirty>半))?");
  private static final Pattern RATE =
      Pattern.compile(
          " ?(?:a|an|each|every) (?<unit>hour|day|night|week|month|quarter|year)\\b",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern JAPANESE_RATE =
      Pattern.compile(
          "[年月日週](?<![0-9月日年毎隔].)(?=利?[0-9.〇一二三四五六七八九十・]+(?:%|パーセント|割|分)|利[0-9]|額)"
              + "|[年月週](?<![0-9月日年毎隔翌昨前同本当各今].)に?(?=[0-9〇一二三四五六七八九十]+[回度])");
  private static final Map<String, String> UNITS =
      Map.of("年", "year", "月", "month", "日", "day", "週", "week");
  private static final Pattern NOONS =
      Pattern.compile("正午|(?<![\\w-])noon\\b", Pattern.CASE_INSENSITIVE);
  private static final int NOON = 12;
  private static final List<String> WEEKDAYS =
      List.of("月", "火", "水", "木", "金", "土", "日", "mon", "tue", "wed", "thu", "fri", "sat", "sun");
  private static final Pattern WEEKDAY =
      Pattern.compile(
          "(?<![月火水木金土日])(?<ja>[月火水木金土日])曜日?"
              + "|\\b(?<en>mon|tue|wed|thu|fri|sat|sun)(?:s|nes|rs|ur)?day(?:s\\b|\\b)",
          Pattern.CASE_INSENSITIVE);
  private static final int DAYS = 7;

  private Times() {}

  /** Those of {@code key}. */
  static List<Span> of(String key) {
    List<Span> found = new ArrayList<>();
    if (key.chars().anyMatch(c -> c >= '0' && c <= '9')) {
      addTimes(key, found);
    }
    if (holds(key, "正午", "noon")) {
      NOONS
          .matcher(key)
          .results()
          .forEach(m -> found.add(new Span(Kind.NUMBER, m.start(), m.end(), NOON + ":00")));
    }
    if (holds(key, "曜", "day")) {
      WEEKDAY.matcher(key).results().map(Times::weekday).forEach(found::add);
    }
    Interval.in(key)
        .forEach(i -> found.add(new Span(Kind.PERIOD, i.start(), i.end(), i.kind().canonical())));
    JAPANESE_RATE
        .matcher(key)
        .results()
        .forEach(
            m ->
                found.add(
                    new Span(
                        Kind.PERIOD,
                        m.start(),
                        m.end(),
                        "per " + UNITS.getOrDefault(m.group().substring(0, 1), ""))));
    return found;
  }

  /** Whether either stands in {@code key}, the English one in any case: not tried for nothing. */
  private static boolean holds(String key, String japanese, String english) {
    return key.contains(japanese) || Words.holds(key, english);
  }

  /** A day of the week, in either language: Tuesday, 火曜日. */
  private static Span weekday(MatchResult day) {
    String name = day.group("ja") == null ? day.group("en") : day.group("ja");
    int number = WEEKDAYS.indexOf(name.toLowerCase(Locale.ROOT)) % DAYS;
    return new Span(Kind.DATE, day.start(), day.end(), "weekday " + number);
  }

  private static void addTimes(String key, List<Span> found) {
    ENGLISH
        .matcher(key)
        .results()
        .forEach(
            m -> {
              String half = m.group("half");
              String hour = half == null ? m.group("hour") : m.group("twelve");
              String minute = half == null ? m.group("minutes") : m.group("minute");
              found.add(span(m.start(), m.end(), hour, minute, half, "p"));
            });
    if (key.indexOf('時') < 0) {
      return;
    }
    JAPANESE
        .matcher(key)
        .results()
        .forEach(
            m -> {
              String minute = m.group("thirty") == null ? m.group("minute") : "30";
              found.add(span(m.start(), m.end(), m.group("hour"), minute, m.group("half"), "午後"));
            });
  }

  /** For each of what a quantity is that ends at {@code end}: the year of $10 a year. */
  static List<Span> rate(String key, int end) {
    Matcher rate = RATE.matcher(key).region(end, key.length());
    return rate.lookingAt()
        ? List.of(
            new Span(
                Kind.PERIOD,
                end + (key.charAt(end) == ' ' ? 1 : 0),
                rate.end(),
                "per " + rate.group("unit").toLowerCase(Locale.ROOT)))
        : List.of();
  }

  private static Span span(
      int start,
      int end,
      String hour,
      @Nullable String minute,
      @Nullable String half,
      String afternoon) {
    int hours = Integer.parseInt(hour);
    if (half != null && hours <= NOON) {
      boolean isAfternoon = half.toLowerCase(Locale.ROOT).equals(afternoon);
      boolean isTwelve = hours == NOON;
      if (isTwelve && !afternoon.equals("p")) {
        // 午後12時 is midnight to some and noon to others: compared as written
        return new Span(Kind.NUMBER, start, end, half + "12:" + minutes(minute));
      }
      hours = hours % NOON + (isAfternoon ? NOON : 0);
    }
    return new Span(Kind.NUMBER, start, end, hours + ":" + minutes(minute));
  }

  private static String minutes(@Nullable String minute) {
    if (minute == null) {
      return "00";
    }
    return minute.length() == 1 ? "0" + minute : minute;
  }
}
