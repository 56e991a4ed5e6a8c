package dev.docket.worker.step;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.docket.runtime.Json;
import dev.docket.runtime.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The prompts and answer schemas of one type of job: the resources {@code prompt/NAME} beside a
 * class. Their version is a hash of all of them, so that it changes with any.
 */
public final class PromptFiles {
  private static final String SCHEMA = ".schema.json";
  private static final int VERSION_LENGTH = 12; // hexadecimal digits; enough to tell versions apart

  private final Map<String, String> texts;
  private final String version;

  private PromptFiles(Map<String, String> texts) {
    this.texts = texts;
    this.version = Sha256.hex(texts.toString()).substring(0, VERSION_LENGTH);
  }

  /** The files {@code names} in the folder {@code prompt} beside {@code room}. */
  public static PromptFiles of(Class<?> room, List<String> names) {
    Map<String, String> texts = new LinkedHashMap<>();
    for (String name : names) {
      texts.put(name, read(room, "prompt/" + name));
    }
    return new PromptFiles(texts);
  }

  /** These files with another {@code text} of one of them. */
  PromptFiles with(String name, String text) {
    Map<String, String> changed = new LinkedHashMap<>(texts);
    changed.put(name, text);
    return new PromptFiles(changed);
  }

  /** The version of all files together, which is recorded in each result. */
  public String version() {
    return version;
  }

  /** The text of the file {@code name}. */
  public String text(String name) {
    String text = texts.get(name);
    if (text == null) {
      throw new IllegalArgumentException(name + " is none of the prompts " + texts.keySet());
    }
    return text;
  }

  /** A schema as it is sent, without the blanks in which it is written for people. */
  private static String asSent(String name, String text) {
    try {
      return name.endsWith(SCHEMA) ? Json.MAPPER.readTree(text).toString() : text;
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("The schema " + name + " is no JSON", e);
    }
  }

  private static String read(Class<?> room, String name) {
    try (InputStream in = room.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("The resource " + name + " is not in the build");
      }
      return asSent(name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
