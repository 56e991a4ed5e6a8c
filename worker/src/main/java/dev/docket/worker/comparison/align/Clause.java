package dev.docket.worker.comparison.align;

import dev.docket.document.SectionKind;
import dev.docket.document.Table;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of a document that is aligned as one: an article with all that is in it, or the heading
 * and own text of a part that holds articles. All clauses of a document together are its text.
 *
 * @param level 0, or -1 for the mere heading of a part that holds clauses
 * @param path the headings above it, outermost first
 * @param group what its number is unique within: the 附則 or schedule that holds it; empty outside
 * @param start the offset of its first code point
 * @param text its text without the white space after it
 * @param body the index in {@code text} where the heading ends
 * @param units its text in pieces, at lines and at the paragraphs and items in it
 */
public record Clause(
    String id,
    SectionKind kind,
    @Nullable String label,
    @Nullable String number,
    @Nullable String caption,
    int level,
    List<String> path,
    String group,
    int start,
    String text,
    int body,
    List<Unit> units) {
  private static final int NAME = 16; // characters by which what has no label is called

  /**
   * A line of a clause, or what a paragraph or item in it says before the next.
   *
   * @param kind of the section that it belongs to; null for the clause's own text
   * @param level from 1
   * @param parent the index in the clause's units of what it stands under, or -1
   * @param start the offset of its first code point
   * @param text exact, white space after it included
   * @param isHead whether it is the first piece of a section, and so carries its label
   * @param row the row of a table that it is; null if it is none
   */
  public record Unit(
      String id,
      @Nullable SectionKind kind,
      @Nullable String label,
      @Nullable String number,
      @Nullable String caption,
      int level,
      int parent,
      int start,
      String text,
      boolean isHead,
      @Nullable RowUnit row) {

    /** What a reader calls it: its label, else how it begins. */
    public String name() {
      if (label != null) {
        return label;
      }
      String stripped = text.strip();
      return stripped.codePointCount(0, stripped.length()) <= NAME
          ? stripped
          : stripped.substring(0, stripped.offsetByCodePoints(0, NAME)) + "…";
    }

    /** The text without the label before it. */
    public String body() {
      String stripped = text.strip();
      return isHead && label != null && stripped.startsWith(label)
          ? stripped.substring(label.length())
          : stripped;
    }
  }

  /**
   * A row as a unit.
   *
   * @param table the table's index in the document
   * @param row its cells, at their offsets in the document
   */
  public record RowUnit(int table, Table.Row row) {}

  /** What a reader calls the clause: its label, else its caption, else how it begins. */
  public String name() {
    if (label != null) {
      return label;
    }
    return caption != null ? caption : units.getFirst().name();
  }

  /** The index of the unit that holds the character at {@code index} of its text. */
  public int unitAt(int index) {
    int at = 0;
    for (int i = 0; i < units.size(); i++) {
      at += units.get(i).text().length();
      if (index < at) {
        return i;
      }
    }
    return units.size() - 1;
  }

  /** The id of one of its units, unique in the document. */
  public String idOf(Unit unit) {
    return unit.id().startsWith("+") ? id + unit.id() : unit.id();
  }

  /** The offset after its last code point. */
  public int end() {
    return start + text.codePointCount(0, text.length());
  }
}
