package dev.docket.worker.summary.sheet;

import static dev.docket.worker.summary.sheet.SheetTexts.value;
import static org.assertj.core.api.Assertions.assertThat;

import dev.docket.document.Document;
import dev.docket.document.MediaType;
import dev.docket.reading.DocumentReader;
import dev.docket.summary.DocumentKind;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A field is answered by a whole sentence that answers its question, and by nothing less. */
class SheetAnswersTest {
  private static final String ENGLISH =
      """
      # SUPPLY AGREEMENT

      This Supply Agreement is made on 4 May 2025 between Orrin Mills Ltd (the "Supplier") and \
      Tamsin Wode (the "Buyer").

      """;
  private static final String JAPANESE =
      """
      # 取引基本契約書

      株式会社うみべ（以下「甲」という。）と合同会社やまて（以下「乙」という。）は、次のとおり契約を締結する。

      """;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "WARRANTY | Warranty | The Supplier warrants that the goods are free from defects.",
        "WARRANTY | Disclaimer | The goods are provided \"as is\" without warranty of any kind.",
        "INDEMNITY | Indemnity | The Supplier shall indemnify the Buyer against third-party claims.",
        "CONFIDENTIALITY | Secrets | Each party shall keep the other's information confidential.",
        "DATA_PROTECTION | Data | The Supplier shall process personal data only as the Buyer instructs.",
        "IP | Designs | The Supplier retains all right, title and interest in the designs.",
        "ASSIGNMENT | General | Neither party may assign this Agreement without consent.",
        "SUBCONTRACTING | Others | The Supplier may subcontract its obligations with the Buyer's consent.",
        "INSURANCE | Cover | The Supplier shall maintain liability insurance of at least GBP 2,000,000.",
        "RENEWAL | Term | This Agreement renews automatically for one year unless either party objects."
      })
  void anEnglishSentenceThatAnswersIsTheValue(String field, String caption, String sentence) {
    assertThat(value(ENGLISH + "## 7. " + caption + "\n\n" + sentence + "\n", field))
        .isEqualTo(sentence);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "GOVERNING_LAW | ## 6.1 Governing Law: | State of Pennsylvania. | State of Pennsylvania.",
        "TERMINATION | ## 3. Term and Termination | Either party may terminate with 30 days written notice. |"
            + " Either party may terminate with 30 days written notice.",
        "TERMINATION | ## Cancelling / Rescheduling | The Buyer must give the Supplier a 24 hour notice to cancel a visit. |"
            + " The Buyer must give the Supplier a 24 hour notice to cancel a visit.",
        "PAYMENT | ## 2.3 Payment Terms. | Monthly billing, with no long-term contract. |"
            + " Monthly billing, with no long-term contract.",
        "PAYMENT | ## 1. Payment Terms | The registered card of the Buyer will be charged for the amount agreed. |"
            + " The registered card of the Buyer will be charged for the amount agreed.",
        "WARRANTY | ## 9. Specifications, No Warranty | THERE IS NO WARRANTY, EXPRESS OR IMPLIED. |"
            + " THERE IS NO WARRANTY, EXPRESS OR IMPLIED.",
        "DATA_PROTECTION | ## Customer Privacy | We do not sell your information to third parties. |"
            + " We do not sell your information to third parties.",
        "DISPUTE_RESOLUTION | ## 12. Governing Law, Venue | The parties agree that all disputes shall be resolved in Toronto, ON. |"
            + " all disputes shall be resolved in Toronto, ON",
        "IP | ## Title to Goods | The Equipment is the sole and exclusive property of the Supplier. | -",
        "GOVERNING_LAW | ## 6.1 Precedence: | The order form before these terms. | -",
        "TERM | ## 3. Term and Termination | Platform access deactivated, data open for 30 days, pricing forfeited. | -",
        "TERM | ## 3. Term and Termination | Month-to-month agreement, no lock-in. | Month-to-month agreement, no lock-in.",
        "TERMINATION | ## Use | The Supplier may also terminate or suspend accounts at any time. |"
            + " The Supplier may also terminate or suspend accounts at any time.",
        "TERMINATION | ## 7. Visits | The Buyer must give the Supplier a 24 hour notice of its visits. | -",
        "PAYMENT | ## 8. Scope | Monthly reports, with no long-term plan. | -"
      })
  void aShortClauseIsReadByItsHeading(String field, String heading, String said, String expected) {
    assertThat(value(ENGLISH + heading + "\n\n" + said + "\n\n## 99. Notices\n\nBy post.\n", field))
        .isEqualTo(expected);
  }

  @Test
  void aNumberedArticleIsNoTitleAndTheRulesOfAClubAreRules() throws Exception {
    String bylaws =
        """
        # Article 1. Offices

        The board shall keep an office. The bylaws bind all members.

        # Article 2. Directors

        The board of directors shall meet once a year.
        """;
    assertThat(DocumentSheet.of(read(bylaws)).cover().title()).isNotEqualTo("Article 1. Offices");
    String club =
        """
        # みさきクラブ規約

        第1条（名称）

        当会は、みさきクラブと称する。

        第2条（改正）

        当会は、年に一度集まる。
        """;
    assertThat(DocumentSheet.of(read(club)).cover().kind()).isEqualTo(DocumentKind.REGULATION);
  }

  private static Document read(String text) throws Exception {
    return new DocumentReader()
        .read(text.getBytes(StandardCharsets.UTF_8), MediaType.MARKDOWN, Optional.empty());
  }

  @Test
  void aLineThatSaysWhenTermsWereEnactedIsTheirDayAndAPairOfLinesNamesASide() {
    String terms = "# 利用規約\n\n第1条（適用）\n\n本規約は、利用者に適用します。\n\n";
    assertThat(value(terms + "【2023年2月1日制定】\n", "EFFECTIVE_DATE")).isEqualTo("2023年2月1日");
    assertThat(value(terms + "【2023年2月1日改定】\n", "EFFECTIVE_DATE")).isEqualTo("-");
    String contract =
        "業務委託契約書\n\n本契約は、次の当事者間で締結する。\n\n委託者（以下「甲」という）\n\n住所：宮崎県宮崎市1-1\n\n会社名：うみべ設計室\n\n受託者（以下「乙」という）\n\n住所：\n\n氏名：\n\n第1条（目的）\n\n甲は乙に業務を委託する。\n";
    assertThat(value(contract, MediaType.PLAIN, "PARTIES")).isEqualTo("うみべ設計室（甲）");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "WARRANTY | Warranty | Warranty.",
        "WARRANTY | Claims | The Buyer shall send any warranty claim to the address above.",
        "INDEMNITY | Survival | Sections 4 (Indemnity) and 6 shall survive termination.",
        "CONFIDENTIALITY | Feedback | Feedback shall be treated as non-confidential by the Supplier.",
        "CONFIDENTIALITY | Rights | The goods shall not infringe any patent or trade secret.",
        "DATA_PROTECTION | Accounts | The Buyer shall have access to the bank accounts.",
        "IP | Ending | The Supplier reserves the right to end the order.",
        "ASSIGNMENT | General | This Agreement binds and inures to the benefit of successors and assigns.",
        "SUBCONTRACTING | Loss | The Buyer shall hold harmless the Supplier and its agents and subcontractors.",
        "INSURANCE | Cover | The Supplier shall not be covered by the Buyer's insurance.",
        "TERM | General | The remaining portions of this Agreement will remain in full force and effect.",
        "DISPUTE_RESOLUTION | Costs | Each party shall bear the fees of the arbitrator equally."
      })
  void anEnglishSentenceThatOnlySharesAWordIsNone(String field, String caption, String sentence) {
    assertThat(value(ENGLISH + "## 7. " + caption + "\n\n" + sentence + "\n", field))
        .isEqualTo("-");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "WARRANTY | 契約不適合 | 目的物が契約の内容に適合しないときは、乙は無償で修補する。",
        "INDEMNITY | 損害賠償 | 乙は、甲に与えた損害を賠償しなければならない。",
        "CONFIDENTIALITY | 守秘義務 | 甲および乙は、相手方から開示を受けた営業上の情報を第三者に漏洩してはならない。",
        "DATA_PROTECTION | 個人情報 | 乙は、個人情報を関係法令に従い適切に取り扱う。",
        "IP | 商標 | 甲は乙に対し、契約期間中、甲の商標を無償で使用する権利を許諾する。",
        "ASSIGNMENT | 譲渡禁止 | 乙は、本契約上の地位を第三者に譲渡してはならない。",
        "SUBCONTRACTING | 第三者への委託 | 乙は、業務の一部を第三者に委託するときは、甲の承諾を得る。",
        "INSURANCE | 付保 | 乙は、賠償責任保険に加入しなければならない。",
        "RENEWAL | 期間 | 期間満了の1か月前までに申し出がないときは、本契約は1年間更新される。"
      })
  void aJapaneseSentenceThatAnswersIsTheValue(String field, String caption, String sentence) {
    assertThat(value(JAPANESE + "## 第7条（" + caption + "）\n\n" + sentence + "\n", field))
        .isEqualTo(sentence);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "WARRANTY | 検査 | 乙は、直ちに商品を検査し、瑕疵の有無を甲に報告しなければならない。",
        "WARRANTY | 反社会的勢力 | 乙は、自らが暴力団でないことを保証する。",
        "INDEMNITY | 保証金 | 乙は、直ちに保証金の不足額を補填しなければならない。",
        "INDEMNITY | 免責 | 甲は、乙の損害を賠償する責任を負わない。",
        "CONFIDENTIALITY | 返還 | 乙は、秘密情報を甲に返還し、漏洩しない。",
        "IP | 引渡し | 商品の所有権は、引渡しの時に乙に移転する。",
        "RENEWAL | 検収 | 甲は、検収期間の延長を求めることができる。",
        "RENEWAL | 写真 | 使用期間終了前に延長を申し出て、甲が許可した場合はこの限りではない。",
        "SUBCONTRACTING | 販売 | 乙は、第三者に商品を販売することができる。"
      })
  void aJapaneseSentenceThatOnlySharesAWordIsNone(String field, String caption, String sentence) {
    assertThat(value(JAPANESE + "## 第7条（" + caption + "）\n\n" + sentence + "\n", field))
        .isEqualTo("-");
  }

  @Test
  void aLeadIsToldWithItsItemsAndASentenceWithItsProviso() {
    String english =
        ENGLISH
            + """
            ## 5. Warranty

            The Supplier warrants that:

            (a) the goods are new;

            (b) the goods are safe.

            ## 6. Subcontracting

            The Supplier may subcontract the delivery. However, the Supplier remains liable for it.
            """;
    assertThat(value(english, "WARRANTY")).contains("warrants that:", "are new", "are safe");
    assertThat(value(english, "SUBCONTRACTING"))
        .endsWith("However, the Supplier remains liable for it.");
    String japanese =
        JAPANESE
            + """
            ## 第5条（解除）

            甲は、乙が次の各号の一に該当した場合、本契約を解除することができる。

            (1) 本契約に違反したとき

            (2) 支払を停止したとき

            ## 第6条（再委託）

            乙は、業務を第三者に再委託することができる。ただし、乙は再委託先の行為について責任を負う。
            """;
    assertThat(value(japanese, "TERMINATION")).contains("次の各号の一に該当した場合", "本契約に違反したとき", "支払を停止したとき");
    assertThat(value(japanese, "SUBCONTRACTING")).endsWith("ただし、乙は再委託先の行為について責任を負う。");
  }

  @Test
  void bothSidesAreToldWhereTheyDiffer() {
    String text =
        ENGLISH
            + """
            ## 8. Indemnity

            The Supplier shall indemnify the Buyer against claims that the goods infringe patents of \
            others. The Buyer shall indemnify the Supplier against claims from its own use.

            ## 9. Ending

            The Supplier may terminate this Agreement if the Buyer fails to pay within 30 days of \
            notice. The Buyer may terminate this Agreement on one month's notice.
            """;
    assertThat(value(text, "INDEMNITY"))
        .contains("The Supplier shall indemnify", " / The Buyer shall");
    assertThat(value(text, "TERMINATION"))
        .contains("fails to pay within 30 days", "one month's notice");
  }

  @Test
  void underTermsTheUsersOwnPromiseIsNoWarrantyOfTheService() {
    String terms =
        """
        # Terms of Service

        Welcome to the service of Quayside Labs Inc. (“we”, “us”).

        ## Your content

        You represent and warrant that your content is lawful. %s
        """;
    assertThat(value(terms.formatted(""), "WARRANTY")).isEqualTo("-");
    assertThat(value(terms.formatted("We make no warranties about the service."), "WARRANTY"))
        .isEqualTo("We make no warranties about the service.");
    String japanese = "# 利用規約\n\n株式会社うみべ（以下「当社」といいます。）の利用規約です。\n\n## 第1条（保証）\n\n%s\n";
    assertThat(value(japanese.formatted("利用者は、権利を侵害しないことを当社に保証します。"), "WARRANTY")).isEqualTo("-");
    assertThat(value(japanese.formatted("当社は、本サービスの正確性を保証しません。"), "WARRANTY"))
        .isEqualTo("当社は、本サービスの正確性を保証しません。");
  }

  @Test
  void aFormThatIsFilledInSaysWhatIsWrittenOnItsLines() {
    String form =
        """
        EMPLOYMENT AGREEMENT

        This Agreement is between NORTHFELD TRADING COMPANY (NTC) and ____Ida Brandt_____ (EMPLOYEE).

        1. TERM: This Agreement shall commence on the __3rd__ day of __March_, 2024 and shall \
        continue until terminated by either party.

        2. COMPENSATION: NTC shall pay EMPLOYEE a salary of __$4,200_ per month.
        """;
    assertThat(value(form, MediaType.PLAIN, "PARTIES"))
        .isEqualTo("NORTHFELD TRADING COMPANY (NTC); Ida Brandt (EMPLOYEE)");
    assertThat(value(form, MediaType.PLAIN, "EFFECTIVE_DATE")).isEqualTo("3rd day of March, 2024");
    assertThat(value(form, MediaType.PLAIN, "FEES"))
        .isEqualTo("NTC shall pay EMPLOYEE a salary of $4,200 per month.");
    assertThat(value(form.replace("__$4,200_", "$______"), MediaType.PLAIN, "FEES")).isEqualTo("-");
  }

  @Test
  void whoseLawsGovernIsNoParty() {
    String terms =
        """
        # Terms of Service

        ## 1. Service

        You must pay the fees of the service in advance.

        ## 2. Law

        These terms and the relationship between the Company and You shall be governed by the laws \
        of the Federal Republic of Germany, including the International Sales Convention (CISG).
        """;
    assertThat(value(terms, "PARTIES")).isEqualTo("-");
  }

  @Test
  void signersAreReadFromColumnsMarksAndSealedBlocks() {
    String columns =
        ENGLISH
            + """
            IN WITNESS WHEREOF, the parties have executed this Agreement.

            ```
            Orrin Mills Ltd                Tamsin Wode
            By: /s/ Piers Orrin            Signed: /s/ Tamsin Wode
            Title: Director
            ```
            """;
    assertThat(value(columns, "SIGNATURES")).contains("Piers Orrin", "Tamsin Wode");
    String sealed =
        JAPANESE
            + """
            本契約の成立を証するため、本書2通を作成し、甲乙記名押印のうえ各1通を保有する。

            甲

            東京都港区芝1丁目1番1号

            株式会社うみべ

            代表取締役　岸　花

            乙

            合同会社やまて

            代表社員　峰　太郎　印
            """;
    assertThat(value(sealed, "SIGNATURES"))
        .contains("株式会社うみべ", "岸 花", "合同会社やまて", "峰 太郎")
        .doesNotContain("東京都", "印");
    assertThat(value(sealed.replace("岸　花", "○○").replace("峰　太郎", "○○"), "SIGNATURES"))
        .doesNotContain("○");
  }

  @Test
  void aContractThatAnyoneMayJoinNamesTheOtherSideByItsPart() {
    String text =
        """
        # 継続販売契約書

        本契約は、ひなた商事株式会社（以下甲という。）と申込者（以下乙という。）との間の売買契約について定める。甲及び乙は、本契約を守る。
        """;
    assertThat(value(text, "PARTIES")).isEqualTo("ひなた商事株式会社（甲）; 申込者（乙）");
  }

  @Test
  void ofTwoContractsInOneFileEachHasItsOwnValue() {
    String english =
        """
        # CONSULTING AGREEMENT

        This Consulting Agreement is made on 2 June 2025 between Orrin Mills Ltd (the "Client") and \
        Tamsin Wode (the "Consultant").

        The Client shall pay a fee of GBP 900 per day. The Consultant shall work with care. The \
        Client may give instructions. The Consultant may work from home. The Client shall provide \
        a desk. The Consultant shall report each week. This Agreement is governed by the laws of \
        Scotland.

        # CONFIDENTIALITY AGREEMENT

        This Confidentiality Agreement is made on 2 June 2025 between Orrin Mills Ltd (the \
        "Client") and Tamsin Wode (the "Consultant").

        The Consultant shall keep the Client's papers confidential. The Consultant shall mark \
        copies. The Client may ask for their return. The Consultant shall lock them away. The \
        Client shall name a contact. The Consultant shall report losses.
        """;
    assertThat(value(english, "GOVERNING_LAW")).isEqualTo("CONSULTING AGREEMENT: laws of Scotland");
    assertThat(value(english, "CONFIDENTIALITY")).startsWith("CONFIDENTIALITY AGREEMENT: The");
    assertThat(value(english, "PARTIES"))
        .isEqualTo("Orrin Mills Ltd (Client); Tamsin Wode (Consultant)");
    String japanese =
        """
        # 業務委託契約書

        株式会社うみべ（以下「甲」という。）と合同会社やまて（以下「乙」という。）は、次のとおり契約を締結する。

        甲は、委託料として月額300,000円を支払う。乙は、善良な管理者の注意をもって業務を行う。甲は、資料を貸与する。乙は、毎月報告する。甲は、指示をすることができる。乙は、指示に従う。本契約は日本法に準拠する。

        # 秘密保持契約書

        株式会社うみべ（以下「甲」という。）と合同会社やまて（以下「乙」という。）は、次のとおり契約を締結する。

        乙は、甲の秘密情報を第三者に開示してはならない。乙は、複製に印を付ける。甲は、返還を求めることができる。乙は、施錠して保管する。甲は、担当者を定める。乙は、紛失を報告する。
        """;
    assertThat(value(japanese, "GOVERNING_LAW")).isEqualTo("業務委託契約書: 日本法");
    assertThat(value(japanese, "CONFIDENTIALITY")).startsWith("秘密保持契約書: 乙は");
  }

  @Test
  void itemsThatAreNoSentencesAreToldWithTheirLead() {
    String text =
        JAPANESE
            + """
            ## 第2条（秘密情報の取扱い）

            乙は、秘密情報を以下の通り取り扱うものとする：

            1. 秘密情報を厳重に管理し、第三者への漏洩を防止すること
            2. 秘密情報を本契約の目的以外で使用しないこと
            """;
    assertThat(value(text, "CONFIDENTIALITY"))
        .startsWith("乙は、秘密情報を以下の通り取り扱うものとする：")
        .contains("漏洩を防止すること", "使用しないこと");
  }

  @Test
  void theRuleAndItsExceptionsInOneClauseAreToldTogether() {
    String text =
        ENGLISH
            + """
            ## 17. Assignment

            Either party may assign this Agreement to its successor in a merger. Otherwise, neither \
            party may assign this Agreement without the other's consent.
            """;
    assertThat(value(text, "ASSIGNMENT"))
        .contains("successor in a merger", "Otherwise, neither party may assign");
  }

  @Test
  void theGeneralCapIsPreferredToThatOfOneWarranty() {
    String text =
        JAPANESE
            + """
            ## 第7条（瑕疵担保責任）

            乙は、瑕疵担保責任を負う。ただし、その責任は直接損害の額を上限とする。

            ## 第8条（損害賠償）

            損害賠償額は、報酬総額を上限とする。
            """;
    assertThat(value(text, "LIABILITY_CAP")).isEqualTo("損害賠償額は、報酬総額を上限とする。");
  }

  @Test
  void aRowThatOpensAListIsToldWithIt() {
    String text =
        JAPANESE
            + """
            ## 第3条（報酬）

            支払方法: 甲は乙に対し、報酬を次の方法により支払う。

            - 毎月末日締め翌月末日支払い
            - 乙の指定する金融機関口座への振込
            """;
    assertThat(value(text, "PAYMENT")).contains("毎月末日締め翌月末日支払い", "口座への振込");
    assertThat(value(text, "FEES")).isEqualTo("-");
  }

  @Test
  void theTermAndTheDayAreThoseOfTheContractItself() {
    String text =
        ENGLISH
            + """
            ## 1. Start

            This Agreement is entered into under the resolution of the board dated 2 March 2020.

            ## 2. General

            If any part of this Agreement is found invalid, the other parts will remain in force.

            This Agreement shall remain in effect until the second anniversary of its date, and any \
            renewal term ends on the same day.
            """;
    assertThat(value(text, "EFFECTIVE_DATE")).isEqualTo("4 May 2025");
    assertThat(value(text, "TERM")).startsWith("This Agreement shall remain in effect until");
  }

  @Test
  void aSentenceThatGoesOnFromALeadKeepsItsItemsAndItsCase() {
    String text =
        JAPANESE
            + """
            ## 第5条（契約解除）

            乙が次の各号の一に該当した場合、乙は債務の全額を直ちに支払わなければならない。また、甲は催告なくして本契約を解除することができる。

            (1) 本契約に違反した場合

            (2) 支払不能に陥った場合
            """;
    assertThat(value(text, "TERMINATION"))
        .contains("次の各号の一に該当した場合", "解除することができる", "・本契約に違反した場合", "・支払不能に陥った場合");
  }

  @Test
  void aWageIsAFeeAndATimeLimitIsNone() {
    String wage = "The Supplier shall be paid 250.00 GBP per day.";
    assertThat(value(ENGLISH + "## 4. Compensation\n\n" + wage + "\n", "FEES")).isEqualTo(wage);
    assertThat(
            value(
                ENGLISH + "## 4. Compensation\n\nThe Supplier shall be paid within 30 days.\n",
                "FEES"))
        .isEqualTo("-");
  }
}
