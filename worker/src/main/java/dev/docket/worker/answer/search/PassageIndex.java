package dev.docket.worker.answer.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleBiFunction;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryRescorer;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.Similarity;
import org.apache.lucene.store.ByteBuffersDirectory;

/** The passages of one or more documents, to be searched. Safe for use by many threads. */
public final class PassageIndex {
  /** BM25: repeated words and long passages count less than in newspaper text. */
  static final Similarity SIMILARITY = new BM25Similarity(0.8f, 0.5f);

  /** Of one query: the longest question in all fields, with all words that mean the same. */
  private static final int MOST_TERMS = 100_000;

  /** Of more passages, only the candidates are held against the whole question. */
  private static final int ALL_LOOKED_AT = 5_000;

  private static final int CANDIDATES = 100;

  /** Of a word that all passages have: in a short document these are what it is about. */
  private static final double LEAST_WEIGHT = 0.4;

  private static final double NOWHERE = 1.2; // times: of a word that nothing here speaks of

  /** The same for what an answer says itself: of a thing, and of an act, which has more names. */
  private static final double THING_NOWHERE = 2;

  private static final double ACT_NOWHERE = 1;
  private static final double EITHER_NOWHERE = 1.35; // in English, where they are not told apart

  /** An act in its base form, and what something is like: 払う, 長い; 引っ越し is a thing. */
  private static final Pattern ACT = Pattern.compile("[うくぐすつぬぶむるい]$");

  /** A quantity, also with its unit behind it: 80, 80km. No answer needs to repeat it. */
  private static final Pattern QUANTITY = Pattern.compile("^[0-9][0-9.,]*\\p{L}{0,3}$");

  private static final double AROUND = 0.7; // what a word counts that stands beside
  private static final double RELATED = 0.6; // what one counts that means the same

  /** What is held of an index before it is written: the fewer, the more has to be merged. */
  private static final double BUFFER_MEGABYTES = 96;

  /** Lucene warns once that vectors are slow without an incubator module; none are used here. */
  private static final Logger VECTORS =
      Logger.getLogger("org.apache.lucene.internal.vectorization.VectorizationProvider");

  static {
    VECTORS.setLevel(Level.SEVERE);
    IndexSearcher.setMaxClauseCount(MOST_TERMS);
  }

  private final IndexReader reader;
  private final IndexSearcher searcher;

  PassageIndex(IndexReader reader) {
    this.reader = reader;
    this.searcher = new IndexSearcher(reader);
    searcher.setSimilarity(SIMILARITY);
  }

  /** A passage that was found; a higher score is a better one, of the same question only. */
  public record Hit(String key, double score) {}

