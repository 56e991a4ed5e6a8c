package dev.docket.worker.summary;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The prompts and answer schemas, which are resources with a version of their own. */
public final class Prompts {
  private static final String FOLDER = "/dev/docket/worker/summary/";

  private Prompts() {}

  /** The version of all prompts and schemas together, recorded in each result. */
  public static String version() {
    return resource("prompt/version.txt").strip();
  }

  /** What the model is told to do; {@code repair} if it is shown an answer that was no use. */
  public static String instructions(CallKind kind, boolean repair) {
    String text = resource("prompt/" + kind.code() + ".md");
    return repair ? text + resource("prompt/repair.md") : text;
  }

  /** The JSON schema of the answer. */
  public static String schema(CallKind kind) {
    return switch (kind) {
      case MAP, GAP -> resource("prompt/map.schema.json");
      case MERGE -> resource("prompt/merge.schema.json");
      case OVERVIEW -> resource("prompt/overview.schema.json");
    };
  }

  /** The text of a resource of this package. */
  static String resource(String name) {
    try (InputStream in = Prompts.class.getResourceAsStream(FOLDER + name)) {
      if (in == null) {
        throw new IllegalStateException("The resource " + FOLDER + name + " is not there");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
