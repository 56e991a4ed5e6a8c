package dev.docket.local.analyst;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FactsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "The Supplier is liable for all damages caused by late delivery.",
        "A late fee of 5 euros is due; we are not liable for delays of the post.",
        "We are not liable for delays. The Customer shall pay damages for each day of delay.",
        "乙は、甲に生じた損害を賠償する責任を負う。",
        "乙は遅延損害金を支払うものとし、甲は何らの責任を負わない。",
        "違反した場合、違約金を支払う責任を負わなければならない。",
        "解雇事由に該当した者は、解雇し、損害を賠償させる。違反した者も同じ。"
      })
  void penaltiesAreFound(String sentence) {
    assertThat(Facts.penalty(sentence)).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "We will not be liable for damages or losses arising from your use of the service.",
        "In no event will either party be liable to the other party for any indirect damages.",
        "Neither party shall be liable for lost profits.",
        "If a session is interrupted, the portion that was not completed will not be considered forfeited.",
        "Customer releases the Host from all claims and damages of every kind.",
        "甲は、乙に生じた損害について、損害賠償の責任を負わない。",
        "Discipline Representatives are responsible for raising concerns.",
        "If the Employee wishes to appeal against a disciplinary decision the Employee may apply in writing to the CEO.",
        "The Employee is subject to the disciplinary procedures of the Company.",
        "当社は賠償責任を一切負いません。",
        "懲戒事由または解雇事由（年齢によるものを除く。）に該当しない者は、60歳を超えて雇用し、退職金を支払う。",
        "使用者は、その価額の限度において民法による損害賠償の責を免れる。"
      })
  void whoAnswersForNothingIsThreatenedWithNothing(String sentence) {
    assertThat(Facts.penalty(sentence)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "第三条の二から第三条の五まで、第六条及び第八条の規定は、満十八才に満たない者については、適用しない。",
        "二箇月以内の期間を定めて使用される者には、適用しない。",
        "Directors serve for one-year terms.",
        "前項の規定は、次条において準用する。",
        "この規約は、平成31年3月17日より改定する。",
        "本規程は、2024年4月1日から一部改正する。"
      })
  void whereProvisionsEndAndWhatIsDescribedIsNoDeadline(String sentence) {
    assertThat(Facts.deadline(sentence)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Each term will last for an initial 12-month period unless the order says otherwise.",
        "All amounts are due within 30 days after the invoice date (the “Payment Period”)."
      })
  void termsAndPaymentPeriodsAreDeadlines(String sentence) {
    assertThat(Facts.deadline(sentence)).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The supplier shall promptly notify the customer.",
        "You must tell us immediately of any loss.",
        "乙は、遅滞なく甲に報告する。",
        "乙は、事前に甲の承諾を得なければならない。",
        "乙は、それまでに受け取った資料を返還しなければならない。",
        "これまでに納めた会費は、返還しない。",
        "A candidate must be a member in good standing for three months.",
      })
  void howSoonWithoutATimeIsNoDeadline(String sentence) {
    assertThat(Deadline.ofDuty(sentence)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The supplier shall promptly, and within 3 days, notify the customer.",
        "乙は、月末までに甲に報告する。",
        "The book must be returned within three months.",
        "乙は、事前に、少なくとも7日前までに甲の承諾を得なければならない。",
      })
  void howSoonWithATimeIsADeadline(String sentence) {
    assertThat(Deadline.ofDuty(sentence)).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "We warrant that the loom will run for a period of 30 days following its sale.",
        "休業日 日曜日及び年末年始（12月31日から翌年1月3日まで）",
      })
  void howLongSomethingIsSoOrClosedIsNoDeadline(String sentence) {
    assertThat(Facts.deadline(sentence)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The Buyer must pay within 30 days, as we warrant that the loom is whole.",
        "We warrant that the loom will run, if you claim a fault within 30 days.",
        "届出は、営業日の10日前までに行う。",
      })
  void whatIsDoneInTimeIsADeadlineBesideAWarrantyOrADayOfBusiness(String sentence) {
    assertThat(Facts.deadline(sentence)).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "This is the Intellectual Property Agreement (\"Agreement\").",
        "甲と乙は、次のとおり契約（以下「本契約」という。）を締結する。",
        "宛先は、「電気通信大学」とし、品名を但し書きとする。",
        "“Term” has the meaning in Section 4.1.",
        "本会は、「山の手織物会」と称する。",
        "\"Loom Services\" is defined in section 4.",
        "Browser testing no longer means attempting to make a website look the same."
      })
  void whatADocumentCallsItselfIsNoDefinition(String sentence) {
    assertThat(Facts.definition(sentence)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "理事の任期は、選任後2年以内に終了する事業年度の総会の終結の時までとする。",
        "一会計年度は、毎年6月からその翌年5月までとする。",
        "Directors shall serve for a term of two years.",
        "The fiscal year shall begin on 1 July and end within 12 months.",
      })
  void howLongAnOfficeOrAYearLastsIsNoDeadline(String sentence) {
    assertThat(Facts.deadline(sentence)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "会計年度は、終了後2箇月以内に決算を報告しなければならない。",
        "The officers shall file the report within 30 days.",
        "決算は、事業年度の終了後3箇月以内に報告する。",
      })
  void whatIsToBeDoneInTimeIsADeadline(String sentence) {
    assertThat(Facts.deadline(sentence)).isPresent();
  }

  @Test
  void whatWasSettledIsNoOpenQuestionAndWhatIsToBeIs() {
    assertThat(Facts.openQuestion("当社は、変更につき、各ユーザーに個別に通知することはいたしません。")).isEmpty();
    assertThat(Facts.openQuestion("料金は、個別に定める。")).isEmpty();
    assertThat(Facts.openQuestion("料金は、別に定める。")).isPresent();
    assertThat(Facts.deadline("所定労働時間は、1日8時間、1週40時間とする。")).isEmpty();
    assertThat(Facts.deadline("乙は、1日8時間、作業を行う。")).isEmpty();
    assertThat(Facts.deadline("Employees work for 8 hours a day.")).isEmpty();
    assertThat(Facts.deadline("The Supplier shall answer within 8 hours.")).isPresent();
    assertThat(Facts.deadline("乙は、受信後8時間以内に回答する。")).isPresent();
    assertThat(Facts.openQuestion("その他甲乙協議の上定めた関連業務")).isEmpty();
    assertThat(Facts.openQuestion("Keep it short, to have time to discuss any open questions."))
        .isEmpty();
    assertThat(Facts.openQuestion("料金については、別途協議の上定めるものとする。")).isPresent();
  }
}
