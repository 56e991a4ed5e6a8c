package dev.docket.worker.summary.sheet;

import static dev.docket.worker.summary.sheet.SheetTexts.value;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The clause whose heading names a matter answers for it first, by the sentence that states its
 * rule, with its exception and its list; what only shares its words answers nothing.
 */
class SheetEvidenceTest {
  private static final String CONTRACT =
      """
      # SUPPLY AGREEMENT

      This Agreement is made between Orrin Ltd (the "Supplier") and Tamsin Wode (the "Buyer").

      """;
  private static final String JAPANESE =
      """
      # 供給契約書

      株式会社みなと（以下「甲」という。）と海野商店（以下「乙」という。）は、次のとおり契約を締結する。

      """;

  private static String contract(String articles) {
    return CONTRACT + articles.replace("\\n", "\n") + "\n";
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "IP | ## 4. Intellectual Property in Drawings\\n\\nThe Buyer hereby grants the Supplier a licence to print the drawings. | The Buyer hereby grants the Supplier a licence to print the drawings.",
        "IP | ## 4. Storage\\n\\nThe Buyer hereby grants the Supplier a right to enter the yard. | -",
        "IP | ## 4. Ownership\\n\\nAll drawings shall remain the exclusive property of the Supplier. | All drawings shall remain the exclusive property of the Supplier.",
        "IP | ## 4. Intellectual Property Rights\\n\\nI hereby assign to the Supplier, its successors and assigns, all my rights in what I invent. I hand back my files. All such items are the sole property of the Supplier. | I hereby assign to the Supplier, its successors and assigns, all my rights in what I invent.",
        "INDEMNITY | ## 4. Mutual Indemnification & Claims\\n\\nThe Supplier will defend the Buyer against claims that the goods infringe a patent. | The Supplier will defend the Buyer against claims that the goods infringe a patent.",
        "INDEMNITY | ## 4. Return of Indemnity Deposits\\n\\nThe Supplier will defend its prices. | -",
        "TERMINATION | ## 4. Termination.\\n\\nThe Supplier may terminate the Buyer's right to use the portal. The Buyer may terminate its use of the portal; provided, however, that no refund is due. | The Supplier may terminate the Buyer's right to use the portal. / The Buyer may terminate its use of the portal; provided, however, that no refund is due.",
        "TERM | ## 4. Term\\n\\nThe Term begins with the first order. Payments are due 30 days from receipt. | The Term begins with the first order.",
        "TERM | ## 4. Term\\n\\nPayments are due 30 days from receipt. | -",
        "TERM | ## 4. Time Period\\n\\nThe duties of secrecy shall remain in effect until the Supplier releases the Buyer in writing. | The duties of secrecy shall remain in effect until the Supplier releases the Buyer in writing.",
        "TERM | ## 4. Effect\\n\\nThis Agreement comes into force with the first order. It expires with the return of the last crate. | This Agreement comes into force with the first order. It expires with the return of the last crate.",
        "TERM | ## 4. Crates\\n\\nThe crate is lent with the first order. It expires with the return of the last crate. | -",
        "ASSIGNMENT | ## 4. Rights\\n\\nThe Supplier will assign all intellectual property rights in its drawings to the Buyer under this Agreement. | -",
        "ASSIGNMENT | ## 4. Binding Effect, Assignment\\n\\nThe assignment by the Buyer of any of its rights is prohibited without consent. | The assignment by the Buyer of any of its rights is prohibited without consent.",
        "WARRANTY | ## 4. Representations and Warranties\\n\\nThe Buyer will make no representations or warranties binding the Supplier. | -",
        "WARRANTY | ## 4. Liability & Guarantees\\n\\nThe Supplier makes no guarantees as to the colour of the cloth. | The Supplier makes no guarantees as to the colour of the cloth.",
        "RENEWAL | ## 4. Time\\n\\nThe Supplier may renew this Agreement for six months by notice before {last day}. | The Supplier may renew this Agreement for six months by notice before {last day}.",
        "RENEWAL | ## 4. Time\\n\\nBy notice before {last day} the Supplier may renew this Agreement for six months. | -",
        "INSURANCE | ## 4. Riders\\n\\nThe Buyer must always have health insurance in place. | The Buyer must always have health insurance in place.",
        "CONFIDENTIALITY | ## 4. Staff\\n\\nThe Supplier ensures that its staff have agreed to confidentiality obligations that survive their employment. | The Supplier ensures that its staff have agreed to confidentiality obligations that survive their employment.",
        "WARRANTY | ## 4. Warranty of work\\n\\nWe agree to fix what is torn. Our warranty includes the seams. | We agree to fix what is torn.",
        "WARRANTY | ## 4. Warranty\\n\\nThe warranty does not cover the seams. | -",
        "WARRANTY | ## 4. Warranties\\n\\nThe Supplier hereby represents and warrants as follows:\\n\\n- The goods are new.\\n\\n(c) The Buyer hereby represents and warrants as follows:\\n\\n- The yard is dry. | The Supplier hereby represents and warrants as follows: The goods are new. / The Buyer hereby represents and warrants as follows: The yard is dry.",
        "IP | ## 4. Intellectual Property\\n\\nThe drawings remain our property. | The drawings remain our property.",
        "IP | ## 4. Rights\\n\\nDisclosure shall not be construed to constitute a grant of any patent or other intellectual property. | Disclosure shall not be construed to constitute a grant of any patent or other intellectual property.",
        "TERM | ## 4. Term of the Agreement\\n\\nThis agreement shall remain effective for years, and comes into force when both parties sign. | -",
        "RENEWAL | ## 4. Hire\\n\\nThe hire ends in May. However, the same could be renewed for a further period by mutual consent. | The hire ends in May. However, the same could be renewed for a further period by mutual consent.",
        "TERMINATION | ## 4. Notices\\n\\nEither party shall give two months notice in advance for termination of this agreement. | Either party shall give two months notice in advance for termination of this agreement.",
        "RENEWAL | ## 4. Term\\n\\nThis Agreement continues for two years, automatically renewing for one year. | This Agreement continues for two years, automatically renewing for one year.",
        "TERMINATION | ## 4. End\\n\\nEither party may terminate immediately upon:\\n\\n(a) a breach; or\\n\\n(b) insolvency. | Either party may terminate immediately upon: a breach; or insolvency.",
        "TERMINATION | ## 4. Trial\\n\\nThe Supplier may terminate this Agreement in the first month.\\n\\n## 5. Termination\\n\\nThis Agreement may be terminated by either party on [days] notice. | -",
        "TERMINATION | ## 4. Trial\\n\\nThe Supplier may terminate this Agreement in the first month.\\n\\n## 5. Termination\\n\\nThe Buyer may terminate this Agreement on 9 days notice. | The Supplier may terminate this Agreement in the first month. / The Buyer may terminate this Agreement on 9 days notice.",
        "CONFIDENTIALITY | ## 4. Confidentiality\\n\\nThe Buyer will have access to confidential information. The Buyer is not permitted to disclose it. | The Buyer is not permitted to disclose it.",
        "CONFIDENTIALITY | ## 4. Confidentiality\\n\\nThe Buyer will have access to confidential information. | -",
        "DATA_PROTECTION | ## 4. Privacy Policy\\n\\nPlease also refer to our Privacy Policy on the portal. | Please also refer to our Privacy Policy on the portal.",
      })
  void aMatterIsAnsweredByItsOwnClause(String field, String articles, String value) {
    assertThat(value(contract(articles), field)).isEqualTo(value);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "FEES | ## 4. Fees\\n\\nFees are as specified on the price list and are non-refundable.\\n\\n## 5. Loss\\n\\nFor a lost crate the Buyer shall pay a search fee of USD 90. | Fees are as specified on the price list and are non-refundable.",
        "FEES | ## 5. Loss\\n\\nFor a lost crate the Buyer shall pay a search fee of USD 90. | For a lost crate the Buyer shall pay a search fee of USD 90.",
        "FEES | ## 4. Consideration\\n\\nThe Buyer will pay the Supplier the rate of {rate} per hour. The Buyer shall pay a fee of USD 90 for each crate. | The Buyer will pay the Supplier the rate of {rate} per hour. / The Buyer shall pay a fee of USD 90 for each crate.",
        "FEES | ## 4. Consideration\\n\\nThe Buyer will pay the Supplier the rate of {rate} per hour. | -",
        "FEES | ## 4. Compensation\\n\\nThe Buyer shall receive a salary of USD 90,000. The Buyer may earn a bonus of up to 20% of it. | The Buyer shall receive a salary of USD 90,000. / The Buyer may earn a bonus of up to 20% of it.",
        "PAYMENT | ## 4. Changes\\n\\nAny fee change takes effect at the end of the billing month. | -",
        "PAYMENT | ## 4. Portal\\n\\nThe Buyer will be billed in advance on a recurring basis. | The Buyer will be billed in advance on a recurring basis.",
        "PAYMENT | ## 4. Payment\\n\\nFees will be invoiced in advance. Fees are due within 30 days of the invoice. | Fees will be invoiced in advance. / Fees are due within 30 days of the invoice.",
        "FEES | ## 4. Payment\\n\\nThe Buyer agrees to pay all charges associated with international transfers of funds. | -",
        "FEES | ## 4. House\\n\\nThe Buyer has agreed to give a monthly rent of Rs.8300/- for the house. | The Buyer has agreed to give a monthly rent of Rs.8300/- for the house.",
        "PAYMENT | ## 4. House\\n\\nThe rent of each month shall be paid on or before 5th of the next month. | The rent of each month shall be paid on or before 5th of the next month.",
        "FEES | ## 4. Fees\\n\\nWe charge Buyers an entry fee for each lot. | We charge Buyers an entry fee for each lot.",
        "PAYMENT | ## 4. Payments\\n\\nWe use processors to facilitate payments. | -",
        "PAYMENT | ## 4. Lots\\n\\nPayment is due at the time of purchase. | Payment is due at the time of purchase.",
        "PAYMENT | ## 4. Payment Terms\\n\\nMonthly billing, no long-term contract. | Monthly billing, no long-term contract.",
      })
  void whatIsPaidIsToldByTheArticleOnIt(String field, String articles, String value) {
    assertThat(value(contract(articles), field)).isEqualTo(value);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "DISPUTE_RESOLUTION | ## 4. Meaning\\n\\nThe term has the meaning given to it by the court of Law in Ghent. | -",
        "DISPUTE_RESOLUTION | ## 4. Courts\\n\\nDisputes shall be resolved in the courts of Ghent. | courts of Ghent",
        "DISPUTE_RESOLUTION | ## 4. Law\\n\\nEach party consents to the jurisdiction of the courts of Ghent.\\n\\n## 5. Binding Arbitration\\n\\nYou are required to resolve any claim that you have in arbitration. All communications on a dispute resolved by arbitration are confidential. | You are required to resolve any claim that you have in arbitration.; courts of Ghent",
        "DISPUTE_RESOLUTION | ## 4. Small matters\\n\\nThe Buyer may bring an action in the small claims courts of Ghent. | -",
        "SIGNATURES | IN WITNESS WHEREOF, the parties sign.\\n\\nORRIN LTD By: ________ Name: Ilse Marl Title: Director | ORRIN LTD: ____; Ilse Marl, Director",
        "SIGNATURES | IN WITNESS WHEREOF, the parties sign.\\n\\nName: Ilse Marl Employee Name: | Ilse Marl",
        "SIGNATURES | Signed by and on behalf of Ms Ilse Marl. Signed by and on behalf of Mr Dara Wode Date 3 May 2026 | Ms Ilse Marl; Mr Dara Wode",
        "SIGNATURES | IN WITNESS WHEREOF, the parties sign.\\n\\nSUPPLIER\\n\\nIlse Marl\\n\\nBUYER\\n\\nDara Wode | Ilse Marl; Dara Wode",
        "DISPUTE_RESOLUTION | ## 4. Law\\n\\nDisputes are subject to the competent Belgian courts. | the competent Belgian courts",
        "DISPUTE_RESOLUTION | ## 4. Dispute Resolution\\n\\nAny disputes shall be resolved through:\\n\\n(a) talks; and\\n\\n(b) arbitration in Ghent. | Any disputes shall be resolved through: talks; and arbitration in Ghent.",
        "DISPUTE_RESOLUTION | ## 4. Jurisdiction\\n\\nThese terms are interpreted in accordance with the laws of Ghent.\\n\\n## 5. Notices\\n\\nNotices are sent by post. | -",
        "DISPUTE_RESOLUTION | ## 4. Jurisdiction\\n\\nThe courts of Ghent decide under the laws of Ghent.\\n\\n## 5. Notices\\n\\nNotices are sent by post. | The courts of Ghent decide under the laws of Ghent.",
        "SIGNATURES | SIGNATURES\\n\\nORRIN LTD: Signature: ________ Printed Name: Ilse Marl | Ilse Marl",
      })
  void courtsAndSignersAreTold(String field, String articles, String value) {
    assertThat(value(contract(articles), field)).isEqualTo(value);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "TERM | ## （有効期間）\\n\\n本契約は、締結日から3年間、有効に存続する。 | 締結日から3年間",
        "INDEMNITY | ## （損害賠償義務）\\n\\n甲及び乙は、相手方に損害を与えた場合には、その損害の賠償をしなければならない。 | 甲及び乙は、相手方に損害を与えた場合には、その損害の賠償をしなければならない。",
        "WARRANTY | ## （確認）\\n\\n甲は、見本の正確性その他いかなる事項についても何ら責任を負わない。 | 甲は、見本の正確性その他いかなる事項についても何ら責任を負わない。",
        "WARRANTY | ## （確認）\\n\\n甲は、乙の旅費について何ら責任を負わない。 | -",
        "IP | ## （知的財産権）\\n\\n- 1. 発明に関する知的財産権の帰属は、別途甲乙間で協議のうえ決定する。\\n- 2. 従前の知的財産権は、各当事者に帰属する。 | 発明に関する知的財産権の帰属は、別途甲乙間で協議のうえ決定する。 / 従前の知的財産権は、各当事者に帰属する。",
        "FEES | ## （利用料金）\\n\\n本業務は無償で行う。 | 本業務は無償で行う。",
        "TERMINATION | ## （登録抹消等）\\n\\n甲は、乙の登録を抹消することができる。 | 甲は、乙の登録を抹消することができる。",
        "TERMINATION | ## 4. 解約（退会）\\n\\n乙は、いつでも解約いただけます。 | 乙は、いつでも解約いただけます。",
        "PAYMENT | ## 2. 会費とお支払い\\n\\n会費は毎月1日に自動課金します。 | 会費は毎月1日に自動課金します。",
      })
  void aJapaneseMatterIsAnsweredByItsOwnClause(String field, String articles, String value) {
    assertThat(value(JAPANESE + articles.replace("\\n", "\n") + "\n", field)).isEqualTo(value);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "This Agreement is made between Orrin Ltd (\"Owner\"), of Ghent, and Ilse Marl_(\"Tenant\"), residing in Dover. | Orrin Ltd (Owner); Ilse Marl (Tenant)",
        "Between Ms Ilse Marl\\n\\nAnd Mr Dara Wode | Ms Ilse Marl; Mr Dara Wode",
        "- Wode Ltd is a Data Processor.\\n- Wode's Customers are Data Controllers. | Wode Ltd (Processor); Wode's Customers (Controller)",
        "This Agreement is between:\\n\\n- [name of the venue] — the Controller; and\\n- Ilse Marl, trading as Marl, Italy — the Processor. | Ilse Marl (Processor)",
        "株式会社みなと（以下「甲」という。）及びNEW TIDE LAB（以下「乙」という。）は、本契約を締結する。 | 株式会社みなと（甲）; NEW TIDE LAB（乙）",
        "This contract is made effective as of [date] between Orrin & Co. LLC and [client]. | Orrin & Co. LLC",
        "Party A: 12OrrinY\\n\\nParty B: ______ | 12OrrinY (Party A)",
        "This agreement is made by and between:\\n\\nMrs.ILSE MARL,\\n\\nNo.6, Quay Road,\\n\\nhereinafter called the OWNER of One Part:\\n\\nDARA WODE B\\n\\n2 Hill Street,\\n\\nhereinafter called the TENANT of Other Part. | Mrs.ILSE MARL (OWNER); DARA WODE B (TENANT)",
        "Between:\\n\\n- Service Provider: Orrin Ltd, a Dover company (\"Provider\")\\n- Client: [name] (\"Client\")\\n\\nClient retains all rights to drawings sent to Provider (\"Client Drawings\"). | Orrin Ltd (Provider)",
        "みなと亭（以下「当サロン」）の会員制度を定めます。会員は本規約に同意します。当サイト（以下「当サイト」）を使います。 | -",
      })
  void partiesAreNamedWhole(String opening, String value) {
    String text = "# AGREEMENT\n\n" + opening.replace("\\n", "\n") + "\n\nThe agreement holds.\n";
    assertThat(value(text, "PARTIES")).isEqualTo(value);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Orrin agrees to deliver. Orrin may terminate the hire. | Orrin Boats LLC (Orrin)",
        "The boat must float. | -",
      })
  void aShortNameIsAPartysWhereItActs(String said, String value) {
    String text =
        """
        # TERMS OF HIRE

        For the use of what is lent by Orrin Boats LLC ("Orrin") you accept these terms. Lent are, \
        among other things, (1) Marl River Boats ("Boat") and (2) oars.

        """;
    assertThat(value(text + said + "\n", "PARTIES")).isEqualTo(value);
  }
}
