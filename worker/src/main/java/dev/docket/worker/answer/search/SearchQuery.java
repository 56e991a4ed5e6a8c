package dev.docket.worker.answer.search;

import dev.docket.worker.answer.search.SearchFields.Part;
import java.util.LinkedHashSet;
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
  private static final double AROUND = 0.3; // a word of the headings or of what stands beside
  private static final float RELATED = 0.6f;
  private static final double RELATED_PHRASE = 0.4;
  private static final double DEFINITION = 3;
  private static final double LABEL = 4;

  private final BooleanQuery.Builder query = new BooleanQuery.Builder();

  private SearchQuery() {}

  static Query of(String question) {
    SearchQuery query = new SearchQuery();
    for (SearchWords way : SearchWords.values()) {
      query.words(way, new LinkedHashSet<>(way.of(question)));
    }
    for (String label : SectionLabels.in(question)) {
      long depth = label.chars().filter(c -> c == '/').count();
      query.exactly(SearchFields.LABEL, label, LABEL * (1 + depth));
    }
    for (String term : DefinedTerms.askedFor(question)) {
      query.exactly(SearchFields.DEFINES, term, DEFINITION);
    }
    return query.query.build();
  }

  private void words(SearchWords way, Set<String> words) {
    double importance = way == SearchWords.PAIRS ? PAIR : 1;
    Map<String, Set<List<String>>> related = RelatedWords.of(way, words);
    for (String word : words) {
      for (Part part : Part.values()) {
        Query any = any(SearchFields.name(part, way), word, related.getOrDefault(word, Set.of()));
        add(any, importance * (part == Part.TEXT ? 1 : AROUND));
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
  private static Query any(String field, String word, Set<List<String>> related) {
    SynonymQuery.Builder any = new SynonymQuery.Builder(field);
    any.addTerm(new Term(field, word));
    for (List<String> other : related) {
      if (other.size() == 1 && !other.getFirst().equals(word)) {
        any.addTerm(new Term(field, other.getFirst()), RELATED);
      }
    }
    return any.build();
  }

  private void exactly(String field, String word, double weight) {
    add(new ConstantScoreQuery(new TermQuery(new Term(field, word))), weight);
  }

  private void add(Query part, double weight) {
    query.add(new BoostQuery(part, (float) weight), Occur.SHOULD);
  }
}
