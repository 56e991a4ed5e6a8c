package dev.docket.reading.docx;

import dev.docket.reading.docx.TracedParagraph.Piece;
import dev.docket.reading.draft.Formula;
import dev.docket.reading.draft.Raised;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A paragraph being read; text boxes hold paragraphs within a paragraph. */
final class DocxParagraph {
  private static final int LONGEST_INITIAL = 3; // characters, a quotation mark among them

  private final Set<String> noteNumbers;
  private final StringBuilder text = new StringBuilder();
  private final StringBuilder apart = new StringBuilder(); // raised or lowered, not yet in the text
  private DocxFormat.Place place = DocxFormat.Place.LINE; // where it stands
  private int bold; // letters in bold type
  private int leading; // letters in links to places further on
  private final List<Piece> pieces = new ArrayList<>(); // what was taken, where that is traced
  final int element;

  String style = "";
  int outline;
  int numId = -1;
  int ilvl = -1;
  boolean markDeleted;
  boolean markHidden;
  boolean linked; // whether a link to a place further on is open
  boolean initial; // whether it stands in a frame for the large initial of the next one

  /**
   * An empty paragraph.
   *
   * @param noteNumbers the numbers of notes that are typed, not inserted, as raised text
   * @param element the number of its element, where that is traced
   */
  DocxParagraph(Set<String> noteNumbers, int element) {
    this.noteNumbers = noteNumbers;
    this.element = element;
  }

  /** Appends text of a run. */
  void append(String content, DocxFormat.Place at, boolean isBold) {
    if (at != place) {
      settle();
      place = at;
    }
    (at == DocxFormat.Place.LINE ? text : apart).append(content);
    leading += linked ? letters(content) : 0;
    bold += isBold ? (int) content.chars().filter(c -> !Character.isWhitespace(c)).count() : 0;
  }

  /** Appends a formula. */
  void formula(String content) {
    settle();
    Formula.append(text, content);
  }

  private void settle() {
    if (!apart.isEmpty()) {
      String content = apart.toString();
      apart.setLength(0);
      text.append(
          place == DocxFormat.Place.RAISED
              ? Raised.above(text, content, noteNumbers)
              : Raised.below(text, content));
    }
  }

  /** The text so far. */
  String text() {
    settle();
    return text.toString();
  }

  /** Whether it is the large initial of the paragraph after it. */
  boolean isInitial() {
    return initial && text().strip().length() <= LONGEST_INITIAL && !text().isBlank();
  }

  /** Takes the text of a paragraph before this one that ends within its first line. */
  void follow(DocxParagraph before) {
    settle();
    text.insert(0, before.text());
    pieces.addAll(0, before.pieces);
    bold += before.bold;
    leading += before.leading;
  }

  /** Notes where text of this paragraph came from. */
  void trace(Piece piece) {
    pieces.add(piece);
  }

  List<Piece> pieces() {
    return pieces;
  }

  /** Whether all of its letters link to places further on. */
  boolean isEntry() {
    return leading > 0 && leading >= letters(text());
  }

  private static int letters(String content) {
    return (int) content.chars().filter(Character::isLetter).count();
  }

  /** Whether all of its letters are bold. */
  boolean isBold() {
    return bold >= text().chars().filter(c -> !Character.isWhitespace(c)).count();
  }
}
