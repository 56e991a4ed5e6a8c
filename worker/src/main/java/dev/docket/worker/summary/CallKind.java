package dev.docket.worker.summary;

import java.util.Locale;

/** The kinds of calls to the model that a summary takes. */
public enum CallKind {
  /** Reads one part. */
  MAP,
  /** Reads sections again whose salient units did not appear. */
  GAP,
  /** Joins what was written down of several parts. */
  MERGE,
  /** Writes the overview. */
  OVERVIEW;

  /** The kind as the input names it. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The name of the answer's schema, by which the kind of a call is recognised. */
  public String schemaName() {
    return "summary_" + code();
  }
}
