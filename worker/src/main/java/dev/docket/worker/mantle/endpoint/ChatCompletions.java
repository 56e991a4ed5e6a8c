package dev.docket.worker.mantle.endpoint;

import com.fasterxml.jackson.databind.JsonNode;
import com.openai.core.RequestOptions;
import com.openai.core.http.HttpResponse;
import com.openai.models.chat.completions.ChatCompletionCreateParams;
import dev.docket.worker.mantle.ModelGateway.Look;
import dev.docket.worker.mantle.ModelGateway.Manner;
import dev.docket.worker.mantle.ModelGateway.Start;
import dev.docket.worker.mantle.ModelRequest;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks by Chat Completions, for models and servers that have nothing else. Nothing is kept there:
 * an answer whose stream breaks, or whose reader dies, is lost, and what is asked again counts as a
 * possible duplicate.
 */
final class ChatCompletions implements Asking {
  private static final Logger log = LoggerFactory.getLogger(ChatCompletions.class);
  private static final String OURS = "chat-";
  private static final RequestOptions PATIENT =
      RequestOptions.builder().timeout(Streaming.PATIENCE).build();

  private final EndpointCalls calls;
  private final CreateParams params;
  private final LiveAnswers live;

  /** Answers are read into {@code live}. */
  ChatCompletions(EndpointCalls calls, CreateParams params, LiveAnswers live) {
    this.calls = calls;
    this.params = params;
    this.live = live;
  }

  /** Whether {@code responseId} was made here: it names nothing at the endpoint. */
  static boolean isOurs(String responseId) {
    return responseId.startsWith(OURS);
  }

  @Override
  @SuppressWarnings("MustBeClosedChecker") // Streaming closes it, or hands it to who reads on
  public Start start(ModelRequest request, Map<String, String> metadata, Manner manner) {
    ChatCompletionCreateParams create = params.chat(request, metadata, manner);
    return calls.start(
        request.model(),
        openai -> {
          HttpResponse http = openai.chat().completions().withRawResponse().create(create, PATIENT);
          return Streaming.started(http, events -> started(request.model(), events));
        },
        () -> {});
  }

  private Start started(String model, ServerEvents events) throws IOException {
    Optional<JsonNode> first = events.next();
    while (first.isPresent() && events.isStream() && isSignOfLife(first.get())) {
      first = events.next();
    }
    if (first.isEmpty()) {
      return new Start.Ambiguous("The stream of a completion ended before it began");
    }
    JsonNode json = first.get();
    if (!json.has("choices")) {
      return StartAnswers.noResponse(
          json, calls.address(model), "The answer to a create is no completion");
    }
    String id = OURS + UUID.randomUUID();
    log.debug("Completion {} is {} here", json.path("id").asText(), id);
    ChatBody body = new ChatBody();
    body.add(json);
    if (!events.isStream()) {
      body.end();
      return new Start.Answered(id, body.look());
    }
    Hearing hearing = new Hearing();
    live.read(id, hearing, () -> Optional.of(toItsEnd(id, body, events, hearing)));
    return new Start.Started(id);
  }

  private static boolean isSignOfLife(JsonNode event) {
    return !event.has("choices") && SaidError.in(event).isEmpty();
  }

  private static Look toItsEnd(String id, ChatBody body, ServerEvents events, Hearing hearing) {
    int heard = 0;
    try (events) {
      Optional<JsonNode> chunk = events.next();
      while (chunk.isPresent()) {
        body.add(chunk.get());
        String piece = body.textFrom(heard);
        heard += piece.length();
        hearing.piece(id, piece);
        chunk = events.next();
      }
      if (events.isDone()) {
        body.end();
      }
    } catch (IOException | RuntimeException e) {
      log.info("The stream of {} broke: {}", id, e.getMessage());
    }
    return body.look();
  }
}
