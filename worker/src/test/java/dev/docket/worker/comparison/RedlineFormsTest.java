package dev.docket.worker.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import dev.docket.comparison.Comparison;
import dev.docket.comparison.Comparison.Side;
import dev.docket.comparison.redline.OriginalRedline;
import dev.docket.document.Document;
import dev.docket.document.MediaType;
import dev.docket.reading.DocumentReader;
import dev.docket.worker.comparison.change.Comparer;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What becomes another kind of thing: a paragraph a row, a counted number another or none. */
class RedlineFormsTest {
  private static final Instant AT = Instant.parse("2026-01-02T03:04:05Z");

  private static String plain(String text) {
    return WordModel.paragraph("", WordModel.run("", text));
  }

  private static String numbered(String text) {
    return WordModel.paragraph(WordModel.number(), WordModel.run("", text));
  }

  private static Document read(byte[] docx) throws Exception {
    return new DocumentReader().read(docx, MediaType.DOCX, Optional.empty());
  }

  /** The redline's body; accepted it reads as the new version, rejected it is the old body. */
  static String redlined(String oldBody, String newBody) throws Exception {
    byte[] old = WordModel.packaged(oldBody, "");
    Document before = read(old);
    Document after = read(WordModel.packaged(newBody, ""));
    Comparison comparison =
        Comparer.compare(
            new Side("a", "a.docx"),
            before,
            new Side("b", "b.docx"),
            after,
            before.language(),
            Optional.empty());
    byte[] file =
        OriginalRedline.of(comparison, old, before, Optional.of(after), Optional.empty(), AT)
            .file()
            .orElseThrow();
    assertThat(lines(read(TrackedXml.accepted(file)))).isEqualTo(lines(after));
    byte[] rejected =
        Objects.requireNonNull(
            TrackedXml.parts(TrackedXml.rejected(file)).get("word/document.xml"));
    byte[] was = Objects.requireNonNull(TrackedXml.parts(old).get("word/document.xml"));
    assertThat(TrackedXml.canonical(rejected)).isEqualTo(TrackedXml.canonical(was));
    byte[] body = Objects.requireNonNull(TrackedXml.parts(file).get("word/document.xml"));
    assertThat(SchemaOrder.fault(TrackedXml.parsed(body).getDocumentElement())).isEmpty();
    return new String(body, java.nio.charset.StandardCharsets.UTF_8);
  }

  private static List<String> lines(Document document) {
    return document.text().toString().lines().map(String::strip).filter(l -> !l.isEmpty()).toList();
  }

  @Test
  void aParagraphThatBecomesARowIsWrittenAsARow() throws Exception {
    String body =
        redlined(
            plain("Working group") + plain("Name | Role | Phone") + plain("The end of the list."),
            plain("Working group")
                + WordModel.grid(List.of(List.of("Name", "Role", "Phone")))
                + plain("The end of the list."));
    assertThat(body).contains("<w:tr>").doesNotContain("<w:t xml:space=\"preserve\">Name | Role");
  }

  @Test
  void aTableThatGetsAColumnAndARowHasNoBarsInItsText() throws Exception {
    String body =
        redlined(
            plain("改訂履歴")
                + WordModel.grid(
                    List.of(List.of("作成日", "版数", "作成者"), List.of("2014/05/10", "第1版", "岩永"))),
            plain("改訂履歴")
                + WordModel.grid(
                    List.of(
                        List.of("作成日", "版数", "作成者", "備考"),
                        List.of("2014/05/10", "第1版", "岩永", "初版作成"),
                        List.of("2014/05/15", "第2版", "岩永", "修正"))));
    assertThat(body).doesNotContain("|");
  }

  @Test
  void aRowWithMoreCellsIsNoWiderThanItsTable() throws Exception {
    String body =
        redlined(
            plain("Fees") + rows("Service", "Fee") + plain("End of the fees."),
            plain("Fees") + rows("Service", "Fee", "Location") + plain("End of the fees."));
    List<Integer> widths =
        Pattern.compile("w:tcW w:w=\"([0-9]+)\"")
            .matcher(body)
            .results()
            .map(m -> Integer.valueOf(m.group(1)))
            .toList();
    assertThat(widths).containsExactlyInAnyOrder(3000, 3000, 2000, 2000, 2000);
  }

  /** A table of one row, whose cells are 3,000 twentieths of a point wide each. */
  private static String rows(String... cells) {
    StringBuilder row = new StringBuilder("<w:tbl><w:tblPr/><w:tblGrid/><w:tr>");
    for (String cell : cells) {
      row.append("<w:tc><w:tcPr><w:tcW w:w=\"3000\" w:type=\"dxa\"/></w:tcPr>")
          .append(plain(cell))
          .append("</w:tc>");
    }
    return row.append("</w:tr></w:tbl>").toString();
  }

  @Test
  void aNumberedParagraphThatGoesLeavesNoNumberWhereItsMarkStays() throws Exception {
    String table = WordModel.grid(List.of(List.of("甲", "乙", "丙")));
    redlined(
        plain("本契約は次のとおりとする。") + numbered("甲は、代金を支払う。") + numbered("本条は削る。"),
        plain("本契約は次のとおりとする。") + numbered("甲は、代金を支払う。"));
    redlined(
        table + numbered("甲は、代金を支払う。") + numbered("乙は、物を引き渡す。"), table + numbered("甲は、代金を支払う。"));
  }

  @Test
  void aNumberOfAnotherKindIsNotWrittenBesideTheCountedOne() throws Exception {
    redlined(
        numbered("甲は、代金を支払う。") + numbered("乙は、物を引き渡す。") + plain("以上"),
        numbered("甲は、代金を支払う。") + plain("(1) 乙は、物を引き渡す。") + plain("以上"));
  }

  @Test
  void clausesThatChangePlacesAreBothThere() throws Exception {
    String covered =
        "“Covered Inventions” means software and designs created during employment by the Employee.";
    String secret =
        "“Confidential Information” means non-public information that the Employee learns at work.";
    String body =
        redlined(
            plain("1. Defined Terms") + plain("1.1 " + secret) + plain("1.2 " + covered),
            plain("1. Defined Terms") + plain("1.1 " + covered) + plain("1.2 " + secret));
    assertThat(body).contains("<w:del ", "<w:ins ");
  }
}
