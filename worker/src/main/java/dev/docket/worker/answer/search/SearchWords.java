package dev.docket.worker.answer.search;

import dev.docket.wording.Script;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.ja.JapaneseAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/** The ways in which a text is cut into words for the index. Safe for use by many threads. */
enum SearchWords {
  /** Stems of English words. */
  STEMS {
    @Override
    List<CutWords.Word> cut(String text) {
      return analyzed(ENGLISH, text);
    }
  },
  /** Two stems in succession, also across a stop word. */
  PAIRS {
    @Override
    List<CutWords.Word> cut(String text) {
      return CutWords.pairs(STEMS.cut(text));
    }
  },
  /** Base forms of Japanese words. */
  BASE_FORMS {
    @Override
    List<CutWords.Word> cut(String text) {
      return analyzed(JAPANESE, text);
    }
  },
  /** Two Japanese base forms in succession. */
  FORM_PAIRS {
    @Override
    List<CutWords.Word> cut(String text) {
      return CutWords.pairs(BASE_FORMS.cut(text));
    }
  },
  /** Two Japanese characters in succession: finds what the dictionary cuts differently. */
  BIGRAMS {
    @Override
    List<CutWords.Word> cut(String text) {
      return CharacterPairs.of(text);
    }
  };

  private static final Analyzer ENGLISH = new EnglishStems();
  private static final Analyzer JAPANESE = new JapaneseAnalyzer();

  /** Stems and base forms. */
  private static final Set<String> QUESTION_WORDS =
      Set.of(
          "what", "which", "who", "whom", "whose", "when", "where", "why", "how", "much", "mani",
          "long", "often", "do", "doe", "did", "can", "could", "should", "would", "mai", "must",
          "tell", "happen", "last", "condit", "consequ", "case", "there", "non", "claus", "provis",
          "count", "me", "about", "sai", "ani", "have", "ha", "we", "i", "you", "our", "my", "your",
          "get", "got", "want", "am", "exactli", "soon", "far", "ahead", "いける", "だめ", "ダメ", "駄目",
          "大丈夫", "かまう", "構う", "しまう", "おく", "ほしい", "欲しい", "いただく", "頂く", "いただける", "頂ける", "出す", "何",
          "いつ", "いくら", "どこ", "だれ", "誰", "どの", "どれ", "どちら", "どう", "どのよう", "なぜ", "何故", "いかが", "教える",
          "下さる", "くださる", "できる", "出来る", "何時", "どんな", "知る", "書く", "言う", "もらう", "くれる", "来る", "くる",
          "やる", "出る", "日", "前", "もらえる", "よい", "良い", "いい");

  /** A verb and not, or a pronoun and its verb, in one word: don't, I'll. */
  private static final Pattern CONTRACTED = Pattern.compile("n['’]t$|['’](?:ll|re|ve|d|m)$");

  /** Say little of what is asked for: something else may be kept, needed or the case. */
  private static final Set<String> LIGHT =
      Set.of(
          "keep", "take", "make", "give", "go", "put", "us", "bring", "let", "need", "require",
          "allow", "permit", "possibl", "ある", "なる", "行う", "受ける", "持つ", "使う", "入る", "必要", "場合",
          "可能");

  /** How many persons are asked for, by words that no answer needs to have. */
  private static final Pattern COUNTED = Pattern.compile("何[人名](?:以[内上下])?");

  /** Whether it cuts Japanese. */
  boolean isJapanese() {
    return this != STEMS && this != PAIRS;
  }

  /** The words of {@code text} in its order; those of one script only. */
  List<String> of(String text) {
    return cut(isJapanese() ? text : LatinText.of(text)).stream().map(CutWords.Word::text).toList();
  }

  /** {@code text} cut, with the places of its words. */
  abstract List<CutWords.Word> cut(String text);

  private static List<CutWords.Word> analyzed(Analyzer analyzer, String text) {
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
    String asked = COUNTED.matcher(question).replaceAll(" ");
    Set<String> words = new LinkedHashSet<>(of(isJapanese() ? asked : question));
    if (this == STEMS || this == BASE_FORMS) {
      words.removeAll(QUESTION_WORDS);
      words.removeIf(word -> CONTRACTED.matcher(word).find());
    }
    return words;
  }

  /** Whether a word of a question says little of what is asked for. */
  static boolean isLight(String word) {
    return LIGHT.contains(word);
  }
}
