package dev.docket.worker.summary.sheet;

import static dev.docket.worker.summary.sheet.SheetTexts.value;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rules answer their fields in forms of their own: items without a verb, days of the year. */
class RegulationSheetTest {
  private static final String OTHER =
      """

      ## 第1条（備品）

      会員は、備品を大切に使う。会員は、備品を元の場所に置く。備品は、会の部屋に置く。部屋は、広く明るい。
      """;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          DEADLINES | ## 第3条（交付）//補助金の交付は、前期及び後期に分け、4月30日及び9月30日までに行う。 | 補助金の交付は、前期及び後期に分け、4月30日及び9月30日までに行う。
          DEADLINES | ## 第6条（総会）//### 定期総会//- 開催日の14日前までに告知 | 定期総会：開催日の14日前までに告知
          DEADLINES | ## 第6条（総会）//### 定期総会//- 30日以上の活動がある者 | -
          DEADLINES | ## 第11条（訓練）//避難訓練を年2回以上実施する。//## 第12条（届出）//会員は、7日以内に届け出なければならない。 | 会員は、7日以内に届け出なければならない。 / 避難訓練を年2回以上実施する。
          DEADLINES | ## 第22条（記録）//記録は、その完結の日から5年間保存する。 | 記録は、その完結の日から5年間保存する。
          DEADLINES | ## 第22条（任期）//役員は、5年間在任する。 | -
          SCOPE | ## 第2条（交付対象）//補助金は、市内に住む者に対し交付する。 | 補助金は、市内に住む者に対し交付する。
          SCOPE | ## 第8条（事業の実施地域）//事業の実施地域は、北浜市の区域内とする。 | 事業の実施地域は、北浜市の区域内とする。
          SCOPE | ## 第1条（適用）//本規定は、会員並びに役員が旅行した場合の旅費について定めた規定である。 | 本規定は、会員並びに役員が旅行した場合の旅費について定めた規定である。
          EFFECTIVE_DATE | ## 附記//本規程は、2019年3月6日に定められ、以降の旅行より適用される。 | 2019年3月6日
          EFFECTIVE_DATE | ## 附記//会員は、2019年3月6日に定められた規程に従う。 | -
          SCOPE | ## 第2条（交付の方法）//補助金は、市内に住む者に対し交付する。 | -
          DECIDED_BY | ## 第13条（総会）//総会は、毎年開催し、次の事項を審議する。//- 予算//## 第16条（議決）//会議の議決は、出席した会員の過半数の同意をもって決する。 | 会議の議決は、出席した会員の過半数の同意をもって決する。
          DECIDED_BY | ## 第8条（機関）//連絡会の決議は、出席者全員の同意を原則とする。//## 第9条（会則の改定）//この会則は、連絡会における決議によって変更することができる。 | この会則は、連絡会における決議によって変更することができる。
          DECIDED_BY | ## 第12条（改定）//本規則の改定は、理事会の決議により行います。 | 本規則の改定は、理事会の決議により行います。
          DECIDED_BY | ## 第23条（その他）//運営に関する重要事項については、会社と管理者の協議に基づき定める。 | 運営に関する重要事項については、会社と管理者の協議に基づき定める。
          PENALTIES | ## 第5条（資格）//### 資格の喪失//- 自主的な退会//- 規約違反による剥奪（総会での議決必要） | 資格の喪失：規約違反による剥奪（総会での議決必要）
          PENALTIES | ## 第5条（資格）//### 資格の喪失//- 自主的な退会 | -
          PENALTIES | ## 第8条（違反）//第4条に違反した者は、強制退会とする。 | 第4条に違反した者は、強制退会とする。
          EFFECTIVE_DATE | ## 附　則//この規程は、令和8年（2026年）6月1日から施行する。 | 令和8年（2026年）6月1日
          SUPPLEMENTARY | ## 附　則//この規程は、令和8年（2026年）6月1日から施行する。 | この規程は、令和8年（2026年）6月1日から施行する。
          """)
  void japaneseRules(String field, String lines, String value) {
    String text = "# 北浜会運営規程\n\n" + OTHER + "\n" + lines.replace("/", "\n") + "\n";
    assertThat(value(text, field)).isEqualTo(value);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          PENALTIES | Repeated violation of this policy will be met with disciplinary action. | Repeated violation of this policy will be met with disciplinary action.
          PENALTIES | Any committee member can suspend any member in extreme circumstances. | Any committee member can suspend any member in extreme circumstances.
          PENALTIES | The committee can suspend the meeting. | -
          PENALTIES | Guests will be met with kindness. | -
          EFFECTIVE_DATE | The foregoing amended Bylaws were adopted as the Bylaws of the Corporation on November 20, 2015. | November 20, 2015
          EFFECTIVE_DATE | These Bylaws were amended on November 20, 2015. | -
          """)
  void englishRules(String field, String text, String value) {
    assertThat(
            value(
                "# Bylaws of the Orrin Club\n\nMembers keep these bylaws.\n\n" + text + "\n",
                field))
        .isEqualTo(value);
  }

  @Test
  void allThatABodyIsForIsToldWhereItIsAList() {
    String text =
        """
        # Constitution of the Orrin Club

        ## 1. Name

        The name of the club is Orrin. Its members sail. Its boats are red. Its harbour is deep.

        ## 2. Club Objectives

        1. To develop a friendly community of sailors.
        2. To provide boats which all members can use.

        ## 3. Boats

        To sail a boat a member must hold a licence. Members must not sail at night.
        """;
    assertThat(value(text, "PURPOSE"))
        .isEqualTo(
            "To develop a friendly community of sailors. / To provide boats which all members can"
                + " use.");
  }
}
