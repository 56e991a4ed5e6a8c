package dev.docket.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.docket.trace.TraceConfig;
import dev.docket.webhook.WebhookAddress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ApiConfigTest {
  @Test
  void withoutSettingsItListensOnPort8080() {
    assertThat(ApiConfig.fromEnv(Map.of()))
        .isEqualTo(
            new ApiConfig(
                "0.0.0.0",
                8080,
                ApiConfig.defaultReaders(),
                512L << 20,
                Optional.empty(),
                Duration.ofMillis(500),
                new WebhookAddress(Set.of()),
                Set.of(),
                true,
                Optional.empty(),
                Optional.empty(),
                TraceConfig.OFF));
  }

  @Test
  void settingsReplaceTheDefaults(@TempDir Path directory) throws IOException {
    Path font = Files.createFile(directory.resolve("font.ttf"));
    assertThat(
            ApiConfig.fromEnv(
                Map.of(
                    "API_HOST", "127.0.0.1",
                    "API_PORT", "80",
                    "API_READERS", "3",
                    "API_READER_HEAP", "1g",
                    "PDF_FONT", font.toString(),
                    "API_WATCH_EVERY", "PT2S",
                    "WEBHOOK_HOSTS", "localhost, Receiver.test",
                    "API_MCP_ORIGINS", "https://a.example, https://b.example",
                    "API_AUDIT", "false")))
        .isEqualTo(
            new ApiConfig(
                "127.0.0.1",
                80,
                3,
                1L << 30,
                Optional.of(font),
                Duration.ofSeconds(2),
                new WebhookAddress(Set.of("localhost", "receiver.test")),
                Set.of("https://a.example", "https://b.example"),
                false,
                Optional.empty(),
                Optional.empty(),
                TraceConfig.OFF));
  }

  @Test
  void everythingThatIsMalformedIsNamedAtOnce() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                ApiConfig.fromEnv(
                    Map.of("API_PORT", "x", "API_WATCH_EVERY", "1s", "PDF_FONT", "/none.ttf")))
        .withMessageContaining("API_PORT")
        .withMessageContaining("PDF_FONT is not a file")
        .withMessageContaining("API_WATCH_EVERY");
  }
}
