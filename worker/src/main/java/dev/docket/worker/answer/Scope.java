package dev.docket.worker.answer;

import dev.docket.document.Document;
import dev.docket.document.Unread;
import dev.docket.job.DocumentId;
import dev.docket.job.FailureReason;
import dev.docket.job.JobRequest;
import dev.docket.job.StoredDocument;
import dev.docket.worker.answer.Dossier.Read;
import dev.docket.worker.answer.search.Passages;
import dev.docket.worker.step.JobContext;
import dev.docket.worker.step.JobFailedException;
import java.lang.ref.SoftReference;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The documents that a question is asked of: nothing else is ever read for it. */
final class Scope {
  private static final int MOST_UNREAD = 500; // listed pages, of all documents

  private final JobContext context;
  private final Optional<String> collection;
  private final Map<String, StoredDocument> documents = new LinkedHashMap<>();
  private final Map<String, SoftReference<Read>> held = new HashMap<>();

  private Scope(JobContext context, Optional<String> collection, List<StoredDocument> documents) {
    this.context = context;
    this.collection = collection;
    documents.forEach(document -> this.documents.put(document.id().value(), document));
  }

  /** The documents of {@code request}: its own, or else those of the question before. */
  static Scope of(JobRequest.Answer request, Turns turns, JobContext context)
      throws JobFailedException {
    List<DocumentId> named = request.named();
    String collection = request.collection();
    if (named.isEmpty() && collection == null) {
      named = turns.documents().stream().map(DocumentId::new).toList();
      collection = turns.collection();
    }
    if (collection != null) {
      List<StoredDocument> newest = context.collection(collection);
      if (newest.isEmpty()) {
        throw new JobFailedException(
            FailureReason.DOCUMENT_GONE, "There is no document in the collection " + collection);
      }
      return new Scope(context, Optional.of(collection), newest);
    }
    if (named.isEmpty()) {
      throw new JobFailedException(
          FailureReason.DOCUMENT_GONE,
          "The question before is no longer there, and with it the documents it was asked of; name them");
    }
    List<StoredDocument> described = new ArrayList<>();
    for (DocumentId id : named) {
      described.add(context.describe(id));
    }
    return new Scope(context, Optional.empty(), described);
  }

  /** The collection, where that is what is searched. */
  Optional<String> collection() {
    return collection;
  }

  /** All documents. */
  List<StoredDocument> documents() {
    return List.copyOf(documents.values());
  }

  /** What is known of a document of the scope; empty for any other. */
  Optional<StoredDocument> find(String id) {
    return Optional.ofNullable(documents.get(id));
  }

  /** A document of the scope as read; kept only as long as there is room for it. */
  synchronized Read read(String id) throws JobFailedException {
    SoftReference<Read> reference = held.get(id);
    Read read = reference == null ? null : reference.get();
    if (read == null) {
      StoredDocument stored = documents.get(id);
      if (stored == null) {
        throw new IllegalStateException("Document " + id + " is not of this question");
      }
      Document document = context.document(stored.id());
      read = new Read(stored.name(), document, new Passages(document, id, stored.name()));
      held.put(id, new SoftReference<>(read));
    }
    return read;
  }

  /** The pages of all documents that could not be read. */
  List<Unread> unread() {
    return documents.values().stream()
        .flatMap(
            document ->
                document.unreadPages().stream()
                    .map(
                        page ->
                            new Unread(document.id().value(), page.page(), null, page.reason())))
        .limit(MOST_UNREAD)
        .toList();
  }
}
