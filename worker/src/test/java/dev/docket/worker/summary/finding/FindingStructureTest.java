package dev.docket.worker.summary.finding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.docket.document.MediaType;
import dev.docket.reading.DocumentReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Findings that are known by what repeats in a report, whatever its parts are called. */
class FindingStructureTest {
  private static Findings read(String markdown) throws Exception {
    byte[] bytes = markdown.getBytes(StandardCharsets.UTF_8);
    return Findings.of(new DocumentReader().read(bytes, MediaType.MARKDOWN, Optional.empty()));
  }

  private static List<String> graded(String markdown) throws Exception {
    return read(markdown).found().stream()
        .map(f -> f.grade().map(Grade::code).orElse("-") + " " + f.name())
        .toList();
  }

  private static String block(String title, String text) {
    return """
    ## %s

    Severity: Low

    ### Story and Setting

    %s

    ### Recommendation

    Somebody should look after it.

    ### Where It Stands Now

    The keeper was told of it in May.

    """
        .formatted(title, text);
  }

  @Test
  void aHeadingThatStandsInEachFindingIsNone() throws Exception {
    String report =
        "# Review of the harbour\n\n# Issues\n\n"
            + block("3.1 The crane has no brake", "The crane moved on in a light wind.")
            + block("3.2 Ropes are worn", "Six of nine ropes have lost a strand.")
            + block("3.3 The lamp is dark", "The lamp at the mole has been dark since March.");
    assertThat(graded(report))
        .containsExactly(
            "low The crane has no brake", "low Ropes are worn", "low The lamp is dark");
  }

  @Test
  void aTitleThatComesAgainHeadsAFindingEachTime() throws Exception {
    String report =
        "# Review of the harbour\n\n# Issues\n\n"
            + block("3.1 Missing rail", "The north stair has no rail at all.")
            + block("3.2 Missing rail", "The south stair has no rail at all.")
            + block("3.3 Wet floor", "Water stands on the floor of the hall.")
            + block("3.4 Missing rail", "The west stair has no rail at all.");
    assertThat(graded(report))
        .containsExactly(
            "low Missing rail", "low Missing rail", "low Wet floor", "low Missing rail");
  }

  @Test
  void anUnknownLabelBeforeALevelEachTimeSaysTheSeverity() throws Exception {
    assertThat(
            graded(
                """
                # Review of the mill

                ## What we saw

                ### The wheel turns backwards

                It turned backwards on four of nine days.

                Weight for the miller: High

                ### Flour is not weighed

                Sacks leave the mill without a note.

                Weight for the miller: Low

                ## How we worked

                We were at the mill for nine days in all.
                """))
        .containsExactly("high The wheel turns backwards", "low Flour is not weighed");
  }

  @Test
  void aLabelBeforeOtherThingsTooSaysNoSeverity() throws Exception {
    assertThat(
            graded(
                """
                # Guide to the mill

                ## The wheel

                The wheel turns once in nine seconds.

                Water in spring: High

                ## The stone

                The stone is cut anew each year.

                Water in spring: four feet

                ## The sieve

                The sieve is made of silk.

                Water in spring: Low
                """))
        .isEmpty();
  }

  @Test
  void aLabelOfHowSureSomethingIsMarksAFindingButSaysNoSeverity() throws Exception {
    assertThat(
            graded(
                """
                # Review of the mill

                ## I.1. Recommendations

                ### I.1.1. Turn the wheel by hand

                This can keep the stone from breaking.

                Confidence in use: very low

                ### I.1.2. Weigh each sack

                This reduces the loss in autumn.

                Confidence in use: high

                ## I.2. Stone and water

                The stone of the mill is said to be the oldest of the valley.
                """))
        .containsExactly("- Turn the wheel by hand", "- Weigh each sack");
  }

