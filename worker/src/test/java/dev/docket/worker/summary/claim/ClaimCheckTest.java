package dev.docket.worker.summary.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Statements in other words than their source's, in both languages. */
class ClaimCheckTest {
  private static void supported(String source, String claim) {
    assertThat(check(source).fault(claim)).as(claim).isEmpty();
  }

  private static void refused(String source, String claim) {
    assertThat(check(source).fault(claim)).as(claim).isPresent();
  }

  private static ClaimCheck check(String source) {
    return new ClaimCheck(List.of(Source.of(source)), "第3章 > 第12条（支払）");
  }

  @Test
  void aNumberDateOrAmountMayBeWrittenInAnotherWayButNotChanged() {
    String ja = "甲は、令和五年四月一日から三十日以内に金百二十万円を支払うものとする。";
    supported(ja, "甲は2023年4月1日から30日以内に120万円を支払う。");
    supported(ja, "Payment of 1,200,000 yen is due within 30 days from April 1, 2023.");
    refused(ja, "甲は2023年4月1日から60日以内に120万円を支払う。");
    refused(ja, "甲は2024年4月1日から30日以内に120万円を支払う。");
    refused(ja, "Payment of 1,200,000 yen is due within 30 months.");
    String en = "The Customer shall pay $2.5 million within thirty (30) days.";
    supported(en, "The Customer shall pay $2,500,000 within 30 days.");
    supported(en, "顧客は30日以内に250万ドルを支払わなければならない。");
    refused(en, "The Customer shall pay $2,500,000 within 13 days.");
  }

  @Test
  void aLeadMayBeTakenWithTheFirstOfTheItemsOfALineAndBelowItsCaption() {
    String lead = "次の各号のいずれかに該当する者は、三十万円以下の罰金に処する。";
    String items = "一届出をしない者二虚偽の届出をした者";
    ClaimCheck check = new ClaimCheck(List.of(Source.of(lead), Source.of(items)), "第9章　罰則");
    assertThat(check.fault(lead + "一届出をしない者…")).isEmpty();
    assertThat(check.fault(lead + items)).isEmpty();
    assertThat(Joined.is(lead + "一届出をする者…", List.of(Source.of(lead), Source.of(items)), ""))
        .isFalse();
    ClaimCheck below =
        new ClaimCheck(
            List.of(Source.of("The sum is payable under this section by the driver.")),
            "Part 2 > Incentives");
    assertThat(below.fault("Incentives: The sum is payable under this section by the driver."))
        .isEmpty();
    assertThat(below.fault("Incentives: The sum is not payable under this section by the driver."))
        .isPresent();
  }

  @ParameterizedTest
  @CsvSource({
    "第三者の権利を侵害する行為, 第三者の権利を守る行為",
    "一切の転載行為, 一部の転載行為",
    "二重に登録する行為, 一度に登録する行為",
    "百貨店で販売する行為, 通信で販売する行為",
    "千円以上で転売する行為, 百円以上で転売する行為",
    "１人で複数の登録をする行為, ２人で複数の登録をする行為"
  })
  void anItemIsTakenWithoutItsMarkThoughItBeginsLikeANumber(String item, String other) {
    String lead = "利用者は、以下の行為を行ってはなりません。";
    for (String mark : List.of("- ", "(1) ", "① ", "・", "一 ", "1. ")) {
      List<Source> sources =
          List.of(Source.of(lead), Source.of(mark + item), Source.of(mark + "運営を妨げる行為"));
      ClaimCheck check = new ClaimCheck(sources, "第10条（禁止事項）");
      assertThat(check.fault(lead + item + "；運営を妨げる行為")).as(mark + item).isEmpty();
      assertThat(Joined.is(lead + other + "；運営を妨げる行為", sources, "")).as(other).isFalse();
    }
  }

  @Test
  void aClaimThatIsLikeNoneOfItsSourcesMayHaveTheForceOfAny() {
    ClaimCheck check =
        new ClaimCheck(
            List.of(
                Source.of(
                    "The Supplier shall deliver the ordered goods to the warehouse of the Customer"
                        + " that is named in the order form."),
                Source.of("The Customer may refuse what arrives later than agreed.")),
            "");
    assertThat(check.fault("Goods must be on time or they are refused.")).isEmpty();
    // three of ten pairs of its letters are the first source's, which allows nothing
    assertThat(check.fault("Late goods may be turned away.")).isEmpty();
    assertThat(check.fault("The Customer must refuse what arrives later than agreed.")).isPresent();
  }

