package dev.docket.reading.docx;

import dev.docket.reading.draft.Formula;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads an equation of Word (OMML) as one types it in a line. */
final class DocxMath {
  private static final String NAMESPACE = "/math";
  private static final Set<String> NOT_READ = Set.of("del", "moveFrom", "rPr", "ctrlPr");

  private final XMLStreamReader xml;

  private DocxMath(XMLStreamReader xml) {
    this.xml = xml;
  }

  /** Whether {@code xml} stands at the start of an equation. */
  static boolean isAt(XMLStreamReader xml) {
    String namespace = xml.getNamespaceURI();
    return xml.getLocalName().equals("oMath") && namespace != null && namespace.endsWith(NAMESPACE);
  }

  /** Reads the equation that {@code xml} stands at, to its end. */
  static String read(XMLStreamReader xml) throws XMLStreamException {
    return new DocxMath(xml).content();
  }

  /** The operands and properties of an element, in order of their names' appearance. */
  private static final class Parts {
    final Map<String, List<String>> operands = new HashMap<>();
    final Map<String, String> properties = new HashMap<>();

    String get(String name) {
      return String.join("", operands.getOrDefault(name, List.of()));
    }

    String property(String name, String otherwise) {
      return properties.getOrDefault(name, otherwise);
    }
  }

  /** The text of all elements within the one that {@code xml} stands at. */
  private String content() throws XMLStreamException {
    StringBuilder text = new StringBuilder();
    while (xml.next() != XMLStreamConstants.END_ELEMENT) {
      if (xml.isCharacters()) {
        continue;
      }
      if (xml.isStartElement()) {
        Formula.append(text, element(xml.getLocalName()));
      }
    }
    return text.toString();
  }

  private String element(String name) throws XMLStreamException {
    return switch (name) {
      case "t" -> xml.getElementText();
      case "r" -> run();
      case "f" -> fraction(parts());
      case "sSup" -> {
        Parts p = parts();
        yield Formula.power(p.get("e"), p.get("sup"));
      }
      case "sSub" -> {
        Parts p = parts();
        yield Formula.index(p.get("e"), p.get("sub"));
      }
      case "sSubSup", "sPre" -> {
        Parts p = parts();
        yield Formula.indexed(p.get("e"), p.get("sub"), p.get("sup"));
      }
      case "rad" -> {
        Parts p = parts();
        yield Formula.root(p.get("deg"), p.get("e"));
      }
      case "nary" -> {
        Parts p = parts();
        yield Formula.large(p.property("chr", "∫"), p.get("sub"), p.get("sup"), p.get("e"));
      }
      case "d" -> delimited(parts());
      case "func" -> {
        Parts p = parts();
        yield p.get("fName") + Formula.grouped(p.get("e"));
      }
      case "limLow" -> {
        Parts p = parts();
        yield Formula.index(p.get("e"), p.get("lim"));
      }
      case "limUpp" -> {
        Parts p = parts();
        yield Formula.power(p.get("e"), p.get("lim"));
      }
      case "m", "eqArr" -> rows();
      case "acc", "groupChr" -> {
        Parts p = parts();
        yield p.get("e") + p.property("chr", "");
      }
      default -> {
        if (NOT_READ.contains(name) || name.endsWith("Pr")) {
          skip();
          yield "";
        }
        yield content();
      }
    };
  }

  /** A run of text; struck-out text is left out. */
  private String run() throws XMLStreamException {
    StringBuilder text = new StringBuilder();
    boolean struck = false;
    int depth = 0;
    while (depth >= 0) {
      int event = xml.next();
      if (event == XMLStreamConstants.END_ELEMENT) {
        depth--;
      } else if (event == XMLStreamConstants.START_ELEMENT) {
        String name = xml.getLocalName();
        if (name.equals("t")) {
          text.append(xml.getElementText());
          continue;
        }
        struck |= (name.equals("strike") || name.equals("dstrike")) && Docx.isOn(xml);
        depth++;
      }
    }
    return struck ? "" : text.toString();
  }

  /** Reads the operands of the element that {@code xml} stands at, and the properties before. */
  private Parts parts() throws XMLStreamException {
    Parts parts = new Parts();
    while (xml.next() != XMLStreamConstants.END_ELEMENT) {
      if (!xml.isStartElement()) {
        continue;
      }
      String name = xml.getLocalName();
      if (name.endsWith("Pr")) {
        properties(parts);
      } else {
        parts.operands.computeIfAbsent(name, _ -> new ArrayList<>()).add(content());
      }
    }
    return parts;
  }

  private void properties(Parts parts) throws XMLStreamException {
    int depth = 0;
    while (depth >= 0) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        parts.properties.put(xml.getLocalName(), Docx.value(xml));
        depth++;
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        depth--;
      }
    }
  }

  private static String fraction(Parts parts) {
    if (parts.property("type", "bar").equals("noBar")) {
      return "(" + parts.get("num") + " over " + parts.get("den") + ")";
    }
    return Formula.fraction(parts.get("num"), parts.get("den"));
  }

  private static String delimited(Parts parts) {
    String between = parts.property("sepChr", "|");
    return parts.property("begChr", "(")
        + String.join(between, parts.operands.getOrDefault("e", List.of()))
        + parts.property("endChr", ")");
  }

  private String rows() throws XMLStreamException {
    List<List<String>> rows = new ArrayList<>();
    while (xml.next() != XMLStreamConstants.END_ELEMENT) {
      if (!xml.isStartElement()) {
        continue;
      }
      switch (xml.getLocalName()) {
        case "mr" -> rows.add(parts().operands.getOrDefault("e", List.of()));
        case "e" -> rows.add(List.of(content()));
        default -> skip();
      }
    }
    return rows.size() == 1 && rows.getFirst().size() == 1
        ? rows.getFirst().getFirst()
        : Formula.rows(rows);
  }

  /** Passes over the element that {@code xml} stands at. */
  private void skip() throws XMLStreamException {
    for (int depth = 0; depth >= 0; ) {
      int event = xml.next();
      depth +=
          event == XMLStreamConstants.START_ELEMENT
              ? 1
              : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
    }
  }
}
