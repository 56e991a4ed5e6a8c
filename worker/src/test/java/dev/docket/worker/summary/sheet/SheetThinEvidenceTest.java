package dev.docket.worker.summary.sheet;

import static dev.docket.worker.summary.sheet.SheetTexts.value;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Words that a field shares with another matter are no answer to it; the same words on the matter
 * itself are.
 */
class SheetThinEvidenceTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "PAYMENT | ## 5 Secrets\\n\\nWhat is handed over within 9 days is confidential due to its nature. | -",
        "PAYMENT | ## 5 Fees\\n\\nThe price is due within 9 days. | The price is due within 9 days.",
        "PAYMENT | ## 5 Fees\\n\\nInterest will be calculated daily from the due date. | -",
        "PAYMENT | ## 5 Fees\\n\\nThe Buyer has 9 days to pay an invoice. | The Buyer has 9 days to pay an invoice.",
        "PAYMENT | ## 5 End and payment\\n\\nThe Supplier may terminate this Agreement at once:\\n\\n- if it is not paid within 9 days of an invoice. | -",
        "PAYMENT | ## 5 Payment\\n\\nThe Buyer shall:\\n\\n- pay within 9 days of an invoice. | The Buyer shall: pay within 9 days of an invoice.",
        "CONFIDENTIALITY | ## 6 Quarrels\\n\\nAll disputes shall be handled in confidence. | -",
        "CONFIDENTIALITY | ## 6 Prices\\n\\nThe prices shall be handled in confidence. | The prices shall be handled in confidence.",
        "ASSIGNMENT | ## 7 Data\\n\\nIf personal data held under this Agreement is transferred abroad, the parties shall protect it. | -",
        "ASSIGNMENT | ## 7 Others\\n\\nThis Agreement may not be transferred to others. | This Agreement may not be transferred to others.",
        "IP | ## 8 Intellectual property\\n\\nAll devices remain our property. | -",
        "IP | ## 8 Intellectual property\\n\\nAll drawings remain our property. | All drawings remain our property.",
        "IP | ## 8 Copyrights\\n\\n/ NAME:\\n\\n/ DATE:\\n\\n/ SIGNATURE: | -",
        "IP | ## 8 Copyrights\\n\\nThe Buyer may:\\n\\n- copy the drawings. | The Buyer may: copy the drawings.",
        "TERM | ## 9 Term\\n\\nThe term (select one):\\n\\n- [ ] is until 1 May 2027.\\n- [ ] is from month to month. | -",
        "TERM | ## 9 Term\\n\\nThe term of this Agreement is until 1 May 2027. | The term of this Agreement is until 1 May 2027.",
        "RENEWAL | ## 9 Delays\\n\\nThe Supplier may suspend work on an order, and the deadlines will be extended. | -",
        "RENEWAL | ## 9 Time\\n\\nThis Agreement may be extended by one year. | This Agreement may be extended by one year.",
        "FEES | ## 9 Delays\\n\\nThe Supplier may suspend work if a fee of EUR 9 is not timely paid. | -",
        "FEES | ## 9 Work\\n\\nThe Buyer agrees to pay EUR 9 (the \"Fee\"). | The Buyer agrees to pay EUR 9 (the \"Fee\").",
        "FEES | ## 9 Work\\n\\nThe Buyer agrees to pay EUR 9 to a charity. | -",
        "FEES | ## 9 Compensation\\n\\nThe Supplier will receive compensation as agreed in an order. | The Supplier will receive compensation as agreed in an order.",
        "TERMINATION | ## 9 Rights\\n\\nThe Supplier may terminate the license granted herein.\\n\\n## 10 Term\\n\\nThis Agreement continues until either party gives the other 9 days' notice of termination. | This Agreement continues until either party gives the other 9 days' notice of termination.",
        "IP | ## 8 Copyrights\\n\\nIt is good to know who owns the copyrights in a drawing. | -",
        "IP | ## 8 Copyrights\\n\\nAny drawing is licensed under the MIT license. | Any drawing is licensed under the MIT license.",
        "DISPUTE_RESOLUTION | ## 8 Disputes\\n\\nThe parties consent to the exclusive jurisdiction of those courts. | -",
        "DISPUTE_RESOLUTION | ## 8 Disputes\\n\\nThe parties shall settle any dispute by talks. | The parties shall settle any dispute by talks.",
        "ASSIGNMENT | ## 8 Assignment\\n\\nNo transfer without the Supplier's approval. | No transfer without the Supplier's approval.",
        "INSURANCE | ## 8 Insurance\\n\\nThe Buyer must insure the goods. | The Buyer must insure the goods.",
        "TERMINATION | ## 8 Termination\\n\\nYou may end it by deleting the App. Sections like 4 survive. | You may end it by deleting the App. Sections like 4 survive.",
        "SIGNATURES | ## 8 Copies\\n\\nTwo.\\n\\n## 9 Letters\\n\\n- To the mill in Dover, by post\\n\\nBy: _______________ | -",
        "SIGNATURES | ## 8 Copies\\n\\nTwo.\\n\\n## 9 Signatures\\n\\nOrrin Ltd\\n\\nBy: _______________ | Orrin Ltd: ____",
        "TERM | ## 9 Duties\\n\\nThe obligations in this Agreement shall be for a period of five years from the date of termination of this Agreement. | -",
        "TERM | ## 9 Duties\\n\\nThis Agreement is for a period of five years from the date of its signing. | This Agreement is for a period of five years from the date of its signing.",
        "SIGNATURES | ## 8 Copies\\n\\nTwo.\\n\\n## 9 Signatures\\n\\nName: On behalf of the entity (if any): | -",
        "SIGNATURES | ## 8 Copies\\n\\nTwo.\\n\\n## 9 Signatures\\n\\nName: Tamsin Wode | Tamsin Wode",
        "TERM | ## 9 End\\n\\nThese Terms apply until they are terminated. | These Terms apply until they are terminated.",
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
        "RENEWAL | 契約期間内に渡した版について、甲は修正や更新の義務を負わない。 | -",
        "RENEWAL | 契約期間は、申出がないときは1年間更新する。 | 契約期間は、申出がないときは1年間更新する。",
        "WARRANTY | 資料の誤りによる瑕疵について、乙は責任を負わない。 | -",
        "WARRANTY | 通知が届かないときは、乙は瑕疵について一切責任を負担しない。 | -",
        "WARRANTY | 納入物の瑕疵について、乙は責任を負担する。 | 納入物の瑕疵について、乙は責任を負担する。",
        "WARRANTY | 納入物の瑕疵について、乙は責任を負う。 | 納入物の瑕疵について、乙は責任を負う。",
        "TERMINATION | 甲は、個別契約にかかわらず、納品の停止をすることができる。 | -",
        "TERMINATION | 甲は、乙が違反したときは、本契約を解除することができる。 | 甲は、乙が違反したときは、本契約を解除することができる。",
        "TERM | ライセンス期間は、無期限とする。ただし、甲が破産したときは終了する。 |" + " ライセンス期間は、無期限とする。ただし、甲が破産したときは終了する。",
        "TERM | ライセンス期間は、2年間とする。 | 2年間",
        "PAYMENT | 乙は、借入金を毎月末日限り金五万円ずつ返済する。 | 乙は、借入金を毎月末日限り金五万円ずつ返済する。",
        "PAYMENT | 乙は、鍵を毎月末日限り返却する。 | -",
        "INDEMNITY | 乙は、代金額の範囲内においてのみ賠償の責任を負うものとする。 | -",
        "LIABILITY_CAP | 乙は、代金額の範囲内においてのみ賠償の責任を負うものとする。 |" + " 乙は、代金額の範囲内においてのみ賠償の責任を負うものとする。",
        "LIABILITY_CAP | 乙は、業務の範囲内で作業の責任を負うものとする。 | -",
        "INDEMNITY | 乙は、甲の損害を賠償する責任を負うものとする。 | 乙は、甲の損害を賠償する責任を負うものとする。",
        "FEES | 価格その他の条件は、店の表示が優先する。 | -",
        "FEES | 価格は、店の表示に従う。 | 価格は、店の表示に従う。",
      })
  void aJapaneseContract(String field, String sentence, String value) {
    String heading = field.equals("PAYMENT") ? "弁済" : field.equals("FEES") ? "価格" : "その他";
    String text =
        "# 契約書\n\n株式会社うみべ（以下「甲」という。）と株式会社やまて（以下「乙」という。）は、次のとおり契約を締結する。\n\n## 第2条（"
            + heading
            + "）\n\n";
    assertThat(value(text + sentence + "\n", field)).isEqualTo(value);
  }
}
