package dev.docket.wording.number;

import static dev.docket.wording.number.Unit.Sort.COUNT;
import static dev.docket.wording.number.Unit.Sort.CURRENCY;
import static dev.docket.wording.number.Unit.Sort.PERIOD;
import static dev.docket.wording.number.Unit.Sort.PROVISION;
import static dev.docket.wording.number.Unit.Sort.RATE;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The units that numbers have in Japanese and English. */
final class Units {
  private static final Pattern OR = Pattern.compile("\\|");

  /** Words between a number and its period, which are a part of what the period is. */
  private static final List<String> MODIFIERS =
      List.of(
          "consecutive",
          "successive",
          "continuous",
          "full",
          "complete",
          "additional",
          "further",
          "clear",
          "whole",
          "more");

  /**
   * One unit and its names.
   *
   * @param ja Japanese names, apart by {@code |}
   * @param notBefore see {@link Unit#notBefore()}
   * @param en English names in any case, apart by {@code |}
   * @param exact names in this case alone, apart by {@code |}
   */
  record Row(Unit.Sort sort, String name, String ja, String notBefore, String en, String exact) {}

  private static final String MONTHS = "か月|ヶ月|カ月|ヵ月|ケ月|ｹ月|箇月|個月|ヵ月間|か月間|ヶ月間|カ月間|ケ月間|箇月間|個月間";

