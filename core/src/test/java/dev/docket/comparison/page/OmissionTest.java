package dev.docket.comparison.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.docket.comparison.Comparison.Op;
import dev.docket.comparison.page.Block.Stretch;
import dev.docket.document.Language;
import java.util.List;
import org.junit.jupiter.api.Test;

class OmissionTest {
  private final Omission omission = new Omission(TableLayout.standard(Language.JA));
  private final Omission english = new Omission(TableLayout.standard(Language.EN));

  @Test
  void itemsThatStayAreNamedByTheirNumbers() {
    assertThat(omission.lines(List.of("1. 会社は、", "2. 社員は、", "3. 社員は、"))).containsExactly("1～3　（略）");
    assertThat(omission.lines(List.of("２　会社は、", "３　社員は、"))).containsExactly("２・３　（略）");
    assertThat(omission.lines(List.of("２　会社は、"))).containsExactly("２　（略）");
    assertThat(english.lines(List.of("(a) the fee;", "(b) the tax;", "(c) the rest.")))
        .containsExactly("(a)–(c) (…)");
  }

  @Test
  void whatStandsWithinAnItemThatStaysIsNotNamed() {
    assertThat(omission.lines(List.of("一　甲", "二　乙", "２　次のとおり。", "一　丙", "二　丁", "３　戊")))
        .containsExactly("一・二　（略）", "２・３　（略）");
  }

  @Test
  void noSentenceIsCut() {
    String sentence = "Each party keeps its own copy of the records that this section requires.";
    Stretch same =
        new Stretch("9.1 Records. " + (sentence + " ").repeat(3) + "Copies are kept ", Op.EQUAL);
    Stretch come = new Stretch("for a year.", Op.INSERT);
    assertThat(english.within(List.of(same, come)))
        .containsExactly(new Stretch("9.1 Records. (…) Copies are kept ", Op.EQUAL), come);
    Stretch whole = new Stretch("a".repeat(200), Op.EQUAL);
    assertThat(english.within(List.of(whole, come))).containsExactly(whole, come);
  }

  @Test
  void shortTextWithoutNumbersStays() {
    assertThat(omission.lines(List.of("短い。"))).containsExactly("短い。");
    assertThat(omission.lines(List.of("長い。".repeat(50)))).containsExactly("（略）");
  }
}
