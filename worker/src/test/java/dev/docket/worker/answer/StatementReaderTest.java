package dev.docket.worker.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StatementReaderTest {
  private static final String ANSWER =
      """
      {"note":{"answer":[{"text":"not this"}]}, "answer" : [
       {"text":"a \\"}] b \\\\","evidence":[{"unit":"s1","anchor":"{x]"}]},
       {"text":"\\u3042い𠮷","evidence":[]} ], "missing":["answer", {"text":"nor this"}]}
      """;

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 7, 50, 1000})
  void eachStatementIsToldOnceHoweverTheTextIsCut(int piece) {
    assertThat(told(ANSWER, piece)).containsExactly("a \"}] b \\", "あい𠮷");
  }

  @Test
  void aStatementIsToldAsSoonAsItIsComplete() {
    List<String> told = new ArrayList<>();
    StatementReader reader = new StatementReader(json -> told.add(json.path("text").asText()));
    reader.accept("{\"answer\":[{\"text\":\"x\",\"evidence\":[]");
    assertThat(told).isEmpty();
    reader.accept("}");
    assertThat(told).containsExactly("x");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "no JSON",
        "[[[{\"text\":\"x\"}]]]",
        "{\"answer\":\"x\"}",
        "{\"answer\":{\"text\":\"x\"}}",
        "{\"answer\":[\"x\", 1, [{\"text\":\"x\"}]]}",
        "{\"answer\":[{\"text\" \"x\"}]}",
        "}}}{\"answer\":[{\"text\":\"x\"}]}",
      })
  void whatIsNoAnswerTellsNothing(String text) {
    assertThat(told(text, 1)).isEmpty();
  }

  private static List<String> told(String text, int piece) {
    List<String> told = new ArrayList<>();
    StatementReader reader = new StatementReader(json -> told.add(json.path("text").asText()));
    for (int i = 0; i < text.length(); i += piece) {
      reader.accept(text.substring(i, Math.min(text.length(), i + piece)));
    }
    return told;
  }
}