  static final List<Row> ROWS =
      List.of(
          new Row(PERIOD, "day", "日|日間", "本付曜程記", "day|days", ""),
          new Row(PERIOD, "business day", "営業日|営業日間", "", "business day|business days", ""),
          new Row(PERIOD, "banking day", "銀行営業日", "", "banking day|banking days", ""),
          new Row(PERIOD, "working day", "就業日|稼働日|労働日", "", "working day|working days", ""),
          new Row(PERIOD, "calendar day", "暦日|暦日間", "", "calendar day|calendar days", ""),
          new Row(PERIOD, "week", "週|週間", "刊末初", "week|weeks", ""),
          new Row(PERIOD, "month", MONTHS + "|月", "額曜次末刊報給初例謝極収", "month|months", ""),
          new Row(PERIOD, "calendar month", "暦月", "", "calendar month|calendar months", ""),
          new Row(PERIOD, "quarter", "四半期", "", "quarter|quarters", ""),
          new Row(
              PERIOD,
              "year",
              "年|年間|か年|ヶ年|カ年|ヵ年|箇年|か年間|ヶ年間|カ年間|箇年間",
              "法金齢月次報末初代号頃生",
              "year|years",
              ""),
          new Row(PERIOD, "calendar year", "暦年", "", "calendar year|calendar years", ""),
          new Row(PERIOD, "contract year", "契約年", "", "contract year|contract years", ""),
          new Row(
              PERIOD, "fiscal year", "年度|年度間|事業年度|会計年度|営業年度", "", "fiscal year|fiscal years", ""),
          new Row(PERIOD, "hour", "時間", "外帯給割単", "hour|hours|hr|hrs", ""),
          new Row(PERIOD, "business hour", "営業時間", "", "business hour|business hours", ""),
          new Row(PERIOD, "minute", "分|分間", "の割野担配離類析岐散量布業科解子母", "minute|minutes|min|mins", ""),
          new Row(PERIOD, "second", "秒|秒間", "", "second|seconds|sec|secs", ""),
          new Row(RATE, "percent", "%|パーセント|㌫", "", "percent|per cent|pct", ""),
          new Row(RATE, "per mille", "‰|パーミル", "", "per mille", ""),
          new Row(RATE, "tenth", "割", "合当振", "", ""),
          new Row(
              RATE,
              "percentage point",
              "%ポイント|パーセントポイント",
              "",
              "percentage point|percentage points|percent point|percent points",
              ""),
          new Row(RATE, "basis point", "ベーシスポイント", "", "basis point|basis points|bp|bps", ""),
          new Row(CURRENCY, "JPY", "円", "滑満高安卓盤形熟", "yen|japanese yen", "JPY"),
          new Row(CURRENCY, "$", "ドル|弗", "", "dollar|dollars", ""),
          new Row(
              CURRENCY,
              "USD",
              "米ドル|アメリカドル",
              "",
              "us dollar|us dollars|u.s. dollar|u.s. dollars|united states dollars",
              "USD"),
          new Row(CURRENCY, "EUR", "ユーロ", "", "euro|euros", "EUR"),
          new Row(
              CURRENCY,
              "GBP",
              "ポンド|英ポンド",
              "",
              "pound|pounds|pound sterling|pounds sterling|british pounds",
              "GBP"),
          new Row(CURRENCY, "CNY", "元|人民元", "本年号来利金請の", "yuan|renminbi", "CNY|RMB"),
          new Row(CURRENCY, "KRW", "ウォン|韓国ウォン", "", "korean won", "KRW"),
          new Row(CURRENCY, "INR", "ルピー|インドルピー", "", "rupee|rupees|indian rupees", "INR"),
          new Row(CURRENCY, "CHF", "フラン|スイスフラン", "", "swiss franc|swiss francs|francs", "CHF"),
          new Row(CURRENCY, "AUD", "豪ドル|オーストラリアドル", "", "australian dollars", "AUD"),
          new Row(CURRENCY, "CAD", "カナダドル|加ドル", "", "canadian dollars", "CAD"),
          new Row(CURRENCY, "HKD", "香港ドル", "", "hong kong dollars", "HKD"),
          new Row(CURRENCY, "SGD", "シンガポールドル", "", "singapore dollars", "SGD"),
          new Row(CURRENCY, "TWD", "台湾ドル|ニュー台湾ドル", "", "new taiwan dollars", "TWD"),
          new Row(CURRENCY, "NZD", "ニュージーランドドル", "", "new zealand dollars", "NZD"),
          new Row(CURRENCY, "THB", "バーツ", "", "baht|thai baht", "THB"),
          new Row(CURRENCY, "BRL", "レアル", "", "brazilian reais|reais", "BRL"),
          new Row(CURRENCY, "cent", "セント", "", "cent|cents|¢", ""),
          new Row(CURRENCY, "sen", "銭", "湯", "", ""),
          new Row(COUNT, "person", "人|名", "事員格的間材工件権口数称義簿前刺所", "person|persons|people", ""),
          new Row(COUNT, "item", "件|つ", "名数費いきぎけ", "item|items", ""),
          new Row(COUNT, "times", "回", "線復答収転避目", "times", ""),
          new Row(COUNT, "in order", "回目|度目|番目|人目|件目|個目|枚目|つ目", "", "", ""),
          new Row(COUNT, "fold", "倍", "率", "fold", ""),
          new Row(COUNT, "piece", "個|箇|コ", "人別所月年室々性条", "piece|pieces", ""),
          new Row(COUNT, "set", "台", "帳本紙風", "set|sets", ""),
          new Row(COUNT, "share", "株", "式主価券", "share|shares", ""),
          new Row(COUNT, "sheet", "枚", "", "sheet|sheets", ""),
          new Row(COUNT, "copy", "通|部", "知常信報貨用門長署分品会下隊屋員局材", "copy|copies|counterparts", ""),
          new Row(COUNT, "page", "ページ|頁", "", "page|pages", ""),
          new Row(COUNT, "character", "文字|字", "幕", "character|characters", ""),
          new Row(COUNT, "word", "語", "学句", "word|words", ""),
          new Row(COUNT, "year of age", "歳|才", "入出", "years of age|years old|year old", ""),
          new Row(COUNT, "company", "社", "員長会内外名", "company|companies", ""),
          new Row(COUNT, "household", "世帯|戸", "籍建別", "household|households", ""),
          new Row(COUNT, "floor", "階", "級層段", "floor|floors|storey|storeys", ""),
          new Row(COUNT, "vote", "票", "", "vote|votes", ""),
          new Row(COUNT, "user", "ユーザー|ユーザ", "", "user|users", ""),
          new Row(COUNT, "unit", "口|単位", "座頭径", "unit|units", ""),
          new Row(COUNT, "kind", "種|種類", "別目", "kind|kinds|type|types", ""),
          new Row(COUNT, "place", "箇所|か所|ヶ所|カ所|ヵ所", "", "place|places", ""),
          new Row(COUNT, "degree", "度", "数目合", "degree|degrees", ""),
          new Row(COUNT, "degree Celsius", "℃|度C", "", "degrees celsius", "°C"),
          new Row(COUNT, "point", "ポイント|点", "検数灯滅線", "point|points", ""),
          new Row(COUNT, "o'clock", "時", "間点期効刻給価代的金", "o'clock", ""),
          new Row(
              COUNT,
              "kilometre",
              "㎞|キロメートル|㌖",
              "",
              "kilometre|kilometres|kilometer|kilometers",
              "km"),
          new Row(COUNT, "metre", "メートル|㍍", "", "metre|metres|meter|meters", "m"),
          new Row(
              COUNT,
              "centimetre",
              "㎝|センチメートル|センチ",
              "",
              "centimetre|centimetres|centimeter|centimeters",
              "cm"),
          new Row(
              COUNT,
              "millimetre",
              "㎜|ミリメートル|ミリ",
              "",
              "millimetre|millimetres|millimeter|millimeters",
              "mm"),
          new Row(COUNT, "mile", "マイル", "", "mile|miles", "mi"),
          new Row(COUNT, "foot", "フィート", "", "foot|feet", "ft"),
          new Row(COUNT, "inch", "インチ", "", "inch|inches", ""),
          new Row(
              COUNT,
              "square metre",
              "㎡|平方メートル|m²|平米",
              "",
              "square metre|square metres|square meter|square meters|sqm",
              "m2|m²"),
          new Row(COUNT, "square foot", "平方フィート", "", "square foot|square feet", ""),
          new Row(COUNT, "cubic metre", "㎥|立方メートル|立米", "", "cubic metres|cubic meters", "m3|m³"),
          new Row(COUNT, "hectare", "ヘクタール", "", "hectare|hectares", "ha"),
          new Row(COUNT, "acre", "エーカー", "", "acre|acres", ""),
          new Row(COUNT, "tsubo", "坪", "単庭", "tsubo", ""),
          new Row(
              COUNT,
              "kilogram",
              "㎏|キログラム|キロ",
              "",
              "kilogram|kilograms|kilogramme|kilogrammes",
              "kg"),
          new Row(COUNT, "gram", "グラム", "", "gram|grams", "g"),
          new Row(COUNT, "milligram", "㎎|ミリグラム", "", "milligram|milligrams", "mg"),
          new Row(COUNT, "ton", "トン|㌧", "", "ton|tons|tonne|tonnes", "t"),
          new Row(COUNT, "litre", "リットル|㍑", "", "litre|litres|liter|liters", "L|ℓ"),
          new Row(COUNT, "millilitre", "ミリリットル", "", "millilitre|milliliters", "ml|mL"),
          new Row(COUNT, "kilobyte", "キロバイト", "", "kilobyte|kilobytes", "KB|kB"),
          new Row(COUNT, "megabyte", "メガバイト", "", "megabyte|megabytes", "MB"),
          new Row(COUNT, "gigabyte", "ギガバイト", "", "gigabyte|gigabytes", "GB"),
          new Row(COUNT, "terabyte", "テラバイト", "", "terabyte|terabytes", "TB"),
          new Row(COUNT, "kilowatt", "キロワット", "", "kilowatt|kilowatts", "kW"),
          new Row(COUNT, "kilowatt hour", "キロワット時", "", "kilowatt hour|kilowatt hours", "kWh"),
          new Row(PROVISION, "article", "条", "件文例約", "", ""),
          new Row(PROVISION, "paragraph", "項", "目", "", ""),
          new Row(PROVISION, "subparagraph", "号", "機室館線車棟", "", ""),
          new Row(PROVISION, "chapter", "章", "", "", ""),
          new Row(PROVISION, "section", "節", "", "", ""),
          new Row(PROVISION, "part", "編", "集成", "", ""));

