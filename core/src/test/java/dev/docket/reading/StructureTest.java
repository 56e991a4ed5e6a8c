package dev.docket.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.docket.document.Document;
import dev.docket.document.MediaType;
import dev.docket.document.UnreadableDocumentException;
import java.util.List;
import org.junit.jupiter.api.Test;

class StructureTest {
  @Test
  void aContractWithChaptersArticlesAndParagraphsBecomesATree() throws Exception {
    assertThat(
            outline(
                """
                業務委託契約書

                第１章　総則
                第１条（目的）
                　本契約は、甲の業務を乙に委託する条件を定める。
                第２条（委託料）　甲は、乙に対し、次の各号に定める額を支払う。
                （１）基本料　月額１０万円
                （２）実費　第１条の業務に要した額
                ２　前項の支払は、翌月末日とする。
                第２条の２（遅延損害金）
                　年１４.６パーセントとする。
                附　則
                第１条　本契約は、２０３０年４月１日から効力を生ずる。
                別表第一（第２条関係）
                """,
                MediaType.PLAIN))
        .containsExactly(
            "PREAMBLE null null",
            "CHAPTER 1 総則",
            "  ARTICLE 1 目的",
            "  ARTICLE 2 委託料",
            "    ITEM 1 null",
            "    ITEM 2 null",
            "    PARAGRAPH 2 null",
            "  ARTICLE 2-2 遅延損害金",
            "SUPPLEMENT null null",
            "  ARTICLE 1 null",
            "SCHEDULE 1 第２条関係");
  }

  @Test
  void numbersWrittenAsWordsNumberArticles() throws Exception {
    assertThat(
            outline(
                """
                Article One Definitions
                Goods are what the order lists.
                ARTICLE TWO
                Two copies are made.
                Article Second: Name
                Article Tenancy is not a heading.
                Article Twenty-One. Law
                The law of Norway applies.
                """,
                MediaType.PLAIN))
        .containsExactly(
            "ARTICLE 1 Definitions", "ARTICLE 2 null", "ARTICLE 2 Name", "ARTICLE 21 Law");
  }

  @Test
  void anArticleWhoseCaptionRunsIntoItsTextIsAnArticle() throws Exception {
    assertThat(
            outline(
                """
                第1条（目的）この規程は、文書の管理を定める。
                第2条（保存）前項のほか、各部は文書を保存する。
                第3条（例外）もっとも、軽易な文書はこの限りでない。
                第4条（準用）第2条の規定は、図面に準用する。
                第2条（保存）の規定は、写しに準用しない。
                第4条（準用）第1項の図面を除く。
                第5条（違反）違反した者は、始末書を提出する。
                """,
                MediaType.PLAIN))
        .containsExactly(
            "ARTICLE 1 目的", "ARTICLE 2 保存", "ARTICLE 3 例外", "ARTICLE 4 準用", "ARTICLE 5 違反");
  }

  @Test
  void aParagraphMayBeginWithWhatElseCounts() throws Exception {
    String text =
        "第1条　甲は、通知する。\n２　通知は、書面による。\n３　人件費は、乙が負担する。\n４　以下の費用は、甲が負担する。\n５　年次有給休暇は、別に定める。\n";
    assertThat(outline(text, MediaType.PLAIN))
        .containsExactly(
            "ARTICLE 1 null",
            "  PARAGRAPH 2 null",
            "  PARAGRAPH 3 null",
            "  PARAGRAPH 4 null",
            "  PARAGRAPH 5 null");
  }

  @Test
  void theSecondParagraphAfterItemsBelongsToTheArticleHoweverTheyAreNumbered() throws Exception {
    for (String items : List.of("一　長\n二　次長", "1. 長\n2. 次長", "(1) 長\n(2) 次長")) {
      String text = "第1条　次の役員を置く。\n" + items + "\n2　長は、報告する。\n3　次長は、長を補佐する。\n";
      assertThat(outline(text, MediaType.PLAIN))
          .as(items)
          .containsExactly(
              "ARTICLE 1 null",
              "  ITEM 1 null",
              "  ITEM 2 null",
              "  PARAGRAPH 2 null",
              "  PARAGRAPH 3 null");
    }
  }

