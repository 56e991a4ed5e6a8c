package dev.docket.reading.docx;

import dev.docket.document.UnreadableDocumentException;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads what the properties of a DOCX say of it. */
final class DocxProperties {
  private static final String DUBLIN_CORE = "http://purl.org/dc/elements/1.1/";

  private DocxProperties() {}

  /** What the file says that it is called. */
  static Optional<String> title(DocxPackage source)
      throws UnreadableDocumentException, XMLStreamException {
    Optional<XMLStreamReader> xml = source.xml("docProps/core.xml");
    while (xml.isPresent() && xml.get().hasNext()) {
      if (xml.get().next() == XMLStreamConstants.START_ELEMENT
          && xml.get().getLocalName().equals("title")
          && DUBLIN_CORE.equals(xml.get().getNamespaceURI())) {
        return Optional.of(xml.get().getElementText());
      }
    }
    return Optional.empty();
  }
}
