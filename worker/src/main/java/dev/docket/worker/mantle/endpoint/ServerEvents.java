package dev.docket.worker.mantle.endpoint;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.openai.core.http.HttpResponse;
import dev.docket.runtime.Json;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/**
 * The answer to a request that asked for a stream: server-sent events, one JSON value each, or, of
 * a server that streams nothing, one JSON value in all. The client's own reader takes the latter
 * for a stream without events.
 */
final class ServerEvents implements AutoCloseable {
  private static final String DONE = "[DONE]";

  /** Longer events are not read: an answer has 128,000 tokens at most. */
  private static final int LONGEST = 16_000_000;

  private final HttpResponse http;
  private final BufferedReader lines;
  private final boolean streamed;
  private boolean over;
  private boolean done;

  ServerEvents(HttpResponse http) {
    this.http = http;
    this.lines = new BufferedReader(new InputStreamReader(http.body(), StandardCharsets.UTF_8));
    this.streamed =
        http.headers().values("Content-Type").stream()
            .anyMatch(type -> type.toLowerCase(Locale.ROOT).startsWith("text/event-stream"));
  }

  /** Whether the server streams; else the next event is its whole answer. */
  boolean isStream() {
    return streamed;
  }

  /** Whether the server said that its stream is at its end. */
  boolean isDone() {
    return done;
  }

  /** The next event; empty at the end of the stream. What is no JSON is an {@link IOException}. */
  Optional<JsonNode> next() throws IOException {
    if (over) {
      return Optional.empty();
    }
    if (!streamed) {
      over = true;
      return Optional.of(Json.MAPPER.readTree(lines));
    }
    StringBuilder data = new StringBuilder();
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      if (line.isEmpty() && !data.isEmpty()) {
        return event(data.toString());
      }
      if (line.startsWith("data:")) {
        data.append(data.isEmpty() ? "" : "\n").append(line.substring("data:".length()).strip());
      }
      if (data.length() > LONGEST) {
        throw new IOException("An event of a stream has no end");
      }
    }
    over = true;
    return data.isEmpty() ? Optional.empty() : event(data.toString());
  }

  private Optional<JsonNode> event(String data) throws JsonProcessingException {
    if (data.equals(DONE)) {
      over = true;
      done = true;
      return Optional.empty();
    }
    return Optional.of(Json.MAPPER.readTree(data));
  }

  @Override
  public void close() {
    http.close();
  }
}
