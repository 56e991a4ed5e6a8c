package dev.docket.local.mantle;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;

/** Writes the events of a response when a model would: its text piece by piece. */
final class PacedEvents {
  private final OutputStream out;
  private final Response response;
  private final Clock clock;
  private final Duration alive;

  /** Writes to {@code out}, at least a sign of life every {@code alive}. */
  PacedEvents(OutputStream out, Response response, Clock clock, Duration alive) {
    this.out = out;
    this.response = response;
    this.clock = clock;
    this.alive = alive;
  }

  /** Writes one event. */
  interface Writer {
    void write(ObjectNode event) throws IOException;
  }

  /** Writes all {@code events}, the last not before the end; false if it is cancelled meanwhile. */
  boolean write(List<ObjectNode> events, Predicate<ObjectNode> isPiece, Writer writer)
      throws IOException, InterruptedException {
    int pieces = (int) events.stream().filter(isPiece).count();
    int written = 0;
    for (int i = 0; i < events.size(); i++) {
      ObjectNode event = events.get(i);
      boolean isLast = i == events.size() - 1;
      if (isPiece.test(event)) {
        waitUntil(response.written(++written, pieces));
      } else if (isLast) {
        waitUntil(response.created().notBefore());
      }
      if (isCancelled() && !event.path("type").asText().equals("response.cancelled")) {
        return false;
      }
      writer.write(event);
    }
    return true;
  }

  /** A comment, which finds a caller who has gone. */
  static void sign(OutputStream out) throws IOException {
    out.write(": waiting\n\n".getBytes(StandardCharsets.UTF_8));
    out.flush();
  }

  private boolean isCancelled() {
    return response.state(clock.instant()).status().equals("cancelled");
  }

  private void waitUntil(Instant due) throws IOException, InterruptedException {
    Duration rest = Duration.between(clock.instant(), due);
    while (rest.isPositive() && !isCancelled()) {
      boolean isLong = rest.compareTo(alive) > 0;
      Thread.sleep(isLong ? alive : rest.plusMillis(1));
      if (isLong) {
        sign(out);
      }
      rest = Duration.between(clock.instant(), due);
    }
  }
}
