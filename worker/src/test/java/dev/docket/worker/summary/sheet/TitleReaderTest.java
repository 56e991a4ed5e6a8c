package dev.docket.worker.summary.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.docket.document.GivenTitle;
import dev.docket.document.MediaType;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a document calls itself, by what stands on its first page. */
class TitleReaderTest {
  private static String title(String text, MediaType type) {
    return String.valueOf(SheetTexts.sheet(text, type).cover().title());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ○北浜市基金条例/平成20年4月1日 条例第12号/（設置）/第1条 この条例は、基金について定める。 | 北浜市基金条例
          Agreement/業務委託契約書//甲と乙は、次のとおり契約する。/第1条（目的） 甲は業務を委託する。/第2条（報酬） 報酬は別に定める。 | 業務委託契約書
          第三者委員会調査報告書//第1章 調査の概要/当委員会は、調査した。 | 第三者委員会調査報告書
          業務委託契約書/Agreement//甲と乙は、次のとおり契約する。/第1条（目的） 甲は業務を委託する。 | 業務委託契約書
          """)
  void aLineThatNamesAKindOfDocumentIsTheTitle(String lines, String title) {
    assertThat(title(lines.replace("/", "\n"), MediaType.PLAIN)).isEqualTo(title);
  }

  @Test
  void aDocumentWithoutATitleIsCalledAsItCallsItself() {
    String text =
        """
        This Master Supply Agreement (this “Agreement”) is made between Quillmere Ltd and the customer.

        ### 2.4 Data Processing Addendum

        The Supplier processes data.
        """;
    assertThat(title(text, MediaType.MARKDOWN)).isEqualTo("Master Supply Agreement");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          <h2>第 1 条(適用範囲)</h2><p>本規約は、講座に適用する。</p><h2>第 2 条(契約の成立)</h2><p>申込みにより成立する。</p>
          <h1>Purpose and Scope</h1><p>Staff are kind.</p><h1>Kindness</h1><p>Staff greet guests.</p>
          """)
  void aHeadingOfAClauseIsNoTitle(String page) {
    assertThat(title(page, MediaType.HTML)).doesNotContain("契約の成立").doesNotContain("Purpose");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          <p>Between Mr Dara Wode</p><p>And Ms Ilse Orrin</p><p>She rents the boat.</p>
          <h2>Definitions</h2><p>Boats are what floats here.</p><h2>Jurisdiction</h2><p>The law of Kent applies.</p><h2>Privacy Policy</h2><p>See it too.</p>
          <p>WHEREAS, Orrin agrees to sail under this Agreement;</p><p>Orrin sails.</p>
          <p>Here is what holds.</p><h2>If you do not accept these terms, leave the site</h2><p>You pay at once.</p>
          """)
  void neitherASideNorASentenceIsATitle(String page) {
    assertThat(title(page, MediaType.HTML)).isEqualTo("null");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          <p>北浜市基金条例</p><h2>平成20年4月1日 条例第12号</h2><p>この条例は、基金について定める。</p> | 北浜市基金条例
          <p>業務委託契約書</p><h2>Agreement</h2><p>甲と乙は、次のとおり契約する。</p> | 業務委託契約書
          <p>Quillmere policy</p><h2>Policy on Gifts</h2><p>Staff take no gifts.</p> | Policy on Gifts
          """)
  void aHeadingBelowTellsTheTitleOnlyIfItSaysTheSame(String page, String title) {
    assertThat(title(page, MediaType.HTML)).isEqualTo(title);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      textBlock =
          """
          <title>Terms | Quillmere</title><h1>Welcome</h1><p>You may hire boats.</p> ! Terms
          <title>Quillmere - Terms</title><p>Prices</p><p>Privacy Policy</p><h1>Terms of Hire</h1><p>You may hire boats.</p> ! Terms of Hire
          <title>受講規約</title><h2>第1条（適用）</h2><p>本規約は、講座に適用する。</p> ! 受講規約
          <title>How we work</title><h1>Purpose</h1><p>Staff are kind.</p> ! How we work
          <title>Code of Conduct Policy</title><h1>Policy</h1><p>Staff are kind.</p> ! Code of Conduct Policy
          <title>Crew Policy</title><h1>Policy on Gifts</h1><p>Staff take no gifts.</p> ! Policy on Gifts
          <p>title: Sailing policy</p><p>Members sail by day.</p> ! Sailing policy
          <title>Welcome aboard</title><h1>Terms of Hire</h1><p>You may hire boats.</p> ! Terms of Hire
          <title>Terms</title><h1>業務委託契約書</h1><p>甲と乙は、次のとおり契約する。</p><p>乙は、業務を行う。</p> ! 業務委託契約書
          """)
  void thePagesOwnTitleCountsWhereNoHeadingSaysBetter(String page, String title) {
    assertThat(title(page, MediaType.HTML)).isEqualTo(title);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      textBlock =
          """
          <title>Quillmere | Home</title><h1>Scope</h1><p>Staff are kind.</p> ! null
          <title>Quillmere</title><h1>Scope</h1><p>Staff are kind.</p> ! null
          <title>Terms</title><h1>Boat hire</h1><h2>1. Terms of payment</h2><p>You pay at once.</p> ! Terms
          <title>staff_v2.html</title><h1>Scope</h1><p>Staff are kind.</p> ! null
          """)
  void neitherASiteNorAClauseNorAFileIsATitle(String page, String title) {
    assertThat(title(page, MediaType.HTML)).isEqualTo(title);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      textBlock =
          """
          Boat Rules ! Boat Rules
          Microsoft Word - rules final ! null
          rules_2025-03 ! null
          rules final.docx ! null
          Untitled ! null
          """)
  void thePropertiesOfAFileNameItWhereItsTextDoesNot(String property, String title) {
    FileTitle file = new FileTitle(Optional.of(new GivenTitle(property, false)));
    Clauses clauses =
        new Clauses(SheetTexts.read("# Scope\n\nCrews are kind.", MediaType.MARKDOWN));
    assertThat(String.valueOf(new TitleReader(clauses, file).title().orElse(null)))
        .isEqualTo(title);
    Clauses titled =
        new Clauses(SheetTexts.read("# Crew handbook\n\nCrews are kind.", MediaType.MARKDOWN));
    assertThat(new TitleReader(titled, file).title()).contains("Crew handbook");
  }
}
