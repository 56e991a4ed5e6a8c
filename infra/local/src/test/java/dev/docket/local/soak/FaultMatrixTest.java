package dev.docket.local.soak;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Half a minute of trouble; {@code scripts/soak} has more. */
@Timeout(400)
class FaultMatrixTest {
  private static final long SEED = Long.getLong("docket.seed", 1);

  @TempDir private Path directory;

  @Test
  void everyJobEndsAndNothingIsSentUncounted() throws Exception {
    Findings findings = Soak.run(Duration.ofSeconds(30), SEED, directory);
    assertThat(findings.wrong()).as("seed %s%n%s", SEED, findings.table()).isEmpty();
    assertThat(findings.count("jobs")).isGreaterThan(10);
    assertThat(findings.count("jobs completed")).isPositive();
  }
}
