package dev.docket.worker.mantle.endpoint;

import com.fasterxml.jackson.databind.JsonNode;
import dev.docket.job.FailureReason;
import dev.docket.worker.mantle.ModelGateway.Start;
import dev.docket.worker.mantle.ModelGateway.Throttle;
import java.util.Optional;

/** What it means when a create is answered with 200 and yet with no response. */
final class StartAnswers {
  private StartAnswers() {}

  /** Bedrock Runtime answers 200 at a path that it does not have, and says so in the body. */
  private static Optional<Start> noSuchOperation(JsonNode body, String baseUrl) {
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

  /** A body that is no response: an error that it tells of, else {@code otherwise}. */
  static Start noResponse(JsonNode body, String baseUrl, String otherwise) {
    return noSuchOperation(body, baseUrl)
        .or(() -> SaidError.in(body).map(StartAnswers::refused))
        .orElseGet(() -> new Start.Ambiguous(otherwise));
  }

  /** An error in place of an answer. */
  static Start refused(SaidError error) {
    String why = error.told("The model refused");
    if (error.isOutOfQuota()) {
      return new Start.OutOfQuota(why);
    }
    if (error.isTooFast()) {
      return new Start.Refused(why, 0, Throttle.QUOTA);
    }
    return error.isOverload()
        ? new Start.Refused(why, 0, Throttle.CAPACITY)
        : new Start.Ambiguous(why);
  }
}
