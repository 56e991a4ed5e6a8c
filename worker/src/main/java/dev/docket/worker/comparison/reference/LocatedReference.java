package dev.docket.worker.comparison.reference;

import dev.docket.wording.reference.Reference;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A reference in a clause.
 *
 * @param unit the index of the unit that holds it
 * @param from the index of its first character in the clause's text
 * @param text as written
 * @param target what it leads to; null if that is not in the document, or cannot be told
 */
record LocatedReference(
    Reference reference, int unit, int from, String text, @Nullable Target target) {

  /** What is the same in two references that say the same at the same place. */
  String value() {
    return (reference.isElsewhere() ? "elsewhere " : "") + reference.value();
  }

  /** Whether the reference beside it says which article it is in: paragraph (b) of Section 3. */
  boolean isCompleted() {
    String word = reference.word();
    return !word.isEmpty()
        && Character.isLetter(text.charAt(0))
        && !text.toLowerCase(Locale.ROOT).startsWith(word);
  }

  /** Whether it leads to a provision of the document itself. */
  boolean isOwn() {
    return !reference.isElsewhere() && target != null;
  }
}
