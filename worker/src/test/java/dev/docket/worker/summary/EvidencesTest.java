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

  private static Optional<String> found(List<String> units, String unit, String anchor) {
    Document document = OutlineDocuments.of(Language.EN, units);
    return new Evidences(document, document.sentences())
        .find(new Anchor(unit, anchor))
        .map(quote -> quote.unit() + " " + document.text().slice(quote.start(), quote.end()));
  }

  @Test
  void ofSeveralUnitsThatHoldTheAnchorItIsTheOneNearestToTheUnitNamed() {
    List<String> units =
        List.of(
            "It shall be repaid.", "Nothing here.", "Nor here.", "It shall be repaid.", "Paid.");
    assertThat(found(units, "s2", "shall be repaid")).contains("s1 It shall be repaid.");
    assertThat(found(units, "s3", "shall be repaid")).contains("s4 It shall be repaid.");
    assertThat(found(units, "no id", "shall be repaid")).contains("s1 It shall be repaid.");
  }

  @Test
  void aShortAnchorCountsAsHalfOfItsUnitOrAsTheWholeOfAnother() {
    List<String> units = List.of("Fee due now", "Paid.", "All fees are paid in May and June.");
    assertThat(found(units, "s1", "Fee due")).contains("s1 Fee due now");
    assertThat(found(units, "s1", "Fee")).isEmpty();
    assertThat(found(units, "s1", "Paid.")).contains("s2 Paid.");
    assertThat(found(units, "s1", "paid")).isEmpty();
    assertThat(found(units, "s3", "in May")).isEmpty();
  }

  @Test
  void anAnchorIsNotFoundWithinAWord() {
    List<String> units = List.of("Neither party pays; either party may leave.", "Xeither party.");
    assertThat(found(units, "s1", "either party may")).isPresent();
    assertThat(found(units, "s1", "either party pays")).isEmpty();
    assertThat(found(List.of("It is thereafter due."), "s1", "after due")).isEmpty();
    assertThat(found(List.of("料金は翌月末日に支払う。"), "s1", "末日に支払う。")).isPresent();
  }

  @Test
  void whatTurnsTheMeaningBesideASlipCounts() {
    List<String> units = List.of("It is agreed that nobody may not copy the register of members.");
    assertThat(found(units, "s1", "copy teh register of members")).isEmpty();
    List<String> plain = List.of("It is agreed that people like to copy the register of members.");
    assertThat(found(plain, "s1", "copy teh register of members")).isPresent();
  }

  @Test
  void aQuotationOfALongUnitBeginsAndEndsAtACommaThatPartsNoNumber() {
    String filler = "the goods and the services of the order, ".repeat(9);
    String unit =
        "First of all, " + filler + "the sum of 1,200,000 yen is due, " + filler + "amen.";
    String quote = found(List.of(unit), "s1", "the sum of 1,200,000 yen").orElseThrow();
    assertThat(quote).contains("the sum of 1,200,000 yen is due,");
    assertThat(quote.length()).isLessThanOrEqualTo(Quote.MAX + 3);
    assertThat(quote.substring(3).strip()).startsWith("the ").endsWith(",");
    String unbroken = "word ".repeat(150) + "the needle " + "word ".repeat(150);
    String stretch = found(List.of(unbroken), "s1", "the needle word").orElseThrow();
    assertThat(stretch).contains("the needle");
    assertThat(stretch.length()).isEqualTo(Quote.MAX + 3);
  }
}
