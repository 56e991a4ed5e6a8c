package dev.docket.cli;

import dev.docket.api.operator.CommandException;
import dev.docket.api.operator.Console;
import dev.docket.api.operator.ExitStatus;
import dev.docket.document.Document;
import dev.docket.document.MediaType;
import dev.docket.document.Section;
import dev.docket.document.UnreadableDocumentException;
import dev.docket.reading.DocumentReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command that reads a file here, without any server, and prints the structure found. */
@Command(name = "docket")
final class OutlineCommand {
  private final Console console;

  OutlineCommand(Console console) {
    this.console = console;
  }

  @Command(
      name = "outline",
      description = "Read a document and print the sections found in it.",
      mixinStandardHelpOptions = true)
  int outline(
      @Parameters(paramLabel = "FILE", description = "PDF, Word, HTML, Markdown or plain text.")
          Path file,
      @Option(
              names = "--type",
              paramLabel = "TYPE",
              description = "The file's type: pdf, docx, html, markdown or plain.")
          @Nullable MediaType type) {
    Document document = read(InputFile.of(file, type));
    for (Section section : document.sections()) {
      OptionalInt page = document.page(section.start());
      console
          .out()
          .println(
              "  ".repeat(section.level())
                  + (section.heading().isEmpty() ? section.kind().code() : section.heading())
                  + (page.isPresent() ? "  p. " + page.getAsInt() : ""));
    }
    console.say(
        "%d sections, %d sentences, %,d characters, %,d tokens, language %s%s"
            .formatted(
                document.sections().size(),
                document.sentences().size(),
                document.text().length(),
                document.tokens(),
                document.language().code(),
                document.pages().isPresent() ? ", " + document.pages().getAsInt() + " pages" : ""));
    document.warnings().forEach(w -> console.say("Note: " + w));
    return ExitStatus.DONE;
  }

  private static Document read(InputFile file) {
    try {
      if (Files.size(file.path()) > DocumentReader.MAX_BYTES) {
        throw new CommandException(
            file.path() + " is larger than 20 MiB, the most that is read: split it.");
      }
      return new DocumentReader()
          .read(Files.readAllBytes(file.path()), file.type(), Optional.empty());
    } catch (UnreadableDocumentException e) {
      throw new CommandException(file.path() + " cannot be read: " + e.getMessage(), e);
    } catch (IOException e) {
      throw new CommandException("Cannot read " + file.path() + ".", e);
    }
  }
}
