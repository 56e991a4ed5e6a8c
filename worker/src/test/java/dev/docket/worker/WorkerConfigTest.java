package dev.docket.worker;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.docket.job.Priority;
import dev.docket.trace.TraceConfig;
import dev.docket.webhook.WebhookAddress;
import dev.docket.worker.mantle.PollSchedule;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkerConfigTest {
  @Test
  void theDefaultsAreThoseOfTheDesign() {
    assertThat(WorkerConfig.fromEnv(Map.of()))
        .isEqualTo(
            new WorkerConfig(
                Set.of(Priority.INTERACTIVE, Priority.BULK),
                256,
                2000,
                64,
                2000,
                new PollSchedule(Duration.ofSeconds(5), Duration.ofSeconds(10)),
                512L << 20,
                Duration.ofSeconds(20),
                Duration.ofSeconds(45),
                Duration.ofSeconds(15),
                Duration.ofSeconds(15),
                Duration.ofSeconds(60),
                Duration.ofSeconds(45),
                false,
                Path.of(System.getProperty("java.io.tmpdir"), "docket-index"),
                4096,
                new WebhookAddress(Set.of()),
                false,
                TraceConfig.OFF));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          bulk                | BULK
          Interactive         | INTERACTIVE
          interactive ,  bulk | INTERACTIVE, BULK
          """)
  void theQueuesAreThoseNamed(String setting, String queues) {
    assertThat(WorkerConfig.fromEnv(Map.of("WORKER_QUEUES", setting)).queues())
        .isEqualTo(Arrays.stream(queues.split(", ", -1)).map(Priority::valueOf).collect(toSet()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"batch", "bulk,", "interactive bulk", ","})
  void aQueueThatThereIsNotIsNamed(String setting) {
    assertThatThrownBy(() -> WorkerConfig.fromEnv(Map.of("WORKER_QUEUES", setting)))
        .hasMessageContaining("WORKER_QUEUES names interactive, bulk or both: " + setting);
  }

  @Test
  void everythingThatIsWrongIsNamedAtOnce() {
    assertThatThrownBy(
            () ->
                WorkerConfig.fromEnv(
                    Map.of("WORKER_SLOTS", "0", "POLL_INTERVAL", "5s", "MODEL_CREATES", "many")))
        .hasMessageContaining("WORKER_SLOTS")
        .hasMessageContaining("POLL_INTERVAL")
        .hasMessageContaining("MODEL_CREATES");
  }
}
