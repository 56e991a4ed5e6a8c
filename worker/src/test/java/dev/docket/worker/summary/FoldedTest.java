package dev.docket.worker.summary;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FoldedTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "ab",
        "a b",
        "a\tb",
        "a\nb",
        "a\u00A0b",
        "a\u2007b",
        "a\u202Fb",
        "a\u3000b", // spaces
        "a\u00ADb",
        "a\u200Bb",
        "a\u200Cb",
        "a\u200Db",
        "\uFEFFab" // what is not seen
      })
  void whatIsNotSeenDoesNotCount(String text) {
    assertThat(Folded.of(text).text()).isEqualTo("ab");
  }

  @Test
  void quotesDashesAndCommasOfAnyKindAreOne() {
    assertThat(Folded.of("“a„b»’c`–d—e、f，").text()).isEqualTo("\"a\"b\"'c'-d-e,f,");
  }
}
