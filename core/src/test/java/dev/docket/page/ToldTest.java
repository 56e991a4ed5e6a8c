package dev.docket.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ToldTest {
  @Test
  void aSentenceIsToldWithWhatVariesAndTheSentencesInIt() {
    assertThat(Told.inJapanese("Not in the cited text")).isEqualTo("引用した本文にありません。");
    assertThat(Told.inJapanese("“$5 {0}” is not in the cited text"))
        .isEqualTo("「$5 {0}」が引用した本文にありません。");
    assertThat(Told.inJapanese("The model was asked 3 times; at last: it gave no usable answer"))
        .isEqualTo("モデルに 3 回依頼しました。最後の状況：使える回答がありませんでした。");
  }

  @Test
  void anotherSentenceStaysAsItIs() {
    assertThat(Told.inJapanese("Not in the cited text, though"))
        .isEqualTo("Not in the cited text, though");
    assertThat(Told.inJapanese("")).isEmpty();
  }
}
