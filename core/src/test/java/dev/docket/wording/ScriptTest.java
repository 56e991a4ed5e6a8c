package dev.docket.wording;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ScriptTest {
  @Test
  void whatIsWrittenWithoutSpacesIsCjk() {
    assertThat("甲のｶア、。「（１Ａ々〇⽬𠮷".codePoints()).allMatch(Script::isCjk);
    assertThat("Aé9 .,“”…—Я한".codePoints()).noneMatch(Script::isCjk);
    assertThat(Script.hasCjk("The 甲 party")).isTrue();
    assertThat(Script.hasCjk("The “party” — £5")).isFalse();
  }

  @Test
  void kanaOrKanjiMakeATextJapanese() {
    assertThat(Script.isJapanese("Ａ１：甲")).isTrue();
    assertThat(Script.isJapanese("アル")).isTrue();
    assertThat(Script.isJapanese("第")).isTrue();
    assertThat(Script.isJapanese("Section １（ａ）・「")).isFalse();
  }

  @Test
  void kindsOfLettersAreToldApart() {
    assertThat(Script.isKana('ー')).isTrue();
    assertThat(Script.isKana('・')).isFalse();
    assertThat(Script.isHiragana('ア')).isFalse();
    assertThat(Script.isKanji('々')).isTrue();
    assertThat(Script.isKanji('〇')).isTrue();
    assertThat(Script.isKanji('、')).isFalse();
    assertThat(Script.isLatin('z')).isTrue();
    assertThat(Script.isLatin('é')).isFalse();
  }

  @Test
  void wideCharactersTakeTwoColumns() {
    assertThat(Script.columns("甲a、１")).isEqualTo(7);
    assertThat(Script.columns("ｶｱ")).isEqualTo(2);
    assertThat(Script.columns("𠮷")).isEqualTo(2);
    assertThat(Script.columns("“é”")).isEqualTo(3);
  }

  @Test
  void aRadicalIsReadAsItsIdeograph() {
    assertThat(CjkRadicals.folded("⻑⻄⻘⺠⼾⽬⼀⿊")).isEqualTo("長西青民戸目一黒");
    assertThat(CjkRadicals.folded("戶長")).isEqualTo("戶長");
  }
}
