package dev.docket.summary.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.docket.page.TerminalText;
import dev.docket.summary.Summary.Severity;
import dev.docket.wording.Script;
import java.util.List;
import org.junit.jupiter.api.Test;

class SummaryTextTest {
  @Test
  void noLineIsWiderThanTheTerminal() {
    for (int width : new int[] {60, 80, 120}) {
      String text =
          SummaryRenderer.terminal(Summaries.audit(10, Severity.LOW, Severity.HIGH), width)
              + SummaryRenderer.terminal(Summaries.contract(10), width);
      assertThat(text.lines()).allMatch(line -> Script.columns(line) <= width);
      assertThat(text).contains("[High] Finding B", "Tenant (2)", "two years", "not found");
      assertThat(text).doesNotContain("\\", "|---", "**");
    }
  }

  @Test
  void japaneseTextWrapsBetweenKanjiAndNeverBeforeAFullStop() {
    String text = new TerminalText(40).item("- ", "甲は、乙に対し、委託料を支払う。".repeat(6)).toString();
    assertThat(text.lines())
        .hasSizeGreaterThan(4)
        .noneMatch(line -> line.strip().startsWith("。") || line.strip().startsWith("、"));
  }

  @Test
  void aTerminalIsGivenNothingToObey() {
    assertThat(new TerminalText(80).item("", "a\u001B[31mred\u202Eb").toString())
        .isEqualTo("a [31mredb\n");
  }

  @Test
  void cellsOfARowWrapWithinTheirColumns() {
    String text =
        new TerminalText(40)
            .row(List.of(10), List.of("a long name here", "some more words than fit a line"))
            .toString();
    assertThat(text).isEqualTo("a long      some more words than fit a\nname here   line\n");
  }

  @Test
  void markdownEscapesOnlyWhatWouldBeMarkup() {
    assertThat(MarkdownText.of("file_name.txt costs 5 * 3 & more ~ 2 {x} # 4"))
        .isEqualTo("file_name.txt costs 5 * 3 & more ~ 2 {x} # 4");
    assertThat(MarkdownText.of("[note] see section 4 | 5")).isEqualTo("[note] see section 4 | 5");
    assertThat(MarkdownText.cell("4 | 5")).isEqualTo("4 \\| 5");
    assertThat(MarkdownText.of("*bold* _it_ `c` <b> ~~x~~ &lt; [x](y)"))
        .isEqualTo("\\*bold\\* \\_it\\_ \\`c\\` \\<b> \\~\\~x\\~\\~ \\&lt; \\[x](y)");
    assertThat(MarkdownText.of("# no heading")).isEqualTo("\\# no heading");
    assertThat(MarkdownText.of("1. no list")).isEqualTo("1\\. no list");
    assertThat(MarkdownText.of("- no item")).isEqualTo("\\- no item");
    assertThat(MarkdownText.of("---")).isEqualTo("\\---");
    assertThat(MarkdownText.of("-5% of it")).isEqualTo("-5% of it");
  }

  @Test
  void markdownHasTheSheetTheGravestFirstAndItsOriginLast() {
    String contract = SummaryRenderer.markdown(Summaries.contract(10));
    assertThat(contract)
        .startsWith("# LEASE\n")
        .contains("| Insurance | *not found* |", "| O1 | 8.2 p.1 | must |");
    assertThat(contract).contains("The Tenant shall pay \\| rent.");
    assertThat(contract.indexOf("abcdef")).isGreaterThan(contract.indexOf("**E1**"));
    String audit = SummaryRenderer.markdown(Summaries.audit(10, Severity.LOW, Severity.HIGH));
    assertThat(audit.indexOf("### F2.")).isBetween(0, audit.indexOf("### F1."));
  }
}
