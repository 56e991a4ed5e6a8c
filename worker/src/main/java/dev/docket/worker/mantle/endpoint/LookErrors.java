package dev.docket.worker.mantle.endpoint;

import com.fasterxml.jackson.databind.JsonNode;
import com.openai.errors.OpenAIServiceException;
import dev.docket.mantle.CredentialErrors;
import dev.docket.mantle.ErrorText;
import dev.docket.worker.mantle.ModelGateway.Look;
import dev.docket.worker.mantle.ModelUnavailableException;
import java.util.Optional;

/** What an error of a look means: trouble that may pass, or a refusal that needs mending. */
final class LookErrors {
  private LookErrors() {}

  /** The endpoint answered with an error; {@code key} is the setting of what was sent with it. */
  static Look answered(OpenAIServiceException e, String model, String baseUrl, String key) {
    ErrorText error = ErrorText.of(e);
    int status = error.status();
    return switch (status) {
      case 404 -> new Look.Gone();
      case 301, 302, 303, 307, 308 -> new Look.Refused(CredentialErrors.redirected(e, baseUrl));
      case 401 -> new Look.Refused(CredentialErrors.explain(error, model, baseUrl, key));
      case 408, 409, 425, 429 -> throw unavailable(error, e);
      case 403 ->
          new Look.Refused(
              "The model endpoint does not show its responses to this key, which needs the"
                  + " permission bedrock-mantle:GetInference: "
                  + error.brief());
      default -> {
        if (status >= 400 && status < 500) {
          yield new Look.Refused("The model endpoint refuses to be looked at: " + error.brief());
        }
        throw unavailable(error, e);
      }
    };
  }

  /** The endpoint answered with something else than a response: an error, or another's page. */
  static Look noResponse(JsonNode body, String baseUrl) {
    Optional<SaidError> error = SaidError.in(body);
    if (error.isEmpty()) {
      return new Look.Refused(
          "What answers at "
              + baseUrl
              + " is not the model endpoint: a look got no response of it");
    }
    String why = error.get().told("The model endpoint refuses to be looked at");
    if (error.get().isTooFast() || error.get().isOverload()) {
      throw new ModelUnavailableException("A look at the model failed: " + why, null);
    }
    return new Look.Refused(why);
  }

  private static ModelUnavailableException unavailable(ErrorText error, Exception e) {
    return new ModelUnavailableException("A look at the model failed: " + error.brief(), e);
  }
}