  @Test
  void aNumberInWordsIsTheNumber() {
    supported("Notice is due within fifty days.", "Notice is due within 50 days.");
    supported("Notice is due within 50 days.", "Notice is due within fifty days.");
    refused("Notice is due within sixty days.", "Notice is due within fifty days.");
    refused("Notice is due within thirty-five days.", "Notice is due within twenty-five days.");
    refused("Interest is seven percent a year.", "Interest is seventy percent a year.");
    supported("Interest is seventy percent a year.", "年利は70%である。");
    supported("違約金は金壱百弐拾萬円とする。", "The penalty is JPY 1.2 million.");
    refused("違約金は金壱百弐拾萬円とする。", "The penalty is JPY 12 million.");
    supported("賃料は2割増しとする。", "Rent goes up by twenty percent.");
    supported("議決権の三分の二以上で決する。", "It takes two thirds of the votes.");
    refused("議決権の三分の二以上で決する。", "It takes one third of the votes.");
  }

  @Test
  void aUnitMayBeLeftOutButNotExchanged() {
    supported("監査で三件の不備を検出した。", "The audit found three defects.");
    supported("返答は2025年4月1日に届いた。", "The answer came in 2025.");
    supported("返答は2025年4月1日に届いた。", "The answer came on 1 April.");
    refused("返答は2025年4月1日に届いた。", "The answer came on 1 May.");
    refused("返答は2025年4月1日に届いた。", "The answer came in 2024.");
    refused("5営業日以内に返答する。", "The answer comes within 5 days.");
    supported("within 30 consecutive days of it", "It comes within 30 days.");
    refused("The fee is USD 100.", "The fee is EUR 100.");
    supported("The fee is $100.", "料金は100米ドルである。");
    refused("The fee is A$100.", "The fee is US$100.");
    refused("There are 100 users.", "There are 100 companies.");
    refused("The fee is USD 100¹ net.", "The fee is USD 1001 net.");
  }

  @Test
  void aReferenceMayPointToTheSectionThatHoldsTheSource() {
    supported("報告は毎月行う。", "第12条により報告は毎月行う。");
    refused("報告は毎月行う。", "第13条により報告は毎月行う。");
  }

