package dev.docket.worker.summary.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.docket.document.MediaType;
import dev.docket.summary.DocumentKind;
import dev.docket.summary.SheetKey;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a document calls itself, its sides and the month from which it holds. */
class SheetSidesTest {
  private static DocumentSheet sheet(String text) {
    return SheetTexts.sheet(text.replace("\\n", "\n"), MediaType.MARKDOWN);
  }

  private static String value(String text, SheetKey field) {
    return sheet(text).entry(field).map(DocumentSheet.Entry::value).orElse("-");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "This Agreement is between Orrin Mills, LLC and Orrin Docks, LLC (collectively \"Company\") and any worker or guest (\"User\"). | Orrin Mills, LLC and Orrin Docks, LLC (Company); any worker or guest (User)",
        "This Agreement is between:\\n\\n(1) Orrin Mills, a partnership of two (“the Managers”), and\\n\\n(2) The person named in Schedule 1 (“the Owners”). | Orrin Mills (Managers); The person named in Schedule 1 (Owners)",
        "This Agreement covers:\\n\\n(1) Orrin Mills, a mill of two wheels (“the Mills”), and\\n\\n(2) The house beside it (“the House”). | -",
        "This agreement is made on 2 May 2025.\\n\\nBetween\\n\\nOrrin Mills, located at Dock Road (hereinafter referred as Applicant).\\n\\nAND\\n\\nM/S ORRIN DOCKS, registered with the port (hereinafter referred as Vendor). | Orrin Mills (Applicant); M/S ORRIN DOCKS (Vendor)",
        "These terms are a contract between Orrin Mills LLC (OM-434.6), Dock Road 10, Dover (Orrin) and any customer named in an order (Customer, and together with Orrin, the Parties). | Orrin Mills LLC (Orrin); any customer named in an order (Customer)",
        "BETWEEN Orrin Mills Ltd (“Company”) of Dover\\n\\nAND “Contractor” | Orrin Mills Ltd (Company)",
        "This Agreement is a binding agreement between you (“End User”, “you” or “your”) and OrrinApp (“Company”, “we”, “us” or “our”). | OrrinApp (Company)",
        "This Agreement is a binding agreement between him and OrrinApp (“Company”, “we”, “us” or “our”). | -",
        "**OWNER (Landlord/Agent):** `Ilse Orrin`\\n\\n**RESIDENT (Tenant/Lessee):** `Dara Wode` | Ilse Orrin (Owner); Dara Wode (Tenant)",
        "**OWNER (Landlord/Agent):** `Ilse Orrin`\\n\\n**PREMISES (House/Flat):** `Dock Road 10` | -",
        "BETWEEN Orrin Mills Ltd (“Company”) of Dover\\n\\nAND others | -",
        "These terms are a contract between Orrin Mills LLC, Dock Road 10 (Dover) and any ship named in an order (Vessel). | -",
      })
  void namesTheSidesOfAContract(String opening, String parties) {
    assertThat(value("# SERVICE AGREEMENT\n\n" + opening + "\n", SheetKey.PARTIES))
        .isEqualTo(parties);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "# 利用規約\\n\\n本規約は、織部工房（以下「運営者」）が提供する本アプリの利用条件を定めます。 | 織部工房（運営者）",
        "# 利用規約\\n\\nお客様は本規約に従って本サービスを利用します。\\n\\n## 個人情報\\n\\n株式会社織部(以下、当社といいます)は、個人情報を守ります。 | 株式会社織部（当社）",
        "# 利用規約\\n\\nお客様は本規約に従って本サービスを利用します。 | -",
        "# 利用規約\\n\\n織部工房（以下「運営者」といいます）は、本規約を定めます。\\n\\n本アプリが導入された部屋に所属し（以下「会員」といいます）、これを使う者に適用します。 | 織部工房（運営者）",
        "# 使用許諾契約書\\n\\n株式会社織部（以下「甲」という。）と${相手先}（以下「乙」という。）とは、次のとおり契約する。 | 株式会社織部（甲）",
        "# Terms of Service\\n\\nTO THE EXTENT PROVIDED BY LAW, WE WILL NOT BE LIABLE FOR ANY LOSS OR (“WE”) HARM. | -",
        "# 業務委託契約書\\n\\n株式会社織部（以下「甲」という。）と山川太郎（以下「乙」という。）は、次のとおり契約する。 | 株式会社織部（甲）; 山川太郎（乙）",
        "# 業務委託契約書\\n\\n株式会社織部（以下「甲」という。）と受託者は、次のとおり契約する。 | -",
        "# Terms of Service\\n\\nBy accessing and using the Orrin Mills website and services, you accept these terms. | Orrin Mills",
        "# Terms of Service\\n\\nBy using this website, you accept these terms.\\n\\n© 2025 Orrin Mills. All Rights Reserved. | Orrin Mills",
        "# Terms of Service\\n\\nYou must pay.\\n\\n## 12. Whole\\n\\nThese Terms constitute the entire agreement between you and Orrin concerning the site. | Orrin",
        "# Terms of Service\\n\\nYou must pay.\\n\\n## 12. Whole\\n\\nThese Terms constitute the entire agreement between you and us concerning the site. | -",
        "# Terms of Service\\n\\nThis agreement is between you and 314 Mills (\"we\" or \"us\"). | 314 Mills (we)",
      })
  void namesWhoOffersTermsAndTheSidesOfJapaneseContracts(String text, String parties) {
    assertThat(value(text + "\n", SheetKey.PARTIES)).isEqualTo(parties);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "TERMINATION | # 利用規約\\n\\n本規約は本サービスに適用されます。クッキーの受信は、ブラウザの設定によって解除することができます。 | -",
        "TERMINATION | # 利用規約\\n\\n運営者は、本アプリの内容を変更し、提供を停止し、または終了できるものとします。 | -",
        "GOVERNING_LAW | # Terms of Service\\n\\n## 9. Governing Law\\n\\nThese Terms are governed by, and construed in | -",
        "WARRANTY | # COACHING AGREEMENT\\n\\nClient represents and warrants that Client has the legal capacity to enter into this Agreement.\\n\\nCoach makes no warranties regarding any outcome. | Coach makes no warranties regarding any outcome.",
        "ASSIGNMENT | # SERVICE AGREEMENT\\n\\n## 10. General\\n\\nNo Party shall be entitled to assign any of its rights under this Agreement.\\n\\n# SCHEDULE A\\n\\n## Assignment\\n\\nThe Processor must not assign its rights under these terms. | No Party shall be entitled to assign any of its rights under this Agreement.",
        "FEES | # Terms of Service\\n\\n## 5. Service Fees\\n\\nCompany will charge a fifty percent (50%) service fee for each order. | Company will charge a fifty percent (50%) service fee for each order.",
      })
  void tellsWhatTheContractItselfSays(SheetKey field, String text, String expected) {
    assertThat(value(text + "\n", field)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "# AGREEMENT\\n\\nEffective Date: May 2025 | May 2025",
        "# AGREEMENT\\n\\nDelivery: May 2025 | -",
        "# 業務委託契約書\\n\\n発効日：2025年5月 | 2025年5月",
        "# 業務委託契約書\\n\\n納期：2025年5月 | -",
      })
  void readsTheMonthFromWhichItHolds(String text, String month) {
    assertThat(value(text, SheetKey.EFFECTIVE_DATE)).isEqualTo(month);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "# Expenses\\n\\nThis policy applies to all employees who travel. | POLICY",
        "# Expenses\\n\\nThe insurer sent a policy to all employees who travel. | OTHER",
        "# 旅費\\n\\n本方針は、出張する社員のためのものです。 | POLICY",
        "# 旅費\\n\\n出張する社員は、方針を決めます。 | OTHER",
      })
  void readsTheKindFromTheFirstSentence(String text, DocumentKind kind) {
    assertThat(sheet(text).cover().kind()).isEqualTo(kind);
  }
}
