package dev.docket.reading.docx;

import dev.docket.reading.docx.TracedParagraph.Piece;
import dev.docket.reading.draft.SymbolFonts;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** The runs of text open at a place, with the fields and controls around them. */
final class DocxRuns {
  /** A run: its own formatting, and whether its text was counted as left out. */
  private static final class Run {
    final DocxFormat format = new DocxFormat();
    String style = "";
    boolean counted;
  }

  /** A content control; a text of its own is shown in place of its content. */
  private static final class Control {
    @Nullable String shown;
    boolean written;
  }

  private static final Run PLAIN = new Run();

  private final DocxStory.Context context;
  private final DocxBlocks blocks;
  private final DocxFields fields = new DocxFields();
  private final Deque<Run> runs = new ArrayDeque<>();
  private final Deque<Control> controls = new ArrayDeque<>();

  DocxRuns(DocxStory.Context context, DocxBlocks blocks) {
    this.context = context;
    this.blocks = blocks;
  }

  DocxFields fields() {
    return fields;
  }

  void open() {
    runs.push(new Run());
  }

  void close() {
    runs.poll();
  }

  void control() {
    controls.push(new Control());
  }

  void control(Optional<String> shown) {
    if (!controls.isEmpty()) {
      controls.element().shown = shown.orElse(null);
    }
  }

  void endControl() {
    insert();
    controls.poll();
  }

  void endParagraph() {
    insert();
  }

  /** Writes what the controls around this place show, if it has not been written. */
  private void insert() {
    for (Control control : controls) {
      if (control.shown != null && !control.written && blocks.inParagraph().isPresent()) {
        control.written = true;
        append(control.shown, new Piece(0, 0, control.shown), DocxFormat.Place.LINE, false);
      }
    }
  }

  /** Takes an element within a run, or one that describes it. */
  void element(XMLStreamReader xml, String name) throws XMLStreamException {
    switch (name) {
      case "rStyle" -> run().style = Docx.value(xml);
      case "tab", "ptab" -> text("\t");
      case "br", "cr" -> text("\n");
      case "noBreakHyphen" -> text("‑");
      case "sym" ->
          symbol(Docx.attribute(xml, "font").orElse(""), Docx.attribute(xml, "char").orElse(""));
      case "symEx" -> symbol("", Docx.attribute(xml, "char").orElse(""));
      case "textpath" -> Docx.attribute(xml, "string").ifPresent(this::text);
      case "footnoteReference" -> reference(DocxNotes.Sort.FOOTNOTE, xml);
      case "endnoteReference" -> reference(DocxNotes.Sort.ENDNOTE, xml);
      case "fldChar" -> {
        String shown = fields.character(xml);
        if (!shown.isEmpty()) {
          text(shown);
        }
      }
      default -> {
        if (!runs.isEmpty()) {
          run().format.take(xml, name);
        }
      }
    }
  }

  private Run run() {
    return runs.isEmpty() ? PLAIN : runs.element();
  }

  private void symbol(String font, String hex) {
    if (!hex.matches("[0-9A-Fa-f]{1,6}")) {
      return;
    }
    int code = Integer.parseInt(hex, 16);
    Optional<String> known = SymbolFonts.character(font, code);
    boolean unicode = !SymbolFonts.isPrivate(code) && Character.isValidCodePoint(code);
    if (known.isEmpty() && !unicode) {
      context.leftOut().unknownSymbols++;
    }
    text(known.orElse(unicode ? Character.toString(code) : "\uFFFD"));
  }

  private void reference(DocxNotes.Sort sort, XMLStreamReader xml) {
    Run run = run();
    if (!fields.isShown() || isLeftOut(run, "note")) {
      return;
    }
    String own = Docx.attribute(xml, "customMarkFollows").orElse("0");
    String id = Docx.attribute(xml, "id").orElse("");
    String mark = context.notes().refer(sort, id, own.equals("1") || own.equals("true"));
    append(mark, context.trace().piece(mark), DocxFormat.Place.LINE, false);
  }

