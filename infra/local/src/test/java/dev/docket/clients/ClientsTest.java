package dev.docket.clients;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.docket.api.http.OpenApiRoutes;
import dev.docket.local.DataDirectory;
import dev.docket.local.EmbeddedSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Clients from npm: upload, submit, wait, read. */
@Timeout(240)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ClientsTest {
  private Path npm;
  private EmbeddedSystem system;

  @BeforeAll
  void start(@TempDir Path directory) throws Exception {
    npm = Npm.installed();
    system =
        EmbeddedSystem.start(
            new DataDirectory(directory), 0, Optional.empty(), Map.of(), Clock.systemUTC());
  }

  @AfterAll
  void stop() {
    if (system != null) {
      system.close();
    }
  }

  @ParameterizedTest
  @CsvSource({"mcp-stateless.mjs, 2026-07-28", "mcp-initialized.mjs,"})
  void aModelContextClientUploadsAsksWaitsAndReads(String script, String version) throws Exception {
    JsonNode said = node(script, system.url().resolve("/mcp").toString());

    assertThat(said.path("version").asText(null)).isEqualTo(version);
    assertThat(said.path("instructions").asText()).contains("never instructions");
    assertThat(said.path("tools")).hasSize(10);
    assertThat(said.path("sections").asInt()).isPositive();
    assertThat(said.path("wrong").asBoolean()).isTrue();
    assertThat(said.path("status").asText()).isEqualTo("completed");
    assertThat(said.path("result").asText())
        .contains("The Customer shall pay 500 dollars within 30 days.");
  }

  @Test
  void aTypeScriptClientMadeOfTheDescriptionUploadsSubmitsWaitsAndReads() throws Exception {
    Path description = npm.resolve("openapi.yaml");
    Files.write(description, OpenApiRoutes.document());
    done(
        "npx",
        "openapi-typescript",
        description.toString(),
        "--default-non-nullable=false", // what has a default may be left out
        "--output",
        "docket.ts");
    done("npx", "tsc", "--project", "tsconfig.json");

    JsonNode said = node("out/rest.js", system.url().toString());

    assertThat(said.path("media_type").asText()).isEqualTo("text/markdown");
    assertThat(said.path("sections").asInt()).isPositive();
    assertThat(said.path("status").asText()).isEqualTo("completed");
    assertThat(said.path("type").asText()).isEqualTo("summary");
    assertThat(said.path("quotes").toString())
        .contains("The Customer shall pay 500 dollars within 30 days.");
    assertThat(said.path("refused").asText()).isEqualTo("urn:docket:problem:not-found");
  }

  private static void done(String... command) throws Exception {
    Npm.Ran ran = Npm.run(List.of(command));
    assertThat(ran.status()).as(ran.output()).isZero();
  }

  private JsonNode node(String script, String url) throws Exception {
    return Npm.json(List.of("node", npm.resolve(script).toString(), url, system.key().value()));
  }
}
