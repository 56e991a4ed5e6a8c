package dev.docket.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.docket.runtime.Json;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The packages and scripts of {@code src/test/npm}, in a directory that stays between builds. Tests
 * that ask for it are skipped where npm is missing or its registry cannot be reached.
 */
final class Npm {
  private static final Path SOURCES = Path.of("src/test/npm");
  private static final Path DIRECTORY = Path.of("target/npm").toAbsolutePath();
  private static final String LOCK = "package-lock.json";
  private static final long PATIENCE = 120; // seconds

  private Npm() {}

  /** The directory, with all packages installed. */
  static Path installed() throws IOException, InterruptedException {
    assumeTrue(isThere("node") && isThere("npm"), "Skipped: node and npm are not installed.");
    Files.createDirectories(DIRECTORY);
    Path installed = DIRECTORY.resolve("installed-" + LOCK);
    boolean isCurrent =
        Files.exists(installed) && Files.mismatch(installed, SOURCES.resolve(LOCK)) < 0;
    try (Stream<Path> files = Files.list(SOURCES)) {
      for (Path file : files.toList()) {
        Files.copy(
            file,
            DIRECTORY.resolve(file.getFileName().toString()),
            StandardCopyOption.REPLACE_EXISTING);
      }
    }
    if (!isCurrent) {
      Ran ran = run(List.of("npm", "ci", "--no-audit", "--no-fund", "--prefer-offline"));
      assumeTrue(ran.status() == 0, "Skipped: npm cannot install the packages: " + ran.output());
      Files.copy(SOURCES.resolve(LOCK), installed, StandardCopyOption.REPLACE_EXISTING);
    }
    return DIRECTORY;
  }

  /** What a script prints, as JSON. */
  static JsonNode json(List<String> command) throws IOException, InterruptedException {
    Ran ran = run(command);
    assertThat(ran.status()).as(ran.output()).isZero();
    return Json.MAPPER.readTree(ran.output());
  }

  static Ran run(List<String> command) throws IOException, InterruptedException {
    Path output = Files.createTempFile("docket-npm-", ".txt");
    try {
      Process process =
          new ProcessBuilder(command)
              .directory(DIRECTORY.toFile())
              .redirectErrorStream(true)
              .redirectOutput(output.toFile())
              .start();
      boolean ended = process.waitFor(PATIENCE, TimeUnit.SECONDS);
      if (!ended) {
        process.destroyForcibly();
      }
      String said = Files.readString(output, StandardCharsets.UTF_8);
      return new Ran(ended ? process.exitValue() : -1, said);
    } finally {
      Files.deleteIfExists(output);
    }
  }

  private static boolean isThere(String program) {
    return Stream.of(System.getenv().getOrDefault("PATH", ""))
        .flatMap(path -> Stream.of(path.split(File.pathSeparator, -1)))
        .anyMatch(directory -> Files.isExecutable(Path.of(directory, program)));
  }

  record Ran(int status, String output) {}
}
