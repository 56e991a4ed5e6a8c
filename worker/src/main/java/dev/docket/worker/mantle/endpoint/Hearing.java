package dev.docket.worker.mantle.endpoint;

import com.fasterxml.jackson.databind.JsonNode;
import dev.docket.worker.mantle.AnswerListener;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Passes the text of one response on while it is read. What comes before anybody listens is kept;
 * what comes twice, as a stream was taken up again, is passed once.
 */
final class Hearing {
  private static final Logger log = LoggerFactory.getLogger(Hearing.class);
  private static final String DELTA = "response.output_text.delta";

  private record Piece(String part, String text) {}

  private final List<Piece> kept = new ArrayList<>();
  private Optional<AnswerListener> listener = Optional.empty();
  private Consumer<String> hearer = _ -> {};
  private String part = "";
  private long lastNumber = -1;

  /** From now on the text is passed to {@code heard}, that which has come already first. */
  synchronized void listen(AnswerListener heard) {
    listener = Optional.of(heard);
    part = "";
    kept.forEach(piece -> pass(heard, piece));
    kept.clear();
  }

  /** Reads an event of a stream of the Responses API. */
  synchronized void event(JsonNode event) {
    if (!event.path("type").asText("").equals(DELTA)) {
      return;
    }
    long number = event.path("sequence_number").asLong(-1);
    if (number >= 0 && number <= lastNumber) {
      return;
    }
    lastNumber = Math.max(lastNumber, number);
    piece(
        event.path("item_id").asText("") + "#" + event.path("content_index").asInt(0),
        event.path("delta").asText(""));
  }

  /** Hears the next piece of the text {@code of}. */
  synchronized void piece(String of, String text) {
    Piece piece = new Piece("text " + of, text);
    listener.ifPresentOrElse(heard -> pass(heard, piece), () -> kept.add(piece));
  }

  /** A listener that fails harms nobody but itself: the answer is read to its end all the same. */
  private void pass(AnswerListener heard, Piece piece) {
    try {
      if (!piece.part().equals(part)) {
        part = piece.part();
        hearer = heard.begin();
      }
      hearer.accept(piece.text());
    } catch (RuntimeException e) {
      log.warn("What listens to an answer has failed; it hears no more of it", e);
      hearer = _ -> {};
    }
  }
}
