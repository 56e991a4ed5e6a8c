package dev.docket.reading.draft;

import dev.docket.document.GivenTitle;
import dev.docket.document.Table;
import dev.docket.document.UnreadPage;
import dev.docket.document.UnreadableDocumentException;
import dev.docket.document.UnreadableDocumentException.Reason;
import dev.docket.wording.CjkRadicals;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A document being read: the text so far and the blocks it consists of. */
public final class Draft {
  /** The most characters read of one document; about 2,000 dense pages. */
  static final int MAX_CHARACTERS = 5_000_000;

  private static final int MAX_BLOCKS = 300_000; // ten characters each would be half the text

  private static final Pattern UNPRINTABLE =
      Pattern.compile("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\xAD]");

  private static final Pattern SPACE = Pattern.compile("\\s+");
  private static final String BAR = " | ";
  private static final int LONGEST_TITLE = 300; // characters; what is longer is no title

  private final StringBuilder text = new StringBuilder();
  private final List<Block> blocks = new ArrayList<>();
  private final List<Integer> pageStarts = new ArrayList<>();
  private final List<List<Table.Row>> tables = new ArrayList<>();
  private final List<String> warnings = new ArrayList<>();
  private final List<UnreadPage> unread = new ArrayList<>();
  private final PagePlaces places = new PagePlaces();
  private int tableEnd; // the number of blocks when the last row was added
  private boolean tableEnded;
  private @Nullable GivenTitle givenTitle;

  /** Appends a block on lines of its own; the answer is where it starts. Blank text is left out. */
  public int add(Block.Kind kind, int depth, String raw) throws UnreadableDocumentException {
    String content = trimmed(CjkRadicals.folded(UNPRINTABLE.matcher(raw).replaceAll("")));
    if (content.isEmpty()) {
      return text.length();
    }
    if (!text.isEmpty()) {
      text.append(kind == Block.Kind.HEADING ? "\n\n" : "\n");
    }
    int start = text.length();
    text.append(content);
    checkLength();
    blocks.add(new Block(kind, start, text.length(), depth));
    return start;
  }

  /** Appends a table row, its cells in columns of their own; as {@link #row(List, List)} does. */
  public int row(List<String> cells) throws UnreadableDocumentException {
    return row(cells, IntStream.range(0, cells.size()).boxed().toList());
  }

