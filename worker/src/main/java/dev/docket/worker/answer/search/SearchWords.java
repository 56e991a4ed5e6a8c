package dev.docket.worker.answer.search;

import dev.docket.wording.Script;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.cjk.CJKWidthFilter;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.ja.JapaneseAnalyzer;
import org.apache.lucene.analysis.shingle.ShingleFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** The ways in which a text is cut into words for the index. Safe for use by many threads. */
enum SearchWords {
  /** Stems of English words. */
  STEMS(new EnglishAnalyzer()),
  /** Two stems in succession, also across a stop word. */
  PAIRS(new Pairs()),
  /** Base forms of Japanese words. */
  BASE_FORMS(new JapaneseAnalyzer()),
  /** Two Japanese characters in succession: finds what the dictionary cuts differently. */
  BIGRAMS(new Bigrams());

  private final Analyzer analyzer;

  SearchWords(Analyzer analyzer) {
    this.analyzer = analyzer;
  }

  Analyzer analyzer() {
    return analyzer;
  }

  /** Whether it cuts Japanese. */
  boolean isJapanese() {
    return this == BASE_FORMS || this == BIGRAMS;
  }

  /** The words of {@code text} in its order; those of one script only. */
  List<String> of(String text) {
    List<String> words = new ArrayList<>();
    try (TokenStream tokens = analyzer.tokenStream("", isJapanese() ? text : latin(text))) {
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

  /** {@code text} without its Japanese, which an English analyser cuts into single characters. */
  static String latin(String text) {
    if (!Script.hasCjk(text)) {
      return text;
    }
    StringBuilder latin = new StringBuilder();
    text.codePoints().forEach(c -> latin.appendCodePoint(Script.isCjk(c) ? ' ' : c));
    return latin.toString();
  }

  private static final class Bigrams extends Analyzer {
    @Override
    protected TokenStreamComponents createComponents(String field) {
      Tokenizer words = new StandardTokenizer();
      TokenStream folded = new LowerCaseFilter(new CJKWidthFilter(words));
      return new TokenStreamComponents(words, new CJKBigramFilter(folded));
    }
  }

  private static final class Pairs extends Analyzer {
    @Override
    protected TokenStreamComponents createComponents(String field) {
      Tokenizer words = new StandardTokenizer();
      TokenStream stems = stems(new LowerCaseFilter(words));
      ShingleFilter pairs = new ShingleFilter(stems, 2, 2);
      pairs.setOutputUnigrams(false);
      pairs.setFillerToken("");
      return new TokenStreamComponents(words, pairs);
    }

    private static TokenStream stems(TokenStream words) {
      CharArraySet stop = EnglishAnalyzer.getDefaultStopSet();
      return new org.apache.lucene.analysis.en.PorterStemFilter(
          new org.apache.lucene.analysis.StopFilter(
              new org.apache.lucene.analysis.en.EnglishPossessiveFilter(words), stop));
    }
  }
}
