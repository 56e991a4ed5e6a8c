package dev.docket.wording.number;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class QuantitiesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          twenty-five days | 25 day
          Thirty-Five Days | 35 day
          twenty five days | 25 day
          thirty (30) days | 30 day
          30（三十）日 | 30 day
          一箇月 | 1 month
          ３ヶ月 | 3 month
          ３ｹ月 | 3 month
          三か月間 | 3 month
          twelve-month | 12 month
          2½ years | 2.5 year
          2 1/2 years | 2.5 year
          two and a half years | 2.5 year
          two and one-half years | 2.5 year
          1年半 | 1.5 year
          半年 | 0.5 year
          30 consecutive days | 30 consecutive day
          5営業日 | 5 business day
          five Business Days | 5 business day
          one hundred and twenty hours | 120 hour
          四十五分 | 45 minute
          """)
  void readsPeriods(String text, String canonical) {
    assertReads(text, canonical, Measure.Period.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          1,200百万円 | 1200000000 JPY
          12億円 | 1200000000 JPY
          1,200,000,000円 | 1200000000 JPY
          １，２００百万円 | 1200000000 JPY
          3百万円 | 3000000 JPY
          1,001千円 | 1001000 JPY
          1億2千万円 | 120000000 JPY
          一億二千万円 | 120000000 JPY
          1億5000円 | 100005000 JPY
          金拾弐萬円 | 120000 JPY
          壱阡参佰円 | 1300 JPY
          金100,000円 | 100000 JPY
          2兆円 | 2000000000000 JPY
          ¥1,000 | 1000 JPY
          ￥１,０００ | 1000 JPY
          \\1,000,000 | 1000000 JPY
          ＼５０，０００ | 50000 JPY
          \\50000 | 50000 JPY
          10 million yen | 10000000 JPY
          $5M | 5000000 $
          $5 million | 5000000 $
          $5,000,000 | 5000000 $
          Five Million Dollars | 5000000 $
          US$1.5 million | 1500000 USD
          USD 5bn | 5000000000 USD
          5,000 USD | 5000 USD
          米ドル | -
          100米ドル | 100 USD
          $.01 | 0.01 $
          $0.010 | 0.01 $
          -$5 | -5 $
          $-5 | -5 $
          △100円 | -100 JPY
          ▲1,000千円 | -1000000 JPY
          1 000 000 EUR | 1000000 EUR
          €2.50 | 2.5 EUR
          € 2 500 | 2500 EUR
          EUR 12 500,75 | 12500.75 EUR
          Rs. 50 lakh | 5000000 INR
          INR 2 crore | 20000000 INR
          """)
  void readsAmounts(String text, String canonical) {
    if (canonical.equals("-")) {
      assertThat(Quantities.in(text)).isEmpty();
    } else {
      assertReads(text, canonical, Measure.Amount.class);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"C:\\2024\\plans", "D:\\5000", "(a)\\1", "Users\\1,000", "x\\100y"})
  void aBackslashOfAPathIsNoYenSign(String text) {
    assertThat(Quantities.in(text))
        .noneMatch(quantity -> quantity.measure() instanceof Measure.Amount);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          seventy percent | 70%
          seven per cent | 7%
          .5% | 0.5%
          0.50％ | 0.5%
          −2% | -2%
          -2% | -2%
          マイナス2% | -2%
          minus two percent | -2%
          ½% | 0.5%
          十四・六パーセント | 14.6%
          百分の十四・六 | 14.6%
          二割五分 | 25%
          2割 | 20%
          三分の一 | 1/3
          one-third | 1/3
          ⅓ | 1/3
          two thirds | 2/3
          1/2 | 50%
          one-half | 50%
          二分の一 | 50%
          半数 | 50%
          thirty (30%) percent | 30%
          50 basis points | 0.5% points
          0.5 percentage points | 0.5% points
          """)
  void readsRates(String text, String canonical) {
    assertReads(text, canonical, Measure.Rate.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          令和7年4月1日 | 2025-04-01
          令和七年四月一日 | 2025-04-01
          二〇二五年四月一日 | 2025-04-01
          二千二十五年四月一日 | 2025-04-01
          2025年 4月 1日 | 2025-04-01
          ２０２５年４月１日 | 2025-04-01
          R7.4.1 | 2025-04-01
          令和7.4.1 | 2025-04-01
          令和8年（2026年）6月1日 | 2026-06-01
          2026年(令和8年)6月1日 | 2026-06-01
          2025/4/1 | 2025-04-01
          2025-04-01 | 2025-04-01
          2025.4.1 | 2025-04-01
          1 April 2025 | 2025-04-01
          1st April, 2025 | 2025-04-01
          April 1, 2025 | 2025-04-01
          Apr. 1st, 2025 | 2025-04-01
          APRIL 1, 2025 | 2025-04-01
          1-Apr-2025 | 2025-04-01
          1st day of April, 2025 | 2025-04-01
          first day of April 2025 | 2025-04-01
          01.04.2025 | 2025-04-01
          31.12.2025 | 2025-12-31
          12/31/2025 | 2025-12-31
          31/12/2025 | 2025-12-31
          4/5/2025 | 4/5/2025
          令和元年五月 | 2019-05
          平成31年 | 2019
          May 2025 | 2025-05
          2025年度 | 2025 fiscal year
          FY2025 | 2025 fiscal year
          四月一日 | --04-01
          April 1 | --04-01
          翌月末日 | next month last
          毎月25日 | every month 25
          """)
  void readsDates(String text, String canonical) {
    assertReads(text, canonical, Measure.Date.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          8文字 | 8 character
          eight characters | 8 character
          100 kilometres | 100 kilometre
          100km | 100 kilometre
          100㎡ | 100 square metre
          100 m² | 100 square metre
          2,000名 | 2000 person
          十八歳 | 18 year of age
          twice | 2 times
          2回 | 2 times
          2倍 | 2 fold
          三回目 | 3 in order
          two thousand five hundred | 2500
          2,500 | 2500
          one million, two hundred thousand | 1200000
          three dozen | 36
          half a million | 500000
          one hundred and two thousand | 102000
          00123 | 00123
          2.10 | 2.10
          ９００１ | 9001
          𝟏𝟐 | 12
          ㉑ | 21
          """)
  void readsCounts(String text, String canonical) {
    assertReads(text, canonical, Measure.Count.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          twenty-fifth | #25
          25th | #25
          one hundred and first | #101
          第三 | #3
          """)
  void readsOrdinals(String text, String canonical) {
    assertReads(text, canonical, Measure.Ordinal.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          第十二条の二 | article 12-2
          第１２条の２ | article 12-2
          12条の2 | article 12-2
          第三項 | paragraph 3
          Section 5.2 | section 5.2
          § 5.2 | section 5.2
          Articles 12 | article 12
          """)
  void readsProvisions(String text, String canonical) {
    assertReads(text, canonical, Measure.Provision.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "v1.2.3",
        "3.2.1",
        "ABC-123",
        "COVID-19",
        "03-1234-5678",
        "10.0.0.1",
        "10.0.0.10",
        "10-K",
        "1,234,56",
        "24/7",
        "2/8",
        "10:30",
        "A4",
        "31.13.2025",
        "5M",
        "12345678901234567890123456789012345678901"
      })
  void comparesCodesAsWritten(String code) {
    assertReads(code, code, Measure.Code.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "一切の責任",
        "第三者",
        "十分な説明",
        "一時的な",
        "千葉県",
        "百貨店",
        "数百円",
        "何十人",
        "四日市市",
        "同一の",
        "万一",
        "過半数",
        "a third party",
        "third parties",
        "no one",
        "one another",
        "it may be",
        "March on",
        "hundreds of",
        "[1]の注",
        "Fees¹ are"
      })
  void readsNoNumberInOrdinaryWords(String text) {
    assertThat(Quantities.in(text.startsWith("[1]") ? "規定" + text : text)).isEmpty();
  }

  @Test
  void keepsRaisedDigitsApart() {
    assertThat(canonical("USD 100¹ is due")).containsExactly("100 USD");
    assertThat(canonical("USD 100[1] is due")).containsExactly("100 USD");
    assertThat(canonical("a cap of 10⁶ yen")).containsExactly("10", "^6");
    assertThat(canonical("a cap of 10^6")).containsExactly("10", "^6");
    assertThat(canonical("2³ units")).isNotEqualTo(canonical("23 units"));
  }

  @Test
  void givesBothEndsOfARangeTheirUnit() {
    List<String> days = List.of("10 day", "20 day");
    assertThat(canonical("10 to 20 days")).isEqualTo(days);
    assertThat(canonical("10-20 days")).isEqualTo(days);
    assertThat(canonical("ten or twenty days")).isEqualTo(days);
    assertThat(canonical("10～20日")).isEqualTo(days);
    assertThat(canonical("10日から20日")).isEqualTo(days);
    assertThat(canonical("十から二十日")).isEqualTo(days);
  }

  @Test
  void keepsNumbersOfAListApart() {
    assertThat(canonical("between one hundred and two hundred")).containsExactly("100", "200");
    assertThat(canonical("€ 2 5000")).containsExactly("2 EUR", "5000"); // no thousands
    assertThat(canonical("one thousand and two thousand")).containsExactly("1000", "2000");
    assertThat(canonical("twenty thousand, two copies")).containsExactly("20000", "2 copy");
    assertThat(canonical("100、200")).containsExactly("100", "200");
    assertThat(canonical("USD 100 (one hundred dollars)")).containsExactly("100 USD", "100 $");
    assertThat(canonical("pay within (10) days")).containsExactly("10 day");
    assertThat(canonical("thirty (20) days")).containsExactly("30", "20 day");
    assertThat(canonical("第5条(5)")).containsExactly("article 5", "5");
  }

  @Test
  void tellsMonthsFromLengthsOfTime() {
    assertThat(canonical("三月を超える期間")).containsExactly("3 month");
    assertThat(canonical("三月に支給する")).containsExactly("--03");
    assertThat(canonical("2025年間")).containsExactly("2025 year");
    assertThat(canonical("five quarters of it")).containsExactly("125%");
    assertThat(canonical("for three quarters after")).containsExactly("3 quarter");
  }

  @Test
  void readsHowOften() {
    assertThat(canonical("USD 5 per month")).containsExactly("5 USD", "per month");
    assertThat(canonical("5% per annum")).containsExactly("5%", "per year");
    assertThat(canonical("月額5万円")).containsExactly("per month", "50000 JPY");
  }

  @Test
  void takesNoUnitFromTheTextAfterAParagraphsNumber() {
    assertThat(canonical("１　時間を守ること")).containsExactly("1");
    assertThat(canonical("これは 1 時間です")).containsExactly("1 hour");
    assertThat(canonical("(1) Day means a day")).containsExactly("1");
  }

  @Test
  void readsBrokenLines() {
    assertThat(canonical("within thirty\n  days")).containsExactly("30 day");
    assertThat(canonical("within thirty\n\ndays")).containsExactly("30");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          USD 5 million | 5 million
          $1,000.50 | 1,000.50
          １，２００百万円 | １，２００百万
          金拾弐萬円 | 拾弐萬
          −2% | 2
          seventy percent | seventy
          """)
  void tellsTheNumberFromItsUnit(String words, String number) {
    assertThat(Quantities.numberIn(words)).isEqualTo(number);
  }

  @Test
  void writesKanjiNumeralsInDigits() {
    assertThat(KanjiDigits.replaced("第十二条の二、二〇二六年、五千万円")).isEqualTo("第12条の2、2026年、50000000円");
    assertThat(KanjiDigits.replaced("十二十")).isEqualTo("十二十");
  }

  @Test
  void comparesAsWrittenWhatNoNumberIsWrittenAs() {
    assertThat(canonical("二十30日以内")).containsExactly("二十30");
    assertThat(canonical("十二十四日以内")).containsExactly("十二十四");
    assertThat(canonical("百分の三十二七十歳に達する")).containsExactly("32%", "70 year of age");
  }

  @Test
  void placesAreThoseOfTheText() {
    String text = "乙は、３０日以内に $5M を支払う。";
    List<Quantity> found = Quantities.in(text);
    assertThat(found.stream().map(q -> text.substring(q.start(), q.end())).toList())
        .containsExactly("３０日", "$5M");
  }

  private static List<String> canonical(String text) {
    return Quantities.in(text).stream().map(Quantity::canonical).toList();
  }

  /** It is found whole, alone and in a sentence of either language. */
  private static void assertReads(String text, String canonical, Class<? extends Measure> kind) {
    for (String sentence : List.of(text, "It is " + text + " here.", "これは、" + text + "とする。")) {
      List<Quantity> found = Quantities.in(sentence);
      assertThat(found).as(sentence).hasSize(1);
      Quantity quantity = found.getFirst();
      assertThat(quantity.measure()).as(sentence).isInstanceOf(kind);
      assertThat(quantity.canonical()).as(sentence).isEqualTo(canonical);
      assertThat(sentence.substring(quantity.start(), quantity.end())).isEqualTo(text);
    }
  }
}
