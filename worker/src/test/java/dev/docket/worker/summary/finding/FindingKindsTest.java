package dev.docket.worker.summary.finding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.docket.document.MediaType;
import dev.docket.reading.DocumentReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Kinds of reports by the way in which they set out their findings. */
class FindingKindsTest {
  private static Findings read(String markdown) throws Exception {
    byte[] bytes = markdown.getBytes(StandardCharsets.UTF_8);
    return Findings.of(new DocumentReader().read(bytes, MediaType.MARKDOWN, Optional.empty()));
  }

  private static List<String> graded(Findings findings) {
    return findings.found().stream()
        .map(f -> f.grade().map(Grade::code).orElse("-") + " " + f.name())
        .toList();
  }

  @Test
  void aTextMostOfWhichBindsSetsRulesAndAReportDoesNot() throws Exception {
    StringBuilder clauses = new StringBuilder("# Loom Services\n\n");
    for (int i = 0; i < 12; i++) {
      clauses.append("The Weaver shall oil loom ").append(i).append(".\n\n");
    }
    String rules = clauses.toString();
    assertThat(isRuleText(rules)).isTrue();
    assertThat(isRuleText(rules.replace("shall oil", "oiled"))).isFalse();
    assertThat(isRuleText("The Weaver shall oil the loom.\n\n")).isFalse();
    String report = "The hall has many looms.\n\n".repeat(18);
    assertThat(isRuleText(report + "The Weaver shall oil the loom.\n\n".repeat(2))).isTrue();
    assertThat(isRuleText(report + "The Weaver shall oil the loom.\n\n")).isFalse();
  }

  private static boolean isRuleText(String markdown) throws Exception {
    byte[] bytes = markdown.getBytes(StandardCharsets.UTF_8);
    return RuleText.is(
        Line.of(new DocumentReader().read(bytes, MediaType.MARKDOWN, Optional.empty())));
  }

  @Test
  void aScoreWithItsLevelSaysTheSeverity() throws Exception {
    Findings findings =
        read(
            """
            # Test of the ticket shop

            ## Findings in detail

            ### Seats can be sold twice

            | CVSS Score | 6.5 (Medium) |
            |---|---|
            | Location | Basket |

            Two sessions kept one seat.

            ### Vouchers never expire

            CVSS-v3 Base Score: 3.1 (Low)

            A voucher of 2019 was accepted.

            ### Prices come from the browser

            Critical CVSS: 9.1

            The server believes the price that is sent.
            """);
    assertThat(graded(findings))
        .containsExactly(
            "medium Seats can be sold twice",
            "low Vouchers never expire",
            "critical Prices come from the browser");
  }

  @Test
  void theOverallRiskCountsBeforeWhatItIsMadeOf() throws Exception {
    Findings findings =
        read(
            """
            # Review of the sluice

            ## Findings

            ### SLU-001 The gate opens by itself

            | Total Risk | Low | Impact: High | Likelihood: Low |
            |---|---|---|---|
            | Category | Availability | | |

            It opened once in May.

            ### SLU-002 The alarm is silent

            | Total Risk | High | Impact: Medium | Likelihood: High |
            |---|---|---|---|
            | Category | Safety | | |

            Nobody heard it.
            """);
    assertThat(graded(findings))
        .containsExactly("low The gate opens by itself", "high The alarm is silent");
  }

  @Test
  void theHeadingBelowATitleThatNamesItsSeverityIsNoFinding() throws Exception {
    Findings findings =
        read(
            """
            # Test of the library

            ## Application test

            ### 1. Books can be renewed without end

            #### ◼ SEVERITY: HIGH Finding information

            A book of 2011 is still out.

            ### 2. Cards hold no photograph

            #### ◼ SEVERITY: LOW Finding information

            Cards were lent to others.
            """);
    assertThat(graded(findings))
        .containsExactly("high Books can be renewed without end", "low Cards hold no photograph");
  }

  @Test
  void numberedSentencesBelowLevelsAreFindings() throws Exception {
    Findings findings =
        read(
            """
            # Overview of the audit

            Critical

            No critical issues were found.

            High

            1. The till can be opened without a key.

            Medium

            No medium issues were found.

            Low

            1. The sign is faded.
            2. The lamp flickers.
            """);
    assertThat(graded(findings))
        .containsExactly(
            "high The till can be opened without a key.",
            "low The sign is faded.",
            "low The lamp flickers.");
  }

  @Test
  void aLegendOfLevelsWithoutItemsHoldsNoFinding() throws Exception {
    Findings findings =
        read(
            """
            # How often we look

            High

            We look each week. Ask for a date.

            Medium

            We look each month.

            Low

            We look each year.
            """);
    assertThat(findings.found()).isEmpty();
  }

  @Test
  void theListThatAReportRecommendsIsItsFindings() throws Exception {
    Findings findings =
        read(
            """
            # Ferries on the lake

            ## Background

            The ferries are old. Four rules apply:

            1. Boats are inspected.
            2. Crews are trained.

            ## RECOMMENDATIONS, MANAGEMENT’S RESPONSE, AND OUR EVALUATION

            To keep the ferries safe, we recommended the harbour master:

            1. Inspect each ferry before the summer and after every storm.
            2. Keep a log of repairs.

            We also recommended the lake authority:

            3. Pay for two new engines.

            We provided a draft of this report to the authority, which should answer in May.
            """);
    assertThat(findings.found())
        .extracting(Findings.Found::title)
        .containsExactly(
            "Inspect each ferry before the summer and after every storm.",
            "Keep a log of repairs.",
            "Pay for two new engines.");
  }

