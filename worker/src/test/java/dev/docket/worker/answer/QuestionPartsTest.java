package dev.docket.worker.answer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class QuestionPartsTest {
  @Test
  void aQuestionOfOneThingIsWhole() {
    assertThat(QuestionParts.of("契約期間はいつまでか。")).containsExactly("契約期間はいつまでか。");
    assertThat(QuestionParts.of("Who owns the data?")).containsExactly("Who owns the data?");
    assertThat(QuestionParts.of("甲と乙は何をするか。")).hasSize(1); // one letter each is no matter
  }

  @Test
  void twoNounsOfWhichTheSameIsAskedAreTwoParts() {
    assertThat(QuestionParts.of("準拠法と裁判管轄は。")).containsExactly("準拠法と裁判管轄は。", "準拠法は。", "裁判管轄は。");
  }

  @Test
  void twoQuestionsAreTwoParts() {
    assertThat(QuestionParts.of("再委託はできるか。期間はいつまでか。"))
        .containsExactly("再委託はできるか。期間はいつまでか。", "再委託はできるか。", "期間はいつまでか。");
    assertThat(QuestionParts.of("What is the cap, and when are fees due?"))
        .containsExactly(
            "What is the cap, and when are fees due?", "What is the cap", "when are fees due?");
  }

  @Test
  void aQuestionWordBeforeACommaEndsAPart() {
    assertThat(QuestionParts.of("理事は何人で、任期はどれくらいか。"))
        .containsExactly("理事は何人で、任期はどれくらいか。", "理事は何人で", "任期はどれくらいか。");
    assertThat(QuestionParts.of("届出は書面で、誰に出すのか。")).hasSize(1);
    assertThat(QuestionParts.of("何日前に申し込み、いつまでに支払うのか。"))
        .containsExactly("何日前に申し込み、いつまでに支払うのか。", "何日前に申し込み", "いつまでに支払うのか。");
    assertThat(QuestionParts.of("誰が、いつまでに出すのか。")).hasSize(1);
  }
}
