package dev.docket.comparison.redline;

import dev.docket.page.Html;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An element of a part that is being changed. */
final class XmlElement implements XmlNode {
  /** An attribute or a declaration of a namespace, with its prefix. */
  record Attribute(String name, String value) {}

  private final String name;
  private final String local;
  private final List<Attribute> attributes;
  private final List<XmlNode> children = new ArrayList<>();
  private @Nullable XmlElement parent;

  /** An element without children; {@code name} has its prefix. */
  XmlElement(String name, List<Attribute> attributes) {
    this.name = name;
    this.local = name.substring(name.indexOf(':') + 1).intern();
    this.attributes = attributes;
  }

  /** The name with its prefix. */
  String name() {
    return name;
  }

  boolean is(String other) {
    return local.equals(other);
  }

  /** The name without prefix. */
  String local() {
    return local;
  }

  List<Attribute> attributes() {
    return attributes;
  }

  /** The value of the attribute of this name without prefix; empty if there is none. */
  String attribute(String wanted) {
    for (Attribute attribute : attributes) {
      String whole = attribute.name;
      if (whole.endsWith(wanted)
          && (whole.length() == wanted.length()
              || whole.charAt(whole.length() - wanted.length() - 1) == ':')) {
        return attribute.value;
      }
    }
    return "";
  }

  @Nullable XmlElement parent() {
    return parent;
  }

  /** The children; changed only by the methods of this class. */
  List<XmlNode> children() {
    return children;
  }

  List<XmlElement> elements() {
    List<XmlElement> elements = new ArrayList<>();
    for (XmlNode child : children) {
      if (child instanceof XmlElement element) {
        elements.add(element);
      }
    }
    return elements;
  }

  Optional<XmlElement> child(String wanted) {
    return elements().stream().filter(e -> e.is(wanted)).findFirst();
  }

  XmlElement add(XmlNode child) {
    return insert(children.size(), child);
  }

  XmlElement insert(int index, XmlNode child) {
    if (child instanceof XmlElement element) {
      element.parent = this;
    }
    children.add(index, child);
    return this;
  }

  void remove(XmlNode child) {
    children.remove(indexOf(child));
  }

  /** Puts {@code others} in the place of {@code child}. */
  void replace(XmlNode child, List<? extends XmlNode> others) {
    int at = indexOf(child);
    children.remove(at);
    for (XmlNode other : others) {
      insert(at++, other);
    }
  }

  @SuppressWarnings("ReferenceEquality") // equal texts are many
  int indexOf(XmlNode child) {
    for (int i = 0; i < children.size(); i++) {
      if (children.get(i) == child) {
        return i;
      }
    }
    throw new IllegalStateException("No child of this element");
  }

  /** The element that follows in the same parent. */
  Optional<XmlElement> next() {
    if (parent != null) {
      for (int i = parent.indexOf(this) + 1; i < parent.children.size(); i++) {
        if (parent.children.get(i) instanceof XmlElement element) {
          return Optional.of(element);
        }
      }
    }
    return Optional.empty();
  }

  /** The element before it in the same parent. */
  Optional<XmlElement> previous() {
    if (parent != null) {
      for (int i = parent.indexOf(this) - 1; i >= 0; i--) {
        if (parent.children.get(i) instanceof XmlElement element) {
          return Optional.of(element);
        }
      }
    }
    return Optional.empty();
  }

  /** The nearest element around this one, or this one, of that name. */
  Optional<XmlElement> within(String wanted) {
    for (XmlElement at = this; at != null; at = at.parent) {
      if (at.is(wanted)) {
        return Optional.of(at);
      }
    }
    return Optional.empty();
  }

  /** All elements of this name in it, in document order. */
  List<XmlElement> all(String wanted) {
    List<XmlElement> found = new ArrayList<>();
    collect(wanted, found);
    return found;
  }

  private void collect(String wanted, List<XmlElement> found) {
    for (XmlNode child : children) {
      if (child instanceof XmlElement element) {
        if (element.is(wanted)) {
          found.add(element);
        }
        element.collect(wanted, found);
      }
    }
  }

  String text() {
    StringBuilder text = new StringBuilder();
    for (XmlNode child : children) {
      text.append(
          switch (child) {
            case Text(String value) -> value;
            case XmlElement element -> element.text();
          });
    }
    return text.toString();
  }

  /** The same element without children. */
  XmlElement empty() {
    return new XmlElement(name, attributes);
  }

  XmlElement copy() {
    XmlElement copy = empty();
    children.forEach(child -> copy.add(XmlNode.copy(child)));
    return copy;
  }

  /** Writes the element as XML. */
  void write(StringBuilder xml) {
    xml.append('<').append(name);
    for (Attribute attribute : attributes) {
      String value = Html.escaped(attribute.value);
      xml.append(' ').append(attribute.name).append("=\"").append(spaced(value)).append('"');
    }
    if (children.isEmpty()) {
      xml.append("/>");
      return;
    }
    xml.append('>');
    for (XmlNode child : children) {
      switch (child) {
        case Text(String value) -> xml.append(Html.escaped(value).replace("\r", "&#13;"));
        case XmlElement element -> element.write(xml);
      }
    }
    xml.append("</").append(name).append('>');
  }

  private static String spaced(String value) {
    return value.replace("\n", "&#10;").replace("\r", "&#13;").replace("\t", "&#9;");
  }
}
