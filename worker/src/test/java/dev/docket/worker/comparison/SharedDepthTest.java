package dev.docket.worker.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import dev.docket.comparison.Change;
import dev.docket.comparison.Comparison;
import dev.docket.comparison.Comparison.Content;
import dev.docket.comparison.Phrases;
import dev.docket.document.Language;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Versions whose clauses are numbered at other depths: 1.1 in one, 1 with a list in the other. */
class SharedDepthTest {
  private static final String NUMBERED =
      """
      # Cloud Agreement

      1. ## Service

          1.1 Access and Use. The Customer may access the Service for its own business purposes.

          1.2 Support. The Provider will provide technical support as described in the Cover Page.

          1.3 User Accounts. The Customer is responsible for all actions on the accounts of its users.

      2. ## Fees

          2.1 Invoices. The Provider will invoice the fees each month, and they fall due in 30 days.

          2.2 Taxes. The Customer is responsible for all duties and taxes that apply to the fees.

      3. ## Term

          3.1 Start. The term starts on the date that the Cover Page shows, and lasts for one year.

          3.2 End. Either party may end this Agreement if the other breaches it in a material way.
      """;
  private static final String LISTED =
      NUMBERED
          .replaceAll("(?m)^([0-9])\\. ## ", "$1. ")
          .replaceAll("(?m)^    [0-9]\\.([0-9]) ", "    $1. ")
          .replace("30 days", "45 days");

  @Test
  void aSectionWithSubsectionsIsOneClauseWhereTheOtherVersionHasAList() {
    for (boolean isForward : new boolean[] {true, false}) {
      Comparison found = isForward ? compared(NUMBERED, LISTED) : compared(LISTED, NUMBERED);
      assertThat(found.stats().removed() + found.stats().added()).isZero();
      List<Change> changed = found.changes().stream().filter(Change::changesWords).toList();
      assertThat(changed).singleElement().extracting(Change::content).isEqualTo(Content.MODIFIED);
      assertThat(changed.getFirst().reasons())
          .contains(isForward ? "period: 30 days → 45 days" : "period: 45 days → 30 days");
    }
  }

  @Test
  void versionsOfTheSameDepthKeepTheirSubsectionsAsClauses() {
    Comparison found = compared(NUMBERED, NUMBERED.replace("30 days", "45 days"));
    assertThat(found.changes()).hasSize(1);
    assertThat(Versions.change(found, "2.1").reasons()).contains("period: 30 days → 45 days");
  }

  @Test
  void theNumberOfAParagraphOnItsOwnLineIsNoReference() {
    String old =
        """
        # 会則

        ## 第4条 (活動)

        ### 第1項

        演奏会を開催する。

        ### 第2項

        講習会を開催する。

        ## 第5条 (会費)

        会費は、別に定める。
        """;
    String now =
        old.replace(
            "### 第1項\n\n演奏会を開催する。\n\n### 第2項\n\n講習会を", "前条の目的のため、次を行う。\n\n1. 演奏会を開催する。\n2. 講習会を");
    Change change = Versions.change(compared(old, now), "第4条");
    assertThat(change.reasons()).noneMatch(r -> r.contains("第1項") || r.contains("第2項"));
    assertThat(change.reasons()).contains("参照先の追加：前条");
    String renumbered = old.replace("第1項", "一項").replace("第2項", "三項");
    Change labels = Versions.change(compared(renumbered, renumbered.replace("三項", "二項")), "第4条");
    assertThat(labels.reasons()).noneMatch(r -> r.contains("数値"));
  }

  @Test
  void aPartThatMovedIsNamedWithItsClause() {
    String part = "3. 理事は、総会の議決を経て選任し、その任期は二年とする。再任は、これを妨げない。\n";
    String old =
        "# 会則\n\n## 第4条 (役員)\n\n本会に、次の役員を置く。\n\n1. 会長は、本会を代表する。\n2. 監事は、会計を監査する。\n"
            + part
            + "\n## 第5条 (選任)\n\n1. 会長は、総会で選ぶ。\n2. 監事は、理事会で選ぶ。\n";
    String now = old.replace(part, "") + part;
    assertThat(
            compared(old, now).changes().stream()
                .filter(c -> c.level() > 0)
                .map(new Phrases(Language.JA)::title))
        .singleElement()
        .asString()
        .startsWith("第4条 3. → 第5条 3.");
  }

  private static Comparison compared(String old, String now) {
    Language language = old.contains("会則") ? Language.JA : Language.EN;
    return Versions.compare(
        Versions.markdown(old), Versions.markdown(now), language, Optional.empty());
  }
}
