package dev.docket.api.job;

import dev.docket.api.document.DocumentCheck;
import dev.docket.api.http.JsonFields;
import dev.docket.job.DocumentId;
import dev.docket.job.JobRequest;
import dev.docket.job.TenantId;
import dev.docket.job.batch.Manifest;
import java.util.List;

/** Takes in questions to many documents: what is asked becomes a job for each of each. */
public final class QuestionIntake {
  private final DocumentCheck documents;

  public QuestionIntake(DocumentCheck documents) {
    this.documents = documents;
  }

  /** The jobs that {@code fields} ask for; a problem that names the field if one cannot be. */
  public List<JobRequest> read(TenantId tenant, JsonFields fields) {
    QuestionMatrix matrix = QuestionMatrix.read(fields);
    documents.require(tenant, "documents", matrix.named());
    List<DocumentId> asked =
        matrix
            .collection()
            .map(collection -> documents.newest(tenant, "collection", collection))
            .orElse(matrix.named());
    if ((long) asked.size() * matrix.questions().size() > Manifest.MAX_ENTRIES) {
      throw fields.bad(
          "questions",
          "%d questions to %d documents are more than the %d jobs of a batch."
              .formatted(matrix.questions().size(), asked.size(), Manifest.MAX_ENTRIES));
    }
    return matrix.requests(asked);
  }
}
