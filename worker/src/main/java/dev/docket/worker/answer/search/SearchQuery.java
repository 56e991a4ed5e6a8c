package dev.docket.worker.answer.search;

import dev.docket.worker.answer.search.SearchFields.Part;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermQuery;

/**
 * A question as an index is asked it: its words in all fields, words that mean the same, the labels
 * that it names, and the definition of what it asks to be told. The weights are those at which
 * {@code scripts/ask-figures} finds most.
 */
final class SearchQuery {
  private static final double PAIR = 0.2;
  private static final double FORM_PAIR = 0.4;
  private static final double AROUND = 0.3; // a word of what stands beside
  private static final float RELATED = 0.6f;
  private static final float RELATED_JAPANESE = 0.3f;
  private static final double DEEPER = 0.2; // for a paragraph or item of a label
  private static final double BIGRAM = 0.5; // beside base forms, which say more
  private static final double ABOVE = 0.5; // a word of the headings
  private static final double ABOVE_JAPANESE = 1.2; // where headings and names say more
  private static final float BOTH = 0.5f; // what the lesser of text and headings adds to the better
  private static final float BOTH_JAPANESE = 0.1f;
  private static final double RELATED_PHRASE = 0.4;
  private static final double TRANSLATED = 0.5; // a word for it in the other language
  private static final double DEFINITION = 3;
  private static final double LABEL = 25; // above what the words of most questions come to
  private static final double NAMED_LABEL = 20; // more, where the document is the one named

  private static final double HINT = 0.5;
  private static final Map<Pattern, String> HINTS =
      Map.of(
          Pattern.compile("(?i)\\bhow many\\b"), "number",
          Pattern.compile("(?i)\\bhow long\\b"), "term period duration",
          Pattern.compile("何[人名]"), "名 人 員数",
          Pattern.compile("いくら|何円"), "円 額 金額",
          Pattern.compile("何時"), "時刻 時間");

  private final BooleanQuery.Builder query = new BooleanQuery.Builder();

  private final boolean isWhole;

  private final Related relations;

  private SearchQuery(boolean isWhole, Related relations) {
    this.isWhole = isWhole;
    this.relations = relations;
  }

  /** What else the words of a question may be called. */
  private interface Related {
    Map<String, Set<List<String>>> of(SearchWords way, Set<String> words);
  }

  /** All that is asked for. */
  static Query of(String question) {
    return of(question, List.of(SearchWords.values()), RelatedWords::of);
  }

  /**
   * The same, and each word of a phrase like {@code fee back} may be another word for all of it.
   */
  static Query closely(String question) {
    return of(question, List.of(SearchWords.values()), RelatedWords::ofEach);
  }

  /** What finds the passages among which the best are: words alone, which cost least. */
  static Query words(String question) {
    return of(question, List.of(SearchWords.STEMS, SearchWords.BASE_FORMS), RelatedWords::of);
  }

  private static Query of(String question, List<SearchWords> ways, Related relations) {
    SearchQuery query = new SearchQuery(ways.size() == SearchWords.values().length, relations);
    for (SearchWords way : ways) {
      query.words(way, way.asked(question));
    }
    if (query.isWhole) {
      query.translated(SearchWords.BASE_FORMS, SearchWords.STEMS, question);
      query.translated(SearchWords.STEMS, SearchWords.BASE_FORMS, question);
    }
    for (String label : SectionLabels.in(question)) {
      long depth = label.chars().filter(c -> c == '/').count();
      query.exactly(SearchFields.LABEL, label, LABEL * (1 + depth * DEEPER));
      for (String name : SectionLabels.namesBefore(question)) {
        query.named(label, name);
      }
    }
    query.hints(question);
    for (String term : DefinedTerms.askedFor(question)) {
      query.exactly(SearchFields.DEFINES, term, DEFINITION);
    }
    return query.query.build();
  }

  /** What a heading calls that which a question word asks for: Number, Term. */
  private void hints(String question) {
    HINTS.forEach(
        (asking, words) -> {
          if (asking.matcher(question).find()) {
            for (SearchWords way : List.of(SearchWords.STEMS, SearchWords.BASE_FORMS)) {
              for (String word : way.asked(words)) {
                add(once(way, word, Set.of()), HINT);
              }
            }
          }
        });
  }

