package dev.docket.reading.text;

import dev.docket.document.UnreadableDocumentException;
import dev.docket.reading.draft.Block;
import dev.docket.reading.draft.Block.Kind;
import dev.docket.reading.draft.Draft;
import dev.docket.reading.draft.LineJoining;
import dev.docket.reading.draft.Raised;
import dev.docket.reading.draft.TableDraft;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The block being read of a page, and the tables around it. */
final class HtmlBlocks {
  private static final int INDENT = 20; // points a list in a list is shown further in
  private static final int MOST_COLUMNS = 1000;
  private static final String BULLET = "- ";

  /** A table: the place in its grid, and the columns that cells of rows above reach into. */
  private static final class Grid {
    final TableDraft table = new TableDraft();
    final Map<Integer, Integer> spans = new HashMap<>(); // rows still covered, by column
    int column;
  }

  private final Draft draft;
  private final Set<String> notes;
  private final StringBuilder open = new StringBuilder();
  private final Deque<Grid> grids = new ArrayDeque<>();
  private Kind kind = Kind.PARAGRAPH;
  private int depth;
  private boolean goesOn; // whether a line break was left out
  private boolean leading; // whether a link to a place further on is open
  private boolean isEntry; // whether all words of the open block lead further on
  private boolean captioned; // whether the caption of a table is open
  private String marker = ""; // of a list item whose first block is still to come
  private Kind markerKind = Kind.ITEM;
  private int markerDepth;
  private Optional<UnreadableDocumentException> refusal = Optional.empty();

  /**
   * An empty block.
   *
   * @param notes the numbers of notes, which are marked with raised numbers
   */
  HtmlBlocks(Draft draft, Set<String> notes) {
    this.draft = draft;
    this.notes = notes;
  }

  /** Takes text of the page, shown like this. */
  void text(String written, CssStyle style) {
    char before = open.isEmpty() ? ' ' : open.charAt(open.length() - 1);
    String words = style.letters().shown(goesOn ? written.stripLeading() : written, before);
    goesOn = false;
    if (words.chars().anyMatch(Character::isLetter)) {
      isEntry = leading && (isEntry || isWithoutWords());
    }
    switch (style.space()) {
      case COLLAPSED -> open.append(words.replaceAll("[ \\t\\r\\n\\f]+", " "));
      case LINES -> open.append(words.replaceAll("[ \\t\\r\\f]+", " "));
      case KEPT -> open.append(words.replace("\r", ""));
    }
  }

  private boolean isWithoutWords() {
    return open.chars().noneMatch(Character::isLetter);
  }

  /** Whether what follows links to a place further on. */
  void leading(boolean leads) {
    leading = leads;
  }

  /** Begins or ends the caption of the open table. */
  void caption(boolean begins) {
    captioned = begins && !grids.isEmpty();
  }

  /** Takes text that stands in a box of its own: apart from what is before. */
  void apart(String words) {
    gap();
    open.append(words);
    if (!words.isBlank()) {
      open.append(' ');
    }
  }

  /** Sets what follows apart, unless it goes on in a script without spaces. */
  void gap() {
    if (!open.isEmpty()
        && !Character.isWhitespace(open.charAt(open.length() - 1))
        && !LineJoining.isWide(open.charAt(open.length() - 1))) {
      open.append(' ');
    }
  }

  /** How much has been taken of the open block. */
  int length() {
    return open.length();
  }

  /**
   * Reads what was taken since {@code from} as raised or lowered; nothing if a block came since.
   */
  void shift(int from, boolean above, boolean linked) {
    if (from >= open.length()) {
      return;
    }
    String content = open.substring(from);
    open.setLength(from);
    if (linked && above && Raised.areNoteNumbers(content)) {
      open.append(Raised.marks(content));
      return;
    }
    boolean note = linked && Raised.isNoteNumber(content);
    Set<String> known = note ? Set.of(Raised.bare(content)) : notes;
    open.append(above ? Raised.above(open, content, known) : Raised.below(open, content));
  }

