package dev.docket.wording.party;

import dev.docket.wording.Lexeme;
import java.util.List;

/** The names by which contracts and rules call their parties. */
public final class PartyLexicon {
  /** The names of parties by what they are. */
  public static final List<Lexeme<PartyKind>> ROWS =
      List.of(
          // who has what done, and who does it
          role(
              "委託者|再委託者|受託者|再受託者|再委託先|委託先|委託元|発注者|受注者|注文者|請負人|請負者|元請負人|元請負者|下請負人|下請負者|下請事業者|委任者|受任者|施主|建築主|設計者|工事監理者",
              "Customer|Client|Service Provider|Provider|Supplier|Vendor|Contractor|Sub-contractor|Subcontractor|Consultant|Adviser|Advisor|Developer|Operator|Manufacturer|Architect|Engineer"),
          // sale, lease, loan, carriage, storage
          role(
              "売主|買主|売渡人|買受人|貸主|借主|貸与者|転貸人|転借人|賃貸人|賃借人|貸付人|借入人|貸付者|借入者|譲渡人|譲受人|贈与者|受贈者|寄託者|受寄者|荷主|荷送人|荷受人|運送人|運送業者|運送事業者|倉庫業者|供給者|購入者|納入業者|仕入先|製造者|製造業者|輸出者|輸入者",
              "Buyer|Purchaser|Seller|Landlord|Tenant|Sub-tenant|Subtenant|Lessor|Lessee|Lender|Borrower|Assignor|Assignee|Transferor|Transferee|Bailor|Bailee|Consignor|Consignee|Charterer|Hirer|Depositor|Depositary|Custodian|Carrier|Shipper|Warehouse Operator|Importer|Exporter"),
          // money and security
          role(
              "債権者|債務者|主債務者|連帯債務者|主たる債務者|第三債務者|保証人|連帯保証人|物上保証人|抵当権者|質権者|保険者|被保険者|保険契約者|受取人|受益者|信託者|受託会社|投資家|出資者|発行者|発行会社|株主|新株予約権者",
              "Creditor|Debtor|Obligor|Obligee|Guarantor|Surety|Pledgor|Pledgee|Mortgagor|Mortgagee|Trustee|Beneficiary|Settlor|Insurer|Insured|Policyholder|Payer|Payee|Investor|Issuer|Holder|Shareholder|Stockholder|Indemnitor|Indemnitee"),
          // work
          role(
              "使用者|雇用主|雇用者|事業主|労働者|派遣労働者|従業員|社員|職員|役員|被用者|派遣元|派遣先|派遣元事業主|派遣先事業主|出向元|出向先|出向者|会社|当社|弊社|貴社|当会|組合",
              "Employer|Employee|Worker|Executive|Company|Staffing Agency"),
          // rights in works and data
          role(
              "ライセンサー|ライセンシー|許諾者|被許諾者|実施権者|実施許諾者|著作者|著作権者|出版者|出版社|作者|制作者|出演者|個人情報取扱事業者|管理者|処理者|利用者|契約者|加入者|会員|申込者|消費者|顧客|お客様|お客さま|ユーザー|ユーザ",
              "Licensor|Licensee|Author|Publisher|Producer|Artist|Controller|Processor|Sub-processor|Subprocessor|Data Subject|Data Exporter|Data Importer|User|Subscriber|Member|Consumer|Discloser|Recipient"),
          // trade
          role(
              "運営者|運営会社|管理会社|管理組合|区分所有者|事業者|加盟店|加盟者|フランチャイザー|フランチャイジー|代理店|販売店|販売代理店|特約店|取次店|取引先|所有者|占有者|主催者|参加者|出店者|出展者",
              "Agent|Principal|Distributor|Reseller|Dealer|Merchant|Partner|Franchisor|Franchisee|Owner|Organizer|Organiser|Exhibitor"),
          Lexeme.of(PartyKind.LETTER, "", "Party (A|B|C|D)|(First|Second|Third) Party").exactly(),
          Lexeme.of(
              PartyKind.RELATIVE,
              "相手方|他方当事者|一方当事者|各当事者|いずれの当事者|当事者双方|両当事者|開示者|受領者|情報開示者|情報受領者|開示当事者|受領当事者|違反当事者|補償当事者",
              "either party|both parties|each party|neither party|the other party"),
          Lexeme.of(
                  PartyKind.RELATIVE,
                  "",
                  "(Disclosing|Receiving|Indemnifying|Indemnified|Terminating|Defaulting|Breaching|Affected|Requesting) Part(y|ies)|(Either|Each|Neither|Both|Other) Part(y|ies)")
              .exactly(),
          Lexeme.nothing(
              "(株式|有限|合同|合資|合名|相互|子|親|持株|関連|関係|グループ|兄弟|特定目的|協力|同族|他)会社|会社(法|更生|分割|更生法|分割契約)|労働者(派遣|災害|災害補償)(法|)|労働組合|協同組合|(組合|社員|職員|会員)(総会|証)|消費者契約法|代理店契約|販売店契約|保証人協会|第三者|製造物責任",
              ""));

  private PartyLexicon() {}

  /** Names of roles, of which the English ones count in capitals alone, in singular and plural. */
  private static Lexeme<PartyKind> role(String ja, String en) {
    return Lexeme.of(PartyKind.ROLE, ja, "(" + en + ")(s|)").exactly();
  }
}
