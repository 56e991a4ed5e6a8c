package dev.docket.worker.mantle;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.docket.runtime.Json;
import dev.docket.worker.mantle.AnswerJson.Found;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerJsonTest {
  private static final String ANSWER =
      """
      {"items":[{"text":"a \\"} b","n":1}]}""";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "%s",
        "  %s  ",
        "```json⏎%s⏎```",
        "```⏎%s⏎```⏎",
        "Here is the result:⏎⏎```json⏎%s⏎```⏎Let me know if you need more.",
        "Here is it: %s Anything else?",
        "%s⏎⏎ ⏎ ⏎",
        "%s}",
        "%s%s",
        "%s⏎%s",
        "<think>⏎The user wants {'a': 1}.⏎</think>⏎%s",
        "<think>⏎The user wants {\"items\": []}.⏎</think>⏎%s",
        "The user wants {\"items\": []}.</think>```json⏎%s⏎```",
        "<thinking>no</thinking><thinking>{\"items\": []}</thinking>%s",
        "<|channel|>analysis<|message|>{\"items\":[]}<|end|><|channel|>final<|message|>%s<|return|>",
        "I put it in { braces }: %s",
        "Not {\"other\":1} but %s",
        "\uFEFF%s",
        "\uFEFF```json⏎%s⏎```",
        "[%s]",
        "[%s,%s]"
      })
  void theObjectIsFoundInWhateverStandsAroundIt(String form) throws IOException {
    String text = form.replace("⏎", "\n").replace("%s", ANSWER);

    assertThat(AnswerJson.find(text, AnswerJsonTest::fits))
        .isEqualTo(new Found.One(Json.MAPPER.readTree(ANSWER)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"items\":[\"a\u0000b\"]}",
        "Here: {\"items\":[\"ab\u0001\"]}",
        "{\"items\":[\"ab\"]}\u001b[0m"
      })
  void controlCharactersAreNoText(String text) throws IOException {
    assertThat(AnswerJson.find(text, AnswerJsonTest::fits))
        .isEqualTo(new Found.One(Json.MAPPER.readTree("{\"items\":[\"ab\"]}")));
  }

  @Test
  void jsonWithinAStringIsRead() throws IOException {
    String once = Json.MAPPER.writeValueAsString(ANSWER);
    String twice = Json.MAPPER.writeValueAsString("```json\n" + once + "\n```");
    assertThat(AnswerJson.find(once, AnswerJsonTest::fits))
        .isEqualTo(new Found.One(Json.MAPPER.readTree(ANSWER)));
    assertThat(AnswerJson.find(twice, AnswerJsonTest::fits)).isInstanceOf(Found.None.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"items\":[\"a\",],}", "Here: {\"items\":[\"a\" , ] , } Done."})
  void aCommaBehindTheLastEntryIsForgiven(String text) throws IOException {
    assertThat(AnswerJson.find(text, AnswerJsonTest::fits))
        .isEqualTo(new Found.One(Json.MAPPER.readTree("{\"items\":[\"a\"]}")));
  }

  @Test
  void aLineEndWithinAStringIsForgiven() throws IOException {
    assertThat(AnswerJson.find("{\"items\":[\"a\nb\"]}", AnswerJsonTest::fits))
        .isEqualTo(new Found.One(Json.MAPPER.readTree("{\"items\":[\"a\\nb\"]}")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "I cannot help with that.",
        "{\"items\":[1]} or {\"items\":[2]}",
        "[{\"items\":[1]},{\"items\":[2]}]",
        "[1]",
        "\"\\\"\"",
        "{\"items\":[{\"items\":[1]},",
        "```json⏎{\"items\":[{\"items\":[1]}⏎```"
      })
  void noneOrSeveralOrOneCutOffIsNoAnswer(String text) {
    assertThat(AnswerJson.find(text.replace("⏎", "\n"), AnswerJsonTest::fits))
        .isInstanceOf(Found.None.class);
  }

  @Test
  void aSingleObjectThatDoesNotFitIsFoundForItsFaultsToBeNamed() throws IOException {
    assertThat(AnswerJson.find("Here: {\"other\":1}", AnswerJsonTest::fits))
        .isEqualTo(new Found.One(Json.MAPPER.readTree("{\"other\":1}")));
  }

  private static boolean fits(JsonNode node) {
    return node.path("items").isArray();
  }
}
