package dev.docket.worker.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import dev.docket.comparison.Change;
import dev.docket.comparison.ChangeClass;
import dev.docket.comparison.Comparison;
import dev.docket.comparison.Comparison.Content;
import dev.docket.comparison.Comparison.Risk;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Clauses that are renamed, renumbered, taken apart or emptied in the same version. */
class RestructuredClausesTest {
  private static final String TRAVEL =
      """
      旅費規程

      第１条（申請）
      社員は、出張の七日前までに申請書を提出する。

      第２条（自家用車）
      社員は、会社の承認を得て自家用車を使用することができる。

      第３条（精算）
      社員は、帰着した日から五日以内に旅費を精算する。

      第４条（控除）
      過払いの旅費は、翌月の給与から控除する。

      第５条（報告）
      社員は、出張報告書に目的、訪問先及び成果を記載し、遅くとも三日以内に会社に提出する。
      """;

  private static final String SERVICES =
      """
      SERVICES AGREEMENT

      1. Services
      The Supplier shall provide the services with care.

      2. Security
      The Supplier shall use best efforts to prevent access to the systems.

      3. Insurance
      The Supplier shall maintain insurance for each claim.

      4. Effect of termination
      4.1 On termination the Supplier shall return all property of the Client.
      4.2 The duties of secrecy continue for five years after termination.

      5. Expenses
      The Client shall reimburse reasonable expenses that it approved in advance.
      """;

  @Test
  void aRenamedPartyBesideOtherWordsIsNoOtherParty() {
    String now = TRAVEL.replace("会社の承認を得て", "").replace("社員", "従業員");
    Change cars = Versions.change(Versions.compare(TRAVEL, now), "第２条");
    assertThat(cars.classes()).contains(ChangeClass.CONSENT).doesNotContain(ChangeClass.PARTY);
    assertThat(cars.risk()).isEqualTo(Risk.MEDIUM);
    assertThat(cars.reasons()).contains("名称の変更：社員 → 従業員");
    String contractor =
        SERVICES.replace("best efforts", "reasonable efforts").replace("Supplier", "Contractor");
    Change security = Versions.change(Versions.compare(SERVICES, contractor), "2.");
    assertThat(security.classes()).contains(ChangeClass.MODALITY).doesNotContain(ChangeClass.PARTY);
  }

  @Test
  void anotherPartyBesideARenamedOneIsAnother() {
    String now = TRAVEL.replace("社員は、会社の承認を得て自", "取引先は、会社の承認を得て自").replace("社員", "従業員");
    Change cars = Versions.change(Versions.compare(TRAVEL, now), "第２条");
    assertThat(cars.classes()).contains(ChangeClass.PARTY);
    assertThat(cars.risk()).isEqualTo(Risk.HIGH);
  }

  @Test
  void aRenamedPartyInAParagraphThatMovedIsNoOtherParty() {
    String now =
        TRAVEL
            .replace("第５条（報告）\n社員は、出張報告書に目的、訪問先及び成果を記載し、遅くとも三日以内に会社に提出する。\n", "")
            .replace("旅費を精算する。", "旅費を精算する。\n２　社員は、出張報告書に目的、訪問先及び成果を記載し、遅くとも三日以内に会社に提出する。")
            .replace("社員", "従業員");
    Comparison comparison = Versions.compare(TRAVEL, now);
    Change moved =
        comparison.changes().stream().filter(c -> c.level() > 0).findFirst().orElseThrow();
    assertThat(moved.moved()).isTrue();
    assertThat(moved.classes()).doesNotContain(ChangeClass.PARTY);
    assertThat(moved.reasons().getFirst()).isEqualTo("移動：第５条 → 第３条");
  }

  @Test
  void whatMovedBetweenProvisionsOfOneNumberIsToldByTheirAge() {
    String report = "第１条（報告）\n社員は、出張報告書に目的、訪問先及び成果を記載し、遅くとも三日以内に会社に提出する。\n\n";
    String rest = "第２条（随行）\n役員に随行する者の宿泊料は、役員と同額とする。\n";
    String old = "規則\n\n" + report + rest;
    String now =
        """
        規則

        第１条（随行）
        役員に随行する者の宿泊料は、役員と同額とする。
        ２　社員は、出張報告書に目的、訪問先及び成果を記載し、遅くとも三日以内に会社に提出する。
        """;
    Comparison comparison = Versions.compare(old, now);
    assertThat(comparison.changes().stream().flatMap(c -> c.reasons().stream()))
        .contains("移動：旧第１条 → 新第１条");
  }

