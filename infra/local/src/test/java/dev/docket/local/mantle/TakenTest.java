package dev.docket.local.mantle;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.docket.local.mantle.Script.Make;
import dev.docket.runtime.Json;
import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The stand-in refuses what the model of the request refuses. */
class TakenTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          openai.gpt-5.6-luna | {"max_output_tokens":15}                                | below minimum value
          openai.gpt-5.6-luna | {"max_tokens":100}                                      | 'max_tokens' is not supported
          openai.gpt-5.6-luna | {"top_p":0.9}                                           | 'top_p' is not supported
          openai.gpt-5.6-luna | {"temperature":0.2}                                     | 'temperature' does not support 0.2
          openai.gpt-5.6-luna | {"reasoning":{"effort":"minimal"}}                      | 'minimal' is not supported
          openai.gpt-6.1-sol  | {"reasoning":{"effort":"none"}}                         | low, medium, high
          openai.gpt-5.6-luna | {"service_tier":"flex"}                                 | Invalid value: 'flex'
          openai.gpt-oss-20b  | {"service_tier":"reserved"}                             | Invalid value: 'reserved'
          openai.gpt-5.4      | {"prompt_cache_options":{"mode":"explicit"}}            | prompt_cache_options is not supported on this model
          openai.gpt-5.6-luna | {"prompt_cache_options":{"mode":"explicit","ttl":"1h"}} | Supported values are: '30m'
          openai.gpt-oss-20b  | {"tool_choice":"none"}                                  | does not support tool_choice
          openai.gpt-oss-20b  | {"tool_choice":"required"}                              | does not support tool_choice
          google.gemma-4-31b  | {"reasoning":{"effort":"minimal"}}                      | 'minimal' is not supported
          deepseek.v3.1       | {}                                                      | does not support the '/v1/responses' API
          """)
  void aRequestIsRefused(String model, String fields, String words) throws IOException {
    JsonNode body = body(model, fields, "input");
    assertThatThrownBy(
            () ->
                Asked.ofResponses(
                    body, MantleModel.find(model).orElseThrow().dialect(), Make.MANTLE))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining(words);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          openai.gpt-5.6-luna | {"max_output_tokens":16,"prompt_cache_options":{"mode":"explicit","ttl":"30m"},"temperature":1}
          openai.gpt-oss-20b  | {"service_tier":"flex","prompt_cache_options":{"mode":"explicit"},"temperature":0.2}
          openai.gpt-5.4      | {"reasoning":{"effort":"none"},"service_tier":"auto"}
          """)
  void aRequestIsTaken(String model, String fields) throws IOException {
    JsonNode body = body(model, fields, "input");
    assertThatCode(
            () ->
                Asked.ofResponses(
                    body, MantleModel.find(model).orElseThrow().dialect(), Make.MANTLE))
        .doesNotThrowAnyException();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          openai.gpt-5.6-luna | {"max_tokens":100}             | Use 'max_completion_tokens' instead
          openai.gpt-oss-20b  | {"reasoning_effort":"extreme"} | 'extreme' is not supported
          """)
  void aChatIsRefused(String model, String fields, String words) throws IOException {
    ObjectNode body = body(model, fields, "prompt");
    body.putArray("messages").addObject().put("role", "user").put("content", "x");
    assertThatThrownBy(
            () -> Asked.ofChat(body, MantleModel.find(model).orElseThrow().dialect(), Make.MANTLE))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining(words);
  }

  private static ObjectNode body(String model, String fields, String input) throws IOException {
    ObjectNode body = (ObjectNode) Json.MAPPER.readTree(fields);
    return body.put("model", model).put(input, "x");
  }
}
