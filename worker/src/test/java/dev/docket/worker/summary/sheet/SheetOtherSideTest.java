package dev.docket.worker.summary.sheet;

import static dev.docket.worker.summary.sheet.SheetTexts.value;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Both sides of a contract are told, be one of them whoever accepts it. */
class SheetOtherSideTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          This Supply Agreement is entered into by and between Orrinworks, a product of Orrin Mills Pvt. Ltd., with its office in Pune, India, and the customer identified in the order ("Customer"). | Orrinworks; the customer (Customer)
          This agreement is entered into on the purchase date between Orrin, LLC, with its place of business at 5 Dock Road ("Orrin") and the subscriber ("SUBSCRIBER"). | Orrin, LLC (Orrin); the subscriber (SUBSCRIBER)
          These Terms constitute an agreement between Orrin Mills ("Company," "we," or "us"), located at Pune, MH 411001, India, and the client, company, or individual ("Client," or "you") engaging our services. | Orrin Mills (Company); the client (Client)
          By self-hosting the Orrin Boats platform, you accept this. The User Accounts owns all data. You must pay. You shall not sail at night. | Orrin Boats; you
          This Agreement is a binding contract between You (person or firm, with its staff) and Orrin. You must pay. If You agree, You may sail. You shall return the boat. | Orrin; you
          These Terms form a binding agreement between you (“you” or “your”) and Orrin Mills, LLC or on behalf of its brands, listed at https://orrin.example (“we” or “us”). | Orrin Mills, LLC (we); you
          """)
  void aSideWithoutANameIsToldByItsPart(String opening, String parties) {
    assertThat(value("# Terms of Service\n\n" + opening + "\n", "PARTIES")).isEqualTo(parties);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          These Terms are an agreement between your team, its staff, Heads and Members (referred to herein as “Company”), and nobody else.
          These Terms govern the agreement between the parties (“Agreement”) and the date ("Effective Date").
          Disputes are settled, and the price is paid, at Pune, MH 411001, India ("Place").
          """)
  void aPartAloneIsNoParty(String opening) {
    assertThat(value("# Terms of Service\n\n" + opening + "\n", "PARTIES")).isEqualTo("-");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          本規約は、株式会社織部（以下「当社」といいます。）が提供するサービスに適用します。/利用会員は、料金を支払います。/利用会員は、鍵を返します。/管理者は、鍵を渡します。 | 株式会社織部（当社）; 利用会員
          本規約は、株式会社織部（以下「当社」といいます。）が提供するサービスに適用します。/利用会員は、料金を支払います。 | 株式会社織部（当社）
          1.本規約は、ユーザーと織部シネマ(以下、当社といいます)との間の関係に適用します。/ユーザーは、鍵を返します。/ユーザーは、料金を支払います。 | 織部シネマ（当社）; ユーザー
          本規約は，織部ラボ（以下，「当社」といいます。）が提供するサービスに適用します。/利用者は，鍵を返します。/利用者は，料金を支払います。 | 織部ラボ（当社）; 利用者
          「当社」とは、株式会社織部を意味します。/「会員」とは、申込みをした者を意味します。/会員は、鍵を返します。/会員は、料金を支払います。 | 株式会社織部（当社）; 会員
          「運営者」とは、本アプリを開発・提供する織部花を指します。/利用者は、鍵を返します。/利用者は、歌を歌います。 | 織部花（運営者）; 利用者
          """)
  void termsTellWhomTheyBind(String lines, String parties) {
    assertThat(value("# 利用規約\n\n" + lines.replace("/", "\n\n") + "\n", "PARTIES"))
        .isEqualTo(parties);
  }

  @Test
  void aPersonUnderTheLineOfHisSideSigns() {
    String contract =
        """
        業務委託契約書

        第1条（委託） 甲は乙に業務を委託する。
        第2条（報酬） 報酬は別に定める。
        第3条（期間） 期間は別に定める。
        第4条（場所） 場所は別に定める。
        第5条（道具） 道具は別に定める。
        第6条（通知） 通知は書面で行う。

        甲（発注者）
        有限会社織部
        代表者：
        署名：＿＿＿＿＿＿＿＿
        乙（受注者）
        片瀬 和
        住所：北浜市港町一丁目2番3号
        署名：＿＿＿＿＿＿＿＿
        """
            .replace("\n", "\n\n");
    assertThat(value(contract, "SIGNATURES")).isEqualTo("甲 有限会社織部; 乙 片瀬 和");
    assertThat(value(contract.replace("片瀬 和", "秘密 情報管理規程による"), "SIGNATURES")).isEqualTo("甲 有限会社織部");
  }
}
