package dev.docket.worker.answer.search;

import dev.docket.wording.Script;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.AnalyzerWrapper;
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
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/** The ways in which a text is cut into words for the index. Safe for use by many threads. */
enum SearchWords {
  /** Stems of English words. */
  STEMS(new EnglishAnalyzer()),
  /** Two stems in succession, also across a stop word. */
  PAIRS(new Pairs()),
  /** Base forms of Japanese words. */
  BASE_FORMS(new JapaneseAnalyzer()),
  /** Two Japanese base forms in succession. */
  FORM_PAIRS(new FormPairs()),
  /** Two Japanese characters in succession: finds what the dictionary cuts differently. */
  BIGRAMS(new Bigrams());

  /** Stems and base forms. */
  private static final Set<String> QUESTION_WORDS =
      Set.of(
          "what", "which", "who", "whom", "whose", "when", "where", "why", "how", "much", "mani",
          "long", "often", "do", "doe", "did", "can", "could", "should", "would", "mai", "must",
          "tell", "happen", "last", "condit", "consequ", "case", "there", "non", "claus", "provis",
          "me", "about", "sai", "ani", "have", "ha", "we", "i", "you", "our", "my", "何", "いつ",
          "いくら", "どこ", "だれ", "誰", "どの", "どれ", "どちら", "どう", "どのよう", "なぜ", "何故", "いかが", "教える", "下さる",
          "くださる", "できる", "出来る", "何時", "どんな", "知る", "書く");

  @SuppressWarnings("ImmutableEnumChecker") // an analyzer is not changed after its construction
  private final Analyzer analyzer;

  SearchWords(Analyzer analyzer) {
    this.analyzer = analyzer;
  }

  Analyzer analyzer() {
    return analyzer;
  }

  /** Whether it cuts Japanese. */
  boolean isJapanese() {
    return this != STEMS && this != PAIRS;
  }

  /** The words of {@code text} in its order; those of one script only. */
  List<String> of(String text) {
    return cut(isJapanese() ? text : latin(text)).stream().map(CutWords.Word::text).toList();
  }

  /** {@code text} cut, with the places of its words. */
  List<CutWords.Word> cut(String text) {
    List<CutWords.Word> words = new ArrayList<>();
    try (TokenStream tokens = analyzer.tokenStream("", text)) {
      CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
      PositionIncrementAttribute step = tokens.addAttribute(PositionIncrementAttribute.class);
      tokens.reset();
      while (tokens.incrementToken()) {
        words.add(new CutWords.Word(term.toString(), step.getPositionIncrement()));
      }
      tokens.end();
    } catch (IOException e) {
      throw new UncheckedIOException("A string cannot fail to be read", e);
    }
    return words;
  }

  /** The words of a question, each once, without those that only make it a question. */
  Set<String> asked(String question) {
    if (isJapanese() && !Script.hasCjk(question)) {
      return Set.of(); // its words would be cut like Japanese ones, stop words and all
    }
    Set<String> words = new LinkedHashSet<>(of(question));
    if (this == STEMS || this == BASE_FORMS) {
      words.removeAll(QUESTION_WORDS);
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

  private static final class FormPairs extends AnalyzerWrapper {
    private final Analyzer forms = new JapaneseAnalyzer();

    FormPairs() {
      super(PER_FIELD_REUSE_STRATEGY);
    }

    @Override
    protected Analyzer getWrappedAnalyzer(String field) {
      return forms;
    }

    @Override
    protected TokenStreamComponents wrapComponents(String field, TokenStreamComponents forms) {
      return new TokenStreamComponents(forms.getSource(), pairs(forms.getTokenStream()));
    }
  }

  /** Two of {@code words} in succession, also across a stop word. */
  static TokenStream pairs(TokenStream words) {
    ShingleFilter pairs = new ShingleFilter(words, 2, 2);
    pairs.setOutputUnigrams(false);
    pairs.setFillerToken("");
    return pairs;
  }

  private static final class Pairs extends Analyzer {
    @Override
    protected TokenStreamComponents createComponents(String field) {
      Tokenizer words = new StandardTokenizer();
      TokenStream stems = stems(new LowerCaseFilter(words));
      return new TokenStreamComponents(words, pairs(stems));
    }

    private static TokenStream stems(TokenStream words) {
      CharArraySet stop = EnglishAnalyzer.getDefaultStopSet();
      return new org.apache.lucene.analysis.en.PorterStemFilter(
          new org.apache.lucene.analysis.StopFilter(
              new org.apache.lucene.analysis.en.EnglishPossessiveFilter(words), stop));
    }
  }
}
