package dev.docket.wording.label;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EnumeratorTest {
  @ParameterizedTest
  @ValueSource(strings = {"１，１００キロメートル以上", "1，200円を支払う。"})
  void aNumberInGroupsIsNoLabel(String text) {
    assertThat(Enumerator.find(text, 0).readings()).isEmpty();
  }

  @Test
  void aNumberBeforeACommaAndWordsIs() {
    assertThat(Enumerator.find("１，目的", 0).readings()).isNotEmpty();
  }
}
