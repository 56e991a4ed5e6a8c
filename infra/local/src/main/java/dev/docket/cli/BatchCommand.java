package dev.docket.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.docket.api.operator.Console;
import dev.docket.api.operator.ExitStatus;
import dev.docket.document.MediaType;
import dev.docket.runtime.Json;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command that submits many jobs as one batch. */
@Command(name = "docket")
final class BatchCommand {
  private final Console console;

  BatchCommand(Console console) {
    this.console = console;
  }

  @Command(
      name = "batch",
      description = "Upload files, submit a summary of each as one batch, and print its id.",
      mixinStandardHelpOptions = true)
  int batch(
      @Parameters(paramLabel = "FILE", arity = "1..*") List<Path> files,
      @Option(names = "--name", defaultValue = "batch", description = "The batch's name.")
          String name,
      @Option(names = "--collection", paramLabel = "NAME", description = "Upload into it.")
          @Nullable String collection,
      @Option(
              names = "--type",
              paramLabel = "TYPE",
              description = "The files' type: pdf, docx, html, markdown or plain.")
          @Nullable MediaType type,
      @Mixin JobOptions options,
      @Mixin JobOptions.OfSummary own) {
    List<InputFile> inputs = files.stream().map(f -> InputFile.of(f, type)).toList();
    try (Session session = Session.lasting(console)) {
      ObjectNode batch = Json.MAPPER.createObjectNode().put("name", name);
      ArrayNode jobs = batch.putArray("jobs");
      for (InputFile input : inputs) {
        JsonNode document = session.client().upload(input, Optional.ofNullable(collection));
        jobs.addObject()
            .put("type", "summary")
            .put("document", document.path("id").asText())
            .set("options", options.summary(own));
        console.say("Uploaded " + input.path());
      }
      console.out().println(session.client().post("/v1/batches", batch).path("id").asText());
      session.sayWhatBecomesOfJobs(console);
      return ExitStatus.DONE;
    }
  }
}
