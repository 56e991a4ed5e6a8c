package dev.docket.worker.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import dev.docket.comparison.Change;
import dev.docket.comparison.ChangeClass;
import dev.docket.comparison.Comparison.Content;
import dev.docket.comparison.Comparison.Risk;
import org.junit.jupiter.api.Test;

class WholeClausesTest {
  private static final String AUDIT = "第２条（監査）\n甲は、乙の帳簿その他の記録を監査することができる。乙は、監査に協力しなければならない。\n\n";
  private static final String CONTRACT =
      "取引基本契約書\n\n第１条（目的）\n本契約は、甲乙間の取引の基本的な条件を定める。\n\n" + AUDIT + "第３条（期間）\n本契約の期間は、締結の日から一年とする。\n";

  @Test
  void aRemovedRightIsNamedAndGrave() {
    Change change =
        Versions.compare(CONTRACT, CONTRACT.replace(AUDIT, "").replace("第３条", "第２条"))
            .changes()
            .stream()
            .filter(c -> c.content() == Content.REMOVED)
            .findFirst()
            .orElseThrow();
    assertThat(change.classes()).contains(ChangeClass.MODALITY);
    assertThat(change.risk()).isEqualTo(Risk.HIGH);
    assertThat(change.reasons())
        .anyMatch(r -> r.startsWith("権利・義務の削除：") && r.contains("監査することができる"));
  }

  @Test
  void aClauseOfWhichTheNumberAloneIsLeftIsJudgedByWhatItHeld() {
    String now = CONTRACT.replace(AUDIT, "第２条　削除\n\n");
    Change change = Versions.change(Versions.compare(CONTRACT, now), "第２条");
    assertThat(change.classes()).contains(ChangeClass.MODALITY);
    assertThat(change.risk()).isEqualTo(Risk.HIGH);
  }

  @Test
  void twoNumbersAreNotOneWithAComma() {
    String old = CONTRACT.replace("記録を", "記録（様式100、200）を");
    Change change =
        Versions.change(Versions.compare(old, old.replace("100、200", "100,200")), "第２条");
    assertThat(change.content()).isEqualTo(Content.MODIFIED);
  }

  @Test
  void aNumberInWordsBesideAHeadingThatOneVersionAloneShowsIsWriting() {
    String old =
        "AGREEMENT\n\n1. Services\nThe Supplier shall provide the Services.\n\n2. Payment\nThe Client"
            + " shall pay within 30 days.\n\n3. Term\nThis Agreement runs for one year.\n";
    assertThat(
            Versions.change(Versions.compare(old, old.replace("30 days", "thirty days")), "2.")
                .content())
        .isEqualTo(Content.COSMETIC);
  }
}