  /**
   * Appends a table row, its cells separated by a bar, to the table that the row before belongs to,
   * or to a new one; the answer is where it starts. A row of blank cells is left out.
   *
   * @param columns for each cell the column in which it begins
   */
  public int row(List<String> cells, List<Integer> columns) throws UnreadableDocumentException {
    if (isBlank(cells)) {
      return text.length();
    }
    List<String> words = cells.stream().map(Draft::cell).toList();
    boolean goesOn = !tables.isEmpty() && !tableEnded && tableEnd == blocks.size();
    int start = add(Block.Kind.ROW, 0, String.join(BAR, words));
    int at = words.getFirst().isEmpty() ? start - 1 : start; // a blank before the bar is stripped
    List<Table.Cell> placed = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      int from = Math.clamp(at, start, text.length()); // blanks after the last bar are stripped
      int to = Math.clamp(at + words.get(i).length(), from, text.length());
      placed.add(new Table.Cell(columns.get(i), from, to));
      at += words.get(i).length() + BAR.length();
    }
    if (!goesOn) {
      tables.add(new ArrayList<>());
    }
    tables.getLast().add(new Table.Row(placed));
    tableEnded = false;
    tableEnd = blocks.size();
    return start;
  }

  /** Whether a row of {@code cells} is left out: they hold white space alone, be it no-break. */
  public static boolean isBlank(List<String> cells) {
    return cells.stream().map(Draft::cell).allMatch(String::isEmpty);
  }

  /** {@code text} without white space at its ends, no-break spaces included. */
  static String trimmed(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && isSpace(text.charAt(start))) {
      start++;
    }
    while (end > start && isSpace(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(start, end);
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  /** Ends the table that the last row belongs to: the next row begins another. */
  public void endTable() {
    tableEnded = true;
  }

  private static String cell(String raw) {
    return trimmed(SPACE.matcher(UNPRINTABLE.matcher(raw).replaceAll("")).replaceAll(" "));
  }

  /** Appends all blocks and warnings of {@code other}, which has no pages. */
  public void take(Draft other) throws UnreadableDocumentException {
    String words = other.text();
    Map<Integer, Table.Row> rows = new HashMap<>();
    other.tables.forEach(table -> table.forEach(row -> rows.put(row.start(), row)));
    for (Block block : other.blocks) {
      Table.Row row = block.kind() == Block.Kind.ROW ? rows.get(block.start()) : null;
      if (row == null) {
        add(block.kind(), block.depth(), words.substring(block.start(), block.end()));
        continue;
      }
      tableEnded |= other.tables.stream().anyMatch(table -> table.getFirst().equals(row));
      row(
          row.cells().stream().map(c -> words.substring(c.start(), c.end())).toList(),
          row.cells().stream().map(Table.Cell::column).toList());
    }
    endTable();
    other.warnings.forEach(this::warn);
  }

  /** Takes {@code whole} as the exact text; its blocks follow by {@link #block}. */
  public void exact(String whole) throws UnreadableDocumentException {
    text.append(CjkRadicals.folded(whole));
    checkLength();
  }

  /** Adds a block of the exact text. */
  public void block(Block block) throws UnreadableDocumentException {
    checkLength();
    blocks.add(block);
  }

  /** Whether {@code c} is left out of texts that are added. */
  public static boolean isUnprintable(char c) {
    return (c < ' ' && c != '\t' && c != '\n' && c != '\r') || c == '\u00AD';
  }

  /** Starts a page: what is added from here on stands on it. */
  public void page() {
    page(text.length());
  }

  /** Starts a page at {@code index}, which lies in the block added last. */
  public void page(int index) {
    pageStarts.add(Math.min(index, text.length()));
  }

  /** Says that the 1-based page {@code page} is not read, and why: a sentence. */
  public void unread(int page, String reason) {
    unread.add(new UnreadPage(page, reason));
  }

  /** Says what the file says that it is called; the first that is said is kept. */
  public void title(String raw, boolean shown) {
    String words = cell(raw);
    if (givenTitle == null && !words.isEmpty() && words.length() <= LONGEST_TITLE) {
      givenTitle = new GivenTitle(words, shown);
    }
  }

  /** What the file says that it is called; null where it says nothing. */
  public @Nullable GivenTitle givenTitle() {
    return givenTitle;
  }

  public void warn(String sentence) {
    if (!warnings.contains(sentence)) {
      warnings.add(sentence);
    }
  }

  public String text() {
    return text.toString();
  }

  public List<Block> blocks() {
    return blocks;
  }

  /** The tables so far; their offsets are UTF-16 indexes. */
  public List<Table> tables() {
    return tables.stream().map(Table::new).toList();
  }

  /** The row added last to a table. */
  public Table.Row lastRow() {
    return tables.getLast().getLast();
  }

  /** The pages as shown, and where lines stand on them. */
  public PagePlaces places() {
    return places;
  }

  public List<UnreadPage> unreadPages() {
    return unread;
  }

  public List<Integer> pageStarts() {
    return pageStarts;
  }

  public List<String> warnings() {
    return warnings;
  }

  private void checkLength() throws UnreadableDocumentException {
    if (text.length() > MAX_CHARACTERS) {
      throw new UnreadableDocumentException(
          Reason.TOO_LARGE,
          "The document has more than "
              + MAX_CHARACTERS
              + " characters. Split it and send the parts.");
    }
    if (blocks.size() >= MAX_BLOCKS) {
      throw new UnreadableDocumentException(
          Reason.TOO_LARGE,
          "The document has more than "
              + MAX_BLOCKS
              + " paragraphs and rows. Split it and send the parts.");
    }
  }
}
