package dev.docket.local.analyst.wording;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A quantity that a question names, and ranges that take it in or leave it out. */
final class Ranges {
  private static final String NUMBER = "([0-9][0-9,]*(?:\\.[0-9]+)?)";

  /** Units, each a group of names for the same. */
  private static final List<String> UNITS =
      List.of(
          "km|キロメートル|キロ|kilomet(?:er|re)s?",
          "名|人|people|persons|employees|members",
          "歳|才|years? old|years? of age",
          "年|years?",
          "か月|ヶ月|カ月|箇月|months?",
          "週間?|weeks?",
          "日間?|days?",
          "時間|hours?",
          "円",
          "%|percent");

  private Ranges() {}

  /**
   * Whether a range in {@code text} takes in what {@code question} names; empty if none is told.
   */
  static Optional<Boolean> takesIn(String text, String question) {
    String told = plain(text);
    String asked = plain(question);
    for (String unit : UNITS) {
      List<Double> named = new ArrayList<>();
      Matcher quantity =
          Pattern.compile(NUMBER + "\\s*(?:" + unit + ")(?!\\p{IsHan}?(?:以上|以下|未満|超))")
              .matcher(asked);
      while (quantity.find()) {
        named.add(value(quantity.group(1)));
      }
      Matcher bound =
          Pattern.compile(NUMBER + "\\s*(?:" + unit + ")\\s*(以上|以下|未満|を超え|超|or more|or less)")
              .matcher(told);
      boolean isTold = false;
      boolean isWithin = true;
      while (bound.find()) {
        isTold = true;
        double limit = value(bound.group(1));
        String kind = bound.group(2);
        isWithin =
            isWithin
                && named.stream()
                    .anyMatch(
                        value ->
                            switch (kind) {
                              case "以上", "or more" -> value >= limit;
                              case "以下", "or less" -> value <= limit;
                              case "未満" -> value < limit;
                              default -> value > limit;
                            });
      }
      if (isTold && !named.isEmpty()) {
        return Optional.of(isWithin);
      }
    }
    return Optional.empty();
  }

  private static double value(String number) {
    return Double.parseDouble(number.replace(",", ""));
  }

  private static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC);
  }
}
