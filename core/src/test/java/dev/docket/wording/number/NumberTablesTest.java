package dev.docket.wording.number;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Every alternative of every table is found in a sentence of its own, and a near miss is not. */
final class NumberTablesTest {
  @Test
  void everyJapaneseUnitIsReadAndNotTheStartOfAnotherWord() {
    for (Units.Row row : Units.ROWS) {
      for (String name : Units.alternatives(row.ja())) {
        assertUnit("これは27" + name + "を含む。", row);
        for (char next : row.notBefore().toCharArray()) {
          String sentence = "これは27" + name + next + "を含む。";
          assertThat(ends(sentence)).as(sentence).doesNotContain(("これは27" + name).length());
        }
      }
    }
  }

  @Test
  void everyEnglishUnitIsReadAndNotTheStartOfAnotherWord() {
    for (Units.Row row : Units.ROWS) {
      for (String name : Units.alternatives(row.en())) {
        assertUnit("There are 7 " + name + " here.", row);
        assertUnit("There are Seven " + name.toUpperCase(Locale.ROOT) + " here.", row);
        assertCut(name);
      }
      for (String name : Units.alternatives(row.exact())) {
        assertUnit("There are 7 " + name + " here.", row);
        assertUnit("There are 7" + name + " here.", row);
        assertCut(name);
      }
    }
  }

  @Test
  void everyCurrencySignIsRead() {
    for (Currencies.Row row : Currencies.ROWS) {
      for (String sign : Units.alternatives(row.signs())) {
        String sentence = "It is " + sign + " 1,250.5 in all.";
        assertThat(canonical(sentence)).as(sentence).containsExactly("1250.5 " + row.name());
        assertThat(canonical("It is X" + sign + " 1,250.5 in all.")).doesNotContain(sign);
      }
    }
    assertThat(canonical("It is USDA 7 here.")).containsExactly("7");
    assertThat(canonical("It is usd 7 here.")).containsExactly("7");
  }

  @Test
  void everyNumberWordIsRead() {
    for (NumberWords.Row row : NumberWords.ROWS) {
      boolean large = row.value() >= 100 || row.role() == NumberWords.Role.DOZEN;
      String before = large ? "one " : "";
      String sentence = "There are " + before + row.cardinal() + " rooms.";
      assertThat(canonical(sentence)).as(sentence).containsExactly("" + row.value());
      String near = "There are " + row.cardinal() + "x rooms.";
      assertThat(canonical(near)).as(near).isEmpty();
      if (!row.ordinal().isEmpty()) {
        String ordinal = "The " + before + row.ordinal() + " room.";
        assertThat(canonical(ordinal)).as(ordinal).containsExactly("#" + row.value());
      }
    }
  }

  @Test
  void everyWordBeforeOnePeriodIsRead() {
    for (String word : WordNumerals.BEFORE_ONE) {
      assertThat(canonical("It is " + word + " a business day.")).containsExactly("1 business day");
      assertThat(canonical("It is x" + word + " a business day.")).isEmpty();
    }
    assertThat(canonical("It is done three times a week.")).containsExactly("3 times");
  }

  @Test
  void everyPartOfOneIsRead() {
    for (NumberWords.Part part : NumberWords.PARTS) {
      String share =
          new Measure.Rate(Ratio.of(1).over(Ratio.of(part.denominator())), false).canonical();
      assertThat(canonical("It is one-" + part.one() + " of it.")).containsExactly(share);
      String shares =
          new Measure.Rate(Ratio.of(3).over(Ratio.of(part.denominator())), false).canonical();
      assertThat(canonical("It is three " + part.several() + " of it.")).containsExactly(shares);
      assertThat(canonical("It is three-" + part.several() + "x.")).doesNotContain(shares);
    }
  }

  @Test
  void everyScaleMultiplies() {
    for (NumberWords.Scale scale : NumberWords.SCALES) {
      String value = Ratio.of(7).times(Ratio.of(scale.value())).toString();
      assertThat(canonical("It is $7" + scale.written() + " now.")).containsExactly(value + " $");
      String bare = "It is 7" + scale.written() + " now.";
      if (scale.afterCurrencyAlone()) {
        assertThat(canonical(bare)).as(bare).doesNotContain(value);
      } else {
        assertThat(canonical(bare)).as(bare).containsExactly(value);
      }
    }
  }

  @Test
  void everyKanjiNumeralIsRead() {
    for (KanjiNumerals.Row row : KanjiNumerals.ROWS) {
      for (char c : row.kanji().toCharArray()) {
        String sentence = row.value() >= 10_000 ? "これは一" + c + "円です" : "これは" + c + "円です";
        assertThat(canonical(sentence)).as(sentence).containsExactly(row.value() + " JPY");
      }
    }
    assertThat(canonical("これは人円です")).isEmpty();
  }