  private static final PhraseTable<Unit> TABLE = new PhraseTable<>();

  static {
    for (Row row : ROWS) {
      Unit unit = new Unit(row.sort, row.name, row.notBefore);
      alternatives(row.ja).forEach(name -> TABLE.add(name, unit));
      Unit english = new Unit(row.sort, row.name, "");
      alternatives(row.en).forEach(name -> TABLE.add(name, english));
      alternatives(row.exact).forEach(name -> TABLE.addExact(name, english));
      if (row.sort == PERIOD) {
        for (String modifier : MODIFIERS) {
          Unit modified = new Unit(PERIOD, modifier + " " + row.name, "");
          alternatives(row.en).forEach(name -> TABLE.add(modifier + " " + name, modified));
        }
      }
    }
  }

  private Units() {}

  /** The alternatives of a row's column. */
  static List<String> alternatives(String column) {
    return column.isEmpty() ? List.of() : List.of(OR.split(column, -1));
  }

  /** The unit that stands at {@code at}, or after a space or hyphen there. */
  static Optional<PhraseTable.Match<Unit>> after(Glyphs text, int at) {
    int from = text.at(at) == '-' ? at + 1 : text.afterSpace(at);
    return TABLE
        .longest(text, from)
        .filter(m -> m.meaning().notBefore().indexOf(text.at(m.end())) < 0);
  }
}
