package dev.docket.worker.summary;

import static org.assertj.core.api.Assertions.assertThat;

import dev.docket.document.Document;
import dev.docket.document.Language;
import dev.docket.testing.OutlineDocuments;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EvidencesTest {
  private static final String LONG =
      "The first clause of this sentence is long, ".repeat(20)
          + "and the needle stands here, at the end.";
  private static final Document DOCUMENT =
      OutlineDocuments.of(
          Language.EN,
          List.of(
              "The Supplier shall not disclose the report to third parties.",
              "Ｔｈｅ ｆｅｅ is “１，２００” 円—ﾃｽﾄ 𠮷野 for each year.",
              "The Supplier shall disclose the costs to the Customer.",
              LONG));

  private static Optional<Quote> find(String unit, String anchor) {
    return new Evidences(DOCUMENT, DOCUMENT.sentences()).find(new Anchor(unit, anchor));
  }

  private static String text(Quote quote) {
    return DOCUMENT.text().slice(quote.start(), quote.end());
  }

  @Test
  void theQuotationIsTheUnitsOwnTextHoweverTheAnchorIsWritten() {
    assertThat(find("s2", "the fee is \"1,200\" 円-テスト 𠮷野"))
        .map(EvidencesTest::text)
        .contains("Ｔｈｅ ｆｅｅ is “１，２００” 円—ﾃｽﾄ 𠮷野 for each year.");
  }

  @Test
  void anInventedIdIsMendedByItsAnchorAndOtherwiseRefused() {
    assertThat(find("s99", "disclose the costs")).map(Quote::unit).contains("s3");
    assertThat(find("s1", "disclose the costs")).map(Quote::unit).contains("s3");
    assertThat(find("s99", "words that stand nowhere")).isEmpty();
    assertThat(find("s1", "")).isEmpty();
    assertThat(find("s1", "the")).as("too short to prove anything").isEmpty();
  }

  @Test
  void aSlipOfThePenIsForgivenButNoDigitNegationOrModal() {
    assertThat(find("s1", "The Supplier shall not discloze the report")).isPresent();
    assertThat(find("s1", "The Supplier shall now disclose the report to third")).isEmpty();
    assertThat(find("s1", "The Supplier should not disclose the report to third parties"))
        .isEmpty();
    assertThat(find("s2", "fee is \"1,300\" 円-テスト")).isEmpty();
  }

  @Test
  void ofALongUnitTheQuotationIsTheStretchAroundTheAnchor() {
    Quote quote = find("s4", "the needle stands here").orElseThrow();
    assertThat(quote.end() - quote.start()).isLessThanOrEqualTo(Quote.MAX);
    assertThat(text(quote)).contains("the needle stands here");
  }

  @Test
  void aUnitOutsideOfTheInputIsNoSource() {
    Evidences evidences = new Evidences(DOCUMENT, DOCUMENT.sentences().subList(0, 1));
    assertThat(evidences.find(new Anchor("s3", "disclose the costs to the Customer"))).isEmpty();
  }
}
