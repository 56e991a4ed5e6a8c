package dev.docket.reading.docx;

import dev.docket.document.UnreadableDocumentException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The words of charts and of diagrams (SmartArt), which have parts of their own. */
final class DocxDrawings {
  /** The elements of the values that a chart draws. */
  private static final Set<String> NUMBERS = Set.of("val", "yVal", "xVal", "bubbleSize", "numDim");

  /** The elements that hold the name of a series or the label of a value. */
  private static final Set<String> LABELS = Set.of("v", "pt");

  private final DocxPackage source;
  private final DocxRelations relations;
  private int values; // charts whose values are not read

  DocxDrawings(DocxPackage source, DocxRelations relations) {
    this.source = source;
    this.relations = relations;
  }

  /** The paragraphs of the part with this relationship id: titles, names and labels. */
  List<String> words(String id) throws XMLStreamException, UnreadableDocumentException {
    Optional<String> part = relations.find(id).filter(r -> !r.outside()).map(r -> r.target());
    Optional<XMLStreamReader> xml = part.isEmpty() ? Optional.empty() : source.xml(part.get());
    return xml.isEmpty() ? List.of() : words(xml.get());
  }

  private List<String> words(XMLStreamReader xml) throws XMLStreamException {
    List<String> words = new ArrayList<>();
    Set<String> labels = new LinkedHashSet<>(); // of series and axes
    StringBuilder paragraph = new StringBuilder();
    String open = ""; // the element whose text comes next
    boolean numbers = false;
    int inNumbers = 0;
    while (xml.hasNext()) {
      switch (xml.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          open = xml.getLocalName();
          inNumbers += NUMBERS.contains(open) ? 1 : 0;
          numbers |= inNumbers > 0;
        }
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
          if (open.equals("t")) {
            paragraph.append(xml.getText());
          } else if (LABELS.contains(open) && inNumbers == 0) {
            labels.add(xml.getText().strip());
          }
        }
        case XMLStreamConstants.END_ELEMENT -> {
          open = "";
          inNumbers -= NUMBERS.contains(xml.getLocalName()) ? 1 : 0;
          if (xml.getLocalName().equals("p")) {
            words.add(paragraph.toString());
            paragraph.setLength(0);
          }
        }
        default -> {
          // comments and processing instructions
        }
      }
    }
    values += numbers ? 1 : 0;
    labels.remove("");
    words.add(String.join(" | ", labels));
    return words.stream().filter(w -> !w.isBlank()).toList();
  }

  /** The number of charts whose words were read, but not the values that they show. */
  int values() {
    return values;
  }
}
