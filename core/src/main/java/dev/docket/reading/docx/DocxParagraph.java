package dev.docket.reading.docx;

import dev.docket.reading.draft.Formula;
import dev.docket.reading.draft.Raised;
import java.util.Set;

/** A paragraph being read; text boxes hold paragraphs within a paragraph. */
final class DocxParagraph {
  private final Set<String> noteNumbers;
  private final StringBuilder text = new StringBuilder();
  private final StringBuilder apart = new StringBuilder(); // raised or lowered, not yet in the text
  private DocxFormat.Place place = DocxFormat.Place.LINE; // where it stands
  private int bold; // letters in bold type

  String style = "";
  int outline;
  int numId = -1;
  int ilvl = -1;
  boolean markDeleted;
  boolean markHidden;

  /**
   * An empty paragraph.
   *
   * @param noteNumbers the numbers of notes that are typed, not inserted, as raised text
   */
  DocxParagraph(Set<String> noteNumbers) {
    this.noteNumbers = noteNumbers;
  }

  /** Appends text of a run. */
  void append(String content, DocxFormat.Place at, boolean isBold) {
    if (at != place) {
      settle();
      place = at;
    }
    (at == DocxFormat.Place.LINE ? text : apart).append(content);
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

  /** Takes the text of a paragraph before this one whose mark is deleted. */
  void follow(DocxParagraph before) {
    settle();
    text.insert(0, before.text());
    bold += before.bold;
  }

  /** Whether all of its letters are bold. */
  boolean isBold() {
    return bold >= text().chars().filter(c -> !Character.isWhitespace(c)).count();
  }
}
