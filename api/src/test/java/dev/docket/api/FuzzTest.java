package dev.docket.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A short run of {@code scripts/fuzz}. */
@Timeout(300)
class FuzzTest {
  private static final long SEED = 19;

  @Test
  void nearlyRightRequestsAndDamagedDocumentsMakeNoFaults() throws Exception {
    try (Fuzz fuzz = new Fuzz()) {
      fuzz.requests(1_000, SEED);
      fuzz.documents(60, SEED, Path.of("../samples"));

      assertThat(fuzz.faults()).isEmpty();
      assertThat(fuzz.answers()).containsKeys("document 201", "document 422", "HTTP/1.1 200");
    }
  }
}
