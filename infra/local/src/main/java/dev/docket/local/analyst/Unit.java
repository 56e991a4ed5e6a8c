package dev.docket.local.analyst;

/**
 * A citable line of the material.
 *
 * @param opens the kind of section that a heading opens; empty for what is no heading
 * @param level that of the section a heading opens, else -1
 * @param section the index in {@link Part#sections} of the section it stands in
 * @param form what the line is
 * @param finding the number of the finding that it belongs to; 0 if to none
 * @param field what it is of that finding, such as {@code title} or {@code action}; empty if unsaid
 */
record Unit(
    String id,
    Form form,
    int level,
    String opens,
    String text,
    int section,
    int finding,
    String field) {
  /** What a unit is. */
  enum Form {
    SENTENCE,
    HEADING,
    ROW,
    NOTE
  }

  /** A unit that belongs to no finding. */
  Unit(String id, Form form, int level, String opens, String text, int section) {
    this(id, form, level, opens, text, section, 0, "");
  }

  boolean isHeading() {
    return form == Form.HEADING;
  }

  /** Whether it is written in Japanese: kana or kanji in it. */
  boolean isJapanese() {
    return isJapanese(text);
  }

  static boolean isJapanese(String text) {
    return text.codePoints()
        .anyMatch(c -> (c >= 0x3041 && c <= 0x30FF) || (c >= 0x4E00 && c <= 0x9FFF));
  }
}
