package dev.docket.worker.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import dev.docket.comparison.Comparison;
import dev.docket.comparison.page.ComparisonRenderer;
import dev.docket.comparison.page.TableLayout;
import dev.docket.comparison.page.TableOptions;
import dev.docket.comparison.page.View;
import dev.docket.document.Document;
import dev.docket.document.Language;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ComparisonRendererTest {
  private static final String OLD =
      """
      # Services Agreement

      Preamble of the parties.

      ## 1. Services

      The Supplier shall provide the services described in Exhibit A within 30 days.
      It may use subcontractors.

      ## 2. Fees

      The Customer shall pay $1,000 per month.

      ## 3. Liability

      Neither party is liable for lost profits under Section 2.

      ## 4. Law

      This Agreement is governed by the laws of Japan.
      """;
  private static final String NEW =
      """
      # Services Agreement

      Preamble of the parties.

      ## 1. Law

      This Agreement is governed by the laws of England.

      ## 2. Services

      The Supplier may provide the services described in Exhibit A within 60 days.

      It may use subcontractors.

      ## 3. Liability

      Neither party is liable for lost profits under Section 2.

      ## 4. Notices

      Notices are sent by mail.
      """;
  private final Document before = Versions.markdown(OLD);
  private final Document after = Versions.markdown(NEW);
  private final Comparison comparison =
      Versions.compare(before, after, Language.EN, Optional.empty());

  @Test
  void acceptingAllTrackedChangesGivesTheNewTextAndRejectingAllTheOld() {
    byte[] docx = ComparisonRenderer.docx(comparison, View.REDLINE);
    assertThat(TrackedChanges.accepted(docx)).isEqualTo(lines(after));
    assertThat(TrackedChanges.rejected(docx)).isEqualTo(lines(before));
    assertThat(TrackedChanges.ids(docx)).doesNotHaveDuplicates().hasSizeGreaterThan(5);
  }

  @Test
  void whatAMovedClauseLostAndGainedIsTrackedWhereItStandsNow() {
    Document old =
        Versions.plain(
            """
            1. Reports
            The Supplier shall report each week.
            Reports are in writing.
            They are signed.
            2. Fees
            Fees are due monthly.
            3. Term
            The term is one year.
            4. Notices
            Notices are sent by mail.
            """);
    Document now =
        Versions.plain(
            """
            1. Fees
            Fees are due monthly.
            2. Term
            The term is one year.
            3. Notices
            Notices are sent by mail.
            4. Reports
            The Supplier shall report each month.
            They are signed.
            They are kept.
            """);
    Comparison moved = Versions.compare(old, now, Language.EN, Optional.empty());
    assertThat(moved.changes())
        .anyMatch(c -> c.moved() && c.content() == Comparison.Content.MODIFIED);
    byte[] docx = ComparisonRenderer.docx(moved, View.REDLINE);
    assertThat(TrackedChanges.accepted(docx)).isEqualTo(lines(now));
    assertThat(TrackedChanges.rejected(docx)).isEqualTo(lines(old));
    assertThat(TrackedChanges.texts(docx, "w:ins")).contains("each month", "They are kept.");
    assertThat(TrackedChanges.texts(docx, "w:del"))
        .contains("each week", "Reports are in writing.");
  }

  @Test
  void aDocumentsTextIsNeverMarkup() {
    String hostile = "<script>alert(1)</script>& others";
    Comparison comparison =
        Versions.compare(
            "1. Terms " + hostile + "\nAll " + hostile + " stay.\n",
            "1. Terms " + hostile + "\nAll " + hostile + " " + hostile + " go.\n");
    for (View view : View.values()) {
      String html = ComparisonRenderer.html(comparison, view);
      assertThat(html)
          .doesNotContain("<script")
          .contains("&lt;script&gt;alert(1)&lt;/script&gt;&amp; others");
    }
    assertThat(ComparisonRenderer.markdown(comparison))
        .doesNotContain("<script")
        .contains("&lt;script");
  }

  @Test
  void theTableSaysWhatIsNewDeletedAndMarksWhatDiffers() {
    String html = ComparisonRenderer.html(comparison, View.TABLE);
    assertThat(html).contains("<td class=\"text\">(new)</td>", "<td class=\"text\">(deleted)</td>");
    assertThat(html).contains("<u>England</u>", "<u>Japan</u>");
    TableLayout old =
        new TableLayout(false, false, true, true, null, "新", "旧", "（略）", "（新設）", "（削除）");
    assertThat(ComparisonRenderer.table(comparison, old))
        .contains("<th>旧</th><th>新</th></tr>", "（新設）")
        .doesNotContain("class=\"remark\">");
  }

  @Test
  void aMovedClauseIsLinkedWithThePlaceItLeft() {
    String html = ComparisonRenderer.html(comparison, View.REDLINE);
    String id = comparison.changes().stream().filter(c -> c.moved()).findFirst().orElseThrow().id();
    assertThat(html)
        .contains("id=\"from-" + id + "\"", "href=\"#" + id + "\"", "id=\"" + id + "\"")
        .contains("<div class=\"away change risk-"); // it is hidden with its change
  }

  @Test
  void markdownShowsEveryChangeWithItsReasons() {
    String markdown = ComparisonRenderer.markdown(comparison);
    comparison.changes().forEach(c -> assertThat(markdown).contains("## " + c.id() + " "));
    assertThat(markdown).contains("~~30 days~~", "**60 days**", "shall → may");
  }

  private static List<String> lines(Document document) {
    return document.text().toString().lines().map(String::strip).filter(l -> !l.isEmpty()).toList();
  }

  @Test
  void aTableIsLaidOutAsItsReaderWants() {
    Comparison comparison =
        Versions.compare("第１条（目的）\n甲は、代金を支払う。\n", "第１条（目的）\n甲は、代金を支払うことができる。\n");
    String customary = ComparisonRenderer.html(comparison, View.TABLE, TableOptions.CUSTOMARY);
    assertThat(customary).contains("<th>改正後</th><th>改正前</th>", "備考", "リスク：");
    String clean =
        ComparisonRenderer.html(
            comparison, View.TABLE, new TableOptions(false, true, false, null, "就業規則　新旧対照表"));
    assertThat(clean)
        .contains("<th>改正前</th><th>改正後</th>", "備考", "<h1>就業規則　新旧対照表</h1>")
        .doesNotContain("リスク");
    assertThat(
            ComparisonRenderer.html(
                comparison, View.TABLE, new TableOptions(null, false, null, null, null)))
        .doesNotContain("備考");
  }

  @Test
  void anEnglishTableHasTheOldTextFirst() {
    Comparison comparison =
        Versions.compare("1. Fees\nThe fee is $5.\n", "1. Fees\nThe fee is $6.\n");
    assertThat(ComparisonRenderer.html(comparison, View.TABLE))
        .contains("<th>Before</th><th>After</th>");
  }
}
