package dev.docket.local.analyst;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.docket.runtime.Json;
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
            # P2 match 10%: 規程 > 通報
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
}
