package dev.docket.worker.summary.sheet;

import static dev.docket.worker.summary.sheet.SheetTexts.sheet;
import static dev.docket.worker.summary.sheet.SheetTexts.value;
import static org.assertj.core.api.Assertions.assertThat;

import dev.docket.document.MediaType;
import dev.docket.summary.SheetKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A field is read from the article about it, and an idle phrase of another answers nothing. */
class SheetByArticleTest {
  private static final String ENGLISH =
      """
      # HIRE AGREEMENT

      This Hire Agreement is made on 4 May 2025 between Orrin Mills Ltd (the "Owner") and \
      Tamsin Wode (the "Client").

      """;
  private static final String JAPANESE =
      """
      # 業務委託契約書

      株式会社うみべ（以下「甲」という。）と合同会社やまて（以下「乙」という。）は、次のとおり契約を締結する。

      """;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "PAYMENT | Payment | Payments must be made by bank card.",
        "TERM | Term | This Agreement is open for two years after the first delivery.",
        "TERMINATION | Termination | The hire ends when the Client has returned the machine.",
        "IP | Grant of Rights | The Owner hereby grants the Client a licence to copy the drawings.",
      })
  void tellsWhatTheArticleAboutItSays(String field, String heading, String sentence) {
    String text = ENGLISH + "## 4. " + heading + "\n\n" + sentence + "\n";
    assertThat(value(text, field)).isEqualTo(sentence);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "TERM | 期間 | 本契約は、締結の日から2年間をもって終了する。",
        "ASSIGNMENT | 権利義務の譲渡の禁止 | 乙は、本契約上の地位を第三者に譲渡その他の処分をしてはならない。",
        "IP | 成果の取り扱い | 乙は、成果について特許の出願を行ってはならない。",
        "CONFIDENTIALITY | 通信の秘密 | 乙は、法令に基づき、通信の秘密を守る。",
      })
  void tellsWhatTheJapaneseArticleAboutItSays(String field, String heading, String sentence) {
    String text = JAPANESE + "## 第4条（" + heading + "）\n\n" + sentence + "\n";
    assertThat(value(text, field)).isEqualTo(sentence);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "TERM | If during the term of this Agreement the yard floods, this Agreement expires for that yard.",
        "IP | The Client may add its own copyright notice to the drawings.",
        "CONFIDENTIALITY | The Client shall inform the Owner of any violation of confidentiality.",
        "PAYMENT | The Client shall pay a late charge of 10.00 EUR on the first day of each month.",
      })
  void aPhraseInPassingAnswersNothing(String field, String sentence) {
    assertThat(value(ENGLISH + "## 7. General\n\n" + sentence + "\n", field)).isEqualTo("-");
  }

  @Test
  void whatIsAtOnesOwnCostIsNoIndemnity() {
    String text = JAPANESE + "## 第8条（準備）\n\n乙は、必要な通信機器を自己の費用と責任において準備する。\n";
    assertThat(value(text, "INDEMNITY")).isEqualTo("-");
  }

  @Test
  void aPeriodThatEndsOnItsFirstDayIsNoneAndStartsNothing() {
    String text =
        JAPANESE
            + """
            ## 第2条（業務）

            委託期間

            令和8年5月30日から令和18年5月29日までとする。

            ## 第3条（有効期間）

            本契約の有効期間は、令和18年5月29日より、令和18年5月29日までとする。

            令和8年5月30日
            """;
    assertThat(value(text, "TERM")).isEqualTo("令和8年5月30日から令和18年5月29日までとする。");
    assertThat(value(text, "EFFECTIVE_DATE")).isEqualTo("令和8年5月30日");
  }

  @Test
  void feesAreToldWithTheListThatNamesThem() {
    String text =
        JAPANESE
            + """
            ## 第2条（業務）

            本業務の委託料（年額）は、以下のとおりとする。

            - 業務委託費：1,000万円
            - 合計：1,300万円
            """;
    assertThat(value(text, "FEES")).contains("以下のとおり", "1,300万円");
  }

  @Test
  void partiesAreReadByTheirPartsAndASideLeftOpenIsNotInvented() {
    String lease =
        """
        # LEASE

        This lease, made on 12 January 2026, by and between HOLLOW LANE HOMES, Lessor, and \
        ADA P. QUILL Lessee ("resident").

        The Lessor shall keep the roof. The Lessee shall pay the rent.
        """;
    assertThat(value(lease, "PARTIES"))
        .isEqualTo("HOLLOW LANE HOMES (Lessor); ADA P. QUILL (Lessee)");
    String form =
        """
        # Consulting Agreement

        This Agreement is made between:

        **Brightcraft** ("Consultant")

        and

        **[CLIENT NAME]** ("Client")

        The Consultant shall advise the Client. This Agreement ends when the Client says so.
        """;
    assertThat(value(form, "PARTIES")).isEqualTo("Brightcraft (Consultant)");
  }

  @Test
  void aLineToSignOnIsToldWithWhoIsToSign() {
    String text =
        ENGLISH
            + """
            IN WITNESS WHEREOF, the parties have signed.

            ORRIN MILLS LTD

            By: ____________________

            CLIENT

            Signed: ____________________
            """;
    assertThat(value(text, "SIGNATURES")).isEqualTo("ORRIN MILLS LTD: ____; CLIENT: ____");
  }

  @Test
  void aTownAndACompanyThatNobodySignsForYetAreTold() {
    String text =
        JAPANESE
            + """
            以上、本契約の証として、正本２通を作成し、甲乙記名捺印する。

            （甲）

            みどり市

            （乙）

            合同会社やまて

            東京都港区芝1-2-3
            """;
    assertThat(value(text.replace("みどり市", "緑山市"), "SIGNATURES")).isEqualTo("甲 緑山市; 乙 合同会社やまて");
  }

  @Test
  void aPolicyIsTitledByItsNameAndNotByItsDate() {
    String text =
        """
        Privacy Policy for Quillmere, Inc.

        Effective Date: Apr 2, 2025

        # 1. Introduction

        We use personal data to run our service. This policy governs the use of data on our site.
        """;
    DocumentSheet sheet = sheet(text, MediaType.MARKDOWN);
    assertThat(sheet.cover().title()).isEqualTo("Privacy Policy for Quillmere, Inc.");
    assertThat(sheet.cover().date()).isEqualTo("Apr 2, 2025");
  }

  @Test
  void aHeadingIsTheTitleBeforeTheSmallLineAboveIt() {
    String text =
        "<p>Privacy Policy</p><h1>プライバシーポリシー</h1><p>当社は、個人情報を適切に取り扱う。</p>"
            + "<h2>1. 利用目的</h2><p>取得した情報は、次の目的で利用する。</p>";
    assertThat(sheet(text, MediaType.HTML).cover().title()).isEqualTo("プライバシーポリシー");
  }

  @Test
  void thePurposeOfAMeetingIsNotThePurposeOfTheRules() {
    String text =
        """
        # Bylaws

        ## Section 2.3 Notice of Meetings

        Such notice shall specify the place of the meeting and the purpose of the meeting.

        ## Section 1.2 Application of Bylaws

        All owners and any other persons who use the park are subject to these Bylaws.
        """;
    assertThat(value(text, "PURPOSE")).isEqualTo("-");
    assertThat(value(text, "SCOPE")).contains("are subject to these Bylaws");
  }

  private static final String PRIVACY =
      """
      # すなはまアプリ プライバシーポリシー

      制定日：2024年3月1日

      改定日：2026年6月10日

      ## 1. 取得する情報

      本アプリは、利用者の位置情報を取得する。

      ## 2. 情報の利用目的

      取得した情報は、以下の目的で利用する。

      - 不具合の調査
      - 利用状況の分析

      ## 3. 第三者提供

      運営者は、同意がある場合を除き、情報を第三者へ提供しない。

      ## 4. お問い合わせ

      本ポリシーについては、窓口まで連絡する。
      """;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "COLLECTED | 位置情報を取得する",
        "PURPOSE_OF_USE | 不具合の調査",
        "THIRD_PARTIES | 第三者へ提供しない",
        "CONTACT | 窓口まで連絡する",
      })
  void aPrivacyPolicySaysWhatIsDoneWithData(String field, String words) {
    assertThat(value(PRIVACY, field)).contains(words);
    assertThat(sheet(PRIVACY, MediaType.MARKDOWN).points()).isEqualTo(SheetKey.PRIVACY);
    assertThat(sheet(PRIVACY.replace("プライバシー", "調達"), MediaType.MARKDOWN).points())
        .isEqualTo(SheetKey.REGULATION);
  }

  @Test
  void theCoverOfAPolicyHasTheDayOfItsLastRevision() {
    assertThat(sheet(PRIVACY, MediaType.MARKDOWN).cover().date()).isEqualTo("2026年6月10日");
  }

  @Test
  void whatIsExcludedIsToldWhereLiabilityHasNoCap() {
    String excluded = "The Owner shall not be liable for any indirect loss.";
    String capped = "The Owner's liability shall not exceed 900.00 EUR.";
    String text = ENGLISH + "## 9. Liability\n\n" + excluded + "\n";
    assertThat(value(text, "LIABILITY_CAP")).isEqualTo(excluded);
    assertThat(value(text + "\n" + capped + "\n", "LIABILITY_CAP")).isEqualTo(capped);
    String elsewhere = ENGLISH + "## 9. Weather\n\n" + excluded + "\n";
    assertThat(value(elsewhere, "LIABILITY_CAP")).isEqualTo("-");
  }
}