  @Test
  void numberedCapitalsAreHeadingsWithoutBlankLinesAndMayBeginInTheMiddle() throws Exception {
    assertThat(
            outline(
                """
                4. AUDIT
                4.1 The Customer may audit the Supplier once a year.
                5. TERM AND TERMINATION
                The term is one year.
                6. LAW
                The law of Norway applies.
                """,
                MediaType.PLAIN))
        .containsExactly(
            "CHAPTER 4 AUDIT",
            "  ARTICLE 4.1 null",
            "ARTICLE 5 TERM AND TERMINATION",
            "ARTICLE 6 LAW");
    assertThat(
            outline(
                "7. Security\n7.1 Data is kept safe.\n8. Return\n8.1 Data is returned.\n",
                MediaType.PLAIN))
        .containsExactly(
            "CHAPTER 7 Security", "  ARTICLE 7.1 null", "CHAPTER 8 Return", "  ARTICLE 8.1 null");
  }

  @Test
  void aNumberThatClosesABracketOfTheLineBeforeIsNoListItem() throws Exception {
    String text =
        """
        The fee is payable within the term that the schedule names (see clause
        35) so that the Customer may check the invoice before it pays the sum
        that is due and keeps its rights under this agreement in their fullness.
        """;
    assertThat(Corpus.read(text, MediaType.PLAIN).sentences()).hasSize(1);
  }

  @Test
  void recitalsAndTheClosingArePartsOfTheirOwn() throws Exception {
    assertThat(
            outline(
                """
                SERVICES AGREEMENT

                WHEREAS, Acme makes software; and

                WHEREAS, Beta wants to use it.

                1. SCOPE. Acme provides the software to Beta.

                2. FEES. Beta pays USD 5 a month.

                IN WITNESS WHEREOF, the parties have executed this Agreement.

                By: ______________

                SCHEDULE A

                The software is the one named here.
                """,
                MediaType.PLAIN))
        .containsExactly(
            "PREAMBLE null SERVICES AGREEMENT",
            "RECITAL null null",
            "ARTICLE 1 SCOPE",
            "ARTICLE 2 FEES",
            "CLOSING null null",
            "SCHEDULE A null");
    assertThat(
            outline(
                """
                第1条（目的）　甲は、乙に業務を委託する。
                第2条（期間）　契約期間は一年とする。
                以上、本契約成立の証として、本書二通を作成し、各一通を保有する。
                甲　東京都千代田区一丁目
                別紙1
                仕様は、次のとおりとする。
                """,
                MediaType.PLAIN))
        .containsExactly("ARTICLE 1 目的", "ARTICLE 2 期間", "CLOSING null null", "SCHEDULE 1 null");
  }

  @Test
  void lettersOfRecitalsStandInThemAndClausesDoNot() throws Exception {
    assertThat(
            outline(
                """
                Background

                (A) Acme makes software.

                (B) Beta wants to use it.

                1. Scope. Acme provides it.

                2. Fees. Beta pays USD 5.

                Signed for and on behalf of Acme Ltd
                """,
                MediaType.PLAIN))
        .containsExactly(
            "RECITAL null Background",
            "  PARAGRAPH A null",
            "  PARAGRAPH B null",
            "ARTICLE 1 Scope",
            "ARTICLE 2 Fees",
            "CLOSING null Signed for and on behalf of Acme Ltd");
  }

  @Test
  void chaptersMayBeNumberedWithoutAUnit() throws Exception {
    assertThat(
            outline(
                "第１　趣旨\n　この要綱は、交付について定める。\n第２　対象\n１　対象は、会員とする。\n(1)　個人\n２　申請は、別に定める。\n第２の２　期限\n　三月とする。\n",
                MediaType.PLAIN))
        .containsExactly(
            "ARTICLE 1 趣旨",
            "ARTICLE 2 対象",
            "  PARAGRAPH 1 null",
            "    ITEM 1 null",
            "  PARAGRAPH 2 null",
            "ARTICLE 2-2 期限");
    assertThat(outline("Ⅰ　総則\n\n要領を定める。\n\nⅡ．対象\n\n１　会員\n\n２　職員\n", MediaType.PLAIN))
        .extracting(line -> line.replaceAll("\\w+ (\\S+) .*", "$1"))
        .containsExactly("I", "II", "  1", "  2");
    assertThat(outline("1-1 目的\n\n目的を定める。\n\n1-2 料金\n\n月額とする。\n", MediaType.PLAIN))
        .containsExactly("ARTICLE 1-1 null", "ARTICLE 1-2 null");
    assertThat(outline("Art. 1 Name\n\nIt is X.\n\nArt. 2 Seat\n\nIt is Y.\n", MediaType.PLAIN))
        .containsExactly("ARTICLE 1 Name", "ARTICLE 2 Seat");
    assertThat(outline("【第1条】（目的）\n目的とする。\n【第2条】料金\n月額とする。\n", MediaType.PLAIN))
        .contains("ARTICLE 1 目的", "ARTICLE 2 料金");
  }

