package dev.docket.reading.docx;

import dev.docket.document.UnreadableDocumentException;
import dev.docket.reading.draft.Block;
import dev.docket.reading.draft.Block.Kind;
import dev.docket.reading.draft.Deadline;
import dev.docket.reading.draft.Draft;
import dev.docket.wording.label.Captions;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads a DOCX as Word shows it with all changes accepted: automatic numbers, tables, text boxes
 * and notes are read; headers, deleted and hidden text and comments are left out and counted.
 */
public final class DocxText {
  private static final Set<String> DELETED = Set.of("del", "moveFrom");

  private static final int LONGEST_TITLE = 100; // characters

  /** A paragraph being read; text boxes hold paragraphs within a paragraph. */
  private static final class Paragraph {
    final StringBuilder text = new StringBuilder();
    String style = "";
    int outline;
    int numId = -1;
    int ilvl = -1;
    boolean markDeleted;
    int bold; // letters in bold type
  }

  private final Draft draft;
  private final DocxStyles styles;
  private final DocxNumbering numbering;
  private final Deadline deadline;
  private final Kind body;
  private final Deque<Paragraph> paragraphs = new ArrayDeque<>();
  private final Deque<List<StringBuilder>> rows = new ArrayDeque<>();
  private final List<Integer> columns = new ArrayList<>(); // in which the cells of a row begin
  private int column; // that the next cell begins in
  private final StringBuilder carried = new StringBuilder(); // of a paragraph whose mark is deleted
  private int skipped; // elements open in which nothing is read
  private int deletions;
  private int insertions;
  private int hidden;
  private int comments;
  private String note = ""; // the mark of the note whose first paragraph is read
  private boolean runHidden;
  private boolean runBold;
  private boolean inProperties;

  private DocxText(
      Draft draft, DocxStyles styles, DocxNumbering numbering, Deadline deadline, Kind body) {
    this.draft = draft;
    this.styles = styles;
    this.numbering = numbering;
    this.deadline = deadline;
    this.body = body;
  }

  /** Reads {@code bytes} into {@code draft}. */
  public static void read(byte[] bytes, Draft draft, Deadline deadline)
      throws UnreadableDocumentException {
    DocxPackage source = DocxPackage.open(bytes, deadline);
    try {
      DocxStyles styles = DocxStyles.read(source);
      DocxNumbering numbering = DocxNumbering.read(source);
      DocxText main = new DocxText(draft, styles, numbering, deadline, Kind.PARAGRAPH);
      main.part(source.read("document").orElseThrow(DocxPackage::damaged));
      for (String notes : List.of("footnotes", "endnotes")) {
        Optional<XMLStreamReader> xml = source.read(notes);
        if (xml.isPresent()) {
          new DocxText(draft, styles, numbering, deadline, Kind.FOOTNOTE).part(xml.get());
        }
      }
      main.warn(source);
    } catch (XMLStreamException e) {
      throw DocxPackage.damaged();
    }
  }

  private void warn(DocxPackage source) {
    if (deletions + insertions > 0) {
      draft.warn(
          "The document holds tracked changes ("
              + insertions
              + " insertions, "
              + deletions
              + " deletions); it was read as if all were accepted.");
    }
    if (comments > 0) {
      draft.warn(comments + " comments were left out.");
    }
    if (hidden > 0) {
      draft.warn(hidden + " hidden passages were left out.");
    }
    if (source.embedded() > 0) {
      draft.warn(source.embedded() + " embedded files were not opened.");
    }
    if (source.hasMacros()) {
      draft.warn("The document holds macros; they were ignored.");
    }
    if (!source.margins().isEmpty()) {
      draft.warn(source.margins().size() + " page headers and footers were left out.");
    }
  }