  /** Leaves out a line break at which no line of text can end. */
  void goOn() {
    goesOn = true;
    open.setLength(open.toString().stripTrailing().length());
  }

  void lineBreak(CssStyle.Space space) {
    if (kind == Kind.HEADING) {
      open.append(' ');
    } else if (space == CssStyle.Space.KEPT) {
      open.append('\n');
    } else {
      flush();
    }
  }

  void heading(int rank) {
    kind = Kind.HEADING;
    depth = rank;
  }

  /** Begins an item of a list. */
  void item(String itsMarker, int listDepth, boolean isNote) {
    marker += itsMarker;
    markerKind = isNote ? Kind.FOOTNOTE : Kind.ITEM;
    markerDepth = isNote ? 0 : listDepth * INDENT;
    kind = markerKind;
    depth = markerDepth;
  }

  /** Ends an item; one without text shows its number all the same. */
  void endItem() {
    if (!marker.isBlank() && !marker.equals(BULLET)) {
      add(markerKind, markerDepth, "");
    }
    marker = "";
  }

  void table() {
    grids.push(new Grid());
  }

  void row() {
    if (!grids.isEmpty()) {
      Grid grid = grids.element();
      grid.table.row();
      grid.column = 0;
      grid.spans.replaceAll((column, rows) -> rows - 1);
      grid.spans.values().removeIf(rows -> rows <= 0);
    }
  }

  void cell(int columns, int rows) {
    if (!grids.isEmpty()) {
      Grid grid = grids.element();
      while (grid.spans.containsKey(grid.column)) {
        grid.column++;
      }
      grid.table.cell(grid.column);
      int width = Math.clamp(columns, 1, MOST_COLUMNS);
      for (int i = 0; i < width && rows > 1; i++) {
        grid.spans.put(grid.column + i, rows);
      }
      grid.column += width;
    }
  }

  void endTable() {
    if (grids.isEmpty()) {
      return;
    }
    TableDraft table = grids.pop().table;
    if (!grids.isEmpty()) {
      grids.element().table.add(table);
    } else {
      attempt(() -> table.write(draft));
    }
  }

  /** Writes the open block, if it has text. */
  void flush() {
    String words = open.toString();
    Kind as = isEntry && kind != Kind.HEADING ? Kind.ENTRY : kind;
    int at = as == Kind.ENTRY ? 0 : depth;
    isEntry = false;
    open.setLength(0);
    kind = Kind.PARAGRAPH;
    depth = 0;
    if (words.isBlank()
        || words.chars().allMatch(c -> Character.isWhitespace(c) || Character.isSpaceChar(c))) {
      if (!marker.isEmpty()) {
        kind = markerKind;
        depth = markerDepth;
      }
    } else if (words.indexOf('\n') < 0 || as == Kind.HEADING) {
      add(as, at, words.replaceAll("[ \\t\\n]+", " "));
    } else {
      for (Block block : PlainText.blocks(words)) {
        add(block.kind(), block.depth(), words.substring(block.start(), block.end()));
      }
    }
  }

  private void add(Kind as, int at, String words) {
    String text = marker + words.strip();
    marker = "";
    if (captioned && !grids.isEmpty()) {
      grids.element().table.caption(as, at, text);
    } else if (!grids.isEmpty() && grids.element().table.isOpen()) {
      grids.element().table.add(as, at, text);
    } else {
      attempt(() -> draft.add(as, as == Kind.PARAGRAPH ? 0 : at, text));
    }
  }

  private interface Writing {
    void run() throws UnreadableDocumentException;
  }

  private void attempt(Writing writing) {
    if (refusal.isEmpty()) {
      try {
        writing.run();
      } catch (UnreadableDocumentException e) {
        refusal = Optional.of(e);
      }
    }
  }

  /** Throws what made a block impossible to write, if anything did. */
  void check() throws UnreadableDocumentException {
    if (refusal.isPresent()) {
      throw refusal.get();
    }
  }
}