  @Test
  void aTableOfFindingsGoesOnBelowATitleAndOnTheNextPage() throws Exception {
    Findings findings =
        read(
            """
            # Test of the mill

            | Finding | Severity | Recommendation |
            |---|---|---|
            | MIL-1: The wheel is loose | High | Replace all the bolts before the autumn floods come |

            Second house

            | MIL-2: The roof leaks | Low | Replace the tiles on both sides, then paint them all |
            |---|---|---|
            | MIL-3: The door sticks | Low | Plane it |

            ## Technical findings

            ### MIL-1: The wheel is loose

            It shakes when it turns. Replace the bolts.

            ### MIL-2: The roof leaks

            Flour was wet. Replace the tiles.

            ### MIL-3: The door sticks

            The miller climbs in by the window. Plane it.
            """);
    assertThat(graded(findings))
        .containsExactly("high The wheel is loose", "low The roof leaks", "low The door sticks");
    IndexCheck check = findings.index().orElseThrow();
    assertThat(check.listed()).isEqualTo(3);
    assertThat(check.missing()).isEmpty();
  }

  @Test
  void whatAClientAnswersAndWhatIsNoFindingHeadNone() throws Exception {
    Findings findings =
        read(
            """
            # Test of the observatory

            ## Contents

            3.1 OBS-001 The dome can be turned by anyone .... 3
            4.1 NF-001 The lens is clean .... 5

            ## 3 Findings

            ### 3.1 OBS-001 The dome can be turned by anyone

            Severity: High

            A visitor turned it.

            #### Feedback provided by Skyworks (2024-02-01)

            A lock was fitted.

            #### Comment by Dome Testers (2024-03-01)

            We saw the lock.

            ### 3.2 OBS-002 The clock is slow

            Severity: Low

            It loses a minute a day.

            ## 4 Non-findings

            ### 4.1 NF-001 The lens is clean

            We looked through it. It should be cleaned once a year.
            """);
    assertThat(graded(findings))
        .containsExactly("high The dome can be turned by anyone", "low The clock is slow");
    assertThat(findings.found().getFirst().parts())
        .filteredOn(part -> part.field() == Field.RESPONSE)
        .extracting(FindingPart::text)
        .containsExactly("A lock was fitted.", "We saw the lock.");
  }

  @Test
  void aSummaryOfTheFindingsAfterThemAddsNone() throws Exception {
    Findings findings =
        read(
            """
            # Review of the garden gate

            ## 5 Security problems identified

            ### 5.1 The latch is bent

            Severity: High

            It does not catch.

            ### 5.2 The paint hides the hinges

            Severity: Low

            Nobody can oil them.

            ### 5.3 The key has a copy

            Severity: Low

            It hangs in the shed.

            ## 7 Conclusions

            ### Summary of identified problems

            #### The latch is bent

            Severity: High

            #### The paint hides hinges

            Severity: Low

            #### The key has a copy

            Severity: Low
            """);
    assertThat(graded(findings))
        .containsExactly(
            "high The latch is bent", "low The paint hides the hinges", "low The key has a copy");
  }

  @Test
  void theBackgroundOfAFindingIsNoChapterAndAnAppendixNoId() throws Exception {
    Findings findings =
        read(
            """
            # Test of the bell tower

            ## 5 Technical findings

            ### 5.1 The rope can be cut

            #### 5.1.1 Background

            Bells hang on ropes.

            #### 5.1.2 Details

            The rope was cut in May.

            #### 5.1.3 Recommendation

            Use a chain.

            ### 5.2 The clock strikes twice

            #### 5.2.1 Background

            Clocks strike.

            #### 5.2.2 Recommendation

            Mend the clock.

            ## A Appendix

            ### A.1 Ropes that we saw

            Three of them. They should be dry.

            ### A.2 Clocks that we heard

            One of them. It should be wound.
            """);
    assertThat(graded(findings))
        .containsExactly("- The rope can be cut", "- The clock strikes twice");
  }

  @Test
  void aRuleOfWhenAdviceIsRecommendedRecommendsNothing() throws Exception {
    String list =
        """
        # Rules of the boat house

        %s

        1. Boats that are lent to other clubs;
        2. Boats that were repaired by members;
        3. Boats that are older than forty years; and
        4. Other boats that may be a risk to those who row.
        """;
    assertThat(read(list.formatted("A look by the boat wright is recommended for:")).found())
        .isEmpty();
    assertThat(read(list.formatted("Advice is strongly recommended before use of:")).found())
        .isEmpty();
    assertThat(read(list.formatted("We recommend that the club sell these:")).found()).hasSize(4);
    assertThat(read(list.formatted("It is recommended that the club sell:")).found()).hasSize(4);
  }

  @Test
  void whatAContractCallsAnOpportunityIsNoFinding() throws Exception {
    String chapter =
        """
        ## Improvement opportunities

        ### Improvement a. Vats of copper

        The dye vats can be lined with copper to last longer.
        """;
    StringBuilder clauses = new StringBuilder("# Loom Services\n\n");
    StringBuilder told = new StringBuilder("# Review of the looms\n\n");
    for (int i = 0; i < 12; i++) {
      clauses.append("The Weaver shall oil loom ").append(i).append(".\n\n");
      told.append("The weaver oiled loom ").append(i).append(".\n\n");
    }
    assertThat(read(told + chapter).found()).isNotEmpty();
    assertThat(read(clauses + chapter).found()).isEmpty();
  }
}
