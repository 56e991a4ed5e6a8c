package dev.docket.worker.comparison.diff;

import com.ibm.icu.text.BreakIterator;
import dev.docket.wording.Spelling;
import dev.docket.worker.comparison.align.Key;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The smallest piece that a diff keeps whole: a word, a sign, or a protected {@link Span}.
 *
 * @param raw the text as written, with the white space after it
 * @param key what it is compared by
 */
record Token(String raw, String key) {
  private static final BreakIterator WORDS = BreakIterator.getWordInstance(Locale.JAPANESE);

  /** The tokens of {@code key}: their raw texts together are its raw text. */
  static List<Token> of(Key key, List<Span> spans) {
    String text = key.text();
    List<Token> tokens = new ArrayList<>();
    BreakIterator words = WORDS.clone(); // an iterator is not for two threads
    words.setText(text);
    int at = 0;
    int next = 0;
    while (at < text.length()) {
      while (next < spans.size() && spans.get(next).start() < at) {
        next++;
      }
      int end = NoteMarks.end(key, at);
      String value;
      if (end > at) {
        value = NoteMarks.VALUE;
      } else if (next < spans.size() && spans.get(next).start() == at) {
        end = spans.get(next).end();
        value = spans.get(next).value();
        if (isWord(spans.get(next))) {
          value = Spelling.usualKatakana(Spelling.usual(text.substring(at, end)));
        }
      } else {
        end = words.following(at);
        if (next < spans.size()) {
          end = Math.min(end, spans.get(next).start());
        }
        value = Spelling.usualKatakana(text.substring(at, end));
      }
      tokens.add(new Token(key.raw(at, end), value));
      at = end;
    }
    return tokens;
  }

  /** Words are compared by their usual spelling; quantities and references by what they mean. */
  private static boolean isWord(Span span) {
    return switch (span.kind()) {
      case DATE, PERIOD, AMOUNT, PERCENTAGE, REFERENCE, NUMBER -> false;
      case MODALITY, STEP, COMPARISON, PERSON, PARTY, SCOPE, CONJUNCTION, NEGATION, SPELLING ->
          true;
    };
  }
}
