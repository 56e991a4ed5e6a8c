package dev.docket.summary.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.docket.page.LeftOut;
import dev.docket.summary.Summary;
import dev.docket.summary.Summary.Severity;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SummaryPageTest {
  private static String html(Summary summary) {
    return SummaryRenderer.html(summary, Optional.empty());
  }

  private static long count(String text, String pattern) {
    return Pattern.compile(pattern).matcher(text).results().count();
  }

  @Test
  void whatManagementAsksForStandsBeforeWhatEngineersAskFor() {
    String page = html(Summaries.contract(10));
    assertThat(page).contains("<h1>LEASE</h1>", "3 March 2025", "Ann (Tenant)", "file-name.pdf");
    int origin = page.indexOf("id=\"origin\"");
    assertThat(page.indexOf("id=\"glance\"")).isBetween(0, page.indexOf("id=\"overview\""));
    for (String detail : new String[] {"abcdef0123456789", "prompts-77", "Estimated tokens"}) {
      assertThat(page.indexOf(detail)).as(detail).isGreaterThan(origin);
    }
  }

  @Test
  void theGravestFindingsComeFirstAndAreNamedAtOnce() {
    String page = html(Summaries.audit(10, Severity.LOW, Severity.CRITICAL, Severity.HIGH));
    String glance = page.substring(page.indexOf("id=\"glance\""), page.indexOf("id=\"overview\""));
    assertThat(glance).contains("Finding B", "Finding C", "Critical 1").doesNotContain("Finding A");
    assertThat(page.indexOf("id=\"F2\"")).isLessThan(page.indexOf("id=\"F3\""));
    assertThat(page.indexOf("id=\"F3\"")).isLessThan(page.indexOf("id=\"F1\""));
  }

  @Test
  void dutiesStandUnderTheirPartyEachWithArticleAndPage() {
    String page = html(Summaries.contract(10));
    int tenant = page.indexOf("Tenant (2)");
    int landlord = page.indexOf("Landlord (1)");
    assertThat(page.indexOf("keep dogs", tenant)).isBetween(tenant, landlord);
    assertThat(page).contains("<td>8.2 <small>p.1</small></td>", "id=\"O3\"");
  }

  @Test
  void aPointOfTheSheetThatIsMissingIsSaidToBe() {
    String page = html(Summaries.contract(10));
    assertThat(page).contains("<b>not found</b>: Insurance").contains("two years");
  }

  @Test
  void theAppendixIsInTheOrderOfTheTextAndOnPaperWithinItsRoom() {
    String page = html(Summaries.audit(10, Severity.HIGH));
    int appendix = page.indexOf("id=\"evidence\"");
    assertThat(page.indexOf("<tr id=\"E200\"")).isBetween(appendix, page.indexOf("<tr id=\"E1\""));
    long hidden = count(page.substring(appendix), "class=\"screen\"");
    assertThat(hidden).isBetween(1L, 199L);
    assertThat(page).contains("Not printed", "Quotations " + hidden);
    assertThat(count(html(Summaries.audit(200, Severity.HIGH)), "class=\"screen\"")).isZero();
  }

  @Test
  void aRegisterKeepsFormulasHarmlessAndTheGravestFirst() {
    String csv =
        new String(
            SummaryRenderer.csv(Summaries.audit(10, Severity.LOW, Severity.HIGH), LeftOut.NOTHING),
            StandardCharsets.UTF_8);
    assertThat(csv).contains(",'=cmd,").contains(",Major,High,Open,");
    assertThat(csv.indexOf("F2,")).isLessThan(csv.indexOf("F1,"));
    assertThat(
            new String(
                SummaryRenderer.csv(Summaries.contract(1), LeftOut.NOTHING),
                StandardCharsets.UTF_8))
        .contains("O1,Tenant,must,The Tenant shall pay | rent.");
  }

  @Test
  void articlesAreNamedAsPeopleNameThem() {
    assertThat(ArticleName.of("第2章（契約） > 第3条（委託） > 1")).isEqualTo("第3条1項");
    assertThat(ArticleName.of("第3条（委託） > 2 > (1)")).isEqualTo("第3条2項(1)");
    assertThat(ArticleName.of("8. Data protection > 8.2 > (a)")).isEqualTo("8.2(a)");
    assertThat(ArticleName.of("Payment, Refunds")).isEqualTo("Payment, Refunds");
    assertThat(ArticleName.of("")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "第3条（委託） > １． | 第3条１項",
        "第3条（委託） > 1． > ② | 第3条1項②",
        "第３条 委託業務 > 2 | 第３条2項",
        "第5条（定義） > ① | 第5条①",
        "第4条（休暇） > 2 > イ | 第4条2項イ",
        "（秘密保持） > 1. | （秘密保持）1項",
        "第1章 総則 > 第2条の3（範囲） > （１） | 第2条の3（１）",
        "Section 4. Dues > (b) | Section 4(b)",
        "ARTICLE IV - OFFICERS > Section 2. Duties > (a) | ARTICLE IV, Section 2(a)",
        "Article 5 Meetings > 5.2 | 5.2",
        "AGREEMENT > 2. Rights > a. Rate | 2(a)",
        "LEASE > J. RULES > i. Pets and their owners | J(i)",
        "Accounts > 2 | Accounts 2",
        "RULES > C. | RULES C",
        "A tenant’s rights | A tenant’s rights",
        "3. Limits > (a) The Buyer shall pay for each and every one of the goods. | 3(a)",
      })
  void aMarkIsNamedWithWhatItCountsIn(String path, String name) {
    assertThat(ArticleName.of(path)).isEqualTo(name);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Use of phones > - Private phones must have a code that is changed | Use of phones",
        "Guests > Each guest has to sign the book at the door before they go up. | Guests",
        "第2条（入館） > 入館する者は、受付で名札を受け取る。 | 第2条",
        "⚫ 楽器の演奏 | ''",
        "Limits of liability | Limits of liability",
        "7. Competent Work. | 7",
        "5. Limits of Liability of the Seller and of all of its Agents. | 5",
      })
  void aBulletOrASentenceIsNoHeading(String path, String name) {
    assertThat(ArticleName.of(path)).isEqualTo(name);
  }
}
