package dev.docket.comparison.redline;

import dev.docket.comparison.redline.XmlElement.Attribute;
import dev.docket.document.UnreadableDocumentException;
import dev.docket.reading.docx.DocxOriginal;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;

/** Adds comments to the body of a file. */
final class Comments {
  private static final String TYPES = "[content_types].xml";
  private static final String COMMENTS_TYPE =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml";

  private final DocxOriginal original;
  private final OldPart body;
  private final Instant at;
  private final Map<String, byte[]> parts = new HashMap<>();

  Comments(DocxOriginal original, OldPart body, Instant at) {
    this.original = original;
    this.body = body;
    this.at = at;
  }

  /** The parts that change beside the body. */
  Map<String, byte[]> parts() {
    return parts;
  }

  /** Puts a comment at each of these paragraphs of the body. */
  void write(Map<XmlElement, String> texts) throws XMLStreamException, UnreadableDocumentException {
    if (texts.isEmpty()) {
      return;
    }
    String folder = folder();
    String name = original.part("comments").orElse(folder + "comments.xml");
    boolean isNew = original.bytes(name).isEmpty();
    XmlPart xml =
        isNew
            ? parsed("<w:comments xmlns:w=\"" + namespace() + "\"/>")
            : XmlPart.read(original.xml(name));
    OldPart comments = new OldPart(name, xml, at);
    int id = 0;
    for (Map.Entry<XmlElement, String> entry : texts.entrySet()) {
      while (xml.ids().contains(String.valueOf(id))) {
        id++;
      }
      xml.ids().add(String.valueOf(id));
      xml.root().add(comment(comments, id, entry.getValue()));
      anchor(entry.getKey(), String.valueOf(id));
    }
    parts.put(name.toLowerCase(Locale.ROOT), xml.bytes());
    if (isNew) {
      register(folder, name);
    }
  }

  private String folder() {
    return original.mainPart().substring(0, original.mainPart().lastIndexOf('/') + 1);
  }

  private String namespace() {
    String name = body.xml().root().name();
    String prefix = "xmlns:" + name.substring(0, name.indexOf(':'));
    return body.xml().root().attributes().stream()
        .filter(a -> a.name().equals(prefix))
        .map(Attribute::value)
        .findFirst()
        .orElseThrow();
  }

  private static XmlElement comment(OldPart comments, int id, String text) {
    return comments
        .element(
            "comment",
            "id",
            String.valueOf(id),
            "author",
            OldPart.AUTHOR,
            "date",
            comments.date(),
            "initials",
            "D")
        .add(comments.element("p").add(comments.run(text, null)));
  }

  /**
   * Puts the comment before the paragraph's first character: behind the last one it would take that
   * one's spacing in LibreOffice, and move a centred line. It stands in an insertion, so that Word
   * takes it off when all is rejected.
   */
  private void anchor(XmlElement paragraph, String id) {
    int start = paragraph.child("pPr").map(p -> paragraph.indexOf(p) + 1).orElse(0);
    XmlElement reference = body.element("r").add(body.element("commentReference", "id", id));
    paragraph.insert(start, body.tracked("ins").add(reference));
  }

  private void register(String folder, String name)
      throws XMLStreamException, UnreadableDocumentException {
    String main = original.mainPart().substring(folder.length());
    String relations = folder + "_rels/" + main + ".rels";
    String office =
        namespace().contains("purl.oclc.org")
            ? "http://purl.oclc.org/ooxml/officeDocument/relationships"
            : "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    XmlPart links =
        original.bytes(relations).isPresent()
            ? XmlPart.read(original.xml(relations))
            : parsed(
                "<Relationships"
                    + " xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"/>");
    add(
        links,
        "Relationship",
        List.of(
            new Attribute("Id", "rIdDocketComments"),
            new Attribute("Type", office + "/comments"),
            new Attribute("Target", "/" + name)));
    parts.put(relations.toLowerCase(Locale.ROOT), links.bytes());
    if (original.bytes(TYPES).isPresent()) {
      XmlPart types = XmlPart.read(original.xml(TYPES));
      add(
          types,
          "Override",
          List.of(
              new Attribute("PartName", "/" + name), new Attribute("ContentType", COMMENTS_TYPE)));
      parts.put(TYPES, types.bytes());
    }
  }

  private static void add(XmlPart part, String local, List<Attribute> attributes) {
    String root = part.root().name();
    String prefix = root.substring(0, root.indexOf(':') + 1);
    part.root().add(new XmlElement(prefix + local, attributes));
  }

  private static XmlPart parsed(String xml) throws XMLStreamException {
    return XmlPart.read(
        XMLInputFactory.newDefaultFactory()
            .createXMLStreamReader(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8))));
  }
}
