package dev.docket.worker.summary;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the numbers, dates, amounts, rates and references that a text states, in their order. */
final class Facts {
  private static final String KANJI = "[〇一二三四五六七八九十百千万億]";
  private static final String MONTHS =
      "(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\\.?";
  private static final String NUMBER = "\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)*";
  private static final String UNIT =
      "%|パーセント|per ?cent|円|ドル|ユーロ|dollars?|euros?|yen|日|(?:business |calendar |working )?days?"
          + "|[かカヵケヶ箇]月|か月|months?|年|years?|時間|時|hours?|分|minutes?|秒|seconds?|週間?|weeks?"
          + "|人|名|件|回|歳|才|割|条|項|号|章|節|編|pages?|ページ|頁";
  private static final String WORD =
      "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fourteen|fifteen|eighteen"
          + "|twenty(?:-one)?|thirty|forty-five|sixty|ninety|(?:one )?hundred";

  private static final Pattern FACT =
      Pattern.compile(
          String.join(
              "|",
              "(?<era>明治|大正|昭和|平成|令和|[MTSHR](?=\\d))\\s?(?<ey>元|\\d+|KANJI+)\\s?[年.]\\s?(?:(?<em>\\d+|KANJI+)\\s?[月.]\\s?(?:(?<ed>\\d+|KANJI+)\\s?日?)?)?"
                  .replace("KANJI", KANJI),
              "(?<wy>\\d{4})\\s?年度?\\s?(?:(?<wm>\\d{1,2})\\s?月\\s?(?:(?<wd>\\d{1,2})\\s?日)?)?",
              "(?<iy>\\d{4})[-/.](?<im>\\d{1,2})[-/.](?<id>\\d{1,2})(?![\\d.])",
              "\\b(?<mm>"
                  + MONTHS
                  + ")\\s(?:(?<md>\\d{1,2})(?:st|nd|rd|th)?,?\\s)?(?<my>\\d{4})\\b",
              "\\b(?<dd>\\d{1,2})(?:st|nd|rd|th)?\\s(?:of\\s)?(?<dm>"
                  + MONTHS
                  + ")\\s(?<dy>\\d{4})\\b",
              "(?<sym>[¥$€£]|\\b(?:USD|EUR|JPY|GBP)\\s?)\\s?(?<money>"
                  + NUMBER
                  + ")\\s?(?<scale>万|億|千|million|billion|thousand|[kmKM]\\b)?",
              "(?<ref>\\b(?:Article|Section|Sec\\.|Clause|Chapter|Schedule|Exhibit|Annex|Appendix|Part)\\s|§+\\s?)(?<refno>\\d+(?:[.-]\\d+)*)",
              "第?(?<num>(?:NUMBER)[万億千]*(?:\\d+[万億千]+)*|KANJI+(?=の?(?:UNIT))|\\b(?:WORD)\\b(?=\\s(?:\\(\\d+\\)\\s)?(?:UNIT)))\\s?(?<big>million|billion|thousand)?\\s?(?<unit>UNIT)?(?:の(?<branch>\\d+|KANJI+)(?!(?:UNIT)))?"
                  .replace("NUMBER", NUMBER)
                  .replace("KANJI", KANJI)
                  .replace("WORD", WORD)
                  .replace("UNIT", UNIT),
              "(?<party>[甲乙丙丁])(?![種類第号])"),
          Pattern.CASE_INSENSITIVE);

  /** Words that look like a number and its unit. */
  private static final Pattern NO_NUMBER = Pattern.compile("十分(?=[なにでと])|一時(?=[的金に帰])|一方|一切|一部");

  private static final Map<String, Integer> ERAS =
      Map.of(
          "明治", 1867, "大正", 1911, "昭和", 1925, "平成", 1988, "令和", 2018, "M", 1867, "T", 1911, "S",
          1925, "H", 1988, "R", 2018);
  private static final List<String> MONTH_NAMES =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

  private Facts() {}

  /** The facts of {@code text}, in order. */
  static List<Fact> of(String text) {
    List<Fact> facts = new ArrayList<>();
    String folded = Normalizer.normalize(text, Normalizer.Form.NFKC);
    Matcher m = FACT.matcher(NO_NUMBER.matcher(folded).replaceAll("・"));
    while (m.find()) {
      facts.add(fact(m));
    }
    return facts;
  }

