package dev.docket.reading;

import com.fasterxml.jackson.databind.JsonNode;
import dev.docket.document.Document;
import dev.docket.document.MediaType;
import dev.docket.document.UnreadableDocumentException;
import dev.docket.runtime.Json;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Assumptions;

/**
 * The folder of real documents that tests read: {@code DOCKET_CORPUS}, or one beside the project.
 */
public final class Corpus {
  private Corpus() {}

  /** A file or folder of the corpus; the test is skipped where there is none. */
  static Path path(String relative) {
    Optional<Path> found = find(relative);
    Assumptions.assumeTrue(
        found.isPresent(), () -> "No corpus: set DOCKET_CORPUS to the folder that has " + relative);
    return found.orElseThrow();
  }

  /** A file or folder of the corpus; empty where there is none. */
  static Optional<Path> find(String relative) {
    String set = System.getenv("DOCKET_CORPUS");
    if (set != null && !set.isBlank()) {
      return Optional.of(Path.of(set, relative)).filter(Files::exists);
    }
    for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
      Path candidate = at.resolve("shared/corpus").resolve(relative);
      if (Files.exists(candidate)) {
        return Optional.of(candidate);
      }
    }
    return Optional.empty();
  }

  /** The values of a gzipped file of one JSON value a line. */
  static List<JsonNode> lines(Path file) {
    List<JsonNode> values = new ArrayList<>();
    try (var lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        values.add(Json.MAPPER.readTree(line));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return values;
  }

  static Document read(Path file, MediaType type) throws UnreadableDocumentException {
    try {
      return new DocumentReader().read(Files.readAllBytes(file), type, Optional.empty());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Document read(String text, MediaType type) throws UnreadableDocumentException {
    return new DocumentReader()
        .read(text.getBytes(StandardCharsets.UTF_8), type, Optional.of("UTF-8"));
  }
}