  @Test
  void everyMonthIsReadWithACapitalAlone() {
    for (EnglishDates.Month month : EnglishDates.MONTHS) {
      for (String name : Units.alternatives(month.names())) {
        String day = String.format(Locale.ROOT, "2025-%02d-09", month.number());
        for (String written : List.of(name, name.toUpperCase(Locale.ROOT), name + ".")) {
          assertThat(canonical("On " + written + " 9, 2025 it ends.")).containsExactly(day);
          assertThat(canonical("On 9 " + written + " 2025 it ends.")).containsExactly(day);
        }
        String small = "On " + name.toLowerCase(Locale.ROOT) + " 9, it ends.";
        assertThat(canonical(small)).as(small).containsExactly("9");
      }
    }
  }

  @Test
  void everyEraIsRead() {
    for (JapaneseDates.Era era : JapaneseDates.ERAS) {
      String second = era.yearBefore() + 2 + "-03-04";
      assertThat(canonical("これは" + era.name() + "2年3月4日です")).containsExactly(second);
      assertThat(canonical("これは" + era.name() + "二年三月四日です")).containsExactly(second);
      assertThat(canonical("It is " + era.letter() + "2.3.4 here.")).containsExactly(second);
      assertThat(canonical("これは" + era.name() + "元年です"))
          .containsExactly(String.valueOf(era.yearBefore() + 1));
      assertThat(canonical("これは" + era.name() + "時代です")).isEmpty();
    }
  }

  @Test
  void everyRelativeDayIsRead() {
    for (Map.Entry<String, String> row : JapaneseDates.RELATIVE.entrySet()) {
      String phrase = row.getKey();
      String end = phrase.endsWith("月") ? "15日" : "";
      assertThat(canonical("これは" + phrase + end + "です"))
          .as(phrase)
          .containsExactly(row.getValue() + (end.isEmpty() ? "" : " 15"));
    }
    assertThat(canonical("これは毎月です")).isEmpty();
  }

  @Test
  void everyJapanesePhraseIsRead() {
    for (JapanesePhrases.Row row : JapanesePhrases.ROWS) {
      String sentence = "これは" + row.phrase() + "とする。";
      assertThat(canonical(sentence)).as(sentence).containsExactly(row.measure().canonical());
    }
    assertThat(canonical("これは過半数とする。")).isEmpty();
  }

  @Test
  void everyProvisionIsRead() {
    for (EnglishPhrases.Row row : EnglishPhrases.PROVISIONS) {
      for (String name : Units.alternatives(row.names())) {
        String sentence = "See " + name + " 7.2 below.";
        assertThat(canonical(sentence)).as(sentence).containsExactly(row.unit() + " 7.2");
        assertThat(canonical("See " + name + "x 7.2 below.")).containsExactly("7.2");
      }
    }
  }

  @Test
  void ordinaryWordsAreNoNumbers() {
    for (String word : OrdinaryWords.WORDS) {
      assertThat(canonical("これは" + word + "です")).as(word).isEmpty();
    }
  }

  @Test
  void firstCharsOfAllTablesAreStarts() {
    for (String first :
        List.of("7", "七", "漆", "½", "$", "€", "金", "第", "§", "令", "毎", "月", "半", "マ", "△")) {
      assertThat(Start.of(first.charAt(0))).as(first).isNotEqualTo(Start.NONE);
    }
    assertThat(Start.of('は')).isEqualTo(Start.NONE);
    assertThat(Start.of('本')).isEqualTo(Start.NONE);
  }

  private static void assertUnit(String sentence, Units.Row row) {
    List<Quantity> found = Quantities.in(sentence);
    assertThat(found).as(sentence).hasSize(1);
    assertThat(unit(found.getFirst().measure())).as(sentence).contains(row.name());
  }

  /** A name of letters is not found where the word goes on. */
  private static void assertCut(String name) {
    if (Glyphs.isLetter(name.charAt(name.length() - 1))) {
      assertThat(ends("There are 7 " + name + "x here."))
          .as(name)
          .doesNotContain(("There are 7 " + name).length());
    }
  }

  private static String unit(Measure measure) {
    return switch (measure) {
      case Measure.Amount(Ratio _, String currency) -> currency;
      case Measure.Rate(Ratio _, boolean inPoints) ->
          inPoints ? "percentage point basis point" : "percent per mille tenth";
      case Measure.Date(String value) -> value;
      case Measure.Period(Ratio _, String unit) -> unit;
      case Measure.Frequency(String unit) -> unit;
      case Measure.Count(Ratio _, String _, String unit) -> unit;
      case Measure.Ordinal(String number) -> number;
      case Measure.Provision(String unit, String _) -> unit;
      case Measure.Code(String text) -> text;
    };
  }

  private static List<Integer> ends(String sentence) {
    return Quantities.in(sentence).stream().map(Quantity::end).toList();
  }

  private static List<String> canonical(String text) {
    return Quantities.in(text).stream().map(Quantity::canonical).toList();
  }
}
