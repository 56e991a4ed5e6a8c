package dev.docket.local.mantle;

import com.fasterxml.jackson.databind.JsonNode;
import dev.docket.mantle.EndpointKind;
import dev.docket.mantle.ModelTraits;
import dev.docket.mantle.ModelTraits.Caching;
import java.util.List;

/** Refuses what a model does not take, in the words that were recorded. */
final class Taken {
  private static final String ONLY_DEFAULT = "default";

  private Taken() {}

  /** Refuses {@code body}, a request to the Responses API. */
  static void byResponses(JsonNode body, ModelTraits model, Dialect dialect) throws Refusal {
    if (!model.endpoints().contains(EndpointKind.RESPONSES)) {
      throw Refusal.badRequest(
          "The model '%s' does not support the '%s/responses' API"
              .formatted(model.id(), dialect.base()));
    }
    if (body.has("max_tokens") && model.caching() == Caching.EXPLICIT) {
      throw Refusal.badRequest("Unsupported parameter: 'max_tokens' is not supported.");
    }
    least(body, "max_output_tokens", model);
    effort(body.path("reasoning").path("effort"), model);
    byBoth(body, model);
  }

  /** Refuses {@code body}, a request to Chat Completions. */
  static void byChat(JsonNode body, ModelTraits model) throws Refusal {
    if (body.has("max_tokens") && model.caching() == Caching.EXPLICIT) {
      throw Refusal.badRequest(
          "Unsupported parameter: 'max_tokens' is not supported with this model. Use"
              + " 'max_completion_tokens' instead.");
    }
    effort(body.path("reasoning_effort"), model);
    String only = model.chatFunctionsEffort();
    if (body.has("tools")
        && !only.isEmpty()
        && !body.path("reasoning_effort").asText().equals(only)) {
      throw Refusal.badRequest(
          ("Function tools with reasoning_effort are not supported for %s in /v1/chat/completions."
                  + " To use function tools, use /v1/responses or set reasoning_effort to '%s'.")
              .formatted(model.id(), only));
    }
    byBoth(body, model);
  }

  private static void byBoth(JsonNode body, ModelTraits model) throws Refusal {
    JsonNode temperature = body.path("temperature");
    if (temperature.isNumber()
        && temperature.asDouble() != 1
        && !model.sampling().contains("temperature")) {
      throw Refusal.badRequest(
          "Unsupported value: 'temperature' does not support "
              + temperature.asText()
              + " with this model. Only the default (1) value is supported.");
    }
    if (body.hasNonNull("top_p") && !model.sampling().contains("top_p")) {
      throw Refusal.badRequest("Unsupported parameter: 'top_p' is not supported with this model.");
    }
    String tier = body.path("service_tier").asText(ONLY_DEFAULT);
    if (!tier.equals("auto") && !model.tiers().contains(tier)) {
      throw Refusal.badRequest(
          "Invalid value: '%s'. Supported values are: %s."
              .formatted(tier, String.join(", ", model.tiers())));
    }
    boolean refused = model.caching() == Caching.REFUSED || model.caching() == Caching.IMPLICIT;
    JsonNode caching = body.path("prompt_cache_options");
    if (!caching.isMissingNode() && refused) {
      throw Refusal.badRequest("prompt_cache_options is not supported on this model");
    }
    if (caching.hasNonNull("ttl") && !caching.path("ttl").asText().equals("30m")) {
      throw Refusal.badRequest(
          "Invalid value: '%s'. Supported values are: '30m'."
              .formatted(caching.path("ttl").asText()));
    }
    String choice = body.path("tool_choice").asText("auto");
    if (!choice.isEmpty() && !choice.equals("auto") && !model.ownTools().isEmpty()) {
      throw Refusal.badRequest(
          "The model '%s' does not support tool_choice '\"%s\"' for /v1/responses API."
              .formatted(model.id(), choice));
    }
  }

  private static void least(JsonNode body, String field, ModelTraits model) throws Refusal {
    JsonNode tokens = body.path(field);
    if (tokens.isNumber() && tokens.asInt() < model.minOutputTokens()) {
      throw Refusal.badRequest(
          "Invalid '%s': integer below minimum value. Expected a value >= %d, but got %d instead."
              .formatted(field, model.minOutputTokens(), tokens.asInt()));
    }
  }

  private static void effort(JsonNode effort, ModelTraits model) throws Refusal {
    List<String> taken = model.efforts();
    if (effort.isTextual() && !taken.contains(effort.asText())) {
      throw Refusal.badRequest(
          "Unsupported value: '%s' is not supported with the '%s' model. Supported values are: %s."
              .formatted(effort.asText(), model.id(), String.join(", ", taken)));
    }
  }
}
