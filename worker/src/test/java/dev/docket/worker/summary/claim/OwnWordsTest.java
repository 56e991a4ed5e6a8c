package dev.docket.worker.summary.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Statements that code puts together from a document's own words. */
class OwnWordsTest {
  private static final String TEXT =
      "The Licensee shall keep the device (with its manuals) dry, clean and locked away."
          + " It may lend the device to staff. Fees of EUR 90 fall due in May; they are not repaid.";

  private static final String JA =
      "利用者は、端末（付属品を含む。）を清潔に保ち、かつ、施錠して保管しなければならない。" + "端末は職員に貸すことができる。料金90ユーロは5月に支払う。";

  private static boolean areOwn(String statement) {
    return new OwnWords(List.of(), "", statement.matches("\\p{ASCII}*|.*[a-z].*") ? TEXT : JA)
        .are(statement);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The Licensee shall keep the device (with its manuals) dry, clean and locked away.",
        "It may lend the device to staff.",
        "Fees of EUR 90 fall due in May; they are not repaid.",
        "It may lend the device to staff. The Licensee shall keep the device dry, clean and locked away.",
        "The Licensee shall keep the device … dry, clean and locked away.",
        "The Licensee shall keep the device (with its manuals) dry… and locked away.",
        "It may lend the device…",
        "利用者は、端末（付属品を含む。）を清潔に保ち、かつ、施錠して保管しなければならない。",
        "利用者は、端末を清潔に保ち、かつ、施錠して保管しなければならない。",
        "利用者は、端末…を清潔に保ち、かつ、施錠して保管しなければならない。端末は職員に貸すことができる。"
      })
  void areTheTextsSentencesWholeWithoutAsidesOrWithGapsThatWeighNothing(String statement) {
    assertThat(areOwn(statement)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The Licensee shall keep the device clean and dry.",
        "The Licensee may lend the device to staff.",
        "It may lend the device to staff. It may sell the device to staff.",
        "The Licensee shall keep the device (without its manuals) dry, clean and locked away.",
        "Fees … fall due in May; they are not repaid.",
        "Fees of EUR 90 fall due in May; they are … repaid.",
        "The Licensee … lend the device to staff.",
        "locked away … The Licensee shall keep the device",
        "利用者は、端末（付属品を除く。）を清潔に保ち、かつ、施錠して保管しなければならない。",
        "料金…は5月に支払う。",
        "端末は職員に貸すことができない。"
      })
  void areNotWhereAWordIsAnotherOrAGapHidesAFactOrAForce(String statement) {
    assertThat(areOwn(statement)).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The device must be locked away by the Licensee. | true
          The device must be locked away in 3 days.       | false
          """)
  void aSentenceInOtherWordsIsHeldAgainstTheCitedUnitsOneByOne(String statement, boolean borneOut) {
    List<Source> cited =
        List.of(
            Source.of("It may lend the device to staff in 3 days."),
            Source.of("The Licensee shall keep the device dry, clean and locked away."));
    assertThat(new OwnWords(cited, "", "").are(statement)).isEqualTo(borneOut);
  }

  @Test
  void nothingIsMissingFromNoSentenceAtAll() {
    assertThat(new OwnWords(List.of(), "", TEXT).are(" ")).isTrue();
  }
}
