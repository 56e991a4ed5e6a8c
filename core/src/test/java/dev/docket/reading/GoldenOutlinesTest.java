package dev.docket.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GoldenOutlinesTest {
  @Test
  void outlinesAreThoseThatWereLookedAt() throws Exception {
    assertThat(GoldenOutlines.read().lines())
        .as(
            "If the change is meant, run scripts/reading-figures --golden and look at the difference")
        .containsExactlyElementsOf(GoldenOutlines.kept().lines().toList());
  }
}
