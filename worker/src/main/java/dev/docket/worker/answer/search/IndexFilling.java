package dev.docket.worker.answer.search;

import dev.docket.document.Document;
import dev.docket.job.StoredDocument;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.lucene.index.IndexWriter;

/** Adds documents to an index, several at once: cutting texts into words keeps all cores busy. */
final class IndexFilling {
  /** Of a core: while one document is cut, another is waited for. */
  private static final int AT_ONCE = 2;

  /** Documents after which a restart need not read them again. */
  private static final int COMMIT_EVERY = 2_000;

  private final IndexWriter writer;
  private final CollectionIndexes.Reading reading;

  IndexFilling(IndexWriter writer, CollectionIndexes.Reading reading) {
    this.writer = writer;
    this.reading = reading;
  }

  /** Adds {@code documents}, and tells {@code progress} how many were added after each. */
  void add(List<StoredDocument> documents, CollectionIndexes.Progress progress)
      throws IOException, InterruptedException {
    int threads = Math.min(documents.size(), AT_ONCE * Runtime.getRuntime().availableProcessors());
    if (threads == 0) {
      return;
    }
    // closing waits for the documents that are at work, whose thread is not interrupted: that would
    // close the files of the index
    try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
      CompletionService<Void> adding = new ExecutorCompletionService<>(pool);
      Iterator<StoredDocument> next = documents.iterator();
      for (int i = 0; i < threads; i++) {
        submit(adding, next.next());
      }
      for (int done = 1; done <= documents.size(); done++) {
        finished(adding.take());
        if (next.hasNext()) {
          submit(adding, next.next());
        }
        progress.at(done, documents.size());
        if (done % COMMIT_EVERY == 0) {
          writer.commit();
        }
      }
    }
  }

  private void submit(CompletionService<Void> adding, StoredDocument stored) {
    Future<Void> _ =
        adding.submit(
            () -> {
              Optional<Document> document = reading.read(stored.id());
              if (document.isPresent()) {
                writer.addDocuments(rows(stored, document.get()));
              }
              return null;
            });
  }

  private static void finished(Future<Void> added) throws IOException, InterruptedException {
    try {
      added.get();
    } catch (ExecutionException e) {
      switch (e.getCause()) {
        case IOException failed -> throw failed;
        case InterruptedException _ -> throw new InterruptedException();
        case RuntimeException failed -> throw failed;
        case Error failed -> throw failed;
        case null, default -> throw new IllegalStateException(e);
      }
    }
  }

  /** All passages of a document, which go in at once, so that none is there without the others. */
  static List<org.apache.lucene.document.Document> rows(StoredDocument stored, Document document) {
    String id = stored.id().value();
    SearchFields fields = new SearchFields(new CutLines());
    List<org.apache.lucene.document.Document> rows = new ArrayList<>();
    for (Passage passage : new Passages(document, id, stored.name()).all()) {
      rows.add(fields.document(passage, id));
    }
    if (rows.isEmpty()) { // nothing to find, but known
      rows.add(SearchFields.nothing(id));
    }
    return rows;
  }
}
