package dev.docket.wording.label;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LabelNumberTest {
  @Test
  void allWaysOfWritingALabelHaveOneNumber() {
    assertThat(numbers("第十二条の二", "第12条の2", "第１２条の２", "第十二条ノ二")).containsOnly("12-2");
    assertThat(numbers("第百二十三条", "第123条", "第一二三条")).containsOnly("123");
    assertThat(numbers("第二十条", "第２０条")).containsOnly("20");
    assertThat(numbers("Article IV", "ARTICLE 4", "Article Four")).containsOnly("4");
    assertThat(numbers("ARTICLE TWENTY-ONE", "Article Twenty-First")).containsOnly("21");
    assertThat(numbers("Section 1.01", "SECTION 1.1", "1.1", "§ 1.1")).containsOnly("1.1");
    assertThat(numbers("(a)", "a.", "a)")).containsOnly("a");
    assertThat(numbers("２", "2.", "②", "○２", "(2)", "（２）", "二")).containsOnly("2");
    assertThat(numbers("イ", "（イ）")).containsOnly("イ");
    assertThat(numbers("別表第一", "別表1", "別表第１")).containsOnly("1");
  }

  @Test
  void rangesAndPairsOfPlaceholdersKeepBothNumbers() {
    assertThat(LabelNumber.of("第五条から第八条まで")).isEqualTo("5..8");
    assertThat(LabelNumber.of("第五条から第七条の二まで")).isEqualTo("5..7-2");
    assertThat(LabelNumber.of("第十条及び第十一条")).isEqualTo("10,11");
  }

  @Test
  void aLabelWithoutNumberHasNone() {
    assertThat(LabelNumber.of("附則")).isEmpty();
    assertThat(LabelNumber.of("別表")).isEmpty();
  }

  private static List<String> numbers(String... labels) {
    return java.util.Arrays.stream(labels).map(LabelNumber::of).toList();
  }
}