  /** An index in memory. */
  public static PassageIndex of(Iterable<Passage> passages) {
    ByteBuffersDirectory directory = new ByteBuffersDirectory();
    try (IndexWriter writer = new IndexWriter(directory, writing())) {
      SearchFields fields = new SearchFields(new CutLines());
      for (Passage passage : passages) {
        writer.addDocument(fields.document(passage));
      }
      writer.commit();
      return new PassageIndex(DirectoryReader.open(directory));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static IndexWriterConfig writing() {
    return new IndexWriterConfig(SearchFields.analyzer())
        .setSimilarity(SIMILARITY)
        .setRAMBufferSizeMB(BUFFER_MEGABYTES);
  }

  /** The best {@code most} passages for {@code question}, the best first. */
  public List<Hit> search(String question, int most) {
    try {
      return hits(best(question, most));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The same for few passages, which may say a phrase of the question by one word. */
  public List<Hit> closest(String question, int most) {
    try {
      return hits(searcher.search(SearchQuery.closely(question), most).scoreDocs);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<Hit> hits(ScoreDoc[] all) throws IOException {
    List<Hit> hits = new ArrayList<>();
    for (ScoreDoc found : all) {
      String key = searcher.storedFields().document(found.doc).get(SearchFields.KEY);
      hits.add(new Hit(key, found.score));
    }
    return hits;
  }

  /** Of many passages, the best of those whose words alone are nearest. */
  private ScoreDoc[] best(String question, int most) throws IOException {
    Query whole = SearchQuery.of(question);
    if (reader.numDocs() > ALL_LOOKED_AT) {
      TopDocs near = searcher.search(SearchQuery.words(question), Math.max(most, CANDIDATES));
      if (near.scoreDocs.length >= most) {
        return new Best(whole).rescore(searcher, near, most).scoreDocs;
      }
    }
    return searcher.search(whole, most).scoreDocs;
  }

  /** Orders candidates by the whole question. */
  private static final class Best extends QueryRescorer {
    Best(Query whole) {
      super(whole);
    }

    @Override
    protected float combine(float first, boolean matches, float whole) {
      return matches ? whole : 0;
    }
  }

  /** How many words a question has to be searched for, beside those that make it a question. */
  public static int asks(String question) {
    return SearchWords.STEMS.asked(question).size() + SearchWords.BASE_FORMS.asked(question).size();
  }

  /** How many passages there are. */
  public int size() {
    return reader.numDocs();
  }

  /**
   * The share, 0 to 1, of what {@code question} asks about that {@code passage} speaks of: its
   * words count the more, the fewer passages have them; those that none has like those of one.
   */
  public double coverage(String question, Passage passage) {
    return coverage(question, passage, (_, _) -> NOWHERE);
  }

  /**
   * The same for what is to be told as an answer: a thing that is asked about and that nothing here
   * speaks of counts for more, as an answer about another thing is none.
   */
  public double answers(String question, Passage told) {
    return coverage(question, told, PassageIndex::thingNowhere);
  }

  private double coverage(
      String question, Passage passage, ToDoubleBiFunction<SearchWords, String> nowhere) {
    if (SectionLabels.in(question).stream().anyMatch(passage.labels()::contains)) {
      return 1; // it is the clause that the question names
    }
    double asked = 0;
    double found = 0;
    for (SearchWords way : List.of(SearchWords.STEMS, SearchWords.BASE_FORMS)) {
      Set<String> words = way.asked(question);
      Set<String> said = new HashSet<>(way.of(passage.text()));
      Set<String> around = new HashSet<>(way.of(passage.near() + "\n" + passage.headings()));
      Map<String, Set<List<String>>> related = RelatedWords.ofEach(way, words);
      SearchWords other = way == SearchWords.STEMS ? SearchWords.BASE_FORMS : SearchWords.STEMS;
      Set<String> saidOtherwise =
          new HashSet<>(other.of(passage.text() + "\n" + passage.headings()));
      Map<String, Set<List<String>>> translated = RelatedWords.translated(way, other, words);
      for (String word : words) {
        Set<List<String>> same = related.getOrDefault(word, Set.of());
        boolean isNowhere = isNowhere(way, word, same);
        Set<List<String>> abroad =
            isNowhere ? translated.getOrDefault(word, Set.of()) : Set.of(); // in another language
        isNowhere = isNowhere && isNowhere(other, abroad);
        if (isNowhere && QUANTITY.matcher(word).find()) {
          continue;
        }
        double weight = SearchWords.isLight(word) ? LEAST_WEIGHT : weight(way, word);
        asked += isNowhere ? weight * nowhere.applyAsDouble(way, word) : weight;
        if (said.contains(word)) {
          found += weight;
        } else if (around.contains(word)) {
          found += weight * AROUND;
        } else if (same.stream().anyMatch(said::containsAll)) {
          found += weight * RELATED;
        } else if (same.stream().anyMatch(around::containsAll)) {
          found += weight * RELATED * AROUND;
        } else if (abroad.stream().anyMatch(saidOtherwise::containsAll)) {
          found += weight * RELATED;
        }
      }
    }
    return asked == 0 ? 0 : found / asked;
  }

  private static double thingNowhere(SearchWords way, String word) {
    if (way == SearchWords.STEMS) {
      return EITHER_NOWHERE;
    }
    return ACT.matcher(word).find() ? ACT_NOWHERE : THING_NOWHERE;
  }

  private boolean isNowhere(SearchWords way, String word, Set<List<String>> related) {
    return count(way, word) == 0 && isNowhere(way, related);
  }

  private boolean isNowhere(SearchWords way, Set<List<String>> phrases) {
    return phrases.stream().noneMatch(p -> p.stream().allMatch(w -> count(way, w) > 0));
  }

  private double weight(SearchWords way, String word) {
    int with = Math.max(1, count(way, word));
    int all = reader.numDocs();
    return Math.max(LEAST_WEIGHT, Math.log(1 + (all - with + 0.5) / (with + 0.5)));
  }

  /** How many passages have a word; where none has it, above how many it stands in a heading. */
  private int count(SearchWords way, String word) {
    try {
      int with = reader.docFreq(new Term(SearchFields.name(SearchFields.Part.TEXT, way), word));
      return with > 0
          ? with
          : reader.docFreq(new Term(SearchFields.name(SearchFields.Part.HEADINGS, way), word));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
