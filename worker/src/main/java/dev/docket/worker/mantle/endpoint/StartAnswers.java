package dev.docket.worker.mantle.endpoint;

import com.fasterxml.jackson.databind.JsonNode;
import dev.docket.job.FailureReason;
import dev.docket.mantle.ErrorText;
import dev.docket.worker.mantle.ModelGateway.Start;
import dev.docket.worker.mantle.ModelGateway.Throttle;
import java.util.Optional;

/** What it means when a create is answered with 200 and yet with no response. */
final class StartAnswers {
  private StartAnswers() {}

  /** Bedrock Runtime answers 200 at a path that it does not have, and says so in the body. */
  static Optional<Start> noSuchOperation(JsonNode body, String baseUrl) {
    String type = body.path("Output").path("__type").asText(body.path("__type").asText(""));
    return type.contains("UnknownOperation")
        ? Optional.of(
            new Start.Rejected(
                FailureReason.MODEL_MISCONFIGURED,
                "There is no such operation at "
                    + baseUrl
                    + " (HTTP 200 with UnknownOperationException); for Bedrock Runtime"
                    + " OPENAI_BASE_URL is"
                    + " https://bedrock-runtime.<region>.amazonaws.com/openai/v1"))
        : Optional.empty();
  }

  /** A stream that began with an error, which stands in {@code error} or in the event itself. */
  static Start errorAtFirst(JsonNode event) {
    JsonNode error = event.path("error").isObject() ? event.path("error") : event;
    String code = error.path("code").asText(error.path("type").asText(""));
    String why = "The model refused (" + code + "): ";
    why += ErrorText.clean(error.path("message").asText(""));
    return switch (code) {
      case ResponseBody.OUT_OF_QUOTA -> new Start.OutOfQuota(why);
      case "rate_limit_exceeded", "rate_limit_error" -> new Start.Refused(why, 0, Throttle.QUOTA);
      default -> new Start.Ambiguous(why);
    };
  }
}
