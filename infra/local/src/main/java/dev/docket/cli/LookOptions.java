package dev.docket.cli;

import dev.docket.api.operator.CommandException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How pages and files show a comparison, as typed; what is not given is left to the server. */
final class LookOptions {
  @Option(
      names = "--view",
      paramLabel = "redline|table",
      description = "How html, docx and pdf show the changes.")
  private @Nullable String view;

  @Option(
      names = "--base",
      paramLabel = "original|neutral",
      description =
          "Whether a docx redline is written into OLD itself where that is a Word file (so by"
              + " default), or into a plain document.")
  private @Nullable String base;

  @Option(
      names = "--columns",
      paramLabel = "after_first|before_first",
      description = "Which text stands first in the table.")
  private @Nullable String columns;

  @Option(names = "--no-remarks", description = "A table without the column of remarks.")
  private boolean withoutRemarks;

  @Option(names = "--no-risk", description = "A table whose remarks name no risk.")
  private boolean withoutRisk;

  @Option(names = "--show-unchanged", description = "A table with all text of changed clauses.")
  private boolean unchanged;

  @Option(names = "--title", paramLabel = "TEXT", description = "What stands above the table.")
  private @Nullable String title;

  /** The same as query parameters. */
  Map<String, String> parameters() {
    Map<String, String> given = new LinkedHashMap<>();
    put(given, "view", view, List.of("redline", "table"));
    put(given, "base", base, List.of("original", "neutral"));
    put(given, "columns", columns, List.of("after_first", "before_first"));
    if (withoutRemarks) {
      given.put("remarks", "false");
    }
    if (withoutRisk) {
      given.put("risk", "false");
    }
    if (unchanged) {
      given.put("unchanged", "show");
    }
    if (title != null) {
      given.put("title", title);
    }
    return given;
  }

  private static void put(
      Map<String, String> given, String name, @Nullable String value, List<String> allowed) {
    if (value != null) {
      if (!allowed.contains(value)) {
        throw new CommandException(
            "--" + name + " is " + String.join(" or ", allowed) + ", not " + value + ".");
      }
      given.put(name, value);
    }
  }
}
