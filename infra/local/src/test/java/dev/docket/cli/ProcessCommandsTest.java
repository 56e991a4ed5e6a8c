package dev.docket.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ProcessCommandsTest {
  @Test
  void aServerThatLacksSomethingDoesNotSayThatItIsReady() {
    assertThat(ProcessCommands.state(List.of())).isEqualTo("Docket is ready");
    assertThat(ProcessCommands.state(List.of("the bucket a; S3 answers HTTP 404", "SQS")))
        .startsWith("Docket runs but is not ready")
        .endsWith("missing the bucket a; S3 answers HTTP 404; SQS");
  }
}
