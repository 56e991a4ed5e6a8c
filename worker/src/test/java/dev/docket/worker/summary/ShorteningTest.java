package dev.docket.worker.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
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
  void aShorterTextHasItsSourcesWordsAloneAndIsNoLongerThanAskedFor() {
    for (String sentence : SENTENCES) {
      for (int most = 30; most < sentence.length(); most += 5) {
        int limit = most;
        Shortening.of(sentence, most)
            .ifPresent(
                shorter -> {
                  assertThat(shorter.codePointCount(0, shorter.length()))
                      .as(shorter)
                      .isLessThanOrEqualTo(limit);
                  assertThat(sentence).as(shorter).contains(shorter.split("…"));
                });
      }
    }
  }

  @Test
  void whatForbidsStillForbidsAndExceptsStillExcepts() {
    assertThat(Shortening.of(SENTENCES.get(0), 40).orElseThrow())
        .endsWith("してはならない。")
        .startsWith("従業員は")
        .contains("…");
    for (int most = 30; most < 70; most++) {
      Shortening.of(SENTENCES.get(1), most)
          .ifPresent(text -> assertThat(text).contains("除き", "解雇してはならない"));
    }
    for (int most = 60; most < 150; most++) {
      Shortening.of(SENTENCES.get(6), most)
          .ifPresent(text -> assertThat(text).contains("may terminate", "unless"));
    }
    assertThat(Shortening.of("会社は、" + "承認した場合を除き、".repeat(5) + "書類を渡さない。", 30))
        .as("an exception is not cut away")
        .isEmpty();
  }

  @Test
  void whatIsCommandedIsThereAndNotOnlyTheAsideBeforeIt() {
    assertThat(Shortening.of(SENTENCES.get(5), 110).orElseThrow())
        .startsWith("Basecamp shall, to the extent legally permitted, promptly notify Customer");
    assertThat(Shortening.of(SENTENCES.get(2), 45).orElseThrow()).contains("120万円を支払わなければならない。");
  }
}