  private void part(XMLStreamReader xml) throws XMLStreamException, UnreadableDocumentException {
    int events = 0;
    while (xml.hasNext()) {
      if (++events % 4096 == 0) {
        deadline.check();
      }
      switch (xml.next()) {
        case XMLStreamConstants.START_ELEMENT -> start(xml);
        case XMLStreamConstants.END_ELEMENT -> end(xml);
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
          if (reading && skipped == 0) {
            text(xml.getText());
          }
        }
        default -> {
          // comments and processing instructions
        }
      }
    }
  }

  private boolean reading; // within w:t

  private void start(XMLStreamReader xml) {
    String name = xml.getLocalName();
    if (skipped > 0 || isSkipped(xml, name)) {
      skipped++;
      return;
    }
    switch (name) {
      case "p" -> paragraphs.push(new Paragraph());
      case "tr" -> {
        rows.push(new ArrayList<>());
        column = rows.size() == 1 ? 0 : column;
      }
      case "gridBefore" -> column += rows.size() == 1 ? Docx.number(xml).orElse(0) : 0;
      case "gridSpan" -> column += rows.size() == 1 ? Docx.number(xml).orElse(1) - 1 : 0;
      case "tc" -> {
        if (!rows.isEmpty()) {
          rows.element().add(new StringBuilder());
        }
        if (rows.size() == 1) {
          columns.add(column++);
        }
      }
      case "r" -> {
        runHidden = false;
        runBold = false;
      }
      case "t" -> reading = !runHidden;
      case "tab" -> text(inProperties ? "" : "\t");
      case "br", "cr" -> text("\n");
      case "noBreakHyphen" -> text("‑");
      case "sym" -> text("\u25A1");
      case "footnoteReference", "endnoteReference" ->
          text("[" + Docx.attribute(xml, "id").orElse("") + "]");
      case "commentReference" -> comments++;
      case "ins", "moveTo" -> insertions++;
      case "footnote", "endnote" -> note = "[" + Docx.attribute(xml, "id").orElse("") + "] ";
      case "tabs" -> inProperties = true;
      default -> property(xml, name);
    }
  }

  private boolean isSkipped(XMLStreamReader xml, String name) {
    if (DELETED.contains(name)) {
      boolean mark = !paragraphs.isEmpty() && markProperties;
      if (mark) {
        paragraphs.element().markDeleted = true;
      }
      deletions++;
      return true;
    }
    boolean separator =
        (name.equals("footnote") || name.equals("endnote"))
            && !Docx.attribute(xml, "type").orElse("normal").equals("normal");
    return separator
        || name.equals("Fallback")
        || name.equals("instrText")
        || name.equals("delText")
        || name.equals("pPrChange")
        || name.equals("rPrChange")
        || name.equals("sdtPr");
  }

  private boolean markProperties; // within the properties of a paragraph's mark

  private void property(XMLStreamReader xml, String name) {
    if (paragraphs.isEmpty()) {
      return;
    }
    Paragraph paragraph = paragraphs.element();
    switch (name) {
      case "pPr" -> markProperties = true;
      case "pStyle" -> paragraph.style = Docx.value(xml);
      case "outlineLvl" -> paragraph.outline = Docx.number(xml).orElse(9) + 1;
      case "numId" -> paragraph.numId = Docx.number(xml).orElse(0);
      case "ilvl" -> paragraph.ilvl = Docx.number(xml).orElse(0);
      case "b" -> runBold = Docx.isOn(xml) && !markProperties;
      case "vanish" -> {
        if (Docx.isOn(xml) && !markProperties) {
          runHidden = true;
          hidden++;
        }
      }
      case "rStyle" -> {
        if (styles.isHidden(Docx.value(xml))) {
          runHidden = true;
          hidden++;
        }
      }
      default -> {
        // formatting
      }
    }
  }

  private void text(String content) {
    if (!paragraphs.isEmpty() && !runHidden) {
      paragraphs.element().text.append(content);
      paragraphs.element().bold += runBold ? content.replaceAll("\\s", "").length() : 0;
    }
  }

  private void end(XMLStreamReader xml) throws UnreadableDocumentException {
    if (skipped > 0) {
      skipped--;
      return;
    }
    switch (xml.getLocalName()) {
      case "p" -> paragraph(paragraphs.pop());
      case "t" -> reading = false;
      case "r" -> {
        runHidden = false;
        runBold = false;
      }
      case "pPr" -> markProperties = false;
      case "tabs" -> inProperties = false;
      case "tr" -> row();
      case "tbl" -> {
        if (rows.isEmpty()) {
          draft.endTable();
        }
      }
      default -> {
        // a container
      }
    }
  }

  private void row() throws UnreadableDocumentException {
    List<StringBuilder> cells = rows.pop();
    if (rows.isEmpty()) {
      draft.row(cells.stream().map(StringBuilder::toString).toList(), columns);
      columns.clear();
    } else if (!rows.element().isEmpty()) { // a table in a cell
      rows.element().getLast().append(' ').append(String.join(" ", cells));
    }
  }

  private void paragraph(Paragraph paragraph) throws UnreadableDocumentException {
    String words = note + carried + paragraph.text;
    note = "";
    carried.setLength(0);
    if (paragraph.markDeleted) {
      carried.append(words);
      return;
    }
    String label = words.isBlank() ? "" : label(paragraph);
    if (!rows.isEmpty() && !rows.element().isEmpty()) {
      StringBuilder cell = rows.element().getLast();
      cell.append(cell.isEmpty() ? "" : " ").append(label).append(words.strip());
      return;
    }
    int rank = paragraph.outline > 0 ? paragraph.outline : styles.heading(paragraph.style);
    Kind kind = body;
    if (kind == Kind.PARAGRAPH && rank > 0 && rank <= 9) {
      kind = Kind.HEADING;
    } else if (kind == Kind.PARAGRAPH && label.equals("- ")) {
      kind = Kind.ITEM;
    } else if (kind == Kind.PARAGRAPH && label.isEmpty() && isBoldTitle(paragraph, words)) {
      kind = Kind.HEADING;
      rank = Block.WEAK;
    }
    String[] lines = kind == Kind.HEADING ? new String[] {words} : words.split("\n", -1);
    for (int i = 0; i < lines.length; i++) {
      String line = lines[i].replaceAll("[\\t ]+", " ").strip();
      if (!line.isEmpty()) {
        draft.add(kind, kind == Kind.HEADING ? rank : 0, (i == 0 ? label : "") + line);
      }
    }
  }

  /** Whether a paragraph of one line is set as a heading, though no style says so. */
  private static boolean isBoldTitle(Paragraph paragraph, String words) {
    String line = words.strip();
    return paragraph.bold >= line.replaceAll("\\s", "").length()
        && line.length() <= LONGEST_TITLE
        && line.chars().filter(Character::isLetter).count() > 1
        && !line.contains("\n")
        && !line.contains("\t")
        && ".。,、;；".indexOf(line.charAt(line.length() - 1)) < 0
        && Captions.isTitle(line);
  }

  private String label(Paragraph paragraph) {
    int numId = paragraph.numId;
    int ilvl = paragraph.ilvl;
    Optional<int[]> style = styles.numbering(paragraph.style);
    if (numId < 0 && style.isPresent()) {
      numId = style.get()[0];
      ilvl = ilvl < 0 ? style.get()[1] : ilvl;
    }
    return numId <= 0 ? "" : numbering.next(numId, Math.max(0, ilvl));
  }
}
