package dev.docket.worker.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import dev.docket.comparison.Comparison.StaleReference;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A clause that comes first shifts the numbers of all others: a reference to one of ours is then
 * stale, one to another law or contract is not.
 */
class OtherInstrumentsTest {
  private static final String AGREEMENT =
      """
      SERVICES AGREEMENT

      1. Services
      The Supplier shall provide the Services with reasonable care.

      2. Fees
      (a) The Client shall pay the fees within 30 days.
      (b) Late fees bear interest at four percent a year.

      3. Liability
      The Supplier is liable for direct loss only. {}

      4. Term
      This Agreement runs for one year from signature.

      5. Confidentiality
      Each party keeps the other's information secret.

      6. Assignment
      Neither party may assign its rights without consent.

      7. Governing law
      The laws of England apply. Each party observes this Section as it stands.
      """;

  private static final String CONTRACT =
      """
      業務委託契約書

      第１条（目的）
      この契約は、甲乙間の取引の条件を定める。

      第２条（代金）
      乙は、代金を三十日以内に支払う。
      ２　遅延した代金には、年三パーセントの利息を付する。

      第３条（責任）
      甲は、直接の損害についてのみ責任を負う。{}

      第４条（期間）
      この契約の期間は、締結の日から一年とする。

      第５条（秘密）
      各当事者は、相手方の情報を秘密とする。

      第６条（譲渡）
      各当事者は、承諾なく権利を譲渡することができない。

      第７条（管轄）
      東京地方裁判所を合意管轄裁判所とする。
      """;

