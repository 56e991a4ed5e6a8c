package dev.docket.document;

/** The language a document is written in, or a result is to be written in. */
public enum Language {
  JA,
  EN;

  /** The ISO 639-1 code, as the REST interface and the prompts spell it. */
  public String code() {
    return this == JA ? "ja" : "en";
  }
}
