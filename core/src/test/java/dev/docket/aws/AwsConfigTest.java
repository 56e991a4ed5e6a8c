package dev.docket.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.docket.runtime.Env;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AwsConfigTest {
  @Test
  void theEnvironmentAloneGivesTheTemplatesNames() {
    Map<String, String> names = Template.read().names("prod");

    AwsConfig config = AwsConfig.fromEnv(new Env(Map.of("DOCKET_ENV", "prod")));

    assertThat(config.environment()).isEqualTo("prod");
    assertThat(names)
        .containsOnly(
            Map.entry("Table", config.table()),
            Map.entry("InteractiveQueue", config.interactiveQueue()),
            Map.entry("InteractiveDeadLetters", config.interactiveQueue() + "-dead"),
            Map.entry("BulkQueue", config.bulkQueue()),
            Map.entry("BulkDeadLetters", config.bulkQueue() + "-dead"),
            Map.entry("ArrivalsQueue", config.table() + "-arrivals"),
            Map.entry("ArrivalsDeadLetters", config.table() + "-arrivals-dead"));
  }

  @Test
  void theQueueOfArrivalsIsAmongTheQueuesWhereThereIsOne() {
    assertThat(AwsConfig.of("prod").queues())
        .containsExactly("docket-prod-interactive", "docket-prod-bulk");
    assertThat(
            AwsConfig.fromEnv(new Env(Map.of("DOCKET_ENV", "prod", "DOCKET_QUEUE_ARRIVALS", "a")))
                .queues())
        .containsExactly("docket-prod-interactive", "docket-prod-bulk", "a");
  }

  @Test
  void namesCanBeSet() {
    AwsConfig config =
        AwsConfig.fromEnv(
            new Env(
                Map.of(
                    "DOCKET_ENV", "prod",
                    "DOCKET_TABLE", "t",
                    "DOCKET_QUEUE_INTERACTIVE", "i",
                    "DOCKET_QUEUE_BULK", "https://sqs.us-east-1.amazonaws.com/1/b",
                    "DOCKET_QUEUE_ARRIVALS", "a",
                    "DOCKET_BUCKET", "originals",
                    "DOCKET_BUCKET_PATH_STYLE", "true")));

    assertThat(config)
        .isEqualTo(
            new AwsConfig(
                "prod",
                "t",
                "i",
                "https://sqs.us-east-1.amazonaws.com/1/b",
                Optional.of("a"),
                Optional.of("originals"),
                true));
  }

  @Test
  void whatIsMissingIsNamed() {
    Env env = new Env(Map.of());
    AwsConfig.fromEnv(env);

    assertThatThrownBy(env::check).hasMessageContaining("DOCKET_ENV");
  }
}
