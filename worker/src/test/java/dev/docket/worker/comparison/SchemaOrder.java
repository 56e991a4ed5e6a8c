package dev.docket.worker.comparison;

import java.util.List;
import java.util.Optional;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Whether elements of a Word document stand in the order that its schema prescribes. */
final class SchemaOrder {
  private static final List<String> PARAGRAPH =
      List.of(
          "pStyle",
          "keepNext",
          "keepLines",
          "pageBreakBefore",
          "framePr",
          "widowControl",
          "numPr",
          "suppressLineNumbers",
          "pBdr",
          "shd",
          "tabs",
          "suppressAutoHyphens",
          "kinsoku",
          "wordWrap",
          "overflowPunct",
          "topLinePunct",
          "autoSpaceDE",
          "autoSpaceDN",
          "bidi",
          "adjustRightInd",
          "snapToGrid",
          "spacing",
          "ind",
          "contextualSpacing",
          "mirrorIndents",
          "suppressOverlap",
          "jc",
          "textDirection",
          "textAlignment",
          "textboxTightWrap",
          "outlineLvl",
          "divId",
          "cnfStyle",
          "rPr",
          "sectPr",
          "pPrChange");

  private SchemaOrder() {}

  /** The first element below {@code root} that stands out of order; empty if there is none. */
  static Optional<String> fault(Element root) {
    int last = -1;
    boolean first = true;
    for (Node node = root.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element child) {
        int place = place(local(root), local(child));
        boolean isProperties = List.of("pPr", "rPr", "tcPr").contains(local(child));
        boolean holds = List.of("p", "r", "tc").contains(local(root));
        if (place < last || (holds && isProperties && !first)) {
          return Optional.of(local(child) + " in " + local(root));
        }
        last = Math.max(last, place);
        first = false;
        Optional<String> below = fault(child);
        if (below.isPresent()) {
          return below;
        }
      }
    }
    return Optional.empty();
  }

  /** Where {@code child} belongs in {@code parent}; what is not ordered belongs in one place. */
  private static int place(String parent, String child) {
    return switch (parent) {
      case "pPr" -> PARAGRAPH.indexOf(child);
      case "rPr" ->
          switch (child) {
            case "ins" -> 0;
            case "del" -> 1;
            case "rPrChange" -> 3;
            default -> 2;
          };
      case "trPr" ->
          switch (child) {
            case "ins" -> 1;
            case "del" -> 2;
            case "trPrChange" -> 3;
            default -> 0;
          };
      default -> 0;
    };
  }

  private static String local(Element element) {
    return element.getTagName().substring(element.getTagName().indexOf(':') + 1);
  }
}
