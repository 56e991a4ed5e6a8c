package dev.docket.api.job;

import dev.docket.comparison.Comparison;
import dev.docket.comparison.redline.OriginalRedline;
import dev.docket.comparison.redline.OriginalRedline.Redlined;
import dev.docket.document.Document;
import dev.docket.document.MediaType;
import dev.docket.job.DocumentId;
import dev.docket.job.DocumentStore;
import dev.docket.job.Job;
import dev.docket.job.JobRequest;
import dev.docket.job.JobStatus;
import dev.docket.reading.DocumentReader;
import java.time.Instant;
import java.util.Optional;

/** Writes the redline of a comparison on its old version's own file, for one reader. */
public final class OnOriginal {
  private final DocumentStore documents;
  private final Job job;
  private final boolean wanted;
  private String outcome = "neutral";

  /** With {@code wanted} false nothing is written. */
  public OnOriginal(DocumentStore documents, Job job, boolean wanted) {
    this.documents = documents;
    this.job = job;
    this.wanted = wanted;
  }

  /** The redline; empty where the old version is no DOCX, or its file is not kept. */
  Optional<byte[]> write(JobRequest.Comparison request, Comparison comparison) {
    if (!wanted || !isDocx(request.before())) {
      return Optional.empty();
    }
    Optional<byte[]> original = documents.original(job.tenant(), request.before());
    Optional<Document> before = documents.read(job.tenant(), request.before());
    if (original.isEmpty() || before.isEmpty()) {
      return Optional.empty();
    }
    Optional<Document> after = documents.read(job.tenant(), request.after());
    Optional<byte[]> fresh =
        isDocx(request.after())
            ? documents.original(job.tenant(), request.after())
            : Optional.empty();
    Redlined redlined =
        OriginalRedline.of(comparison, original.get(), before.get(), after, fresh, writtenAt());
    if (redlined.file().isPresent()) {
      outcome = "original; notes=" + redlined.notes().size();
    }
    return redlined.file();
  }

  /** On what the redline stands, as a header says it. */
  public String outcome() {
    return outcome;
  }

  private boolean isDocx(DocumentId id) {
    return documents
        .find(job.tenant(), id)
        .filter(document -> document.mediaType() == MediaType.DOCX)
        .filter(document -> document.bytes() <= DocumentReader.MAX_BYTES) // taken into memory
        .isPresent();
  }

  private Instant writtenAt() {
    return job.status() instanceof JobStatus.Finished finished
        ? finished.finishedAt()
        : job.submission().createdAt();
  }
}