  @Test
  void quantitiesAndDatesNumberNoChapters() throws Exception {
    String text =
        "第１四半期の売上は、別に定める。\n\n第２回の会議は、五月とする。\n\n3-5 日に届く。\n\n2024-05-01 に始まる。\n\nArt. 5 applies, as the law says.\n\n【第1回】会議\n";
    assertThat(outline(text, MediaType.PLAIN)).containsExactly("PREAMBLE null null");
  }

  @Test
  void recitalsFollowTheirPartiesWithNumbers() throws Exception {
    String clauses = "1. Interpretation\n\n1.1 Terms are as defined.\n\n2. Sale\n\n2.1 Sold.\n";
    String parties = "Parties\n\n(1) ACME LIMITED, of Hull; and\n\n(2) BETA LIMITED, of York.\n\n";
    String recitals = "Background\n\n(A) Acme sells.\n\n(B) Beta buys.\n\n";
    assertThat(outline(parties + recitals + clauses, MediaType.PLAIN))
        .contains("RECITAL null Background", "  PARAGRAPH A null", "CHAPTER 1 Interpretation");
    assertThat(outline("1. Aim\n\n2. Scope\n\n" + recitals + clauses, MediaType.PLAIN))
        .noneMatch(line -> line.contains("RECITAL"));
  }

  @Test
  void clausesAreNotBelowThePartiesAndRecitalsBeforeThem() throws Exception {
    String clauses =
        "1. Definitions\n\n1.1 In this Agreement terms are as defined.\n\n2. Services\n\n2.1 The Supplier shall provide them.\n\n(a) with care.\n";
    List<String> outline =
        List.of(
            "CHAPTER 1 Definitions",
            "  ARTICLE 1.1 null",
            "CHAPTER 2 Services",
            "  ARTICLE 2.1 null",
            "    PARAGRAPH a null");
    assertThat(
            outline(
                "(1) ACME LIMITED, of 1 High Street (the Supplier); and\n\n(2) BETA LIMITED, of 2 Low Street (the Customer).\n\n"
                    + clauses,
                MediaType.PLAIN))
        .endsWith(outline.toArray(new String[0]));
    assertThat(
            outline(
                "This is between Acme and Beta.\n\nA. Acme makes software.\n\nB. Beta wants it.\n\n"
                    + clauses,
                MediaType.PLAIN))
        .endsWith(outline.toArray(new String[0]));
  }

  @Test
  void partsWithLettersKeepTheClausesBelowThem() throws Exception {
    assertThat(
            outline(
                "A. General\n\n1. Purpose\n\n1.1 It sets rules for all staff.\n\nB. Access\n\n1. Grant\n\n1.1 It is granted on need.\n",
                MediaType.PLAIN))
        .extracting(line -> line.replaceAll("\\w+ (\\S+) .*", "$1"))
        .containsExactly("A", "  1", "    1.1", "B", "  1", "    1.1");
  }

  @Test
  void captionsStandBeforeOrAfterTheLabelOrInAHeading() throws Exception {
    assertThat(outline("（目的）\n第一条　この法律は、目的とする。\n", MediaType.PLAIN))
        .containsExactly("ARTICLE 1 目的");
    assertThat(outline("第1条（目的）この規程は、目的とする。\n", MediaType.PLAIN)).containsExactly("ARTICLE 1 目的");
    assertThat(outline("第１条　目的\n　この規程は、目的とする。\n", MediaType.PLAIN)).containsExactly("ARTICLE 1 目的");
    assertThat(outline("### 第1条　目的\n\n1. 本規則は、定める。\n", MediaType.MARKDOWN))
        .containsExactly("ARTICLE 1 目的", "  PARAGRAPH 1 null");
  }

