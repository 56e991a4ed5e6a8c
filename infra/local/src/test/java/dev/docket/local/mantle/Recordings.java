package dev.docket.local.mantle;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.docket.runtime.Json;
import dev.docket.testing.YamlFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What others have recorded of the real service, in a folder that {@code DOCKET_RECORDINGS} names:
 * checkouts of pydantic/pydantic-ai (its cassettes) and aws-samples/sample-per-model-bedrock (its
 * notebooks with what they printed). They are no part of this project.
 */
final class Recordings {
  private static final String FOLDER = "DOCKET_RECORDINGS";

  private Recordings() {}

  /** A request and its answer; {@code body} is JSON, or the events of a stream. */
  record Recorded(
      String name, String path, JsonNode request, int status, boolean streamed, String body) {
    @Override
    public String toString() {
      return name + " " + path;
    }
  }

  /** A cell of a notebook that ran: its program, and what that printed. */
  record Cell(String source, String printed) {}

  /** The exchanges of all cassettes of Mantle; the test is skipped where there are none. */
  static List<Recorded> exchanges() {
    List<Recorded> exchanges = new ArrayList<>();
    for (Path cassette : files("test_bedrock_mantle", ".yaml")) {
      for (JsonNode one : YamlFile.read(cassette).path("interactions")) {
        exchanges.add(exchange(cassette, one));
      }
    }
    return exchanges;
  }

  private static Recorded exchange(Path cassette, JsonNode json) {
    JsonNode answer = json.path("response");
    String text = answer.path("body").path("string").asText("");
    String uri = json.path("request").path("uri").asText();
    return new Recorded(
        cassette.getFileName().toString(),
        uri.substring(uri.indexOf('/', "https://".length())),
        json.path("request").path("parsed_body"),
        answer.path("status").path("code").asInt(),
        !text.isEmpty(),
        text.isEmpty() ? answer.path("parsed_body").toString() : text);
  }

  /** The cells of the notebook whose path ends so; the test is skipped where it is not there. */
  static List<Cell> cells(String notebook) {
    Path file = files(notebook, "").getFirst();
    try {
      List<Cell> cells = new ArrayList<>();
      for (JsonNode cell : Json.MAPPER.readTree(file.toFile()).path("cells")) {
        StringBuilder printed = new StringBuilder();
        cell.path("outputs").forEach(output -> printed.append(joined(output.path("text"))));
        cells.add(new Cell(joined(cell.path("source")), printed.toString()));
      }
      return cells;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String joined(JsonNode lines) {
    StringBuilder text = new StringBuilder(lines.isTextual() ? lines.asText() : "");
    lines.forEach(line -> text.append(line.asText()));
    return text.toString();
  }

  private static List<Path> files(String within, String ending) {
    Optional<Path> folder = Optional.ofNullable(System.getenv(FOLDER)).map(Path::of);
    assumeTrue(folder.filter(Files::isDirectory).isPresent(), FOLDER + " names no folder");
    try (Stream<Path> all = Files.walk(folder.orElseThrow())) {
      List<Path> found =
          all.filter(file -> file.toString().contains(within) && file.toString().endsWith(ending))
              .filter(Files::isRegularFile)
              .sorted()
              .toList();
      assumeTrue(!found.isEmpty(), within + " is not in " + folder.get());
      return found;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
