package dev.docket.wording.reference;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Finds the references in the texts of one document. */
public final class ReferenceFinder {
  private final JapaneseTexts japanese;
  private final EnglishTexts english;

  /**
   * A finder for a document.
   *
   * @param title the key of its title, by which it may call itself; may be empty
   */
  public ReferenceFinder(String title) {
    this.japanese = new JapaneseTexts(title);
    this.english = new EnglishTexts(title);
  }

  /** The references in {@code key}, in order; they do not overlap. */
  public List<Reference> in(String key) {
    List<Reference> found = new ArrayList<>(new JapaneseReferences(key, japanese).all());
    if (key.chars().anyMatch(c -> (c < 0x80 && Character.isLetter(c)) || c == '§')) {
      found.addAll(new EnglishReferences(key, english).all());
    }
    found.sort(Comparator.comparingInt(Reference::start));
    return found;
  }
}