  @Test
  void severalArticlesUnderOneCaptionEachHaveTheirOwnSection() throws Exception {
    assertThat(outline("（届出）\n第一条　届け出る。\n第二条　同じとする。\n第三条　削除\n", MediaType.PLAIN))
        .containsExactly("ARTICLE 1 届出", "ARTICLE 2 null", "ARTICLE 3 null");
  }

  @Test
  void referencesInSentencesAreNoHeadings() throws Exception {
    String text =
        """
        第一条　次の規定による。
        第二条に定めるところにより、甲は通知する。
        第三条第二項の規定は、準用する。
        第四条（定義）の規定にかかわらず、乙は負わない。
        Section 4.2 of this Agreement shall apply.
        第二条　おわり。
        """;
    assertThat(outline(text, MediaType.PLAIN)).containsExactly("ARTICLE 1 null", "ARTICLE 2 null");
  }

  @Test
  void placeholdersForDeletedArticlesAreOneSection() throws Exception {
    assertThat(outline("第一条　定める。\n第二条から第四条まで　削除\n第五条　定める。\n", MediaType.PLAIN))
        .containsExactly("ARTICLE 1 null", "ARTICLE 2..4 null", "ARTICLE 5 null");
  }

  @Test
  void paragraphsWithoutLineBreaksAreFound() throws Exception {
    assertThat(outline("第一条　甲は払う。２前項の額は、３万円とする。３乙は、５日以内に返す。\n", MediaType.PLAIN))
        .containsExactly("ARTICLE 1 null", "  PARAGRAPH 2 null", "  PARAGRAPH 3 null");
  }

  @Test
  void aTableOfContentsOpensNoSections() throws Exception {
    String text =
        """
        目次
        第一章　総則（第一条）
        第二章　雑則（第二条）
        附則
        第一章　総則
        第一条　定める。
        第二章　雑則
        第二条　定める。
        附則
        この法律は、公布の日から施行する。
        """;
    assertThat(outline(text, MediaType.PLAIN))
        .containsExactly(
            "PREAMBLE null null",
            "CHAPTER 1 総則",
            "  ARTICLE 1 null",
            "CHAPTER 2 雑則",
            "  ARTICLE 2 null",
            "SUPPLEMENT null null");
  }

  @Test
  void anEnglishAgreementHasArticlesSectionsAndLists() throws Exception {
    String text =
        """
        SERVICE AGREEMENT

        ARTICLE I
        DEFINITIONS

        Section 1.01 Defined Terms. In this Agreement:
        (a) "Affiliate" means any person;
        (i) that controls a party; or
        (ii) that is controlled by it.
        (b) "Fees" has the meaning in Section 2.01.

        ARTICLE II
        PAYMENT

        Section 2.01 Fees. Customer shall pay the Fees.

        EXHIBIT A
        FORM OF NOTICE
        """;
    assertThat(outline(text, MediaType.PLAIN))
        .containsExactly(
            "PREAMBLE null SERVICE AGREEMENT",
            "CHAPTER 1 DEFINITIONS",
            "  ARTICLE 1.1 Defined Terms",
            "    PARAGRAPH a null",
            "      ITEM i null",
            "      ITEM ii null",
            "    PARAGRAPH b null",
            "CHAPTER 2 PAYMENT",
            "  ARTICLE 2.1 Fees",
            "SCHEDULE A FORM OF NOTICE");
  }

  @Test
  void aTranslationFromJapaneseHasCaptionsInBracketsBeforeAndAfterItsArticles() throws Exception {
    String text =
        """
        (Purpose)
        Article 1 The purpose of these rules is as provided for in Article 3 (1) and Article 4 (Term).

        (Definitions)
        Article 2 (1) The term "document" as used in these rules means a record.
        (2) The term "holder" means a person prescribed in the preceding paragraph or in
        Article 3 (2) and others.

        Article 3 (Duties of Holders)
        The Holder shall keep documents for 5 years.
        Article 4 (Term) These rules are in force for one year, except for
        Article 5 (Amendments) which shall not be read alone.
        """;
    assertThat(outline(text, MediaType.PLAIN))
        .containsExactly(
            "ARTICLE 1 Purpose",
            "ARTICLE 2 Definitions",
            "  PARAGRAPH 1 null",
            "  PARAGRAPH 2 null",
            "ARTICLE 3 Duties of Holders",
            "ARTICLE 4 Term");
  }

