package dev.docket.reading.docx;

import dev.docket.reading.draft.Raised;
import java.util.HashSet;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Finds the notes of a document that were typed, not inserted: paragraphs that open raised. */
final class DocxRaisedNotes {
  private DocxRaisedNotes() {}

  /** The numbers of these notes. */
  static Set<String> read(XMLStreamReader xml, DocxStyles styles) throws XMLStreamException {
    Set<String> numbers = new HashSet<>();
    boolean opening = false; // nothing of the paragraph has been read yet
    DocxFormat format = new DocxFormat();
    while (xml.hasNext()) {
      if (xml.next() != XMLStreamConstants.START_ELEMENT) {
        continue;
      }
      switch (xml.getLocalName()) {
        case "p" -> opening = true;
        case "r" -> format = new DocxFormat();
        case "rStyle" -> format.inherit(styles.format(Docx.value(xml)));
        case "t" -> {
          if (opening) {
            String text = xml.getElementText();
            opening = text.isBlank();
            if (format.place == DocxFormat.Place.RAISED && Raised.isNoteNumber(text)) {
              numbers.add(Raised.bare(text));
            }
          }
        }
        default -> format.take(xml, xml.getLocalName());
      }
    }
    return numbers;
  }
}
