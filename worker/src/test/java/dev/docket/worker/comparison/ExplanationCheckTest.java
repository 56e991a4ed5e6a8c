package dev.docket.worker.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import dev.docket.comparison.Change;
import dev.docket.comparison.Comparison.Explanation;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ExplanationCheckTest {
  private final Change change =
      Versions.compare(
              "第1条\n乙は、十日以内に金1,500,000円を支払う。\n第2条\n以上のとおりとする。\n",
              "第1条\n乙は、三十日以内に金1,500,000円を支払う。\n第2条\n以上のとおりとする。\n")
          .changes()
          .getFirst();

  @Test
  void numbersOfTheClauseMayBeWrittenOtherwise() {
    assertThat(problem("第1条の期限が10日から30日に延び、150万円の支払が遅くなる。")).isEmpty();
  }

  @Test
  void aNumberDateOrReferenceFromElsewhereIsRefused() {
    assertThat(problem("期限が20日延びる。")).hasValueSatisfying(p -> assertThat(p).contains("20日"));
    assertThat(problem("第9条に反する。")).hasValueSatisfying(p -> assertThat(p).contains("第9条"));
    assertThat(problem("令和7年4月1日から変わる。")).isPresent();
    assertThat(problem("支払は金2,500,000円になる。")).isPresent();
  }

  @Test
  void anEmptyOrEndlessPartIsRefused() {
    assertThat(problem(" ")).isPresent();
    assertThat(problem("あ".repeat(601))).isPresent();
  }

  private Optional<String> problem(String text) {
    return ExplanationCheck.problem(change, new Explanation(text, "影響がある。", "確認する。"));
  }
}
