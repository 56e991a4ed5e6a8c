package dev.docket.reading.docx;

import dev.docket.document.UnreadableDocumentException;
import dev.docket.reading.draft.Block;
import dev.docket.reading.draft.Block.Kind;
import dev.docket.reading.draft.Draft;
import dev.docket.reading.draft.TableDraft;
import dev.docket.wording.label.Captions;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** The paragraphs, tables and boxes open at a place, and where their text goes. */
final class DocxBlocks {
  private static final int LONGEST_TITLE = 100; // characters
  private static final String BULLET = "- ";

  /** What holds paragraphs: the part itself, a cell or a box. */
  private static final class Frame {
    final @Nullable TableDraft table; // whose open cell takes the text
    @Nullable DocxParagraph carried; // whose text the next one takes, as its mark is deleted

    Frame(@Nullable TableDraft table) {
      this.table = table;
    }
  }

  private final DocxStory.Context context;
  private Draft draft;
  private final Deque<Frame> frames = new ArrayDeque<>();
  private final Deque<DocxParagraph> paragraphs = new ArrayDeque<>();
  private final Deque<DocxTable> tables = new ArrayDeque<>();
  private final Set<String> places = new HashSet<>(); // that were read past

  DocxBlocks(DocxStory.Context context, Draft draft) {
    this.context = context;
    this.draft = draft;
    frames.push(new Frame(null));
  }

  /** Goes on in a draft of its own. */
  void restart() {
    draft = new Draft();
  }

  /** The texts of the blocks of this draft. */
  List<String> texts() {
    String whole = draft.text();
    return draft.blocks().stream().map(b -> whole.substring(b.start(), b.end())).toList();
  }

  Optional<DocxParagraph> inParagraph() {
    return Optional.ofNullable(paragraphs.peek());
  }

  Optional<DocxTable> inTable() {
    return Optional.ofNullable(tables.peek());
  }

  void paragraph() {
    paragraphs.push(new DocxParagraph(context.noteNumbers(), context.trace().element()));
  }

  /** Takes a property of the open paragraph or its mark. */
  void property(XMLStreamReader xml, String name) {
    DocxParagraph paragraph = paragraphs.peek();
    if (paragraph == null) {
      return;
    }
    switch (name) {
      case "pStyle" -> paragraph.style = Docx.value(xml);
      case "outlineLvl" -> paragraph.outline = Docx.number(xml).orElse(9) + 1;
      case "numId" -> paragraph.numId = Docx.number(xml).orElse(0);
      case "ilvl" -> paragraph.ilvl = Docx.number(xml).orElse(0);
      case "framePr" ->
          paragraph.initial =
              Docx.attribute(xml, "dropCap").map(c -> !c.equals("none")).orElse(false);
      case "vanish" -> paragraph.markHidden = Docx.isOn(xml);
      default -> {
        // formatting
      }
    }
  }

  /** Reads past a place that links may lead to. */
  void place(String name) {
    places.add(name);
  }

  /** Begins a link to the place of this name. */
  void link(String place) {
    inParagraph()
        .ifPresent(paragraph -> paragraph.linked = !place.isEmpty() && !places.contains(place));
  }

  void endLink() {
    inParagraph().ifPresent(paragraph -> paragraph.linked = false);
  }

  void deleteMark() {
    inParagraph().ifPresent(paragraph -> paragraph.markDeleted = true);
  }

  void table() throws UnreadableDocumentException {
    carry();
    tables.push(new DocxTable());
  }

  void cell() {
    if (!tables.isEmpty()) {
      tables.element().cell();
      frames.push(new Frame(tables.element().draft));
    }
  }

  void endCell() throws UnreadableDocumentException {
    if (!tables.isEmpty() && frames.size() > 1) {
      carry();
      frames.pop();
      tables.element().endCell();
    }
  }

  void endTable() throws UnreadableDocumentException {
    TableDraft table = tables.pop().draft;
    TableDraft around = frames.element().table;
    if (around == null) {
      table.write(draft);
      notes();
    } else if (!isCovered()) {
      around.add(table);
    }
  }

  void box() {
    frames.push(new Frame(frames.element().table));
  }

  void endBox() throws UnreadableDocumentException {
    carry();
    frames.pop();
  }

  void end() throws UnreadableDocumentException {
    carry();
    notes();
  }

