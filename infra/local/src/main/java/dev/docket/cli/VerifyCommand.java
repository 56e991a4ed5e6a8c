package dev.docket.cli;

import com.fasterxml.jackson.databind.JsonNode;
import dev.docket.api.operator.CommandException;
import dev.docket.api.operator.Console;
import dev.docket.api.operator.ExitStatus;
import dev.docket.document.Document;
import dev.docket.document.MediaType;
import dev.docket.document.UnreadableDocumentException;
import dev.docket.pack.EvidencePack.PackedDocument;
import dev.docket.pack.PackCheck;
import dev.docket.pack.PackCheck.Outcome;
import dev.docket.pack.PublicKeyId;
import dev.docket.reading.DocumentReader;
import dev.docket.worker.summary.ReadAgain;
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
        "Check an evidence pack offline: its hashes, its signature, every quotation, and",
        "what each statement says against what it cites.",
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
    JsonNode result = outcome.result();
    if (result != null) {
      List<ReadAgain> documents =
          outcome.originals().stream().map(one -> reread(one, result.path("evidence"))).toList();
      failures.addAll(StatementChecks.faults(result, documents));
      console.out().println("checked: what each statement says against what it cites");
    }
    failures.forEach(failure -> console.out().println("FAILED: " + failure));
    console.out().println(failures.isEmpty() ? "The pack is whole." : "The pack is not whole.");
    console.out().flush();
    return failures.isEmpty() ? ExitStatus.DONE : ExitStatus.NOT_WHOLE;
  }

  /**
   * A document of the pack, read again. Where this version reads it otherwise, that is said; it is
   * no fault of the pack, whose own text is taken then.
   */
  private ReadAgain reread(PackedDocument packed, JsonNode evidence) {
    ReadAgain bare = ReadAgain.bare(packed.id(), packed.name(), packed.text(), evidence);
    Optional<MediaType> type =
        Arrays.stream(MediaType.values())
            .filter(t -> t.mimeName().equals(packed.mediaType()))
            .findFirst();
    if (type.isEmpty()) {
      return bare;
    }
    String difference;
    try {
      Document document =
          new DocumentReader().read(packed.original(), type.get(), Optional.empty());
      if (document.text().toString().equals(packed.text())) {
        console.out().println("checked: " + packed.name() + " reads as in the pack");
        return new ReadAgain(packed.id(), packed.name(), document, true);
      }
      difference = "gives another text";
    } catch (UnreadableDocumentException e) {
      difference = "refuses it: " + e.getMessage();
    }
    console
        .out()
        .println("difference: this version reads " + packed.name() + " again and " + difference);
    return bare;
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
