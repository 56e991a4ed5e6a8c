package dev.docket.worker.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import dev.docket.comparison.Comparison;
import dev.docket.comparison.Comparison.Content;
import dev.docket.comparison.Comparison.StaleReference;
import dev.docket.document.Language;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReferencesInHeadingsTest {
  private static final String RULES =
      """
      給与規程

      第１条（目的）
      この規程は、社員の給与を定める。

      第２条（基本給）
      基本給は、別表の額とする。

      第３条（手当）
      手当は、様式第３号の届出により支給する。

      第４条（第２条の特例）
      臨時の社員の基本給は、時間により定める。

      別表（第２条関係）
      等級１　月額二十万円

      様式第３号（第３条、第４条関係）
      手当届出書
      """;

  private static String shifted(String rules) {
    return rules
        .replace("第４条（第", "第５条（第")
        .replace("第３条（手当", "第４条（手当")
        .replace("第２条（基本給", "第２条（適用）\n嘱託には、適用しない。\n\n第３条（基本給");
  }

  @Test
  void theArticlesThatAScheduleAndAFormBelongToAreFollowed() {
    List<StaleReference> stale = Versions.compare(RULES, shifted(RULES)).staleReferences();
    assertThat(stale)
        .extracting(s -> s.in() + " " + s.text() + " " + s.proposal())
        .containsExactly("第５条 第２条 第３条", "別表 第２条 第３条", "様式第３号 第３条 第４条", "様式第３号 第４条 第５条");
  }

  @Test
  void aHeadingThatWasBroughtUpToDateOnlyFollows() {
    String now =
        shifted(RULES)
            .replace("（第２条の", "（第３条の")
            .replace("（第２条関係", "（第３条関係")
            .replace("（第３条、第４条関係", "（第４条、第５条関係");
    Comparison comparison = Versions.compare(RULES, now);
    assertThat(comparison.staleReferences()).isEmpty();
    for (String label : List.of("別表", "様式第３号", "第５条")) {
      assertThat(Versions.change(comparison, label).content()).isEqualTo(Content.REFERENCE_ONLY);
    }
  }

  @Test
  void aHeadingThatNamesAnotherArticleThanItsOwnIsAChange() {
    Comparison comparison = Versions.compare(RULES, RULES.replace("（第２条関係", "（第３条関係"));
    assertThat(Versions.change(comparison, "別表").content()).isEqualTo(Content.MODIFIED);
    assertThat(comparison.staleReferences()).isEmpty();
  }

  @Test
  void theArticlesOfAnotherLawInAHeadingAreLeftAlone() {
    String old = RULES.replace("（第２条の特例", "（労働基準法第２条の特例").replace("別表（第２条", "別表（法第２条、労働基準法施行規則第３条");
    assertThat(Versions.compare(old, shifted(old)).staleReferences())
        .extracting(StaleReference::in)
        .containsOnly("様式第３号");
  }

  @Test
  void aHeadingsOwnNumberIsNoReference() {
    String old =
        """
        就業規則

        （目的）
        第一条　この規則は、社員の就業を定める。

        （服務）
        第二条　社員は、職務に専念しなければならない。
        """;
    String now = old.replace("第二条", "第三条").replace("（服務）", "（採用）\n第二条　会社は、試験により社員を採用する。\n\n（服務）");
    assertThat(Versions.compare(old, now).staleReferences()).isEmpty();
    String sections =
        """
        # Rules

        ## Section 1: Services

        The Supplier provides the Services.

        ## Section 2: Fees

        The Client pays the fees within thirty days.
        """;
    String more =
        sections.replace(
            "## Section 2",
            "## Section 2: Orders\n\nOrders are placed in writing.\n\n## Section 3");
    assertThat(
            Versions.compare(
                    Versions.markdown(sections),
                    Versions.markdown(more),
                    Language.EN,
                    Optional.empty())
                .staleReferences())
        .isEmpty();
  }

  private static final String AGREEMENT =
      """
      SERVICES AGREEMENT

      1. Services
      The Supplier shall provide the Services.

      2. Orders
      Orders are placed in writing.

      3. Service levels
      The Supplier shall meet the levels in Schedule 2.

      4. Exceptions to Clause 2
      Small orders may be placed by telephone.

      SCHEDULE 1 (Clause 2)

      The form of an order.

      SCHEDULE 2 (Clauses 3 and 4)

      The Services are available on 99 days of 100.
      """;

  @Test
  void theClausesOfEnglishHeadingsAreFollowed() {
    String now =
        AGREEMENT
            .replace("4. Exc", "5. Exc")
            .replace("3. Serv", "4. Serv")
            .replace("2. Orders", "2. Staff\nThe Supplier names its staff.\n\n3. Orders");
    List<StaleReference> stale = Versions.compare(AGREEMENT, now).staleReferences();
    assertThat(stale)
        .extracting(s -> s.text() + " " + s.proposal())
        .containsExactly("Clause 2 Clause 3", "Clause 2 Clause 3", "Clauses 3 Clauses 4", "4 5");
    String followed =
        now.replace("Exceptions to Clause 2", "Exceptions to Clause 3")
            .replace("(Clause 2)", "(Clause 3)")
            .replace("(Clauses 3 and 4)", "(Clauses 4 and 5)");
    Comparison comparison = Versions.compare(AGREEMENT, followed);
    assertThat(comparison.staleReferences()).isEmpty();
    assertThat(Versions.change(comparison, "5.").content()).isEqualTo(Content.REFERENCE_ONLY);
  }
}
