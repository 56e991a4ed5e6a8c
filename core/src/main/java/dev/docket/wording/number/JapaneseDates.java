package dev.docket.wording.number;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads Japanese dates: {@code 令和7年4月1日}, {@code 平成元年}, {@code 四月一日}, {@code 翌月末日}. */
final class JapaneseDates {
  /** An era, its letter, and the year before its first. */
  record Era(String name, char letter, int yearBefore) {}

  static final List<Era> ERAS =
      List.of(
          new Era("明治", 'M', 1867),
          new Era("大正", 'T', 1911),
          new Era("昭和", 'S', 1925),
          new Era("平成", 'H', 1988),
          new Era("令和", 'R', 2018));

  /** Days that are told by another day, and what they are called here. */
  static final Map<String, String> RELATIVE =
      Map.of(
          "毎月",
          "every month",
          "翌月",
          "next month",
          "翌々月",
          "month after next",
          "当月",
          "this month",
          "同月",
          "same month",
          "前月",
          "last month",
          "翌営業日",
          "next business day",
          "翌々営業日",
          "second next business day",
          "翌年度",
          "next fiscal year",
          "翌々年度",
          "second next fiscal year");

  /** Of these, a month counts as a date without its day. */
  private static final String WITHOUT_DAY = "翌々月";

  /** What makes a number of months of a month: 三月を超える, but 四月に. */
  private static final List<String> PERIOD_MARKS =
      List.of(
          "以内", "以上", "以下", "未満", "を超", "を経過", "間", "前", "後", "の期間", "の猶予", "の懲役", "の拘禁", "の禁錮",
          "内に");

  private static final PhraseTable<String> RELATIVES = new PhraseTable<>();
  private static final int YEAR_CHARS = 6; // 二千二十六 and a sign
  private static final int LONGEST_GLOSS = 8; // chars of （令和元年） without its end

  static {
    RELATIVE.forEach(RELATIVES::add);
  }

  private final Glyphs text;
  private final KanjiNumerals kanji;

  /** A number and the index after the kanji that makes a part of a date of it. */
  private record Part(int number, int end) {}

  JapaneseDates(Glyphs text) {
    this.text = text;
    this.kanji = new KanjiNumerals(text);
  }

  /** Whether a date may start with {@code c}, which is no numeral. */
  static boolean starts(char c) {
    return RELATIVES.firsts().contains(c) || ERAS.stream().anyMatch(e -> e.name.charAt(0) == c);
  }

  Optional<Quantity> read(int at) {
    for (Era era : ERAS) {
      if (text.holds(era.name, at)) {
        return inEra(era, at);
      }
    }
    Optional<Quantity> relative = relative(at);
    if (relative.isPresent()) {
      return relative;
    }
    if (!text.isDigit(at) && !KanjiNumerals.isNumeral(text.at(at))) {
      return Optional.empty();
    }
    Optional<Part> year = part(at, '年').filter(y -> isYear(at, y));
    if (year.isPresent()) {
      return Optional.of(fromYear(at, year.get().number, year.get().end));
    }
    Optional<Part> month = part(at, '月').filter(m -> Dates.isMonth(m.number));
    return month.flatMap(m -> fromMonth(at, m));
  }

  /** A date with its era's letter: R7.4.1. */
  Optional<Quantity> lettered(int at) {
    if (!text.isDigit(at + 1) || text.isLetter(at - 1)) {
      return Optional.empty();
    }
    for (Era era : ERAS) {
      if (era.letter == text.at(at)) {
        Optional<Part> year = part(at + 1, '.').or(() -> part(at + 1, '年'));
        if (year.isPresent() && year.get().number < 100) {
          Optional<Quantity> date =
              lettered(at, era.yearBefore + year.get().number, year.get().end);
          return date.isPresent() || text.at(year.get().end - 1) == '.'
              ? date
              : Optional.of(fromYear(at, era.yearBefore + year.get().number, year.get().end));
        }
      }
    }
    return Optional.empty();
  }

  private Optional<Quantity> lettered(int at, int year, int from) {
    Optional<Part> month = part(from, '.').filter(m -> Dates.isMonth(m.number));
    if (month.isEmpty() || !text.isDigit(month.get().end)) {
      return Optional.empty();
    }
    int end = text.endOfDigits(month.get().end);
    int day = end - month.get().end > 2 ? 0 : text.number(month.get().end, end);
    return Dates.isDay(day) && !(text.at(end) == '.' && text.isDigit(end + 1))
        ? Optional.of(Dates.date(at, end, Dates.value(year, month.get().number, day)))
        : Optional.empty();
  }

