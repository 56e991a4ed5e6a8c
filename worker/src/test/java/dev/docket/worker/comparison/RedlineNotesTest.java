package dev.docket.worker.comparison;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.docket.comparison.Comparison;
import dev.docket.comparison.Comparison.Side;
import dev.docket.comparison.redline.OriginalRedline;
import dev.docket.comparison.redline.OriginalRedline.Redlined;
import dev.docket.document.Document;
import dev.docket.document.MediaType;
import dev.docket.reading.DocumentReader;
import dev.docket.reading.docx.DocxOriginal;
import dev.docket.reading.draft.Deadline;
import dev.docket.worker.comparison.change.Comparer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A redline on the original says in what the accepted file will differ from the new version. */
class RedlineNotesTest {
  private static final String FIRST = "The Supplier shall deliver the goods within 30 days.";
  private static final String SECOND = "The Customer shall pay each invoice within 20 days.";

  private static byte[] file(String... paragraphs) throws Exception {
    return WordModel.packaged(String.join("", paragraphs), "");
  }

  private static String plain(String text) {
    return WordModel.paragraph("", WordModel.run("", text));
  }

  private static String numbered(String text) {
    return WordModel.paragraph(WordModel.number(), WordModel.run("", text));
  }

  private static byte[] with(byte[] file, String part, String xml) throws Exception {
    return DocxOriginal.read(file, new Deadline(Duration.ofSeconds(9)))
        .with(Map.of(part, xml.getBytes(UTF_8)));
  }

  private static Redlined redline(byte[] old, byte[] fresh) throws Exception {
    Document before = read(old);
    Document after = read(fresh);
    Comparison comparison =
        Comparer.compare(
            new Side("a", "a.docx"),
            before,
            new Side("b", "b.docx"),
            after,
            before.language(),
            Optional.empty());
    return OriginalRedline.of(
        comparison, old, before, Optional.of(after), Optional.of(fresh), Instant.EPOCH);
  }

  private static Document read(byte[] docx) throws Exception {
    return new DocumentReader().read(docx, MediaType.DOCX, Optional.empty());
  }

  private static String body(Redlined redlined) throws Exception {
    byte[] file = redlined.file().orElseThrow();
    return new String(
        Objects.requireNonNull(TrackedXml.parts(file).get("word/document.xml")), UTF_8);
  }

  @Test
  void aRedlineThatGivesTheNewTextExactlyHasNoNotes() throws Exception {
    Redlined redlined = redline(file(plain(FIRST)), file(plain(FIRST.replace("30", "45"))));
    assertThat(redlined.notes()).isEmpty();
  }

  @Test
  void textThatIsStruckOutInTheNewVersionIsNamed() throws Exception {
    Redlined redlined =
        redline(
            file(plain(FIRST)),
            file(
                WordModel.paragraph(
                    "", WordModel.run("", FIRST) + WordModel.run("<w:strike/>", " Section 20"))));
    assertThat(redlined.notes()).singleElement().asString().contains("struck out", "Section 20");
    assertThat(new String(comments(redlined), UTF_8)).contains("Section 20");
  }

  private static byte[] comments(Redlined redlined) throws Exception {
    Map<String, byte[]> parts = TrackedXml.parts(redlined.file().orElseThrow());
    return parts.getOrDefault("word/comments.xml", new byte[0]);
  }

  @Test
  void textThatIsStruckOutInBothIsNoDifference() throws Exception {
    String struck = WordModel.paragraph("", WordModel.run("<w:strike/>", "Section 20"));
    Redlined redlined =
        redline(file(plain(FIRST), struck), file(plain(FIRST.replace("30", "45")), struck));
    assertThat(redlined.notes()).isEmpty();
  }

