package dev.docket.local.analyst;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SentencesTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "The office paid EUR 2,114 to the supplier.",
        "However, after a talk with its head, the branch bought goods for USD 900.",
        "The council approved a grant of EUR 40,000 in May.",
        "Travel costs EUR 310 a month.",
        "Total spending rose by 12 % against the year before.",
        "The loss amounts to JPY 3,000,000.",
        "If the tenant leaves, the deposit went to the landlord in all cases.",
        "The Supplier shall deliver the goods.",
        "委員会は、100万円を支払った。"
      })
  void whatIsToldHasAVerb(String sentence) {
    assertThat(Sentences.hasVerb(sentence)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "A fee of EUR 20 for each reminder.",
        "If the user is under age, a minor.",
        "The limited liability of the partners.",
        "Unpaid invoices of the customer.",
        "A company whose office is in Oslo.",
        "The agreed price of EUR 300.",
        "別表に定める金額"
      })
  void aScrapHasNone(String scrap) {
    assertThat(Sentences.hasVerb(scrap)).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          6A.1 The Manager will report it.   | The Manager will report it.
          10B.2 The Manager may ask.         | The Manager may ask.
          1.2 Vendor may propose changes.    | Vendor may propose changes.
          ** The size will be rounded up.    | The size will be rounded up.
          -The Processor must cancel it.     | The Processor must cancel it.
          11－3．費用 一回につき申し受ける。 | 費用 一回につき申し受ける。
          権利の侵害について 当社は努める。  | 当社は努める。
          当社は、費用 一回分を受ける。      | 当社は、費用 一回分を受ける。
          1.5 Million dollars are paid.      | 1.5 Million dollars are paid.
          2.5 hours are paid.                | 2.5 hours are paid.
          """)
  void aClausesNumberIsNoPartOfItsText(String text, String bare) {
    assertThat(Sentences.bare(text)).isEqualTo(bare);
  }

  @Test
  void anItemThatEndsInASemicolonIsNoCode() {
    assertThat(Sentences.isCode("mend the roof;")).isFalse();
    assertThat(Sentences.isCode("paint them; or")).isFalse();
    assertThat(Sentences.isCode("x = y;")).isTrue();
    assertThat(Sentences.isCode("count(i); go();")).isTrue();
  }
}
