package dev.docket.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** Checks of a table that hold for every lexicon: each of its phrases is found where it stands. */
public final class LexiconChecks {
  private LexiconChecks() {}

  /**
   * Finds every phrase of the table in a sentence of its own, in the case that it is written in and
   * in others; what only looks like a phrase is not found. A phrase that two rows share is found as
   * the first row that allows it.
   */
  public static <K> void everyPhraseIsFoundInASentenceOfItsOwn(Lexicon<K> lexicon) {
    List<String> wrong = new ArrayList<>();
    int checked = 0;
    for (Lexeme<K> row : lexicon.rows()) {
      for (String phrase : row.phrases()) {
        for (String written : spellings(row, phrase)) {
          check(lexicon, row, written, wrong);
          checked++;
        }
      }
    }
    assertThat(wrong).as(checked + " phrases").isEmpty();
  }

  private static <K> void check(
      Lexicon<K> lexicon, Lexeme<K> row, String phrase, List<String> wrong) {
    Context context = row.context();
    boolean cjk = Script.isCjk(phrase.charAt(0));
    String before = context.after().isEmpty() ? cjk ? "これは、" : "It " : sample(context.after());
    String after = context.before().isEmpty() ? cjk ? "本件。" : " it." : sample(context.before());
    String sentence = before + phrase + after;
    Phrase<K> expected =
        row.kind() == null
            ? null
            : new Phrase<>(row.kind(), before.length(), before.length() + phrase.length());
    List<Phrase<K>> found =
        lexicon.in(sentence).stream()
            .filter(p -> p.start() < before.length() + phrase.length() && p.end() > before.length())
            .toList();
    if (!found.equals(expected == null ? List.of() : List.of(expected))) {
      wrong.add(sentence + " " + row.kind() + ": " + found);
    }
  }

  /** {@code text} with each phrase that {@code reader} finds in brackets: [shall=OBLIGATION]. */
  public static <K> String marked(String text, Function<String, List<Phrase<K>>> reader) {
    StringBuilder marked = new StringBuilder();
    int at = 0;
    for (Phrase<K> phrase : reader.apply(text)) {
      marked.append(text, at, phrase.start());
      marked.append('[').append(phrase.in(text)).append('=').append(phrase.kind()).append(']');
      at = phrase.end();
    }
    return marked.append(text.substring(at)).toString();
  }

  /** A marked text without its marks. */
  public static String plain(String marked) {
    return marked.replaceAll("\\[([^=\\]]*)=[A-Z_0-9]+\\]", "$1");
  }

  private static String sample(List<String> allowed) {
    return allowed.getFirst().equals(Context.EDGE) ? "" : allowed.getFirst();
  }

  private static List<String> spellings(Lexeme<?> row, String phrase) {
    String upper = phrase.toUpperCase(Locale.ROOT);
    return row.isExact() || upper.equals(phrase)
        ? List.of(phrase)
        : List.of(
            phrase,
            upper,
            phrase.substring(0, 1).toUpperCase(Locale.ROOT) + phrase.substring(1),
            phrase.replace(' ', '\u00A0').replace('\'', '’'));
  }
}
