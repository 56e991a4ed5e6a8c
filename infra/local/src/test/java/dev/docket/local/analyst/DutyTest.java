package dev.docket.local.analyst;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DutyTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          A creditor that permits an account holder to add a user may not restrict this. | must_not | A creditor
          A financial institution may not vary the terms of an account.                | must_not | A financial institution
          For example you must not gain unauthorized access.                           | must_not | you
          We will prohibit and block you from accessing the site.                      | must     | We
          Guests may use only the north door and must not open the south door.        | must_not | Guests
          The Buyer may return the goods, but shall pay the freight.                  | must     | The Buyer
          The Buyer should inspect the goods and must report any damage.              | must     | The Buyer
          The Buyer shall pay the price and may inspect the goods.                    | must     | The Buyer
          The Buyer may return the goods, provided that they must be whole.           | may      | The Buyer
          We’ll try to tell you before the price changes.                             | should   | We
          車は、ほかに手段がなく使わざるを得ない、又は安い場合に限り、利用できるものとする。 | may | ''
          会員の鍵が盗まれた場合、その責任は会員が負うものとします。                     | must     | 会員
          会員の車は当社が別に貸すGPS端末の対象でなければなりません。                   | must     | ''
          会員の車は当社がGPS端末を付けなければなりません。                             | must     | 当社
          貸出の開始から14日以内に会員は代金を支払うものとする。                         | must     | 会員
          We’ll tell you before the price changes.                                    | must     | We
          No goods shall be sent except by airline or by ship.                        | must_not | ''
          No goods shall be sent by the Carrier without a label.                      | must_not | the Carrier
          You must use commercially reasonable efforts to keep it safe.                | should   | You
          三十日前に予告をしない使用者は、三十日分以上の平均賃金を支払わなければならない。 | must | 三十日前に予告をしない使用者
          当社は本規約を変更できるものとし、利用者はこれを承諾することとします。         | must     | 利用者
          ２．新たに採用された者は、書類を提出しなければならない。                     | must     | 新たに採用された者
          All requests must be granted by the Security Officer.                        | must     | the Security Officer
          学長は、毎年度、監事に報告するものとする。                                   | must     | 学長
          Alumni will be permitted one year after graduation to live in the house.    | may      | Alumni
          You also may not use the site for any purpose prohibited by law.            | must_not | You
          All members, in order to vote, must pay and must not be on probation.       | must     | All members
          The plan is valid for one account and you are not permitted to share it.    | must_not | you
          Only the parties may enforce rights under this agreement.                   | may      | the parties
          This Agreement may not be assigned by you without our prior consent.        | must_not | you
          If Customer disputes an invoice, it will notify Provider within 30 days.    | must     | Customer
          皆様が送る内容については、皆様が単独で責任を負います。                         | must     | 皆様
          期間は甲が定めるものとし、乙は期間経過後は直ちに使用を中止する。               | must     | 乙
          この場合甲は、代金を返還しなければならない。                                 | must     | 甲
          Late members shall be prevented from voting.                                 | must     | ''
          Orrin will not prevent the members from voting.                              | must_not | Orrin
          乙は、甲の業務を妨げてはならない。                                           | must_not | 乙
          ただし、その場合乙は当該第三者の行為について責任を負う。                       | must     | 乙
          その場合の負担者は、費用を支払わなければならない。                             | must     | その場合の負担者
          ただし，乙は，速やかに甲に対しその旨を通知するものとする。                     | must     | 乙
          乙が命令を受けた場合には，乙は，甲に通知しなければならない。                   | must     | 乙
          The Company shall also be free to sue You at Your place of business.        | may      | The Company
          Tenant shall have the right to terminate the lease by notice.               | may      | Tenant
          当社は通知なしに内容を変更できる権利を有するものとします。                       | may      | 当社
          甲は、本契約を解除する権利を有します。                                         | may      | 甲
          甲は、本契約を解除する権利を留保するものとする。                               | may      | 甲
          乙は、必要な資格を有するものとする。                                         | must     | 乙
          甲は、権利を有する者に通知するものとする。                                   | must     | 甲
          当社は、本サービスの情報の転載をお断り致します。                               | must_not | ''
          無断での使用はおやめください。                                               | must_not | ''
          6A.1 The Manager will report breakages to the Owner.                        | must     | The Manager
          2.2 The Vendor shall install the modules.                                   | must     | The Vendor
          The Company reserves the right to change the fees.                          | may      | The Company
          Each Member has the right to inspect the books.                             | may      | Each Member
          The Supplier shall have the right tools to do the work.                     | must     | The Supplier
          当社は、反社会的勢力等による本サービスの利用を禁止し、解約することができる。   | may      | 当社
          Resident agrees to maintain the lot and agrees not to alter it.              | must     | Resident
          本支部は削除することができるものとし（ただし、義務ではない。）、利用者はこれに異議を述べることはできない。 | must_not | 利用者
          総会は、各役員が少なくとも1名出席しなければ開催できない。                      | must_not | ''
          紛争については、ユーザー自身の責任において解決するものとし、当社は一切責任を負いません。 | must | ユーザー
          作業着手前に甲乙が報酬額を合意するものとします。                              | must     | 甲乙
          当社は事業を承継させることができるものとし、ユーザーはあらかじめこれに同意するものとします。 | must | ユーザー
          遂行する必要のあるときは、甲は、無償で場所を提供するものとする。              | must     | 甲
          当社は、本サービスの提供を終了するものとします。                              | must     | 当社
          事故の発生時は、速やかに上長に連絡するものとする。                            | must     | ''
          The hosting club of a race, must approve the boats.                         | must     | The hosting club of a race
          A written application must be received by the Secretary.                    | must     | ''
          An accident must be reported by the Renter.                                 | must     | the Renter
          I’ll endeavour to meet every deadline.                                      | should   | I
          If an operator at any time feels unsafe, they will return to port.          | must     | an operator
          The Tenant shall not bear arms on the premises.                             | must_not | The Tenant
          役員等は、報告書を提出しなければならない。                                    | must     | 役員等
          特急又は急行等は、百キロメートルから利用することができる。                    | may      | ''
          Renter understands that Boat Owner reserves the right to charge for repairs. | may     | Boat Owner
          The manager has the authority to close the pool.                            | may      | The manager
          To claim your per diem you must send an email.                              | must     | you
          Acme and its affiliates may use the logo.                                   | may      | Acme and its affiliates
          Each party's total liability will not exceed the fees of a year.            | must_not | ''
          No member shall disclose the register.                                      | must_not | ''
          Screens must be turned to the wall.                                         | must     | ''
          本契約の証として電子の書面に甲乙双方は署名するものとする。                     | must     | 甲乙双方
          The Weaver shall be entitled to rest, but in no event less than two hours a day. | may | The Weaver
          The Weaver may rest, but in no event shall the Weaver leave the hall.       | must_not | The Weaver
          The Weaver shall retain records of all cloth.                               | must     | The Weaver
          The Weaver shall have power to close the hall in a storm.                   | may      | The Weaver
          乙が織場を他社に移した場合には、契約上の地位を移すことができるものとし、甲は、これに同意する。 | may | ''
          Any notice of a strike must be sent by U.S. mail or by courier.             | must     | ''
          Any notice of a strike must be sent by the Weaver, in writing.              | must     | the Weaver
          会員は、事故を市に報告するとともに、再発の防止に努める。                       | must     | 会員
          会員は、技を磨くとともに、織場の美化に努めるものとする。                       | should   | 会員
          会員は、必要に応じて係の代理とすることができる。                               | may      | ''
          会員は、織機を予約とすることができる日に予約することができる。                 | may      | 会員
          The minutes shall be kept by the later of the two clerks.                   | must     | ''
          The minutes shall be kept by the Secretary of the later fair.               | must     | the Secretary
          会員は、布の意味を記録するものとする。                                         | must     | 会員
          会員は、事故の発生を届け出るものとする。                                       | must     | 会員
          乙は、保証人の氏名を甲に知らせることなく変更することができない。               | must_not | 乙
          """)
  void aDutySaysItsForceAndWhoBearsIt(String sentence, String force, String who) {
    assertThat(Duty.in(sentence))
        .hasValueSatisfying(
            duty -> {
              assertThat(duty.force()).isEqualTo(force);
              assertThat(duty.who()).isEqualTo(who);
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The Host will not be responsible or liable for any harm.",
        "Despite our best efforts, the service is provided as is.",
        "We cannot guarantee that our procedures will be free of error.",
        "Our services will not be able to perform certain functions.",
        "Some jurisdictions may prohibit a disclaimer of warranties.",
        "The laws of some states may not allow the exclusion of damages.",
        "You will be prompted to sign in again.",
        "Prohibited Content.",
        "If your browser supports it, it should work flawlessly.",
        "Neither you nor the Host are obliged to settle disputes through mediation.",
        "利用者は、当社が責任を負わないことを理解しているものとします。",
        "当社は、廃止による損害について、一切の責任を負担しないものとします。",
        "Orrin will not be prevented from using what it has learnt.",
        "The members shall not be restricted in any way from buying elsewhere.",
        "乙は、他の者から受託することを妨げられないものとする。",
        "The principal business office of the Club shall be at 10 Dock Street.",
        "センターの構成員に関すること。",
        "The winter term shall be defined as January and February.",
        "Any breach by your users shall be deemed to be a breach by you.",
        "If any provision is invalid, the remaining provisions shall remain in full force.",
        "Sections 3, 4 and 9 shall survive.",
        "No waiver of any provision shall constitute a waiver of any other provision.",
        "We help a commons that cities, states, and individuals can participate in.",
        "The policy is to notify you unless: (a) we are prohibited by law; or (b) we may not say so.",
        "Discovery of faults will limit the attack surface.",
        "過去の注文は、対象金額に含むものとする。",
        "Payment under this section shall be enforceable as a penalty and shall be in addition to any other.",
        "Any disputes shall be subject to the exclusive jurisdiction of the courts of England.",
        "Termination of this Agreement shall not act as a waiver of any breach.",
        "Acceptance of the goods shall not release you from liability.",
        "Provider warrants to Customer that it will not reduce the functions of the service.",
        "The validity of the remaining provisions shall not be affected thereby.",
        "The PILON shall not include any benefits.",
        "The officers of the corporation shall be a president, a secretary and a treasurer.",
        "Membership shall consist of the Board of Directors.",
        "The number of directors shall be fixed by the Board, but in no event shall be less than three.",
        "Each party agrees that it shall have no claim for innocent misrepresentation.",
        "No officer or agent shall have any power to bind the corporation.",
        "Nothing in this Licence shall exclude liability for death.",
        "変更後の規約は、当社が公開した時点で効力を生じるものとします。",
        "申込の承諾をもって規約が成立したものとします。",
        "甲及び乙は、反社会的勢力でないことを表明し、保証するものとする。",
        "料金の詳細は、別途当社が定めるところによるものとします。",
        "Lack of payment may delay services.",
        "利用者は、サーバーを利用することにより、利用者としての地位を得るものとします。",
        "You have the authority to enter into this contract on behalf of your company.",
        "The officers of the corporation shall be a president and a secretary treasurer.",
        "This Clan shall not bear any responsibility for any damage suffered by the user.",
        "Board members on leave will not be counted for a quorum.",
        "No director shall be disqualified from holding any office in the Club.",
        "If all Directors attend, no further notice shall be required for the meeting.",
        "Get can't miss style news, before everybody else.",
        "Some may not like that strangers are in the house.",
        "Methods and procedures may change at any time without notice.",
        "Water and electricity must be present to provide services.",
        "Risks can be reduced by the condition of the operator.",
        "You may already have a contract with a host.",
        "個別契約は、期間の満了により終了するものとし、別途合意しない限り更新はされません。",
        "お申し込みいただいた時点で、この規約に同意いただいたものとします。",
        "規約は、届を提出した時点で承認を得たこととする。",
        "番号を利用することで、会社の情報を知ることができます。",
        "協会は、翻訳の正確性を保証することはできません。",
        "本規約において、布とは、織ったものを意味するものとします。",
        "規約は、当会が掲示した時から効力を発生するものとします。",
        "A valley race is longer and may go on by night.",
        "You'll receive a number for your loom by e-mail.",
        "We’ll receive the cloth that you send.",
        "The Weaver shall retain ownership of all patterns.",
        "The Guild shall have all such powers as the Act grants.",
        "Waiver in one case does not mean that we will waive a fee again.",
        "You further agree that all Patches will be (i) deemed a part of the Program.",
      })
  void whatIsSoHappensOrFreesSomebodyIsNoDuty(String sentence) {
    assertThat(Duty.in(sentence)).isEmpty();
  }

  @Test
  void whatFollowsIsNotWhoActs() {
    assertThat(Duty.in("The following brothers must live in the chapter house."))
        .hasValueSatisfying(duty -> assertThat(duty.who()).isEmpty());
    assertThat(Duty.in("If your browser supports it, it will work.")).isEmpty();
  }

  @Test
  void whoDidSomethingElseIsNotWhoActs() {
    assertThat(Duty.in("The licenses shall be kept with accounts managed by the Society."))
        .hasValueSatisfying(duty -> assertThat(duty.who()).isEmpty());
  }
}
