package dev.docket.worker.comparison;

import dev.docket.wording.NormalizedText;

/**
 * The form in which two texts are compared, and where each of its characters stands in the raw
 * text.
 */
final class Key {
  private static final String SIGNS = "、。−\u2009\u202F\u00A0"; // and the spaces of thousands

  private final NormalizedText normal;

  private Key(NormalizedText normal) {
    this.normal = normal;
  }

  /** The key of {@code raw}. */
  static Key of(String raw) {
    return new Key(NormalizedText.words(raw));
  }

  /** The comparable text with the signs that part numbers as written: 100、200 is not 100,200. */
  String withSigns() {
    StringBuilder signs = new StringBuilder(text());
    for (int i = 0; i < signs.length(); i++) {
      char written = normal.original().charAt(normal.start(i));
      if (SIGNS.indexOf(written) >= 0) {
        signs.setCharAt(i, written);
      }
    }
    return signs.toString();
  }

  /** The comparable text. */
  String text() {
    return normal.text();
  }

  /** The raw text from key index {@code from} up to {@code to}, with white space that follows. */
  String raw(int from, int to) {
    return normal.original().substring(from == 0 ? 0 : normal.start(from), normal.start(to));
  }

  /** Whether the character at key index {@code index} begins a line of the raw text. */
  boolean startsLine(int index) {
    int raw = normal.start(index);
    return raw == 0 || normal.original().charAt(raw - 1) == '\n';
  }

  /** The key index of the first character that stands at or after raw index {@code index}. */
  int indexOf(int index) {
    return normal.indexOf(index);
  }

  /** The raw index of the key's character at {@code index}. */
  int rawIndex(int index) {
    return normal.start(index);
  }
}
