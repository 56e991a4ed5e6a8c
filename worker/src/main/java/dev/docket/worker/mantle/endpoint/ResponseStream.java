package dev.docket.worker.mantle.endpoint;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Optional;

/** The events of one response: what it was created as, and what it ended as. */
final class ResponseStream implements AutoCloseable {
  private final ServerEvents events;
  private final Hearing hearing;
  private final ArrayNode items = JsonNodeFactory.instance.arrayNode();
  private long lastNumber = -1;
  private boolean begun;
  private Optional<SaidError> error = Optional.empty();

  /** The events of {@code events}, of which {@code hearing} hears the text. */
  ResponseStream(ServerEvents events, Hearing hearing) {
    this.events = events;
    this.hearing = hearing;
  }

  /** The first event, or the next, or the server's whole answer where it does not stream. */
  Optional<JsonNode> first() throws IOException {
    return next();
  }

  boolean isStream() throws IOException {
    return events.isStream();
  }

  /** The number of the last event that was read; -1 before the first. */
  long lastNumber() {
    return lastNumber;
  }

  /** Reads on to the response as it ended; empty where the stream stops before. */
  Optional<ResponseBody> end() throws IOException {
    while (true) {
      Optional<JsonNode> event = next();
      if (event.isEmpty()) {
        return Optional.empty();
      }
      Optional<ResponseBody> ended = endedBy(event.get());
      if (ended.isPresent()) {
        return ended;
      }
    }
  }

  /** The ended response that {@code event} carries, if it is the last. */
  Optional<ResponseBody> endedBy(JsonNode event) {
    return switch (event.path("type").asText("")) {
      case "response.completed",
          "response.failed",
          "response.incomplete",
          "response.cancelled",
          "response.done" ->
          Optional.of(
              new ResponseBody(whole(event.path("response"))).as(event.path("type").asText()));
      case "response.output_item.done" -> {
        items.add(event.path("item"));
        yield Optional.empty();
      }
      default -> Optional.empty(); // also the many kinds that are newer than this release
    };
  }

  /** The response as failed, where the stream told of an error and of no end. */
  Optional<ResponseBody> broken() {
    return error.map(told -> ResponseBody.failed(told, begun));
  }

  private Optional<JsonNode> next() throws IOException {
    Optional<JsonNode> event = events.next();
    event.ifPresent(e -> lastNumber = e.path("sequence_number").asLong(lastNumber));
    event.ifPresent(hearing::event);
    event.ifPresent(this::note);
    return event;
  }

  private void note(JsonNode event) {
    begun |= event.path("type").asText("").endsWith(".delta");
    error = event.path("type").asText("").equals("error") ? SaidError.in(event) : error;
  }

  /** Some servers leave the output out of the last event. */
  private JsonNode whole(JsonNode response) {
    if (response.path("output").isEmpty() && !items.isEmpty() && response.isObject()) {
      ObjectNode filled = response.deepCopy();
      filled.set("output", items);
      return filled;
    }
    return response;
  }

  @Override
  public void close() {
    events.close();
  }
}