  @Test
  void theRowsOfAColumnThatNamesTheirChapterAreFindings() throws Exception {
    assertThat(
            graded(
                """
                # Review of the ferry

                ## Warnings (1)

                Warnings could turn into something worse.

                | Line number | Warning |
                |---|---|
                | 48 | The ramp can be lowered at sea. Nobody is asked before it moves. |

                ## Notes (2)

                Notes are no problems in themselves.

                | Line number | Note |
                |---|---|
                | 12 | The bell is not needed any more |
                | 90 | The log could be kept in ink |

                ## Test results

                | Property | Result |
                |---|---|
                | The horn sounds | Passed |
                """))
        .containsExactly(
            "low The ramp can be lowered at sea. Nobody is asked before it moves.",
            "info The bell is not needed any more",
            "info The log could be kept in ink");
  }

  @Test
  void aTableThatSaysWhatTheLevelsMeanHoldsNoFindings() throws Exception {
    assertThat(
            graded(
                """
                # Review of the ferry

                | Risk Level | Description |
                |---|---|
                | High | Such vulnerabilities sink the ferry |
                | Medium | Issues that stop the ferry for a day |
                | Low | All other issues that were seen |
                """))
        .isEmpty();
    assertThat(
            graded(
                """
                # Review of the ferry

                | Risk Level | Description |
                |---|---|
                | High | The hull is open at the bow |
                | Medium | The radio is silent at night |
                | Low | The paint has come off the door |
                """))
        .hasSize(3);
  }

  @Test
  void idsInBracketsAreOfOneFormWhateverTheirLetters() throws Exception {
    assertThat(
            graded(
                """
                # Review of the pump

                ## Audit Findings

                ### Low

                [L-01] The valve leaks

                #### Description

                The valve loses a drop each second.

                #### Recommendation

                Change the ring of the valve.

                ### QA

                [Q-01] The handle has no name

                #### Description

                Nobody can tell the handle from the lever.

                #### Recommendation

                Paint a name on the handle.
                """))
        .containsExactly("low The valve leaks", "info The handle has no name");
  }

  @Test
  void aTableOfCodesAndStatesListsTheFindings() throws Exception {
    Findings findings =
        read(
            """
            # Review of the kiln

            ## Diagnostics

            | Severity | Code | Description | Status |
            |---|---|---|---|
            | ⬤ | DH | Door is hot | Unresolved |
            | ⬤ | AS | Ash is left | Unresolved |

            ## DH - Door is hot

            Criticality Medium

            ### Description

            The door has ninety degrees at its handle.

            ## AS - Ash is left

            Criticality Minor / Informative

            ### Description

            Ash of the day before lies in the pan.
            """);
    assertThat(
            findings.found().stream()
                .map(f -> f.grade().map(Grade::code).orElse("-") + " " + f.title()))
        .containsExactly("medium DH - Door is hot", "info AS - Ash is left");
    assertThat(findings.index()).contains(new IndexCheck(2, 2, List.of()));
  }

  @Test
  void chaptersWithRomanNumbersAreNoFindings() throws Exception {
    assertThat(
            graded(
                """
                # Notes on the bridge

                ## III.1. The old bridge

                The old bridge should be seen from the river in the evening.

                ## III.2. The new bridge

                The new bridge was opened after the flood of that year.

                ## III.3. The ferry

                The ferry went on for nine more years beside it.
                """))
        .isEmpty();
  }

  @Test
  void anAppendixOfChecksIsNoneWhereTheFindingsAreListed() throws Exception {
    String check =
        """
        ### A.%d Check of the %s

        Result: Not found

        Severity: High

        """;
    assertThat(
            graded(
                """
                # Review of the well

                ## Summary of findings

                | ID | Severity | Title | Status |
                |---|---|---|---|
                | WEL-001 | Low | The rope is short | Fixed |
                | WEL-002 | Low | The lid is loose | Fixed |

                ## Detailed results

                ### WEL-001 The rope is short

                Severity: Low

                The rope ends two feet above the water.

                ### WEL-002 The lid is loose

                Severity: Low

                The lid moves when one steps on it.

                ## Appendix

                """
                    + check.formatted(1, "water")
                    + check.formatted(2, "wall")))
        .containsExactly("low The rope is short", "low The lid is loose");
  }

