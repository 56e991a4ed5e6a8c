package dev.docket.worker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.docket.aws.Template;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the template counts in the worker's log, held against what the worker logs. */
class AlarmWordsTest {
  private static final Pattern WORDS = Pattern.compile("FilterPattern: '\"([^\"]+)\"'");

  @Test
  void whatIsCountedIsLogged() throws IOException {
    List<String> words =
        WORDS.matcher(template()).results().map((MatchResult found) -> found.group(1)).toList();

    assertThat(words).hasSize(2);
    String code = code();
    words.forEach(said -> assertThat(code).contains(said));
  }

  private static String template() throws IOException {
    try (InputStream in = Template.class.getResourceAsStream("template.yaml")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static String code() throws IOException {
    StringBuilder code = new StringBuilder();
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
        code.append(Files.readString(file));
      }
    }
    return code.toString();
  }
}
