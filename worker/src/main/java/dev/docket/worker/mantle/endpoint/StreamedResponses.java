package dev.docket.worker.mantle.endpoint;

import com.fasterxml.jackson.databind.JsonNode;
import com.openai.core.RequestOptions;
import com.openai.core.http.HttpResponse;
import com.openai.models.responses.ResponseCreateParams;
import dev.docket.mantle.ResponseRef;
import dev.docket.worker.mantle.ModelGateway.Look;
import dev.docket.worker.mantle.ModelGateway.Manner;
import dev.docket.worker.mantle.ModelGateway.Start;
import dev.docket.worker.mantle.ModelRequest;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks by the Responses API in the foreground, for endpoints without a background. The first event
 * gives the response's id, which is recorded while the rest is read; where the stream breaks, the
 * response is looked at by its id before anything is asked again.
 */
final class StreamedResponses implements Asking {
  private static final Logger log = LoggerFactory.getLogger(StreamedResponses.class);
  private static final RequestOptions PATIENT =
      RequestOptions.builder().timeout(Streaming.PATIENCE).build();

  private final EndpointCalls calls;
  private final CreateParams params;
  private final LiveAnswers live;
  private final Consumer<ResponseBody> ended;
  private final Set<String> forgetful = ConcurrentHashMap.newKeySet();

  /** Answers are read into {@code live}; {@code ended} is told of each that has ended. */
  StreamedResponses(
      EndpointCalls calls, CreateParams params, LiveAnswers live, Consumer<ResponseBody> ended) {
    this.calls = calls;
    this.params = params;
    this.live = live;
    this.ended = ended;
  }

  @Override
  @SuppressWarnings("MustBeClosedChecker") // Streaming closes it, or hands it to who reads on
  public Start start(ModelRequest request, Map<String, String> metadata, Manner manner) {
    String model = request.model();
    ResponseCreateParams create = params.streamed(request, metadata, manner);
    return calls.start(
        model,
        openai -> {
          HttpResponse http = openai.responses().withRawResponse().create(create, PATIENT);
          Hearing hearing = new Hearing();
          return Streaming.started(
              http, events -> started(model, manner, new ResponseStream(events, hearing), hearing));
        },
        () -> {});
  }

  private Start started(String model, Manner manner, ResponseStream stream, Hearing hearing)
      throws IOException {
    Optional<JsonNode> first = stream.first();
    if (first.isPresent() && !stream.isStream()) {
      return whole(model, manner, new ResponseBody(first.get()));
    }
    while (first.isPresent() && first.get().path("response").path("id").asText("").isEmpty()) {
      Optional<SaidError> error = SaidError.in(first.get());
      if (error.isPresent()) {
        return StartAnswers.refused(error.get());
      }
      first = stream.first(); // some servers send signs of life, and some begin with the text
    }
    if (first.isEmpty()) {
      return new Start.Ambiguous("The stream of a response ended before it began");
    }
    JsonNode event = first.get();
    ResponseBody created = new ResponseBody(event.path("response"));
    String id = new ResponseRef(manner.project(), created.id().orElseThrow()).kept();
    Optional<ResponseBody> atOnce = stream.endedBy(event);
    if (atOnce.isPresent()) {
      stream.close();
      return new Start.Answered(id, atOnce.get().look());
    }
    if (created.json().path("store").isBoolean()
        && !created.json().path("store").asBoolean()
        && forgetful.add(model)) {
      log.warn(
          "The endpoint of {} keeps no responses: an answer whose stream breaks is lost, and asked"
              + " for again",
          model);
    }
    live.read(id, hearing, () -> toItsEnd(id, stream));
    return new Start.Started(id);
  }

  private Start whole(String model, Manner manner, ResponseBody response) {
    Optional<String> id = response.id();
    if (id.isEmpty()) {
      return StartAnswers.noResponse(
          response.json(), calls.address(model), "The answer to a create names no response");
    }
    String kept = new ResponseRef(manner.project(), id.get()).kept();
    Look look = response.look();
    return look instanceof Look.Pending ? new Start.Started(kept) : new Start.Answered(kept, look);
  }

  private Optional<Look> toItsEnd(String id, ResponseStream stream) {
    try (stream) {
      Optional<ResponseBody> response = stream.end().or(stream::broken);
      response.ifPresent(ended);
      return response.map(ResponseBody::look);
    } catch (IOException | RuntimeException e) {
      log.info("The stream of response {} broke: {}", id, e.getMessage());
      return Optional.empty();
    }
  }
}
