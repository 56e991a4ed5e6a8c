package dev.docket.wording.label;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EnumeratorTest {
  @ParameterizedTest
  @ValueSource(strings = {"１，１００キロメートル以上", "1，200円を支払う。"})
  void aNumberInGroupsIsNoLabel(String text) {
    assertThat(Enumerator.find(text, 0).readings()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "３．1年単位の変形労働時間制を採用する。,2",
    "３．10日前までに通知する。,2",
    "３.1000円を支払う。,2",
    "4．２か月分の賃料とする。,2",
    "３．1　目的,3",
    "３．1目的,3",
    "3.1年とする。,3",
    "３．１年とする。,3"
  })
  void digitsOfTheOtherWidthBeforeACounterAreTheTextsOwn(String text, int end) {
    assertThat(Enumerator.find(text, 0).end()).isEqualTo(end);
  }

  @Test
  void aNumberBeforeACommaAndWordsIs() {
    assertThat(Enumerator.find("１，目的", 0).readings()).isNotEmpty();
  }
}
