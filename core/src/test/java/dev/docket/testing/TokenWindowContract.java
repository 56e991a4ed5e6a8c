package dev.docket.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.docket.job.TokenWindow;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What every {@link TokenWindow} must do. */
@Timeout(60)
public abstract class TokenWindowContract {
  private static final Instant NOW = Instant.parse("2030-01-01T00:00:59Z");

  private final String model = "model-" + UUID.randomUUID();
  private final TokenWindow window;

  /** Tests {@code window}. */
  protected TokenWindowContract(TokenWindow window) {
    this.window = window;
  }

  @Test
  void noMoreThanTheLimitIsTakenInAMinute() {
    assertThat(window.take(model, 60, 100, NOW)).isTrue();
    assertThat(window.take(model, 41, 100, NOW)).isFalse();
    assertThat(window.take(model, 40, 100, NOW)).isTrue();
    assertThat(window.take(model, 1, 100, NOW)).isFalse();
    assertThat(window.take(model, 1, 100, NOW.plusSeconds(1))).isTrue();
    assertThat(window.take(model + "-other", 100, 100, NOW)).isTrue();
    assertThat(window.take(model + "-third", 101, 100, NOW)).isFalse();
  }

  @Test
  @Tag(Race.CONTENDED)
  void takersInARaceTakeTheLimitTogether() {
    List<Boolean> taken = Race.of(8, _ -> window.take(model, 30, 100, NOW));

    assertThat(Collections.frequency(taken, true)).isEqualTo(3);
  }
}