  @Test
  void linesThatPeopleBrokeEarlyAreOneSentence() throws Exception {
    String text =
        """
        1. Definitions.

           "Contribution" shall mean any work of authorship, including
           the original version of the Work and any modifications or additions
           to that Work that is intentionally submitted to Licensor by the owner
           (an example is provided in the Appendix below).
           You may:
           (a) give any other recipients of all copies of the Work or
               Derivative Works a copy of this License; and
           (b) keep it.

        Jane Doe
        12 Main Street
        """;
    Document document = Corpus.read(text, MediaType.PLAIN);
    assertThat(document.sentences())
        .extracting(s -> document.text().slice(s.start(), s.end()).replaceAll("\\s+", " "))
        .contains(
            "\"Contribution\" shall mean any work of authorship, including the original version of"
                + " the Work and any modifications or additions to that Work that is intentionally"
                + " submitted to Licensor by the owner (an example is provided in the Appendix"
                + " below).",
            "(a) give any other recipients of all copies of the Work or Derivative Works a copy of"
                + " this License; and",
            "(b) keep it.",
            "Jane Doe",
            "12 Main Street");
  }

  @Test
  void aLetterThatIsAlsoARomanNumeralIsReadByWhatFollows() throws Exception {
    StringBuilder text = new StringBuilder("§ 10.1 Definitions.\n\n");
    for (char c = 'a'; c <= 'j'; c++) {
      text.append("(").append(c).append(") Term ").append(c).append(" means this.\n");
    }
    assertThat(outline(text.toString(), MediaType.PLAIN))
        .hasSize(11)
        .contains("  PARAGRAPH h null", "  PARAGRAPH i null", "  PARAGRAPH j null");
    String nested =
        "§ 10.1 Scope.\n\n(h) It means:\n(1) One:\n(i) first; or\n(ii) second.\n(2) Two.\n(i) Last.\n";
    String from =
        "§ 10.1 Scope.\n\n"
            + "abcdefg"
                .chars()
                .mapToObj(c -> "(" + (char) c + ") It is.\n")
                .reduce("", String::concat);
    assertThat(outline(from + nested.substring(nested.indexOf("(h)")), MediaType.PLAIN))
        .containsSequence(
            "  PARAGRAPH h null",
            "    ITEM 1 null",
            "      SUBITEM i null",
            "      SUBITEM ii null",
            "    ITEM 2 null");
  }

  @Test
  void theSameDocumentHasTheSameOutlineWhateverItsNumeralsAndLineEnds() throws Exception {
    String kanji = "（目的）\n第十二条の二　定める。\n（定義）\n第十三条　定める。\n";
    String wide = "（目的）\r\n第１２条の２　定める。\r\n（定義）\r\n第１３条　定める。\r\n";
    assertThat(outline(kanji, MediaType.PLAIN)).isEqualTo(outline(wide, MediaType.PLAIN));
  }

  @Test
  void titlesOnTheLinesOfTheirNumbersAreCaptions() throws Exception {
    assertThat(
            outline(
                """
                1. Services.
                1.1 Scope. The supplier delivers what the order form names.
                1.2 Staff.Only trained persons may do the work that is ordered.
                2. Fees
                The customer pays the fees within thirty days after it has the invoice.
                3. General
                3.1 Notices. Notices are sent in writing.
                3.2 The supplier may name
                (a) Any subcontractor
                (b) any place
                """,
                MediaType.PLAIN))
        .containsExactly(
            "CHAPTER 1 Services",
            "  ARTICLE 1.1 Scope",
            "  ARTICLE 1.2 Staff",
            "ARTICLE 2 Fees",
            "CHAPTER 3 General",
            "  ARTICLE 3.1 Notices",
            "  ARTICLE 3.2 null",
            "    PARAGRAPH a null",
            "    PARAGRAPH b null");
  }

  @Test
  void aFindingNamedAgainInTheReviewOfItsRepairIsOneFinding() throws Exception {
    assertThat(
            outline(
                """
                # Report
                ## Findings
                ### 1. Keys are logged
                Severity: High

                The log holds keys.
                ## Repairs
                ### Finding 1: Keys are logged
                Resolved in version 2.
                """,
                MediaType.MARKDOWN))
        .containsExactly(
            "PREAMBLE null Report",
            "HEADING null Findings",
            "  FINDING 1 Keys are logged",
            "HEADING null Repairs",
            "  HEADING 1 Keys are logged");
  }

