package dev.docket.worker.comparison;

import dev.docket.wording.NormalizedText;

/**
 * The form in which two texts are compared, and where each of its characters stands in the raw
 * text.
 */
final class Key {
  private final NormalizedText normal;

  private Key(NormalizedText normal) {
    this.normal = normal;
  }

  /** The key of {@code raw}. */
  static Key of(String raw) {
    return new Key(NormalizedText.words(raw));
  }

  /** The comparable text. */
  String text() {
    return normal.text();
  }

  /** The raw text from key index {@code from} up to {@code to}, with white space that follows. */
  String raw(int from, int to) {
    return normal.original().substring(from == 0 ? 0 : normal.start(from), normal.start(to));
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