  @Test
  void aStatementIsNeverStrongerThanItsSource() {
    refused("従業員は、研修に参加することができる。", "従業員は研修に参加しなければならない。");
    refused("会社は、健康の保持に努めるものとする。", "会社は健康を保持しなければならない。");
    refused("The Provider may suspend access.", "The Provider must suspend access.");
    refused("Users should rotate keys.", "Users must rotate keys.");
    refused("The vendor plans a review.", "The vendor shall perform a review.");
    supported(
        "The Provider shall suspend access upon notice.",
        "On notice, access shall be suspended by the Provider.");
    supported("乙は、その費用を負担する。", "乙は費用を負担しなければならない。");
    refused("契約書はこれを使用者は保管してはならない。", "使用者は契約書を保管することができる。");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The Buyer may inspect the goods.      | The Buyer must inspect the goods.     | makes a duty
          乙は、商品を検査することができる。    | 乙は、商品を検査しなければならない。  | makes a duty
          The Buyer may inspect the goods.      | The Buyer must not inspect the goods. | prohibits
          乙は、商品を検査することができる。    | 乙は、商品を検査してはならない。      | prohibits
          The Buyer may inspect the goods.      | The Buyer should inspect the goods.   | advises
          乙は、商品を検査することができる。    | 乙は、商品を検査することが望ましい。  | advises
          The Buyer must inspect the goods.     | The Buyer may inspect the goods.      | permits
          乙は、商品を検査しなければならない。  | 乙は、商品を検査することができる。    | permits
          The Buyer must not inspect the goods. | The Buyer may inspect the goods.      | permits
          乙は、商品を検査してはならない。      | 乙は、商品を検査することができる。    | permits
          """)
  void aReasonSaysHowTheForceIsAnother(String source, String claim, String reason) {
    assertThat(check(source).fault(claim)).hasValueSatisfying(v -> assertThat(v).contains(reason));
  }

  @Test
  void aNegationIsNeitherDroppedNorAdded() {
    refused("The contract does not validate the caller.", "The contract validates whoever calls.");
    refused("The contract validates the caller.", "The caller is never validated.");
    refused("本件では承認印が確認できなかった事例がある。", "承認印は確認された。");
    supported("The check of the caller is missing.", "The caller is not checked.");
  }

  @Test
  void anotherPartyCannotActInItsSourcesPlace() {
    refused("甲は、乙に対し、報告書を提出する。", "乙が甲に報告書を提出する。");
    refused(
        "The Supplier shall indemnify the Customer.", "The Customer shall indemnify the Supplier.");
    refused("The Supplier shall keep records.", "The Auditor shall keep records.");
    supported("甲は、乙に対し、報告書を提出する。", "甲は報告書を乙に提出する。");
  }

  @Test
  void aConditionASubjectOrAnExceptionIsNotLeftOut() {
    String ban =
        "The Supplier shall not hand over work to agents without the prior written approval of the"
            + " Customer, unless the Supplier has named them in the list.";
    refused(ban, "The Supplier shall not hand over work to agents.");
    refused(ban, "Work shall not be handed over to agents by the Supplier.");
    supported(ban, ban);
    String waiver = "No act of the Supplier in repairing goods shall be an admission of liability.";
    refused(waiver, "shall be an admission of liability.");
    refused(waiver, "The Supplier in repairing goods shall be an admission of liability.");
    String ja = "甲は、乙が破産した場合に限り、直ちに本契約を解除することができる。";
    refused(ja, "甲は、直ちに本契約を解除することができる。");
    refused(ja, "乙が破産した場合に限り、直ちに本契約を解除することができる。");
    supported("3.1 The Supplier shall keep records.", "The Supplier shall keep records.");
    supported("２　乙は、記録を保存しなければならない。", "乙は、記録を保存しなければならない。");
  }

  @Test
  void aLostQualifierIsFlaggedAndATranslatedOneIsNot() {
    ClaimCheck sample =
        check("The auditor tested a sample of invoices and found errors, except in May.");
    assertThat(sample.drifts("The auditor tested the invoices and found errors.")).hasSize(2);
    assertThat(sample.drifts("監査人は抽出した請求書を検査し、5月を除き誤りを認めた。")).isEmpty();
    assertThat(check("改修は3月に完了する予定である。").drifts("改修は3月に完了した。")).hasSize(1);
  }

  @Test
  void aSentenceWithoutItsNumberIsItsSourceWhateverStandsInItsBrackets() {
    String source = "２　乙は、資料（甲が指定したものに限る。以下同じ。）を第三者に開示してはならない。";
    supported(source, "乙は、資料（甲が指定したものに限る。以下同じ。）を第三者に開示してはならない。");
    refused(source, "乙は、資料を第三者に開示してはならない。");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          the warehouse              | true
          the  ware house            | true
          within 30 days             | true
          30 days                    | true
          thirty days                | true
          within 31 days             | false
          the workshop               | false
          第12条                     | true
          支払                       | true
          受領                       | true
          30日                       | true
          31日                       | false
          倉庫                       | true
          """)
  void aFieldStandsInTheCitedTextOrItsHeadingsAndOfATranslationItsNumbersDo(
      String field, boolean held) {
    assertThat(check("The Customer shall pay at the warehouse within 30 days.").holds(field))
        .isEqualTo(held);
  }

  @ParameterizedTest
  @CsvSource({
    "MUST, true",
    "MUST_NOT, false",
    "MAY, false",
    "SHOULD, true",
  })
  void anObligationHasTheForceOfItsSource(Strength force, boolean held) {
    String duty = "The Customer shall pay at the warehouse within 30 days.";
    assertThat(check(duty).forceFault(duty, force).isEmpty()).isEqualTo(held);
    String silent = "Payment is at the warehouse within 30 days.";
    assertThat(check(silent).forceFault(silent, force)).isEmpty();
  }

  @Test
  void aStatementOfSeveralSourcesMayHaveTheForceOfEitherAlone() {
    String duty = "The Customer shall pay at the warehouse.";
    String right = "The Customer may pay at the office.";
    ClaimCheck both = new ClaimCheck(List.of(Source.of(duty), Source.of(right)), "");
    assertThat(both.forceFault(duty + " " + right, Strength.MAY)).isEmpty();
    assertThat(both.forceFault(duty + " " + right, Strength.MUST)).isEmpty();
    assertThat(both.forceFault(duty, Strength.MAY)).isPresent();
    assertThat(both.forceFault(right, Strength.MUST)).isPresent();
  }
}
