package dev.docket.worker.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import dev.docket.comparison.Change;
import dev.docket.comparison.ChangeClass;
import dev.docket.comparison.Comparison;
import dev.docket.comparison.Comparison.Replacement;
import dev.docket.comparison.Comparison.Risk;
import dev.docket.comparison.page.ComparisonRenderer;
import dev.docket.comparison.page.View;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReplacementsTest {
  private static final String LAW =
      """
      罰則規程

      第１条（偽造）
      証書を偽造した者は、三年以下の懲役に処する。

      第２条（漏示）
      秘密を漏らした者は、六月以下の懲役又は十万円以下の罰金に処する。

      第３条（併科）
      前二条の懲役と罰金は、併科することができる。

      第４条（雑則）
      雑則は、別に定める。
      """;

  @Test
  void wordsReplacedInManyPlacesAreListedOnce() {
    String now = LAW.replace("懲役", "拘禁刑").replace("十万円", "三十万円");
    Comparison comparison = Versions.compare(LAW, now);
    assertThat(comparison.replacements())
        .containsExactly(new Replacement("懲役", "拘禁刑", 3, List.of("C1", "C2", "C3")));
    String page = ComparisonRenderer.html(comparison, View.REDLINE);
    assertThat(page).contains("まとめて置き換えられた語句", "3か所");
    assertThat(page.split("<article ", -1)).hasSize(4);
    assertThat(page).containsPattern("<article id=\"C1\" class=\"[^\"]* replaced\"");
    assertThat(page).doesNotContainPattern("<article id=\"C2\" class=\"[^\"]* replaced\"");
  }

  @Test
  void wordsThatEndAlikeInAPlaceAreReplacedThereToo() {
    String old = LAW.replace("前二条の懲役と", "前二条の懲役又は禁錮の刑と").replace("雑則は", "懲役若しくは禁錮の刑の執行及び雑則は");
    String now =
        old.replace("懲役又は禁錮の刑と", "拘禁刑と").replace("懲役若しくは禁錮の刑の", "拘禁刑の").replace("懲役", "拘禁刑");
    Replacement found = Versions.compare(old, now).replacements().getFirst();
    assertThat(found).isEqualTo(new Replacement("懲役", "拘禁刑", 4, List.of("C1", "C2", "C3", "C4")));
  }

  private static final String CONTRACT =
      """
      業務委託契約書

      第１条（目的）
      委託者は、受託者に業務を委託する。

      第２条（報告）
      受託者は、毎月一回、委託者に報告しなければならない。

      第３条（費用）
      業務に要する費用は、受託者が負担する。
      """;

  @Test
  void aPartyThatIsCalledOtherwiseEverywhereIsTheSameParty() {
    Comparison comparison = Versions.compare(CONTRACT, CONTRACT.replace("受託者", "請負人"));
    for (Change change : comparison.changes()) {
      assertThat(change.classes()).as(change.toString()).doesNotContain(ChangeClass.PARTY);
      assertThat(change.risk()).isLessThanOrEqualTo(Risk.LOW);
      assertThat(change.reasons()).contains("名称の変更：受託者 → 請負人");
    }
    assertThat(comparison.replacements().getFirst().before()).isEqualTo("受託者");
  }

  @Test
  void aPartyThatTookAnothersPlaceIsAnotherParty() {
    Comparison comparison = Versions.compare(CONTRACT, CONTRACT.replace("受託者が負担", "委託者が負担"));
    Change change = Versions.change(comparison, "第３条");
    assertThat(change.classes()).contains(ChangeClass.PARTY);
    assertThat(change.risk()).isEqualTo(Risk.HIGH);
    assertThat(comparison.replacements()).isEmpty();
  }

  @Test
  void amountsRaisedAlikeAreEachTheirOwnChange() {
    String fees = LAW.replace("雑則は", "手数料は十万円、罰金は十万円、雑則は");
    assertThat(Versions.compare(fees, fees.replace("十万円", "三十万円")).replacements()).isEmpty();
  }

  @Test
  void aCompanyThatIsCalledOtherwiseIsListedOnceWhateverStandsBehindIt() {
    String policy =
        """
        1. Who we are
        Acme, LLC makes the Services. Acme's staff answers questions.

        2. What we collect
        When you write to Acme, we keep your message.

        3. What we share
        Acme shares no data, and Acme's partners do not either.
        """;
    Comparison comparison = Versions.compare(policy, policy.replace("Acme", "41signals"));
    assertThat(comparison.replacements())
        .containsExactly(new Replacement("Acme", "41signals", 5, List.of("C1", "C2", "C3")));
  }

  @Test
  void wordsThatAreLeftInMostPlacesAreNoReplacement() {
    StringBuilder old = new StringBuilder();
    StringBuilder now = new StringBuilder();
    for (int i = 1; i <= 12; i++) {
      String clause =
          "%d. Clause\nThe Customer keeps the Customer Data which it sends in week %d.\n\n";
      old.append(clause.formatted(i, i));
      String changed = clause.formatted(i, i);
      now.append(
          i <= 3
              ? changed.replace("Customer Data", "Personal Data").replace("which", "that")
              : changed);
    }
    assertThat(Versions.compare(old.toString(), now.toString()).replacements()).isEmpty();
  }
}
