package dev.docket.reading.text;

import dev.docket.reading.draft.Formula;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Reads a formula of a web page (MathML) as one types it in a line. */
final class MathMl {
  private static final Set<String> NOT_SHOWN =
      Set.of("annotation", "annotation-xml", "mphantom", "maligngroup", "malignmark", "none");

  private MathMl() {}

  /** The formula that {@code math} holds. */
  static String read(Element math) {
    return content(math).strip();
  }

  private static String content(Element parent) {
    StringBuilder text = new StringBuilder();
    for (Node node : parent.childNodes()) {
      if (node instanceof TextNode words) {
        text.append(words.getWholeText().strip());
      } else if (node instanceof Element element) {
        Formula.append(text, element(element));
      }
    }
    return text.toString();
  }

  private static String element(Element element) {
    List<String> parts =
        element.children().stream()
            .filter(child -> !NOT_SHOWN.contains(child.normalName()))
            .map(MathMl::element)
            .toList();
    String name = element.normalName();
    return switch (name) {
      case "mfrac" ->
          element.attr("linethickness").matches("0[a-z%]*")
              ? "(" + part(parts, 0) + " over " + part(parts, 1) + ")"
              : Formula.fraction(part(parts, 0), part(parts, 1));
      case "msup", "mover" -> Formula.power(part(parts, 0), part(parts, 1));
      case "msub", "munder" -> Formula.index(part(parts, 0), part(parts, 1));
      case "msubsup", "munderover" ->
          Formula.indexed(part(parts, 0), part(parts, 1), part(parts, 2));
      case "mmultiscripts" -> Formula.indexed(part(parts, 0), part(parts, 1), part(parts, 2));
      case "msqrt" -> Formula.root("", content(element));
      case "mroot" -> Formula.root(part(parts, 1), part(parts, 0));
      case "mfenced" ->
          attribute(element, "open", "(")
              + String.join(attribute(element, "separators", ",").substring(0, 1), parts)
              + attribute(element, "close", ")");
      case "mtable" -> table(element);
      case "semantics" -> part(parts, 0);
      case "mspace" -> " ";
      default -> NOT_SHOWN.contains(name) ? "" : content(element);
    };
  }

  private static String attribute(Element element, String name, String otherwise) {
    return element.hasAttr(name) && !element.attr(name).isEmpty() ? element.attr(name) : otherwise;
  }

  private static String part(List<String> parts, int index) {
    return index < parts.size() ? parts.get(index) : "";
  }

  private static String table(Element table) {
    List<List<String>> rows = new ArrayList<>();
    for (Element row : table.children()) {
      rows.add(row.children().stream().map(MathMl::content).toList());
    }
    return Formula.rows(rows);
  }
}