  /** Takes text of the open run. */
  void text(String content) {
    Run run = run();
    if (!fields.isShown()) {
      fields.code(content);
      return;
    }
    if (isLeftOut(run, content)) {
      return;
    }
    for (Control control : controls) {
      if (control.shown != null) {
        insert();
        return;
      }
    }
    DocxFormat style = context.styles().format(run.style);
    DocxFormat paragraph = paragraph();
    String font = first(run.format.font, style.font, paragraph.font, "");
    boolean capitals = toggled(run.format.capitals, style.capitals, paragraph.capitals);
    String drawn = drawn(capitals ? capitals(content) : content, font);
    append(
        drawn,
        context.trace().piece(drawn),
        first(run.format.place, style.place, paragraph.place, DocxFormat.Place.LINE),
        Boolean.TRUE.equals(run.format.bold));
  }

  private void append(String content, Piece piece, DocxFormat.Place place, boolean bold) {
    if (!content.isBlank()) {
      fields.shown();
    }
    blocks
        .inParagraph()
        .ifPresent(
            paragraph -> {
              paragraph.append(content, place, bold);
              trace(paragraph, piece);
            });
  }

  private void trace(DocxParagraph paragraph, Piece piece) {
    if (context.trace().isWanted()) {
      paragraph.trace(piece);
    }
  }

  /** Takes a formula. */
  void formula(String content, int element) {
    if (fields.isShown() && controls.stream().allMatch(c -> c.shown == null)) {
      fields.shown();
      blocks
          .inParagraph()
          .ifPresent(
              paragraph -> {
                paragraph.formula(content);
                trace(paragraph, new Piece(element, 0, content));
              });
    }
  }

  /** Whether the run is hidden or struck out; if it has text, that is counted. */
  private boolean isLeftOut(Run run, String content) {
    DocxFormat style = context.styles().format(run.style);
    DocxFormat paragraph = paragraph();
    boolean hidden = toggled(run.format.hidden, style.hidden, paragraph.hidden);
    boolean struck = toggled(run.format.struck, style.struck, paragraph.struck);
    if ((hidden || struck) && !run.counted && !content.isBlank()) {
      run.counted = true;
      context.leftOut().hidden += hidden ? 1 : 0;
      context.leftOut().struck += hidden ? 0 : 1;
    }
    if (hidden || struck) {
      context.trace().leftOut(content);
    }
    return hidden || struck;
  }

  private DocxFormat paragraph() {
    return context
        .styles()
        .paragraph(blocks.inParagraph().map(paragraph -> paragraph.style).orElse(""));
  }

  /** A property that styles turn over: on in both is off. */
  private static boolean toggled(
      @Nullable Boolean own, @Nullable Boolean ofStyle, @Nullable Boolean ofParagraph) {
    return own == null ? Boolean.TRUE.equals(ofStyle) != Boolean.TRUE.equals(ofParagraph) : own;
  }

  private static <T> T first(@Nullable T a, @Nullable T b, @Nullable T c, T otherwise) {
    return a != null ? a : b != null ? b : c != null ? c : otherwise;
  }

  /** The text in capitals, as long as before. */
  private static String capitals(String content) {
    StringBuilder capitals = new StringBuilder(content);
    for (int i = 0; i < capitals.length(); i++) {
      capitals.setCharAt(i, Character.toUpperCase(capitals.charAt(i)));
    }
    return capitals.toString();
  }

  /** The text as its font draws it, where that is a font of symbols. */
  private String drawn(String content, String font) {
    boolean symbols = SymbolFonts.isSymbolFont(font);
    if (!symbols && content.chars().noneMatch(SymbolFonts::isPrivate)) {
      return content;
    }
    StringBuilder drawn = new StringBuilder();
    content
        .codePoints()
        .forEach(
            c -> {
              Optional<String> known = SymbolFonts.character(font, c);
              if (known.isEmpty() && SymbolFonts.isPrivate(c)) {
                context.leftOut().unknownSymbols++;
              }
              drawn.append(known.orElse(Character.toString(c)));
            });
    return drawn.toString();
  }
}
