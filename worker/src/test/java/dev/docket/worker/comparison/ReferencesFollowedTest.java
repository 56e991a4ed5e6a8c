package dev.docket.worker.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import dev.docket.comparison.Change;
import dev.docket.comparison.ChangeClass;
import dev.docket.comparison.Comparison;
import dev.docket.comparison.Comparison.Content;
import dev.docket.comparison.Comparison.Risk;
import dev.docket.comparison.Comparison.StaleReference;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReferencesFollowedTest {
  private static final String RULES =
      """
      就業規則

      第１条（目的）
      この規則は、社員の就業に関する事項を定める。

      第２条（懲戒）
      社員が第３条に違反したときは、懲戒に処する。

      第３条（服務）
      社員は、職務に専念しなければならない。

      第４条（秘密）
      社員は、職務上知り得た秘密を漏らしてはならない。
      """;

  @Test
  void aReferenceToAnotherArticleIsAChangeOfTheRule() {
    Change change =
        Versions.change(Versions.compare(RULES, RULES.replace("社員が第３条に", "社員が第４条に")), "第２条");
    assertThat(change.content()).isEqualTo(Content.MODIFIED);
    assertThat(change.classes()).contains(ChangeClass.REFERENCE);
    assertThat(change.risk()).isGreaterThanOrEqualTo(Risk.MEDIUM);
  }

  @Test
  void aReferenceThatFollowsItsArticleIsAReferenceOnly() {
    String now =
        RULES
            .replace("第４条（秘密", "第５条（秘密")
            .replace("第３条（服務", "第４条（服務")
            .replace("社員が第３条に", "社員が第４条に")
            .replace("第４条（服務", "第３条（採用）\n会社は、試験により社員を採用する。\n\n第４条（服務");
    Comparison comparison = Versions.compare(RULES, now);
    assertThat(Versions.change(comparison, "第２条").content()).isEqualTo(Content.REFERENCE_ONLY);
    assertThat(comparison.staleReferences()).isEmpty();
  }

  @Test
  void anotherLawIsNotOursWhateverItsArticlesAre() {
    String old = RULES.replace("社員は、職務に", "休業手当は労働基準法（昭和二十二年法律第四十九号）第十二条及び第三条による。社員は、職務に");
    Comparison comparison = Versions.compare(old, old.replace("第十二条及び", "第二十六条及び"));
    Change change = Versions.change(comparison, "第３条");
    assertThat(change.content()).isEqualTo(Content.MODIFIED);
    assertThat(change.classes()).contains(ChangeClass.REFERENCE);
    assertThat(change.risk()).isGreaterThanOrEqualTo(Risk.MEDIUM);
    assertThat(comparison.staleReferences()).isEmpty();
  }

  private static final String CONTRACT =
      """
      取引基本契約書

      第１条（期間）
      本契約の期間は、一年とする。
      ２　前項の期間は、甲乙協議により延長することができる。
      ３　次の各号に掲げる者は、更新を求めることができる。
      (1) 甲の代表者
      (2) 乙の代表者

      第２条（手続）
      第１条第２項の延長は、書面による。第１条第３項第２号の者は、署名する。

      第３条（費用）
      前条の費用は、乙の負担とする。
      """;

  @Test
  void aParagraphThatShiftsLeavesAStaleReferenceWithAProposal() {
    String now = CONTRACT.replace("３　次の", "４　次の").replace("２　前項の期間", "２　起算日は、締結の日とする。\n３　第一項の期間");
    List<StaleReference> stale = Versions.compare(CONTRACT, now).staleReferences();
    assertThat(stale).extracting(StaleReference::text).containsExactly("第１条第２項", "第１条第３項第２号");
    assertThat(stale).extracting(StaleReference::proposal).containsExactly("第１条第３項", "第１条第４項第２号");
  }

  @Test
  void thePrecedingParagraphIsAnotherOneWhereOneCameBetween() {
    String now =
        CONTRACT
            .replace("３　次の", "４　次の")
            .replace("２　前項の期間", "２　起算日は、締結の日とする。\n３　前項の期間")
            .replace("第１条第２項の", "第１条第３項の")
            .replace("第１条第３項第２号", "第１条第４項第２号");
    List<StaleReference> stale = Versions.compare(CONTRACT, now).staleReferences();
    assertThat(stale).extracting(StaleReference::text).containsExactly("前項");
    assertThat(stale.getFirst().proposal()).isEqualTo("第一項");
  }

  @Test
  void anItemThatShiftsAndAnArticleThatCameBetweenAreFound() {
    String now =
        CONTRACT
            .replace("(1) 甲の代表者\n(2) 乙の", "(1) 甲の取締役\n(2) 甲の代表者\n(3) 乙の")
            .replace("第３条（費用）", "第３条（通知）\n通知は、電子メールによる。\n\n第４条（費用）");
    List<StaleReference> stale = Versions.compare(CONTRACT, now).staleReferences();
    assertThat(stale).extracting(StaleReference::text).containsExactly("第１条第３項第２号", "前条");
    assertThat(stale).extracting(StaleReference::proposal).containsExactly("第１条第３項第３号", "第二条");
  }

  @Test
  void aReferenceToTheLastClauseIsStaleWhenThatIsGone() {
    String old =
        """
        BYLAWS

        1. Meetings
        Absence is dealt with in Section 2 of these bylaws. Section 9 of the Code applies too.

        2. Absence
        A member who is absent pays a fine.
        """;
    String now = old.replace("\n2. Absence\nA member who is absent pays a fine.\n", "");
    assertThat(now).doesNotContain("pays a fine");
    assertThat(Versions.compare(old, now).staleReferences())
        .extracting(StaleReference::text)
        .containsExactly("Section 2");
  }

  @Test
  void aProposalHasTheNumeralsOfEachLevelAsWritten() {
    String old = "規程\n\n第１条（休日）\n次の日は、休む。\n一　日曜日\n二　創立記念日\n\n第２条（届出）\n第１条第二号の日は、届け出る。\n";
    String now = old.replace("二　創立", "二　国民の祝日\n三　創立");
    assertThat(Versions.compare(old, now).staleReferences())
        .extracting(StaleReference::proposal)
        .containsExactly("第１条第三号");
  }

  private static final String AGREEMENT =
      """
      SERVICES AGREEMENT

      1. Services
      The Supplier shall provide the Services. Claims under 18 U.S.C. § 3 and Article 3 of the GDPR are not affected.

      2. Fees
      (a) The Client shall pay the fees within 30 days.
      (b) Late fees bear interest.

      3. Liability
      The Supplier is liable for a breach of Section 1 and is owed interest under Section 2(b).

      4. Term
      Section 3 survives, as does paragraph (a) of Section 2.
      """;

  @Test
  void aLetteredParagraphThatShiftsLeavesAStaleReferenceWithAProposal() {
    String now =
        AGREEMENT.replace("(b) Late fees", "(b) Fees are stated without tax.\n(c) Late fees");
    List<StaleReference> stale = Versions.compare(AGREEMENT, now).staleReferences();
    assertThat(stale).extracting(StaleReference::text).containsExactly("Section 2(b)");
    assertThat(stale.getFirst().proposal()).isEqualTo("Section 2(c)");
    assertThat(stale.getFirst().now()).isEqualTo("2(c)");
  }

  @Test
  void sectionsThatShiftAreFoundAndOtherLawsAreLeftAlone() {
    String now =
        AGREEMENT
            .replace("4. Term", "5. Term")
            .replace("3. Liability", "4. Liability")
            .replace("2. Fees", "2. Orders\nOrders are placed in writing.\n\n3. Fees");
    List<StaleReference> stale = Versions.compare(AGREEMENT, now).staleReferences();
    assertThat(stale)
        .extracting(StaleReference::text)
        .containsExactly("Section 2(b)", "Section 3", "Section 2");
    assertThat(stale)
        .extracting(StaleReference::proposal)
        .containsExactly("Section 3(b)", "Section 4", "Section 3");
  }

  @Test
  void aNewReferenceToAnArticleThatIsNotThereIsFound() {
    List<StaleReference> stale =
        Versions.compare(RULES, RULES.replace("社員が第３条に", "社員が第３条又は第９条に")).staleReferences();
    assertThat(stale).extracting(StaleReference::text).containsExactly("第９条");
    assertThat(stale.getFirst().was()).isNull();
  }

  @Test
  void theArticlesOfAnotherLawStayItsOwnBehindBracketsThatNameOurs() {
    String old =
        RULES.replace(
            "職務に専念",
            "労働基準法（昭和二十二年法律第四十九号）第三条第一項（同法第四条において準用する場合を含む。）、第二条（第一号に係る部分に限る。）"
                + "並びに第四条並びに行政手続法第三章（第三条及び第四条を除く。）の規定により、職務に専念");
    String now =
        old.replace("第４条（秘密", "第５条（秘密")
            .replace("第３条（服務", "第４条（服務")
            .replace("社員が第３条に", "社員が第４条に")
            .replace("第４条（服務", "第３条（採用）\n会社は、試験により社員を採用する。\n\n第４条（服務");
    assertThat(Versions.compare(old, now).staleReferences()).isEmpty();
  }

  @Test
  void aRangeUpToThePrecedingArticleGrowsWithWhatCameBetween() {
    String old = RULES + "\n第５条（細則）\n第２条から前条までの規定の細則は、別に定める。\n";
    String now =
        old.replace("第５条（細則", "第６条（細則").replace("\n第６条（細則", "\n第５条（届出）\n社員は、住所の変更を届け出る。\n\n第６条（細則");
    assertThat(Versions.compare(old, now).staleReferences()).isEmpty();
  }

  @Test
  void aParagraphThatSpeaksOfThePeriodNamedMayBeMeant() {
    String old = CONTRACT.replace("２　前項の期間は", "２　前項に規定する期間は");
    String now =
        old.replace("３　次の", "４　次の")
            .replace("２　前項に", "２　起算の期間は、締結の日から数える。\n３　前項に")
            .replace("第１条第２項の", "第１条第３項の")
            .replace("第１条第３項第２号", "第１条第４項第２号");
    assertThat(Versions.compare(old, now).staleReferences()).isEmpty();
  }

  @Test
  void whatAListNamesMayStandInAnotherOrder() {
    String old = RULES + "\n第５条（存続）\n第２条、第３条及び第４条は、退職後も有効とする。\n";
    String now =
        RULES
                .replace("第４条（秘密）\n社員は、職務上知り得た秘密を漏らしてはならない。\n", "")
                .replace("第３条（服務", "第４条（服務")
                .replace("第２条（懲戒", "第３条（懲戒")
                .replace("社員が第３条に", "社員が第４条に")
                .replace("第３条（懲戒", "第２条（秘密）\n社員は、職務上知り得た秘密を漏らしてはならない。\n\n第３条（懲戒")
            + "\n第５条（存続）\n第２条、第３条及び第４条は、退職後も有効とする。\n";
    Comparison comparison = Versions.compare(old, now);
    assertThat(comparison.staleReferences()).isEmpty();
    String listed = "第２条から第３条までは、退職後も有効とする。";
    assertThat(
            Versions.change(
                    Versions.compare(old, now.replace("第２条、第３条及び第４条は、退職後も有効とする。", listed)), "第５条")
                .content())
        .isEqualTo(Content.MODIFIED);
  }
}
