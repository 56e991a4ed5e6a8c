package dev.docket.worker.mantle.endpoint;

import com.openai.core.RequestOptions;
import com.openai.core.http.HttpResponse;
import com.openai.models.responses.ResponseCreateParams;
import dev.docket.mantle.ResponseRef;
import dev.docket.worker.mantle.ModelGateway.Look;
import dev.docket.worker.mantle.ModelGateway.Manner;
import dev.docket.worker.mantle.ModelGateway.Start;
import dev.docket.worker.mantle.ModelRequest;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * Asks by the Responses API in the background: the endpoint answers at once and goes on by itself.
 * One that does not know the background answers when the response has ended, and that is used.
 */
final class BackgroundResponses implements Asking {
  private final EndpointCalls calls;
  private final CreateParams params;
  private final CreatePatience patience;

  BackgroundResponses(EndpointCalls calls, CreateParams params, Duration timeout) {
    this.calls = calls;
    this.params = params;
    this.patience = new CreatePatience(timeout);
  }

  @Override
  public Start start(ModelRequest request, Map<String, String> metadata, Manner manner) {
    String model = request.model();
    ResponseCreateParams create = params.inBackground(request, metadata, manner);
    RequestOptions options = RequestOptions.builder().timeout(patience.of(model)).build();
    return calls.start(
        model,
        openai -> {
          try (HttpResponse http = openai.responses().withRawResponse().create(create, options)) {
            return started(model, manner, new ResponseBody(EndpointCalls.read(http)));
          }
        },
        () -> patience.timedOut(model));
  }

  private Start started(String model, Manner manner, ResponseBody response) {
    Optional<String> id = response.id();
    if (id.isEmpty()) {
      return StartAnswers.noResponse(
          response.json(), calls.address(model), "The answer to a create names no response");
    }
    String kept = new ResponseRef(manner.project(), id.get()).kept();
    Look look = response.look();
    if (look instanceof Look.Pending) {
      patience.answeredEarly(model);
      return new Start.Started(kept);
    }
    patience.answeredEnded(model);
    return new Start.Answered(kept, look);
  }
}
