package dev.docket.reading.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class BoundedLogTest {
  @Test
  void eachDocumentMayMakeTheLogGrowByAMeasureOnly() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (BoundedLog log = new BoundedLog(out)) {
      log.write(new byte[10_000]);
      log.write(new byte[10_000]);
      log.write(7);
      assertThat(out.size()).isEqualTo(16 * 1024);

      log.begin();
      log.write(7);
      assertThat(out.size()).isEqualTo(16 * 1024 + 1);
    }
  }
}
