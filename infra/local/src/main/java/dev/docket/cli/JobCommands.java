package dev.docket.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.docket.api.operator.Console;
import dev.docket.api.operator.ExitStatus;
import dev.docket.document.MediaType;
import dev.docket.runtime.Json;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The commands that make one call about a job each. */
@Command(name = "docket")
final class JobCommands {
  private static final String JOB = "JOB";

  private final Console console;

  JobCommands(Console console) {
    this.console = console;
  }

  @Command(
      name = "submit",
      description = {
        "Submit a job and print its id: a summary of one document, or a comparison of two.",
        "A document is a file, which is uploaded, or the id of one that is there."
      },
      mixinStandardHelpOptions = true)
  int submit(
      @Parameters(index = "0", paramLabel = "DOCUMENT", description = "A file or doc_… id.")
          String first,
      @Parameters(
              index = "1",
              arity = "0..1",
              paramLabel = "NEW",
              description = "The later version: the job is a comparison.")
          @Nullable String second,
      @Option(names = "--collection", paramLabel = "NAME", description = "Upload into it.")
          @Nullable String collection,
      @Option(names = "--bulk", description = "Let interactive jobs go first.") boolean bulk,
      @Option(
              names = "--metadata",
              paramLabel = "NAME=VALUE",
              description = "Kept with the job; may be repeated.")
          @Nullable Map<String, String> metadata,
      @Option(
              names = "--type",
              paramLabel = "TYPE",
              description = "The files' type: pdf, docx, html, markdown or plain.")
          @Nullable MediaType type,
      @Mixin JobOptions options,
      @Mixin JobOptions.OfSummary ofSummary,
      @Mixin JobOptions.OfComparison ofComparison) {
    try (Session session = Session.lasting(console)) {
      ObjectNode request = Json.MAPPER.createObjectNode();
      if (second == null) {
        request.put("type", "summary").put("document", document(session, first, type, collection));
        request.set("options", options.summary(ofSummary));
      } else {
        request.put("type", "comparison").put("before", document(session, first, type, collection));
        request.put("after", document(session, second, type, collection));
        request.set("options", options.comparison(ofComparison));
      }
      if (bulk) {
        request.put("priority", "bulk");
      }
      if (metadata != null) {
        request.set("metadata", Json.MAPPER.valueToTree(metadata));
      }
      JsonNode job = session.client().post("/v1/jobs", request);
      console.out().println(job.path("id").asText());
      session.sayWhatBecomesOfJobs(console);
      return ExitStatus.DONE;
    }
  }

  @Command(
      name = "status",
      description = "Print a job as JSON. The exit status is 1 if it failed or is partial.",
      mixinStandardHelpOptions = true)
  int status(
      @Parameters(paramLabel = JOB) String id,
      @Option(names = "--wait", description = "Wait for its end and show its progress.")
          boolean wait) {
    try (Session session = Session.lasting(console)) {
      JsonNode job =
          wait
              ? new JobWait(console, session.client()).end(id)
              : session.client().get("/v1/jobs/" + DocketClient.encode(id));
      console.out().println(job.toPrettyString());
      return switch (job.path("status").asText()) {
        case "failed", "partial", "cancelled" -> ExitStatus.NOT_WHOLE;
        default -> ExitStatus.DONE;
      };
    }
  }

  @Command(
      name = "result",
      description = "Print the result of a finished job.",
      mixinStandardHelpOptions = true)
  int result(
      @Parameters(paramLabel = JOB) String id,
      @Option(
              names = "--format",
              defaultValue = "json",
              paramLabel = "json|text|markdown|html|docx|csv|xlsx",
              description = "json by default; text for summaries, docx for comparisons alone.")
          ResultFormat format,
      @Mixin LookOptions look) {
    try (Session session = Session.lasting(console)) {
      new Output.Print(format, look.parameters()).bring(session.client(), id, console);
      return ExitStatus.DONE;
    }
  }

  @Command(
      name = "cancel",
      description = "Ask a job to end, and print its status.",
      mixinStandardHelpOptions = true)
  int cancel(@Parameters(paramLabel = JOB) String id) {
    try (Session session = Session.lasting(console)) {
      JsonNode job =
          session
              .client()
              .post(
                  "/v1/jobs/" + DocketClient.encode(id) + "/cancel",
                  Json.MAPPER.createObjectNode());
      console.out().println(job.path("status").asText());
      return ExitStatus.DONE;
    }
  }

  @Command(name = "jobs", description = "List jobs, newest first.", mixinStandardHelpOptions = true)
  int jobs(
      @Option(names = "--status", description = "Those of this status alone.")
          @Nullable String status,
      @Option(names = "--limit", defaultValue = "50", description = "At most so many (50).")
          int limit,
      @Option(names = "--json", description = "Print each as a line of JSON.") boolean json) {
    try (Session session = Session.lasting(console)) {
      String filter = status == null ? "" : "&status=" + DocketClient.encode(status);
      Listing listing = new Listing(session.client(), "/v1/jobs?page_size=200" + filter);
      listing.first(limit, job -> console.out().println(json ? job.toString() : line(job)));
      return ExitStatus.DONE;
    }
  }

  private static String document(
      Session session, String given, @Nullable MediaType type, @Nullable String collection) {
    if (given.startsWith("doc_")) {
      return given;
    }
    InputFile file = InputFile.of(Path.of(given), type);
    return session.client().upload(file, Optional.ofNullable(collection)).path("id").asText();
  }

  private static String line(JsonNode job) {
    JsonNode progress = job.path("progress");
    return "%s  %-10s  %-10s  %-18s  %s"
        .formatted(
            job.path("id").asText(),
            job.path("type").asText(),
            job.path("status").asText(),
            "%s %d/%d"
                .formatted(
                    progress.path("phase").asText(),
                    progress.path("done").asInt(),
                    progress.path("total").asInt()),
            job.path("created_at").asText());
  }
}