  private void words(SearchWords way, Set<String> words) {
    double importance =
        switch (way) {
          case PAIRS -> PAIR;
          case FORM_PAIRS -> FORM_PAIR;
          case BIGRAMS -> BIGRAM;
          case STEMS, BASE_FORMS -> 1;
        };
    Map<String, Set<List<String>>> related = relations.of(way, words);
    if (!isWhole) {
      words.forEach(word -> apart(way, word, related.getOrDefault(word, Set.of())));
      return;
    }
    for (String word : words) {
      Set<List<String>> same = related.getOrDefault(word, Set.of());
      add(once(way, word, same), importance);
      if (way == SearchWords.STEMS || way == SearchWords.BASE_FORMS) {
        add(any(way, Part.NEAR, word, same), importance * AROUND);
      }
    }
    related.values().stream()
        .flatMap(Set::stream)
        .filter(phrase -> phrase.size() > 1)
        .distinct()
        .forEach(phrase -> add(together(way, phrase), importance * RELATED_PHRASE));
  }

  /** What documents in another language call the words of a question, each word once. */
  private void translated(SearchWords way, SearchWords other, String question) {
    RelatedWords.translated(way, other, way.asked(question))
        .forEach(
            (_, members) -> {
              List<Query> any =
                  members.stream()
                      .map(
                          member ->
                              member.size() == 1
                                  ? once(other, member.getFirst(), Set.of())
                                  : together(other, member))
                      .toList();
              add(new DisjunctionMaxQuery(any, 0), TRANSLATED);
            });
  }

  /** {@code words} in succession, or only all of them where places are not held. */
  private static Query together(SearchWords way, List<String> words) {
    String field = SearchFields.name(Part.TEXT, way);
    if (SearchFields.isPlaced(Part.TEXT, way)) {
      return new PhraseQuery(field, words.toArray(String[]::new));
    }
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    words.forEach(word -> all.add(new TermQuery(new Term(field, word)), Occur.MUST));
    return all.build();
  }

  /**
   * {@code word} in the text or in the headings, whichever says more: a name in the headings is
   * that of all passages below, and one that repeats it answers no better than one that does not.
   */
  private static Query once(SearchWords way, String word, Set<List<String>> related) {
    double above = way.isJapanese() ? ABOVE_JAPANESE : ABOVE;
    return new DisjunctionMaxQuery(
        List.of(
            any(way, Part.TEXT, word, related),
            new BoostQuery(any(way, Part.HEADINGS, word, related), (float) above)),
        way.isJapanese() ? BOTH_JAPANESE : BOTH);
  }

  /** {@code word} and those that mean the same, each by itself: Lucene skips what cannot win. */
  private void apart(SearchWords way, String word, Set<List<String>> related) {
    for (Part part : List.of(Part.TEXT, Part.HEADINGS)) {
      String field = SearchFields.name(part, way);
      double above = way.isJapanese() ? ABOVE_JAPANESE : ABOVE;
      double weight = part == Part.TEXT ? 1 : above;
      add(new TermQuery(new Term(field, word)), weight);
      double less = way.isJapanese() ? RELATED_JAPANESE : RELATED;
      for (List<String> other : related) {
        if (other.size() == 1 && !other.getFirst().equals(word)) {
          add(new TermQuery(new Term(field, other.getFirst())), weight * less);
        }
      }
    }
  }

  /** {@code word} or one that means the same, which count as one. */
  private static Query any(SearchWords way, Part part, String word, Set<List<String>> related) {
    String field = SearchFields.name(part, way);
    SynonymQuery.Builder any = new SynonymQuery.Builder(field);
    any.addTerm(new Term(field, word));
    for (List<String> other : related) {
      if (other.size() == 1 && !other.getFirst().equals(word)) {
        any.addTerm(
            new Term(field, other.getFirst()), way.isJapanese() ? RELATED_JAPANESE : RELATED);
      }
    }
    return any.build();
  }

  private void named(String label, String name) {
    BooleanQuery.Builder both = new BooleanQuery.Builder();
    both.add(new TermQuery(new Term(SearchFields.LABEL, label)), Occur.MUST);
    both.add(new TermQuery(new Term(SearchFields.NAME, name)), Occur.MUST);
    add(new ConstantScoreQuery(both.build()), NAMED_LABEL);
  }

  private void exactly(String field, String word, double weight) {
    add(new ConstantScoreQuery(new TermQuery(new Term(field, word))), weight);
  }

  private void add(Query part, double weight) {
    query.add(new BoostQuery(part, (float) weight), Occur.SHOULD);
  }
}
