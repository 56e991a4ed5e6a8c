package dev.docket.worker.summary.finding;

import static dev.docket.worker.summary.finding.Reports.read;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a report says that it has, held against what was found. */
class FindingCountsTest {
  private static final String ONE =
      """

      ## Findings

      ### The back door is open at night

      Severity: High

      It was open. We recommend a spring.
      """;

  /** What is missing of a report that holds one finding, and says of all of them {@code text}. */
  private static List<String> missing(String text) throws Exception {
    return read("# Report\n\n## Executive summary\n\n" + text + "\n" + ONE)
        .index()
        .map(IndexCheck::missing)
        .orElse(List.of());
  }

  @Test
  void aSentenceThatCountsIsHeldAgainstWhatWasFound() throws Exception {
    Map<String, List<String>> sentences =
        Map.of(
            "We identified 1 high and 12 medium issues.",
            List.of("12 of 12 that the report counts as medium"),
            "The test found 2 High, 1 Moderate and no Low-severity vulnerabilities.",
            List.of(
                "1 of 2 that the report counts as high", "1 of 1 that the report counts as medium"),
            "There were 0 critical, 2 informational/stylistic issues identified.",
            List.of("1 of 2 that the report counts as info"),
            "A total of 13 issues were raised.",
            List.of("12 of 13 that the report counts"),
            "During the audit, 3 issues were found in total.",
            List.of("2 of 3 that the report counts"),
            "監査の結果、指摘事項は5件であった。",
            List.of("4 of 5 that the report counts"),
            "指摘事項：5件",
            List.of("4 of 5 that the report counts"));
    for (Map.Entry<String, List<String>> sentence : sentences.entrySet()) {
      assertThat(missing(sentence.getKey()))
          .as(sentence.getKey())
          .containsExactlyElementsOf(sentence.getValue());
    }
  }

  @Test
  void whatCountsSomethingElseSaysNothing() throws Exception {
    for (String text :
        List.of(
            "There are 3 high and 2 low doors.",
            "The previous audit found 4 high and 9 low issues.",
            "We check a total of 120 known issues each time.",
            "2 high issues were fixed and 3 high issues were not.",
            "The audit found one high issue.",
            "One of the issues is high.",
            "改善提案：23件を直ちに削除する。",
            "改善の状況：12件の申請が承認された。")) {
      assertThat(missing(text)).as(text).isEmpty();
    }
  }

  @Test
  void countsOfLevelsBelowOrBesideEachOtherAreAdded() throws Exception {
    String rows =
        """
        | Severity | Findings |
        |---|---|
        | Critical -Severity Findings | 0 |
        | High | 1 (0 resolved) |
        | Low | 3 |
        """;
    String columns =
        """
        | High Risk | Medium Risk | Low Risk |
        |---|---|---|
        | 1 | 0 | 3 |
        """;
    String lines =
        """
        High: 1

        Low: 3

        TOTAL: 4
        """;
    for (String text : List.of(rows, columns, lines)) {
      assertThat(missing(text)).as(text).containsExactly("3 of 3 that the report counts as low");
    }
    assertThat(missing(lines.replace("TOTAL: 4", "TOTAL: 9"))).hasSize(1);
    assertThat(missing(lines.replace("TOTAL: 4", "TOTAL: 9")))
        .containsExactly("8 of 9 that the report counts");
  }

  @Test
  void scalesAndMeasuresAreNoCounts() throws Exception {
    String weights =
        """
        | Level | Is |
        |---|---|
        | High | 3 |
        | Medium | 2 |
        | Low | 1 |
        """;
    String days =
        """
        | Level | To be mended within days |
        |---|---|
        | High | 7 |
        | Low | 90 |
        """;
    String ranges =
        """
        | Level | Is |
        |---|---|
        | High | 7 - 8.9 |
        | Low | 2 - 3.9 |
        """;
    for (String text : List.of(weights, days, ranges)) {
      assertThat(missing(text)).as(text).isEmpty();
    }
  }

  @Test
  void theLongestOfAReportsListsCounts() throws Exception {
    String report =
        """
        # Report

        ## Executive summary

        We identified 1 high and 2 low issues.

        ## Summary of findings

        | ID | Title | Severity | Status |
        |---|---|---|---|
        | A-1 | Doors stay open | High | Open |

        ## Detailed findings

        ### A-1 Doors stay open

        The back door was open at night. We recommend a spring.
        """;
    assertThat(read(report).index())
        .contains(new IndexCheck(3, 1, List.of("2 of 2 that the report counts as low")));
    assertThat(read(report.replace("1 high and 2 low issues", "1 high issue")).index())
        .contains(new IndexCheck(1, 1, List.of()));
  }

  @Test
  void rowsThatCountLevelsAreNoTableOfContents() throws Exception {
    String rows =
        """
        | Critical issues | 0 |
        |---|---|
        | High issues | 1 |
        | Fixed | 1 |
        | Medium issues | 2 |
        | Fixed | 2 |
        | Low issues | 4 |
        | Fixed | 4 |
        """;
    assertThat(missing(rows))
        .containsExactly(
            "2 of 2 that the report counts as medium", "4 of 4 that the report counts as low");
  }

  @Test
  void numberedSentencesThatAreCountedAreFindings() throws Exception {
    String report =
        """
        # Review of the yard

        ## Summary

        There were 0 critical and 2 low issues identified.

        ## Walk along the fence. Fixed issues

        1. North side, a post is loose.

        2. East side, a board is missing. A dog came through.
        """;
    assertThat(Reports.graded(report))
        .containsExactly("low North side, a post is loose.", "low East side, a board is missing.");
    assertThat(Reports.graded(report.replace("2 low", "1 low"))).isEmpty();
    assertThat(Reports.graded(report.replace("Fixed issues", "How to report them"))).isEmpty();
  }
}
