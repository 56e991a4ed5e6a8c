package dev.docket.worker.comparison;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** Reads a Word document as it would be after all its tracked changes are accepted or rejected. */
final class TrackedChanges {
  private static final Set<String> NEW = Set.of("w:ins", "w:moveTo");
  private static final Set<String> OLD = Set.of("w:del", "w:moveFrom");

  private TrackedChanges() {}

  static List<String> accepted(byte[] docx) {
    return lines(docx, OLD);
  }

  static List<String> rejected(byte[] docx) {
    return lines(docx, NEW);
  }

  /** The ids of all revisions. */
  static List<String> ids(byte[] docx) {
    List<String> ids = new ArrayList<>();
    var all = document(docx).getElementsByTagName("*");
    for (int i = 0; i < all.getLength(); i++) {
      Element element = (Element) all.item(i);
      if (element.hasAttribute("w:id") && !element.getTagName().endsWith("RangeEnd")) {
        ids.add(element.getAttribute("w:id"));
      }
    }
    return ids;
  }

  /** What each of the elements with this tag holds, where it holds any. */
  static List<String> texts(byte[] docx, String tag) {
    List<String> texts = new ArrayList<>();
    var all = document(docx).getElementsByTagName(tag);
    for (int i = 0; i < all.getLength(); i++) {
      texts.add(all.item(i).getTextContent());
    }
    return texts.stream().filter(t -> !t.isEmpty()).toList();
  }

  /** The lines with text of the document, without what is inside {@code dropped} elements. */
  private static List<String> lines(byte[] docx, Set<String> dropped) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    List<String> cells = new ArrayList<>(); // of the row
    var paragraphs = document(docx).getElementsByTagName("w:p");
    for (int i = 0; i < paragraphs.getLength(); i++) {
      Element paragraph = (Element) paragraphs.item(i);
      Node cell = paragraph.getParentNode();
      if (cell.getNodeName().equals("w:tc")) {
        if (!isRowDropped(cell.getParentNode(), dropped) && !isCellDropped(cell, dropped)) {
          StringBuilder text = new StringBuilder();
          append(paragraph, dropped, text);
          cells.add(text.toString().strip());
        }
        if (cell.getNextSibling() == null) {
          lines.add(String.join(" | ", cells));
          cells.clear();
        }
        continue;
      }
      append(paragraph, dropped, line);
      boolean joined = false; // its mark goes: the next paragraph continues it
      var marks = paragraph.getElementsByTagName("w:rPr");
      if (marks.getLength() > 0 && marks.item(0).getParentNode().getNodeName().equals("w:pPr")) {
        var track = ((Element) marks.item(0)).getElementsByTagName("*");
        for (int k = 0; k < track.getLength(); k++) {
          joined |= dropped.contains(track.item(k).getNodeName());
        }
      }
      if (!joined) {
        lines.add(line.toString());
        line.setLength(0);
      }
    }
    lines.add(line.toString());
    return lines.stream().map(String::strip).filter(l -> !l.isEmpty()).toList();
  }

  private static boolean isRowDropped(Node row, Set<String> dropped) {
    Node first = row.getFirstChild();
    return first.getNodeName().equals("w:trPr")
        && dropped.contains(first.getFirstChild().getNodeName());
  }

  private static boolean isCellDropped(Node cell, Set<String> dropped) {
    String tag = dropped.contains("w:ins") ? "w:cellIns" : "w:cellDel";
    return ((Element) cell.getFirstChild()).getElementsByTagName(tag).getLength() > 0;
  }

  private static void append(Node node, Set<String> dropped, StringBuilder line) {
    for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
      switch (child.getNodeName()) {
        case "w:t", "w:delText" -> line.append(child.getTextContent());
        case "w:tab" -> line.append('\t');
        case "w:pPr" -> {}
        default -> {
          if (!dropped.contains(child.getNodeName())) {
            append(child, dropped, line);
          }
        }
      }
    }
  }

  private static org.w3c.dom.Document document(byte[] docx) {
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(docx))) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (entry.getName().equals("word/document.xml")) {
          return DocumentBuilderFactory.newInstance()
              .newDocumentBuilder()
              .parse(new ByteArrayInputStream(zip.readAllBytes()));
        }
      }
      throw new IllegalArgumentException("No document.xml");
    } catch (IOException | SAXException | ParserConfigurationException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
