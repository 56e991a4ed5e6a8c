package dev.docket.worker.mantle.endpoint;

import com.openai.errors.OpenAIIoException;
import com.openai.errors.OpenAIServiceException;
import dev.docket.job.FailureReason;
import dev.docket.mantle.CredentialErrors;
import dev.docket.mantle.ErrorText;
import dev.docket.worker.mantle.ModelGateway.Start;
import dev.docket.worker.mantle.ModelGateway.Throttle;
import dev.docket.worker.mantle.RetryAfter;
import java.io.EOFException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import javax.net.ssl.SSLHandshakeException;

/**
 * What an error of a create means: surely not accepted, perhaps accepted, or never to be accepted,
 * then with a sentence that says what to mend.
 */
final class StartErrors {
  private static final String URL_FORM =
      "(for Mantle https://bedrock-mantle.<region>.api.aws/v1); it is ";

  private StartErrors() {}

  /** No answer came, or none that could be read. */
  static Start noAnswer(OpenAIIoException e) {
    String why = why(deepest(e));
    return neverSent(e)
        ? new Start.Refused("The model endpoint cannot be reached: " + why, 0, Throttle.CAPACITY)
        : new Start.Ambiguous("No answer to a request that was sent: " + why);
  }

  /** The client words a connection that was closed as what it looked for and did not find. */
  private static String why(Throwable cause) {
    return cause instanceof EOFException
        ? "the connection was closed"
        : ErrorText.clean(String.valueOf(cause.getMessage()));
  }

  /** Whether a request was sent and its answer did not come in time. */
  static boolean timedOut(OpenAIIoException e) {
    if (neverSent(e)) {
      return false;
    }
    Throwable cause = e; // below the timeout there may be the socket that was closed for it
    while (cause != null && !(cause instanceof InterruptedIOException)) {
      cause = cause.getCause();
    }
    return cause != null;
  }

  /** The endpoint answered with an error; {@code key} is the setting of what was sent with it. */
  static Start answered(
      OpenAIServiceException e, String model, String baseUrl, String key, Instant now) {
    ErrorText error = ErrorText.of(e);
    long delay = RetryAfter.millis(e.headers(), now);
    return switch (error.status()) {
      case 301, 302, 303, 307, 308 -> misconfigured(CredentialErrors.redirected(e, baseUrl));
      case 401, 403 -> misconfigured(CredentialErrors.explain(error, model, baseUrl, key));
      case 402 -> outOfQuota(error);
      case 404, 405 -> misconfigured(notFound(error, model, baseUrl));
      case 408 -> new Start.Ambiguous(error.brief());
      case 409, 425 -> new Start.Refused(error.brief(), delay, Throttle.NONE);
      case 429 ->
          error.code().equals(SaidError.OUT_OF_QUOTA)
              ? outOfQuota(error)
              : new Start.Refused(error.brief(), delay, Throttle.QUOTA);
      case 503, 529 ->
          error.isJson()
              ? new Start.Refused(error.brief(), delay, Throttle.CAPACITY)
              : new Start.Ambiguous(error.brief());
      case 413 -> new Start.Rejected(FailureReason.REQUEST_TOO_LARGE, error.brief());
      default ->
          error.status() >= 400 && error.status() < 500
              ? badRequest(error, model, baseUrl)
              : new Start.Ambiguous(error.brief());
    };
  }

  private static Start outOfQuota(ErrorText error) {
    return new Start.OutOfQuota("The model's quota is used up: " + error.brief());
  }

  private static Start badRequest(ErrorText error, String model, String baseUrl) {
    if (error.code().equals("context_length_exceeded")
        || error.says("exceed model maximum")
        || error.says("exceeds the context window")
        || error.says("maximum context length")) {
      return new Start.Rejected(
          FailureReason.REQUEST_TOO_LARGE,
          "The request is larger than " + model + " takes: " + error.brief());
    }
    if (error.says("does not support the '/")) {
      return misconfigured(
          "%s has not the API by which it is asked at %s; set the parameter model/%s/endpoint to chat: %s"
              .formatted(model, baseUrl, model, error.brief()));
    }
    if (error.says("supported on this route")) {
      return misconfigured(CredentialErrors.otherPath(model, baseUrl) + error.brief());
    }
    if (error.says("service_tier") || error.says("service tier")) {
      return misconfigured(
          "%s does not take the service tier that is set; unset model/%s/tier or model/%s/bulk-tier: %s"
              .formatted(model, model, model, error.brief()));
    }
    if (error.says("retention") || error.says("store=true") || error.says("'store'")) {
      return misconfigured(
          "The data retention mode of the Mantle project forbids background responses; set it to"
              + " another mode than none: "
              + error.brief());
    }
    if (error.says("background")) {
      return misconfigured(
          "The endpoint at "
              + baseUrl
              + " has no background responses; set the parameter model/"
              + model
              + "/endpoint to responses, or use Mantle: "
              + error.brief());
    }
    return new Start.Rejected(
        FailureReason.MODEL_FAILED, "The model refused the request: " + error.brief());
  }

  private static String notFound(ErrorText error, String model, String baseUrl) {
    if (error.code().contains("model") || error.says("model")) {
      return "The endpoint at "
          + baseUrl
          + " does not know the model "
          + model
          + ": "
          + error.brief();
    }
    return baseUrl.endsWith("/v1")
        ? "The endpoint at "
            + baseUrl
            + " has not the API by which "
            + model
            + " is asked; set model/"
            + model
            + "/endpoint to chat or responses, or mend OPENAI_BASE_URL: "
            + error.brief()
        : "OPENAI_BASE_URL must end in /v1 " + URL_FORM + baseUrl + ": " + error.brief();
  }

  private static Start misconfigured(String detail) {
    return new Start.Rejected(FailureReason.MODEL_MISCONFIGURED, detail);
  }

  private static boolean neverSent(Throwable e) {
    return switch (deepest(e)) {
      case ConnectException _, UnknownHostException _, NoRouteToHostException _ -> true;
      case SSLHandshakeException _ -> true;
      case java.net.SocketTimeoutException timeout ->
          Optional.ofNullable(timeout.getMessage())
              .map(m -> m.toLowerCase(Locale.ROOT).contains("connect"))
              .orElse(false);
      case IOException other -> refusedByConnection(other);
      default -> false;
    };
  }

  /** HTTP/2: the connection was closing, or the server says that it has not touched the request. */
  private static boolean refusedByConnection(IOException e) {
    return e.getClass().getSimpleName().equals("ConnectionShutdownException")
        || String.valueOf(e.getMessage()).endsWith("REFUSED_STREAM");
  }

  private static Throwable deepest(Throwable e) {
    Throwable cause = e.getCause();
    return cause == null ? e : deepest(cause);
  }
}
