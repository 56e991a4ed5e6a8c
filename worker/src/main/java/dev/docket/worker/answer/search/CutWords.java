package dev.docket.worker.answer.search;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.jspecify.annotations.Nullable;

/** Words that have been cut already, as an index takes them: cutting Japanese costs most. */
final class CutWords extends TokenStream {
  private static final char BETWEEN = ' '; // the two words of a pair

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);
  private final List<Word> words;
  private Iterator<Word> next;

  /** A word, and how many places after the one before: more than one across a stop word. */
  record Word(String text, int step) {}

  /** Two of {@code words} in succession; across a stop word, each of the two with nothing. */
  static List<Word> pairs(List<Word> words) {
    List<Word> pairs = new ArrayList<>();
    @Nullable String before = null;
    for (Word word : words) {
      if (word.step() > 1) {
        if (before != null) {
          pairs.add(new Word(before + BETWEEN, 1));
        }
        before = "";
      }
      if (before != null) {
        pairs.add(new Word(before + BETWEEN + word.text(), 1));
      }
      before = word.text();
    }
    return pairs;
  }

  CutWords(List<Word> words) {
    this.words = words;
    this.next = words.iterator();
  }

  @Override
  public boolean incrementToken() {
    if (!next.hasNext()) {
      return false;
    }
    clearAttributes();
    Word word = next.next();
    term.append(word.text());
    step.setPositionIncrement(word.step());
    return true;
  }

  @Override
  public void reset() {
    next = words.iterator();
  }
}