  @Test
  void aHeadingWhoseTextIsNumberedNoLongerIsNoClauseThatWent() {
    String now =
        SERVICES
            .replace("4. Effect of termination\n4.1 On", "4. Effect of termination\nOn")
            .replace("4.2 The duties", "\n5. Survival\nThe duties")
            .replace("5. Expenses", "6. Expenses");
    for (boolean back : new boolean[] {false, true}) {
      Comparison comparison =
          back ? Versions.compare(now, SERVICES) : Versions.compare(SERVICES, now);
      assertThat(comparison.changes().stream().filter(c -> c.risk() == Risk.HIGH)).isEmpty();
      Change heading =
          comparison.changes().stream()
              .filter(c -> c.content() == (back ? Content.ADDED : Content.REMOVED))
              .findFirst()
              .orElseThrow();
      assertThat(heading.classes()).containsExactly(ChangeClass.COSMETIC);
      assertThat(heading.risk()).isEqualTo(Risk.NONE);
      assertThat(heading.reasons()).containsExactly("heading alone (with its text at 4)");
    }
  }

  @Test
  void aHeadingThatGoesWithItsTextIsAClauseThatWent() {
    String now =
        SERVICES
            .replaceAll("(?s)4\\. Effect.*?(?=5\\. Exp)", "")
            .replace("5. Expenses", "4. Expenses");
    Comparison comparison = Versions.compare(SERVICES, now);
    assertThat(
            comparison.changes().stream()
                .filter(c -> c.content() == Content.REMOVED)
                .map(Change::risk))
        .contains(Risk.HIGH);
  }

  @Test
  void aClauseDeletedInItsPlaceIsOneRowThoughInsertionsShiftItsNumber() {
    String now =
        TRAVEL
            .replace("第４条（控除）\n過払いの旅費は、翌月の給与から控除する。", "第５条　削除")
            .replace("第５条（報告）", "第６条（報告）")
            .replace("第３条", "第４条")
            .replace("第２条", "第３条")
            .replace("第３条（自", "第２条（定義）\n旅費とは、日当及び宿泊料をいう。\n\n第３条（自");
    Comparison comparison = Versions.compare(TRAVEL, now);
    Change gone = Versions.change(comparison, "第５条");
    assertThat(Objects.requireNonNull(gone.before()).label()).isEqualTo("第４条");
    assertThat(gone.content()).isEqualTo(Content.MODIFIED);
    assertThat(gone.risk()).isEqualTo(Risk.MEDIUM);
    assertThat(gone.reasons()).contains("条項の削除");
    assertThat(comparison.changes().stream().filter(c -> c.content() == Content.REMOVED)).isEmpty();
  }

  @Test
  void aConsentThatCameWithItsDenialIsNotToldTwice() {
    String secret = "第２条（秘密）\n乙は、秘密を第三者に開示してはならない。\n";
    String head = "契約書\n\n第１条（目的）\n本契約は、取引の条件を定める。\n\n";
    String consent = secret.replace("乙は、", "乙は、甲の書面による同意なく、");
    Change added = Versions.change(Versions.compare(head + secret, head + consent), "第２条");
    assertThat(added.classes()).contains(ChangeClass.CONSENT).doesNotContain(ChangeClass.NEGATION);
    String with = "第２条（譲渡）\n乙は、甲の承諾を得てこれを譲渡する。\n";
    String without = with.replace("承諾を得て", "承諾なく");
    Change denied = Versions.change(Versions.compare(head + with, head + without), "第２条");
    assertThat(denied.risk()).isEqualTo(Risk.HIGH);
  }

  @Test
  void anApprovalInAdvanceThatIsNoLongerAskedForIsAConsentThatWent() {
    String now = SERVICES.replace(" that it approved in advance", "");
    Change expenses = Versions.change(Versions.compare(SERVICES, now), "5.");
    assertThat(expenses.classes()).containsExactly(ChangeClass.CONSENT);
    assertThat(expenses.reasons()).containsExactly("consent removed: approved in advance");
  }

