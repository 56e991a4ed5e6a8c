package dev.docket.worker.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import dev.docket.comparison.Change;
import dev.docket.comparison.Comparison;
import dev.docket.comparison.Comparison.Risk;
import dev.docket.document.Language;
import dev.docket.wording.party.PartyLabels;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

class PartyLabelsTest {
  private static final String CONTRACTS = // name | label | text
      """
      株式会社サンプル | 甲 | 株式会社サンプル（以下「甲」という。）と株式会社見本（以下「乙」という。）とは、次のとおり契約する。
      株式会社見本 | 乙 | 株式会社サンプル（以下「甲」という。）と株式会社見本（以下「乙」という。）とは、次のとおり契約する。
      (株)ｻﾝﾌﾟﾙ | 甲 | 委託者株式会社 サンプル（以下、単に「甲」といいます。）及び受託者見本合同会社（以下、単に「乙」といいます。）は
      サンプル株式会社 | 委託者 | サンプル㈱（以下「委託者」という）は、見本㈱（以下「受託者」という）に業務を委託する。
      サンプル | 甲 | 株式会社サンプル（本店：東京都、以下「甲」という。）と有限会社見本（以下「乙」という。）
      山田太郎 | 乙 | サンプル株式会社（以下「甲」という。）と労働者山田　太郎（以下「乙」という。）は、雇用契約を締結する。
      見本株式会社 | 乙 | サンプル株式会社代表取締役佐藤一（以下「甲」という。）と見本株式会社代表取締役山田太郎（以下「乙」という。）
      株式会社見本 | 乙 | 株式会社サンプルを甲、株式会社見本を乙として、次のとおり契約を締結する。
      サンプル株式会社 | 甲 | 新サンプル株式会社（以下「乙」という。）とサンプル株式会社（以下「甲」という。）
      株式会社サンプル | 受託者 | 「受託者」とは、株式会社サンプルをいう。
      株式会社サンプル | 甲 | 株式会社サンプル（以下「甲」又は「本件会社」という。）は
      Acme Corp. | Supplier | This Agreement is between Acme Corp. ("Supplier") and Beta Inc. ("Customer").
      ACME  corporation | Company | by and between Acme Corp., a Delaware corporation (the “Company”, together with its Affiliates), and Beta LLC
      Beta Limited | Customer | (1) Acme Ltd, a company registered in England and Wales (company no. 123), of 1 High St (the "Supplier"); and (2) Beta Ltd, a company registered in England and Wales ("Customer").
      Beta LLC | Licensee | Acme, Inc. ("Licensor") and Beta, LLC (hereinafter referred to as "Licensee")
      Beta | Beta | Acme Corp. (the "Supplier") and Beta Holdings plc ("Holdings") and Beta plc ("Beta") agree.
      Acme Corp. | Seller | "Seller" means Acme Corp.
      the customer |  | Acme Corp. ("Supplier") and Beta Inc. ("Customer")
      Acme |  | Acme Inc. ("Supplier") and Acme LLC ("Customer")
      Acme Corp. |  | Acme Corp. and Beta Inc. ("Customer") agree.
      Acme Corp. |  | New Acme Corp. ("Supplier") and Beta Inc. ("Customer") agree.
      株式会社サンプル |  | 株式会社サンプル及び株式会社見本（以下「乙」という。）は、株式会社サンプルの製品（以下「本製品」という。）を
      """;

  @Test
  void theLabelIsWhatTheContractSaysBesideTheName() {
    SoftAssertions.assertSoftly(
        softly ->
            CONTRACTS
                .lines()
                .map(line -> line.split(" \\| "))
                .forEach(
                    row ->
                        softly
                            .assertThat(new PartyLabels(row[0]).in(row[2]).orElse(""))
                            .as(row[0] + ": " + row[2])
                            .isEqualTo(row[1])));
  }

