package dev.docket.cli;

import dev.docket.api.operator.CommandException;
import dev.docket.api.operator.Console;
import dev.docket.runtime.Json;
import dev.docket.summary.Summary;
import dev.docket.summary.page.SummaryRenderer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Where a job's result goes, and by which query parameters it looks as it does. */
sealed interface Output {
  /** The variable by which the launcher tells the columns of the terminal that shows the result. */
  String COLUMNS = "DOCKET_COLUMNS";

  /** The columns of a terminal that does not say. */
  int WIDTH = 80;

  /** To standard output, in one format. */
  record Print(ResultFormat format, Map<String, String> look) implements Output {}

  /** Into files {@code <name>.<ending>} in a directory; their paths are printed. */
  record Write(Path directory, String name, List<ResultFormat> formats, Map<String, String> look)
      implements Output {}

  /** The form that a summary is printed in when none is asked for. */
  static ResultFormat usual(Console console) {
    return console.variable(COLUMNS).isPresent() ? ResultFormat.TEXT : ResultFormat.MARKDOWN;
  }

  private static byte[] text(byte[] json, Console console) {
    int width =
        console
            .variable(COLUMNS)
            .filter(c -> c.matches("[1-9][0-9]{0,3}"))
            .map(Integer::parseInt)
            .orElse(WIDTH);
    try {
      Summary summary = Json.MAPPER.readValue(json, Summary.class);
      return SummaryRenderer.terminal(summary, width).getBytes(StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new CommandException("The form text is for summaries: take markdown or json.", e);
    }
  }

  /** Brings the result of {@code job} there. */
  default void bring(DocketClient client, String job, Console console) {
    switch (this) {
      case Print(ResultFormat format, Map<String, String> look) -> {
        byte[] result =
            format == ResultFormat.TEXT
                ? text(client.result(job, ResultFormat.JSON, look), console)
                : client.result(job, format, look);
        console.out().write(result, 0, result.length);
        if (format.isText() && (result.length == 0 || result[result.length - 1] != 10)) {
          console.out().println();
        }
      }
      case Write(
              Path directory,
              String name,
              List<ResultFormat> formats,
              Map<String, String> look) -> {
        try {
          Files.createDirectories(directory);
          for (ResultFormat format : formats) {
            Path file = directory.resolve(name + "." + format.ending());
            Files.write(file, client.result(job, format, look));
            console.out().println(file);
          }
        } catch (IOException e) {
          throw new CommandException("Cannot write into " + directory + ": " + e + ".", e);
        }
      }
    }
    console.out().flush();
  }
}
