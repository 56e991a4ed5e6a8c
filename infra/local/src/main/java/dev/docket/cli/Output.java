package dev.docket.cli;

import dev.docket.api.operator.CommandException;
import dev.docket.api.operator.Console;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Where a job's result goes, and by which query parameters it looks as it does. */
sealed interface Output {
  /** To standard output, in one format. */
  record Print(ResultFormat format, Map<String, String> look) implements Output {}

  /** Into files {@code <name>.<ending>} in a directory; their paths are printed. */
  record Write(Path directory, String name, List<ResultFormat> formats, Map<String, String> look)
      implements Output {}

  /** Brings the result of {@code job} there. */
  default void bring(DocketClient client, String job, Console console) {
    switch (this) {
      case Print(ResultFormat format, Map<String, String> look) -> {
        byte[] result = client.result(job, format, look);
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
