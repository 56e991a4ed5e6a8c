package dev.docket.wording;

import java.util.List;

/** Finds the names of time zones in which times of day are told: 5 p.m. Eastern Time, 日本時間. */
public final class TimeZones {
  /** All zones, each row one zone by its usual short name, summer and winter alike. */
  static final Lexicon<String> LEXICON =
      Lexicon.of(
          List.of(
              Lexeme.of("JST", "日本時間|日本標準時|東京時間", "(japan|japanese|tokyo) (standard |)time"),
              Lexeme.of("ET", "米国東部(標準|夏|)時間|東部標準時|ニューヨーク時間", american("eastern|new york")),
              Lexeme.of("CT", "米国中部(標準|夏|)時間|中部標準時", american("central")),
              Lexeme.of("MT", "米国山岳部(標準|夏|)時間", american("mountain")),
              Lexeme.of("PT", "米国太平洋(標準|夏|)時間|太平洋標準時", american("pacific")),
              Lexeme.of(
                  "UTC",
                  "協定世界時|世界標準時|グリニッジ標準時",
                  "coordinated universal time|universal time|greenwich mean time"),
              Lexeme.of("London", "英国(標準|夏|)時間|ロンドン時間", "(london|uk|british) (summer |)time"),
              Lexeme.of(
                  "CET",
                  "中央(欧州|ヨーロッパ)(標準|夏|)時間",
                  "central european (standard |summer |)time|(paris|frankfurt|brussels) time"),
              Lexeme.of("SGT", "シンガポール(標準|)時間", "singapore (standard |)time"),
              Lexeme.of("HKT", "香港(標準|)時間", "hong kong (standard |)time"),
              Lexeme.of("JST", "", "JST").exactly(),
              Lexeme.of("ET", "", "EST|EDT|ET").exactly(),
              Lexeme.of("CT", "", "CST|CDT|CT").exactly(),
              Lexeme.of("MT", "", "MST|MDT|MT").exactly(),
              Lexeme.of("PT", "", "PST|PDT|PT").exactly(),
              Lexeme.of("UTC", "", "UTC|GMT").exactly(),
              Lexeme.of("London", "", "BST").exactly(),
              Lexeme.of("CET", "", "CET|CEST").exactly()));

  private TimeZones() {}

  private static String american(String names) {
    return "(" + names + ") (standard |daylight |prevailing |)time";
  }

  /** The zones named in {@code text}, in its order, each by its usual short name. */
  public static List<Phrase<String>> in(String text) {
    return LEXICON.in(text);
  }
}
