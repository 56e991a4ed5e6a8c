package dev.docket.comparison.redline;

import java.util.ArrayList;
import java.util.List;

/** What cannot be written as a tracked change, or only in another way, and where. */
final class Notes {
  /** Why a change is not written as it is. */
  enum Reason {
    /** The text is no text of the file, such as a note's number or a control's data. */
    FIXED,
    /** A field that Word computes was replaced by text. */
    FIELD,
    /** A paragraph that loses its text may keep its number. */
    NUMBER,
    /** Two paragraphs that become one stand in different places. */
    APART,
    /** The accepted text differs from the new version here. */
    DIFFERS
  }

  /** A note at a paragraph. */
  record Note(XmlElement paragraph, OldPart part, Reason reason, String text) {}

  private final List<Note> notes = new ArrayList<>();

  void add(XmlElement paragraph, OldPart part, Reason reason, String text) {
    notes.add(new Note(paragraph, part, reason, text));
  }

  List<Note> all() {
    return notes;
  }
}
