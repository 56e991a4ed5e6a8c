package dev.docket.reading.docx;

import dev.docket.document.UnreadableDocumentException;
import dev.docket.reading.draft.Deadline;
import dev.docket.reading.draft.Draft;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads a DOCX as Word shows it with all changes accepted: automatic numbers, tables, text boxes,
 * notes, forms and formulas are read; headers, deleted, struck-out and hidden text and comments are
 * left out and counted.
 */
public final class DocxText {
  private DocxText() {}

  /** Reads {@code bytes} into {@code draft}. */
  public static void read(byte[] bytes, Draft draft, Deadline deadline)
      throws UnreadableDocumentException {
    read(bytes, draft, deadline, 0);
  }

  /** Reads a document that stands {@code depth} documents deep in others. */
  static void read(byte[] bytes, Draft draft, Deadline deadline, int depth)
      throws UnreadableDocumentException {
    DocxPackage source = DocxPackage.open(bytes, deadline);
    try {
      if (depth == 0) {
        DocxProperties.title(source).ifPresent(title -> draft.title(title, false));
      }
      read(source, draft, deadline, depth, new DocxTrace(false));
    } catch (XMLStreamException e) {
      throw DocxPackage.damaged();
    }
  }

  /**
   * Reads a document whose paragraphs are noted in {@code trace}; the answer is what is not read.
   */
  static Unread read(DocxPackage source, Draft draft, Deadline deadline, int depth, DocxTrace trace)
      throws UnreadableDocumentException, XMLStreamException {
    String main =
        new String(
            source.bytes(source.mainPart()).orElseThrow(DocxPackage::damaged),
            StandardCharsets.ISO_8859_1);
    boolean bothNotes = main.contains("footnoteReference") && main.contains("endnoteReference");
    DocxNotes notes = new DocxNotes(bothNotes, trace);
    DocxStyles styles = DocxStyles.read(source);
    DocxChunks chunks = new DocxChunks(source, source.relations(), deadline, depth);
    DocxDrawings drawings = new DocxDrawings(source, source.relations());
    DocxNumbering numbering = DocxNumbering.read(source);
    DocxStory.Context context =
        new DocxStory.Context(
            styles,
            numbering,
            new DocxControls(source),
            notes,
            drawings,
            chunks,
            new DocxLeftOut(),
            trace,
            raisedNotes(source, styles),
            deadline);
    for (String part : List.of("footnotes", "endnotes")) {
      Optional<String> name = source.part(part);
      if (name.isPresent()) {
        new DocxStory(context, new Draft()).read(name.get(), source.xml(name.get()));
      }
    }
    DocxStory body = new DocxStory(context, draft);
    body.read(source.mainPart(), source.xml(source.mainPart()));
    context.leftOut().warn(draft);
    DocxLeftOut.warn(
        draft, notes.uncited(), "notes that no text in force refers to were left out.");
    DocxLeftOut.warn(
        draft, body.unnumbered(), "fields that count (LISTNUM, AUTONUM) stand without number.");
    DocxLeftOut.warn(draft, chunks.unread(), "inserted documents were not read.");
    DocxLeftOut.warn(draft, drawings.values(), "charts were read without their values.");
    if (!numbering.unknownFormats().isEmpty()) {
      draft.warn(
          "Numbers of these formats stand in digits: "
              + String.join(", ", numbering.unknownFormats())
              + ".");
    }
    warnOfParts(source, draft);
    return new Unread(
        List.copyOf(trace.leftOut()),
        List.copyOf(numbering.signs()),
        trace.isWanted() ? margins(source) : List.of(),
        context.leftOut().pictures);
  }

  private static List<String> margins(DocxPackage source)
      throws UnreadableDocumentException, XMLStreamException {
    TreeSet<String> texts = new TreeSet<>();
    for (String margin : source.margins()) {
      Optional<XMLStreamReader> part = source.xml(margin);
      StringBuilder text = new StringBuilder();
      while (part.isPresent() && part.get().hasNext()) {
        if (part.get().next() == XMLStreamConstants.START_ELEMENT
            && part.get().getLocalName().equals("t")) {
          text.append(part.get().getElementText());
        }
      }
      if (!text.toString().isBlank()) {
        texts.add(text.toString().strip());
      }
    }
    return List.copyOf(texts);
  }

  private static void warnOfParts(DocxPackage source, Draft draft)
      throws UnreadableDocumentException, XMLStreamException {
    Set<String> embedded = new HashSet<>(source.names("word/embeddings/"));
    for (String chart : source.names("word/charts/")) { // their workbooks are no files of the text
      source.relations(chart).targets("package").stream()
          .map(name -> name.toLowerCase(Locale.ROOT))
          .forEach(embedded::remove);
    }
    DocxLeftOut.warn(draft, embedded.size(), "embedded files were not opened.");
    if (source.hasMacros()) {
      draft.warn("The document holds macros; they were ignored.");
    }
    int margins = 0;
    for (String margin : source.margins()) {
      margins += hasText(source.xml(margin)) ? 1 : 0;
    }
    DocxLeftOut.warn(draft, margins, "page headers and footers were left out.");
  }

  private static boolean hasText(Optional<XMLStreamReader> part) throws XMLStreamException {
    while (part.isPresent() && part.get().hasNext()) {
      if (part.get().next() == XMLStreamConstants.START_ELEMENT) {
        String name = part.get().getLocalName();
        boolean text = name.equals("t") && !part.get().getElementText().isBlank();
        if (text || name.equals("textpath")) {
          return true;
        }
      }
    }
    return false;
  }

  /** The numbers that open a paragraph as raised text: notes that were typed, not inserted. */
  private static Set<String> raisedNotes(DocxPackage source, DocxStyles styles)
      throws UnreadableDocumentException, XMLStreamException {
    Optional<XMLStreamReader> xml = source.xml(source.mainPart());
    return xml.isEmpty() ? Set.of() : DocxRaisedNotes.read(xml.get(), styles);
  }
}
