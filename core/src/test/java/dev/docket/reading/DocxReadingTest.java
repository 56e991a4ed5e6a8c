package dev.docket.reading;

import static dev.docket.reading.DocxBuilder.number;
import static dev.docket.reading.DocxBuilder.paragraph;
import static dev.docket.reading.DocxBuilder.run;
import static org.assertj.core.api.Assertions.assertThat;

import dev.docket.document.Document;
import dev.docket.document.MediaType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DocxReadingTest {
  private static final String DELETED_MARK = "<w:rPr><w:del w:id=\"1\"/></w:rPr>";
  private static final String RAISED = "<w:vertAlign w:val=\"superscript\"/>";

  @Test
  void listsFromZeroAndListsThatBeginDeeperCountAsWordShows() throws Exception {
    String numbering =
        numbering(
            level(0, "decimal", "%1.", "<w:start w:val=\"0\"/>")
                + level(1, "decimal", "%1.%2", "<w:start w:val=\"1\"/>")
                + level(2, "lowerLetter", "%1.%2.%3", ""));
    assertThat(lines(item(0) + item(1) + item(0) + item(1) + item(1), numbering))
        .containsExactly("0. x", "0.1 x", "1. x", "1.1 x", "1.2 x");
    assertThat(lines(item(2) + item(1) + item(2) + item(0) + item(2), numbering))
        .containsExactly("0.1.a x", "0.2 x", "0.2.a x", "1. x", "1.1.a x");
  }

  @Test
  void anEmptyNumberedParagraphIsShownAndCounts() throws Exception {
    String numbering = numbering(level(0, "decimal", "第%1条", ""));
    String empty = "<w:p><w:pPr>" + number(1, 0) + "</w:pPr></w:p>";
    String emptied =
        "<w:p><w:pPr>"
            + number(1, 0)
            + "</w:pPr><w:del><w:r><w:delText>gone</w:delText></w:r></w:del></w:p>";
    assertThat(lines(item(0) + empty + item(0) + emptied + item(0), numbering))
        .containsExactly("第1条　x", "第2条", "第3条　x", "第4条", "第5条　x");
  }

  @Test
  void numbersStandInTheNumeralsThatTheirFormatShows() throws Exception {
    assertThat(first("ideographTraditional", 3)).isEqualTo("丙 x");
    assertThat(first("japaneseLegal", 15)).isEqualTo("壱拾伍 x");
    assertThat(first("ideographDigital", 10)).isEqualTo("一〇 x");
    assertThat(first("ideographEnclosedCircle", 2)).isEqualTo("㈡ x");
    assertThat(first("cardinalText", 21)).isEqualTo("Twenty-one x");
    assertThat(first("ordinalText", 12)).isEqualTo("Twelfth x");
    assertThat(first("iroha", 48)).isEqualTo("ﾝ x");
    assertThat(first("decimalEnclosedParen", 4)).isEqualTo("⑷ x");
  }

  @Test
  void aCustomFormatStandsBeforeTheOneForOlderPrograms() throws Exception {
    String custom =
        "<w:lvl w:ilvl=\"0\"><w:numFmt w:val=\"custom\" w:format=\"0001, 0002, 0003, ...\"/><w:numFmt"
            + " w:val=\"decimal\"/><w:lvlText w:val=\"No. %1\"/></w:lvl>";
    assertThat(lines(item(0) + item(0), numbering(custom)))
        .containsExactly("No. 0001 x", "No. 0002 x");
  }

  @Test
  void textAtADeletedMarkGoesToTheNextParagraphOfItsContainerOnly() throws Exception {
    String before = "<w:p><w:pPr>" + DELETED_MARK + "</w:pPr>" + run("", "one ") + "</w:p>";
    String table =
        "<w:tbl><w:tr><w:tc>" + paragraph("", "a") + "</w:tc><w:tc>" + before + "</w:tc>";
    assertThat(lines(before + paragraph("", "two"), "")).containsExactly("one two");
    assertThat(lines(before + table + "</w:tr></w:tbl>" + paragraph("", "end") + before, ""))
        .containsExactly("one", "a | one", "end", "one");
  }

  @Test
  void aCellDeletedWithChangesTrackedIsLeftOutAndCounted() throws Exception {
    Document document =
        read(
            "<w:tbl><w:tr><w:tc><w:tcPr><w:cellDel w:id=\"1\"/></w:tcPr>"
                + paragraph("", "gone")
                + "</w:tc><w:tc>"
                + paragraph("", "kept")
                + "</w:tc></w:tr></w:tbl>",
            Map.of());
    assertThat(document.text().toString()).contains("kept").doesNotContain("gone");
    assertThat(document.warnings())
        .containsExactly(
            "The document holds tracked changes (0 insertions, 1 deletions); it was read as if all"
                + " were accepted.");
  }

  @Test
  void whatIsStruckOutByItselfOrByItsStyleIsLeftOutAndCounted() throws Exception {
    String styles =
        DocxBuilder.part(
            "styles",
            "<w:style w:type=\"character\" w:styleId=\"Old\"><w:name w:val=\"old\"/><w:rPr><w:dstrike/>"
                + "</w:rPr></w:style><w:style w:type=\"character\" w:styleId=\"Older\"><w:basedOn"
                + " w:val=\"Old\"/></w:style>");
    String body =
        "<w:p>"
            + run("<w:strike/>", "100")
            + run("<w:rStyle w:val=\"Older\"/>", "150")
            + run("<w:rStyle w:val=\"Older\"/><w:strike w:val=\"0\"/>", "200")
            + "</w:p>";
    Document document = read(body, Map.of("styles", styles));
    assertThat(document.text().toString()).isEqualTo("200");
    assertThat(document.warnings()).containsExactly("2 struck-out passages were left out.");
  }

  @Test
  void raisedAndLoweredFiguresStandApartFromTheNumberBefore() throws Exception {
    String body =
        "<w:p>"
            + run("", "USD 100")
            + run(RAISED, "1")
            + run("", ", 10")
            + run(RAISED, "1")
            + run(RAISED, "2")
            + run("", " m")
            + run(RAISED, "3")
            + run("", ", 5")
            + run(RAISED, "th")
            + run("", ", 8")
            + run("<w:vertAlign w:val=\"subscript\"/>", "10")
            + "</w:p><w:p>"
            + run(RAISED, "1")
            + run("", " Net of tax.")
            + "</w:p>";
    assertThat(lines(body, ""))
        .containsExactly("USD 100[1], 10^12 m^3, 5th, 8_10", "[1] Net of tax.");
  }

  @Test
  void equationsAreReadInALine() throws Exception {
    String half = "<m:f><m:num>" + m("1") + "</m:num><m:den>" + m("2") + "</m:den></m:f>";
    String sum = "<m:f><m:num>" + m("a+b") + "</m:num><m:den>" + m("c") + "</m:den></m:f>";
    String root = "<m:rad><m:deg/><m:e>" + m("x") + "</m:e></m:rad>";
    String power =
        "<m:sSup><m:e><m:d><m:e>"
            + m("1+r")
            + "</m:e></m:d></m:e><m:sup>"
            + m("n")
            + "</m:sup></m:sSup>";
    String index =
        "<m:nary><m:naryPr><m:chr m:val=\"∑\"/></m:naryPr><m:sub>"
            + m("i=1")
            + "</m:sub><m:sup>"
            + m("n")
            + "</m:sup><m:e><m:sSubSup><m:e>"
            + m("a")
            + "</m:e><m:sub>"
            + m("i")
            + "</m:sub><m:sup>"
            + m("2")
            + "</m:sup></m:sSubSup></m:e></m:nary>";
    String body =
        "<w:p>"
            + run("", "fee 5")
            + math(half)
            + run("", " or ")
            + math(sum)
            + run("", " or ")
            + math(m("y=") + root)
            + run("", " or ")
            + math(power)
            + run("", " or ")
            + math(index)
            + "</w:p>";
    assertThat(lines(body, ""))
        .containsExactly("fee 5 1/2 or (a+b)/c or y=√(x) or (1+r)^n or ∑_(i=1)^n a_i^2");
  }

  @Test
  void rubyAndOldFieldsThatBuildCharactersGiveTheirBaseText() throws Exception {
    String ruby =
        "<w:r><w:ruby><w:rt><w:r><w:t>かし</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>瑕疵</w:t></w:r>"
            + "</w:rubyBase></w:ruby></w:r>";
    String eq =
        field("EQ \\* jc2 \\* \"Font:ＭＳ 明朝\" \\* hps10 \\o\\ad(\\s\\up 9(たんぽ),担保)")
            + field("EQ \\f(3,4)")
            + field("eq \\o\\ac(○,印)");
    assertThat(lines("<w:p>" + ruby + run("", "と") + eq + "</w:p>", ""))
        .containsExactly("瑕疵と担保3/4印");
  }

  @Test
  void symbolsAreReadByTheirFonts() throws Exception {
    String body =
        "<w:p>"
            + "<w:r><w:sym w:font=\"Wingdings 2\" w:char=\"F052\"/><w:sym w:font=\"Wingdings\""
            + " w:char=\"F0A8\"/><w:sym w:font=\"Symbol\" w:char=\"F0B3\"/><w:sym w:font=\"Gaiji\""
            + " w:char=\"F0B3\"/></w:r>"
            + run("<w:rFonts w:ascii=\"Symbol\"/>", "a\uF0A3")
            + "</w:p>";
    Document document = read(body, Map.of());
    assertThat(document.text().toString()).isEqualTo("☑☐≥\uFFFDα≤");
    assertThat(document.warnings())
        .containsExactly("1 symbols of unknown fonts stand as they are or as U+FFFD (�).");
  }

  @Test
  void aPictureLargeEnoughToHoldTextIsCounted() throws Exception {
    String body =
        "<w:p>"
            + picture(5_400_000, 7_200_000)
            + picture(360_000, 360_000)
            + run("", "Signed copy")
            + "</w:p>";
    Document document = read(body, Map.of());
    assertThat(document.text().toString()).isEqualTo("Signed copy");
    assertThat(document.warnings())
        .containsExactly("1 pictures were left out; words that they show are not read.");
  }

  private static String picture(int width, int height) {
    return "<w:r><w:drawing><wp:inline xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/"
        + "wordprocessingDrawing\"><wp:extent cx=\""
        + width
        + "\" cy=\""
        + height
        + "\"/><a:blip xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\"/>"
        + "</wp:inline></w:drawing></w:r>";
  }

  @Test
  void notesAreNumberedByTheirPlaceAndStandAfterTheParagraphThatCitesThem() throws Exception {
    String notes =
        DocxBuilder.part(
            "footnotes",
            "<w:footnote w:id=\"9\">"
                + paragraph("", "Later.")
                + "</w:footnote><w:footnote w:id=\"30\">"
                + paragraph("", "Sooner.")
                + "</w:footnote>");
    String body =
        "<w:p>"
            + run("", "A")
            + "<w:r><w:footnoteReference w:id=\"30\"/></w:r></w:p><w:p>"
            + run("", "B")
            + "<w:r><w:footnoteReference w:id=\"9\"/></w:r></w:p>";
    assertThat(read(body, Map.of("footnotes", notes)).text().toString().lines())
        .containsExactly("A[1]", "[1] Sooner.", "B[2]", "[2] Later.");
  }

  @Test
  void aRowOfANumberAndATextIsAParagraphAndATableOfOneColumnIsNone() throws Exception {
    String row =
        "<w:tr><w:tc>" + paragraph("", "1.") + "</w:tc><w:tc>" + paragraph("", "Scope. The scope.");
    String box =
        "<w:tbl><w:tr><w:tc>"
            + paragraph("", "Top")
            + paragraph("", "Next")
            + "</w:tc></w:tr></w:tbl>";
    Document document = read("<w:tbl>" + row + "</w:tc></w:tr></w:tbl>" + box, Map.of());
    assertThat(document.text().toString().lines())
        .containsExactly("1. Scope. The scope.", "Top", "Next");
    assertThat(document.tables()).isEmpty();
  }

  private static String first(String format, int start) throws Exception {
    String level = level(0, format, "%1", "<w:start w:val=\"" + start + "\"/>");
    return lines(item(0), numbering(level)).getFirst().replace('　', ' ');
  }

  private static String m(String text) {
    return "<m:r><m:t>" + text + "</m:t></m:r>";
  }

  private static String math(String content) {
    return "<m:oMath xmlns:m=\"http://schemas.openxmlformats.org/officeDocument/2006/math\">"
        + content
        + "</m:oMath>";
  }

  private static String field(String code) {
    return "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>"
        + code
        + "</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";
  }

  private static String item(int level) {
    return paragraph(number(1, level), "x");
  }

  private static String level(int index, String format, String pattern, String more) {
    return "<w:lvl w:ilvl=\""
        + index
        + "\">"
        + more
        + "<w:numFmt w:val=\""
        + format
        + "\"/><w:lvlText"
        + " w:val=\""
        + pattern
        + "\"/></w:lvl>";
  }

  private static String numbering(String levels) {
    return DocxBuilder.part(
        "numbering",
        "<w:abstractNum w:abstractNumId=\"0\">"
            + levels
            + "</w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>");
  }

  private static List<String> lines(String body, String numbering) throws Exception {
    Map<String, String> parts = numbering.isEmpty() ? Map.of() : Map.of("numbering", numbering);
    return read(body, parts).text().toString().lines().toList();
  }

  private static Document read(String body, Map<String, String> parts) throws Exception {
    byte[] docx = DocxBuilder.docx(body, parts);
    return new DocumentReader().read(docx, MediaType.DOCX, Optional.empty());
  }
}
