package dev.docket.worker.summary.sheet;

import static dev.docket.worker.summary.sheet.SheetTexts.value;
import static org.assertj.core.api.Assertions.assertThat;

import dev.docket.document.MediaType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A section with that very heading answers a field, whole, and not one that shares its words. */
class SheetOwnHeadingTest {
  private static final String OTHER =
      """


      ## 97. Boats

      The boats are red and blue, and lie in the harbour of Dover near the old mill. Each boat has a number, and a bell
      that is made of brass.
      """;

  @Test
  void aChaptersLineCountsForItsNumbersThoughItIsNoHeading() {
    String contract =
        """
        # Master Agreement

        #### 2.3 Data

        Orrin will keep safeguards to protect the security and confidentiality of all data, and must not disclose confidential files.

        #### 11.4 Remedy

        This is the only remedy.


        12. Confidentiality

        12.1 Definition.
        “Confidential Information” refers to what one party gives the other.

        12.2 Protection.
        The Receiving Party must:
        (a) Protect the Confidential Information of the other party with care.
        (b) Use it for this agreement alone.

        13. Trials
        """;
    assertThat(value(contract, "CONFIDENTIALITY"))
        .isEqualTo(
            "The Receiving Party must: Protect the Confidential Information of the other party with"
                + " care. Use it for this agreement alone.");
    assertThat(value(contract.replace("12. Conf", "10. Conf"), "CONFIDENTIALITY"))
        .startsWith("Orrin will keep");
  }

