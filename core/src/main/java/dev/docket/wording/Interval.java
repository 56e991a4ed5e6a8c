package dev.docket.wording;

import java.util.List;

/** How often something is done or due, said without a number: monthly, 毎月. */
public enum Interval {
  HOUR("hour"),
  DAY("day"),
  WEEK("week"),
  FORTNIGHT("2 weeks"),
  MONTH("month"),
  TWO_MONTHS("2 months"),
  QUARTER("quarter"),
  HALF_YEAR("half year"),
  YEAR("year");

  /** All intervals. */
  static final Lexicon<Interval> LEXICON =
      Lexicon.of(
          List.of(
              Lexeme.of(HOUR, "毎時|一時間ごと", "hourly|" + every("hour") + "|once an hour"),
              Lexeme.of(DAY, "毎日|日ごと|日毎|(一|)日に一度", "daily|on a daily basis|" + every("day")),
              Lexeme.of(WEEK, "毎週|週ごと|週毎|週次|週(間|)に一度", "weekly|on a weekly basis|" + every("week")),
              Lexeme.of(
                  FORTNIGHT,
                  "隔週|二週間ごと",
                  "fortnightly|every two weeks|every other week|" + every("fortnight")),
              Lexeme.of(
                  MONTH,
                  "毎月|各月|月ごと|月毎|月次|月に一度|一か月に一度",
                  "monthly|on a monthly basis|" + every("month")),
              Lexeme.of(TWO_MONTHS, "隔月|二か月ごと", "every two months|every other month"),
              Lexeme.of(
                  QUARTER,
                  "四半期ごと|四半期毎|毎四半期|各四半期|四半期に一度",
                  "quarterly|every three months|on a quarterly basis|" + every("quarter")),
              Lexeme.of(
                  HALF_YEAR,
                  "半期ごと|半期毎|半年ごと|半年毎|毎半期",
                  "semiannually|semi-annually|half-yearly|every six months"),
              Lexeme.of(
                  YEAR,
                  "毎年度|毎年|各年|年ごと|年毎|年次|(一|)年に一度",
                  "annually|yearly|annual|on an annual basis|" + every("year")),
              Lexeme.nothing("毎日新聞|年次有給休暇|年次休暇", "annual report on form|daily rate")));

  private final String unit;

  Interval(String unit) {
    this.unit = unit;
  }

  private static String every(String unit) {
    return "(|once )(each|every) (calendar |)" + unit + "|once (a|per) " + unit;
  }

  /** One text for all ways of saying it: {@code per month}. */
  public String canonical() {
    return "per " + unit;
  }

  /** The intervals that stand in {@code text}, in its order. */
  public static List<Phrase<Interval>> in(String text) {
    return LEXICON.in(text);
  }
}
