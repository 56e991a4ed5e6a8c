package dev.docket.worker.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import dev.docket.comparison.Change;
import dev.docket.comparison.ChangeClass;
import dev.docket.comparison.Comparison;
import dev.docket.comparison.Comparison.StaleReference;
import org.junit.jupiter.api.Test;

/** What changes in a clause beside a party's new name, or beside references that only follow. */
class WordsBesideNamesTest {
  private static final String AGREEMENT =
      """
      SERVICES AGREEMENT

      1. Services
      The Supplier shall provide the Services with care.

      2. Indemnity
      The Supplier shall indemnify the Client against all claims of others.

      3. Liability
      Subject to Clause 1, the liability of the Supplier shall not exceed $1,000,000.

      4. Survival
      Clauses 2 and 3 survive, and the Supplier shall return all data.
      """;

  @Test
  void otherWordsBesideARenamedPartyAreNamed() {
    String now =
        AGREEMENT
            .replace("Supplier", "Provider")
            .replace("indemnify the Client", "indemnify and hold harmless the Client");
    Comparison comparison = Versions.compare(AGREEMENT, now);
    Change indemnity = Versions.change(comparison, "2.");
    assertThat(indemnity.classes()).contains(ChangeClass.INDEMNITY);
    assertThat(indemnity.reasons()).contains("renamed throughout: Supplier → Provider");
    Change services = Versions.change(comparison, "1.");
    assertThat(services.reasons()).containsExactly("renamed throughout: Supplier → Provider");
    Change more =
        Versions.change(
            Versions.compare(
                AGREEMENT, now.replace("Services with care", "Services here with care")),
            "1.");
    assertThat(more.reasons())
        .containsExactly("renamed throughout: Supplier → Provider", "wording changed");
  }

  @Test
  void aDefinitionBesideARenamedPartyIsOne() {
    String old =
        """
        就業規則

        第１条（適用）
        この規則は、従業員に適用する。

        第２条（服務）
        従業員は、誠実に職務を行う。

        第３条（休日）
        従業員の休日は、日曜日とする。
        """;
    String now = old.replace("従業員", "社員").replace("、社員に適用", "、社員（以下「正社員」という。）に適用");
    Comparison comparison = Versions.compare(old, now);
    Change change = Versions.change(comparison, "第１条");
    assertThat(change.classes()).contains(ChangeClass.DEFINITION);
    assertThat(Versions.change(comparison, "第２条").classes()).containsExactly(ChangeClass.WORDING);
  }

  @Test
  void aReferenceThatFollowsIsNoReasonBesideAnotherChange() {
    String now =
        AGREEMENT
            .replace("4. Survival", "5. Survival")
            .replace("3. Liability", "4. Liability")
            .replace("2. Indemnity", "3. Indemnity")
            .replace("1. Services", "2. Services")
            .replace("2. Services", "1. Staff\nThe staff is named in writing.\n\n2. Services")
            .replace("Subject to Clause 1", "Subject to Clause 2")
            .replace("$1,000,000", "$500,000");
    Change liability = Versions.change(Versions.compare(AGREEMENT, now), "4.");
    assertThat(liability.classes())
        .contains(ChangeClass.AMOUNT)
        .doesNotContain(ChangeClass.REFERENCE);
    Change other =
        Versions.change(
            Versions.compare(AGREEMENT, now.replace("Subject to Clause 2", "Subject to Clause 3")),
            "4.");
    assertThat(other.classes()).contains(ChangeClass.AMOUNT, ChangeClass.REFERENCE);
    assertThat(other.reasons()).contains("reference: Clause 1 → Clause 3");
  }

  @Test
  void referencesThatNobodyTouchedAreStaleAndNoChangeOfTheClause() {
    String now =
        AGREEMENT
            .replace("4. Survival", "5. Survival")
            .replace("3. Liability", "4. Liability")
            .replace("2. Indemnity", "2. Audit\nThe Client may audit the books.\n\n3. Indemnity")
            .replace("return all data", "return all records");
    Comparison comparison = Versions.compare(AGREEMENT, now);
    assertThat(Versions.change(comparison, "5.").classes()).doesNotContain(ChangeClass.REFERENCE);
    assertThat(comparison.staleReferences())
        .extracting(StaleReference::proposal)
        .containsExactly("Clauses 3", "4");
  }
}
