package dev.docket.worker.answer.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.miscellaneous.StemmerOverrideFilter;
import org.apache.lucene.analysis.miscellaneous.StemmerOverrideFilter.StemmerOverrideMap;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * Lucene's analysis of English, in which irregular forms have the stem of their verb: who asks when
 * an invoice is paid means the clause by which somebody pays it.
 */
final class EnglishStems extends Analyzer {
  /**
   * Verbs and their irregular forms. Not here: forms that are words of their own as often (left,
   * found, bound, lay, lead, saw, wound).
   */
  private static final Map<String, List<String>> IRREGULAR =
      Map.ofEntries(
          Map.entry("arise", List.of("arose", "arisen")),
          Map.entry("bear", List.of("bore", "borne")),
          Map.entry("become", List.of("became")),
          Map.entry("begin", List.of("began", "begun")),
          Map.entry("break", List.of("broke", "broken")),
          Map.entry("bring", List.of("brought")),
          Map.entry("build", List.of("built")),
          Map.entry("buy", List.of("bought")),
          Map.entry("catch", List.of("caught")),
          Map.entry("choose", List.of("chose", "chosen")),
          Map.entry("come", List.of("came")),
          Map.entry("deal", List.of("dealt")),
          Map.entry("draw", List.of("drew", "drawn")),
          Map.entry("drive", List.of("drove", "driven")),
          Map.entry("fall", List.of("fell", "fallen")),
          Map.entry("forbid", List.of("forbade", "forbidden")),
          Map.entry("forgive", List.of("forgave", "forgiven")),
          Map.entry("get", List.of("got", "gotten")),
          Map.entry("give", List.of("gave", "given")),
          Map.entry("go", List.of("went", "gone")),
          Map.entry("hear", List.of("heard")),
          Map.entry("hide", List.of("hid", "hidden")),
          Map.entry("hold", List.of("held")),
          Map.entry("keep", List.of("kept")),
          Map.entry("know", List.of("knew", "known")),
          Map.entry("lend", List.of("lent")),
          Map.entry("lose", List.of("lost")),
          Map.entry("make", List.of("made")),
          Map.entry("meet", List.of("met")),
          Map.entry("overcome", List.of("overcame")),
          Map.entry("oversee", List.of("oversaw", "overseen")),
          Map.entry("overtake", List.of("overtook", "overtaken")),
          Map.entry("pay", List.of("paid")),
          Map.entry("prepay", List.of("prepaid")),
          Map.entry("repay", List.of("repaid")),
          Map.entry("resell", List.of("resold")),
          Map.entry("rise", List.of("rose", "risen")),
          Map.entry("run", List.of("ran")),
          Map.entry("say", List.of("said")),
          Map.entry("seek", List.of("sought")),
          Map.entry("sell", List.of("sold")),
          Map.entry("send", List.of("sent")),
          Map.entry("show", List.of("shown")),
          Map.entry("speak", List.of("spoke", "spoken")),
          Map.entry("spend", List.of("spent")),
          Map.entry("steal", List.of("stole", "stolen")),
          Map.entry("sublet", List.of("subletting")),
          Map.entry("take", List.of("took", "taken")),
          Map.entry("teach", List.of("taught")),
          Map.entry("tell", List.of("told")),
          Map.entry("think", List.of("thought")),
          Map.entry("throw", List.of("threw", "thrown")),
          Map.entry("undertake", List.of("undertook", "undertaken")),
          Map.entry("wear", List.of("wore", "worn")),
          Map.entry("win", List.of("won")),
          Map.entry("withdraw", List.of("withdrew", "withdrawn")),
          Map.entry("withhold", List.of("withheld")),
          Map.entry("write", List.of("wrote", "written")));

  private static final StemmerOverrideMap STEMS = stems();

  @Override
  protected TokenStreamComponents createComponents(String field) {
    Tokenizer source = new StandardTokenizer();
    TokenStream words = new LowerCaseFilter(new EnglishPossessiveFilter(source));
    words = new StopFilter(words, EnglishAnalyzer.ENGLISH_STOP_WORDS_SET);
    return new TokenStreamComponents(
        source, new PorterStemFilter(new StemmerOverrideFilter(words, STEMS)));
  }

  private static StemmerOverrideMap stems() {
    StemmerOverrideFilter.Builder stems = new StemmerOverrideFilter.Builder();
    try (Analyzer english = new EnglishAnalyzer()) {
      for (Map.Entry<String, List<String>> verb : IRREGULAR.entrySet()) {
        String stem = stem(english, verb.getKey());
        for (String form : verb.getValue()) {
          stems.add(form, stem);
        }
      }
      return stems.build();
    } catch (IOException e) {
      throw new UncheckedIOException("A string cannot fail to be read", e);
    }
  }

  private static String stem(Analyzer english, String verb) throws IOException {
    try (TokenStream tokens = english.tokenStream("", verb)) {
      CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
      tokens.reset();
      if (!tokens.incrementToken()) {
        throw new IllegalStateException("A stop word: " + verb);
      }
      String stem = term.toString();
      tokens.end();
      return stem;
    }
  }
}