  @Test
  void bulletsThatLookOtherwiseAreNamed() throws Exception {
    String numbering =
        """
        <w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">
        <w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/>
        <w:lvlText w:val="SIGN"/></w:lvl></w:abstractNum>
        <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>
        """;
    byte[] words = file(numbered(FIRST), numbered(SECOND));
    byte[] old = with(words, "word/numbering.xml", numbering.replace("SIGN", "-"));
    byte[] fresh = with(words, "word/numbering.xml", numbering.replace("SIGN", "•"));
    assertThat(redline(old, fresh).notes()).singleElement().asString().contains("Bullets");
    assertThat(redline(old, old).notes()).isEmpty();
  }

  @Test
  void headersThatDifferAreNamed() throws Exception {
    String header =
        """
        <w:hdr xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">
        <w:p><w:r><w:t>Draft of May</w:t></w:r></w:p></w:hdr>
        """;
    byte[] old = with(file(plain(FIRST)), "word/header1.xml", header);
    byte[] fresh = with(file(plain(FIRST)), "word/header1.xml", header.replace("May", "June"));
    assertThat(redline(old, fresh).notes())
        .singleElement()
        .asString()
        .contains("Headers and footers");
    assertThat(redline(old, old).notes()).isEmpty();
  }

  @Test
  void paragraphsOfACellThatAreDividedOtherwiseAreNamed() throws Exception {
    String table = WordModel.grid(List.of(List.of("Case", "Flow", "Note"), List.of("1", "X", "y")));
    String both = WordModel.paragraph("", WordModel.run("", "X"));
    byte[] old = file(plain(FIRST), table.replace(both, plain("Press it. Wait.")));
    byte[] fresh = file(plain(FIRST), table.replace(both, plain("Press it.") + plain("Wait.")));
    assertThat(redline(old, fresh).notes())
        .singleElement()
        .asString()
        .contains("divided", "Press it.");
  }

  @Test
  void aNumberedParagraphThatGoesBeforeATableThatGoesLosesItsNumberToo() throws Exception {
    String table = WordModel.grid(List.of(List.of("Case", "Flow", "Note")));
    Redlined redlined =
        redline(
            file(plain(FIRST), numbered(SECOND), table, plain("The end of it all.")),
            file(plain(FIRST), plain("The end of it all.")));
    assertThat(body(redlined)).contains("<w:numId w:val=\"0\"/>", "<w:pPrChange ");
    assertThat(redlined.notes()).isEmpty();
  }

  @Test
  void aFileThatEndsWithATableCanTakeTextBehindIt() throws Exception {
    String blank = WordModel.paragraph("", "");
    String table = WordModel.grid(List.of(List.of("Case", "Flow", "Note")));
    String last = table.substring(0, table.length() - blank.length());
    byte[] old = file(plain(FIRST), last);
    Redlined redlined = redline(old, file(plain(FIRST), last, plain(SECOND)));
    assertThat(body(redlined)).contains(SECOND);
    assertThat(redlined.notes()).isEmpty();
  }

  @Test
  void anEmptiedParagraphThatMayKeepItsNumberIsNamed() throws Exception {
    String deep = WordModel.number().replace("ilvl w:val=\"0\"", "ilvl w:val=\"1\"");
    String table = WordModel.grid(List.of(List.of("Case", "Flow", "Note")));
    byte[] numbers =
        """
        <w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">
        <w:abstractNum w:abstractNumId="0">
        <w:lvl w:ilvl="0"><w:start w:val="1"/><w:lvlText w:val="%1."/></w:lvl>
        <w:lvl w:ilvl="1"><w:start w:val="1"/><w:lvlText w:val="(%2)"/></w:lvl></w:abstractNum>
        <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>
        """
            .getBytes(UTF_8);
    byte[] old =
        with(
            file(
                plain(FIRST),
                WordModel.paragraph(deep, WordModel.run("", SECOND)),
                table,
                plain("The end of it all.")),
            "word/numbering.xml",
            new String(numbers, UTF_8));
    Redlined redlined = redline(old, file(plain(FIRST), plain("The end of it all.")));
    assertThat(redlined.notes()).singleElement().asString().contains("may stay", "number");
  }
}