  @Test
  void aLineRightAboveEachSeverityIsTheTitle() throws Exception {
    assertThat(
            graded(
                """
                # Review of the quay

                ## 3. North side

                The lamp is out

                #### ►►Severity: Minor

                The lamp has been dark since the storm.

                The ladder is loose

                #### ►►Severity: Major

                Two of its bolts are missing.

                ## 4. South side

                A ring is rusted

                #### ►►Severity: Minor

                It gave way when it was pulled.

                The bollard leans

                #### ►►Severity: Medium

                It leans towards the water by a hand.
                """))
        .containsExactly(
            "low The lamp is out",
            "high The ladder is loose",
            "low A ring is rusted",
            "medium The bollard leans");
  }

  @Test
  void aLineBetweenTheTitleAndTheSeverityIsNoTitle() throws Exception {
    String block =
        """
        ### %s

        Watch of the harbour

        Severity: Low

        It was seen on three days in May.

        """;
    assertThat(
            graded(
                "# Review of the quay\n\n## Findings\n\n"
                    + block.formatted("The lamp is out")
                    + block.formatted("The ladder is loose")
                    + block.formatted("The bollard leans")))
        .containsExactly("low The lamp is out", "low The ladder is loose", "low The bollard leans");
  }

  @Test
  void labelsOfAListAreNoTitlesAndAPlanOfActionIsNoFinding() throws Exception {
    assertThat(
            graded(
                """
                # 桟橋の監査結果報告書

                ## 詳細所見

                ### [KB-108] 灯火の点検漏れ

                - **ステータス**: 未対応
                - **重大度**: 低
                - **再現手順**: 五月の点検表に記録がないことを確認した。
                - **推奨対策**: 毎週点検し、点検表に記録すること。

                ## 改善計画（優先順位・担当）

                | No | Finding | 対策 | 優先度 | 担当 |
                |---|---|---|---|---|
                | 1 | KB-108 | 毎週点検する | 高 | 管理課 |
                """))
        .containsExactly("low 灯火の点検漏れ");
    assertThat(
            graded(
                """
                # Review of the quay

                ## Observations

                ### The lamp is out

                - Severity: High
                - Location: mole
                - Description: The lamp has been dark since the storm.

                ### The ladder is loose

                - Severity: Low
                - Location: stair
                - Description: Two of its bolts are missing.
                """))
        .containsExactly("high The lamp is out", "low The ladder is loose");
  }

  @Test
  void aHeadingThatBeginsWithAListedTitleHeadsItsFinding() throws Exception {
    assertThat(
            read("""
                # Scan of the lock

                ## Summary of findings

                | ID | Description | Severity |
                |---|---|---|
                | LCK-001 | The gate of the lock closes too fast | Medium |
                | LCK-002 | The wheel of the lock has no stop | Low |

                ## Text

                ### The gate of the lock closes too fast (scanner)

                It closed in nine seconds.

                ### The wheel of the lock has no stop (scanner)

                It went round once more.

                ## Legend for the levels

                Medium is more than Low.
                """)
                .found())
        .extracting(finding -> finding.parts().getFirst().text())
        .containsExactly("It closed in nine seconds.", "It went round once more.");
  }

  @Test
  void aChaptersHeadingIsNoPartOfTheListedTitleBelowIt() throws Exception {
    Findings findings =
        read(
            """
            # Review of the harbour

            ## 1. Summary

            | No. | Finding | Rating |
            |---|---|---|
            | F-01 | Locks are not changed | High |
            | F-02 | Ropes are worn | Low |

            ## 3. Findings

            ### F-01 Locks are not changed

            Rating: High

            The locks of three sheds are those of 2019.

            ### F-02 Ropes are worn

            Rating: Low

            Six of nine ropes have lost a strand.
            """);
    assertThat(findings.found())
        .extracting(Findings.Found::title)
        .containsExactly("F-01 Locks are not changed", "F-02 Ropes are worn");
  }
}
