package dev.docket.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.docket.answer.Answer;
import dev.docket.api.operator.CommandException;
import dev.docket.api.operator.Console;
import dev.docket.document.MediaType;
import dev.docket.runtime.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command that asks documents a question. */
@Command(name = "docket")
final class AskCommand {
  private final Console console;

  AskCommand(Console console) {
    this.console = console;
  }

  /** What is printed. */
  enum Form {
    TEXT,
    MARKDOWN,
    JSON,
    HTML,
    CSV,
    XLSX
  }

  @Command(
      name = "ask",
      description = {
        "Ask documents a question; the answer comes with its grounds.",
        "With --collection the newest version of each of its documents is asked, with --continue"
            + " those of the question before; files are added to the collection.",
        "With --questions each line of a file is asked of each document by itself, and a table comes"
            + " of it: a row a document, a column a question."
      },
      mixinStandardHelpOptions = true)
  int ask(
      @Parameters(
              paramLabel = "QUESTION FILE",
              arity = "0..*",
              description = {
                "The question, in Japanese or English (none with --questions);",
                "then files: PDF, Word, HTML, Markdown or plain text."
              })
          @Nullable List<String> words,
      @Option(
              names = "--questions",
              paramLabel = "FILE",
              description = "Ask each line of this file of each document.")
          @Nullable Path questions,
      @Option(names = "--collection", paramLabel = "NAME", description = "A collection to ask.")
          @Nullable String collection,
      @Option(names = "--continue", paramLabel = "JOB", description = "The question before.")
          @Nullable String continued,
      @Option(names = "--out", paramLabel = "DIR", description = "Write json, md and html there.")
          @Nullable Path out,
      @Option(
              names = "--format",
              defaultValue = "text",
              paramLabel = "FORM",
              description =
                  "What to print: text, markdown, json or html; with --questions csv (by default),"
                      + " xlsx, json or html.")
          Form format,
      @Option(
              names = "--length",
              paramLabel = "short|standard|long",
              description = "How much the answer may say.")
          @Nullable String length,
      @Option(
              names = "--type",
              paramLabel = "TYPE",
              description = "The files' type: pdf, docx, html, markdown or plain.")
          @Nullable MediaType type,
      @Mixin JobOptions options) {
    List<String> given = words == null ? List.of() : words;
    if (questions == null && given.isEmpty()) {
      throw new CommandException("Give a question, or a file of them with --questions.");
    }
    List<InputFile> inputs =
        given.stream()
            .skip(questions == null ? 1 : 0)
            .map(file -> InputFile.of(Path.of(file), type))
            .toList();
    if (questions != null) {
      if (continued != null) {
        throw new CommandException("Questions from a file continue nothing; leave --continue out.");
      }
      AskMany many = new AskMany(console, AskMany.lines(questions), options.answer(length));
      return many.ask(inputs, Optional.ofNullable(collection), format, Optional.ofNullable(out));
    }
    if (format == Form.CSV || format == Form.XLSX) {
      throw new CommandException("A table comes of --questions only.");
    }
    String question = given.getFirst();
    if (inputs.isEmpty() && collection == null && continued == null) {
      throw new CommandException("Name a file, --collection or --continue.");
    }
    boolean lasting = collection != null || continued != null;
    try (Session session = lasting ? Session.lasting(console) : Session.passing(console)) {
      ObjectNode request = Json.MAPPER.createObjectNode();
      request.put("type", "answer").put("question", question);
      ArrayNode documents = Json.MAPPER.createArrayNode();
      for (InputFile input : inputs) {
        documents.add(
            session.client().upload(input, Optional.ofNullable(collection)).path("id").asText());
      }
      if (collection != null) {
        request.put("collection", collection);
      } else if (!documents.isEmpty()) {
        request.set("documents", documents);
      }
      if (continued != null) {
        request.put("continues", continued);
      }
      request.set("options", options.answer(length));
      String name = inputs.isEmpty() ? "answer" : inputs.getFirst().stem() + ".answer";
      return run(session, request, format, Optional.ofNullable(out), name);
    }
  }

  private int run(Session session, JsonNode request, Form format, Optional<Path> out, String name) {
    DocketClient client = session.client();
    JobWait wait = new JobWait(console, client);
    JsonNode job = wait.end(client.post("/v1/jobs", request).path("id").asText());
    String id = job.path("id").asText();
    if (JobWait.hasResult(job)) {
      if (out.isPresent()) {
        List<ResultFormat> formats =
            List.of(ResultFormat.JSON, ResultFormat.MARKDOWN, ResultFormat.HTML);
        new Output.Write(out.get(), name, formats, Map.of()).bring(client, id, console);
      } else if (format == Form.TEXT) {
        console.out().print(TerminalAnswer.of(answer(client, id)));
        console.out().flush();
      } else {
        ResultFormat form = ResultFormat.valueOf(format.name().toUpperCase(Locale.ROOT));
        new Output.Print(form, Map.of()).bring(client, id, console);
      }
      console.say("Ask on with --continue " + id + " where its data is kept.");
    }
    return wait.report(job);
  }

  private static Answer answer(DocketClient client, String job) {
    try {
      return Json.MAPPER.readValue(client.result(job, ResultFormat.JSON, Map.of()), Answer.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
