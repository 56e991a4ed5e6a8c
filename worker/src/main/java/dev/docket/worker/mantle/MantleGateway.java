package dev.docket.worker.mantle;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.openai.client.OpenAIClient;
import com.openai.core.RequestOptions;
import com.openai.core.http.HttpResponse;
import com.openai.errors.NotFoundException;
import com.openai.errors.OpenAIException;
import com.openai.errors.OpenAIIoException;
import com.openai.errors.OpenAIServiceException;
import com.openai.errors.PermissionDeniedException;
import com.openai.errors.UnauthorizedException;
import com.openai.models.responses.ResponseCreateParams;
import dev.docket.job.FailureReason;
import dev.docket.mantle.CredentialErrors;
import dev.docket.mantle.ErrorText;
import dev.docket.mantle.MantleClients;
import dev.docket.mantle.MantleEndpoint;
import dev.docket.mantle.ModelTable;
import dev.docket.mantle.ShortTermKeys;
import dev.docket.runtime.Json;
import dev.docket.runtime.Parameters;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Amazon Bedrock Mantle, by openai-java. Key and address are the parameters {@code OPENAI_API_KEY}
 * and {@code OPENAI_BASE_URL}; they are read again, once, when a key is refused.
 *
 * <p>Bodies are read raw: a third of the allocation of the parsed form, and neither dialect trips
 * the client's accessors.
 */
public final class MantleGateway implements ModelGateway, AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(MantleGateway.class);
  private static final Duration TIMEOUT = Duration.ofSeconds(30);
  private static final long KEY_PAUSE = Duration.ofSeconds(30).toMillis();

  private final Clock clock;
  private final MantleClients clients;
  private final MantleEndpoint endpoint;
  private final Consumer<Instant> endedAt;
  private final CreatePatience patience;
  private final CreateParams params;

  /** Set once a key was accepted: a refusal after that is a key that ran out, and is waited for. */
  private volatile boolean accepted;

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
    this.clock = clock;
    this.clients = new MantleClients(parameters, ownKeys, timeout);
    this.endpoint = new MantleEndpoint(parameters, clients);
    this.endedAt = endedAt;
    this.patience = new CreatePatience(timeout);
    this.params = new CreateParams(new ModelTable(parameters));
  }

  @Override
  public Start start(ModelRequest request, Map<String, String> metadata) {
    String model = request.model();
    if (clients.key(model).isEmpty()) {
      return new Start.Rejected(
          FailureReason.MODEL_MISCONFIGURED,
          "OPENAI_API_KEY is not set and there are no AWS credentials to make a key of;"
              + " store it as a parameter or set the environment variable");
    }
    ResponseCreateParams create = params.inBackground(request, metadata);
    RequestOptions options = RequestOptions.builder().timeout(patience.of(model)).build();
    JsonNode body;
    try {
      body =
          ask(
              model,
              openai -> {
                try (HttpResponse http =
                    openai.responses().withRawResponse().create(create, options)) {
                  return read(http);
                }
              });
    } catch (UnauthorizedException | PermissionDeniedException e) {
      return refused(e, model);
    } catch (OpenAIServiceException e) {
      return StartErrors.answered(e, model, clients.baseUrl(model), clock.instant());
    } catch (OpenAIIoException e) {
      if (StartErrors.timedOut(e)) {
        patience.timedOut(model);
      }
      return StartErrors.noAnswer(e);
    } catch (OpenAIException | IOException e) {
      return new Start.Ambiguous("The answer to a create could not be read");
    }
    ResponseBody response = new ResponseBody(body);
    Optional<String> id = response.id();
    if (id.isEmpty()) {
      return new Start.Ambiguous("The answer to a create names no response");
    }
    Look look = response.look();
    if (look instanceof Look.Pending) {
      patience.answeredEarly(model);
      return new Start.Started(id.get());
    }
    patience.answeredEnded(model);
    return new Start.Answered(id.get(), look);
  }

  @Override
  public Look look(String model, String responseId) {
    try {
      ResponseBody body =
          new ResponseBody(
              ask(
                  model,
                  openai -> {
                    try (HttpResponse http =
                        openai.responses().withRawResponse().retrieve(responseId)) {
                      return read(http);
                    }
                  }));
      if (body.id().isEmpty()) {
        return LookErrors.noResponse(clients.baseUrl(model));
      }
      body.completedAt().ifPresent(endedAt);
      return body.look();
    } catch (OpenAIServiceException e) {
      return LookErrors.answered(e, model, clients.baseUrl(model));
    } catch (JsonProcessingException _) {
      return LookErrors.noResponse(clients.baseUrl(model));
    } catch (OpenAIException | IOException e) {
      throw new ModelUnavailableException("A look at the model failed: " + ErrorText.brief(e), e);
    }
  }

  @Override
  public void cancel(String model, String responseId) {
    try {
      ask(
          model,
          openai -> {
            try (HttpResponse http = openai.responses().withRawResponse().cancel(responseId)) {
              return read(http);
            }
          });
    } catch (NotFoundException _) {
      return; // nothing left to cancel
    } catch (OpenAIException | IOException e) {
      throw new ModelUnavailableException("A cancel at the model failed: " + ErrorText.brief(e), e);
    }
  }

  @Override
  public void erase(String model, String responseId) {
    endpoint.erase(model, responseId);
  }

  @Override
  public List<Model> models() {
    return endpoint.models();
  }

  @Override
  public void close() {
    endpoint.close();
  }

  private interface Call {
    JsonNode on(OpenAIClient openai) throws IOException;
  }

  /** Calls the endpoint of {@code model}; a refused key is read again, once, and tried again. */
  private JsonNode ask(String model, Call call) throws IOException {
    JsonNode body;
    try {
      body = call.on(clients.forModel(model));
    } catch (UnauthorizedException _) {
      clients.refresh();
      body = call.on(clients.forModel(model));
    }
    accepted = true;
    return body;
  }

  private static JsonNode read(HttpResponse http) throws IOException {
    try (InputStream body = http.body()) {
      return Json.MAPPER.readTree(body);
    }
  }

  private Start refused(OpenAIServiceException e, String model) {
    ErrorText error = ErrorText.of(e);
    String detail = CredentialErrors.explain(error, model, clients.baseUrl(model));
    log.warn("{}", detail);
    return accepted && error.status() == 401
        ? new Start.Refused(detail, KEY_PAUSE, Throttle.NONE)
        : new Start.Rejected(FailureReason.MODEL_MISCONFIGURED, detail);
  }
}
