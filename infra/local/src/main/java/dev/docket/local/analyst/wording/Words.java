package dev.docket.local.analyst.wording;

import dev.docket.wording.Script;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.ja.JapaneseAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * The content words of a sentence: base forms by Kuromoji for Japanese, Porter stems for English,
 * stop words left out. The dictionaries are read once in a process.
 */
public final class Words {
  private static final Analyzer JAPANESE = new JapaneseAnalyzer();
  private static final Analyzer ENGLISH = new EnglishAnalyzer();

  private Words() {}

  /** The words of {@code sentence}, in order. */
  public static List<String> of(String sentence) {
    Analyzer analyzer = Script.isJapanese(sentence) ? JAPANESE : ENGLISH;
    List<String> words = new ArrayList<>();
    try (TokenStream tokens = analyzer.tokenStream("", sentence)) {
      CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
      tokens.reset();
      while (tokens.incrementToken()) {
        words.add(term.toString());
      }
      tokens.end();
    } catch (IOException e) {
      throw new UncheckedIOException("A string cannot fail to be read", e);
    }
    return words;
  }
}
