package dev.docket.worker.summary.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A value is not taken from an article that is about something else. */
class SheetOfItsOwnArticleTest {
  private static final String CONTRACT =
      """
      # SUPPLY AGREEMENT

      This Supply Agreement is made on 4 May 2025 between Orrin Mills Ltd (the "Vendor") and \
      Tamsin Wode (the "Buyer").

      """;
  private static final String TERMS =
      """
      # 利用規約

      本規約は、株式会社うみべ（以下「当社」という。）が提供する本サービスに適用する。利用者は本規約に同意する。

      """;
  private static final String BYLAWS =
      """
      # BY-LAWS OF THE MARLOW ROWING CLUB

      These by-laws govern the affairs of the Club.

      """;
  private static final String RULES =
      """
      # うみべ会会則

      本会は、うみべ会と称する。

      """;

  private static String value(String head, String article, String field) {
    return SheetTexts.value(head + article.replace("\\n", "\n") + "\n", field);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "FEES | ## 4. CANCELLATION\\n\\nThe Buyer shall pay a cancellation fee of USD 200. | -",
        "FEES | ## 4. Fees\\n\\nThe Buyer shall pay a fee of USD 200. | The Buyer shall pay a fee of USD 200.",
        "WARRANTY | ## 4. DUTIES OF THE BUYER\\n\\nThe Buyer warrants that the site is dry.\\n\\n## 5. WARRANTIES:\\n\\nThe Vendor warrants the pump for two years. | The Vendor warrants the pump for two years.",
        "WARRANTY | ## 5. WARRANTIES\\n\\nRepairs by others shall disentitle the Buyer of the warranty. | -",
        "WARRANTY | ## 4. DUTIES OF THE BUYER\\n\\nThe Buyer warrants that the site is dry.\\n\\n## 5. WARRANTIES\\n\\nWarranty of the pump for two years. | Warranty of the pump for two years.",
      })
  void readsAContractByItsArticles(String field, String article, String value) {
    assertThat(value(CONTRACT, article, field)).isEqualTo(value);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "LIABILITY_CAP | ## 第4条（免責）\\n\\n利用者間で紛争が生じた場合、利用者の責任で解決し、当社は責任を負わないものとします。 | -",
        "LIABILITY_CAP | ## 第4条（免責）\\n\\n当社は、本サービスから生じた損害について責任を負わないものとします。 | 当社は、本サービスから生じた損害について責任を負わないものとします。",
        "TERMINATION | ## 第4条（サービスの提供）\\n\\n当社は、利用者への通知なしに本サイトを中断、停止して点検を行うことができるものとします。 | -",
        "TERMINATION | ## 第4条（登録の抹消）\\n\\n当社は、利用者の登録を取り消すことができるものとします。 | 当社は、利用者の登録を取り消すことができるものとします。",
        "FEES | ## 第4条（キャンセル）\\n\\n利用者は、当社に対し料金2,000円を支払うものとします。 | -",
        "FEES | ## 第4条（料金）\\n\\n利用者は、当社に対し料金2,000円を支払うものとします。 | 利用者は、当社に対し料金2,000円を支払うものとします。",
      })
  void readsTermsByTheirArticles(String field, String article, String value) {
    assertThat(value(TERMS, article, field)).isEqualTo(value);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "PURPOSE | ## 4. Directors\\n\\nThe Board shall act consistent with the purpose of the organization. | -",
        "PURPOSE | ## 4. Purpose\\n\\nThe purpose of the Club is to teach rowing. | The purpose of the Club is to teach rowing.",
        "PENALTIES | ## 4. Members\\n\\nA member in good standing is one who is not the subject of a disciplinary suspension or sanction. | -",
        "PENALTIES | ## 4. Discipline\\n\\nA member who steals is subject to suspension. | A member who steals is subject to suspension.",
      })
  void readsBylawsByTheirArticles(String field, String article, String value) {
    assertThat(value(BYLAWS, article, field)).isEqualTo(value);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "PENALTIES | ## 第4条（会員の資格）\\n\\n会員は、除名の処分を受けていない者で総会が承認した者とする。 | -",
        "PENALTIES | ## 第4条（懲戒）\\n\\n会費を納めない会員は、懲戒の対象となる。 | 会費を納めない会員は、懲戒の対象となる。",
      })
  void readsJapaneseRulesByTheirArticles(String field, String article, String value) {
    assertThat(value(RULES, article, field)).isEqualTo(value);
  }
}
