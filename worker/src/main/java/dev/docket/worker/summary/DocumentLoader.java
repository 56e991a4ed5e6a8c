package dev.docket.worker.summary;

import dev.docket.document.Document;
import dev.docket.job.DocumentId;
import dev.docket.worker.step.JobContext;
import dev.docket.worker.step.JobFailedException;
import dev.docket.worker.summary.finding.Findings;
import java.lang.ref.SoftReference;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A document of a running job, held only as long as there is room for it: while the model is
 * awaited, nothing else keeps it, and it is read again when it is needed.
 */
final class DocumentLoader {
  private final JobContext context;
  private final DocumentId id;
  private SoftReference<Read> held;
  private @Nullable List<Integer> salient;

  /** A loader of the document {@code id}, which has just been read. */
  DocumentLoader(JobContext context, DocumentId id, Document read) {
    this.context = context;
    this.id = id;
    this.held = new SoftReference<>(new Read(read, Findings.of(read)));
  }

  /** A document and the findings in it, which are a pure function of it. */
  private record Read(Document document, Findings findings) {}

  /** The document. */
  Document document() throws JobFailedException {
    return read().document();
  }

  /** The findings that its structure shows. */
  Findings findings() throws JobFailedException {
    return read().findings();
  }

  /** The indexes of the units that a summary must account for; found once, as it takes a while. */
  synchronized List<Integer> salient() throws JobFailedException {
    List<Integer> known = salient;
    if (known == null) {
      known = Salience.of(document());
      salient = known;
    }
    return known;
  }

  private synchronized Read read() throws JobFailedException {
    Read read = held.get();
    if (read == null) {
      Document document = context.document(id);
      read = new Read(document, Findings.of(document));
      held = new SoftReference<>(read);
    }
    return read;
  }
}
