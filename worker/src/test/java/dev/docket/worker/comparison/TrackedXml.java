package dev.docket.worker.comparison;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Accepts or rejects the tracked changes of one author in a DOCX, as Word does. */
final class TrackedXml {
  private static final String AUTHOR = "Docket";

  private final boolean accepts;

  private TrackedXml(boolean accepts) {
    this.accepts = accepts;
  }

  static byte[] accepted(byte[] docx) throws Exception {
    return changed(docx, new TrackedXml(true));
  }

  static byte[] rejected(byte[] docx) throws Exception {
    return changed(docx, new TrackedXml(false));
  }

  private static byte[] changed(byte[] docx, TrackedXml changes) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, byte[]> part : parts(docx).entrySet()) {
        byte[] bytes = part.getValue();
        if (part.getKey().matches("word/(document|footnotes)\\.xml")) {
          Document xml = parsed(bytes);
          changes.apply(xml);
          bytes = written(xml).getBytes(java.nio.charset.StandardCharsets.UTF_8);
        }
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(bytes);
        zip.closeEntry();
      }
    }
    return out.toByteArray();
  }

  /** The parts of a package by name. */
  static Map<String, byte[]> parts(byte[] docx) throws Exception {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(docx))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        parts.put(entry.getName(), zip.readAllBytes());
      }
    }
    return parts;
  }

  /** A part in a form that is the same whatever runs its text is split into. */
  static String canonical(byte[] part) throws Exception {
    Document xml = parsed(part);
    for (Element inserted : elements(xml, "w:ins")) {
      inserted.removeAttribute("w:id");
      if (inserted.getPreviousSibling() instanceof Element other
          && other.getTagName().equals("w:ins")) { // parted in two by an insertion of ours
        children(inserted).forEach(other::appendChild);
        inserted.getParentNode().removeChild(inserted);
      }
    }
    for (Element run : elements(xml, "w:r")) {
      Node before = run.getPreviousSibling();
      if (before instanceof Element other
          && other.getTagName().equals("w:r")
          && properties(other).equals(properties(run))) {
        for (Node child : children(run)) {
          if (!child.getNodeName().equals("w:rPr")) {
            other.appendChild(child);
          }
        }
        run.getParentNode().removeChild(run);
      }
    }
    elements(xml, "w:instrText").forEach(e -> e.removeAttribute("xml:space"));
    for (Element text : elements(xml, "w:t")) {
      text.removeAttribute("xml:space");
      Node before = text.getPreviousSibling();
      if (before != null && before.getNodeName().equals("w:t")) {
        before.setTextContent(before.getTextContent() + text.getTextContent());
        text.getParentNode().removeChild(text);
      }
    }
    for (String name : List.of("w:rPr", "w:pPr", "w:trPr", "w:hyperlink")) {
      elements(xml, name).stream()
          .filter(e -> !e.hasChildNodes())
          .forEach(e -> e.getParentNode().removeChild(e));
    }
    return written(xml);
  }

  private static String properties(Element run) throws Exception {
    for (Node child : children(run)) {
      if (child.getNodeName().equals("w:rPr")) {
        return child.hasChildNodes() ? written(child) : "";
      }
    }
    return "";
  }

  private void apply(Document xml) {
    List<Element> joined = new ArrayList<>();
    for (Element mark : elements(xml, accepts ? "w:del" : "w:ins")) {
      if (isOurs(mark) && mark.getParentNode().getNodeName().equals("w:rPr")) {
        joined.add((Element) mark.getParentNode().getParentNode().getParentNode());
      } else if (isOurs(mark) && mark.getParentNode().getNodeName().equals("w:trPr")) {
        Node row = mark.getParentNode().getParentNode();
        row.getParentNode().removeChild(row);
      } else if (isOurs(mark)) {
        mark.getParentNode().removeChild(mark);
      }
    }
    for (Element kept : elements(xml, accepts ? "w:ins" : "w:del")) {
      if (isOurs(kept)) {
        for (Node child : children(kept)) {
          kept.getParentNode().insertBefore(child, kept);
        }
        kept.getParentNode().removeChild(kept);
      }
    }
    if (!accepts) {
      elements(xml, "w:delText").stream()
          .filter(e -> !isInDeletion(e))
          .forEach(e -> xml.renameNode(e, e.getNamespaceURI(), "w:t"));
      elements(xml, "w:delInstrText").stream()
          .filter(e -> !isInDeletion(e))
          .forEach(e -> xml.renameNode(e, e.getNamespaceURI(), "w:instrText"));
    }
    elements(xml, "w:pPrChange").forEach(this::restore);
    elements(xml, "w:tbl").stream()
        .filter(t -> t.getElementsByTagName("w:tr").getLength() == 0)
        .forEach(t -> t.getParentNode().removeChild(t));
    joined.forEach(TrackedXml::join);
  }

  private static boolean isInDeletion(Element text) {
    return text.getParentNode().getParentNode().getNodeName().equals("w:del");
  }

  private void restore(Element change) {
    if (!isOurs(change)) {
      return;
    }
    Element now = (Element) change.getParentNode();
    now.removeChild(change);
    if (!accepts) {
      for (Node child : children(now)) {
        if (!List.of("w:rPr", "w:sectPr").contains(child.getNodeName())) {
          now.removeChild(child);
        }
      }
      Node first = now.getFirstChild();
      for (Node child : children(Objects.requireNonNull((Element) change.getFirstChild()))) {
        now.insertBefore(child, first);
      }
    }
  }

  /** Joins a paragraph whose mark is gone with the next one, whose properties both then have. */
  private static void join(Element paragraph) {
    Node next = paragraph.getNextSibling();
    if (!(next instanceof Element other) || !other.getTagName().equals("w:p")) {
      boolean isBlank = children(paragraph).stream().allMatch(c -> c.getNodeName().equals("w:pPr"));
      if (next != null && isBlank && !next.getNodeName().equals("w:sectPr")) {
        paragraph.getParentNode().removeChild(paragraph);
      }
      return; // else Word keeps the mark, as at the end of a cell
    }
    Node first = other.getFirstChild();
    Node at = first != null && first.getNodeName().equals("w:pPr") ? first.getNextSibling() : first;
    for (Node child : children(paragraph)) {
      if (!child.getNodeName().equals("w:pPr")) {
        other.insertBefore(child, at);
      }
    }
    paragraph.getParentNode().removeChild(paragraph);
  }

  private static boolean isOurs(Element change) {
    return change.getAttribute("w:author").equals(AUTHOR);
  }

  private static List<Element> elements(Document xml, String name) {
    List<Element> found = new ArrayList<>();
    for (int i = 0; i < xml.getElementsByTagName(name).getLength(); i++) {
      found.add((Element) xml.getElementsByTagName(name).item(i));
    }
    return found;
  }

  private static List<Node> children(Element of) {
    List<Node> children = new ArrayList<>();
    for (Node child = of.getFirstChild(); child != null; child = child.getNextSibling()) {
      children.add(child);
    }
    return children;
  }

  static Document parsed(byte[] part) throws Exception {
    return DocumentBuilderFactory.newDefaultNSInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(part));
  }

  private static String written(Node xml) throws Exception {
    Transformer transformer = TransformerFactory.newDefaultInstance().newTransformer();
    transformer.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
    StringWriter text = new StringWriter();
    transformer.transform(new DOMSource(xml), new StreamResult(text));
    return text.toString();
  }
}
