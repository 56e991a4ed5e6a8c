package dev.docket.worker.summary.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.docket.document.MediaType;
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
          <p>北浜市基金条例</p><h2>平成20年4月1日 条例第12号</h2><p>この条例は、基金について定める。</p> | 北浜市基金条例
          <p>業務委託契約書</p><h2>Agreement</h2><p>甲と乙は、次のとおり契約する。</p> | 業務委託契約書
          <p>Quillmere policy</p><h2>Policy on Gifts</h2><p>Staff take no gifts.</p> | Policy on Gifts
          """)
  void aHeadingBelowTellsTheTitleOnlyIfItSaysTheSame(String page, String title) {
    assertThat(title(page, MediaType.HTML)).isEqualTo(title);
  }
}
