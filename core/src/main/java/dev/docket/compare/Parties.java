package dev.docket.compare;

import java.util.regex.Pattern;

/** The names by which contracts and rules call their parties. */
final class Parties {
  /** A party, in the text of a key. */
  static final Pattern PATTERN =
      Pattern.compile(
          "(?<![一-龠&&[^甲乙丙丁]])[甲乙丙丁](?![一-龠&&[^甲乙丙丁及又並若間側双]])|委託者|受託者|発注者|受注者|注文者|請負人|貸主|借主|売主|買主|賃貸人|賃借人|貸付人|借入人"
              + "|譲渡人|譲受人|委任者|受任者|寄託者|受寄者|使用者|労働者|従業員|ライセンサー|ライセンシー|開示者|受領者|当事者双方|両当事者|当社|会社|利用者"
              + "|\\b(?:Customer|Client|Provider|Supplier|Vendor|Contractor|Licensor|Licensee|Buyer|Purchaser|Seller|Landlord|Tenant"
              + "|Lessor|Lessee|Employer|Employee|Controller|Processor|Sub-?processor|Lender|Borrower|Discloser|Recipient|Company|User|Subscriber"
              + "|Party [AB]|(?:Disclosing|Receiving|Indemnifying|Indemnified) Party)\\b"
              + "|\\b(?i:either party|both parties|each party|neither party|the other party)\\b");

  private Parties() {}
}
