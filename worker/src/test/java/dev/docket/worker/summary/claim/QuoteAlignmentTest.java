package dev.docket.worker.summary.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where a short text stands most nearly in a longer one, worked out by hand. */
class QuoteAlignmentTest {
  @ParameterizedTest
  @CsvSource({
    "cdef, abcdefgh, 2, 6, 1",
    "abc, abcabc, 0, 3, 1",
    "cdxf, abcdefgh, 2, 6, 0.75", // a letter exchanged
    "cdf, abcdefgh, 2, 4, 0.6667", // a letter left out
    // earlier
    "cdeef, abcdefgh, 2, 6, 0.8", // one too many
    "acdef, acdxef, 0, 6, 0.8", // one too few
    "xbcd, abcd, 0, 4, 0.75",
    "abcx, abcd, 0, 3, 0.75",
    "wxyz, abcd, 0, 0, 0",
  })
  void isTheStretchOfFewestEditsTheEarliestOfEquals(
      String pattern, String text, int start, int end, double similarity) {
    QuoteAlignment found = QuoteAlignment.of(pattern, text);
    assertThat(found.similarity()).isCloseTo(similarity, offset(1e-4));
    assertThat(text.substring(found.start(), found.end())).isEqualTo(text.substring(start, end));
  }

  @Test
  void nothingIsLikeNothing() {
    assertThat(QuoteAlignment.of("", "abc")).isEqualTo(new QuoteAlignment(0, 0, 0));
    assertThat(QuoteAlignment.of("abc", "").similarity()).isZero();
  }
}
