package dev.docket.api.mcp;

import dev.docket.api.http.JsonFields;

/** How much text one answer to a model holds. */
final class Cut {
  private static final int USUAL = 8_000; // characters, about 2,000 tokens of English
  private static final int MOST = 20_000;

  private Cut() {}

  /** How many characters the field {@code max_characters} asks for. */
  static int size(JsonFields fields) {
    return (int) fields.number("max_characters", 1, MOST).orElse(USUAL);
  }

  static int usual() {
    return USUAL;
  }
}
