package dev.docket.worker.mantle.endpoint;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.JsonNode;
import com.openai.client.OpenAIClient;
import com.openai.core.http.HttpResponse;
import com.openai.errors.OpenAIException;
import com.openai.errors.OpenAIIoException;
import com.openai.errors.OpenAIServiceException;
import com.openai.errors.PermissionDeniedException;
import com.openai.errors.UnauthorizedException;
import dev.docket.job.FailureReason;
import dev.docket.mantle.CredentialErrors;
import dev.docket.mantle.ErrorText;
import dev.docket.mantle.MantleClients;
import dev.docket.runtime.Json;
import dev.docket.worker.mantle.ModelGateway.Start;
import dev.docket.worker.mantle.ModelGateway.Throttle;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Calls of the model's endpoint. A key that is refused is read again, once; an error of a create
 * becomes what is known of its acceptance.
 */
final class EndpointCalls implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(EndpointCalls.class);
  private static final long KEY_PAUSE = Duration.ofSeconds(30).toMillis();

  private static final int SERVER_ERRORS = 500;

  private final MantleClients clients;
  private final Clock clock;
  private final AtomicLong lastFailure = new AtomicLong();

  /** Set once a key was accepted: a refusal after that is a key that ran out, and is waited for. */
  private volatile boolean accepted;

  EndpointCalls(MantleClients clients, Clock clock) {
    this.clients = clients;
    this.clock = clock;
  }

  /** One call. */
  interface Call<T> {
    T on(OpenAIClient openai) throws IOException;
  }

  MantleClients clients() {
    return clients;
  }

  Clock clock() {
    return clock;
  }

  /** Where {@code model} is asked. */
  String address(String model) {
    return clients.baseUrl(model);
  }

  /** Calls the endpoint of {@code model}; a refused key is read again, once, and tried again. */
  <T> T ask(String model, Call<T> call) throws IOException {
    T answer;
    try {
      answer = call.on(clients.forModel(model));
    } catch (UnauthorizedException _) {
      clients.refresh();
      answer = call.on(clients.forModel(model));
    } catch (OpenAIServiceException e) {
      failed(model, e.statusCode());
      throw e;
    }
    accepted = true;
    return answer;
  }

  /** Creates a response of {@code model}, once; {@code timedOut} is told if no answer came. */
  Start start(String model, Call<Start> create, Runnable timedOut) {
    if (clients.key(model).isEmpty()) {
      return new Start.Rejected(
          FailureReason.MODEL_MISCONFIGURED,
          "OPENAI_API_KEY is not set and there are no AWS credentials to make a key of;"
              + " store it as a parameter or set the environment variable");
    }
    try {
      return ask(model, create);
    } catch (UnauthorizedException | PermissionDeniedException e) {
      return refused(e, model);
    } catch (OpenAIServiceException e) {
      return StartErrors.answered(
          e, model, address(model), clients.keySetting(model), clock.instant());
    } catch (OpenAIIoException e) {
      if (StartErrors.timedOut(e)) {
        timedOut.run();
      }
      return StartErrors.noAnswer(e);
    } catch (JsonEOFException _) {
      return new Start.Ambiguous("The answer to a create broke off");
    } catch (JsonProcessingException _) {
      return new Start.Ambiguous(
          "What answers at " + address(model) + " is not the model endpoint: a create got no JSON");
    } catch (OpenAIException | IOException e) {
      log.debug("A create was answered with what is no answer", e);
      return new Start.Ambiguous("The answer to a create could not be read");
    }
  }

  /** Told at most once a second; the template counts these lines, as Mantle has no such metric. */
  private void failed(String model, int status) {
    long second = clock.instant().getEpochSecond();
    if (status >= SERVER_ERRORS && lastFailure.getAndSet(second) != second) {
      log.warn("The model endpoint fails: HTTP {} for {}", status, model);
    }
  }

  static JsonNode read(HttpResponse http) throws IOException {
    try (InputStream body = http.body()) {
      return Json.MAPPER.readTree(body);
    }
  }

  private Start refused(OpenAIServiceException e, String model) {
    ErrorText error = ErrorText.of(e);
    String detail =
        CredentialErrors.explain(error, model, address(model), clients.keySetting(model));
    log.warn("{}", detail);
    return accepted && error.status() == 401
        ? new Start.Refused(detail, KEY_PAUSE, Throttle.NONE)
        : new Start.Rejected(FailureReason.MODEL_MISCONFIGURED, detail);
  }

  @Override
  public void close() {
    clients.close();
  }
}