  private static final String OUTSOURCING =
      """
      業務委託契約書

      第１条（目的）
      甲は、乙に業務を委託する。
      ２　乙は、再委託をしてはならない。

      第２条（報酬）
      甲は、乙に月額十万円を支払う。
      ２　振込手数料は、甲の負担とする。
      """;

  @Test
  void aShortParagraphThatBecameAnArticleIsSplitOff() {
    String now =
        OUTSOURCING
            .replace("２　乙は、再委託をしてはならない。\n", "")
            .replace("第２条", "第２条（再委託）\n乙は、再委託をしてはならない。\n\n第３条");
    Comparison comparison = Versions.compare(OUTSOURCING, now);
    Change article = Versions.change(comparison, "第２条");
    assertThat(article.splitFrom()).hasSize(1);
    assertThat(article.reasons()).contains("分割元：第１条");
    assertThat(article.classes()).doesNotContain(ChangeClass.MODALITY);
    assertThat(Versions.change(comparison, "第１条").reasons()).contains("一部の移動：第１条 → 第２条");
    Comparison back = Versions.compare(now, OUTSOURCING);
    assertThat(Versions.change(back, "第２条").mergedInto()).hasSize(1);
  }

  @Test
  void aClauseWhoseWholeTextStandsInAnotherIsNoClauseThatWentOrCame() {
    String apart =
        """
        HAULAGE AGREEMENT

        1. Loads
        The Carrier collects the loads at the quarry.

        2. Covers
        Each load travels under a sheet of canvas.

        3. Routes
        The Carrier takes the road that the Owner names.
        """;
    String together = apart.replace("\n\n2. Covers\n", " ").replace("3. Routes", "2. Routes");
    for (Comparison each :
        List.of(Versions.compare(apart, together), Versions.compare(together, apart))) {
      Change alone =
          each.changes().stream()
              .filter(c -> c.content() == Content.REMOVED || c.content() == Content.ADDED)
              .findFirst()
              .orElseThrow();
      assertThat(alone.risk()).isEqualTo(Risk.LOW);
      assertThat(alone.reasons().getFirst()).startsWith("moved as a whole");
    }
    String shorter = together.replace(" Each load travels under a sheet of canvas.", "");
    assertThat(Versions.change(Versions.compare(apart, shorter), "2.").reasons())
        .contains("clause removed");
  }

  @Test
  void aShortParagraphWithAnotherWordIsNoPartOfTheOther() {
    String now =
        OUTSOURCING
            .replace("２　乙は、再委託をしてはならない。\n", "")
            .replace("第２条", "第２条（再委託）\n乙は、再委託をすることができる。\n\n第３条");
    Change article = Versions.change(Versions.compare(OUTSOURCING, now), "第２条");
    assertThat(article.splitFrom()).isEmpty();
    assertThat(article.classes()).contains(ChangeClass.MODALITY);
  }

  @Test
  void aShortParagraphThatStandsTwiceIsOfNoOneClause() {
    String twice = "第２条（甲）\n振込手数料は、甲の負担とする。\n\n第３条（乙）\n振込手数料は、甲の負担とする。\n\n第４条（報酬";
    String now = OUTSOURCING.replace("２　振込手数料は、甲の負担とする。\n", "").replace("第２条（報酬", twice);
    Comparison comparison = Versions.compare(OUTSOURCING, now);
    assertThat(comparison.changes()).allMatch(change -> change.splitFrom().isEmpty());
  }

  @Test
  void aShortLineThatIsNoSentenceMovesNothing() {
    String old = OUTSOURCING.replace("２　乙は、再委託をしてはならない。", "２　月額固定報酬一覧表");
    String now = old.replace("２　月額固定報酬一覧表\n", "").replace("第２条", "第２条（一覧）\n月額固定報酬一覧表\n\n第３条");
    Comparison comparison = Versions.compare(old, now);
    assertThat(comparison.changes()).allMatch(change -> change.splitFrom().isEmpty());
  }
}
