package dev.docket.worker.summary.claim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.docket.wording.Condition;
import dev.docket.wording.Phrase;
import dev.docket.wording.force.Force;
import dev.docket.wording.force.Forces;
import dev.docket.wording.number.Quantities;
import dev.docket.wording.number.Quantity;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ShorteningTest {
  private static final List<String> SENTENCES =
      List.of(
          "従業員は、業務上知り得た顧客の秘密、取引の条件、従業員の個人情報その他会社の一切の情報を第三者に開示してはならない。",
          "使用者は、労働者が業務上負傷し、療養のために休業する期間及びその後三十日間は、行政官庁の認定を受けた場合を除き、解雇してはならない。",
          "甲は、乙が検収を終えた日の属する月の翌月末日までに、乙の指定する口座に、委託料120万円を支払わなければならない。",
          "受託者は、委託者の承諾を得た場合に限り、業務の一部を、その責任において、第三者に再委託することができる。",
          "The Supplier shall not, without the prior written consent of the Customer, disclose, copy or transfer any Confidential Information, including source code and designs, to third parties.",
          "Basecamp shall, to the extent legally permitted, promptly notify Customer if it receives a request from a data subject, such as a request for erasure or access.",
          "The Customer may terminate this Agreement within 30 days, unless the Supplier has cured the breach, by giving written notice to the address set forth in Exhibit B.",
          "Interest accrues at 1.5% per month on all amounts that are not paid when due, except for amounts that the Customer disputes in good faith and in writing.");

  @Test
  void aShorterTextHasItsSourcesWordsAloneAndIsNoLongerThanThose() {
    for (String sentence : SENTENCES) {
      for (int most = 30; most < sentence.length(); most += 5) {
        String shorter = Shortening.of(sentence, most);
        assertThat(shorter.length()).as(shorter).isLessThanOrEqualTo(sentence.length());
        assertThat(sentence).as(shorter).contains(shorter.split("…"));
      }
    }
  }

  @Test
  void aShorterTextReadAgainCarriesTheSameDuty() {
    Set<String> cuts = new HashSet<>();
    for (String sentence : SENTENCES) {
      for (int most = 30; most < sentence.length(); most++) {
        String shorter = Shortening.of(sentence, most);
        if (!shorter.equals(sentence)) {
          cuts.add(shorter);
          assertThat(forces(shorter)).as(shorter).isEqualTo(forces(sentence));
          assertThat(quantities(shorter)).as(shorter).isEqualTo(quantities(sentence));
          assertThat(Condition.in(shorter)).as(shorter).hasSameSizeAs(Condition.in(sentence));
        }
      }
    }
    assertThat(cuts).as("some can be shortened").hasSizeGreaterThan(1);
  }

  private static List<Force> forces(String text) {
    return Forces.in(text).stream().map(Phrase::kind).toList();
  }

  private static List<String> quantities(String text) {
    return Quantities.in(text).stream().map(Quantity::canonical).toList();
  }

  @Test
  void noDenialSubjectOrConditionIsCutAway() {
    String waiver =
        "No act of the Supplier in repairing, replacing or returning goods, whether at its own"
            + " cost or at the cost of the Customer, shall be an admission of liability, fault or"
            + " delay.";
    for (int most = 20; most < waiver.length(); most++) {
      assertThat(Shortening.of(waiver, most))
          .startsWith("No act of the Supplier in repairing")
          .contains("shall be an admission");
    }
    for (int most = 30; most < 160; most++) {
      assertThat(Shortening.of(SENTENCES.get(6), most))
          .contains("may terminate", "unless the Supplier");
    }
    String ban = "会社は、" + "承認した場合を除き、".repeat(5) + "書類を渡さない。";
    assertThat(Shortening.of(ban, 30)).isEqualTo(ban);
  }

  @Test
  void anExampleAtTheEndMayGo() {
    assertThat(Shortening.of(SENTENCES.get(5), 125))
        .startsWith("Basecamp shall, to the extent legally permitted, promptly notify")
        .endsWith("from a data subject…");
  }

  @Test
  void anAlternativeMayGoWhereAllAreDeniedAndNotWhereOneIsOwed() {
    String ban = "The Licensee shall not copy the Software, or lend it to others.";
    String duty = "The Licensee shall return the Software, or destroy all copies.";
    assertThat(Shortening.of(ban, 30)).isEqualTo("The Licensee shall not copy the Software…");
    assertThat(Shortening.of(duty, 30)).isEqualTo(duty);
  }

  @Test
  void anAdditionMayGoWhereBothAreOwedAndNotWhereOnlyBothTogetherAreDenied() {
    String duty = "The Licensee shall return the Software, and destroy the copies.";
    String ban = "The Licensee shall not copy the Software, and lend the copies.";
    assertThat(Shortening.of(duty, 30)).isEqualTo("The Licensee shall return the Software…");
    assertThat(Shortening.of(ban, 30)).isEqualTo(ban);
  }

  @Test
  void whatStandsInBracketsLeavesAnEllipsisWhereItStood() {
    String english =
        "The Supplier is liable for no loss in tort (including negligence), whatever its cause.";
    assertThat(Shortening.of(english, 75))
        .isEqualTo("The Supplier is liable for no loss in tort…, whatever its cause.");
    String japanese = "受託者は、業務の成果（報告書と手順書と教材と帳票）を整えて、委託者に納入する。";
    assertThat(Shortening.of(japanese, 26)).isEqualTo("受託者は、業務の成果…を整えて、委託者に納入する。");
  }

  @Test
  void whatGoesOnAfterExamplesStays() {
    assertThat(Shortening.of(SENTENCES.get(4), 30))
        .endsWith("disclose, copy or transfer any Confidential Information… to third parties.");
  }

  @Test
  void neitherPairedPhrasesNorWhatAnAmountCountsAreCut() {
    List<String> whole =
        List.of(
            "This Agreement may not be assigned, in whole or part, whether voluntarily, by operation of law or otherwise, by you without our consent.",
            "Any brother must have less than $50 debt, including deferments, to be given a room.");
    for (String sentence : whole) {
      assertThat(Shortening.of(sentence, 40)).isEqualTo(sentence);
    }
  }

  @Test
  void aListIsNotCutInItsMiddle() {
    String list =
        "The Supplier shall keep records of deliveries, complaints, repairs and payments.";
    assertThat(Shortening.of(list, 40)).isEqualTo(list);
  }

  @Test
  void whatComesAfterALeadingClauseIsTheSentence() {
    String late = "However, after a talk with the branch, the office paid the supplier.";
    assertThat(Shortening.of(late, 30)).isEqualTo(late);
  }

  @Test
  void aClauseStaysWhoseVerbOrObjectTheOneBeforeItShares() {
    String nouns = "受託者は、帳票の見本、教材の絵図に従い、毎週の末に、作業の経過を詳しく知らせるものとする。";
    assertThat(Shortening.of(nouns, 24)).isEqualTo(nouns);
    String whole = "受託者は、委託者に、手順書に従い、毎週の末に、作業の経過を詳しく知らせるものとする。";
    assertThat(Shortening.of(whole, 24)).contains("委託者に…毎週の末に");
    String object =
        "No weaver shall lend, grant any right in, or otherwise part with the loom of the hall.";
    assertThat(Shortening.of(object, 30)).isEqualTo(object);
  }

  @Test
  void anotherWayToDoItStaysBehindAnExample() {
    String ways =
        "The notice shall be sent by messenger, including any courier, or by electronic mail.";
    assertThat(Shortening.of(ways, 40)).isEqualTo(ways);
    assertThat(Shortening.of(ways.replace(", or by electronic mail", ""), 40))
        .isEqualTo("The notice shall be sent by messenger…");
  }

  @Test
  void theBracketsThatDefineATermStay() {
    String text = "受託者は、業務の成果（報告書と手順書を含み、以下「成果物」という。）を整え、成果物を納入する。";
    assertThat(Shortening.of(text, 24, "成果物")).isEqualTo(text);
    assertThat(Shortening.of(text, 24, "業務")).contains("業務の成果…を整え");
  }
}
