package dev.docket.worker.summary.finding;

import static dev.docket.worker.summary.finding.Reports.graded;
import static dev.docket.worker.summary.finding.Reports.read;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Titles of findings as the report's own list gives them. */
class ListedTitlesTest {
  private static final String LIST =
      """
      # Report

      ## Summary of findings

      | Finding title | Severity | Status |
      |---|---|---|
      | L1: The door of the yard is open at night | Low | Open |
      | W1: The lamp beside the Gate flickers in the wind | Warning | Fixed |

      ## Findings

      """;

  @Test
  void aListedTitleGoesOnOnTheNextLine() throws Exception {
    String report =
        LIST
            + """
            ### L1: The door of the yard

            is open at night

            The back door was open at night. We recommend a spring.

            ### W1: The lamp beside the

            ### Gate flickers in the wind

            The lamp flickers. We recommend a new one.
            """;
    assertThat(graded(report))
        .containsExactly(
            "low The door of the yard is open at night",
            "low The lamp beside the Gate flickers in the wind");
    assertThat(read(report).index().orElseThrow().missing()).isEmpty();
  }

  @Test
  void aTitleThatIsNotListedTakesNoLineBelowIt() throws Exception {
    String report =
        LIST
            + """
            ### L1: The door of the yard is open at night

            The back door was open at night. We recommend a spring.

            ### W1: The lamp beside the Gate flickers in the wind

            The lamp flickers. We recommend a new one.

            ### L2: The fence

            has holes

            A dog came through. We recommend a new one.
            """;
    assertThat(graded(report)).last().isEqualTo("low The fence");
  }

  @Test
  void theLevelsInATableOfContentsAreNoFindings() throws Exception {
    String report =
        """
        # Contents

        1. Scope .......... 2

        5. Findings .......... 3

        The back door is open .......... 3

        Medium .......... 3

        The fence has holes .......... 4

        Informational .......... 4

        # 5. Findings

        ### The back door is open

        Severity: Medium

        It was open at night. We recommend a spring.

        ### The fence has holes

        Severity: Informational

        A dog came through. We recommend a new one.
        """;
    assertThat(read(report).index()).isNotEmpty();
    assertThat(read(report).index().orElseThrow().listed()).isEqualTo(2);
  }

  @Test
  void anOverviewThatNamesAFindingOtherwiseAddsNone() throws Exception {
    String report =
        """
        # Report

        ## Summary of findings

        ### GT-1 Access Control

        The door should be looked at.

        ### GT-2 Light

        The lamp should be looked at.

        ## Findings

        ### GT-1 The back door is open at night

        Severity: High

        It was open. We recommend a spring.

        ### GT-2 The lamp flickers

        Severity: Low

        It flickers. We recommend a new one.
        """;
    assertThat(graded(report))
        .containsExactly("high The back door is open at night", "low The lamp flickers");
  }

  @Test
  void findingsThatWereResolvedInTheReviewAreFindings() throws Exception {
    String report =
        """
        # Report

        ## Open findings

        ### The back door is open at night

        Severity: High

        It was open. We recommend a spring.

        ## Resolved findings

        ### The lamp flickers

        Severity: Enhancement

        It flickered. It should be replaced.

        ### The fence has holes

        Severity: Comment

        It has holes. It should be mended.

        ## Prior findings

        ### The roof leaked

        It leaked. It should have been mended.
        """;
    assertThat(graded(report))
        .containsExactly(
            "high The back door is open at night",
            "info The lamp flickers",
            "info The fence has holes");
  }

  @Test
  void aLineThatBeginsSmallAndEndsWithAStatusIsTheSecondOfATitle() throws Exception {
    String report =
        """
        # Report

        ## Findings

        The back door is open at

        night (Low; Resolved)

        It was open. We recommend a spring.

        The lamp flickers.

        now and then (Low; Open)

        We recommend a new one.
        """;
    assertThat(graded(report))
        .containsExactly("low The back door is open at night", "low now and then");
  }

  @Test
  void aHeadingThatBeginsSmallGoesOnWithTheOneAboveIt() throws Exception {
    String report =
        """
        # Report

        ## Findings

        ### The back door is open at

        ### night (found in May)

        It was open. We recommend a spring.

        ### The lamp

        ### isLit() is never asked

        Nobody asks. We recommend a call.
        """;
    assertThat(graded(report))
        .contains("- The back door is open at night (found in May)")
        .doesNotContain("- The lamp isLit() is never asked");
  }
}
