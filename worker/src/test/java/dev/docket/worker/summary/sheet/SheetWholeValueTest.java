package dev.docket.worker.summary.sheet;

import static dev.docket.worker.summary.sheet.SheetTexts.value;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A value is all of what it is taken from, and nothing of what stands beside it. */
class SheetWholeValueTest {
  private static final String HEAD =
      "# SUPPLY AGREEMENT\n\nThis Agreement is made between Orrin Ltd (the \"Supplier\") and Tamsin"
          + " Wode (the \"Buyer\").\n\n";

  @Test
  void aLineOfASentenceThatIsReadAsARowIsTold() {
    String text =
        HEAD
            + """
            ## 4 Fees

            The Buyer shall pay the fees that are stated in the order or by any other

            | appropriate | means | (e.g. | price |
            |---|---|---|---|

            lists sent to the Buyer) within 9 days.

            ## 5 Rates

            The Supplier shall tell the Buyer of any change of the rates in this table

            | Rate | Price |
            |---|---|
            | Day | EUR 90 |
            """;
    assertThat(value(text, "FEES"))
        .isEqualTo(
            "The Buyer shall pay the fees that are stated in the order or by any other appropriate"
                + " means (e.g. price lists sent to the Buyer) within 9 days.");
    assertThat(value(text, "PAYMENT")).doesNotContain("Rate Price");
  }

  @Test
  void aSentenceOnTheseRulesIsToldWithoutItsHeading() {
    String rules =
        """
        # Orrin Bylaws

        ## Article 7. Amendments

        These Bylaws may be amended by a majority vote of the Board.
        """;
    assertThat(value(rules, "DECIDED_BY"))
        .isEqualTo("These Bylaws may be amended by a majority vote of the Board.");
  }

  @Test
  void aLeadIsToldWithItsFirstItemHoweverLongThatIs() {
    String item = "if " + "the goods that were ordered do not come or come late, or ".repeat(14);
    String text =
        HEAD
            + "## 7 Termination\n\nThe Buyer may terminate this Agreement in these cases:\n\n- "
            + item
            + "are broken.\n- if the Supplier is insolvent, which the Buyer shall be told of.\n";
    assertThat(value(text, "TERMINATION"))
        .startsWith("The Buyer may terminate this Agreement in these cases: if the goods that")
        .endsWith("are broken. …");
  }

