package dev.docket.worker.summary.finding;

import static dev.docket.worker.summary.finding.Reports.graded;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Lines of tags below titles. */
class TagLinesTest {
  private static String finding(String title, String tags, String text) {
    return "### %s%n%n%s%n%n%s%n%n".formatted(title, tags, text);
  }

  @Test
  void aLineOfTagsGivesTheLevelOfTheTitleAboveIt() throws Exception {
    String report =
        "# Report\n\n## 5 Findings\n\n"
            + finding("5.1 Doors", "Design High Version 1 Open", "The back door was open.")
            + finding("5.2 Lamps", "#### Design Low Version 1 Code Corrected", "Two lamps flicker.")
            + finding("5.3 Fence", "Safety Medium Version 2 Open", "A dog came through a hole.");
    assertThat(graded(report)).containsExactly("high Doors", "low Lamps", "medium Fence");
  }

  @Test
  void linesWithALevelThatShareNoOtherWordsAreNoTags() throws Exception {
    String report =
        "# Report\n\n## 5 Findings\n\n"
            + finding("5.1 Doors", "High walls", "The back door was open.")
            + finding("5.2 Lamps", "Low light", "Two lamps flicker.")
            + finding("5.3 Fence", "Medium height", "A dog came through a hole.");
    assertThat(graded(report)).isEmpty();
  }

  @Test
  void twoLinesAreNoHabit() throws Exception {
    String report =
        "# Report\n\n## 5 Findings\n\n"
            + finding("5.1 Doors", "Design High Version 1", "The back door was open.")
            + finding("5.2 Lamps", "Design Low Version 1", "Two lamps flicker.");
    assertThat(graded(report)).isEmpty();
  }

  @Test
  void whatIsCalledIssueWithinAListedFindingIsNone() throws Exception {
    String report =
        """
        # Report

        ## Summary of findings

        | ID | Title | Severity | Status |
        |---|---|---|---|
        | A-1 | Doors stay open | High | Open |
        | A-2 | Lamps flicker | Low | Open |

        ## Findings

        ### A-1 Doors stay open

        The back door was open at night. We recommend a spring.

        ### Issue 1: The yard door

        It should be closed.

        ### Issue 2: The cellar door

        It should be closed.

        ### A-2 Lamps flicker

        Two lamps flicker. We recommend new ones.
        """;
    assertThat(graded(report)).containsExactly("high Doors stay open", "low Lamps flicker");
    String listed =
        report
            .replace("A-1", "Issue 8")
            .replace("A-2", "Issue 9")
            .replace("### Issue 1:", "### Issue 7:");
    assertThat(graded(listed)).contains("- The yard door");
  }
}
