package dev.docket.worker.summary.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.docket.document.Document;
import dev.docket.document.MediaType;
import dev.docket.document.UnreadableDocumentException;
import dev.docket.reading.DocumentReader;
import dev.docket.summary.DocumentKind;
import dev.docket.summary.SheetKey;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a document calls itself, its sides and the month from which it holds. */
class SheetSidesTest {
  private static DocumentSheet sheet(String text) {
    try {
      Document document =
          new DocumentReader()
              .read(
                  text.replace("\\n", "\n").getBytes(StandardCharsets.UTF_8),
                  MediaType.MARKDOWN,
                  Optional.empty());
      return DocumentSheet.of(document);
    } catch (UnreadableDocumentException e) {
      throw new AssertionError(e);
    }
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
      })
  void namesTheSidesOfAContract(String opening, String parties) {
    assertThat(value("# SERVICE AGREEMENT\n\n" + opening + "\n", SheetKey.PARTIES))
        .isEqualTo(parties);
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
