package dev.docket.comparison.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.docket.comparison.Comparison.Op;
import dev.docket.comparison.page.Block.Stretch;
import dev.docket.comparison.page.SideBySide.SideLine;
import java.util.List;
import org.junit.jupiter.api.Test;

class SideBySideTest {
  @Test
  void whatBecameOfAnItemStandsOppositeIt() {
    assertThat(
            pairs(
                same("次の者に適用する。\n一　正社員\n"),
                come("二　嘱託社員\n"),
                gone("二"),
                come("三"),
                same("　契約社員\n")))
        .containsExactly("次の者に適用する。 ↔ 次の者に適用する。", "一　正社員 ↔ 一　正社員", "二　嘱託社員 ↔ ", "三　契約社員 ↔ 二　契約社員");
  }

  @Test
  void linesThatShareNoWordsArePairedByTheirNumbers() {
    assertThat(pairs(gone("２　甲は、支払う。\n３　旧。"), come("２　乙は、届け出る。\n４　新。")))
        .containsExactly("２　乙は、届け出る。 ↔ ２　甲は、支払う。", "４　新。 ↔ ", " ↔ ３　旧。");
  }

  @Test
  void anItemThatWasPartedStandsOppositeItsParts() {
    assertThat(pairs(same("甲は、支払う。"), come("\n２　"), same("乙は、受け取る。")))
        .containsExactly("甲は、支払う。/２　乙は、受け取る。 ↔ 甲は、支払う。乙は、受け取る。");
  }

  private static List<String> pairs(Stretch... stretches) {
    return SideBySide.of(List.of(stretches)).stream()
        .map(o -> text(o.after()) + " ↔ " + text(o.before()))
        .toList();
  }

  private static String text(List<SideLine> lines) {
    return String.join("/", lines.stream().map(SideLine::text).toList());
  }

  private static Stretch same(String text) {
    return new Stretch(text, Op.EQUAL);
  }

  private static Stretch come(String text) {
    return new Stretch(text, Op.INSERT);
  }

  private static Stretch gone(String text) {
    return new Stretch(text, Op.DELETE);
  }
}
