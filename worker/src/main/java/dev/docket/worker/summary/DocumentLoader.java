package dev.docket.worker.summary;

import dev.docket.document.Document;
import dev.docket.job.DocumentId;
import dev.docket.worker.step.JobContext;
import dev.docket.worker.step.JobFailedException;
import java.lang.ref.SoftReference;

/**
 * A document of a running job, held only as long as there is room for it: while the model is
 * awaited, nothing else keeps it, and it is read again when it is needed.
 */
final class DocumentLoader {
  private final JobContext context;
  private final DocumentId id;
  private SoftReference<Document> held = new SoftReference<>(null);

  DocumentLoader(JobContext context, DocumentId id) {
    this.context = context;
    this.id = id;
  }

  /** The document. */
  synchronized Document document() throws JobFailedException {
    Document document = held.get();
    if (document == null) {
      document = context.document(id);
      held = new SoftReference<>(document);
    }
    return document;
  }
}
