package dev.docket.comparison.redline;

/** What stands in an element: other elements, and text. */
sealed interface XmlNode permits XmlNode.Text, XmlElement {
  /** Text, not escaped. */
  record Text(String value) implements XmlNode {}

  /** The same apart from any tree. */
  static XmlNode copy(XmlNode node) {
    return switch (node) {
      case Text text -> text;
      case XmlElement element -> element.copy();
    };
  }
}
