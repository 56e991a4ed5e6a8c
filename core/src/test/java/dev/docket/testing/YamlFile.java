package dev.docket.testing;

import com.fasterxml.jackson.databind.JsonNode;
import dev.docket.runtime.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.yaml.snakeyaml.Yaml;

/** Reads YAML as JSON. */
public final class YamlFile {
  private YamlFile() {}

  /** What {@code file} holds. */
  public static JsonNode read(Path file) {
    try {
      return Json.MAPPER.valueToTree(new Yaml().load(Files.readString(file)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
