package dev.docket.comparison.redline;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import org.junit.jupiter.api.Test;

class RejectedTextTest {
  private static final String BODY =
      """
      <w:document xmlns:w="urn:w"><w:body>
      <w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>
      <w:r><w:rPr><w:b/></w:rPr><w:t>within 30 days</w:t></w:r></w:p>
      <w:tbl><w:tr><w:tc><w:p><w:r><w:t>cell</w:t></w:r></w:p></w:tc></w:tr></w:tbl>
      <w:p><w:ins w:id="1" w:author="Docket"><w:r><w:t>by another</w:t></w:r></w:ins></w:p>
      </w:body></w:document>
      """;

  private final OldPart part = part();
  private final String was = RejectedText.of(part());

  private static OldPart part() {
    try {
      return new OldPart(
          "word/document.xml",
          XmlPart.read(
              XMLInputFactory.newDefaultFactory()
                  .createXMLStreamReader(new ByteArrayInputStream(BODY.getBytes(UTF_8)))),
          Instant.EPOCH);
    } catch (XMLStreamException e) {
      throw new AssertionError(e);
    }
  }

  private XmlElement paragraph() {
    return part.xml().root().all("p").getFirst();
  }

  private XmlElement words() {
    return part.xml().root().all("r").getFirst();
  }

  @Test
  void whatIsTrackedIsTakenBack() {
    XmlElement format = words().child("rPr").orElseThrow();
    XmlElement gone = part.tracked("del").add(part.run("30", format));
    paragraph()
        .replace(
            words(),
            List.of(
                part.run("within ", format),
                gone,
                part.inserted("60", format),
                part.run(" days", format)));
    part.withoutNumber(paragraph());
    XmlElement row = part.xml().root().all("tr").getFirst();
    XmlElement added = part.element("tr");
    part.markRow(added, "ins");
    XmlElement table = part.xml().root().all("tbl").getFirst();
    table.insert(table.indexOf(row) + 1, added.add(part.element("tc").add(part.element("p"))));
    XmlElement paragraph = part.element("p");
    part.mark(paragraph, "ins");
    XmlElement body = part.xml().root().child("body").orElseThrow();
    body.insert(0, paragraph.add(part.inserted("new", null)));
    assertThat(RejectedText.of(part)).isEqualTo(was);
  }

  @Test
  void textThatIsNotTrackedIsSeen() {
    paragraph().add(part.run("not tracked", null));
    assertThat(RejectedText.of(part)).isNotEqualTo(was);
  }

  @Test
  void formattingThatIsLostIsSeen() {
    paragraph().replace(words(), List.of(part.run("within 30 days", null)));
    assertThat(RejectedText.of(part)).isNotEqualTo(was);
  }

  @Test
  void aNumberThatIsLostIsSeen() {
    XmlElement properties = paragraph().child("pPr").orElseThrow();
    properties.remove(properties.child("numPr").orElseThrow());
    assertThat(RejectedText.of(part)).isNotEqualTo(was);
  }

  @Test
  void aParagraphThatIsJoinedIsSeen() {
    XmlElement paragraph = part.element("p");
    paragraph().parent();
    part.xml().root().child("body").orElseThrow().insert(0, paragraph);
    assertThat(RejectedText.of(part)).isNotEqualTo(was);
  }

  @Test
  void theChangesOfAnotherRedlineAreNoneOfOurs() {
    XmlElement other = part.xml().root().all("ins").getFirst();
    XmlElement parent = other.parent();
    assertThat(part.isOurs(other)).isFalse();
    assertThat(parent).isNotNull();
    if (parent != null) {
      parent.remove(other);
    }
    assertThat(RejectedText.of(part)).isNotEqualTo(was);
  }
}
