package dev.docket.worker.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RetryScheduleTest {
  private static final Instant NOW = Instant.parse("2030-01-01T00:00:00Z");

  @Test
  void tenTriesAreMadeOverThreeDays() {
    List<String> waits = new ArrayList<>();
    Duration all = Duration.ZERO;
    for (int tries = 1; tries <= 9; tries++) {
      Duration wait = Duration.between(NOW, next(tries, Duration.ZERO, 0).orElseThrow());
      waits.add(wait.toString());
      all = all.plus(wait);
    }

    assertThat(waits)
        .containsExactly(
            "PT5S", "PT5M", "PT30M", "PT2H", "PT5H", "PT10H", "PT14H", "PT20H", "PT24H");
    assertThat(all).isBetween(Duration.ofDays(3), Duration.ofDays(4));
    assertThat(next(10, Duration.ZERO, 0)).isEmpty();
  }

  @Test
  void chanceMakesAWaitLongerByATenthAtMost() {
    assertThat(next(2, Duration.ZERO, 1)).contains(NOW.plusSeconds(330));
    assertThat(next(2, Duration.ZERO, 0.5)).contains(NOW.plusSeconds(315));
  }

  @Test
  void aReceiverIsLeftAloneAsLongAsItAsksButNotForEver() {
    assertThat(next(1, Duration.ofMinutes(2), 0)).contains(NOW.plusSeconds(120));
    assertThat(next(2, Duration.ofSeconds(2), 0)).contains(NOW.plusSeconds(300));
    assertThat(next(1, Duration.ofDays(9999), 0)).contains(NOW.plus(Duration.ofDays(1)));
  }

  private static Optional<Instant> next(int tries, Duration asked, double chance) {
    return RetrySchedule.next(tries, NOW, asked, chance);
  }
}
