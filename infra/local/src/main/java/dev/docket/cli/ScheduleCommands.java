package dev.docket.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.docket.api.operator.CommandException;
import dev.docket.api.operator.Console;
import dev.docket.api.operator.ExitStatus;
import dev.docket.runtime.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code docket schedules …}: schedules as the REST interface has them, in JSON. */
@Command(
    name = "schedules",
    description = "Jobs that start by themselves. Without a verb: list them.",
    mixinStandardHelpOptions = true)
final class ScheduleCommands implements Callable<Integer> {
  private static final String SCHEDULES = "/v1/schedules";

  private final Console console;

  ScheduleCommands(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    return with(
        client ->
            new Listing(client, SCHEDULES + "?page_size=200")
                .first(Integer.MAX_VALUE, s -> console.out().println(s)));
  }

  @Command(
      name = "create",
      description = "Create the schedule that FILE (- for standard input) describes as JSON.",
      mixinStandardHelpOptions = true)
  int create(@Parameters(paramLabel = "FILE") String file) {
    return with(client -> print(client.post(SCHEDULES, json(file))));
  }

  @Command(
      name = "update",
      description = "Replace a schedule by what FILE (- for standard input) describes.",
      mixinStandardHelpOptions = true)
  int update(
      @Parameters(paramLabel = "ID") String id, @Parameters(paramLabel = "FILE") String file) {
    return with(client -> print(client.put(path(id), json(file))));
  }

  @Command(name = "show", description = "Print a schedule.", mixinStandardHelpOptions = true)
  int show(@Parameters(paramLabel = "ID") String id) {
    return with(client -> print(client.get(path(id))));
  }

  @Command(name = "delete", description = "Delete a schedule.", mixinStandardHelpOptions = true)
  int delete(@Parameters(paramLabel = "ID") String id) {
    return with(client -> client.delete(path(id)));
  }

  @Command(
      name = "run",
      description = "Fire a schedule now and print its batch.",
      mixinStandardHelpOptions = true)
  int run(@Parameters(paramLabel = "ID") String id) {
    return with(client -> print(client.post(path(id) + "/run", Json.MAPPER.createObjectNode())));
  }

  @Command(
      name = "runs",
      description = "List what a schedule has started.",
      mixinStandardHelpOptions = true)
  int runs(@Parameters(paramLabel = "ID") String id) {
    return with(client -> print(client.get(path(id) + "/runs")));
  }

  private int with(Consumer<DocketClient> call) {
    try (Session session = Session.lasting(console)) {
      call.accept(session.client());
      return ExitStatus.DONE;
    }
  }

  private void print(JsonNode answer) {
    console.out().println(answer.toPrettyString());
  }

  private static String path(String id) {
    return SCHEDULES + "/" + DocketClient.encode(id);
  }

  private JsonNode json(String file) {
    try {
      byte[] bytes =
          file.equals("-") ? console.in().readAllBytes() : Files.readAllBytes(Path.of(file));
      return Json.MAPPER.readTree(new String(bytes, StandardCharsets.UTF_8));
    } catch (JsonProcessingException e) {
      throw new CommandException(file + " is not JSON: " + e.getOriginalMessage() + ".", e);
    } catch (IOException e) {
      throw new CommandException("Cannot read " + file + ".", e);
    }
  }
}
