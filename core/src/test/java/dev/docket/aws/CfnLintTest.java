package dev.docket.aws;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The template as CloudFormation's own rules see it, where cfn-lint is installed. */
@Timeout(120)
class CfnLintTest {
  @Test
  void cfnLintFindsNothing() throws IOException, InterruptedException {
    Path template = Path.of("../infra/template.yaml").toAbsolutePath().normalize();
    Process lint;
    try {
      lint = new ProcessBuilder("cfn-lint", template.toString()).redirectErrorStream(true).start();
    } catch (IOException e) {
      Assumptions.abort("cfn-lint is not on the PATH");
      return;
    }
    String findings = lint.inputReader(StandardCharsets.UTF_8).readAllAsString();
    assertThat(findings).isEmpty();
    assertThat(lint.waitFor()).isZero();
  }
}