  @Test
  void everyWayInWhichTermsEndIsTold() {
    String text =
        """
        # Terms of Use

        These Terms are an agreement between you and Orrin ve Tamsin A.Ş. ("we").

        ## 7. Use

        The app is for those who mend boats, and not for those who buy or sell them in a shop. You must \
        keep it to yourself, and must not copy it or take it apart, nor use it to harm others.

        ## 8. Termination

        We may, at our choice, at any time, for a reason or for none at all, and without any notice, \
        terminate this Agreement. Your license ends automatically if you breach it. You may end \
        them by deleting the app.
        """;
    assertThat(value(text, "TERMINATION"))
        .contains("We may, at our choice", "ends automatically", "You may end them");
    assertThat(value(text, "PARTIES")).isEqualTo("Orrin ve Tamsin A.Ş.; you");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The name of the society shall be Orrin Hands. | -",
        "The society is there to teach all who ask. | The society is there to teach all who ask.",
      })
  void whatABodyIsCalledIsNotWhatItIsFor(String sentence, String purpose) {
    String others =
        "\n\n## 2. Members\n\nMembers shall pay their dues every year, and shall tell the Board"
            + " where they live and when they move.\n";
    String rules = "# Orrin Bylaws\n\n## 1. Name and Purpose\n\n" + sentence + others;
    assertThat(value(rules, "PURPOSE")).isEqualTo(purpose);
  }

  @Test
  void thePurposeIsThatOfTheFirstArticleOnIt() {
    String rules =
        """
        # Orrin Bylaws

        ## 1. Purpose

        The society is there to mend boats and to teach how.

        ## 9. Gifts

        ### 9.1 Purpose

        The purpose of the policy is to keep gifts apart from dues.
        """;
    assertThat(value(rules, "PURPOSE"))
        .isEqualTo("The society is there to mend boats and to teach how.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "休職期間は最大6か月以内としなければならない。 | -",
        "清算期間は1か月間とし、毎月1日を起算日とする。 | -",
        "会員は、休むときは6か月以内に届け出なければならない。 | 会員は、休むときは6か月以内に届け出なければならない。",
        "会費の計算期間は前月21日から当月20日までとし、翌月25日に支払う。 | 会費の計算期間は前月21日から当月20日までとし、翌月25日に支払う。",
        "会員を除名する場合は、少なくとも30日前に予告をする。 | 会員を除名する場合は、少なくとも30日前に予告をする。",
        "申請期間は4月1日から10日以内としなければならない。 | 申請期間は4月1日から10日以内としなければならない。",
        "The fiscal year shall end on or before 30 June 2026. | -",
        "The term of an agreement with a manager shall not exceed one year. | -",
        "Members shall note that boats unused for two years are sold, of which they are told prior to it. | -",
        "Members shall be told at least 9 days before a meeting. |"
            + " Members shall be told at least 9 days before a meeting.",
        "A member shall pay the dues by 1 May 2026. | A member shall pay the dues by 1 May 2026.",
      })
  void onlyATimeByWhichSomethingIsDoneIsADeadline(String sentence, String deadline) {
    boolean japanese = sentence.codePointAt(0) > 0x2E80;
    String title = japanese ? "# うみべ会 会則\n\n## 第1条（その他）\n\n" : "# Orrin Bylaws\n\n## 4. Other\n\n";
    assertThat(value(title + sentence + "\n", "DEADLINES")).isEqualTo(deadline);
  }

  @Test
  void aTableOfPricesIsToldRowByRow() {
    String terms =
        """
        # 利用規約

        本規約は、本アプリの利用に適用します。

        - 提供者：Orrin's App（開発者：ORRIN WODE）

        ## 5. 料金

        現在の料金です。

        | プラン | 価格 | 種別 |
        |---|---|---|
        | 年額 | ¥4,900 | 自動更新 |
        | 月額 | ¥790 | 自動更新 |

        ## 6. 請求

        サブスクリプションは自動更新されます。

        購入時に口座へ請求されます。
        """;
    assertThat(value(terms, "FEES")).isEqualTo("年額: ¥4,900, 自動更新 / 月額: ¥790, 自動更新");
    assertThat(value(terms, "PARTIES")).isEqualTo("Orrin's App（提供者）");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "EFFECTIVE_DATE | 本会則は、2026年4月1日に制定し即日効力を発する。 | 2026年4月1日",
        "EFFECTIVE_DATE | 本会則は、2026年4月1日に印刷した。 | -",
        "EFFECTIVE_DATE | - 2026年4月1日 制定・施行 | 2026年4月1日",
        "EFFECTIVE_DATE | - 2026年4月1日 総会 | -",
        "DECIDED_BY | 本会則は会員の過半数の賛成を得て改正することができる。 | 本会則は会員の過半数の賛成を得て改正することができる。",
        "DECIDED_BY | 本会則は会員の過半数の賛成を得て配る。 | -",
        "PENALTIES | 会員の三分の二の賛成により、会則に従わない者を退会させることができる。 |"
            + " 会員の三分の二の賛成により、会則に従わない者を退会させることができる。",
        "PENALTIES | 会員は、いつでも退会することができる。 | -",
        "PURPOSE | 本会則は、会の運営を図るために制定するものである。 | 本会則は、会の運営を図るために制定するものである。",
        "PURPOSE | 本会則は、会の求めに応じて配るものである。 | -",
      })
  void theRulesOfAClub(String field, String sentence, String value) {
    String rules = "# うみべ会 会則\n\n## 第1条（その他）\n\n" + sentence + "\n";
    assertThat(value(rules, field)).isEqualTo(value);
  }

  @Test
  void aFormNamesTheSideThatIsFilledInAndItsArticlesByLinesWithAColon() {
    String form =
        """
        # Agreement

        Parties:

        Orrin Mills Ltd (hereinafter referred to as "Company")

        [Name of the manager] (hereinafter referred to as "Manager")

        1. Appointment:

        The Company appoints the Manager as head of its mills from the day of this agreement on.

        2. Compensation:

        The Manager will receive compensation as agreed in a letter between the parties.
        """;
    assertThat(value(form, "PARTIES")).isEqualTo("Orrin Mills Ltd (Company)");
    assertThat(value(form, "FEES"))
        .isEqualTo(
            "The Manager will receive compensation as agreed in a letter between the parties.");
  }

  @Test
  void sidesWhoseRowsStandOnOneLineAreToldApart() {
    String lease =
        """
        # LEASE AGREEMENT

        OWNER (Landlord): John Orrin RESIDENT (Tenant): Tamsin Wode Premises Address: 9 Mill Lane

        ## 1. Use

        The Resident must keep the house clean, and must not let it to anybody else without consent.
        """;
    assertThat(value(lease, "PARTIES")).isEqualTo("John Orrin (Owner); Tamsin Wode (Tenant)");
  }
}
