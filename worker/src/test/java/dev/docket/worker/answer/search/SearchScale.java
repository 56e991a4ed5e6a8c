package dev.docket.worker.answer.search;

import com.sun.management.OperatingSystemMXBean;
import dev.docket.wording.Script;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.ja.JapaneseAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.QueryBuilder;

/**
 * Prints how fast many documents are indexed and searched, beside a plain index of the same text.
 * The documents are made of the sentences of real ones, drawn at random with a fixed seed.
 */
final class SearchScale {
  private static final int CLAUSES = 40; // of a document
  private static final int SENTENCES = 4; // of a clause
  private static final int QUESTIONS = 300;
  private static final int WARMING = 100;
  private static final int QUESTION = 80; // characters
  private static final int QUESTION_JAPANESE = 40;
  private static final int HITS = 20;
  private static final long MOST_READ = 8_000_000; // bytes of real text
  private static final Pattern END = Pattern.compile("(?<=[.。])\\s*\\n?|\\n+");

  private final List<String> sentences;

  private SearchScale(List<String> sentences) {
    this.sentences = sentences;
  }

  /** Arguments: a folder of texts, and how many documents to make of them. */
  public static void main(String[] args) throws IOException {
    int documents = Integer.parseInt(args[1]);
    SearchScale scale = new SearchScale(sentences(Path.of(args[0])));
    Path directory = Files.createTempDirectory("search-scale");
    try {
      System.out.println(
          "| index | documents | MB of text | MB/s | MB/s of CPU time | median | p99 |");
      System.out.println("|---|---:|---:|---:|---:|---:|---:|");
      scale.ours(directory.resolve("ours"), documents);
      scale.plain(directory.resolve("plain"), documents);
    } finally {
      try (Stream<Path> files = Files.walk(directory)) {
        for (Path file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
          Files.delete(file);
        }
      }
    }
  }

  private static List<String> sentences(Path folder) throws IOException {
    List<String> sentences = new ArrayList<>();
    long read = 0;
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file :
          files.filter(f -> f.toString().matches(".*\\.(md|txt|html)")).sorted().toList()) {
        String text =
            new String(Files.readAllBytes(file), StandardCharsets.UTF_8).replaceAll("<[^>]*>", " ");
        read += text.length();
        for (String sentence : END.split(text, -1)) {
          if (sentence.strip().length() > 20 && sentence.length() < 500) {
            sentences.add(sentence.strip());
          }
        }
        if (read > MOST_READ) {
          break;
        }
      }
    }
    if (sentences.isEmpty()) {
      throw new IllegalArgumentException("There are no .md, .txt or .html files in " + folder);
    }
    return sentences;
  }

  /** The clauses of document {@code number}: the same each time. */
  private List<Passage> document(int number) {
    Random random = new Random(number);
    List<Passage> passages = new ArrayList<>();
    for (int clause = 0; clause < CLAUSES; clause++) {
      StringBuilder text = new StringBuilder();
      for (int i = 0; i < SENTENCES; i++) {
        text.append(sentences.get(random.nextInt(sentences.size()))).append('\n');
      }
      passages.add(
          Passage.labelled(
              number + "#" + clause,
              text.toString(),
              sentences.get(random.nextInt(sentences.size())),
              "document " + number + "\nSection " + (clause + 1),
              "Section " + (clause + 1)));
    }
    return passages;
  }

  private void ours(Path directory, int documents) throws IOException {
    long bytes = 0;
    Spent spent = new Spent();
    try (FSDirectory files = FSDirectory.open(directory);
        IndexWriter writer = new IndexWriter(files, PassageIndex.writing())) {
      for (int i = 0; i < documents; i++) {
        List<Passage> passages = document(i);
        spent.begin();
        for (Passage passage : passages) {
          bytes += passage.text().getBytes(StandardCharsets.UTF_8).length;
          writer.addDocument(SearchFields.document(passage, String.valueOf(i)));
        }
        spent.end();
      }
      spent.begin();
      writer.commit();
      spent.end();
    }
    try (FSDirectory files = FSDirectory.open(directory);
        IndexReader reader = DirectoryReader.open(files)) {
      PassageIndex index = new PassageIndex(reader);
      print("Docket's", documents, bytes, spent, question -> index.search(question, HITS).size());
    }
  }

  private void plain(Path directory, int documents) throws IOException {
    boolean isJapanese = Script.isJapanese(String.join("\n", sentences.subList(0, 20)));
    long bytes = 0;
    Spent spent = new Spent();
    try (Analyzer analyzer = isJapanese ? new JapaneseAnalyzer() : new EnglishAnalyzer();
        FSDirectory files = FSDirectory.open(directory)) {
      try (IndexWriter writer = new IndexWriter(files, new IndexWriterConfig(analyzer))) {
        for (int i = 0; i < documents; i++) {
          List<Passage> passages = document(i);
          spent.begin();
          for (Passage passage : passages) {
            bytes += passage.text().getBytes(StandardCharsets.UTF_8).length;
            Document document = new Document();
            document.add(new TextField("text", passage.text(), Store.NO));
            writer.addDocument(document);
          }
          spent.end();
        }
        spent.begin();
        writer.commit();
        spent.end();
      }
      try (IndexReader reader = DirectoryReader.open(files)) {
        IndexSearcher searcher = new IndexSearcher(reader);
        QueryBuilder queries = new QueryBuilder(analyzer);
        print(
            "one analysed field",
            documents,
            bytes,
            spent,
            question -> {
              Query query = queries.createBooleanQuery("text", question);
              return query == null ? 0 : searcher.search(query, HITS).scoreDocs.length;
            });
      }
    }
  }

  /** The time that indexing takes, also of the processor: others may be at work on the machine. */
  private static final class Spent {
    private final OperatingSystemMXBean process =
        (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private long nanos;
    private long processor;

    void begin() {
      nanos -= System.nanoTime();
      processor -= process.getProcessCpuTime();
    }

    void end() {
      nanos += System.nanoTime();
      processor += process.getProcessCpuTime();
    }
  }

  /** Asks an index. */
  private interface Asking {
    int ask(String question) throws IOException;
  }

  private void print(String name, int documents, long bytes, Spent spent, Asking asking)
      throws IOException {
    Random random = new Random(1);
    double[] took = new double[QUESTIONS];
    for (int i = -WARMING; i < QUESTIONS; i++) {
      String sentence = sentences.get(random.nextInt(sentences.size()));
      int length = Script.isJapanese(sentence) ? QUESTION_JAPANESE : QUESTION;
      String question = sentence.substring(0, Math.min(sentence.length(), length));
      long begin = System.nanoTime();
      asking.ask(question);
      if (i >= 0) {
        took[i] = (System.nanoTime() - begin) / 1e6;
      }
    }
    Arrays.sort(took);
    System.out.printf(
        Locale.ROOT,
        "| %s | %d | %.0f | %.1f | %.1f | %.1f ms | %.1f ms |%n",
        name,
        documents,
        bytes / 1e6,
        bytes / 1e6 / (spent.nanos / 1e9),
        bytes / 1e6 / (spent.processor / 1e9),
        took[QUESTIONS / 2],
        took[QUESTIONS * 99 / 100]);
  }
}
