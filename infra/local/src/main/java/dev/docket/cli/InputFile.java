package dev.docket.cli;

import dev.docket.api.operator.CommandException;
import dev.docket.document.MediaType;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A file to be read, and the format it is in. */
record InputFile(Path path, MediaType type) {

  /** The file at {@code path}, of the {@code chosen} type or else the one that its name tells. */
  static InputFile of(Path path, @Nullable MediaType chosen) {
    if (!Files.exists(path)) {
      throw new CommandException("There is no file " + path + ".");
    }
    if (!Files.isRegularFile(path)) {
      throw new CommandException(path + " is not a file: name one document.");
    }
    if (!Files.isReadable(path)) {
      throw new CommandException(path + " cannot be read: its permissions forbid it.");
    }
    return new InputFile(path, chosen == null ? told(path) : chosen);
  }

  /** The file's name without its ending. */
  String stem() {
    String name = path.getFileName().toString();
    int dot = name.lastIndexOf('.');
    return dot <= 0 ? name : name.substring(0, dot);
  }

  private static MediaType told(Path path) {
    return MediaType.ofFileName(path.getFileName().toString())
        .orElseThrow(
            () ->
                new CommandException(
                    "The name of "
                        + path
                        + " does not tell its type: add --type pdf, docx, html, markdown or plain."));
  }
}
