package dev.docket.wording;

/**
 * A phrase that a {@link Lexicon} knows, where it stands in a text.
 *
 * @param start UTF-16 index of its first character
 * @param end UTF-16 index after its last character
 */
public record Phrase<K>(K kind, int start, int end) {
  /** The words of the phrase in {@code text}, the text it was found in. */
  public String in(String text) {
    return text.substring(start, end);
  }
}
