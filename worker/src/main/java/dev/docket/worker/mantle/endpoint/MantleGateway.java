package dev.docket.worker.mantle.endpoint;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.openai.core.http.HttpResponse;
import com.openai.errors.BadRequestException;
import com.openai.errors.NotFoundException;
import com.openai.errors.OpenAIException;
import com.openai.errors.OpenAIServiceException;
import com.openai.models.responses.ResponseCancelParams;
import com.openai.models.responses.ResponseRetrieveParams;
import dev.docket.mantle.EndpointKind;
import dev.docket.mantle.ErrorText;
import dev.docket.mantle.MantleClients;
import dev.docket.mantle.MantleEndpoint;
import dev.docket.mantle.ModelTable;
import dev.docket.mantle.ResponseRef;
import dev.docket.mantle.ShortTermKeys;
import dev.docket.runtime.Parameters;
import dev.docket.worker.mantle.AnswerListener;
import dev.docket.worker.mantle.Following;
import dev.docket.worker.mantle.ModelGateway;
import dev.docket.worker.mantle.ModelRequest;
import dev.docket.worker.mantle.ModelUnavailableException;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The model's endpoints, by openai-java: Amazon Bedrock Mantle in the background, and what else
 * speaks the Responses API or Chat Completions. Key and address are the parameters {@code
 * OPENAI_API_KEY} and {@code OPENAI_BASE_URL}, or a model's own; how a model is asked is {@code
 * model/<id>/endpoint}.
 *
 * <p>Bodies are read raw: a third of the allocation of the parsed form, and neither dialect trips
 * the client's accessors.
 */
public final class MantleGateway implements ModelGateway, AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(MantleGateway.class);
  private static final Duration TIMEOUT = Duration.ofSeconds(30);

  /** What Bedrock Runtime takes of its quota for a token of output (AWS documentation). */
  private static final int RUNTIME_WEIGHT = 10;

  private final EndpointCalls calls;
  private final MantleEndpoint endpoint;
  private final Consumer<Instant> endedAt;
  private final LiveAnswers live;
  private final FollowedResponses followed;
  private final Map<EndpointKind, Asking> ways;

  /**
   * A gateway to what {@code parameters} name. Where they name no key, one of {@code ownKeys} is
   * used. When a response is seen ended, {@code endedAt} is told when that was, where the endpoint
   * says so.
   */
  public MantleGateway(
      Parameters parameters,
      Optional<ShortTermKeys> ownKeys,
      Clock clock,
      Consumer<Instant> endedAt) {
    this(parameters, ownKeys, TIMEOUT, clock, endedAt);
  }

  MantleGateway(
      Parameters parameters,
      Optional<ShortTermKeys> ownKeys,
      Duration timeout,
      Clock clock,
      Consumer<Instant> endedAt) {
    MantleClients clients = new MantleClients(parameters, ownKeys, timeout);
    CreateParams params = new CreateParams(new ModelTable(parameters));
    this.calls = new EndpointCalls(clients, clock);
    this.endpoint = new MantleEndpoint(parameters, clients);
    this.endedAt = endedAt;
    this.live = new LiveAnswers(clock);
    this.followed = new FollowedResponses(calls, this::ended);
    this.ways =
        Map.of(
            EndpointKind.BACKGROUND, new BackgroundResponses(calls, params, timeout),
            EndpointKind.RESPONSES, new StreamedResponses(calls, params, live, this::ended),
            EndpointKind.CHAT, new ChatCompletions(calls, params, live));
  }

  @Override
  public Start start(ModelRequest request, Map<String, String> metadata) {
    return start(request, metadata, Manner.PLAIN);
  }

  @Override
  public Start start(ModelRequest request, Map<String, String> metadata, Manner manner) {
    EndpointKind kind = calls.clients().kind(request.model());
    return Objects.requireNonNull(ways.get(kind)).start(request, metadata, manner);
  }

  @Override
  public Look look(String model, String responseId) {
    Optional<LiveAnswer> reading = live.find(responseId);
    if (reading.isPresent() && (reading.get().isOpen() || reading.get().end().isPresent())) {
      return reading.get().end().orElseGet(Look.Pending::new);
    }
    return ChatCompletions.isOurs(responseId) ? new Look.Gone() : retrieve(model, responseId);
  }

  private Look retrieve(String model, String responseId) {
    String address = calls.address(model);
    ResponseRef ref = ResponseRef.of(responseId);
    try {
      ResponseBody body =
          new ResponseBody(
              calls.ask(
                  model,
                  openai -> {
                    try (HttpResponse http =
                        openai.responses().withRawResponse().retrieve(ref.id(), seen(ref))) {
                      return EndpointCalls.read(http);
                    }
                  }));
      if (body.id().isEmpty()) {
        return LookErrors.noResponse(body.json(), address);
      }
      ended(body);
      return body.look();
    } catch (OpenAIServiceException e) {
      return LookErrors.answered(e, model, address, calls.clients().keySetting(model));
    } catch (JsonProcessingException _) {
      return LookErrors.noResponse(MissingNode.getInstance(), address);
    } catch (OpenAIException | IOException e) {
      throw new ModelUnavailableException("A look at the model failed: " + ErrorText.brief(e), e);
    }
  }

  private static ResponseRetrieveParams seen(ResponseRef ref) {
    ResponseRetrieveParams.Builder params = ResponseRetrieveParams.builder();
    return ref.project().isEmpty()
        ? params.build()
        : params.putAdditionalHeader(ResponseRef.HEADER, ref.project()).build();
  }

  @Override
  public Following follow(String model, String responseId, boolean wanted) {
    return follow(model, responseId, wanted, AnswerListener.NOBODY);
  }

  @Override
  public Following follow(String model, String responseId, boolean wanted, AnswerListener heard) {
    Optional<LiveAnswer> reading = live.find(responseId);
    if (reading.isPresent()) {
      return reading.get().following(heard);
    }
    boolean possible = wanted && calls.clients().kind(model) == EndpointKind.BACKGROUND;
    return possible ? followed.follow(model, responseId, heard) : Following.NONE;
  }

  @Override
  public int outputWeight(String model) {
    return calls.clients().isRuntime(model) ? RUNTIME_WEIGHT : 1;
  }

  @Override
  public void cancel(String model, String responseId) {
    live.forget(responseId);
    if (ChatCompletions.isOurs(responseId)) {
      return;
    }
    ResponseRef ref = ResponseRef.of(responseId);
    ResponseCancelParams.Builder params = ResponseCancelParams.builder();
    if (!ref.project().isEmpty()) {
      params.putAdditionalHeader(ResponseRef.HEADER, ref.project());
    }
    try {
      calls.ask(
          model,
          openai -> {
            try (HttpResponse http =
                openai.responses().withRawResponse().cancel(ref.id(), params.build())) {
              return EndpointCalls.read(http);
            }
          });
    } catch (NotFoundException _) {
      return; // nothing left to cancel
    } catch (BadRequestException e) {
      log.debug("Response {} is not one that can be cancelled", responseId, e);
    } catch (OpenAIException | IOException e) {
      throw new ModelUnavailableException("A cancel at the model failed: " + ErrorText.brief(e), e);
    }
  }

  @Override
  public void erase(String model, String responseId) {
    live.forget(responseId);
    if (!ChatCompletions.isOurs(responseId)) {
      endpoint.erase(model, responseId);
    }
  }

  @Override
  public List<Model> models() {
    return endpoint.models();
  }

  @Override
  public void close() {
    live.close();
    calls.close();
  }

  private void ended(ResponseBody response) {
    response.completedAt().ifPresent(endedAt);
  }
}
