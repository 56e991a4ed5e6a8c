package dev.docket.reading.text;

import dev.docket.reading.draft.Draft;

/** Counts what is not read of a page, and says so. */
final class HtmlLeftOut {
  private int hidden;
  private int unseen; // characters
  private int navigation;
  int struck;
  int controls;
  int noScript;
  int media;
  int comments;
  int generated; // of elements whose content by a style sheet is of an unknown kind

  void hidden(String text) {
    hidden += text.isBlank() ? 0 : 1;
    unseen += text.length();
  }

  void navigation(String text) {
    navigation += text.isBlank() ? 0 : 1;
    unseen += text.length();
  }

  /** The characters that are hidden or belong to navigation. */
  int unseen() {
    return unseen;
  }

  /** Adds a warning for every count. */
  void warn(Draft draft) {
    warn(draft, hidden, "hidden elements were left out.");
    warn(draft, struck, "struck-out passages were left out.");
    warn(draft, navigation, "navigation blocks were left out.");
    warn(draft, controls, "buttons were left out.");
    warn(draft, noScript, "texts for browsers without scripts (noscript) were left out.");
    warn(draft, media, "embedded frames and media were not opened.");
    warn(draft, comments, "comments (<!-- … -->) were left out.");
    warn(
        draft,
        generated,
        "elements are given words or numbers by style sheets, which were not read.");
  }

  private static void warn(Draft draft, int count, String what) {
    if (count > 0) {
      draft.warn(count + " " + what);
    }
  }
}
