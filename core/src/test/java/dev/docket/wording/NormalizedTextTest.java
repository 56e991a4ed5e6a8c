package dev.docket.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NormalizedTextTest {
  private record Pair(String one, String other) {}

  private static final List<Pair> SAME =
      List.of(
          new Pair("第１２条（報告）", "第12条(報告)"),
          new Pair("ｶﾞｲﾄﾞ、ガイド。", "ガイド，ガイド．"),
          new Pair("“Fees” — the ‘sums’", "\"Fees\" - the 'sums'"),
          new Pair("co\u00ADoperate\u200B", "cooperate"),
          new Pair("\u202Aleft\u202C \u2066and\u2069 right\u200F", "left and right"),
          new Pair("辻\uDB40\uDD00\uFE00市", "辻市"),
          new Pair("社⻑が⾒た⼾と⻄、⺠と⻘", "社長が見た戸と西、民と青"),
          new Pair("甲は、 乙に\n支払う", "甲は、乙に支払う"),
          new Pair("the  Client\n\tpays", "the Client pays"),
          new Pair("e\u0301tat", "état"),
          new Pair("10〜20", "10～20"));

  private static final List<Pair> OTHER =
      List.of(
          new Pair("甲は払う", "甲が払う"),
          new Pair("the Client", "theClient"),
          new Pair("Fees", "fees"),
          new Pair("1.5", "15"),
          new Pair("は", "ば"),
          new Pair("e", "é"));

  @Test
  void differencesOfWritingFoldAndOthersDoNot() {
    for (Pair pair : SAME) {
      assertThat(NormalizedText.words(pair.one).text())
          .isEqualTo(NormalizedText.words(pair.other).text());
      assertThat(NormalizedText.solid(pair.one).text())
          .isEqualTo(NormalizedText.solid(pair.other).text());
    }
    for (Pair pair : OTHER) {
      assertThat(NormalizedText.words(pair.one).text())
          .isNotEqualTo(NormalizedText.words(pair.other).text());
    }
  }

  @Test
  void theSolidFormHasNeitherSpaceNorCase() {
    assertThat(NormalizedText.solid("The  Client\npays 甲 乙").text()).isEqualTo("theclientpays甲乙");
    for (String space : List.of("\t", "\u00A0", "\u2007", "\u202F", "\u3000")) {
      assertThat(NormalizedText.solid("a" + space + "b").text()).isEqualTo("ab");
      assertThat(NormalizedText.words("a" + space + "b").text()).isEqualTo("a b");
    }
    for (String nothing : List.of("\u00AD", "\u200B", "\u200C", "\u200D", "\uFEFF")) {
      assertThat(NormalizedText.words("a" + nothing + "b").text()).isEqualTo("ab");
    }
  }

  @Test
  void theFormThatKeepsWordsLeavesOutBullets() {
    assertThat(NormalizedText.words("・ 台帳の整備\n- the ledger").text()).isEqualTo("台帳の整備the ledger");
    assertThat(NormalizedText.words("a - b").text()).isEqualTo("a - b");
  }

  @Test
  void eachCharacterKnowsWhereItStandsInTheOriginal() {
    String original = "第㍿条 ｶﾞは\u00AD、 e\u0301t";
    NormalizedText text = NormalizedText.words(original);
    assertThat(text.text()).isEqualTo("第株式会社条ガは,ét");
    assertThat(text.start(1)).isEqualTo(1);
    assertThat(text.start(4)).isEqualTo(1);
    assertThat(text.end(4)).isEqualTo(2);
    assertThat(text.start(6)).isEqualTo(4);
    assertThat(original.substring(text.start(6), text.end(6))).isEqualTo("ｶﾞ");
    assertThat(text.start(9)).isEqualTo(original.indexOf('e'));
    assertThat(text.start(text.text().length())).isEqualTo(original.length());
    assertThat(text.indexOf(1)).isEqualTo(1);
    assertThat(text.indexOf(2)).isEqualTo(5);
    assertThat(text.indexOf(original.length())).isEqualTo(text.text().length());
  }

  @Test
  void aSpaceForgottenAfterACommaIsNoDifference() {
    assertThat(NormalizedText.words("due,and paid").text()).isEqualTo("due, and paid");
    assertThat(NormalizedText.words("1,000 甲,乙 v1,2").text()).isEqualTo("1,000甲,乙v1,2");
  }

  @Test
  void raisedDigitsAndFractionsDoNotRunTogetherWithANumber() {
    assertThat(NormalizedText.words("10⁶ 2½ ３").text()).isEqualTo("10⁶ 2½ 3");
  }

  @Test
  void aSpaceStandsWhereItsGapBegins() {
    NormalizedText text = NormalizedText.words("pay \n it");
    assertThat(text.text()).isEqualTo("pay it");
    assertThat(text.start(3)).isEqualTo(3);
    assertThat(text.start(4)).isEqualTo(6);
  }

  @Test
  void aMegabyteIsNormalizedInLinearTime() {
    String page = "甲は、乙に対し、ｶﾞｲﾄﾞに従い「代金」を支払う。The Client shall pay. ";
    assertThat(NormalizedText.words(page.repeat(20_000)).text()).hasSize(880_000);
  }
}
