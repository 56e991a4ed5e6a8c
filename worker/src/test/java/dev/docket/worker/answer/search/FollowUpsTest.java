package dev.docket.worker.answer.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FollowUpsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "では、子が結婚するときは？",
        "深夜は？",
        "パートタイマー社員の場合は？",
        "では乙？",
        "And the Supplier?",
        "And for part-time staff?",
        "What about sick leave?"
      })
  void changesAPart(String question) {
    assertThat(FollowUps.changesAPart(question)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "では、深夜労働の手当は何パーセントですか。",
        "深夜の手当はいくらですか？",
        "And who has to approve the leave of a manager?",
        "What is said about sick leave?",
        "Which law governs?"
      })
  void asksItself(String question) {
    assertThat(FollowUps.changesAPart(question)).isFalse();
  }

  @Test
  void aPartIsTakenOutForTheOneThatIsNamed() {
    assertThat(FollowUps.left("本人が結婚するとき、休暇は何日もらえますか。", "では、子が結婚するときは？")).isEqualTo("休暇は何日もらえますか。");
    assertThat(FollowUps.left("時間外労働手当は何パーセントですか。", "深夜は？")).isEqualTo("何パーセントですか。");
    assertThat(FollowUps.left("契約社員の基本給はどう支払われますか。", "パートタイマー社員は？")).isEqualTo("基本給はどう支払われますか。");
    assertThat(FollowUps.left("休職期間は、どれだけですか。", "1年以上の場合は？")).isEqualTo("休職期間は、どれだけですか。");
    assertThat(FollowUps.left("How much annual leave is there?", "And sick leave?"))
        .isEqualTo("How much leave is there?");
    for (String other : List.of("How long is the leave?", "Is leave paid?", "Which law governs?")) {
      assertThat(FollowUps.left(other, "And sick leave?")).isEqualTo(other);
    }
  }

  @Test
  void theLastThatAsksItselfStands() {
    assertThat(FollowUps.standing(List.of("有給は何日ですか。", "慶弔休暇は何日ですか。", "では、子の場合は？", "祖父母は？")))
        .isEqualTo("慶弔休暇は何日ですか。");
    assertThat(FollowUps.standing(List.of("子は？", "孫は？"))).isEqualTo("孫は？");
    assertThat(FollowUps.standing(List.of())).isEmpty();
  }
}
