package dev.docket.reading.draft;

import dev.docket.document.UnreadableDocumentException;
import dev.docket.reading.draft.Block.Kind;
import dev.docket.wording.label.EnglishLabels;
import dev.docket.wording.label.JapaneseLabels;
import dev.docket.wording.label.Label;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A table being read, which may turn out to be none: one that only lays out a page is read as the
 * blocks in its cells, and a row of a number and a text as a numbered paragraph.
 */
public final class TableDraft {
  private static final int MANY = 4; // paragraphs in a cell that are no table's
  private static final int LONG = 600; // characters of them
  private static final int LONGEST_FIELD = 60; // characters of the name of a field in a form

  /** The number of a clause that has a cell of its own. */
  private static final Pattern NUMBER =
      Pattern.compile(
          "(?:[(（\\[]?[0-9０-９]{1,3}[.)）\\]．、]|[(（][a-zA-Zア-ンivx一二三四五六七八九十]{1,4}[)）]|[a-zA-Z][.)]"
              + "|[ivxIVX]{1,5}[.)]|[0-9]{1,3}(?:\\.[0-9]{1,3}){1,5}\\.?|[①-⑳]|§+ ?[0-9.]{1,8}"
              + "|第[0-9０-９一二三四五六七八九十百]{1,5}[章節条項号]"
              + "|(?:Article|Section|Clause) [0-9IVX.]{1,8})");

  private sealed interface Piece {}

  private record Words(Kind kind, int depth, String text) implements Piece {}

  private record Inner(TableDraft table) implements Piece {}

  private record Cell(int column, List<Piece> pieces) {
    boolean isBlank() {
      return pieces.isEmpty();
    }
  }

  private final List<Words> captions = new ArrayList<>();
  private final List<List<Cell>> rows = new ArrayList<>();

  /** Begins a row. */
  public void row() {
    rows.add(new ArrayList<>());
  }

  /** Leaves the open row out. */
  public void dropRow() {
    rows.removeLast();
  }

  /** Begins a cell of the open row in the column of this index. */
  public void cell(int column) {
    if (rows.isEmpty()) {
      row();
    }
    rows.getLast().add(new Cell(column, new ArrayList<>()));
  }

  /** Whether a cell is open. */
  public boolean isOpen() {
    return !rows.isEmpty() && !rows.getLast().isEmpty();
  }

  /** Adds a block of what stands above the table. Blank text is left out. */
  public void caption(Kind kind, int depth, String text) {
    String words = Draft.trimmed(text);
    if (!words.isEmpty()) {
      captions.add(new Words(kind, depth, words));
    }
  }

  /** Adds a block to the open cell. Blank text is left out. */
  public void add(Kind kind, int depth, String text) {
    String words = Draft.trimmed(text);
    if (!words.isEmpty()) {
      open().add(new Words(kind, depth, words));
    }
  }

  /** Adds a table to the open cell. */
  public void add(TableDraft table) {
    if (!table.captions.isEmpty()
        || table.rows.stream().flatMap(List::stream).anyMatch(c -> !c.isBlank())) {
      open().add(new Inner(table));
    }
  }

  private List<Piece> open() {
    if (!isOpen()) {
      cell(0);
    }
    return rows.getLast().getLast().pieces;
  }

  /** Writes what the table turned out to be. */
  public void write(Draft draft) throws UnreadableDocumentException {
    for (Words caption : captions) {
      draft.add(caption.kind, caption.depth, caption.text);
    }
    boolean numbered = isNumbered();
    if (!numbered && isLayout()) {
      for (List<Cell> row : rows) {
        for (Cell cell : row) {
          blocks(cell, draft);
        }
      }
      return;
    }
    for (List<Cell> row : rows) {
      if (numbered) {
        numbered(row.stream().filter(c -> !c.isBlank()).toList(), draft);
      } else {
        draft.row(
            row.stream().map(TableDraft::words).toList(), row.stream().map(Cell::column).toList());
      }
    }
    draft.endTable();
  }

