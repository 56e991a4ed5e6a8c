package dev.docket.worker.answer.search;

import dev.docket.worker.answer.search.SearchFields.Part;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
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
  private static final double AROUND = 0.3; // a word of the headings or of what stands beside
  private static final float RELATED = 0.6f;
  private static final float RELATED_JAPANESE = 0.3f;
  private static final double DEEPER = 0.2; // for a paragraph or item of a label
  private static final double BIGRAM = 0.5; // beside base forms, which say more
  private static final double ABOVE = 0.6; // a Japanese word of the headings
  private static final double RELATED_PHRASE = 0.4;
  private static final double DEFINITION = 3;
  private static final double LABEL = 25; // above what the words of most questions come to
  private static final double NAMED_LABEL = 20; // more, where the document is the one named

  private final BooleanQuery.Builder query = new BooleanQuery.Builder();

  private SearchQuery() {}

  static Query of(String question) {
    SearchQuery query = new SearchQuery();
    for (SearchWords way : SearchWords.values()) {
      query.words(way, way.asked(question));
    }
    for (String label : SectionLabels.in(question)) {
      long depth = label.chars().filter(c -> c == '/').count();
      query.exactly(SearchFields.LABEL, label, LABEL * (1 + depth * DEEPER));
      for (String name : SectionLabels.namesBefore(question)) {
        query.named(label, name);
      }
    }
    for (String term : DefinedTerms.askedFor(question)) {
      query.exactly(SearchFields.DEFINES, term, DEFINITION);
    }
    return query.query.build();
  }

  private void words(SearchWords way, Set<String> words) {
    double importance =
        switch (way) {
          case PAIRS -> PAIR;
          case FORM_PAIRS -> FORM_PAIR;
          case BIGRAMS -> BIGRAM;
          case STEMS, BASE_FORMS -> 1;
        };
    Map<String, Set<List<String>>> related = RelatedWords.of(way, words);
    for (String word : words) {
      for (Part part : Part.values()) {
        Query any = any(way, part, word, related.getOrDefault(word, Set.of()));
        double weight =
            switch (part) {
              case TEXT -> 1;
              case NEAR -> AROUND;
              case HEADINGS -> way.isJapanese() ? ABOVE : AROUND;
            };
        add(any, importance * weight);
      }
    }
    related.values().stream()
        .flatMap(Set::stream)
        .filter(phrase -> phrase.size() > 1)
        .distinct()
        .map(phrase -> phrase.toArray(String[]::new))
        .forEach(
            phrase ->
                add(
                    new PhraseQuery(SearchFields.name(Part.TEXT, way), phrase),
                    importance * RELATED_PHRASE));
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
