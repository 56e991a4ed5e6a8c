package dev.docket.reading.text;

import dev.docket.reading.draft.Draft;

/** Counts what is not read of a Markdown text, and says so. */
final class MarkdownLeftOut {
  private int struck;
  private int hidden;
  private int cells;
  private int comments;
  private int commented; // characters in them
  private int unclosed; // characters of a comment without an end

  void struck() {
    struck++;
  }

  void hidden() {
    hidden++;
  }

  /** Counts cells of a row for which its table has no column. */
  void cells(int count) {
    cells += count;
  }

  /** How many passages within lines are left out so far. */
  int gaps() {
    return struck + hidden;
  }

  /** Counts an element of this name that is left out with all that stands in it. */
  void element(String name) {
    if (MarkdownTags.strikes(name)) {
      struck++;
    } else {
      hidden++;
    }
  }

  void comment(String literal) {
    comments++;
    commented += Math.max(0, literal.length() - "<!---->".length());
  }

  void unclosed(String literal) {
    unclosed += literal.length();
  }

  /** Adds a warning for every count. */
  void warn(Draft draft) {
    if (struck > 0) {
      draft.warn(struck + " struck-out passages were left out.");
    }
    if (hidden > 0) {
      draft.warn(hidden + " hidden elements were left out.");
    }
    if (cells > 0) {
      draft.warn(cells + " cells of tables that have no column for them were left out.");
    }
    if (comments > 0) {
      draft.warn(
          "%d comments (<!-- … -->) with %d characters were left out."
              .formatted(comments, commented));
    }
    if (unclosed > 0) {
      draft.warn(
          "A comment (<!--) is never closed: the last %d characters of the file were left out."
              .formatted(unclosed));
    }
  }
}
