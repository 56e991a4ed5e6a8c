package dev.docket.reading.docx;

import dev.docket.document.UnreadableDocumentException;
import dev.docket.reading.draft.Block.Kind;
import dev.docket.reading.draft.Deadline;
import dev.docket.reading.draft.Draft;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Walks through one part of a DOCX, the body or its notes, and hands on what is shown of it. */
final class DocxStory {
  /** In EMU²: a tenth of a page of A4, from which a picture may hold text. */
  private static final double LARGE = 0.1 * 7_560_000 * 10_692_000;

  /**
   * What the parts of one document share.
   *
   * @param noteNumbers the numbers of notes that were typed as raised text
   */
  record Context(
      DocxStyles styles,
      DocxNumbering numbering,
      DocxControls controls,
      DocxNotes notes,
      DocxDrawings drawings,
      DocxChunks chunks,
      DocxLeftOut leftOut,
      DocxTrace trace,
      Set<String> noteNumbers,
      Deadline deadline) {}

  private static final Set<String> NOT_READ =
      Set.of("instrText", "delText", "delInstrText", "rt", "sectPr", "tblGrid");
  private static final Pattern SPACE = Pattern.compile("\\s+");
  private static final int OFTEN = 4096; // events between two looks at the deadline

  private enum Reading {
    NOTHING,
    TEXT,
    CODE
  }

  private final Context context;
  private final DocxBlocks blocks;
  private final DocxRuns runs;
  private final Deque<Boolean> alternatives = new ArrayDeque<>(); // whether one was read already
  private int skipped; // elements open in which nothing is read
  private double area; // of the drawing, in EMU²
  private Reading reading = Reading.NOTHING;
  private boolean properties; // within those of a paragraph and its mark
  private boolean rowProperties;
  private DocxNotes.@Nullable Sort note;
  private String noteId = "";

  DocxStory(Context context, Draft draft) {
    this.context = context;
    this.blocks = new DocxBlocks(context, draft);
    this.runs = new DocxRuns(context, blocks);
  }

  /** Reads the part {@code name}, if it is there. */
  void read(String name, Optional<XMLStreamReader> part)
      throws XMLStreamException, UnreadableDocumentException {
    read(part.map(xml -> context.trace.counted(xml, name)));
  }

