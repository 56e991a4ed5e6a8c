package dev.docket.cli;

import com.fasterxml.jackson.databind.JsonNode;
import dev.docket.api.operator.Console;
import java.time.Duration;
import java.time.InstantSource;

/** Shows how far a job is: a bar that is drawn over on a terminal, a line per change elsewhere. */
final class ProgressDisplay {
  private static final int WIDTH = 24;
  private static final String CLEAR = "\r\u001b[K";

  private final Console console;
  private final InstantSource clock;
  private final long startedAt;
  private String last = "";

  ProgressDisplay(Console console, InstantSource clock) {
    this.console = console;
    this.clock = clock;
    this.startedAt = clock.millis();
  }

  /** Shows the job as it is now. */
  void show(JsonNode job) {
    JsonNode progress = job.path("progress");
    String status = job.path("status").asText();
    String phase = status.equals("running") ? progress.path("phase").asText(status) : status;
    int done = progress.path("done").asInt();
    int total = progress.path("total").asInt();
    if (console.terminal()) {
      console.err().print(CLEAR + bar(done, total) + " " + phase + count(done, total) + time());
      console.err().flush();
      return;
    }
    String line = phase + count(done, total);
    if (!line.equals(last)) {
      console.say(line + time());
      last = line;
    }
  }

  /** Takes the bar off the terminal. */
  void clear() {
    if (console.terminal()) {
      console.err().print(CLEAR);
      console.err().flush();
    }
  }

  /** The time since the display was made. */
  Duration elapsed() {
    return Duration.ofMillis(clock.millis() - startedAt);
  }

  private static String bar(int done, int total) {
    int full = total == 0 ? 0 : Math.min(WIDTH, WIDTH * done / total);
    return "█".repeat(full) + "░".repeat(WIDTH - full);
  }

  private static String count(int done, int total) {
    return total == 0 ? "" : " " + done + "/" + total;
  }

  private String time() {
    long seconds = elapsed().toSeconds();
    return String.format(" (%d:%02d)", seconds / 60, seconds % 60);
  }
}
