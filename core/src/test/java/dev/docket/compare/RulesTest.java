package dev.docket.compare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.docket.compare.Comparison.Change;
import dev.docket.compare.Comparison.Risk;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RulesTest {
  private record Case(String before, String after, Set<ChangeClass> classes) {}

  private static final List<Case> CASES =
      List.of(
          of("甲は、金100万円を支払う。", "甲は、金200万円を支払う。", ChangeClass.AMOUNT),
          of("The fee is $1,000 a month.", "The fee is $1,200 a month.", ChangeClass.AMOUNT),
          of("年14.6%の割合とする。", "年3%の割合とする。", ChangeClass.PERCENTAGE),
          of("三分の二の同意を得る。", "四分の三の同意を得る。", ChangeClass.PERCENTAGE),
          of("令和5年4月1日から施行する。", "令和6年4月1日から施行する。", ChangeClass.DATE),
          of("It ends on March 1, 2025.", "It ends on March 1, 2026.", ChangeClass.DATE),
          of("通知から10日以内に支払う。", "通知から30日以内に支払う。", ChangeClass.PERIOD),
          of("It is due in thirty (30) days.", "It is due in sixty (60) days.", ChangeClass.PERIOD),
          of("50名以上の事業場に置く。", "50名を超える事業場に置く。", ChangeClass.COMPARISON),
          of(
              "It holds at least two copies.",
              "It holds more than two copies.",
              ChangeClass.COMPARISON),
          of("The Client shall pay.", "The Client may pay.", ChangeClass.MODALITY),
          of(
              "The Client shall copy it.",
              "The Client shall not copy it.",
              ChangeClass.MODALITY,
              ChangeClass.NEGATION),
          of("費用を返還する。", "費用を返還しない。", ChangeClass.NEGATION),
          of("This is transferable.", "This is not transferable.", ChangeClass.NEGATION),
          of("費用は甲が負担する。", "費用は乙が負担する。", ChangeClass.PARTY),
          of("The Buyer insures the goods.", "The Seller insures the goods.", ChangeClass.PARTY),
          of("すべての資料を返す。", "一部の資料を返す。", ChangeClass.SCOPE),
          of("It covers any defects.", "It covers material defects.", ChangeClass.SCOPE),
          of("氏名及び住所を記す。", "氏名又は住所を記す。", ChangeClass.CONJUNCTION),
          of("Name and address are given.", "Name or address are given.", ChangeClass.CONJUNCTION),
          of("第3条を準用して定める額を加える。", "第4条を準用して定める料を加える。", ChangeClass.REFERENCE),
          of("東京地方裁判所を合意管轄とする。", "大阪地方裁判所を合意管轄とする。", ChangeClass.GOVERNING_LAW),
          of("Records are kept in red ink.", "Records are kept in blue ink.", ChangeClass.WORDING));

  @Test
  void eachChangeIsNamedByWhatItTouchesAndNothingElse() {
    for (Case c : CASES) {
      Change change = change(c.before, c.after);
      assertThat(change.classes())
          .as(c.before + " → " + c.after)
          .containsExactlyInAnyOrderElementsOf(c.classes);
    }
  }

  @Test
  void everyRiskHasAReasonAndTheGraveChangesAreHigh() {
    for (Case c : CASES) {
      Change change = change(c.before, c.after);
      assertThat(change.reasons()).as(c.after).isNotEmpty();
      if (c.classes.contains(ChangeClass.PARTY) || c.classes.contains(ChangeClass.NEGATION)) {
        assertThat(change.risk()).isEqualTo(Risk.HIGH);
      }
    }
    assertThat(change("Records are kept in red ink.", "Records are kept in blue ink.").risk())
        .isEqualTo(Risk.LOW);
  }

  @Test
  void anAmountInALiabilityClauseIsHighAndElsewhereMedium() {
    assertThat(change("損害賠償は金100万円を上限とする。", "損害賠償は金10万円を上限とする。").risk()).isEqualTo(Risk.HIGH);
    assertThat(change("会費は金100万円とする。", "会費は金10万円とする。").risk()).isEqualTo(Risk.MEDIUM);
  }

  private static Change change(String before, String after) {
    boolean ja = before.codePoints().anyMatch(c -> c > 0x3000);
    String head = ja ? "第1条\n" : "1. Terms\n";
    String tail = ja ? "第2条\n本規則は別に定める。\n" : "2. Notices\nNotices are in writing.\n";
    return Versions.compare(head + before + "\n" + tail, head + after + "\n" + tail)
        .changes()
        .getFirst();
  }

  private static Case of(String before, String after, ChangeClass first, ChangeClass... more) {
    return new Case(before, after, EnumSet.of(first, more));
  }
}
