package dev.docket.worker.comparison.align;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TermCountsTest {
  @Test
  void countsWhatAMapWouldCount() {
    Random random = new Random(2026);
    TermCounts counts = new TermCounts();
    Map<Integer, Integer> expected = new HashMap<>();
    for (int i = 0; i < 50_000; i++) {
      // few values, some of them alike in their low bits, zero among them
      int term = random.nextInt(4_000) << (random.nextBoolean() ? 0 : 16);
      counts.add(term);
      expected.merge(term, 1, Integer::sum);
    }
    expected.forEach((term, count) -> assertThat(counts.of(term)).isEqualTo(count));
    for (int i = 0; i < 1_000; i++) {
      int unknown = -1 - random.nextInt(1_000_000);
      assertThat(counts.of(unknown)).isZero();
    }
    assertThat(expected).containsKey(0);
  }
}
