package dev.docket.cli;

import com.fasterxml.jackson.databind.JsonNode;
import dev.docket.api.operator.CommandException;
import dev.docket.api.operator.Console;
import dev.docket.api.operator.ExitStatus;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Set;

/** Waits for a job's end and shows how far it is. */
final class JobWait {
  private static final Set<String> ENDS = Set.of("completed", "partial", "failed", "cancelled");
  private static final Duration LOOK = Duration.ofSeconds(1);
  private static final long SHORTEST_LOOK_MILLIS = 200; // where a server does not hold the answer
  private static final int LOST_LOOKS = 30;

  private final Console console;
  private final DocketClient client;
  private final ProgressDisplay display;

  JobWait(Console console, DocketClient client) {
    this.console = console;
    this.client = client;
    this.display = new ProgressDisplay(console, InstantSource.system());
  }

  /** The job {@code id} as it ended. A server that is away for half a minute is waited for. */
  JsonNode end(String id) {
    int lost = 0;
    while (true) {
      try {
        long before = System.nanoTime();
        JsonNode job = client.job(id, LOOK);
        lost = 0;
        display.show(job);
        if (ENDS.contains(job.path("status").asText())) {
          display.clear();
          return job;
        }
        pause(SHORTEST_LOOK_MILLIS - (System.nanoTime() - before) / 1_000_000);
      } catch (UncheckedIOException e) {
        if (++lost == LOST_LOOKS) {
          throw e;
        }
        pause(LOOK.toMillis());
      }
    }
  }

  /**
   * Says how the job ended.
   *
   * @return the command's exit status
   */
  int report(JsonNode job) {
    String status = job.path("status").asText();
    String took = String.format("%.1f s", display.elapsed().toMillis() / 1000.0);
    JsonNode usage = job.path("usage");
    switch (status) {
      case "completed" ->
          console.say(
              "Done in %s: %d model calls, %d tokens in, %d out."
                  .formatted(
                      took,
                      usage.path("model_calls").asInt(),
                      usage.path("input_tokens").asLong(),
                      usage.path("output_tokens").asLong()));
      case "partial" ->
          console.say("Partial after " + took + ": the result's coverage names what was not read.");
      case "failed" -> console.say("Failed after " + took + ": " + why(job));
      default -> console.say("The job is " + status + ".");
    }
    for (JsonNode warning : job.path("warnings")) {
      console.say("Note: " + warning.asText());
    }
    return status.equals("completed") ? ExitStatus.DONE : ExitStatus.NOT_WHOLE;
  }

  /** Whether the job left a result. */
  static boolean hasResult(JsonNode job) {
    String status = job.path("status").asText();
    return status.equals("completed") || status.equals("partial");
  }

  private static String why(JsonNode job) {
    JsonNode error = job.path("error");
    String detail = error.path("detail").asText("");
    return detail.isEmpty() ? error.toString() : detail;
  }

  private static void pause(long millis) {
    if (millis <= 0) {
      return;
    }
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CommandException("Interrupted.", e);
    }
  }
}
