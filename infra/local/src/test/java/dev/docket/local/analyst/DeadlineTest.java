package dev.docket.local.analyst;

import static org.assertj.core.api.Assertions.assertThat;

import dev.docket.local.analyst.wording.Span;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The deadline of a duty is when it is done, not by when something else was left undone. */
class DeadlineTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "当社は、5日以内に請求書を送り、会員は、翌月末までに支払うものとする。 | 翌月末までに",
        "当社は、5日以内に請求書を送り、会員は、これを支払うものとする。 | -",
        "届いた日から5日以内に、会員は、これを支払うものとする。 | 5日以内",
        "会員は、5日以内に支払うものとする。 | 5日以内",
      })
  void whoActsSecondHasTheDeadlineOfHisOwnClause(String sentence, String deadline) {
    Duty duty = Duty.in(sentence).orElseThrow();
    assertThat(duty.who()).isEqualTo("会員");
    assertThat(Deadline.ofDuty(sentence, duty).map(Span::text).orElse("-")).isEqualTo(deadline);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "We may suspend any services not paid within 5 days of the invoice. | -",
        "We will resell goods left unclaimed after 30 days. | -",
        "The Buyer must pay within 5 days of the invoice. | within 5 days",
        "Either party may end it by notice if the other does not pay within 5 days. | -",
        "The Buyer shall pay within 5 days if the goods are whole. | within 5 days",
        "If the goods are whole, the Buyer shall pay within 5 days. | within 5 days",
        "The goods must not be moved within 5 days of the sale. | within 5 days",
        "The Buyer must pay, and not lend, the price within 5 days. | within 5 days",
      })
  void whatWasLeftUndoneHasNoDeadline(String sentence, String deadline) {
    assertThat(Deadline.ofDuty(sentence).map(Span::text).orElse("-")).isEqualTo(deadline);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The Guild shall lend a loom for a period not to exceed one month after the fair. | -",
        "The time that may not exceed two days is the weaver's. | -",
        "The Guild shall lend a loom for one month after the fair. | for one month after the fair",
        "The Weaver shall pay within thirty (30) days after the date of the bill, and in full. | within thirty (30) days after the date of the bill",
        "The Weaver shall pay within ten days after the Guild has sent him or his heirs all of the bills of the year in one letter. | within ten days after the Guild has sent him",
        "The Weaver shall pay within ten days after all of the new and the old bills of the year have come. | within ten days after all of the new",
        "The Weaver shall pay within ten days after the long and very much awaited yearly fair of the valley ends. | within ten days after the long",
        "The Weaver shall pay within ten days after every long very much awaited yearly fair of the valley. | within ten days",
        "A Weaver may leave the Guild for convenience upon thirty (30) days’ written notice. | thirty (30) days’ written notice",
        "A Weaver may leave within a further ten days. | within a further ten days",
      })
  void aTimeIsToldWithItsOwnLeadAndNotWithABound(String sentence, String deadline) {
    assertThat(Deadline.in(sentence).map(Span::text).orElse("-")).isEqualTo(deadline);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "労働時間が6時間を越える場合は、45分の休憩を与えなければならない。 | -",
        "面談時間は原則1時間以内とする。 | -",
        "所定の織機時間（標準時間）は8時間×出勤日数とする。 | -",
        "有給休暇の時間換算は通常は8時間とする。 | -",
        "申込みは、開始の2時間前までに行う。 | 開始の2時間前までに",
        "届出は、事故から2時間以内に行う。 | 2時間以内",
        "試用期間は3か月間とする。 | 3か月間",
        "休憩は、労働時間が8時間までは45分とする。 | -",
        "届出は、事故から8時間までに行う。 | 事故から8時間までに",
        "この規則は、令和4年5月1日より検討が始められた。 | -",
        "会の代表は、令和2年4月1日より、次の者とする。 | -",
        "会費は、令和4年5月1日より毎月支払う。 | 令和4年5月1日より",
      })
  void hoursThatOnlyMeasureAreNoDeadline(String sentence, String deadline) {
    assertThat(Deadline.in(sentence).map(Span::text).orElse("-")).isEqualTo(deadline);
  }
}