  private static final Pattern NUMBER = Pattern.compile("(?m)^([2-9])\\. ");
  private static final Pattern NUMBER_JA = Pattern.compile("(?m)^第([２-９])条（");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Processing follows Clause 6(a) of the Standard Contractual Clauses.",
        "Clause 6 of the EU SCCs applies.",
        "Article 6 GDPR applies.",
        "Articles 4, 5 and 6 of the GDPR apply.",
        "The duties in Section 6 of the Master Agreement remain.",
        "The duties in Section 5, Section 6 and Section 7 of the Master Agreement remain.",
        "Master Agreement Section 6 remains.",
        "The EU SCCs are completed as follows: (i) in Clause 6, the optional docking clause does not apply; (ii) in Clause 5, Option 2 applies.",
        "paragraph (b) of Article 6 of Regulation (EU) 2016/679 applies.",
        "It complies with Articles 5 to 7 of the UK GDPR.",
        "Section 6 thereof applies to the guarantee.",
        "The obligations under sections 5 and 6 of the Companies Act 2006 remain.",
        "See Section 6 of such agreement.",
        "See Sections 5(a), 6(b) and 7 of the Facility Agreement dated 1 May 2020.",
        "Under the Lease, Section 6 of that Lease governs repairs.",
        "18 U.S.C. § 6 is not affected.",
        "Section 6 of the Data Processing Addendum prevails.",
        "Clauses 5(a) and (b) and Clause 6(c) of the Standard Contractual Clauses are completed.",
        "Article 6(1)(b) and Article 7 of the GDPR are the basis.",
        "The GDPR, in particular Articles 5, 6 and 7, is observed.",
        "Customer's rights under Section 6 of its Order Form remain.",
        "Clause 5, Clause 6 and Clause 7 of the SCCs are governed by Irish law.",
        "Section 7 of Exhibit A applies.",
        "Section 6 of the Terms of Service applies.",
        "As set out in Article 6, paragraph 2, of the Convention, costs are shared.",
        "section 6(1) Companies Act 2006 applies.",
        "Rule 6 of the ICC Rules and Article 5 of the ICC Rules apply.",
        "Section 6 of Title 7 of the Code applies.",
        "Section 6 of the Securities Act of 1933 and Section 7 thereunder apply.",
        "The Master Agreement (in particular Sections 5, 6 and 7) remains in force.",
        "Clause 6 (Assignment of claims) of the Framework Contract remains."
      })
  void aReferenceToAnotherInstrumentIsNotStale(String sentence) {
    assertThat(stale(AGREEMENT, sentence)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The Client may not rely on Section 6.",
        "Sections 5 and 6 survive.",
        "Section 6 of this Agreement survives.",
        "Section 6 of the Agreement survives.",
        "Section 6 hereof survives.",
        "Subject to Section 6 and the GDPR, it may assign.",
        "If the Client breaches the GDPR, Section 6 applies.",
        "Section 6 (Assignment) survives.",
        "Section 6, in addition to the Companies Act, applies.",
        "Section 2(b) applies to late sums.",
        "The Supplier complies with Section 6 and with all laws.",
        "Section 6 and Article 28 of the GDPR are observed.",
        "Section 6 of the Services Agreement survives.",
        "The obligations in Section 6 to the Client survive.",
        "As described in Section 6, Customer Data is protected.",
        "Under Section 6 the Regulation is not affected."
      })
  void aReferenceToOurOwnIs(String sentence) {
    assertThat(stale(AGREEMENT, sentence)).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "民法第５条の規定による。",
        "基本契約第５条の規定は、適用しない。",
        "下請法第４条及び同法第６条を遵守する。",
        "民法（明治２９年法律第８９号）第５条、第６条及び第７条は適用しない。",
        "個人情報の保護に関する法律第６条第１項を遵守する。",
        "基本契約書第５条及び第６条に定めるところによる。",
        "甲乙間の令和２年４月１日付取引基本契約第６条による。",
        "労働協約第６条による。",
        "合意書第６条による。",
        "覚書の第６条による。",
        "「個人情報取扱規程」第６条による。",
        "会社法第５条若しくは第６条又は同法施行規則第７条による。",
        "ＧＤＰＲ第６条による。",
        "欧州一般データ保護規則（ＧＤＰＲ）第６条及び第７条による。",
        "発注書第６条による。",
        "原契約第６条による。",
        "利用規約第６条による。",
        "個別契約の第６条による。",
        "独占禁止法第２条、第６条及び第７条に違反しない。",
        "商法第５条から第７条までの規定による。",
        "著作権法第２７条及び第６条に規定する権利を含む。",
        "本契約に基づき締結される個別契約第６条による。",
        "民法第５条第１項ただし書及び第６条の規定は適用しない。",
        "特約第６条による。",
        "仕様書第６条による。",
        "民法５条及び６条による。",
        "保証書第５条、第６条による。",
        "定款第６条による。",
        "民法第５条（同法第６条において準用する場合を含む。）の規定による。",
        "下請代金支払遅延等防止法（昭和三十一年法律第百二十号。以下「下請法」という。）第６条による。"
      })
  void aJapaneseReferenceToAnotherInstrumentIsNotStale(String sentence) {
    assertThat(stale(CONTRACT, sentence)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "第６条の規定は、存続する。",
        "第５条及び第６条の規定は、存続する。",
        "本契約第６条の規定は、存続する。",
        "この契約の第６条の規定は、存続する。",
        "民法の規定にかかわらず、第６条による。",
        "民法第９０条による。また、第６条の規定は存続する。",
        "第２条第２項の利息を支払う。",
        "法令に別段の定めがある場合を除き、第６条による。",
        "基本契約にかかわらず、第６条による。",
        "業務委託契約書第６条による。",
        "本業務委託契約第６条による。",
        "第６条に違反し、又は個人情報保護法に違反したとき。"
      })
  void aJapaneseReferenceToOurOwnIs(String sentence) {
    assertThat(stale(CONTRACT, sentence)).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"AMENDMENT TO SERVICES AGREEMENT", "DATA PROCESSING ADDENDUM"})
  void theAgreementIsAnotherOneWhereTheTitleSaysSo(String title) {
    String addendum = AGREEMENT.replace("SERVICES AGREEMENT", title);
    assertThat(stale(addendum, "Section 6 of the Agreement is amended.")).isEmpty();
    assertThat(stale(addendum, "Section 6 of this Agreement is meant.")).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Clause 2 of this Schedule applies.", "It is subject to Clause 3."})
  void anAnnexedContractHasNumbersOfItsOwn(String sentence) {
    String annexed =
        AGREEMENT
            + """

            SCHEDULE 1 STANDARD CLAUSES

            Clause 1
            The exporter gives its instructions in writing. {}

            Clause 2
            The importer keeps records of all that it does.

            Clause 3
            The importer tells the exporter of a breach at once.
            """
                .replace("{}", sentence);
    assertThat(stale(annexed, "Clause 2 of Schedule 1 is met.")).isEmpty();
  }

  private static List<String> stale(String contract, String sentence) {
    String old = contract.replace("{}", sentence);
    return Versions.compare(old, shifted(old)).staleReferences().stream()
        .map(StaleReference::text)
        .toList();
  }

  /** The same with another clause behind the first. */
  private static String shifted(String text) {
    if (text.startsWith("業務")) {
      String numbered =
          NUMBER_JA.matcher(text).replaceAll(m -> "第" + (char) (m.group(1).charAt(0) + 1) + "条（");
      return numbered.replace("\n第３条（代金", "\n第２条（注文）\n乙は、書面により注文する。\n\n第３条（代金");
    }
    String numbered = NUMBER.matcher(text).replaceAll(m -> Integer.parseInt(m.group(1)) + 1 + ". ");
    return numbered.replace(
        "\n3. Fees", "\n2. Orders\nOrders are placed in writing by the Client.\n\n3. Fees");
  }
}