  private static void blocks(Cell cell, Draft draft) throws UnreadableDocumentException {
    for (Piece piece : cell.pieces) {
      switch (piece) {
        case Words words -> draft.add(words.kind, words.depth, words.text);
        case Inner inner -> inner.table.write(draft);
      }
    }
  }

  private boolean isLayout() {
    List<Cell> filled = rows.stream().flatMap(List::stream).filter(c -> !c.isBlank()).toList();
    return isOneColumn(filled) || filled.stream().anyMatch(TableDraft::holdsBlocks);
  }

  /** Whether all text stands in one column, and blank cells beside it are no fields of a form. */
  private boolean isOneColumn(List<Cell> filled) {
    if (filled.stream().map(Cell::column).distinct().count() > 1) {
      return false;
    }
    int column = filled.isEmpty() ? 0 : filled.getFirst().column;
    boolean fields = rows.stream().flatMap(List::stream).anyMatch(c -> c.column > column);
    return !fields || filled.stream().anyMatch(c -> words(c).length() > LONGEST_FIELD);
  }

  /** Whether a cell holds what no cell of a table does: headings, a table, clauses, a page. */
  private static boolean holdsBlocks(Cell cell) {
    int paragraphs = 0;
    int length = 0;
    int clauses = 0;
    for (Piece piece : cell.pieces) {
      switch (piece) {
        case Words words -> {
          if (words.kind == Kind.HEADING && words.depth != Block.WEAK) {
            return true;
          }
          paragraphs++;
          length += words.text.length();
          clauses += isClause(words.text) ? 1 : 0;
        }
        case Inner inner -> {
          if (inner.table.rows.stream().mapToLong(List::size).sum() > 1) {
            return true;
          }
        }
      }
    }
    return clauses > 1 || (paragraphs >= MANY && length >= LONG);
  }

  private static boolean isClause(String text) {
    return JapaneseLabels.find(text, false).map(Label::certain).orElse(false)
        || EnglishLabels.find(text, false).map(Label::certain).orElse(false)
        || text.matches("[0-9]{1,2}(?:\\.[0-9]{1,2})*\\.?\\s+\\p{L}.{20,}");
  }

  /** Whether every row is a number and a text. */
  private boolean isNumbered() {
    int numbers = 0;
    for (List<Cell> row : rows) {
      List<Cell> filled = row.stream().filter(c -> !c.isBlank()).toList();
      if (filled.size() > 2) {
        return false;
      }
      if (filled.size() == 2) {
        String text = words(filled.getLast());
        boolean number = NUMBER.matcher(words(filled.getFirst())).matches();
        boolean words =
            Character.isLetter(text.codePointAt(0)) || "（(「『\"“‘«„".indexOf(text.charAt(0)) >= 0;
        if (!number || !words) {
          return false;
        }
        numbers++;
      }
    }
    return numbers > 0;
  }

  private static void numbered(List<Cell> row, Draft draft) throws UnreadableDocumentException {
    if (row.size() < 2) {
      for (Cell cell : row) {
        blocks(cell, draft);
      }
      return;
    }
    String number = words(row.getFirst());
    boolean wide = LineJoining.isWide(number.charAt(number.length() - 1));
    List<Piece> pieces = row.getLast().pieces;
    String first = pieces.getFirst() instanceof Words words ? words.text : "";
    draft.add(Kind.PARAGRAPH, 0, number + (wide ? "　" : " ") + first);
    for (Piece piece : first.isEmpty() ? pieces : pieces.subList(1, pieces.size())) {
      blocks(new Cell(0, List.of(piece)), draft);
    }
  }

  private static String words(Cell cell) {
    List<String> words = new ArrayList<>();
    for (Piece piece : cell.pieces) {
      switch (piece) {
        case Words block -> words.add(block.text);
        case Inner inner -> {
          inner.table.captions.forEach(caption -> words.add(caption.text));
          inner.table.rows.forEach(row -> row.forEach(inside -> words.add(words(inside))));
        }
      }
    }
    return String.join(" ", words.stream().filter(w -> !w.isEmpty()).toList());
  }
}
