package dev.docket.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import dev.docket.comparison.Comparison.CellChange;
import dev.docket.runtime.Json;
import org.junit.jupiter.api.Test;

/** Results that an older release stored. */
class OlderComparisonTest {
  @Test
  void aChangedCellOfAReleaseThatKnewOfNoMovesIsRead() throws Exception {
    CellChange older =
        Json.MAPPER.readValue(
            "{\"row\":\"Fee\",\"column\":\"USD\",\"before\":\"5\",\"after\":\"6\"}",
            CellChange.class);

    assertThat(older).isEqualTo(new CellChange("Fee", "USD", "5", "6", false));
    CellChange moved = new CellChange("Fee", null, "5", null, true);
    assertThat(Json.MAPPER.readValue(Json.MAPPER.writeValueAsString(moved), CellChange.class))
        .isEqualTo(moved);
  }
}
