package dev.docket.ssm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.docket.aws.AwsClients;
import dev.docket.runtime.Secret;
import dev.docket.testing.MutableClock;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.ssm.SsmClient;

@Timeout(60)
class SsmParametersTest {
  private final MutableClock clock = MutableClock.at2030();
  private final ParameterServer server = new ParameterServer();
  private final SsmClient ssm = AwsClients.ssmAt(server.url());
  private final SsmParameters parameters = parameters(Map.of());

  @BeforeEach
  void store() {
    server.put("/docket/test/OPENAI_API_KEY", " key-1\n");
    server.put("/docket/test/model/default", "a");
    server.put("/docket/test/model/b/tokens-per-minute", "1000");
    server.put("/docket/test/unset", "  ");
    server.put("/docket/test-2/model/default", "another");
  }

  @AfterEach
  void close() {
    ssm.close();
    server.close();
  }

  @Test
  void valuesOfAllPagesAreTrimmed() {
    assertThat(parameters.value("model/default")).contains("a");
    assertThat(parameters.value("model/b/tokens-per-minute")).contains("1000");
    assertThat(parameters.secret("OPENAI_API_KEY")).contains(new Secret("key-1"));
    assertThat(parameters.value("unset")).isEmpty();
    assertThat(parameters.value("model")).isEmpty();
    assertThat(server.reads()).isEqualTo(1);
  }

  @Test
  void aVariableOverridesAParameter() {
    SsmParameters overridden =
        parameters(
            Map.of(
                "OPENAI_API_KEY", "key-2",
                "DOCKET_MODEL_B_TOKENS_PER_MINUTE", "2000",
                "DOCKET_MODEL_DEFAULT", " "));

    assertThat(overridden.secret("OPENAI_API_KEY")).contains(new Secret("key-2"));
    assertThat(overridden.value("model/b/tokens-per-minute")).contains("2000");
    assertThat(server.reads()).isZero();
    assertThat(overridden.value("model/default")).contains("a");
  }

  @Test
  void whatANameCannotHaveStandsInItAsAnUnderscore() {
    server.put("/docket/test/model/openai.gpt-oss-120b-1_0/endpoint", "chat");

    assertThat(parameters.value("model/openai.gpt-oss-120b-1:0/endpoint")).contains("chat");
  }

  @Test
  void aChangeIsSeenAfterAboutAMinute() {
    assertThat(parameters.value("model/default")).contains("a");
    server.put("/docket/test/model/default", "b");

    clock.advance(Duration.ofSeconds(53));
    assertThat(parameters.value("model/default")).contains("a");
    clock.advance(Duration.ofSeconds(14));
    assertThat(parameters.value("model/default")).contains("b");
    assertThat(server.reads()).isEqualTo(2);
  }

  @Test
  void aRefreshSeesAChangeAtOnce() {
    assertThat(parameters.value("model/default")).contains("a");
    server.put("/docket/test/model/default", "b");

    parameters.refresh();

    assertThat(parameters.value("model/default")).contains("b");
  }

  @Test
  void refreshesThatCrowdShareOneReading() {
    assertThat(parameters.value("model/default")).contains("a");
    for (int refused = 0; refused < 100; refused++) {
      parameters.refresh();
    }
    assertThat(server.reads()).isEqualTo(2);

    server.put("/docket/test/OPENAI_API_KEY", "key-2");
    clock.advance(Duration.ofSeconds(2));
    parameters.refresh();
    assertThat(parameters.secret("OPENAI_API_KEY")).contains(new Secret("key-2"));
  }

  @Test
  void theLastValuesStayWhenTheyCannotBeReadAgain() {
    assertThat(parameters.value("model/default")).contains("a");
    server.breakDown();
    clock.advance(Duration.ofMinutes(5));

    assertThat(parameters.value("model/default")).contains("a");
    parameters.refresh();
    assertThat(parameters.value("model/default")).contains("a");
  }

  @Test
  void nothingIsMadeUpBeforeTheFirstReading() {
    server.breakDown();

    assertThatThrownBy(() -> parameters.value("model/default")).isInstanceOf(SdkException.class);
  }

  private SsmParameters parameters(Map<String, String> variables) {
    return new SsmParameters(ssm, "test", variables, clock);
  }
}