  private static Fact fact(Matcher m) {
    if (m.group("era") != null) {
      int year = m.group("ey").equals("元") ? 1 : whole(m.group("ey"));
      int era = ERAS.getOrDefault(m.group("era").toUpperCase(Locale.ROOT), 0);
      return date(era + year, m.group("em"), m.group("ed"));
    }
    if (m.group("wy") != null) {
      return date(whole(m.group("wy")), m.group("wm"), m.group("wd"));
    }
    if (m.group("iy") != null) {
      return date(whole(m.group("iy")), m.group("im"), m.group("id"));
    }
    if (m.group("mm") != null) {
      return date(whole(m.group("my")), month(m.group("mm")), m.group("md"));
    }
    if (m.group("dm") != null) {
      return date(whole(m.group("dy")), month(m.group("dm")), m.group("dd"));
    }
    if (m.group("money") != null) {
      String number = value(m.group("money"), m.group("scale"));
      return new Fact(currency(m.group("sym")), number);
    }
    if (m.group("refno") != null) {
      return new Fact("article", m.group("refno"));
    }
    if (m.group("party") != null) {
      return new Fact("party", m.group("party"));
    }
    String number = value(m.group("num"), m.group("big"));
    String branch = m.group("branch");
    return new Fact(
        kind(m.group("unit")), branch == null ? number : number + "-" + value(branch, null));
  }

  private static Fact date(int year, @Nullable String month, @Nullable String day) {
    String value = String.valueOf(year);
    if (month != null) {
      value += String.format(Locale.ROOT, "-%02d", whole(month));
      if (day != null) {
        value += String.format(Locale.ROOT, "-%02d", whole(day));
      }
    }
    return new Fact("date", value);
  }

  private static int whole(String written) {
    return Numerals.value(written).map(v -> v.intValue()).orElse(0);
  }

  private static String month(String name) {
    String start = name.substring(0, 3).toLowerCase(Locale.ROOT);
    return String.valueOf(MONTH_NAMES.indexOf(start) + 1);
  }

  private static String value(String written, @Nullable String scale) {
    long factor =
        scale == null
            ? 1
            : switch (scale.toLowerCase(Locale.ROOT)) {
              case "thousand", "千", "k" -> 1_000L;
              case "万" -> 10_000L;
              case "million", "m" -> 1_000_000L;
              case "億" -> 100_000_000L;
              default -> 1_000_000_000L;
            };
    return Numerals.value(written)
        .map(v -> v.multiply(BigDecimal.valueOf(factor)))
        .map(v -> v.stripTrailingZeros().toPlainString())
        .orElse(written);
  }

  private static String currency(String symbol) {
    return switch (symbol.strip().toUpperCase(Locale.ROOT)) {
      case "¥", "JPY" -> "JPY";
      case "$", "USD" -> "USD";
      case "€", "EUR" -> "EUR";
      default -> "GBP";
    };
  }

  private static String kind(@Nullable String unit) {
    if (unit == null) {
      return "";
    }
    String lower = unit.toLowerCase(Locale.ROOT);
    return switch (lower) {
      case "%", "パーセント", "percent", "per cent" -> "percent";
      case "円", "yen" -> "JPY";
      case "ドル", "dollar", "dollars" -> "USD";
      case "ユーロ", "euro", "euros" -> "EUR";
      case "日" -> "day";
      case "年" -> "year";
      case "時間", "hour", "hours" -> "hour";
      case "分" -> "minute";
      case "秒" -> "second";
      case "週", "週間" -> "week";
      case "人", "名" -> "person";
      case "歳", "才" -> "age";
      case "条", "項", "号", "章", "節", "編" -> "article";
      case "ページ", "頁", "page", "pages" -> "page";
      default -> {
        if (lower.endsWith("月")) {
          yield "month";
        }
        String singular = lower.endsWith("s") ? lower.substring(0, lower.length() - 1) : lower;
        yield singular.substring(singular.lastIndexOf(' ') + 1);
      }
    };
  }
}
