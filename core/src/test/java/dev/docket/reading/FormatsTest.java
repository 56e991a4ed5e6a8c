package dev.docket.reading;

import static dev.docket.reading.DocxBuilder.paragraph;
import static dev.docket.reading.DocxBuilder.run;
import static org.assertj.core.api.Assertions.assertThat;

import dev.docket.document.Document;
import dev.docket.document.Language;
import dev.docket.document.MediaType;
import dev.docket.document.Sentence;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FormatsTest {
  private static final String TEXT = "業務委託契約書\n第１条（目的）本契約は、甲の業務の委託について定める。\n";

  @Test
  void charsetsAreDetectedOrTakenAsDeclared() throws Exception {
    for (String charset :
        List.of("UTF-8", "Shift_JIS", "EUC-JP", "UTF-16", "UTF-16LE", "UTF-16BE")) {
      byte[] bytes = TEXT.repeat(5).getBytes(Charset.forName(charset));
      for (Optional<String> declared : List.of(Optional.of(charset), Optional.<String>empty())) {
        Document document = new DocumentReader().read(bytes, MediaType.PLAIN, declared);
        assertThat(document.text().toString()).as(charset + declared).isEqualTo(TEXT.repeat(5));
        assertThat(document.warnings()).isEmpty();
      }
    }
  }

  @Test
  void textWithEscapesIsJapaneseWhateverIsDeclared() throws Exception {
    byte[] bytes = TEXT.repeat(2).getBytes(Charset.forName("ISO-2022-JP"));
    for (Optional<String> declared : List.of(Optional.of("utf-8"), Optional.<String>empty())) {
      Document document = new DocumentReader().read(bytes, MediaType.PLAIN, declared);
      assertThat(document.text().toString()).isEqualTo(TEXT.repeat(2));
    }
  }

  @Test
  void aWrongDeclarationIsNotBelieved() throws Exception {
    byte[] bytes = TEXT.repeat(5).getBytes(Charset.forName("Shift_JIS"));
    Document document = new DocumentReader().read(bytes, MediaType.PLAIN, Optional.of("utf-8"));
    assertThat(document.text().toString()).isEqualTo(TEXT.repeat(5));
  }

  @Test
  void plainTextKeepsEveryCharacterButItsLineEndsAndMark() throws Exception {
    byte[] bytes = "\uFEFFA  line,\r\n\tand  another.\rEnd".getBytes(StandardCharsets.UTF_8);
    Document document = new DocumentReader().read(bytes, MediaType.PLAIN, Optional.empty());
    assertThat(document.text().toString()).isEqualTo("A  line,\n\tand  another.\nEnd");
  }

  @Test
  void markdownIsReadAsItsReaderSeesIt() throws Exception {
    String markdown =
        """
        ---
        title: Terms
        ---
        # Terms

        <!-- not to be read -->
        Some **bold** [link](https://example.com) and `code` <span class="x">text</span>.

        1. First
        2. Second
           - nested

        | Name | Amount |
        |------|--------|
        | Fee  | $10    |
        """;
    Document document = Corpus.read(markdown, MediaType.MARKDOWN);
    assertThat(document.text().toString().lines().filter(l -> !l.isEmpty()))
        .containsExactly(
            "Terms",
            "Some bold link and code text.",
            "1. First",
            "2. Second",
            "- nested",
            "Name | Amount",
            "Fee | $10");
    assertThat(document.warnings()).hasSize(2);
    assertThat(document.sentences()).filteredOn(s -> s.kind() == Sentence.Kind.ROW).hasSize(2);
  }

  @Test
  void whatCommentsOfMarkdownHoldIsCounted() throws Exception {
    assertThat(Corpus.read("Some <!--one--> text.\n\n<!--two-->\n", MediaType.MARKDOWN).warnings())
        .containsExactly("2 comments (<!-- … -->) with 6 characters were left out.");
    assertThat(Corpus.read("Text.\n\n<!-- lost\n\nall.\n", MediaType.MARKDOWN).warnings())
        .containsExactly(
            "A comment (<!--) is never closed: the last 15 characters of the file were left out.");
  }

  @Test
  void htmlIsReadWithItsListNumbersRowsAndWithoutScripts() throws Exception {
    String html =
        """
        <html><head><title>x</title><style>p{}</style></head><body><script>alert(1)</script>
        <h1>Policy</h1><p>One<br>two.</p><ol type="a"><li>first</li><li><p>second</p></li></ol>
        <table><tr><th>Item</th><th>Fee</th></tr><tr><td>Setup</td><td>$1</td></tr></table>
        <p style="display: none">hidden</p></body></html>
        """;
    Document document = Corpus.read(html, MediaType.HTML);
    assertThat(document.text().toString().lines().filter(l -> !l.isEmpty()))
        .containsExactly(
            "Policy", "One", "two.", "a. first", "b. second", "Item | Fee", "Setup | $1");
    assertThat(document.warnings()).containsExactly("1 hidden elements were left out.");
  }

  @Test
  void wordNumbersTablesNotesAndTrackedChangesAreReadByAStatedPolicy() throws Exception {
    String body =
        "<w:p><w:pPr>"
            + DocxBuilder.number(1, 0)
            + "</w:pPr>"
            + run("", "Fees are ")
            + "<w:del>"
            + "<w:r><w:delText>ten</w:delText></w:r></w:del><w:ins>"
            + run("", "twelve")
            + "</w:ins>"
            + run("<w:vanish/>", "secret")
            + run("", " dollars.")
            + "<w:r><w:footnoteReference w:id=\"2\"/></w:r><w:r><w:commentReference"
            + " w:id=\"0\"/></w:r></w:p><w:tbl><w:tr><w:tc>"
            + paragraph("", "Setup")
            + "</w:tc><w:tc>"
            + paragraph("", "$1")
            + "</w:tc></w:tr></w:tbl>"
            + paragraph(DocxBuilder.number(1, 0), "Term.");
    String numbering =
        DocxBuilder.NUMBERING
            + "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"2\"/></w:num></w:numbering>";
    String notes =
        DocxBuilder.part(
            "footnotes",
            "<w:footnote w:type=\"separator\" w:id=\"0\">"
                + paragraph("", "-")
                + "</w:footnote><w:footnote w:id=\"2\">"
                + paragraph("", "Net of tax.")
                + "</w:footnote>");
    byte[] docx =
        DocxBuilder.docx(
            body,
            Map.of(
                "numbering",
                numbering,
                "footnotes",
                notes,
                "header1",
                DocxBuilder.part("hdr", paragraph("", "Draft"))));
    Document document = new DocumentReader().read(docx, MediaType.DOCX, Optional.empty());
    assertThat(document.text().toString().lines())
        .containsExactly(
            "1. Fees are twelve dollars.[1]", "[1] Net of tax.", "Setup | $1", "2. Term.");
    assertThat(document.warnings())
        .containsExactly(
            "The document holds tracked changes (1 insertions, 1 deletions); it was read as if all"
                + " were accepted.",
            "1 comments were left out.",
            "1 hidden passages were left out.",
            "1 page headers and footers were left out.");
    assertThat(document.sentences())
        .filteredOn(s -> s.kind() == Sentence.Kind.FOOTNOTE)
        .extracting(document::textOf)
        .containsExactly("[1] Net of tax.");
  }

  @Test
  void utf16WithoutAMarkIsToldFromItsOrderOfBytes() throws Exception {
    String text = "第１条　目的　本契約は、業務を定める。\n第２条　定義　用語は、次のとおりとする。\n";
    for (var charset : List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
      Document document =
          new DocumentReader().read(text.getBytes(charset), MediaType.PLAIN, Optional.empty());
      assertThat(document.text().toString()).isEqualTo(text);
    }
  }

  @Test
  void whatAStyleSheetHidesIsLeftOutAndCounted() throws Exception {
    String html =
        "<style>/* .a{display:none} */ .b, #c { color: red; display : none } @media print { .a {"
            + " display: none } } p:hover { visibility: hidden }</style><p class=a>one</p><p"
            + " class=b>two</p><p id=c>three</p>";
    Document document = Corpus.read(html, MediaType.HTML);
    assertThat(document.text().toString()).isEqualTo("one");
    assertThat(document.warnings()).containsExactly("2 hidden elements were left out.");
  }

  @Test
  void aBoldLineOfWordIsAHeadingThoughNoStyleSaysSo() throws Exception {
    String body =
        "<w:p>"
            + run("<w:b/>", "Additional")
            + run("<w:b/>", " Terms")
            + "</w:p><w:p>"
            + run("<w:b/>", "Note")
            + run("", " that this is text")
            + "</w:p><w:p>"
            + run("<w:b/>", "This shall be text too.")
            + "</w:p><w:p>"
            + run("<w:b w:val=\"0\"/>", "Plain words")
            + "</w:p>";
    byte[] docx = DocxBuilder.docx(body, Map.of());
    Document document = new DocumentReader().read(docx, MediaType.DOCX, Optional.empty());
    assertThat(StructureTest.outline(document)).containsExactly("HEADING null Additional Terms");
  }

  @Test
  void languageIsThatOfMostOfTheText() {
    assertThat(Language.of("本契約は Agreement という。")).isEqualTo(Language.JA);
    assertThat(Language.of("This agreement (契約) is made today between the parties."))
        .isEqualTo(Language.EN);
  }
}
