package dev.docket.wording.reference;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Finds the references in the texts of one document. */
public final class ReferenceFinder {
  private final OtherTexts others;

  /**
   * A finder for a document.
   *
   * @param title the key of its title, by which it may call itself; may be empty
   */
  public ReferenceFinder(String title) {
    this.others = new OtherTexts(title);
  }

  /** The references in {@code key}, in order; they do not overlap. */
  public List<Reference> in(String key) {
    List<Reference> found = new ArrayList<>(new JapaneseReferences(key, others).all());
    found.addAll(new EnglishReferences(key, others).all());
    found.sort(Comparator.comparingInt(Reference::start));
    return found;
  }
}
