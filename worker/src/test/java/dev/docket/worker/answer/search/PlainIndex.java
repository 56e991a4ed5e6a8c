package dev.docket.worker.answer.search;

import dev.docket.document.Document;
import dev.docket.document.Language;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.ja.JapaneseAnalyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.QueryBuilder;

/** Passages in Lucene as it comes: one field a language, with the analyser of that. */
final class PlainIndex implements AutoCloseable {
  private static final String ENGLISH = "en";
  private static final String JAPANESE = "ja";

  private final Analyzer analyzer =
      new PerFieldAnalyzerWrapper(new EnglishAnalyzer(), Map.of(JAPANESE, new JapaneseAnalyzer()));
  private final FSDirectory files;
  private final IndexWriter writer;

  PlainIndex(Path directory) throws IOException {
    this.files = FSDirectory.open(directory);
    this.writer =
        new IndexWriter(
            files,
            new IndexWriterConfig(analyzer)
                .setRAMBufferSizeMB(PassageIndex.writing().getRAMBufferSizeMB()));
  }

  void add(int number, Document document) throws IOException {
    Passages passages = new Passages(document, String.valueOf(number), "");
    String field = document.language() == Language.JA ? JAPANESE : ENGLISH;
    for (Passages.Cut cut : passages.cuts()) {
      org.apache.lucene.document.Document row = new org.apache.lucene.document.Document();
      row.add(new TextField(field, passages.text(cut), Store.NO));
      writer.addDocument(row);
    }
  }

  void commit() throws IOException {
    writer.commit();
  }

  /** An index that is asked. */
  interface Asked {
    int ask(String question, int most) throws IOException;
  }

  /** Asks through {@code reader}. */
  Asked asked(IndexReader reader) {
    IndexSearcher searcher = new IndexSearcher(reader);
    QueryBuilder queries = new QueryBuilder(analyzer);
    return (question, most) -> {
      BooleanQuery.Builder both = new BooleanQuery.Builder();
      for (String field : new String[] {ENGLISH, JAPANESE}) {
        Query query = queries.createBooleanQuery(field, question);
        if (query != null) {
          both.add(query, Occur.SHOULD);
        }
      }
      return searcher.search(both.build(), most).scoreDocs.length;
    };
  }

  IndexReader reader() throws IOException {
    return DirectoryReader.open(files);
  }

  @Override
  public void close() throws IOException {
    writer.close();
    files.close();
    analyzer.close();
  }
}
