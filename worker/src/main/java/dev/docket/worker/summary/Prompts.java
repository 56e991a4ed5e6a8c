package dev.docket.worker.summary;

import dev.docket.worker.step.PromptFiles;
import java.util.List;

/** What the model is told to do, and the schemas of its answers. */
public final class Prompts {
  private static final String REPAIR = "repair.md";
  private static final String MAP_SCHEMA = "map.schema.json";
  private static final String MERGE_SCHEMA = "merge.schema.json";
  private static final String OVERVIEW_SCHEMA = "overview.schema.json";
  private static final PromptFiles FILES =
      PromptFiles.of(
          Prompts.class,
          List.of(
              instructions(CallKind.MAP),
              instructions(CallKind.GAP),
              instructions(CallKind.MERGE),
              instructions(CallKind.OVERVIEW),
              REPAIR,
              MAP_SCHEMA,
              MERGE_SCHEMA,
              OVERVIEW_SCHEMA));

  private Prompts() {}

  /** The version of all prompts and schemas together, recorded in each result. */
  public static String version() {
    return FILES.version();
  }

  /** What the model is told to do; {@code repair} if it is shown an answer that was no use. */
  public static String instructions(CallKind kind, boolean repair) {
    String text = FILES.text(instructions(kind));
    return repair ? text + FILES.text(REPAIR) : text;
  }

  /** The JSON schema of the answer. */
  public static String schema(CallKind kind) {
    return FILES.text(
        switch (kind) {
          case MAP, GAP -> MAP_SCHEMA;
          case MERGE -> MERGE_SCHEMA;
          case OVERVIEW -> OVERVIEW_SCHEMA;
        });
  }

  private static String instructions(CallKind kind) {
    return kind.code() + ".md";
  }
}