  private Optional<Quantity> inEra(Era era, int at) {
    int from = text.afterSpace(at + era.name.length());
    if (text.at(from) == '元' && text.at(text.afterSpace(from + 1)) == '年') {
      return Optional.of(fromYear(at, era.yearBefore + 1, text.afterSpace(from + 1) + 1));
    }
    Optional<Part> year = part(from, '年');
    if (year.isPresent()) {
      return Optional.of(fromYear(at, era.yearBefore + year.get().number, year.get().end));
    }
    return part(from, '.')
        .filter(y -> text.isDigit(from) && y.number < 100)
        .flatMap(y -> lettered(at, era.yearBefore + y.number, y.end));
  }

  private Quantity fromYear(int at, int year, int yearEnd) {
    if (text.at(yearEnd) == '度') {
      return Dates.date(at, yearEnd + 1, year + " fiscal year");
    }
    int from = afterGloss(yearEnd);
    Optional<Part> month = part(text.afterSpace(from), '月').filter(m -> Dates.isMonth(m.number));
    if (month.isEmpty()) {
      return Dates.date(at, from, Dates.value(year, 0, 0));
    }
    return withDay(at, year, month.get());
  }

  /** The index behind the same year by the other count, in brackets: 令和8年（2026年）6月1日. */
  private int afterGloss(int yearEnd) {
    int end = yearEnd + 1;
    while (text.at(yearEnd) == '(' && end - yearEnd < LONGEST_GLOSS && text.at(end) != ')') {
      end++;
    }
    boolean gloss = text.at(end) == ')' && text.at(end - 1) == '年';
    return gloss && part(text.afterSpace(end + 1), '月').isPresent() ? end + 1 : yearEnd;
  }

  private Optional<Quantity> fromMonth(int at, Part month) {
    Quantity date = withDay(at, 0, month);
    boolean period =
        date.end() == month.end && PERIOD_MARKS.stream().anyMatch(m -> text.holds(m, month.end));
    return period ? Optional.empty() : Optional.of(date);
  }

  private Quantity withDay(int at, int year, Part month) {
    Optional<Part> day = part(text.afterSpace(month.end), '日').filter(d -> Dates.isDay(d.number));
    return day.isPresent()
        ? Dates.date(at, day.get().end, Dates.value(year, month.number, day.get().number))
        : Dates.date(at, month.end, Dates.value(year, month.number, 0));
  }

  /** A year of the common era is written with all its digits, and is no length of time. */
  private boolean isYear(int at, Part year) {
    boolean all = year.end - at >= 5 || KanjiNumerals.isNumeral(text.at(at));
    return Dates.isYear(year.number)
        && all
        && text.at(year.end) != '間'
        && !text.holds("以", year.end);
  }

  private Optional<Quantity> relative(int at) {
    return RELATIVES
        .longest(text, at)
        .flatMap(
            found -> {
              int end = found.end();
              if (text.at(end - 1) != '月') {
                return Optional.of(Dates.date(at, end, found.meaning()));
              }
              Optional<Part> day = part(end, '日').filter(d -> Dates.isDay(d.number));
              if (day.isPresent()) {
                return Optional.of(
                    Dates.date(at, day.get().end, found.meaning() + " " + day.get().number));
              }
              if (text.at(end) == '末') {
                end += text.at(end + 1) == '日' ? 2 : 1;
                return Optional.of(Dates.date(at, end, found.meaning() + " last"));
              }
              if (text.holds("初日", end)) {
                return Optional.of(Dates.date(at, end + 2, found.meaning() + " 1"));
              }
              return text.holds(WITHOUT_DAY, at)
                  ? Optional.of(Dates.date(at, end, found.meaning()))
                  : Optional.empty();
            });
  }

  /** The number at {@code at} before {@code sign}. */
  private Optional<Part> part(int at, char sign) {
    Optional<Numeral> numeral =
        text.isDigit(at)
            ? plain(at)
            : KanjiNumerals.isNumeral(text.at(at)) ? kanji.read(at) : Optional.empty();
    return numeral
        .filter(n -> n.number().isWhole() && n.end() - at <= YEAR_CHARS)
        .flatMap(
            n -> {
              int end = sign == '.' ? n.end() : text.afterSpace(n.end());
              return text.at(end) == sign
                  ? Optional.of(new Part(n.number().numerator().intValueExact(), end + 1))
                  : Optional.empty();
            });
  }

  /** Digits without a point or thousands, however they go on. */
  private Optional<Numeral> plain(int at) {
    int end = text.endOfDigits(at);
    if (end - at > YEAR_CHARS) {
      return Optional.empty();
    }
    int number = text.number(at, end);
    return Optional.of(
        new Numeral(Ratio.of(number), String.valueOf(number), at, end, Numeral.Form.DIGITS));
  }
}
