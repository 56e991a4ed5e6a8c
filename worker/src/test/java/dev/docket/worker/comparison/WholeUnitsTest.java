package dev.docket.worker.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import dev.docket.comparison.Change;
import org.junit.jupiter.api.Test;

/** Paragraphs and items that came or went are named in the remarks. */
class WholeUnitsTest {
  private static final String RULES =
      """
      就業規則

      第１条（休日）
      休日は、次のとおりとする。
      (1) 土曜日及び日曜日
      (2) 国民の祝日
      (3) 十二月三十日から翌年一月三日までの日

      第２条（届出）
      社員は、住所を届け出る。
      ２　届出は、書面による。
      ３　届出の様式は、会社が定める。
      """;

  @Test
  void anItemThatCameIsNamedBesideWhatElseChanged() {
    String now = RULES.replace("(3) 十二月三十日から翌年一月三日", "(3) 会社の創立記念日\n(4) 十二月三十日から翌年一月四日");
    Change change = Versions.change(Versions.compare(RULES, now), "第１条");
    assertThat(change.reasons()).containsExactly("項・号の追加：(3)", "日付：一月三日 → 一月四日");
    assertThat(Versions.change(Versions.compare(now, RULES), "第１条").reasons())
        .containsExactly("項・号の削除：(3)", "日付：一月四日 → 一月三日");
  }

  @Test
  void aParagraphThatWentIsNamedAndWhatMovesUpIsNot() {
    String now = RULES.replace("２　届出は、書面による。\n３　", "２　");
    Change change = Versions.change(Versions.compare(RULES, now), "第２条");
    assertThat(change.reasons()).containsExactly("項・号の削除：２", "通知の削除：書面による");
  }

  @Test
  void anItemThatIsRewordedOrMovedIsNeither() {
    Change reworded =
        Versions.change(Versions.compare(RULES, RULES.replace("国民の祝日", "国民の休日")), "第１条");
    assertThat(reworded.reasons()).noneMatch(reason -> reason.startsWith("項・号"));
    String turned = RULES.replace("(1) 土曜日及び日曜日\n(2) 国民の祝日", "(1) 国民の祝日\n(2) 土曜日及び日曜日");
    assertThat(Versions.compare(RULES, turned).changes())
        .allMatch(change -> change.reasons().stream().noneMatch(r -> r.startsWith("項・号")));
  }

  @Test
  void aParagraphWithItsItemsIsNamedOnce() {
    String now = RULES + "４　次の各号に掲げる者は、届出を要しない。\n(1) 会社の寮に入居している者\n(2) 出向している者\n";
    Change change = Versions.change(Versions.compare(RULES, now), "第２条");
    assertThat(change.reasons()).contains("項・号の追加：４").noneMatch(r -> r.contains("(1)"));
  }
}
