package dev.docket.worker.summary.finding;

import static dev.docket.worker.summary.finding.Reports.graded;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Findings that stand below lines with levels and have no heading of their own. */
class GradedListsTest {
  @Test
  void aLevelMayStandOnTheLineOfWhatIsBelowIt() throws Exception {
    assertThat(
            graded(
                """
                # Overview of the audit

                Critical No critical issues were found.

                High: none

                Medium 1. The till can be opened without a key. A lock would help.

                Low

                1. The sign is faded.
                """))
        .containsExactly("medium The till can be opened without a key.", "low The sign is faded.");
  }

  @Test
  void paragraphsBelowChaptersOfLevelsAreFindings() throws Exception {
    assertThat(
            graded(
                """
                # Result of the review

                High severity issues:-

                Anybody can open the back door from the yard. A bolt would help.

                The fence has holes wherever a tree stands beside it.

                Medium severity issues:-

                No medium severity issues.

                Low severity issues:-

                The lamp flickers in the wind.
                """))
        .containsExactly(
            "high Anybody can open the back door from the yard.",
            "high The fence has holes wherever a tree stands beside it.",
            "low The lamp flickers in the wind.");
  }

  @Test
  void titlesAboveTheirTextsAreTheFindings() throws Exception {
    assertThat(
            graded(
                """
                # Result of the review

                High risk

                The back door stays open

                Anybody can come in from the yard. A bolt would help.

                Holes in the fence

                A dog came through one in May.

                Status: Fixed

                Medium risk

                None found.

                Low risk

                Flickering lamp

                It flickers in the wind.
                """))
        .containsExactly(
            "high The back door stays open", "high Holes in the fence", "low Flickering lamp");
  }

  @Test
  void itemsThatSayWhatIsNotDoneAreFindings() throws Exception {
    assertThat(
            graded(
                """
                # 監査の結果

                高

                1. 鍵の貸出簿が整備されていない。

                中

                指摘事項なし。

                低

                1. No limit of visitors is set.
                """))
        .containsExactly("high 鍵の貸出簿が整備されていない。", "low No limit of visitors is set.");
    for (String none :
        List.of(
            "None.",
            "No issues",
            "There were no medium issues found.",
            "特になし。",
            "指摘事項はない。",
            "脆弱性は検出されなかった。")) {
      assertThat(GradedLists.isNone(none)).as(none).isTrue();
    }
    for (String some :
        List.of("No lock on the door", "Nothing is locked", "鍵が掛けられていない。", "Noise at night")) {
      assertThat(GradedLists.isNone(some)).as(some).isFalse();
    }
  }

  @Test
  void whatEachLevelMeansIsNoFinding() throws Exception {
    assertThat(
            graded(
                """
                # How often we look

                High

                Doors that face the street. We look each week.

                Medium

                Doors that face the yard. We should look each month.

                Low

                Doors within the house.
                """))
        .isEmpty();
    assertThat(
            graded(
                """
                # Severity levels

                High issues

                Issues that let anybody in.

                Medium issues

                Issues that let some people in.

                Low issues

                No issues at all for those who have a key.
                """))
        .isEmpty();
  }
}
