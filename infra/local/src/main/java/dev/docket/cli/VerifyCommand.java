package dev.docket.cli;

import dev.docket.api.operator.CommandException;
import dev.docket.api.operator.Console;
import dev.docket.api.operator.ExitStatus;
import dev.docket.document.MediaType;
import dev.docket.document.UnreadableDocumentException;
import dev.docket.pack.EvidencePack.PackedDocument;
import dev.docket.pack.PackCheck;
import dev.docket.pack.PackCheck.Outcome;
import dev.docket.pack.PublicKeyId;
import dev.docket.reading.DocumentReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command that checks an evidence pack here, without any server. */
@Command(name = "docket")
final class VerifyCommand {
  private final Console console;

  VerifyCommand(Console console) {
    this.console = console;
  }

  @Command(
      name = "verify",
      description = {
        "Check an evidence pack offline: its hashes, its signature, and every quotation.",
        "Exit status 0 if it is whole, 1 if anything was changed."
      },
      mixinStandardHelpOptions = true)
  int verify(
      @Parameters(paramLabel = "PACK", description = "The zip file of /v1/jobs/{id}/pack.")
          Path pack,
      @Option(
              names = "--key",
              paramLabel = "PUBLIC",
              description = "The public key that must have signed it, or a file that holds it.")
          @Nullable String key,
      @Option(
              names = "--original",
              paramLabel = "FILE",
              description = "A document that must be in the pack as it is.")
          @Nullable Path original) {
    Optional<PublicKeyId> pinned = Optional.ofNullable(key).map(VerifyCommand::key);
    byte[] bytes = read(pack);
    Outcome outcome = PackCheck.of(bytes, pinned);
    List<String> failures = new ArrayList<>(outcome.failures());
    outcome.checked().forEach(what -> console.out().println("checked: " + what));
    PublicKeyId signer = outcome.signer();
    if (signer != null) {
      console
          .out()
          .println(
              pinned.isPresent()
                  ? "signed by " + signer.id()
                  : "signed by an unknown key, " + signer.id() + " (--key pins one)");
    }
    if (original != null) {
      byte[] given = read(original);
      if (outcome.originals().stream().noneMatch(d -> Arrays.equals(d.original(), given))) {
        failures.add(original + " is not a document of the pack.");
      } else {
        console.out().println("checked: " + original + " is in the pack, byte for byte");
      }
    }
    outcome.originals().forEach(this::reread);
    failures.forEach(failure -> console.out().println("FAILED: " + failure));
    console.out().println(failures.isEmpty() ? "The pack is whole." : "The pack is not whole.");
    console.out().flush();
    return failures.isEmpty() ? ExitStatus.DONE : ExitStatus.NOT_WHOLE;
  }

  /** Says where this version reads the original otherwise, which is no fault of the pack. */
  private void reread(PackedDocument document) {
    Optional<MediaType> type =
        Arrays.stream(MediaType.values())
            .filter(t -> t.mimeName().equals(document.mediaType()))
            .findFirst();
    if (type.isEmpty()) {
      return;
    }
    String difference;
    try {
      String text =
          new DocumentReader()
              .read(document.original(), type.get(), Optional.empty())
              .text()
              .toString();
      difference = text.equals(document.text()) ? "" : "gives another text";
    } catch (UnreadableDocumentException e) {
      difference = "refuses it: " + e.getMessage();
    }
    console
        .out()
        .println(
            difference.isEmpty()
                ? "checked: " + document.name() + " reads as in the pack"
                : "difference: this version reads " + document.name() + " again and " + difference);
  }

  private static PublicKeyId key(String given) {
    Path file = Path.of(given.startsWith("-----") ? "" : given);
    String text =
        Files.isRegularFile(file) ? new String(read(file), StandardCharsets.US_ASCII) : given;
    return PublicKeyId.read(text)
        .orElseThrow(
            () -> new CommandException("--key holds no Ed25519 public key in PEM or Base64."));
  }

  private static byte[] read(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new CommandException("Cannot read " + file + ".", e);
    }
  }
}
