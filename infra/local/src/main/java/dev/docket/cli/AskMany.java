package dev.docket.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.docket.api.operator.CommandException;
import dev.docket.api.operator.Console;
import dev.docket.api.operator.ExitStatus;
import dev.docket.runtime.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Asks many documents many questions as one batch, and brings the table that comes of it. */
final class AskMany {
  private static final String NAME = "questions";
  private static final long LOOK_MILLIS = 1_000;
  private static final List<ResultFormat> WRITTEN =
      List.of(ResultFormat.JSON, ResultFormat.CSV, ResultFormat.XLSX, ResultFormat.HTML);

  private final Console console;
  private final List<String> questions;
  private final ObjectNode options;

  AskMany(Console console, List<String> questions, ObjectNode options) {
    this.console = console;
    this.questions = questions;
    this.options = options;
  }

  /** The questions in {@code file}, one a line; blank lines and those after a # are none. */
  static List<String> lines(Path file) {
    try {
      List<String> lines =
          Files.readString(file)
              .lines()
              .map(line -> line.replace("\uFEFF", "").strip())
              .filter(line -> !line.isEmpty() && !line.startsWith("#"))
              .toList();
      if (lines.isEmpty()) {
        throw new CommandException("There is no question in " + file + ".");
      }
      return lines;
    } catch (IOException e) {
      throw new CommandException("Cannot read " + file + " as UTF-8 text.", e);
    }
  }

  /**
   * Asks, waits and prints or writes the table.
   *
   * @return the command's exit status
   */
  int ask(
      List<InputFile> inputs,
      Optional<String> collection,
      AskCommand.Form form,
      Optional<Path> directory) {
    if (inputs.isEmpty() && collection.isEmpty()) {
      throw new CommandException("Name files or --collection.");
    }
    ResultFormat format = format(form);
    try (Session session =
        collection.isPresent() ? Session.lasting(console) : Session.passing(console)) {
      DocketClient client = session.client();
      ObjectNode batch = Json.MAPPER.createObjectNode().put("name", collection.orElse(NAME));
      questions.forEach(batch.putArray("questions")::add);
      for (InputFile input : inputs) {
        String id = client.upload(input, collection).path("id").asText();
        if (collection.isEmpty()) {
          batch.withArray("documents").add(id);
        }
      }
      collection.ifPresent(name -> batch.put("collection", name));
      batch.set("options", options);
      String id = client.post("/v1/batches", batch).path("id").asText();
      JsonNode ended = end(client, id);
      bring(client, id, format, directory);
      return report(id, ended);
    }
  }

  private static ResultFormat format(AskCommand.Form form) {
    return switch (form) {
      case TEXT, CSV -> ResultFormat.CSV;
      case XLSX -> ResultFormat.XLSX;
      case JSON -> ResultFormat.JSON;
      case HTML -> ResultFormat.HTML;
      case MARKDOWN -> throw new CommandException("A table is printed as csv, xlsx, json or html.");
    };
  }

  private JsonNode end(DocketClient client, String id) {
    int said = -1;
    while (true) {
      JsonNode batch = client.get("/v1/batches/" + id);
      int done = count(batch, "completed", "partial", "failed", "cancelled");
      if (done != said) {
        console.say(done + " of " + batch.path("total").asInt() + " answered");
        said = done;
      }
      String status = batch.path("status").asText();
      if (status.equals("finished") || status.equals("cancelled")) {
        return batch;
      }
      try {
        Thread.sleep(LOOK_MILLIS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new CommandException("Interrupted; the batch " + id + " goes on.", e);
      }
    }
  }

  private void bring(DocketClient client, String id, ResultFormat format, Optional<Path> into) {
    if (into.isEmpty()) {
      byte[] table = client.batchTable(id, format);
      console.out().write(table, 0, table.length);
      console.out().flush();
      return;
    }
    try {
      Files.createDirectories(into.get());
      for (ResultFormat each : WRITTEN) {
        Path file = into.get().resolve(NAME + "." + each.ending());
        Files.write(file, client.batchTable(id, each));
        console.out().println(file);
      }
      console.out().flush();
    } catch (IOException e) {
      throw new CommandException("Cannot write into " + into.get() + ": " + e + ".", e);
    }
  }

  private int report(String id, JsonNode batch) {
    int total = batch.path("total").asInt();
    int whole = count(batch, "completed");
    console.say(
        "Batch %s: %d of %d answered in full, %d in part, %d not."
            .formatted(
                id, whole, total, count(batch, "partial"), count(batch, "failed", "cancelled")));
    return whole == total ? ExitStatus.DONE : ExitStatus.NOT_WHOLE;
  }

  private static int count(JsonNode batch, String... statuses) {
    int sum = 0;
    for (String status : statuses) {
      sum += batch.path("counts").path(status).asInt();
    }
    return sum;
  }
}
