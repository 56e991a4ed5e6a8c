package dev.docket.worker.summary.sheet;

import static dev.docket.worker.summary.sheet.SheetTexts.value;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A value comes from the clause that says it; a clause that only has the same words gives none. */
class SheetRightClauseTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "PAYMENT | ## 5 Fees\\n\\n5.1 The Buyer must pay the invoice:\\n\\n- (i) within 9 working days of its date; and\\n- (ii) in cleared funds. | The Buyer must pay the invoice: (i) within 9 working days of its date; and (ii) in cleared funds.",
        "PAYMENT | ## 5 Payment\\n\\nInterest is payable on overdue amounts from the due date until they are paid. | -",
        "FEES | ## 5 Payment\\n\\nCosts of collection of any outstanding fees are to be paid by the Buyer. | -",
        "FEES | ## 5 Fees\\n\\nThe Buyer shall pay fees of GBP 900 for the goods. | The Buyer shall pay fees of GBP 900 for the goods.",
        "CONFIDENTIALITY | ## 6 Accounts\\n\\nThe Buyer must keep its user names and passwords confidential. | -",
        "CONFIDENTIALITY | ## 6 Secrets\\n\\nThe Buyer must keep the prices confidential. | The Buyer must keep the prices confidential.",
        "INDEMNITY | ## 7 End\\n\\nEach party may terminate this Agreement, provided it shall indemnify the other party for what that costs. | -",
        "INDEMNITY | ## 7 Claims\\n\\nThe Supplier shall indemnify the Buyer if it terminates an order. | The Supplier shall indemnify the Buyer if it terminates an order.",
        "SUBCONTRACTING | ## 8 Others\\n\\nNeither party may assign, subcontract or transfer an obligation without consent. | Neither party may assign, subcontract or transfer an obligation without consent.",
        "TERM | ## 9 Rivals\\n\\nDuring this Agreement, and for a period of one year following the termination of this Agreement, the parties agree not to solicit staff. | -",
        "TERM | ## 9 Work\\n\\nThe Services will be commencing on 1 May 2026 and shall continue until 1 May 2027. | The Services will be commencing on 1 May 2026 and shall continue until 1 May 2027.",
        "TERM | ## 9 Work\\n\\nA. The Services will be commencing on 1 May 2026 and shall continue until 1 May 2027;\\n\\nB. The Supplier shall send invoices. | The Services will be commencing on 1 May 2026 and shall continue until 1 May 2027;",
        "TERMINATION | ## 9 Duration\\n\\nThis Agreement will continue until notice of termination is given by either party. | This Agreement will continue until notice of termination is given by either party.",
        "TERMINATION | ## 9 Duration\\n\\nThis Agreement will continue until the goods are delivered by either party. | -",
        "LIABILITY_CAP | ## 9 Claims\\n\\nThe total amount claimed will not exceed the policy's cover of GBP 900. | The total amount claimed will not exceed the policy's cover of GBP 900.",
        "LIABILITY_CAP | ## 9 Claims\\n\\nThe total amount ordered will not exceed GBP 900. | -",
        "CONFIDENTIALITY | ## 9 Secrets\\n\\nInformation will be considered to be confidential if it is marked so. | -",
        "CONFIDENTIALITY | ## 9 Confidentiality\\n\\nEach party agrees that, unless the other consents, it will:\\n\\n- (a) keep confidential what it is told; and\\n- (b) burn it. | Each party agrees that, unless the other consents, it will: (a) keep confidential what it is told; and (b) burn it.",
        "IP | ## 9 Rights\\n\\nNo license under any patents or copyrights is granted by this Agreement. | No license under any patents or copyrights is granted by this Agreement.",
        "WARRANTY | ## 9 Rivals\\n\\nThe Supplier warrants that it has no other duty that conflicts with this Agreement. | -",
        "SUBCONTRACTING | ## 8 Others\\n\\nThe Supplier may send an employee or subcontractor. | -",
      })
  void anEnglishContract(String field, String clauses, String value) {
    String text =
        "# SUPPLY AGREEMENT\n\nThis Agreement is made between Orrin Ltd (the \"Supplier\") and Tamsin"
            + " Wode (the \"Buyer\").\n\n"
            + clauses.replace("\\n", "\n")
            + "\n";
    assertThat(value(text, field)).isEqualTo(value);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "GOVERNING_LAW | 本規約は、日本法に基づき解釈されるものとします。 | 日本法",
        "GOVERNING_LAW | 本規約は、信義に基づき解釈されるものとします。 | -",
        "WARRANTY | 当社は、結果の正確性についていかなる保証もしないものとします。 | 当社は、結果の正確性についていかなる保証もしないものとします。",
        "WARRANTY | 会員は、保証人を立てるものとします。 | -",
        "TERMINATION | 当社は、会員が本規約に違反した場合、利用資格を喪失させることができます。 |"
            + " 当社は、会員が本規約に違反した場合、利用資格を喪失させることができます。",
        "TERMINATION | 当社は、本サービスの提供を一時停止することができます。 | -",
      })
  void japaneseTerms(String field, String sentence, String value) {
    String text = "# 利用規約\n\n本規約は、株式会社うみべ（以下「当社」といいます）と会員に適用します。\n\n第2条（その他）\n\n";
    assertThat(value(text + sentence + "\n", field)).isEqualTo(value);
  }

  @Test
  void aPowerIsToldWithWhoHasItAndALeadWithTheRowsBehindIt() {
    String rules =
        """
        # Orrin Bylaws

        ## 5. Powers

        5.1 The Board shall have power to:

        (a) Keep the books;

        (b) Suspend the voting rights of a member who has not paid.
        """;
    assertThat(value(rules, "PENALTIES"))
        .isEqualTo(
            "The Board shall have power to: Suspend the voting rights of a member who has not paid.");
    String notice =
        """
        # Orrin Privacy Notice

        ## What we collect

        We collect your name, your address and your orders.

        ## How we share your data

        We may disclose your data to:

        | Who | Why |
        |---|---|
        | Carriers | They bring parcels. |
        """;
    assertThat(value(notice, "THIRD_PARTIES"))
        .startsWith("We may disclose your data to: ")
        .contains("Carriers");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "CONTACT | ## Your rights | If you have questions, please contact us at desk@orrin.example. | If you have questions, please contact us at desk@orrin.example.",
        "CONTACT | ## Your rights | If you have questions, please contact a lawyer. | -",
        "CONTACT | ## 第9条(その他) | ご質問は、電話03-1234-5678までお問い合わせください。 | ご質問は、電話03-1234-5678までお問い合わせください。",
        "CONTACT | ## 第9条(その他) | 電話03-1234-5678に着信がありました。 | -",
        "CONTACT | ## 第9条(その他) | お問い合わせは、電話03-1234-5678で受け付けます。 | お問い合わせは、電話03-1234-5678で受け付けます。",
        "PURPOSE_OF_USE | ## 第3条(情報を収集・利用する目的) | 収集の目的は、商品の発送です。 | 収集の目的は、商品の発送です。",
        "PURPOSE_OF_USE | ## 第3条(情報を保存する場所) | 収集の目的は、商品の発送です。 | -",
      })
  void aPrivacyPolicy(String field, String heading, String sentence, String value) {
    String text =
        "# Privacy Policy\n\n## First\n\nWe collect your name, address and orders, and keep them.\n\n";
    assertThat(value(text + heading + "\n\n" + sentence + "\n", field)).isEqualTo(value);
  }

  @ParameterizedTest
  @CsvSource({
    "この規程は､賃金について定めることを目的とする｡, この規程は、賃金について定めることを目的とする。",
    "この規程は、賃金について定めることを目的とする。, この規程は、賃金について定めることを目的とする。"
  })
  void narrowMarksAreReadAsTheUsualOnes(String sentence, String value) {
    assertThat(value("# 賃金規程\n\n## 目的\n\n" + sentence + "\n", "PURPOSE")).isEqualTo(value);
  }
}
