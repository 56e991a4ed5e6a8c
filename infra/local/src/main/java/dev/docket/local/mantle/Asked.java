package dev.docket.local.mantle;

import static dev.docket.mantle.EndpointKind.RESPONSES;

import com.fasterxml.jackson.databind.JsonNode;
import dev.docket.local.mantle.Script.Make;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A request to create a response, read from its body.
 *
 * @param format the {@code text} object of the request, echoed in the response
 * @param sent what else is told again
 */
record Asked(
    MantleModel model,
    Prompt prompt,
    boolean background,
    boolean store,
    boolean stream,
    String format,
    Sent sent) {

  /** A body of {@code POST /responses}. */
  static Asked ofResponses(JsonNode body, Dialect dialect, Make make) throws Refusal {
    StringBuilder instructions = new StringBuilder(body.path("instructions").asText(""));
    StringBuilder input = new StringBuilder();
    readMessages(body.path("input"), instructions, input);
    MantleModel model = model(body.path("model").asText(""), dialect, make);
    if (make == Make.RUNTIME && !model.traits().runtimeEndpoints().contains(RESPONSES)) {
      throw model.id().endsWith(":0")
          ? Refusal.notFound("The requested resource could not be found.")
          : Refusal.badRequest(
              "The model '%s' does not support the '/openai/v1/responses' API"
                  .formatted(model.id()));
    }
    if (make == Make.RUNTIME && body.path("background").asBoolean(false)) {
      throw Refusal.badRequest("The background parameter is not supported.");
    }
    Taken.byResponses(body, model.traits(), dialect);
    JsonNode format = body.path("text").path("format");
    boolean keeps = make != Make.PLAIN;
    return of(
        body,
        model,
        instructions.toString(),
        input.toString(),
        format,
        OfferedFunctions.ofResponses(body),
        body.path("max_output_tokens"),
        keeps && body.path("background").asBoolean(false),
        keeps && body.path("store").asBoolean(true));
  }

  /** A body of {@code POST /chat/completions}. */
  static Asked ofChat(JsonNode body, Dialect dialect, Make make) throws Refusal {
    StringBuilder instructions = new StringBuilder();
    StringBuilder input = new StringBuilder();
    readMessages(body.path("messages"), instructions, input);
    MantleModel model = model(body.path("model").asText(""), dialect, make);
    Taken.byChat(body, model.traits());
    JsonNode format = body.path("response_format").path("json_schema");
    JsonNode most =
        body.has("max_completion_tokens")
            ? body.path("max_completion_tokens")
            : body.path("max_tokens");
    return of(
        body,
        model,
        instructions.toString(),
        input.toString(),
        format,
        OfferedFunctions.ofChat(body),
        most,
        false,
        false);
  }

  /** The same with ids that came in a header, as {@code job/step/attempt}. */
  Asked named(String ids) {
    String[] parts = ids.split("/", -1);
    if (parts.length != 3) {
      return this;
    }
    Map<String, String> metadata = Map.of("job", parts[0], "step", parts[1], "attempt", parts[2]);
    Prompt named =
        new Prompt(
            prompt.model(),
            prompt.instructions(),
            prompt.input(),
            prompt.schema(),
            prompt.maxOutputTokens(),
            metadata,
            prompt.tools());
    return new Asked(model, named, background, store, stream, format, sent);
  }

  /** The same in {@code project}, having used the cache. */
  Asked in(String project, PromptCache.Use use) {
    return new Asked(model, prompt, background, store, stream, format, sent.in(project, use));
  }

  private static Asked of(
      JsonNode body,
      MantleModel model,
      String instructions,
      String input,
      JsonNode format,
      String tools,
      JsonNode maxOutputTokens,
      boolean background,
      boolean store)
      throws Refusal {
    String id = model.id();
    if (input.isBlank()) {
      throw Refusal.badRequest("Missing required parameter: 'input'.");
    }
    int most = maxOutputTokens.asInt(model.maxOutputTokens());
    if (most < 1 || most > model.maxOutputTokens()) {
      throw Refusal.badRequest(
          "max_output_tokens must be between 1 and " + model.maxOutputTokens() + " for " + id);
    }
    Optional<Prompt.Schema> schema =
        format.path("schema").isObject()
            ? Optional.of(
                new Prompt.Schema(format.path("name").asText("answer"), format.path("schema")))
            : Optional.empty();
    Prompt prompt = new Prompt(id, instructions, input, schema, most, metadata(body), tools);
    String text = body.path("text").isObject() ? body.path("text").toString() : "{}";
    boolean stream = body.path("stream").asBoolean(false);
    return new Asked(model, prompt, background, store, stream, text, Sent.of(body));
  }

  private static MantleModel model(String id, Dialect dialect, Make make) throws Refusal {
    boolean profile = id.startsWith("us.") || id.startsWith("global.");
    if (profile && make == Make.MANTLE) {
      throw Refusal.badRequest("Cross-region inference profile '" + id + "' is not supported.");
    }
    Optional<MantleModel> model =
        make == Make.PLAIN ? Optional.of(MantleModel.any(id)) : MantleModel.find(id);
    if (model.isEmpty()) {
      throw Refusal.of(
          404,
          "model_not_found",
          "The model '" + id + "' does not exist or you do not have access to it.",
          "invalid_request_error");
    }
    if (make == Make.MANTLE && model.get().dialect() != dialect) {
      throw Refusal.badRequest("The model '" + id + "' isn't supported on this route.");
    }
    return model.get();
  }

  private static Map<String, String> metadata(JsonNode body) throws Refusal {
    Map<String, String> metadata = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> entry : body.path("metadata").properties()) {
      if (!entry.getValue().isTextual()
          || entry.getKey().length() > 64
          || entry.getValue().asText().length() > 512) {
        throw Refusal.badRequest(
            "Invalid 'metadata."
                + entry.getKey()
                + "': keys have at most 64 characters, values"
                + " are strings of at most 512.");
      }
      metadata.put(entry.getKey(), entry.getValue().asText());
    }
    if (metadata.size() > 16) {
      throw Refusal.badRequest("Invalid 'metadata': at most 16 pairs are allowed.");
    }
    return metadata;
  }

  private static void readMessages(
      JsonNode messages, StringBuilder instructions, StringBuilder input) {
    if (messages.isTextual()) {
      input.append(messages.asText());
    }
    for (JsonNode message : messages) {
      String role = message.path("role").asText("user");
      StringBuilder to = role.equals("system") || role.equals("developer") ? instructions : input;
      if (!to.isEmpty()) {
        to.append('\n');
      }
      if (message.path("content").isTextual()) {
        to.append(message.path("content").asText());
      }
      for (JsonNode part : message.path("content")) {
        to.append(part.path("text").asText(""));
      }
    }
  }
}
