package dev.docket.worker.answer.search;

import dev.docket.document.Document;
import dev.docket.job.StoredDocument;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.store.FSDirectory;

/**
 * Prints how fast many documents are read, indexed and searched, beside plain Lucene over the same
 * documents, and what each stage of indexing takes of a processor.
 */
final class SearchScale {
  private static final int QUESTIONS = 400;
  private static final int WARMING = 200;
  private static final int HITS = 20;
  private static final int LOOKED_INTO = 400; // documents, for what each stage takes

  private final MadeDocuments made;
  private final int documents;
  private final Path directory;
  private long bytes;

  private SearchScale(MadeDocuments made, int documents, Path directory) {
    this.made = made;
    this.documents = documents;
    this.directory = directory;
  }

  /** Arguments: a folder of texts, and how many documents to make of them. */
  public static void main(String[] args) throws Exception {
    Path directory = Files.createTempDirectory("search-scale");
    try {
      MadeDocuments made =
          MadeDocuments.of(Path.of(args[0]), Files.createDirectory(directory.resolve("stored")));
      new SearchScale(made, Integer.parseInt(args[1]), directory).run();
    } finally {
      try (Stream<Path> files = Files.walk(directory)) {
        for (Path file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
          Files.delete(file);
        }
      }
    }
  }

  private void run() throws Exception {
    bytes = IntStream.range(0, documents).parallel().mapToLong(made::make).sum();
    System.out.printf(
        Locale.ROOT,
        "%d documents, %.0f MB of text, %d processors, heap %d MB%n%n",
        documents,
        bytes / 1e6,
        Runtime.getRuntime().availableProcessors(),
        Runtime.getRuntime().maxMemory() >> 20);
    System.out.println("| | MB/s | MB/s of a processor | median | p99 |");
    System.out.println("|---|---:|---:|---:|---:|");
    plain();
    ours();
    stages();
  }

  private void ours() throws Exception {
    List<StoredDocument> all = IntStream.range(0, documents).mapToObj(made::described).toList();
    try (CollectionIndexes indexes = new CollectionIndexes(directory, Long.MAX_VALUE)) {
      Spent spent = new Spent().on(() -> open(indexes, all).close());
      try (CollectionIndexes.Opened opened = open(indexes, all)) {
        print("index of Docket", spent, question -> opened.index().search(question, HITS).size());
      }
    }
  }

  private CollectionIndexes.Opened open(CollectionIndexes indexes, List<StoredDocument> all)
      throws InterruptedException {
    return indexes.open(
        MadeDocuments.TENANT,
        "figures",
        all,
        id -> Optional.of(made.read(Integer.parseInt(id.value()))),
        (_, _) -> {});
  }

  private void plain() throws Exception {
    try (PlainIndex plain = new PlainIndex(directory.resolve("plain"))) {
      Spent spent =
          new Spent()
              .on(
                  () -> {
                    IntStream.range(0, documents)
                        .parallel()
                        .forEach(i -> unchecked(() -> plain.add(i, made.read(i))));
                    plain.commit();
                  });
      try (IndexReader reader = plain.reader()) {
        PlainIndex.Asked asked = plain.asked(reader);
        print("plain Lucene, one field", spent, question -> asked.ask(question, HITS));
      }
    }
  }

  private static void unchecked(Spent.Work work) {
    try {
      work.run();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  /** One thread, over the first documents, the second time that they are gone through. */
  private void stages() throws Exception {
    int some = Math.min(documents, LOOKED_INTO);
    for (int i = 0; i < 2; i++) {
      int round = i;
      List<Document> read = new ArrayList<>();
      Spent anew = new Spent().on(() -> IntStream.range(0, some).forEach(made::readAnew));
      Spent reading =
          new Spent().on(() -> IntStream.range(0, some).forEach(n -> read.add(made.read(n))));
      long characters = bytes * some / documents;
      List<List<Passage>> passages = new ArrayList<>();
      Spent cutting =
          new Spent()
              .on(
                  () -> {
                    for (int n = 0; n < some; n++) {
                      passages.add(new Passages(read.get(n), String.valueOf(n), "").all());
                    }
                  });
      List<List<org.apache.lucene.document.Document>> rows = new ArrayList<>();
      Spent words =
          new Spent()
              .on(
                  () -> {
                    for (List<Passage> document : passages) {
                      SearchFields fields = new SearchFields(new CutLines());
                      rows.add(document.stream().map(fields::document).toList());
                    }
                  });
      Spent lucene = new Spent().on(() -> write(directory.resolve("stages-" + round), rows));
      if (round == 1) {
        System.out.printf(
            Locale.ROOT,
            "%nMB/s of a processor: reading as an upload (once, not at indexing) %.1f; at indexing: stored form %.1f, passages %.1f, words %.1f, Lucene %.1f%n",
            anew.rateOfProcessor(characters),
            reading.rateOfProcessor(characters),
            cutting.rateOfProcessor(characters),
            words.rateOfProcessor(characters),
            lucene.rateOfProcessor(characters));
        ways(passages);
      }
    }
  }

  private static void write(
      Path directory, List<List<org.apache.lucene.document.Document>> documents)
      throws IOException {
    try (FSDirectory files = FSDirectory.open(directory);
        IndexWriter writer = new IndexWriter(files, PassageIndex.writing())) {
      for (List<org.apache.lucene.document.Document> rows : documents) {
        writer.addDocuments(rows);
      }
    }
  }

  /** What each way of cutting a text takes, of the texts that it is for. */
  private static void ways(List<List<Passage>> documents) throws Exception {
    for (SearchWords way :
        List.of(SearchWords.STEMS, SearchWords.BASE_FORMS, SearchWords.BIGRAMS)) {
      List<String> texts =
          documents.stream()
              .flatMap(List::stream)
              .map(Passage::text)
              .filter(t -> dev.docket.wording.Script.isJapanese(t) == way.isJapanese())
              .toList();
      long length =
          texts.stream()
              .mapToLong(t -> t.getBytes(java.nio.charset.StandardCharsets.UTF_8).length)
              .sum();
      Spent spent = new Spent().on(() -> texts.forEach(way::cut));
      System.out.printf(
          Locale.ROOT, "words by %s: %.1f MB/s%n", way, spent.rateOfProcessor(length));
    }
  }

  /** Asks an index. */
  private interface Asking {
    int ask(String question) throws IOException;
  }

  private void print(String name, Spent spent, Asking asking) throws IOException {
    List<String> questions = made.questions(WARMING + QUESTIONS);
    double[] took = new double[QUESTIONS];
    for (int i = 0; i < questions.size(); i++) {
      long begin = System.nanoTime();
      asking.ask(questions.get(i));
      if (i >= WARMING) {
        took[i - WARMING] = (System.nanoTime() - begin) / 1e6;
      }
    }
    Arrays.sort(took);
    print(
        name,
        spent,
        "%.1f ms".formatted(took[QUESTIONS / 2]),
        "%.1f ms".formatted(took[QUESTIONS * 99 / 100]));
  }

  private void print(String name, Spent spent, String median, String most) {
    System.out.printf(
        Locale.ROOT,
        "| %s | %.1f | %.1f | %s | %s |%n",
        name,
        spent.rate(bytes),
        spent.rateOfProcessor(bytes),
        median,
        most);
  }
}
