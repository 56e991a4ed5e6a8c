package dev.docket.worker.mantle.endpoint;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.openai.core.http.HttpResponse;
import dev.docket.runtime.Json;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The answer to a request that asked for a stream: server-sent events, one JSON value each, or, of
 * a server that streams nothing, one JSON value in all. The client's own reader takes the latter
 * for a stream without events.
 */
final class ServerEvents implements AutoCloseable {
  private static final String DONE = "[DONE]";

  /** Longer events are not read: an answer has 128,000 tokens at most. */
  private static final int LONGEST = 16_000_000;

  /** What lines of events begin with: the names of their fields, and comments. */
  private static final Set<Character> EVENTS = Set.of('d', 'e', 'i', 'r', ':');

  private static final Set<Character> VALUES = Set.of('{', '[');
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private final HttpResponse http;
  private final BufferedReader lines;
  private final boolean named;
  private Optional<Boolean> streamed = Optional.empty();
  private boolean over;
  private boolean done;

  ServerEvents(HttpResponse http) {
    this.http = http;
    this.lines = new BufferedReader(new InputStreamReader(http.body(), StandardCharsets.UTF_8));
    this.named =
        http.headers().values("Content-Type").stream()
            .anyMatch(type -> type.toLowerCase(Locale.ROOT).startsWith("text/event-stream"));
  }

  /**
   * Whether the server streams; else the next event is its whole answer. What it sends tells: some
   * servers name the one and send the other.
   */
  boolean isStream() throws IOException {
    if (streamed.isEmpty()) {
      char first = first();
      streamed = Optional.of(EVENTS.contains(first) || (named && !VALUES.contains(first)));
    }
    return streamed.get();
  }

  /** The first character that is not blank; it stays to be read. A space where there is none. */
  private char first() throws IOException {
    while (true) {
      lines.mark(1);
      int next = lines.read();
      if (next < 0) {
        return ' ';
      }
      if (!Character.isWhitespace(next) && next != BYTE_ORDER_MARK) {
        lines.reset();
        return (char) next;
      }
    }
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
    if (!isStream()) {
      over = true;
      return Optional.of(Json.MAPPER.readTree(lines));
    }
    StringBuilder data = new StringBuilder();
    String name = "";
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      if (line.isEmpty() && !data.isEmpty()) {
        return event(name, data.toString());
      }
      if (line.startsWith("event:")) {
        name = line.substring("event:".length()).strip();
      }
      if (line.startsWith("data:")) {
        data.append(data.isEmpty() ? "" : "\n").append(line.substring("data:".length()).strip());
      }
      if (data.length() > LONGEST) {
        throw new IOException("An event of a stream has no end");
      }
    }
    over = true;
    return data.isEmpty() ? Optional.empty() : event(name, data.toString());
  }

  private Optional<JsonNode> event(String name, String data) throws JsonProcessingException {
    if (data.equals(DONE)) {
      over = true;
      done = true;
      return Optional.empty();
    }
    JsonNode event = Json.MAPPER.readTree(data);
    if (event instanceof ObjectNode object && !object.has("type") && !name.isEmpty()) {
      object.put("type", name); // some servers say it in the line of the event alone
    }
    return Optional.of(event);
  }

  @Override
  public void close() {
    http.close();
  }
}
