package dev.docket.worker.summary.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.docket.document.Document;
import dev.docket.document.MediaType;
import dev.docket.reading.DocumentReader;
import dev.docket.summary.DocumentKind;
import dev.docket.summary.SheetKey;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DocumentSheetTest {
  private static final String LEASE =
      """
      # LEASE AGREEMENT

      This Lease Agreement is made on 3 March 2025 between Harrow Estates Limited, a company \
      incorporated in England and Wales (the "Landlord") and Ines Bravo Soto, residing at 4 Mill \
      Lane, Wexcombe (the "Tenant").

      ## 1. Term

      The lease begins on 1 April 2025 and continues until 31 March 2027.

      ## 2. Rent

      The Tenant shall pay rent of GBP 1,250 per month. The rent is payable in advance on the first \
      day of each month.

      ## 3. Ending the lease

      The Tenant may terminate this lease on 60 days' written notice. The Landlord may terminate \
      this lease if the Tenant commits a material breach.

      ## 4. Liability

      The Landlord's total liability under this lease shall not exceed the rent paid in the \
      preceding twelve months. The Landlord's insurance policies may exceed GBP 500,000.

      ## 5. General

      The Tenant may not assign this lease without the Landlord's consent. This lease is governed \
      by the laws of England and Wales, and the courts of England and Wales have exclusive \
      jurisdiction.

      Signed for Harrow Estates Limited: P. Quill, Director
      """;

  private static final String OUTSOURCING =
      """
      業務委託契約書

      | 項目 | 内容 |
      |---|---|
      | 委託者 | 株式会社みずほの里（以下「甲」という。） |
      | 受託者 | 有限会社北野設計（以下「乙」という。） |
      | 契約締結日 | 令和7年5月12日 |
      | 委託料 | 月額350,000円（税別） |

      第1条（契約期間）　本契約の有効期間は、令和7年6月1日から1年間とする。ただし、期間満了の1か月前までに申出がないときは、同一条件で1年間更新される。

      第2条（支払）　甲は、毎月末日締めで翌月20日までに委託料を支払う。

      第3条（秘密保持）　乙は、業務上知り得た秘密を第三者に開示してはならない。

      第4条（解除）　甲は、1か月前までに書面で通知することにより、本契約を解約することができる。

      第5条（損害賠償）　乙の損害賠償責任は、受領した委託料の総額を上限とする。

      第6条（権利の帰属）　成果物の著作権は、甲に帰属する。

      第7条（管轄）　本契約は日本法に準拠し、大阪地方裁判所又は大阪簡易裁判所を第一審の専属的合意管轄裁判所とする。

      本契約の成立を証するため、本書2通を作成し、各自記名押印のうえ各1通を保有する。

      甲　株式会社みずほの里　代表取締役　田所　一

      乙　有限会社北野設計　代表取締役　北野　薫
      """;

  private static Document read(String text) {
    try {
      return new DocumentReader()
          .read(text.getBytes(StandardCharsets.UTF_8), MediaType.MARKDOWN, Optional.empty());
    } catch (dev.docket.document.UnreadableDocumentException e) {
      throw new AssertionError(e);
    }
  }

  private static String value(String text, SheetKey key) {
    return DocumentSheet.of(read(text)).entry(key).map(DocumentSheet.Entry::value).orElse("-");
  }

  @Test
  void aLeaseSaysWhatItProvides() {
    assertThat(value(LEASE, SheetKey.PARTIES))
        .isEqualTo("Harrow Estates Limited (Landlord); Ines Bravo Soto (Tenant)");
    assertThat(value(LEASE, SheetKey.EFFECTIVE_DATE)).isEqualTo("3 March 2025");
    assertThat(value(LEASE, SheetKey.TERM)).contains("1 April 2025", "31 March 2027");
    assertThat(value(LEASE, SheetKey.FEES)).contains("GBP 1,250 per month");
    assertThat(value(LEASE, SheetKey.PAYMENT)).contains("first day of each month");
    assertThat(value(LEASE, SheetKey.TERMINATION))
        .isEqualTo(
            "The Tenant may terminate this lease on 60 days' written notice. / The Landlord may terminate this lease if the Tenant commits a material breach.");
    assertThat(value(LEASE, SheetKey.LIABILITY_CAP))
        .isEqualTo(
            "The Landlord's total liability under this lease shall not exceed the rent paid in the preceding twelve months.");
    assertThat(value(LEASE, SheetKey.ASSIGNMENT)).startsWith("The Tenant may not assign");
    assertThat(value(LEASE, SheetKey.GOVERNING_LAW)).isEqualTo("laws of England and Wales");
    assertThat(value(LEASE, SheetKey.DISPUTE_RESOLUTION))
        .isEqualTo("courts of England and Wales (exclusive jurisdiction)");
    assertThat(value(LEASE, SheetKey.SIGNATURES))
        .isEqualTo("Harrow Estates Limited: P. Quill, Director");
  }

  @Test
  void whatALeaseDoesNotProvideIsNotFound() {
    for (SheetKey key :
        new SheetKey[] {
          SheetKey.INSURANCE,
          SheetKey.CONFIDENTIALITY,
          SheetKey.DATA_PROTECTION,
          SheetKey.SUBCONTRACTING,
          SheetKey.WARRANTY,
          SheetKey.INDEMNITY,
          SheetKey.RENEWAL,
          SheetKey.IP
        }) {
      assertThat(value(LEASE, key)).as(key.code()).isEqualTo("-");
    }
  }

  @Test
  void aJapaneseContractWithATableAtItsHeadSaysWhatItProvides() {
    assertThat(value(OUTSOURCING, SheetKey.PARTIES)).isEqualTo("株式会社みずほの里（甲）; 有限会社北野設計（乙）");
    assertThat(value(OUTSOURCING, SheetKey.EFFECTIVE_DATE)).isEqualTo("令和7年5月12日");
    assertThat(value(OUTSOURCING, SheetKey.FEES)).contains("月額350,000円");
    assertThat(value(OUTSOURCING, SheetKey.TERM)).isEqualTo("令和7年6月1日から1年間");
    assertThat(value(OUTSOURCING, SheetKey.RENEWAL)).contains("同一条件で1年間更新");
    assertThat(value(OUTSOURCING, SheetKey.PAYMENT)).contains("翌月20日まで");
    assertThat(value(OUTSOURCING, SheetKey.TERMINATION)).contains("甲", "1か月前までに書面で通知");
    assertThat(value(OUTSOURCING, SheetKey.LIABILITY_CAP)).isEqualTo("乙の損害賠償責任は、受領した委託料の総額を上限とする。");
    assertThat(value(OUTSOURCING, SheetKey.IP)).contains("甲に帰属");
    assertThat(value(OUTSOURCING, SheetKey.GOVERNING_LAW)).isEqualTo("日本法");
    assertThat(value(OUTSOURCING, SheetKey.DISPUTE_RESOLUTION))
        .isEqualTo("大阪地方裁判所又は大阪簡易裁判所（専属的合意管轄）");
    assertThat(value(OUTSOURCING, SheetKey.SIGNATURES)).contains("田所 一", "北野 薫");
    assertThat(value(OUTSOURCING, SheetKey.SUBCONTRACTING)).isEqualTo("-");
  }

  @Test
  void termsCourtsSubcontractingAndSignaturesAreReadWhole() {
    String franchise =
        """
        加盟店契約書

        合同会社白浜（以下「甲」という。）と株式会社浜通り（以下「乙」という。）は、次のとおり契約を締結する。

        第1条（契約期間）　本契約の契約期間は、契約開始日を2026年4月1日とし、5年間（満了日：2031年3月31日）とする。

        第2条（再委託）　乙は, 事前に甲の承諾を得た場合に限り, 業務を第三者に再委託することができる。乙は, 再委託先の行為について責任を負うものとする。

        第3条（解除）　甲又は乙は, 相手方が本契約に違反したときは, 本契約を解除することができる。

        第4条（管轄）　本契約に関する紛争は、福島地方裁判所いわき支部を第一審の専属的合意管轄裁判所とする。

        甲：福島県いわき市四倉町三丁目1番1号

        乙：住所

        氏名　　　　印
        """;
    assertThat(value(franchise, SheetKey.TERM)).contains("2026年4月1日", "5年間", "2031年3月31日");
    assertThat(value(franchise, SheetKey.DISPUTE_RESOLUTION)).contains("福島地方裁判所いわき支部");
    assertThat(value(franchise, SheetKey.SUBCONTRACTING)).contains("承諾を得た場合に限り");
    assertThat(value(franchise, SheetKey.TERMINATION))
        .isEqualTo("甲又は乙は, 相手方が本契約に違反したときは, 本契約を解除することができる。");
    assertThat(value(franchise, SheetKey.SIGNATURES)).isEqualTo("-");
  }

  @Test
  void aFormThatIsNotFilledInSaysNothing() {
    String form =
        """
        # SERVICE AGREEMENT

        This Agreement is made on [date] between [Name of Customer] (the "Customer") and \
        ______________ (the "Supplier").

        The Customer shall pay a fee of $[amount] per month. This Agreement is governed by the \
        laws of the State of [State].

        Effective Date: ____________

        Governing Law: {governing_law}
        """;
    for (SheetKey key :
        new SheetKey[] {
          SheetKey.PARTIES,
          SheetKey.EFFECTIVE_DATE,
          SheetKey.FEES,
          SheetKey.GOVERNING_LAW,
          SheetKey.SIGNATURES
        }) {
      assertThat(value(form, key)).as(key.code()).isEqualTo("-");
    }
  }

  @Test
  void anAgreementWithoutHeadingsSaysWhatItProvides() {
    String nda =
        """
        MUTUAL NON-DISCLOSURE AGREEMENT

        THIS AGREEMENT is dated as of 12 January 2026

        BETWEEN:

        (1) Brightmoor Optics GmbH, a company registered in Germany whose registered office is at Lindenweg 4, Jena ("Brightmoor"); and

        (2) Tessel & Rowe LLP, a limited liability partnership of 9 Quay Street, Bristol ("Tessel").

        1. Each party shall keep the other's Confidential Information secret for five years from disclosure.

        2. The obligations in clause 1 do not apply to information that is public.

        3. This Agreement shall continue for two years from its date unless terminated earlier by either party on 30 days' written notice.

        4. Nothing in this Agreement transfers any intellectual property right.

        5. This Agreement and any dispute shall be governed by and construed in accordance with English law. Any dispute shall be finally settled by arbitration under the LCIA Rules, seated in London, by one arbitrator.

        SIGNED for and on behalf of Brightmoor Optics GmbH: Dr. A. Weiß, Managing Director
        SIGNED for and on behalf of Tessel & Rowe LLP: ____________
        """;
    assertThat(value(nda, SheetKey.PARTIES))
        .isEqualTo("Brightmoor Optics GmbH (Brightmoor); Tessel & Rowe LLP (Tessel)");
    assertThat(value(nda, SheetKey.EFFECTIVE_DATE)).isEqualTo("12 January 2026");
    assertThat(value(nda, SheetKey.TERM)).contains("two years");
    assertThat(value(nda, SheetKey.TERMINATION)).contains("30 days' written notice");
    assertThat(value(nda, SheetKey.CONFIDENTIALITY)).contains("secret for five years");
    assertThat(value(nda, SheetKey.GOVERNING_LAW)).isEqualTo("English law");
    assertThat(value(nda, SheetKey.DISPUTE_RESOLUTION)).contains("LCIA Rules");
    assertThat(value(nda, SheetKey.FEES)).isEqualTo("-");
    assertThat(value(nda, SheetKey.ASSIGNMENT)).isEqualTo("-");
  }

  @Test
  void aCoverPageSaysWhatItsTableHas() {
    String order =
        """
        # Order Form

        This Order Form is entered into between Lumen Harbor Inc. ("Provider") and the customer named below.

        | Customer | Oakline Clinics Ltd |
        |---|---|
        | Effective Date | 1 February 2026 |
        | Subscription Term | 36 months from the Effective Date |
        | Fees | USD 84,000 per year |
        | Payment Terms | Net 45 |
        | Auto-renewal | Renews for successive 12-month terms unless cancelled 60 days before |
        | Liability Cap | Fees paid in the preceding 12 months |
        | Governing Law | Laws of the State of New York |
        | Courts | State and federal courts in New York County |
        | Security contact | sec@lumen.example |

        Customer: Oakline Clinics Ltd

        Name: Mara Lindqvist

        Title: COO
        """;
    assertThat(value(order, SheetKey.PARTIES))
        .isEqualTo("Lumen Harbor Inc. (Provider); Oakline Clinics Ltd (Customer)");
    assertThat(value(order, SheetKey.EFFECTIVE_DATE)).isEqualTo("1 February 2026");
    assertThat(value(order, SheetKey.TERM)).isEqualTo("36 months from the Effective Date");
    assertThat(value(order, SheetKey.FEES)).isEqualTo("Fees: USD 84,000 per year");
    assertThat(value(order, SheetKey.PAYMENT)).isEqualTo("Net 45");
    assertThat(value(order, SheetKey.RENEWAL)).contains("successive 12-month terms");
    assertThat(value(order, SheetKey.LIABILITY_CAP)).contains("preceding 12 months");
    assertThat(value(order, SheetKey.GOVERNING_LAW)).isEqualTo("Laws of the State of New York");
    assertThat(value(order, SheetKey.DISPUTE_RESOLUTION)).contains("New York County");
    assertThat(value(order, SheetKey.SIGNATURES)).isEqualTo("Mara Lindqvist, COO");
    assertThat(value(order, SheetKey.DATA_PROTECTION)).isEqualTo("-");
  }

  @Test
  void termsThatNameOneSideSayWhatTheyProvide() {
    String terms =
        """
        # 写真共有サービス利用規約

        この利用規約（以下「本規約」といいます。）は、株式会社ひかり写真（以下「当社」といいます。）が提供するサービス（以下「本サービス」といいます。）の利用条件を定めるものです。

        ## 第1条（適用）
        本規約は、利用者と当社との間の本サービスの利用に関わる一切の関係に適用されます。

        ## 第2条（利用料金）
        利用者は、有料プランの対価として月額500円（税込）を、毎月1日に当社が指定する方法により支払うものとします。

        ## 第3条（知的財産権）
        投稿された写真の著作権は、投稿した利用者に帰属します。

        ## 第4条（退会）
        利用者は、いつでも退会手続により本サービスの利用契約を解約することができます。

        ## 第5条（利用停止）
        当社は、利用者が本規約に違反した場合、事前の通知なく本サービスの利用を停止することができます。

        ## 第6条（保証の否認及び免責）
        当社は、本サービスに瑕疵がないことを保証しません。当社の損害賠償責任は、当該利用者から直近1か月に受領した利用料金の額を上限とします。

        ## 第7条（個人情報の取扱い）
        当社は、利用者の個人情報を当社のプライバシーポリシーに従い適切に取り扱います。

        ## 第8条（地位の譲渡）
        利用者は、当社の書面による事前の承諾なく、利用契約上の地位を第三者に譲渡することはできません。

        ## 第9条（準拠法・裁判管轄）
        本規約の解釈にあたっては、日本法を準拠法とします。本サービスに関して紛争が生じた場合には、福岡地方裁判所を専属的合意管轄裁判所とします。

        附則
        本規約は、2024年10月1日から施行します。
        """;
    assertThat(DocumentSheet.of(read(terms)).cover().kind()).isEqualTo(DocumentKind.TERMS);
    assertThat(value(terms, SheetKey.PARTIES)).isEqualTo("株式会社ひかり写真（当社）; 利用者");
    assertThat(value(terms, SheetKey.EFFECTIVE_DATE)).isEqualTo("2024年10月1日");
    assertThat(value(terms, SheetKey.TERMINATION))
        .isEqualTo(
            "利用者は、いつでも退会手続により本サービスの利用契約を解約することができます。 / 当社は、利用者が本規約に違反した場合、事前の通知なく本サービスの利用を停止することができます。");
    assertThat(value(terms, SheetKey.LIABILITY_CAP)).contains("利用料金の額");
    assertThat(value(terms, SheetKey.GOVERNING_LAW)).isEqualTo("日本法");
    assertThat(value(terms, SheetKey.DISPUTE_RESOLUTION)).isEqualTo("福岡地方裁判所（専属的合意管轄）");
    assertThat(value(terms, SheetKey.TERM)).isEqualTo("-");
    assertThat(value(terms, SheetKey.SIGNATURES)).isEqualTo("-");
  }

  @Test
  void whatMerelySoundsLikeAPointIsNone() {
    String text =
        """
        # CONSULTING AGREEMENT

        This Agreement is between Ada Finch Ltd (the "Client") and Bo Reed (the "Consultant").

        ## 1. Work

        The Consultant assigns all right, title and interest in the drawings to the Client. The \
        Consultant shall not be covered by the Client's unemployment insurance. "Confidential \
        Information" means what is marked so. Nothing in this Agreement limits liability for fraud.

        ## 2. Other law

        Drawings made in Ohio may be subject to the laws of the State of Ohio.
        """;
    assertThat(value(text, SheetKey.ASSIGNMENT)).isEqualTo("-");
    assertThat(value(text, SheetKey.INSURANCE)).isEqualTo("-");
    assertThat(value(text, SheetKey.CONFIDENTIALITY)).isEqualTo("-");
    assertThat(value(text, SheetKey.LIABILITY_CAP)).isEqualTo("-");
    assertThat(value(text, SheetKey.GOVERNING_LAW)).isEqualTo("-");
    assertThat(value(text, SheetKey.IP)).contains("drawings");
  }

  @Test
  void aRegulationSaysItsPurposeScopeAndDay() {
    String text =
        """
        # 情報管理規程

        ## 第1条（目的）
        この規程は、会社の情報の管理に関し必要な事項を定めることを目的とする。

        ## 第2条（適用範囲）
        この規程は、すべての役員及び従業員に適用する。

        ## 第3条（報告）
        従業員は、情報の漏えいを知ったときは、24時間以内に情報管理責任者に報告しなければならない。

        ## 第4条（罰則）
        この規程に違反した者は、就業規則の定めるところにより懲戒に処する。

        ## 第5条（改廃）
        この規程の改廃は、取締役会の決議による。

        ## 附則
        この規程は、令和6年4月1日から施行する。
        """;
    DocumentSheet sheet = DocumentSheet.of(read(text));
    assertThat(sheet.cover().kind()).isEqualTo(DocumentKind.REGULATION);
    assertThat(sheet.cover().title()).isEqualTo("情報管理規程");
    assertThat(value(text, SheetKey.PURPOSE)).contains("目的とする");
    assertThat(value(text, SheetKey.SCOPE)).contains("従業員に適用する");
    assertThat(value(text, SheetKey.DEADLINES)).contains("24時間以内");
    assertThat(value(text, SheetKey.PENALTIES)).contains("懲戒に処する");
    assertThat(value(text, SheetKey.DECIDED_BY)).contains("取締役会の決議");
    assertThat(value(text, SheetKey.EFFECTIVE_DATE)).isEqualTo("令和6年4月1日");
    assertThat(value(text, SheetKey.SUPPLEMENTARY)).contains("施行する");
  }

  @ParameterizedTest
  @CsvSource({"8, 1", "9, 3", "20, 14"})
  void aLongSupplementIsToldByItsFirstAndItsNewestSentences(int sentences, int second) {
    StringBuilder text =
        new StringBuilder("# 旅費規程\n\n## 第1条（目的）\nこの規程は、旅費を定めることを目的とする。\n\n## 附則\n");
    for (int i = 0; i < sentences; i++) {
      String lead = i == 0 ? "この規程は、" : "この規程を改正し、";
      text.append("\n%s%d年4月1日から施行する。\n".formatted(lead, 2001 + i));
    }
    assertThat(value(text.toString(), SheetKey.SUPPLEMENTARY).split(" / ", -1))
        .startsWith(
            "この規程は、2001年4月1日から施行する。",
            sentences > 8 ? "…" : "この規程を改正し、2002年4月1日から施行する。",
            "この規程を改正し、%d年4月1日から施行する。".formatted(2001 + (sentences > 8 ? second - 1 : 2)))
        .endsWith("この規程を改正し、%d年4月1日から施行する。".formatted(2000 + sentences));
  }

  @Test
  void everyPassageLiesInItsUnitAndIsNoLongerThanAQuotation() {
    for (String text : new String[] {LEASE, OUTSOURCING}) {
      Document document = read(text);
      DocumentSheet sheet = DocumentSheet.of(document);
      for (SheetKey key : SheetKey.CONTRACT) {
        sheet
            .entry(key)
            .ifPresent(
                entry ->
                    assertThat(entry.passages())
                        .isNotEmpty()
                        .allSatisfy(
                            p -> {
                              var unit = document.sentences().get(p.unit());
                              assertThat(p.start()).isBetween(unit.start(), unit.end());
                              assertThat(p.end()).isBetween(p.start() + 1, unit.end());
                              assertThat(p.end() - p.start()).isLessThanOrEqualTo(400);
                            }));
      }
    }
  }
}