  void endParagraph() throws UnreadableDocumentException {
    DocxParagraph paragraph = paragraphs.pop();
    Frame frame = frames.element();
    if (frame.carried != null) {
      paragraph.follow(frame.carried);
      frame.carried = null;
    }
    if (!paragraph.markDeleted && !paragraph.isInitial()) {
      write(paragraph);
    } else if (!paragraph.text().isBlank()) {
      frame.carried = paragraph;
    }
    if (paragraphs.isEmpty() && frames.size() == 1 && frame.carried == null) {
      notes();
    }
  }

  /** Writes a paragraph whose mark is deleted, but that nothing follows. */
  private void carry() throws UnreadableDocumentException {
    Frame frame = frames.element();
    DocxParagraph carried = frame.carried;
    frame.carried = null;
    if (carried != null) {
      write(carried);
    }
  }

  private void notes() throws UnreadableDocumentException {
    for (String note : context.notes().cited()) {
      draft.add(Kind.FOOTNOTE, 0, note);
    }
  }

  private boolean isCovered() {
    return inCell() && (tables.element().isCovered() || tables.element().isCellDeleted());
  }

  private boolean inCell() {
    return frames.element().table != null && !tables.isEmpty();
  }

  private void write(DocxParagraph paragraph) throws UnreadableDocumentException {
    String words = paragraph.text();
    if (isCovered()) {
      boolean counted = words.isBlank() || tables.element().isCellDeleted();
      context.leftOut().merged += counted ? 0 : 1;
      return;
    }
    if (words.isBlank() && paragraph.markHidden) {
      return;
    }
    String label = label(paragraph);
    context.trace().add(paragraph, label);
    if (words.isBlank()) {
      add(Kind.PARAGRAPH, 0, label.equals(BULLET) ? "" : label);
      return;
    }
    DocxStyles styles = context.styles();
    int rank = paragraph.outline > 0 ? paragraph.outline : styles.heading(paragraph.style);
    if (rank > 0 && rank <= 9) {
      add(Kind.HEADING, rank, label + words);
    } else if (label.isEmpty() && isBoldTitle(paragraph, words)) {
      add(Kind.HEADING, Block.WEAK, words);
    } else {
      boolean entry = paragraph.isEntry() || styles.isContents(paragraph.style);
      lines(entry ? Kind.ENTRY : label.equals(BULLET) ? Kind.ITEM : Kind.PARAGRAPH, label, words);
    }
  }

  private void lines(Kind kind, String label, String words) throws UnreadableDocumentException {
    String before = label;
    for (String line : words.lines().toList()) {
      String plain = line.replaceAll("[\\t ]+", " ").strip();
      if (!plain.isEmpty()) {
        add(kind, 0, before + plain);
        before = "";
      }
    }
  }

  /** Adds a block to what is open. */
  void add(Kind kind, int depth, String text) throws UnreadableDocumentException {
    TableDraft table = frames.element().table;
    if (table != null) {
      table.add(kind, depth, text);
    } else {
      draft.add(kind, depth, text);
    }
  }

  /** Reads a document that is inserted here as a whole. */
  void chunk(String id) throws UnreadableDocumentException {
    carry();
    TableDraft table = frames.element().table;
    Draft target = table == null ? draft : new Draft();
    int before = target.text().length();
    context.chunks().read(id, target);
    String whole = target.text();
    context.trace().add(whole.substring(before));
    if (table != null) {
      for (Block block : target.blocks()) {
        table.add(block.kind(), block.depth(), whole.substring(block.start(), block.end()));
      }
      target.warnings().forEach(draft::warn);
    }
  }

  /** Whether a paragraph of one line is set as a heading, though no style says so. */
  private static boolean isBoldTitle(DocxParagraph paragraph, String words) {
    String line = words.strip();
    return paragraph.isBold()
        && line.length() <= LONGEST_TITLE
        && line.chars().filter(Character::isLetter).count() > 1
        && !line.contains("\n")
        && !line.contains("\t")
        && ".。,、;；".indexOf(line.charAt(line.length() - 1)) < 0
        && Captions.isTitle(line);
  }

  private String label(DocxParagraph paragraph) {
    DocxStyles styles = context.styles();
    int numId = paragraph.numId < 0 ? styles.list(paragraph.style) : paragraph.numId;
    if (numId <= 0) {
      return "";
    }
    int ilvl = paragraph.ilvl;
    if (ilvl < 0) {
      ilvl =
          paragraph.numId < 0
              ? styles
                  .level(paragraph.style)
                  .or(() -> context.numbering().level(numId, paragraph.style))
                  .orElse(0)
              : 0;
    }
    return context.numbering().next(numId, ilvl);
  }
}
