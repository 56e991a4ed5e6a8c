package dev.docket.worker.mantle.endpoint;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.openai.core.JsonValue;
import com.openai.models.chat.completions.ChatCompletionCreateParams;
import com.openai.models.responses.ResponseCreateParams;
import com.openai.models.responses.ResponseFormatTextJsonSchemaConfig;
import com.openai.models.responses.ResponseTextConfig;
import dev.docket.mantle.ModelTable;
import dev.docket.mantle.ModelTraits;
import dev.docket.mantle.ModelTraits.Caching;
import dev.docket.mantle.ResponseRef;
import dev.docket.runtime.Json;
import dev.docket.worker.mantle.ModelGateway.Manner;
import dev.docket.worker.mantle.ModelRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Requests as the client takes them, made from the table of models: nothing is sent that the model
 * refuses, and what it would do unasked at a cost is declined.
 */
final class CreateParams {
  /** As OpenAI documents it for ids that a caller gives to its own requests. */
  static final String REQUEST_ID = "X-Client-Request-Id";

  private static final Map<String, String> EXPLICIT = Map.of("mode", "explicit");

  private final ModelTable table;

  CreateParams(ModelTable table) {
    this.table = table;
  }

  /** A response that is kept at the model and runs in the background. */
  ResponseCreateParams inBackground(
      ModelRequest request, Map<String, String> metadata, Manner manner) {
    return response(request, metadata, manner).background(true).build();
  }

  /** A response that is kept at the model and is sent while it is made. */
  ResponseCreateParams streamed(ModelRequest request, Map<String, String> metadata, Manner manner) {
    return response(request, metadata, manner)
        .putAdditionalBodyProperty("stream", JsonValue.from(true))
        .build();
  }

  /** A completion that is sent while it is made; nothing of it is kept. */
  ChatCompletionCreateParams chat(
      ModelRequest request, Map<String, String> metadata, Manner manner) {
    ModelTraits traits = table.of(request.model());
    ChatCompletionCreateParams.Builder params =
        ChatCompletionCreateParams.builder()
            .model(request.model())
            .addSystemMessage(request.instructions())
            .addUserMessage(request.input())
            .maxCompletionTokens((long) traits.outputTokens(request.maxOutputTokens()))
            .putAdditionalBodyProperty("stream", JsonValue.from(true))
            .putAdditionalBodyProperty(
                "stream_options", JsonValue.from(Map.of("include_usage", true)))
            .putAdditionalHeader(REQUEST_ID, requestId(metadata));
    request
        .schema()
        .ifPresent(
            schema ->
                params.putAdditionalBodyProperty(
                    "response_format", chatFormat(schema, traits.strictSchema())));
    if (!request.functions().offered().isEmpty()) {
      params.putAdditionalBodyProperty(
          "tools", JsonValue.from(FunctionFields.ofChat(request.functions())));
    }
    FunctionFields.add(request.functions(), params);
    chatEffort(request, traits)
        .ifPresent(
            effort -> params.putAdditionalBodyProperty("reasoning_effort", JsonValue.from(effort)));
    both(request, traits, manner).forEach(params::putAdditionalBodyProperty);
    if (!manner.project().isEmpty()) {
      params.putAdditionalHeader(ResponseRef.HEADER, manner.project());
    }
    return params.build();
  }

  /** The effort as it is set, or the only one with which the model takes functions there. */
  private Optional<String> chatEffort(ModelRequest request, ModelTraits traits) {
    boolean functions = !request.functions().equals(ModelRequest.Functions.NONE);
    return functions && !traits.chatFunctionsEffort().isEmpty()
        ? Optional.of(traits.chatFunctionsEffort())
        : setting(request, "effort", traits.efforts());
  }

  /** Chat Completions take metadata only of what is kept; a header is what logs show. */
  private static String requestId(Map<String, String> metadata) {
    return Stream.of("job", "step", "attempt")
        .map(name -> metadata.getOrDefault(name, ""))
        .collect(Collectors.joining("/"));
  }

