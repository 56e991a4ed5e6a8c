package dev.docket.local.figures;

import dev.docket.worker.answer.search.Passage;
import dev.docket.worker.answer.search.PassageIndex.Hit;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.cjk.CJKAnalyzer;
import org.apache.lucene.analysis.ja.JapaneseAnalyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.QueryBuilder;

/** Japanese passages in Lucene as it comes: kuromoji and pairs of characters, headings in front. */
final class PlainPassages {
  private static final List<String> FIELDS = List.of("forms", "pairs");
  private static final Analyzer ANALYZER =
      new PerFieldAnalyzerWrapper(new JapaneseAnalyzer(), Map.of("pairs", new CJKAnalyzer()));
  private static final BM25Similarity SIMILARITY = new BM25Similarity(1.2f, 0.75f);

  private final IndexSearcher searcher;

  private PlainPassages(DirectoryReader reader) {
    this.searcher = new IndexSearcher(reader);
    searcher.setSimilarity(SIMILARITY);
  }

  /** Finds passages for a question. */
  interface Searching {
    List<Hit> search(String question, int most);
  }

  static Searching of(List<Passage> passages) {
    ByteBuffersDirectory directory = new ByteBuffersDirectory();
    try (IndexWriter writer =
        new IndexWriter(directory, new IndexWriterConfig(ANALYZER).setSimilarity(SIMILARITY))) {
      for (Passage passage : passages) {
        Document document = new Document();
        document.add(new StoredField("key", passage.key()));
        for (String field : FIELDS) {
          document.add(new TextField(field, passage.headings() + "\n" + passage.text(), Store.NO));
        }
        writer.addDocument(document);
      }
      writer.commit();
      return new PlainPassages(DirectoryReader.open(directory))::search;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<Hit> search(String question, int most) {
    BooleanQuery.Builder both = new BooleanQuery.Builder();
    for (String field : FIELDS) {
      Query query = new QueryBuilder(ANALYZER).createBooleanQuery(field, question);
      if (query != null) {
        both.add(query, Occur.SHOULD);
      }
    }
    try {
      List<Hit> hits = new ArrayList<>();
      for (ScoreDoc found : searcher.search(both.build(), most).scoreDocs) {
        hits.add(new Hit(searcher.storedFields().document(found.doc).get("key"), found.score));
      }
      return hits;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
