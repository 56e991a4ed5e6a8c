package dev.docket.wording;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of a {@link Lexicon}: what is meant, and how Japanese and English drafting words it. A row
 * without a kind lists words that only look like a phrase of the lexicon, as {@code not only} looks
 * like a negation: they hide the phrase that stands in them.
 *
 * @param ja a {@link Template} of Japanese phrases; may be empty
 * @param en a {@link Template} of English phrases; may be empty
 * @param isExact whether upper and lower case must be as written
 */
public record Lexeme<K>(@Nullable K kind, String ja, String en, Context context, boolean isExact) {
  /** Phrases that mean {@code kind}, wherever they stand, in any case. */
  public static <K> Lexeme<K> of(K kind, String ja, String en) {
    return new Lexeme<>(kind, ja, en, Context.ANY, false);
  }

  /** Words that mean nothing that the lexicon looks for. */
  public static <K> Lexeme<K> nothing(String ja, String en) {
    return new Lexeme<>(null, ja, en, Context.ANY, false);
  }

  /** The same row where {@code context} allows it alone. */
  public Lexeme<K> in(Context context) {
    return new Lexeme<>(kind, ja, en, context, isExact);
  }

  /** The same row in upper and lower case as written alone. */
  public Lexeme<K> exactly() {
    return new Lexeme<>(kind, ja, en, context, true);
  }

  /** All phrases of the row. */
  public List<String> phrases() {
    List<String> phrases = new ArrayList<>(Template.expand(ja));
    phrases.addAll(Template.expand(en));
    return phrases;
  }
}
