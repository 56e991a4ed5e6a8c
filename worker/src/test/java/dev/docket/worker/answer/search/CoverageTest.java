package dev.docket.worker.answer.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CoverageTest {
  private static Passage passage(String key, String headings, String text) {
    return new Passage(key, text, "", headings, List.of());
  }

  private static double answers(String question, String text, Passage... others) {
    Passage told = passage("told", "", text);
    List<Passage> all = new ArrayList<>(List.of(others));
    all.add(told);
    return PassageIndex.of(all).askedOfAnswers(question).coverage(told);
  }

  private static final Passage OTHER = passage("other", "", "届出の様式は別に定める。A form is used.");

  @Test
  void aQuantityThatNobodyRepeatsIsNotMissing() {
    String told = "移動距離が50km以上100km未満の日当は、1,500円とする。";
    assertThat(answers("移動距離が80kmの日当はいくらか。", told, OTHER))
        .isEqualTo(answers("移動距離がいくらの日当か。", told, OTHER));
    assertThat(answers("移動距離が犬の日当はいくらか。", told, OTHER))
        .as("a thing is")
        .isLessThan(answers("移動距離が80kmの日当はいくらか。", told, OTHER));
  }

  @Test
  void whatOnlyAHeadingNamesIsNotMissing() {
    Passage rule = passage("rule", "第12条 兼業", "届出を要する。");
    Passage told = passage("told", "", "届出は書面による。");
    double named = PassageIndex.of(List.of(rule, told)).askedOfAnswers("兼業の届出は。").coverage(told);
    double missing = PassageIndex.of(List.of(OTHER, told)).askedOfAnswers("兼業の届出は。").coverage(told);
    assertThat(named).isGreaterThan(missing);
  }

  @Test
  void aThingWrittenWithKanaIsAThing() {
    String told = "費用は会社が負担する。";
    assertThat(answers("引っ越しの費用は会社が負担するか。", told, OTHER))
        .isLessThan(answers("払い込む費用は会社が負担するか。", told, OTHER));
  }

  @Test
  void whatSaysLittleOfAQuestionCountsLittle() {
    assertThat(answers("Can I keep a parrot?", "Keep a record.", OTHER, OTHER)).isLessThan(0.25);
    assertThat(answers("Can I own a parrot?", "Own a record.", OTHER, OTHER)).isGreaterThan(0.25);
  }
}
