package dev.docket.reading.docx;

import dev.docket.reading.draft.Draft;

/** Counts what is not read of a DOCX, or read only under a policy, and says so. */
final class DocxLeftOut {
  int deletions;
  int insertions;
  int struck;
  int hidden;
  int merged;
  int comments;
  int controls;
  int linked;
  int pictures;
  int unknownSymbols;

  /** Adds a warning for every count. */
  void warn(Draft draft) {
    if (deletions + insertions > 0) {
      draft.warn(
          "The document holds tracked changes ("
              + insertions
              + " insertions, "
              + deletions
              + " deletions); it was read as if all were accepted.");
    }
    warn(draft, struck, "struck-out passages were left out.");
    warn(draft, comments, "comments were left out.");
    warn(draft, hidden, "hidden passages were left out.");
    warn(draft, merged, "texts in cells that a merged cell covers were left out.");
    warn(draft, controls, "ActiveX controls were not read.");
    warn(draft, pictures, "pictures were left out; words that they show are not read.");
    warn(draft, linked, "linked documents were not read.");
    warn(draft, unknownSymbols, "symbols of unknown fonts stand as they are or as U+FFFD (�).");
  }

  static void warn(Draft draft, long count, String what) {
    if (count > 0) {
      draft.warn(count + " " + what);
    }
  }
}