  @Test
  void aParagraphMayFollowItemsThatEndInNouns() throws Exception {
    String text =
        "第一条　甲は届け出る。２乙は、次に掲げる事項を３年以内に定める。一方針二第一項の計画及び４半期の予定三前二号の事項３甲は、前項の事項を見る。\n第二条　定める。\n";
    assertThat(outline(text, MediaType.PLAIN))
        .containsExactly(
            "ARTICLE 1 null", "  PARAGRAPH 2 null", "  PARAGRAPH 3 null", "ARTICLE 2 null");
  }

  @Test
  void itemsMayCountInHalfWidthKanaBelowKana() throws Exception {
    String text = "第１条　次のものをいう。\n(1)　甲\nア　乙\n(ｱ)　丙\n(ｲ)　丁\nイ　戊\n(2)　己\n";
    assertThat(outline(text, MediaType.PLAIN))
        .containsExactly(
            "ARTICLE 1 null",
            "  ITEM 1 null",
            "    SUBITEM ア null",
            "      SUBITEM ア null",
            "      SUBITEM イ null",
            "    SUBITEM イ null",
            "  ITEM 2 null");
  }

  @Test
  void aTableOfContentsMayRunTogetherInAParagraph() throws Exception {
    String text = "目次\n第１章　総則（第１条）\n第２章　雑則（第２条）\n附則\n\n## 第１章　総則\n\n第１条　定める。\n";
    assertThat(outline(text, MediaType.MARKDOWN))
        .containsExactly("PREAMBLE null null", "CHAPTER 1 総則", "  ARTICLE 1 null");
  }

  @Test
  void namesSideBySideAreNoHeading() throws Exception {
    String text =
        "Section 1. Fees. Pay.\n\nACME, INC.                 EXAMPLE LLC\n\nBy: ____        By: ____\n";
    assertThat(outline(text, MediaType.PLAIN)).containsExactly("ARTICLE 1 Fees");
  }

  @Test
  void aScheduleLeavesTheNumberedClausesBeforeItAsTheyAre() throws Exception {
    String text =
        """
        Supply of Goods

        1. Definitions
        1.1 In this Agreement words have their meaning.
        2. Supply
        2.1 The supplier shall deliver.
        (a) at once, or
        (b) later.

        SCHEDULE 1
        Goods

        1. Screws
        2. Nails
        """;
    assertThat(outline(text, MediaType.PLAIN))
        .containsExactly(
            "PREAMBLE null null",
            "CHAPTER 1 Definitions",
            "  ARTICLE 1.1 null",
            "CHAPTER 2 Supply",
            "  ARTICLE 2.1 null",
            "    PARAGRAPH a null",
            "    PARAGRAPH b null",
            "SCHEDULE 1 Goods",
            "  PARAGRAPH 1 null",
            "  PARAGRAPH 2 null");
  }

  @Test
  void clausesAndNumberedHeadingsOfAScheduleAreItsOwn() throws Exception {
    String text =
        """
        ## 1. Fees

        Pay.

        ## 2. Term

        One year.

        ## Schedule 1: Security

        ## 1. Access

        ## 2. Logs

        ## Schedule 2: Clauses

        ## Clause 1 Definitions

        As above, under Clause 2 Details.

        ## Clause 2 Details
        """;
    assertThat(outline(text, MediaType.MARKDOWN))
        .containsExactly(
            "ARTICLE 1 Fees",
            "ARTICLE 2 Term",
            "SCHEDULE 1 Security",
            "  ARTICLE 1 Access",
            "  ARTICLE 2 Logs",
            "SCHEDULE 2 Clauses",
            "  ARTICLE 1 Definitions",
            "  ARTICLE 2 Details");
  }

  @Test
  void aMarkedHeadingNeedsNoSpaceAfterItsNumber() throws Exception {
    assertThat(outline("# Terms\n\n## 1.Service\n\nIt is.\n\n## 2.Fees\n", MediaType.MARKDOWN))
        .containsExactly("PREAMBLE null Terms", "ARTICLE 1 Service", "ARTICLE 2 Fees");
  }

  static List<String> outline(String text, MediaType type) throws UnreadableDocumentException {
    return outline(Corpus.read(text, type));
  }

  static List<String> outline(Document document) {
    return document.sections().stream()
        .map(s -> "  ".repeat(s.level()) + s.kind() + " " + s.number() + " " + s.caption())
        .toList();
  }
}
