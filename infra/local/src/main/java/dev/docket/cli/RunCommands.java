package dev.docket.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.docket.api.operator.CommandException;
import dev.docket.api.operator.Console;
import dev.docket.document.MediaType;
import dev.docket.runtime.Json;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The commands that go the whole way: upload, run the job, bring the result. */
@Command(name = "docket")
final class RunCommands {
  private final Console console;

  RunCommands(Console console) {
    this.console = console;
  }

  @Command(
      name = "summarize",
      description = "Write the audit summary of a document.",
      mixinStandardHelpOptions = true)
  int summarize(
      @Parameters(paramLabel = "FILE", description = "PDF, Word, HTML, Markdown or plain text.")
          Path file,
      @Option(
              names = "--out",
              paramLabel = "DIR",
              description = "Write json, md, html, csv, xlsx and docx there.")
          @Nullable Path out,
      @Option(
              names = "--format",
              paramLabel = "text|markdown|json|html|csv|xlsx|docx|pdf",
              description = "What to print; by default text on a terminal and else markdown.")
          @Nullable ResultFormat format,
      @Option(
              names = "--type",
              paramLabel = "TYPE",
              description = "The file's type: pdf, docx, html, markdown or plain.")
          @Nullable MediaType type,
      @Mixin JobOptions options,
      @Mixin JobOptions.OfSummary own) {
    InputFile input = InputFile.of(file, type);
    try (Session session = Session.passing(console)) {
      ObjectNode request = Json.MAPPER.createObjectNode().put("type", "summary");
      request.put("document", upload(session, input));
      request.set("options", options.summary(own));
      return run(
          session,
          request,
          out == null
              ? new Output.Print(format == null ? Output.usual(console) : format, Map.of())
              : new Output.Write(
                  out,
                  input.stem() + ".summary",
                  List.of(
                      ResultFormat.JSON,
                      ResultFormat.MARKDOWN,
                      ResultFormat.HTML,
                      ResultFormat.CSV,
                      ResultFormat.XLSX,
                      ResultFormat.DOCX),
                  Map.of()));
    }
  }

  @Command(
      name = "compare",
      description = "Compare two versions of a document, clause by clause.",
      mixinStandardHelpOptions = true)
  int compare(
      @Parameters(paramLabel = "OLD", description = "The version before.") Path before,
      @Parameters(paramLabel = "NEW", description = "The version after.") Path after,
      @Option(
              names = "--out",
              paramLabel = "DIR",
              description = "Write json, md, html, docx, csv and xlsx there.")
          @Nullable Path out,
      @Option(
              names = "--format",
              defaultValue = "markdown",
              paramLabel = "markdown|json|html|docx|csv|xlsx|pdf",
              description = "What to print; markdown by default.")
          ResultFormat format,
      @Option(
              names = "--type",
              paramLabel = "TYPE",
              description = "Both files' type: pdf, docx, html, markdown or plain.")
          @Nullable MediaType type,
      @Mixin JobOptions options,
      @Mixin JobOptions.OfComparison own,
      @Mixin LookOptions look) {
    if (format == ResultFormat.TEXT) {
      throw new CommandException(
          "A comparison has no form for a terminal yet: markdown, json, html, docx, csv, xlsx or"
              + " pdf.");
    }
    InputFile old = InputFile.of(before, type);
    InputFile fresh = InputFile.of(after, type);
    try (Session session = Session.passing(console)) {
      ObjectNode request = Json.MAPPER.createObjectNode().put("type", "comparison");
      request.put("before", upload(session, old));
      request.put("after", upload(session, fresh));
      request.set("options", options.comparison(own));
      return run(
          session,
          request,
          out == null
              ? new Output.Print(format, look.parameters())
              : new Output.Write(
                  out,
                  old.stem() + "-" + fresh.stem() + ".comparison",
                  List.of(
                      ResultFormat.JSON,
                      ResultFormat.MARKDOWN,
                      ResultFormat.HTML,
                      ResultFormat.DOCX,
                      ResultFormat.CSV,
                      ResultFormat.XLSX),
                  look.parameters()));
    }
  }

  private static String upload(Session session, InputFile file) {
    return session.client().upload(file, Optional.empty()).path("id").asText();
  }

  private int run(Session session, JsonNode request, Output output) {
    DocketClient client = session.client();
    JobWait wait = new JobWait(console, client);
    JsonNode job = wait.end(client.post("/v1/jobs", request).path("id").asText());
    if (JobWait.hasResult(job)) {
      output.bring(client, job.path("id").asText(), console);
    }
    return wait.report(job);
  }
}
