package dev.docket.local.analyst.wording;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A quantity that a question names, and ranges that take it in or leave it out. */
final class Ranges {
  private static final String NUMBER = "([0-9][0-9,]*(?:\\.[0-9]+)?)";

  /** Units, each a group of names for the same. */
  private static final List<Measure> MEASURES =
      Stream.of(
              "km|キロメートル|キロ|kilomet(?:er|re)s?",
              "名|人|people|persons|employees|members",
              "歳|才|years? old|years? of age",
              "年|years?",
              "か月|ヶ月|カ月|箇月|months?",
              "週間?|weeks?",
              "日間?|days?",
              "時間|hours?",
              "円",
              "%|percent")
          .map(Measure::of)
          .toList();

  /** How a quantity in one unit is named, and how a limit in it is told. */
  private record Measure(Pattern quantity, Pattern bound) {
    static Measure of(String unit) {
      String quantity = NUMBER + "\\s*(?:" + unit + ")";
      return new Measure(
          Pattern.compile(quantity + "(?!\\p{IsHan}?(?:以上|以下|未満|超))"),
          Pattern.compile(quantity + "\\s*(以上|以下|未満|を超え|超|or more|or less)"));
    }
  }

  private Ranges() {}

  /**
   * Whether a range in {@code text} takes in what {@code question} names; empty if none is told.
   */
  static Optional<Boolean> takesIn(String text, String question) {
    String told = plain(text);
    String asked = plain(question);
    for (Measure measure : MEASURES) {
      List<Double> named = new ArrayList<>();
      Matcher quantity = measure.quantity().matcher(asked);
      while (quantity.find()) {
        named.add(value(quantity.group(1)));
      }
      if (named.isEmpty()) {
        continue;
      }
      Matcher bound = measure.bound().matcher(told);
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
      if (isTold) {
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