  @Test
  void whatIsAssignedToSomebodyIsNoAssignmentOfTheContract() {
    String contract =
        """
        # Services Agreement

        ## 5. All Proprietary Rights Assigned to You

        All rights under this agreement in what we make are assigned to you upon payment.

        ## 9. Assignment

        Neither party can assign its rights under this agreement to anyone.
        """;
    assertThat(value(contract, "ASSIGNMENT"))
        .isEqualTo("Neither party can assign its rights under this agreement to anyone.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The Hirer shall pay each invoice to Orrin/c. within ten days after receiving it, and/d. to the account below. | PAYMENT | The Hirer shall pay each invoice to Orrin c. within ten days after receiving it, and d. to the account below.
          Orrin shall indemnify the Hirer against all losses arising out of any proceeding/b. brought by a third party, and/c. arising out of Orrin's breach of this agreement. | INDEMNITY | Orrin shall indemnify the Hirer against all losses arising out of any proceeding b. brought by a third party, and c. arising out of Orrin's breach of this agreement.
          """)
  void aLeadThatBreaksOffIsToldWithItsItems(String lines, String field, String value) {
    String heading = field.equals("PAYMENT") ? "## 2. Payment" : "## 2. Indemnification";
    String text = "# Hire Agreement\n\n" + heading + "\n\n" + lines.replace("/", "\n\n") + "\n";
    assertThat(value(text, field)).isEqualTo(value);
  }

  @Test
  void aLeadThatPointsBelowIsToldWithWhatStandsThere() {
    String contract =
        """
        業務委託契約書

        第1条（委託）
        甲は乙に業務を委託する。

        第6条（保証）
        乙は以下の保証期間において、成果物の不具合の補修を保証する。
        （1）納品後3か月以内：無償で補修を行う。
        （2）納品後1年以内：実費で補修を行う。
        """;
    assertThat(value(contract, MediaType.PLAIN, "WARRANTY"))
        .contains("納品後3か月以内：無償で補修を行う。")
        .contains("納品後1年以内：実費で補修を行う。");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Neither party will be liable for remote damages. | ## 5. Ending//On termination of this agreement, neither party will be liable to the other party.//## 8. Limitation on Liability//Neither party will be liable for remote damages.
          OUR ENTIRE LIABILITY FOR ALL CAUSES IS LIMITED IN THE AGGREGATE TO THE FEES PAID BY YOU. | ## 8. Liability//OUR ENTIRE LIABILITY FOR ALL CAUSES IS LIMITED IN THE AGGREGATE TO THE FEES PAID BY YOU.
          THE MAXIMUM LIABILITY OF ORRIN UNDER THIS AGREEMENT SHALL BE THE SUM OF ALL ORDERS. | ## 8. Liability//Neither party shall be liable for injury to the crew.//THE MAXIMUM LIABILITY OF ORRIN UNDER THIS AGREEMENT SHALL BE THE SUM OF ALL ORDERS.
          当社は、サービスの利用によるあらゆる損害について完全免責とします。 | ## 第8条（免責）//当社は、投稿の審査に関して一切の責任を負いません。//当社は、サービスの利用によるあらゆる損害について完全免責とします。
          """)
  void theCapIsOfAllLiability(String value, String lines) {
    assertThat(
            value("# Hire Agreement 契約書\n\n" + lines.replace("/", "\n") + OTHER, "LIABILITY_CAP"))
        .isEqualTo(value);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          FEES | ## 3. Fees//You are responsible for all fees in the amounts set forth on the order.//## 8. Ending//If you end early, you shall pay us a termination fee of $500. | You are responsible for all fees in the amounts set forth on the order.
          FEES | ## 5. Compensation//The Employee’s salary is as set out in Schedule 1. | The Employee’s salary is as set out in Schedule 1.
          FEES | ## 第5条（対価の支払い）//甲は、役務の対価としての受講料を、申込書に定める支払期日までに支払う。 | 甲は、役務の対価としての受講料を、申込書に定める支払期日までに支払う。
          FEES | ## 第5条（支払い）//甲は、代金を、請求書に記載の支払期日までに支払う。 | -
          PAYMENT | ## 第6条（料金）//利用者は、料金を、当社が指定する方法により支払う。 | 利用者は、料金を、当社が指定する方法により支払う。
          TERM | ## 第3条（履行期間）//本業務の履行期間は、別途定める期間とする。 | 別途定める期間
          TERM | ## 第5条（視聴期間）//各動画を視聴できる期間は決済日より2年間といたします。 | 決済日より2年間
          TERM | ## 第5条（検査）//検査に要する期間は10日とする。 | -
          TERMINATION | ## 10. Handbook//The handbook forms no part of this agreement and the Company may amend it at any time. | -
          EFFECTIVE_DATE | ## 1. Start//This Agreement becomes effective on the date of execution and lasts for a year. | the date of execution and lasts for a year
          EFFECTIVE_DATE | ## 1. Start//This Agreement is entered into on the date stated at the beginning of it. | -
          DISPUTE_RESOLUTION | ## 14. Venue//Any legal action will be adjudicated in the state courts located in Dover County, Kent. | state courts located in Dover County, Kent
          DISPUTE_RESOLUTION | ## 14. Venue//The parties submit to the exclusive jurisdiction of the Dover Central District Court.//They waive a jury. | Dover Central District Court (exclusive jurisdiction)
          TERM | ## 6. Renewal//Subscriptions renew for the same period as the initial term of the agreement. | -
          TERM | ## Orrin: Agreement & Terms//This Agreement is a legally binding contract. | -
          EFFECTIVE_DATE | ## 附記//本規約は 2025年8月22日 から施行します。 | 2025年8月22日
          EFFECTIVE_DATE | ## 2. Address//The board may note the effective date below, which amends no agreement: Dock Road 5, dated 14 July 2014. | -
          TERM | ## 第8条（有効期間）//契約日は承諾日とし、利用月の翌月末日までを有効期間とします。 | 利用月の翌月末日まで
          RENEWAL | ## 第13条（期間）//本サービスは、申入れがない限り、自動的にさらに1年更新するものとする。 | 本サービスは、申入れがない限り、自動的にさらに1年更新するものとする。
          WARRANTY | ## 5. Use//You agree that the platform is provided “as is” and with all faults. | You agree that the platform is provided “as is” and with all faults.
          IP | ## 8. Brands//This service contains material which is owned by or licensed to us. | This service contains material which is owned by or licensed to us.
          SUBCONTRACTING | ## 12. General//We may use third parties to perform the services, but we remain responsible for such subcontractors. | We may use third parties to perform the services, but we remain responsible for such subcontractors.
          IP | ## 4. Intellectual Property (IP) Rights//### 4.1 Own//Orrin retains all rights to its own code and tools. | Orrin retains all rights to its own code and tools.
          ASSIGNMENT | ## 11. Hosting//You do not own (a) this agreement's machines; and (b) any IP addresses assigned to you under this agreement.//## 12. General//You shall not assign any of your rights under this Agreement. | You shall not assign any of your rights under this Agreement.
          DATA_PROTECTION | ## 3. Data//Your name may be displayed publicly in accordance with our Privacy Policy.//We will maintain administrative and technical safeguards. | We will maintain administrative and technical safeguards.
          """)
  void theRightClauseAnswers(String field, String lines, String value) {
    assertThat(value("# Hire Agreement 契約書\n\n" + lines.replace("/", "\n") + OTHER, field))
        .isEqualTo(value);
  }
}
