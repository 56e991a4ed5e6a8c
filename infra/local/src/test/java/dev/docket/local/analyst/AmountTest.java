package dev.docket.local.analyst;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AmountTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The fee is $1,200 a month.              | 1,200    | $
          The supplier shall credit -5% of it.    | -5       | %
          Interest of 14.6 percent is due.        | 14.6     | %
          Half of the deposit is returned.        | Half     | ''
          One third of the fee is due at signing. | One third | ''
          1/2 is returned.                        | 1/2      | ''
          賃金の2分の1を支給する。                | 2分の1   | ''
          賃金の2分の1以上の額を支給する。        | 2分の1   | ''
          50% of the members' fees is returned.   | 50       | %
          A fine of 500 pounds is payable.        | 500      | GBP
          会費は2,500円とする。                   | 2,500    | JPY
          A fine of FIVE HUNDRED DOLLARS ($500) is due. | 500 | $
          The credit is fifty percent (50%) of the fee. | 50 | %
          The rent is Two Thousand U.S. Dollars (US $2,000) a year. | 2,000 | USD
          入会金は0円とする。                     | 0        | JPY
          利用料金は500円の場合がある。            | 500      | JPY
          A weaver shall pay a 5 pound note.      | 5        | GBP
          A fee of 15-25% of the price may apply.  | 15-25   | %
          返品の手数料は代金の10〜20％とする。       | 10〜20  | %
          The fee is 15% or, for silk, 25%.       | 15       | %
          A fine of five dollars is due, and the fee ($7). | five | $
          """)
  void amountsAndSharesAreFound(String sentence, String value, String currency) {
    assertThat(Amount.in(sentence))
        .hasValueSatisfying(
            amount -> {
              assertThat(amount.value()).isEqualTo(value);
              assertThat(amount.currency()).isEqualTo(currency);
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "利用料金は会員が定める（0円の場合あり）。",
        "The net shall hold a falling 200pound weaver.",
        "Destroy the card by cutting it in half.",
        "There is no amount here.",
        "総会は、正会員の2/3以上の出席によって成立する。",
        "会則は、出席者の4分の3以上の賛成により変更する。",
        "These Bylaws are amended by Members holding two-thirds (2/3) or more of the voting power.",
        "A quorum is 50% of the directors.",
        "Crew shall be over 16 years of age, or weigh over 150 pounds.",
        "The deck shall support four 160-pound members.",
        "A fee is charged for bags of more than 50 pounds of weight.",
        "会費を月間２, 5００円とする。",
        "A resolution takes a 75% majority.",
        "We want to build a billion dollar company."
      })
  void whatIsNoShareOfAnythingIsNoAmount(String sentence) {
    assertThat(Amount.in(sentence)).isEmpty();
  }
}