  private static JsonValue chatFormat(ModelRequest.Schema schema, boolean strict) {
    Map<String, Object> format = new LinkedHashMap<>();
    format.put("name", schema.name());
    format.put("schema", fields(schema));
    if (strict) {
      format.put("strict", true);
    }
    return JsonValue.from(Map.of("type", "json_schema", "json_schema", format));
  }

  private ResponseCreateParams.Builder response(
      ModelRequest request, Map<String, String> metadata, Manner manner) {
    ModelTraits traits = table.of(request.model());
    ResponseCreateParams.Metadata.Builder opaque = ResponseCreateParams.Metadata.builder();
    metadata.forEach((name, id) -> opaque.putAdditionalProperty(name, JsonValue.from(id)));
    ResponseCreateParams.Builder params =
        ResponseCreateParams.builder()
            .model(request.model())
            .instructions(request.instructions())
            .maxOutputTokens((long) traits.outputTokens(request.maxOutputTokens()))
            .store(true)
            .metadata(opaque.build());
    if (!request.functions().offered().isEmpty()) {
      params.putAdditionalBodyProperty(
          "tools", JsonValue.from(FunctionFields.ofResponses(request.functions())));
    }
    boolean keep = traits.caching() == Caching.EXPLICIT && request.shared() > 0;
    if (keep || !request.functions().called().isEmpty()) {
      List<Object> items = new ArrayList<>();
      items.add(
          Map.of("role", "user", "content", keep ? inTwo(request, "input_text") : request.input()));
      items.addAll(FunctionFields.items(request.functions()));
      params.putAdditionalBodyProperty("input", JsonValue.from(items));
    } else {
      params.input(request.input());
    }
    request.schema().ifPresent(schema -> params.text(format(schema, traits.strictSchema())));
    setting(request, "effort", traits.efforts())
        .ifPresent(
            effort ->
                params.putAdditionalBodyProperty(
                    "reasoning", JsonValue.from(Map.of("effort", effort))));
    both(request, traits, manner).forEach(params::putAdditionalBodyProperty);
    if (!manner.project().isEmpty()) {
      params.putAdditionalHeader(ResponseRef.HEADER, manner.project());
    }
    return params;
  }

  /** What both APIs have by the same name. */
  private Map<String, JsonValue> both(ModelRequest request, ModelTraits traits, Manner manner) {
    Map<String, JsonValue> fields = new LinkedHashMap<>();
    table
        .tier(request.model(), manner.bulk())
        .ifPresent(tier -> fields.put("service_tier", JsonValue.from(tier)));
    if (traits.caching() == Caching.EXPLICIT) {
      fields.put("prompt_cache_options", JsonValue.from(EXPLICIT));
    }
    return fields;
  }

  private Optional<String> setting(ModelRequest request, String name, List<String> taken) {
    return ModelTraits.ifTaken(table.setting(request.model(), name), taken);
  }

  /**
   * The input in two parts, of which the model is to keep what it has read up to the first's end.
   */
  private static List<Map<String, Object>> inTwo(ModelRequest request, String type) {
    int end = request.shared();
    Map<String, Object> shared =
        Map.of(
            "type", type,
            "text", request.input().substring(0, end),
            "prompt_cache_breakpoint", EXPLICIT);
    Map<String, Object> rest = Map.of("type", type, "text", request.input().substring(end));
    return end == request.input().length() ? List.of(shared) : List.of(shared, rest);
  }

  private static ResponseTextConfig format(ModelRequest.Schema schema, boolean strict) {
    ResponseFormatTextJsonSchemaConfig.Schema.Builder json =
        ResponseFormatTextJsonSchemaConfig.Schema.builder();
    fields(schema)
        .forEach((name, value) -> json.putAdditionalProperty(name, JsonValue.from(value)));
    ResponseFormatTextJsonSchemaConfig.Builder format =
        ResponseFormatTextJsonSchemaConfig.builder().name(schema.name()).schema(json.build());
    if (strict) {
      format.strict(true);
    }
    return ResponseTextConfig.builder().format(format.build()).build();
  }

  private static Map<String, Object> fields(ModelRequest.Schema schema) {
    try {
      return Json.MAPPER.readValue(schema.json(), new TypeReference<>() {});
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("The schema " + schema.name() + " is not JSON", e);
    }
  }
}
