package dev.docket.worker.answer.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
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

  private static final double NOWHERE = 1.2; // times: of a word that nothing here speaks of

  /** The same for what an answer says itself: of a thing, and of an act, which has more names. */
  private static final double THING_NOWHERE = 2;

  private static final double ACT_NOWHERE = 1;
  private static final double EITHER_NOWHERE = 1.35; // in English, where they are not told apart

  /** An act in its base form, and what something is like: 払う, 長い; 引っ越し is a thing. */
  private static final Pattern ACT = Pattern.compile("[うくぐすつぬぶむるい]$");

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

  /** What {@code question} asks for, to be held against passages. */
  public QuestionWords asked(String question) {
    return QuestionWords.of(question, this, (_, _) -> NOWHERE);
  }

  /**
   * The same, to be held against what is to be told as an answer: a thing that is asked about and
   * that nothing here speaks of counts for more, as an answer about another thing is none.
   */
  public QuestionWords askedOfAnswers(String question) {
    return QuestionWords.of(question, this, PassageIndex::thingNowhere);
  }

  private static double thingNowhere(SearchWords way, String word) {
    if (way == SearchWords.STEMS) {
      return EITHER_NOWHERE;
    }
    return ACT.matcher(word).find() ? ACT_NOWHERE : THING_NOWHERE;
  }

  /** How many passages have a word; where none has it, above how many it stands in a heading. */
  int count(SearchWords way, String word) {
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
