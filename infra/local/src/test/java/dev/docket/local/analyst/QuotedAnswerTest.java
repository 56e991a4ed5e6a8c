package dev.docket.local.analyst;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.docket.runtime.Json;
import java.util.List;
import org.junit.jupiter.api.Test;

class QuotedAnswerTest {
  private static final String PASSAGES =
      """
      # P1 match 80%: rules.md > 4. Leave > 4.1
      [s1] Employees have 20 days of paid leave a year.
      [s2] Leave is asked for in writing.
      # P2 match 40%: rules.md > 7. Hotels > 7.1
      [s3] A hotel may cost 180 euros a night.
      # P3 match 10%: rules.md > 9. Changes > 9.1
      [s4] The rules on leave in Section 4 may be changed by the board.
      """;

  private static JsonNode answer(String question, String passages) {
    String input =
        "kind: answer\nnonce: abc\n\n<<<QUESTION abc>>>\n"
            + question
            + "\n<<<END QUESTION abc>>>\n\n"
            + (passages.startsWith("<<<") ? "" : "<<<PASSAGES abc>>>\n")
            + passages
            + "<<<END PASSAGES abc>>>\n";
    try {
      return Json.MAPPER.readTree(QuotedAnswer.of(Material.read(input)));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void theNearestSentenceIsQuotedWordForWord() {
    JsonNode first = answer("How many days of paid leave are there?", PASSAGES).at("/answer/0");
    assertThat(first.path("text").asText())
        .isEqualTo("Employees have 20 days of paid leave a year.");
    assertThat(first.at("/evidence/0/unit").asText()).isEqualTo("s1");
  }

  @Test
  void eachPartIsAnsweredAndWhatIsMissingIsNamed() {
    JsonNode answer =
        answer(
            "How many days of leave are there, and what may a hotel cost, and who feeds the cat?\n- How many days of leave are there\n- what may a hotel cost\n- who feeds the cat?",
            PASSAGES);
    assertThat(answer.path("answer").toString()).contains("20 days", "180 euros");
    assertThat(answer.path("missing")).hasSize(1);
    assertThat(answer.at("/missing/0").asText()).isEqualTo("who feeds the cat?");
  }

  @Test
  void whereNoPassageSpeaksOfEnoughThereIsNoAnswer() {
    JsonNode answer =
        answer(
            "How many days of leave are there?",
            PASSAGES.replace("match 80%", "match 30%").replace("match 40%", "match 20%"));
    assertThat(answer.path("answer")).isEmpty();
    assertThat(answer.path("missing")).hasSize(1);
  }

  @Test
  void whatIntroducesItemsIsQuotedWithThem() {
    JsonNode answer =
        answer(
            "給与から控除されるものは何か。",
            """
            # P1 match 80%: 賃金規程 > 第4条（控除）
            [s1] 会社は、次の項目については賃金より控除を行う。
            [s2] 所得税
            [s3] 住民税
            # P2 match 10%: 賃金規程 > 第9条（届出）
            [s4] 届出は所属長に行う。
            """);
    assertThat(answer.path("answer").findValuesAsText("text"))
        .containsExactly("会社は、次の項目については賃金より控除を行う。", "所得税", "住民税");
  }

  @Test
  void ofComparedVersionsOnlyWhatDiffersIsQuoted() {
    String passages =
        """
            <<<CHANGES abc>>>
            - modified: P1 -> P2 | went: 30 | came: 45
            <<<END CHANGES abc>>>

            <<<PASSAGES abc>>>
            # P1 match 20%: 旧 > 第4条（委託料）
            [s1] 甲は、請求書を受け取った日から30日以内に支払う。
            [s2] 振込手数料は甲の負担とする。
            # P2 match 20%: 新 > 第4条（委託料）
            [s3] 甲は、請求書を受け取った日から45日以内に支払う。
            [s4] 振込手数料は甲の負担とする。
            """;
    assertThat(answer("いつ払うかは旧版と新版でどう変わったか。", passages).path("answer").findValuesAsText("unit"))
        .containsExactly("s1", "s3");
  }

  @Test
  void aSectionThatIsNamedComesBeforeASentenceThatNamesIt() {
    String passages = PASSAGES.replace("match 10%", "match 90%");
    assertThat(
            answer("What does Section 4 say of leave?", passages)
                .at("/answer/0/evidence/0/unit")
                .asText())
        .isIn("s1", "s2");
  }

  @Test
  void whereAnAmountIsAskedForASentenceWithoutOneIsNoAnswer() {
    String passages =
        """
        # P1 match 80%: 福利厚生規程 > 第4条（書籍購入補助）
        [s1] 書籍購入補助は、社員が購入する書籍の代金を補助するものである。
        [s2] 購入した書籍の所有権は、購入した者に帰属する。
        [s3] 補助の上限は、1事業年度につき20,000円とする。
        """;
    assertThat(answer("書籍の補助はいくらまでか。", passages).path("answer").findValuesAsText("text"))
        .containsExactly("補助の上限は、1事業年度につき20,000円とする。");
    JsonNode silent =
        answer(
            "What was the fee for the audit?",
            """
            # P1 match 80%: report.pdf > 2.3
            [s1] Tokens with a fee on transfer are not within this audit.
            """);
    assertThat(silent.path("answer")).isEmpty();
    assertThat(silent.path("missing")).hasSize(1);
  }

  @Test
  void whatExplainsATermComesFirstWhereItsMeaningIsAskedFor() {
    JsonNode answer =
        answer(
            "What does the status Acknowledged mean?",
            """
            # P1 match 80%: report.pdf > 2.4.6
            [s1] Status | ACKNOWLEDGED
            # P2 match 70%: report.pdf > 1.2.2 Status
            [s2] FIXED: Changes have been made to the code.
            [s3] ACKNOWLEDGED: The team is aware of the finding and plans to mend it.
            """);
    assertThat(answer.at("/answer/0/text").asText()).startsWith("ACKNOWLEDGED: The team");
  }

  @Test
  void itemsThatStandInTheNextPassageAreQuotedWithWhatIntroducesThem() {
    JsonNode answer =
        answer(
            "事故は誰に報告するのか。",
            """
            # P1 match 80%: 規程 > 通報
            [s1] 事故に気付いた者は、以下に報告しなければならない。
            # P2 match 10%: 規程 > 通報 (continued)
            [s2] 上長
            [s3] 委員会
            # P3 match 10%: 規程 > 記録
            [s4] 対応は記録する。
            """);
    assertThat(answer.path("answer").findValuesAsText("text"))
        .containsExactly("事故に気付いた者は、以下に報告しなければならない。", "上長", "委員会");
  }

  @Test
  void whoIsAskedForIsNotAnsweredByADate() {
    JsonNode answer =
        answer(
            "この規程の改定は誰が決めるのか。",
            """
            # P1 match 90%: 給与規程 > 付則
            [s1] 本規程の一部を改定し、令和４年４月１日から施行する。
            [s2] 本規程の改廃は、代表取締役が立案し決定するものとする。
            """);
    assertThat(answer.at("/answer/0/text").asText()).contains("代表取締役");
    assertThat(answer.path("answer")).hasSize(1);
  }

  @Test
  void thatNothingIsPaidIsAnAmountToo() {
    JsonNode answer =
        answer(
            "退職金はいくらか。",
            """
            # P1 match 90%: 給与規程 > 第29条（退職金）
            [s1] 退職金は支給しない。
            """);
    assertThat(answer.at("/answer/0/text").asText()).isEqualTo("退職金は支給しない。");
  }

  @Test
  void aNumberThatCountsWhatIsAskedForComesBeforeOtherNumbers() {
    JsonNode answer =
        answer(
            "How many directors are on the Board of Directors?",
            """
            # P1 match 90%: bylaws.html > Powers of the Board of Directors
            [s1] The Board of Directors may remove a director who misses three (3) meetings in a row of the Board of Directors.
            # P2 match 90%: bylaws.html > Number
            [s2] The Association is run by at least three (3) but not more than seven (7) directors.
            """);
    assertThat(answer.at("/answer/0/evidence/0/unit").asText()).isEqualTo("s2");
  }

  @Test
  void whatOnlyRepeatsItsHeadingIsNotQuoted() {
    JsonNode answer =
        answer(
            "損害賠償に上限はあるか。",
            """
            # P1 match 90%: 契約書 > 第10条（損害賠償）
            [s1] 損害賠償
            [s2] 損害賠償の額は、委託料を上限とする。
            """);
    assertThat(answer.path("answer")).hasSize(1);
    assertThat(answer.at("/answer/0/evidence/0/unit").asText()).isEqualTo("s2");
  }

  private static List<String> texts(String question, String passages) {
    return answer(question, passages).path("answer").findValuesAsText("text");
  }

  @Test
  void anExceptionThatFollowsComesWithItsRule() {
    assertThat(
            texts(
                "在宅勤務で時間外労働はできるか。",
                """
                # P1 match 90%: 細則 > 第6条（勤務管理）
                [s1] 勤務時間は別に定める。
                [s2] 在宅勤務で時間外労働を命じることはできない。
                [s3] ただし、業務上やむを得ない場合は、この限りでない。
                [s4] 始業の時刻は打刻する。
                """))
        .containsExactly("在宅勤務で時間外労働を命じることはできない。", "ただし、業務上やむを得ない場合は、この限りでない。");
    assertThat(
            texts(
                "May the tenant sublet the flat?",
                """
                # P1 match 90%: lease.md > 7 Subletting
                [s1] The tenant must not sublet the flat.
                [s2] However, the tenant may sublet one room with the landlord's consent.
                [s3] The keys are handed over at noon.
                """))
        .hasSize(2)
        .last()
        .asString()
        .startsWith("However,");
  }

  @Test
  void anExceptionIsNotQuotedWithoutItsRule() {
    assertThat(
            texts(
                "預けた現金の損害は、いくらまで賠償されるか。",
                """
                # P1 match 90%: 約款 > 第15条
                [s1] 物品に損害が生じたときは、当館はこれを賠償します。
                [s2] ただし、現金については、5万円を限度として損害を賠償します。
                """))
        .hasSize(2)
        .first()
        .asString()
        .startsWith("物品に");
  }

  @Test
  void anItemComesWithWhatIntroducesItAndNotWithTheOthers() {
    assertThat(
            texts(
                "会費を滞納したらどうなるか。",
                """
                # P1 match 90%: 定款 > 第11条（資格の喪失）
                [s1] 会員が次の各号のいずれかに該当する場合には、その資格を喪失する。
                [s2]   退会したとき。
                [s3]   1年以上会費を滞納したとき。
                # P2 match 90%: 定款 > 第8条（会費）
                [s4] 会員は、会費を納入しなければならない。
                """))
        .containsExactly("会員が次の各号のいずれかに該当する場合には、その資格を喪失する。", "1年以上会費を滞納したとき。");
  }

  @Test
  void aListIsWholeAndEndsWhereItsItemsEnd() {
    assertThat(
            texts(
                "宿泊を拒否されるのはどんな場合か。",
                """
                # P1 match 90%: 約款 > 第5条
                [s1] 当館は、次に掲げる場合には、宿泊を拒否する。
                [s2]   満室のとき。
                # P2 match 20%: 約款 > 第5条 (continued)
                [s3]   天災のとき。
                [s4] 前項の場合は、書面で知らせる。
                # P3 match 20%: 約款 > 第6条
                [s5] 宿泊の料金は前払いとする。
                """))
        .containsExactly("当館は、次に掲げる場合には、宿泊を拒否する。", "満室のとき。", "天災のとき。");
  }

  @Test
  void aRowIsToldWithTheNamesOfItsColumns() {
    String table =
        """
        # P1 match 90%: 約款 > 別表（違約金）
        [s1 head] | 一般 | 団体
        [s2 row] 当日 | 80％ | 100％
        [s3 row] 前日 | | 50％
        [s4 head] 支払いの方法 | 手数料
        [s5 row] 現金 | 0円
        """;
    JsonNode answer = answer("団体が前日に取り消したときの違約金は何％か。", table);
    assertThat(answer.path("answer").findValuesAsText("text")).containsExactly("前日；団体：50％");
    assertThat(answer.path("answer").findValuesAsText("unit")).containsExactly("s3", "s1");
    assertThat(texts("現金の手数料はいくらか。", table)).containsExactly("支払いの方法：現金；手数料：0円");
  }

  @Test
  void ofRangesTheOneIsToldThatTakesInWhatIsNamed() {
    String ranges =
        """
        # P1 match 90%: 細則 > 第4条（加算額）
        [s1] 加算額は、次の各号に掲げる距離の区分に応じた額とする。
        [s2]   １００キロメートル以上３００キロメートル未満　８，０００円
        [s3]   ３００キロメートル以上１，０００キロメートル未満　１６，０００円
        [s4]   １，０００キロメートル以上　２４，０００円
        """;
    assertThat(texts("600km離れているときの加算額はいくらか。", ranges))
        .hasSize(2)
        .last()
        .asString()
        .endsWith("１６，０００円");
    assertThat(texts("300kmの距離の加算額はいくらか。", ranges)).last().asString().endsWith("１６，０００円");
    assertThat(texts("1,200kmの距離の加算額はいくらか。", ranges)).last().asString().endsWith("２４，０００円");
    assertThat(texts("加算額はいくらか。", ranges)).hasSize(4);
  }

  @Test
  void aPartThatOnlyPointsBackIsAskedOfWhatTheFirstNames() {
    JsonNode answer =
        answer(
            "How many directors are there, and are they paid?\n- How many directors are there\n- are they paid?",
            """
            # P1 match 90%: bylaws.md > 3 Directors
            [s1] The corporation has four directors.
            [s2] Directors are paid nothing for their work.
            # P2 match 60%: bylaws.md > 9 Members
            [s3] Dues are paid in May.
            """);
    assertThat(answer.path("answer").findValuesAsText("unit")).contains("s1", "s2");
    assertThat(answer.path("missing")).isEmpty();
  }

  @Test
  void whereCasesAreAskedForAllOfThemAreToldAndNotTheNextParagraph() {
    assertThat(
            texts(
                "解雇されるのはどんな場合か。",
                """
                # P1 match 90%: 規則 > 第11条（解雇）
                [s1] 職員が次の各号の一に該当するときは解雇する。
                [s2]   刑に処せられた場合
                [s3]   業務上やむを得ない事由による場合
                [s4] 休職の期間は別に定める。
                """))
        .containsExactly("職員が次の各号の一に該当するときは解雇する。", "刑に処せられた場合", "業務上やむを得ない事由による場合");
  }

  @Test
  void anAgeIsToldByNoOtherNumber() {
    assertThat(
            texts(
                "How old must a member be?",
                """
                # P1 match 90%: bylaws.md > 3 Membership
                [s1] Members pay 3 dues a year and become members of Space13.
                [s2] Each member must be at least 18 years of age.
                """))
        .containsExactly("Each member must be at least 18 years of age.");
  }

  @Test
  void anAmountThatIsNotNamedIsNone() {
    assertThat(
            texts(
                "How much are the monthly dues?",
                """
                # P1 match 90%: bylaws.md > 3.6 Dues
                [s1] The first month's dues shall be the full amount of the dues.
                """))
        .isEmpty();
  }

  @Test
  void anItemOfSeveralSentencesDoesNotEndItsList() {
    assertThat(
            texts(
                "What rights does a full member have?",
                """
                # P1 match 90%: bylaws.md > 3.1 Classes
                [s1] Full members have the right to:
                [s2] (a) A key to the space;
                [s3] (b) Apply for a second membership.
                [s4] The person must be over 18; and
                [s5] (c) Store equipment.
                [s6] Dues are paid in May.
                """))
        .last()
        .asString()
        .endsWith("Store equipment.");
  }

  @Test
  void theBestComesFirstAndWhatOnlySharesAWordIsLeftOut() {
    JsonNode answer =
        answer(
            "通報はどうやってすればよいか。",
            """
            # P1 match 100%: 通報規程.pdf > 第７条（通報の受付等）
            [s1] 総括責任者は、通報を受けた日から２０日以内に、調査の実施の有無を通報者に通知しなければならない。
            # P2 match 100%: 通報規程.pdf > 第６条（通報及び相談の方法）
            [s2] 通報及び相談の方法は、電話、電子メール、文書及び面会によるものとする。
            """);
    assertThat(answer.at("/answer/0/text").asText()).contains("電話、電子メール");
  }

  @Test
  void anAnswerAboutAnotherThingThanTheOneAskedAboutIsNone() {
    String passages =
        """
        # P1 match 40%: 規則 > 第24条（慶弔休暇）
        [s1] 会社は、従業員の子の結婚のときは、所定の手続きにより休暇を与える。
        # P2 match 40%: 規則 > 第16条（欠勤の届出）
        [s2] 病気により欠勤するときは、所定の手続きにより会社に届け出て承認を受けなければならない。
        # P3 match 10%: 規則 > 第30条（賃金）
        [s3] 賃金は翌月末日に支払う。
        """;
    assertThat(answer("離婚届の手続きはどうなるか。", passages).path("answer")).isEmpty();
    assertThat(answer("欠勤の手続きはどうなるか。", passages).path("answer").toString()).contains("s2");
  }

  @Test
  void howManyAreAskedForIsToldByTheirNumber() {
    JsonNode answer =
        answer(
            "理事は何人か。",
            """
            # P1 match 100%: 定款 > 第27条（理事の任期）
            [s1] 理事の任期は、選任後１年以内に終了する事業年度の終結の時までとする。
            # P2 match 100%: 定款 > 第23条（役員の設置）
            [s2] この法人に、理事3名以上5名以下を置く。
            """);
    assertThat(answer.path("answer").findValuesAsText("text"))
        .containsExactly("この法人に、理事3名以上5名以下を置く。");
  }

  @Test
  void aPartThatNamesNothingIsAskedOfWhatTheFirstNames() {
    JsonNode answer =
        answer(
            "副業に許可は必要か、黙ってやったらどうなるか。\n- 副業に許可は必要か、\n- 黙ってやったらどうなるか。",
            """
            # P1 match 80%: 規則 > 第13条（副業）
            [s1] 副業を行う場合は、会社の許可を受けなければならない。
            [s2] 無断の副業が判明した場合、懲戒処分を行うことがある。
            # P2 match 40%: 規則 > 第40条（欠勤）
            [s3] 無断の欠勤が判明した場合、賃金を減ずる。
            """);
    assertThat(answer.path("answer").findValuesAsText("text"))
        .contains("無断の副業が判明した場合、懲戒処分を行うことがある。")
        .noneMatch(text -> text.contains("欠勤"));
  }

  @Test
  void aQuestionThatGoesOnIsAskedWithTheOneBefore() {
    String passages =
        """
        <<<EARLIER abc>>>
        question: How can the Customer terminate the agreement?
        answer: The Customer may terminate this Agreement on 90 days' notice.
        <<<END EARLIER abc>>>

        <<<PASSAGES abc>>>
        # P1 match 80%: deal.md > 13. Termination
        [s1] The Supplier may terminate this Agreement on 180 days' notice.
        [s2] The Customer may terminate this Agreement on 90 days' notice.
        # P2 match 60%: deal.md > 3. Services
        [s3] The Supplier shall provide the Services with care.
        [s4] The Supplier keeps records.
        """;
    assertThat(answer("And the Supplier?", passages).at("/answer/0/text").asText())
        .isEqualTo("The Supplier may terminate this Agreement on 180 days' notice.");
  }

  @Test
  void aChainOfQuestionsThatEachChangeAPartKeepsWhatWasAskedFirst() {
    String passages =
        """
        <<<EARLIER abc>>>
        question: 時間外労働手当は何パーセントですか。
        answer: 時間外労働手当は125パーセントとする。
        question: では、休日労働は？
        answer: 休日労働手当は135パーセントとする。
        <<<END EARLIER abc>>>

        <<<PASSAGES abc>>>
        # P1 match 80%: 賃金規程 > 第3条（賃金の種類）
        [s1] 深夜労働は、賃金の種類の一つである。
        # P2 match 80%: 賃金規程 > 第15条（割増賃金）
        [s2] 休日労働手当は135パーセントとする。
        [s3] 深夜労働手当は125パーセントとする。
        """;
    assertThat(answer("深夜は？", passages).findValuesAsText("unit")).containsExactly("s3");
    assertThat(answer("深夜労働は、賃金の種類の一つですか。", passages).at("/answer/0/text").asText())
        .as("a question that says itself what it asks")
        .isEqualTo("深夜労働は、賃金の種類の一つである。");
  }

  @Test
  void aPartThatNothingElseAnswersIsAnsweredByTheClauseOfThePartBefore() {
    String passages =
        """
        # P1 match 90%: 福利厚生規程 > 第6条（予防接種補助）
        [s1] 会社は、インフルエンザの予防接種の費用を負担する。
        [s2] 補助は、接種を受けた日から30日以内に申請しなければならない。
        # P2 match 40%: 福利厚生規程 > 第4条（書籍購入補助）
        [s3] 書籍の補助は、購入日から60日以内に申請しなければならない。
        """;
    JsonNode answer =
        answer(
            "インフルエンザの注射代は出ますか。いつまでに申請すればいいですか。\n- インフルエンザの注射代は出ますか。\n- いつまでに申請すればいいですか。", passages);
    assertThat(answer.path("answer").findValuesAsText("unit")).contains("s1", "s2");
    assertThat(answer.path("answer").findValuesAsText("unit")).doesNotContain("s3");
  }

  @Test
  void whereItIsAskedWhenSomethingIsDoneATimeIsTold() {
    assertThat(
            texts(
                "健康診断はいつ受けるのか。",
                """
                # P1 match 100%: 規則 > 第51条（健康診断）
                [s1] 会社は、毎年6月に健康診断を行う。
                [s2] 健康診断を受ける者は、受診する病院を届け出る。
                """))
        .containsExactly("会社は、毎年6月に健康診断を行う。");
    assertThat(
            texts(
                "When are the keys handed over?",
                """
                # P1 match 100%: lease.md > 3 Keys
                [s1] The keys are handed over by the caretaker.
                [s2] The keys are handed over after payment of the deposit.
                """))
        .containsExactly("The keys are handed over after payment of the deposit.");
  }

  @Test
  void whatSharesAWordThatSaysLittleDoesNotStandBeforeWhatIsAskedFor() {
    assertThat(
            texts(
                "Can I keep a dog?",
                """
                # P1 match 50%: lease.md > 10 Vehicles
                [s1] Tenants agree to keep a vehicle on the premises.
                [s2] They keep those spaces clean.
                # P2 match 70%: lease.md > 13 Pets
                [s3] Pets are allowed by written permission of the Landlord only.
                """))
        .containsExactly("Pets are allowed by written permission of the Landlord only.");
  }

  @Test
  void aTableWhoseColumnsAreQuantitiesIsToldByThem() {
    assertThat(
            texts(
                "勤続3年6か月の有給は何日か。",
                """
                # P1 match 90%: 規則 > 第34条（年次有給休暇）
                [s1 head] 勤続期間 | 1年6か月 | 2年6か月 | 3年6か月
                [s2 row] 有給の日数 | 11日 | 12日 | 14日
                """))
        .containsExactly("勤続期間：有給の日数；1年6か月：11日；2年6か月：12日；3年6か月：14日");
  }

  @Test
  void rowsOfFiguresOfOneKindAreTwoThings() {
    assertThat(
            texts(
                "宿泊費はいくらか。",
                """
                # P1 match 90%: 旅費規程 > 別表
                [s1 head] 日当 | 2,000円 | 3,000円
                [s2 row] 宿泊費 | 9,000円 | 8,000円
                """))
        .containsExactly("宿泊費 | 9,000円 | 8,000円");
  }
}