  @Test
  void aTableOfThePartiesNamesThem() {
    String table = "| 甲（委託者）： | 株式会社サンプル |\n| 乙（受託者）： | 見本 太郎 |\n甲は、乙に業務を委託する。甲が支払う。\n";
    assertThat(new PartyLabels("サンプル株式会社").in(table)).contains("甲");
    assertThat(new PartyLabels("見本太郎").in(table)).contains("乙");
    String cover = "SUPPLIER:\nAcme Corp.\n1 High Street\n\nCUSTOMER:\nBeta Inc.\n";
    assertThat(new PartyLabels("Acme Corp").in(cover)).contains("Supplier");
    assertThat(new PartyLabels("Beta").in(cover)).contains("Customer");
  }

  @Test
  void thePlaceForSignaturesNamesThePartiesBelowTheirAddresses() {
    String text = "甲　東京都千代田区一丁目\n　　株式会社サンプル\n　　代表取締役　佐藤一\n乙\n住所　大阪市北区\n氏名　山田太郎　印\n";
    assertThat(new PartyLabels("株式会社サンプル").in(text)).contains("甲");
    assertThat(new PartyLabels("山田太郎").in(text)).contains("乙");
  }

  private static final String CONTRACT =
      """
      株式会社サンプル（以下「甲」という。）と株式会社見本（以下「乙」という。）は、次のとおり契約する。
      第1条（報告）
      乙は、毎月末日までに報告しなければならない。
      第2条（承諾）
      甲は、再委託を承諾しなければならない。
      第3条（帳簿）
      乙は、帳簿を備えなければならない。
      """;

  @Test
  void aPartyGivenByNameGetsTheRiskThatItsLabelGets() {
    String changed =
        CONTRACT.replace("報告しなければ", "報告するよう努めなければ").replace("承諾しなければならない", "承諾することができる");
    assertThat(compared(changed, "見本株式会社")).isEqualTo(compared(changed, "乙"));
    assertThat(compared(changed, "(株)サンプル")).isEqualTo(compared(changed, "甲"));
    assertThat(compared(changed, "甲")).isNotEqualTo(compared(changed, "乙"));
  }

  @Test
  void aPartyThatGotAnotherLabelIsStillThatParty() {
    String renamed =
        CONTRACT
            .replace("第3条（帳簿）\n乙は、帳簿を備えなければならない。\n", "")
            .replace("甲", "委託者")
            .replace("乙", "甲")
            .replace("報告しなければならない", "報告することができる");
    Comparison forNewcomer = compared(renamed, "株式会社見本");
    assertThat(forNewcomer.ourParty()).isEqualTo("甲");
    Change report = Versions.change(forNewcomer, "第1条");
    assertThat(report.reasons()).anyMatch(r -> r.endsWith("（甲に有利）"));
    Change books = Versions.change(forNewcomer, "第3条");
    assertThat(books.risk()).isEqualTo(Risk.MEDIUM); // a duty of ours went
    assertThat(Versions.change(compared(renamed, "サンプル"), "第3条").risk()).isEqualTo(Risk.HIGH);
  }

  @Test
  void nothingIsSaidFromTheSideOfAPartyThatIsNotThere() {
    String changed =
        CONTRACT.replace("報告しなければ", "報告するよう努めなければ").replace("承諾しなければならない", "承諾することができる");
    for (String stranger : List.of("株式会社別物", "Customer", "丙")) {
      Comparison comparison = compared(changed, stranger);
      assertThat(comparison.ourParty()).as(stranger).isNull();
      assertThat(comparison.changes())
          .flatExtracting(Change::reasons)
          .noneMatch(reason -> reason.contains("に不利") || reason.contains("に有利"));
    }
  }

  @Test
  void aLabelIsKnownWhateverItsCaseAndArticle() {
    String old = "1. Reports\nThe Customer shall report monthly to the Supplier.\n";
    Comparison comparison =
        Versions.compare(
            Versions.plain(old),
            Versions.plain(old.replace("shall", "may")),
            Language.EN,
            Optional.of("the customer"));
    assertThat(comparison.ourParty()).isEqualTo("Customer");
    assertThat(comparison.changes().getFirst().reasons())
        .anyMatch(reason -> reason.endsWith("(in favour of Customer)"));
  }

  private static Comparison compared(String changed, String ourParty) {
    return Versions.compare(
        Versions.plain(CONTRACT), Versions.plain(changed), Language.JA, Optional.of(ourParty));
  }
}
