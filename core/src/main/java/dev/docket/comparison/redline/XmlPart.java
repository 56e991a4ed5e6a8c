package dev.docket.comparison.redline;

import dev.docket.comparison.redline.XmlElement.Attribute;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** A part of a DOCX as a tree that can be changed and written again. */
final class XmlPart {
  private static final String HEAD =
      "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

  private final XmlElement root;
  private final List<XmlElement> numbered; // as the reader numbers them, from 1
  private final Set<String> ids = new HashSet<>();

  private XmlPart(XmlElement root, List<XmlElement> numbered) {
    this.root = root;
    this.numbered = numbered;
    for (XmlElement element : numbered) {
      String id = element.attribute("id");
      if (!id.isEmpty()) {
        ids.add(id);
      }
    }
  }

  /** Reads a part to its end. Comments and processing instructions are left out. */
  static XmlPart read(XMLStreamReader xml) throws XMLStreamException {
    List<XmlElement> numbered = new ArrayList<>();
    XmlElement root = null;
    XmlElement open = null;
    while (xml.hasNext()) {
      switch (xml.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          XmlElement element = element(xml);
          numbered.add(element);
          if (open == null) {
            root = element;
          } else {
            open.add(element);
          }
          open = element;
        }
        case XMLStreamConstants.END_ELEMENT -> open = open == null ? null : open.parent();
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
          if (open != null) {
            open.add(new XmlNode.Text(xml.getText()));
          }
        }
        default -> {
          // no content
        }
      }
    }
    if (root == null) {
      throw new XMLStreamException("No element");
    }
    return new XmlPart(root, numbered);
  }

  private static XmlElement element(XMLStreamReader xml) {
    List<Attribute> attributes = new ArrayList<>();
    for (int i = 0; i < xml.getNamespaceCount(); i++) {
      String prefix = xml.getNamespacePrefix(i);
      String uri = xml.getNamespaceURI(i);
      attributes.add(
          new Attribute(
              prefix == null || prefix.isEmpty() ? "xmlns" : "xmlns:" + prefix,
              uri == null ? "" : uri));
    }
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      attributes.add(
          new Attribute(
              name(xml.getAttributePrefix(i), xml.getAttributeLocalName(i)),
              xml.getAttributeValue(i)));
    }
    return new XmlElement(name(xml.getPrefix(), xml.getLocalName()), List.copyOf(attributes));
  }

  private static String name(@Nullable String prefix, String local) {
    return prefix == null || prefix.isEmpty() ? local : prefix + ":" + local;
  }

  XmlElement root() {
    return root;
  }

  /** The element of this number in the part as it was read. */
  XmlElement element(int number) {
    return numbered.get(number - 1);
  }

  /** Ids that elements of the part have. */
  Set<String> ids() {
    return ids;
  }

  byte[] bytes() {
    StringBuilder xml = new StringBuilder(HEAD);
    root.write(xml);
    return xml.toString().getBytes(StandardCharsets.UTF_8);
  }
}
