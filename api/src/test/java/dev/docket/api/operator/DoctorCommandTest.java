package dev.docket.api.operator;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.docket.runtime.Json;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class DoctorCommandTest {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  @Test
  void whatIsWrongIsMarkedAndTheStatusSaysSo() {
    int status = run(Map.of("OPENAI_BASE_URL", "https://bedrock-mantle.us-east-1.api.aws"));

    assertThat(status).isEqualTo(1);
    assertThat(out.toString(UTF_8))
        .contains("! installation: DOCKET_ENV is not set", "✗ address: ", "✗ key: ", "✓ model: ");
  }

  @Test
  void asJsonEachFindingHasItsFields() throws IOException {
    run(Map.of("OPENAI_BASE_URL", "nonsense", "OPENAI_API_KEY", "k"), "--json");

    JsonNode findings = Json.MAPPER.readTree(out.toString(UTF_8));
    assertThat(findings.get(0).path("state").asText()).isEqualTo("doubtful");
    assertThat(findings.get(1).path("check").asText()).isEqualTo("address");
    assertThat(findings.get(1).path("state").asText()).isEqualTo("wrong");
    assertThat(findings.get(1).path("says").asText()).contains("https://");
  }

  @Test
  void anInstallationWithoutARegionIsTold() {
    assertThat(run(Map.of("DOCKET_ENV", "test"))).isEqualTo(1);
    assertThat(out.toString(UTF_8)).contains("✗ settings: ", "AWS_REGION is not set");
  }

  private int run(Map<String, String> variables, String... options) {
    PrintStream printed = new PrintStream(out, true, UTF_8);
    Console console =
        new Console(variables, new ByteArrayInputStream(new byte[0]), printed, printed, false);
    String[] command = new String[options.length + 1];
    command[0] = "doctor";
    System.arraycopy(options, 0, command, 1, options.length);
    return OperatorMain.run(console, command);
  }
}
