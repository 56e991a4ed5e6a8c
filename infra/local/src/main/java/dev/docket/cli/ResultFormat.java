package dev.docket.cli;

import java.util.Locale;

/** A form that a result is rendered in. */
enum ResultFormat {
  /** Plain text, laid out here for a terminal; the REST interface has no such form. */
  TEXT,
  MARKDOWN,
  JSON,
  HTML,
  DOCX,
  CSV,
  XLSX,
  PDF;

  /** The format as the REST interface spells it. */
  String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether it is text that a terminal can show. */
  boolean isText() {
    return this != DOCX && this != XLSX && this != PDF;
  }

  /** The ending of a file in this format. */
  String ending() {
    return this == MARKDOWN ? "md" : this == TEXT ? "txt" : code();
  }
}
