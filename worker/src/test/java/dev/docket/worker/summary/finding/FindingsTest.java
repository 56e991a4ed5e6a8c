package dev.docket.worker.summary.finding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.docket.document.MediaType;
import dev.docket.reading.DocumentReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FindingsTest {
  private static Findings read(String markdown) throws Exception {
    byte[] bytes = markdown.getBytes(StandardCharsets.UTF_8);
    return Findings.of(new DocumentReader().read(bytes, MediaType.MARKDOWN, Optional.empty()));
  }

  private static List<String> graded(Findings findings) {
    return findings.found().stream()
        .map(f -> f.grade().map(Grade::code).orElse("-") + " " + f.name())
        .toList();
  }

  private static List<String> parts(Findings.Found found, Field field) {
    return found.parts().stream()
        .filter(part -> part.field() == field)
        .map(FindingPart::text)
        .toList();
  }

  @Test
  void aChapterGivesItsFindingsTheirSeverity() throws Exception {
    Findings findings =
        read(
            """
            # Review of the stock room

            ## High severity

            ### H-1 Keys are lent out

            Two keys were missing in May. Consider numbering the keys.

            ## Low Risk Findings (1)

            ### L-1 The log is kept on paper

            One page was torn. Consider an electronic log.
            """);
    assertThat(graded(findings))
        .containsExactly("high Keys are lent out", "low The log is kept on paper");
    assertThat(findings.found().getFirst().id()).isEqualTo("H-1");
    assertThat(parts(findings.found().getFirst(), Field.ACTION))
        .containsExactly("Consider numbering the keys.");
  }

  @Test
  void aSeverityBesideTheTitleCountsAtEitherEnd() throws Exception {
    Findings findings =
        read(
            """
            # Test of the portal

            ## 3 Observations

            ### 3.1 LOW Banner names the server

            The banner gives a version. Remove the banner.

            ### 3.2 (PORT-02) SESSIONS NEVER END - CRITICAL

            A session of last year still works. Let sessions end after an hour.

            ### 3.3 Uploads are not scanned (High)

            A test virus was accepted. Scan each upload.
            """);
    assertThat(graded(findings))
        .containsExactly(
            "low Banner names the server",
            "critical SESSIONS NEVER END",
            "high Uploads are not scanned");
  }

  @Test
  void aRowOfATableOfFindingsIsAFinding() throws Exception {
    Findings findings =
        read(
            """
            # Audit of travel costs

            ## Findings

            | Ref | Observation | Rating | Recommendation | Responsible | Target date |
            |---|---|---|---|---|---|
            | 1 | Receipts are missing for hotels | High | Ask for receipts | Finance | 1 May 2026 |
            | 2 | Advances are not settled | Medium | Settle within a month | Travel desk | 1 June 2026 |
            """);
    assertThat(graded(findings))
        .containsExactly("high Receipts are missing for hotels", "medium Advances are not settled");
    assertThat(parts(findings.found().getFirst(), Field.OWNER)).containsExactly("Finance");
    assertThat(parts(findings.found().getLast(), Field.DUE)).containsExactly("1 June 2026");
  }

  @Test
  void aWordInATitleTakesNoFindingAway() throws Exception {
    Findings findings =
        read(
            """
            # Internal audit report

            ## Scope

            Purchases of two years were examined.

            ## Detailed findings

            ### 1. Purchases outside the scope of the contract

            Severity: High

            #### Description

            Three orders had no contract.

            ### 2. Appendices of contracts are not kept about suppliers

            Severity: Low

            #### Description

            Six appendices could not be shown.

            ## Conclusion

            The controls work in part.
            """);
    assertThat(graded(findings))
        .containsExactly(
            "high Purchases outside the scope of the contract",
            "low Appendices of contracts are not kept about suppliers");
  }

  @Test
  void descriptionAndRecommendationMakeAFindingWithoutASeverity() throws Exception {
    Findings findings =
        read(
            """
            # Review

            ## Detailed findings

            ### 1. Keys are shared

            #### Description

            Four people use one key.

            #### Recommendations

            Each person should have a key.
            """);
    assertThat(graded(findings)).containsExactly("- Keys are shared");
  }

  @Test
  void anAppendixWhoseIdsAreNoFindingsHasNone() throws Exception {
    String clauses =
        """
        # Rules on cards

        ## Appendix A

        ### A-1 Model clauses for issuing cards

        This card comes without a code.

        ### A-2 Model clauses for lost cards

        You should tell us at once when you have lost the card.

        ### A-3 Model clauses for statements

        We send you a statement each month.
        """;
    assertThat(read(clauses).found()).isEmpty();
    assertThat(
            graded(read(clauses.replace("# Rules", "# Report").replace("Appendix A", "Findings"))))
        .hasSize(3);
  }

  @Test
  void anOverviewThatHoldsTheListOfFindingsIsNone() throws Exception {
    for (String heading : List.of("1　要約", "1　全体像", "1. Where we stand")) {
      Findings findings =
          read(
              """
              # 内部監査報告書

              ## %s

              指摘事項は2件であり、その内訳は、重要度「高」が1件、「中」が1件である。

              | 番号 | 指摘事項 | 重要度 | 期限 |
              |---|---|---|---|
              | 指摘1 | 鍵が貸し出されている | 高 | 令和8年10月31日 |
              | 指摘2 | 記録が紙で残されている | 中 | 令和8年12月25日 |

              ## 2　指摘事項

              ### 指摘1　鍵が貸し出されている

              重要度：高

              発見事項：5月に鍵が2本不足していた。

              改善提案：鍵に番号を付けるべきである。

              ### 指摘2　記録が紙で残されている

              重要度：中

              発見事項：1ページが破れていた。

              改善提案：電子的に記録すべきである。
              """
                  .formatted(heading));

      assertThat(graded(findings))
          .as(heading)
          .containsExactly("high 鍵が貸し出されている", "medium 記録が紙で残されている");
    }
  }

  @Test
  void legendsResolutionsAndFollowUpsAreNoFindings() throws Exception {
    Findings findings =
        read(
            """
            # Report

            ## Severity levels

            ### High

            Assets can be lost.

            ### Low

            Little harm is done.

            ## Findings

            ### F-1 Doors stay open

            Severity: Medium

            #### Description

            The back door was open at night.

            #### Resolution

            The door was given a spring.

            ### F-2 Lamps are broken

            Severity: Low

            #### Description

            Two lamps in the yard are broken.
            """);
    assertThat(graded(findings)).containsExactly("medium Doors stay open", "low Lamps are broken");
    assertThat(parts(findings.found().getFirst(), Field.RESPONSE))
        .containsExactly("The door was given a spring.");
    assertThat(parts(findings.found().getFirst(), Field.ACTION)).isEmpty();
  }

  @Test
  void aFindingThatIsListedButNotThereIsMissing() throws Exception {
    Findings findings =
        read(
            """
            # Report

            ## Summary of findings

            | ID | Title | Severity | Status |
            |---|---|---|---|
            | A-1 | Doors stay open | High | Open |
            | A-2 | Lamps are broken | Low | Fixed |
            | A-3 | Fences have holes | Low | Open |

            ## Detailed findings

            ### A-1 Doors stay open

            The back door was open at night. We recommend a spring.

            ### A-2 Lamps are broken

            Two lamps are broken. We recommend new ones.
            """);
    assertThat(graded(findings)).containsExactly("high Doors stay open", "low Lamps are broken");
    assertThat(findings.found().getLast().status()).isEqualTo("Fixed");
    assertThat(findings.index()).contains(new IndexCheck(3, 2, List.of("A-3 Fences have holes")));
  }

  @Test
  void aFindingThatItsListNamesInOtherWordsIsThere() throws Exception {
    Findings findings =
        read(
            """
            # Report

            ## Summary of findings

            | Title | Severity | Status |
            |---|---|---|
            | Doors of the store stay open | High | Open |
            | Lamps that light the yard are not tested | Low | Open |

            ## Detailed findings

            ### 1. Doors of the store stay open

            The back door was open at night. We recommend a spring.

            ### 2. Some lamps that light the yard are not covered by tests

            Two lamps are broken. We recommend new ones.
            """);
    assertThat(findings.index()).contains(new IndexCheck(2, 2, List.of()));
  }

  @Test
  void equalTitlesAreTwoFindings() throws Exception {
    Findings findings =
        read(
            """
            # Report

            ## Findings

            ### 1. Records are incomplete

            Severity: Low

            #### Description

            The records of the north branch have gaps.

            ### 2. Records are incomplete

            Severity: High

            #### Description

            The records of the south branch have gaps.
            """);
    assertThat(graded(findings))
        .containsExactly("low Records are incomplete", "high Records are incomplete");
  }

  @Test
  void japaneseFindingsAreReadFromLabelsAndFromRequests() throws Exception {
    Findings labelled =
        read(
            """
            # 内部監査報告書

            ## 指摘事項

            ### 指摘事項１ 金庫の鍵が管理されていない

            重要度：高

            #### 現状

            鍵の所在が三日間分からなかった。

            #### 改善提案

            鍵の管理簿を作成すること。
            """);
    assertThat(graded(labelled)).containsExactly("high 金庫の鍵が管理されていない");
    assertThat(parts(labelled.found().getFirst(), Field.ACTION)).containsExactly("鍵の管理簿を作成すること。");
  }
}
