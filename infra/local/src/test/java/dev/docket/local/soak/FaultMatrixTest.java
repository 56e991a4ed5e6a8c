package dev.docket.local.soak;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Seven blows in a quarter of a minute; {@code scripts/soak} has more, and for longer. */
@Timeout(400)
class FaultMatrixTest {
  private static final Duration TROUBLE = Duration.ofSeconds(15);
  private static final Duration BETWEEN_BLOWS = Duration.ofSeconds(2);
  private static final long SEED = Long.getLong("docket.seed", 1);

  @TempDir private Path directory;

  @Test
  void everyJobEndsAndNothingIsSentUncounted() throws Exception {
    Findings findings = Soak.run(TROUBLE, BETWEEN_BLOWS, SEED, directory);
    assertThat(findings.wrong()).as("seed %s%n%s", SEED, findings.table()).isEmpty();
    assertThat(findings.count("jobs")).isGreaterThan(10);
    assertThat(findings.count("jobs completed")).isPositive();
  }
}