  private void read(Optional<XMLStreamReader> part)
      throws XMLStreamException, UnreadableDocumentException {
    int events = 0;
    while (part.isPresent() && part.get().hasNext()) {
      if (++events % OFTEN == 0) {
        context.deadline.check();
      }
      XMLStreamReader xml = part.get();
      switch (xml.next()) {
        case XMLStreamConstants.START_ELEMENT -> start(xml);
        case XMLStreamConstants.END_ELEMENT -> end(xml.getLocalName());
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
          if (skipped == 0 && reading == Reading.TEXT) {
            runs.text(xml.getText());
          } else if (reading == Reading.CODE) {
            runs.fields().code(xml.getText());
          }
        }
        default -> {
          // comments and processing instructions
        }
      }
    }
    blocks.end();
  }

  /** The number of fields that show a count which is not stored. */
  int unnumbered() {
    return runs.fields().unnumbered();
  }

  private void start(XMLStreamReader xml) throws XMLStreamException, UnreadableDocumentException {
    String name = xml.getLocalName();
    if (skipped > 0 || isSkipped(xml, name)) {
      skipped++;
      return;
    }
    if (DocxMath.isAt(xml)) {
      int element = context.trace.element();
      runs.formula(DocxMath.read(xml), element);
      return;
    }
    switch (name) {
      case "p" -> blocks.paragraph();
      case "pPr" -> properties = true;
      case "trPr" -> rowProperties = true;
      case "tbl" -> blocks.table();
      case "tr" -> blocks.inTable().ifPresent(table -> table.row(context.trace));
      case "tc" -> blocks.cell();
      case "txbxContent" -> blocks.box();
      case "r" -> runs.open();
      case "t" -> reading = Reading.TEXT;
      case "footnote", "endnote" -> note(xml, name);
      case "AlternateContent" -> alternatives.push(false);
      case "sdt" -> runs.control();
      case "bookmarkStart" -> blocks.place(Docx.attribute(xml, "name").orElse(""));
      case "hyperlink" -> blocks.link(Docx.attribute(xml, "anchor").orElse(""));
      case "sdtPr" -> runs.control(context.controls.shown(xml));
      case "altChunk" -> blocks.chunk(Docx.attribute(xml, "id").orElse(""));
      case "chart" -> drawing(Docx.attribute(xml, "id"));
      case "relIds" -> drawing(Docx.attribute(xml, "dm"));
      case "ins", "moveTo", "cellIns" -> context.leftOut.insertions++;
      case "commentReference" -> context.leftOut.comments++;
      case "control" -> context.leftOut.controls++;
      case "subDoc" -> context.leftOut.linked++;
      case "extent" -> area = length(xml, "cx") * length(xml, "cy");
      case "blip" -> context.leftOut.pictures += area >= LARGE ? 1 : 0;
      default -> {
        if (properties) {
          blocks.property(xml, name);
        } else {
          blocks.inTable().ifPresent(table -> table.take(xml, name));
          runs.element(xml, name);
        }
      }
    }
  }

  /** A length in EMU; 0 where it is none. */
  private static double length(XMLStreamReader xml, String name) {
    String length = Docx.attribute(xml, name).orElse("");
    return length.matches("[0-9]{1,12}") ? Double.parseDouble(length) : 0;
  }

  /** Whether nothing within the element is shown; what that means for its surroundings is noted. */
  private boolean isSkipped(XMLStreamReader xml, String name) {
    return switch (name) {
      case "del", "moveFrom" -> {
        context.leftOut.deletions++;
        if (properties) {
          blocks.deleteMark();
        } else if (rowProperties) {
          blocks.inTable().ifPresent(DocxTable::delete);
        }
        yield true;
      }
      case "cellDel" -> {
        context.leftOut.deletions++;
        blocks.inTable().ifPresent(DocxTable::deleteCell);
        yield true;
      }
      case "Choice" -> !isChosen(isKnown(xml));
      case "Fallback" -> !isChosen(true);
      case "instrText" -> {
        if (!properties) {
          reading = Reading.CODE;
        }
        yield true;
      }
      default -> NOT_READ.contains(name) || name.endsWith("Change");
    };
  }

  /** Whether this is the first of several alternatives that a reader understands. */
  private boolean isChosen(boolean understood) {
    if (alternatives.isEmpty()) {
      return understood;
    }
    boolean chosen = understood && !alternatives.element();
    if (chosen) {
      alternatives.pop();
      alternatives.push(true);
    }
    return chosen;
  }

  /** Whether Word knows the namespaces that an alternative needs. */
  private static boolean isKnown(XMLStreamReader xml) {
    for (String prefix :
        SPACE.splitAsStream(Docx.attribute(xml, "Requires").orElse("").strip()).toList()) {
      String namespace = prefix.isEmpty() ? null : xml.getNamespaceURI(prefix);
      if (namespace != null
          && !namespace.startsWith("http://schemas.microsoft.com/")
          && !namespace.contains("openxmlformats.org/")
          && !namespace.contains("purl.oclc.org/ooxml")) {
        return false;
      }
    }
    return true;
  }

  private void note(XMLStreamReader xml, String name) {
    boolean text = Docx.attribute(xml, "type").orElse("normal").equals("normal");
    if (!text) {
      skipped++;
      return;
    }
    note = name.equals("footnote") ? DocxNotes.Sort.FOOTNOTE : DocxNotes.Sort.ENDNOTE;
    noteId = Docx.attribute(xml, "id").orElse("");
    blocks.restart();
  }

  private void drawing(Optional<String> id) throws XMLStreamException, UnreadableDocumentException {
    if (id.isPresent() && runs.fields().isShown()) {
      for (String words : context.drawings.words(id.get())) {
        context.trace.add(words);
        blocks.add(Kind.PARAGRAPH, 0, words);
      }
    }
  }

  private void end(String name) throws UnreadableDocumentException {
    if (skipped > 0) {
      skipped--;
      reading = Reading.NOTHING;
      return;
    }
    switch (name) {
      case "p" -> {
        runs.endParagraph();
        blocks.endParagraph();
      }
      case "pPr" -> properties = false;
      case "trPr" -> rowProperties = false;
      case "t" -> reading = Reading.NOTHING;
      case "r" -> runs.close();
      case "tr" -> blocks.inTable().ifPresent(table -> table.endRow(context.trace));
      case "tc" -> blocks.endCell();
      case "tbl" -> blocks.endTable();
      case "txbxContent" -> blocks.endBox();
      case "AlternateContent" -> alternatives.poll();
      case "sdt" -> runs.endControl();
      case "hyperlink" -> blocks.endLink();
      case "footnote", "endnote" -> {
        if (note != null) {
          blocks.end();
          context.notes.put(note, noteId, blocks.texts(), context.trace.cut(0));
        }
      }
      default -> {
        // a container
      }
    }
  }
}
