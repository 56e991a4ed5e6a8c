package dev.docket.reading.docx;

import java.util.Optional;
import java.util.OptionalInt;
import javax.xml.stream.XMLStreamReader;

/** Reads the attributes of WordprocessingML elements, in the strict or transitional namespace. */
final class Docx {
  private Docx() {}

  /** The attribute {@code name} of the current element, whatever its namespace. */
  static Optional<String> attribute(XMLStreamReader xml, String name) {
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      if (xml.getAttributeLocalName(i).equals(name)) {
        return Optional.of(xml.getAttributeValue(i));
      }
    }
    return Optional.empty();
  }

  static String value(XMLStreamReader xml) {
    return attribute(xml, "val").orElse("");
  }

  static OptionalInt number(XMLStreamReader xml) {
    return integer(value(xml));
  }

  static OptionalInt integer(String value) {
    return value.matches("-?[0-9]{1,9}")
        ? OptionalInt.of(Integer.parseInt(value))
        : OptionalInt.empty();
  }

  /** Whether an on-off property is on: it is unless its value says otherwise. */
  static boolean isOn(XMLStreamReader xml) {
    String value = value(xml);
    return !(value.equals("0") || value.equals("false") || value.equals("off"));
  }
}
