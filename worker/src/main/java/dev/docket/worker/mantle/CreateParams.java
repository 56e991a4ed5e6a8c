package dev.docket.worker.mantle;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.openai.core.JsonValue;
import com.openai.models.responses.ResponseCreateParams;
import com.openai.models.responses.ResponseFormatTextJsonSchemaConfig;
import com.openai.models.responses.ResponseTextConfig;
import dev.docket.runtime.Json;
import java.util.Map;

/** A request to the model as the client takes it: kept at the model, run in the background. */
final class CreateParams {
  private CreateParams() {}

  static ResponseCreateParams of(ModelRequest request, Map<String, String> metadata) {
    ResponseCreateParams.Metadata.Builder opaque = ResponseCreateParams.Metadata.builder();
    metadata.forEach((name, id) -> opaque.putAdditionalProperty(name, JsonValue.from(id)));
    ResponseCreateParams.Builder params =
        ResponseCreateParams.builder()
            .model(request.model())
            .instructions(request.instructions())
            .input(request.input())
            .maxOutputTokens((long) request.maxOutputTokens())
            .background(true)
            .store(true)
            .metadata(opaque.build());
    request.schema().ifPresent(schema -> params.text(format(schema)));
    return params.build();
  }

  private static ResponseTextConfig format(ModelRequest.Schema schema) {
    ResponseFormatTextJsonSchemaConfig.Schema.Builder json =
        ResponseFormatTextJsonSchemaConfig.Schema.builder();
    fields(schema)
        .forEach((name, value) -> json.putAdditionalProperty(name, JsonValue.from(value)));
    return ResponseTextConfig.builder()
        .format(
            ResponseFormatTextJsonSchemaConfig.builder()
                .name(schema.name())
                .strict(true)
                .schema(json.build())
                .build())
        .build();
  }

  private static Map<String, Object> fields(ModelRequest.Schema schema) {
    try {
      return Json.MAPPER.readValue(schema.json(), new TypeReference<>() {});
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("The schema " + schema.name() + " is not JSON", e);
    }
  }
}
