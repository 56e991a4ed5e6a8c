package dev.docket.api.cost;

import dev.docket.api.http.Problem;
import dev.docket.api.http.ProblemKind;
import dev.docket.api.job.JobIntake.Looked;
import dev.docket.document.Document;
import dev.docket.job.CallPlan;
import dev.docket.job.CallPlanner;
import dev.docket.job.CallPlanner.Documents;
import dev.docket.job.CallPlanner.UnplannableException;
import dev.docket.job.DocumentId;
import dev.docket.job.DocumentStore;
import dev.docket.job.StoredDocument;
import dev.docket.job.TenantId;
import java.util.List;
import java.util.Optional;

/** Plans jobs before they are submitted. */
public final class Quotes {
  private final Optional<CallPlanner> planner;
  private final DocumentStore documents;

  public Quotes(Optional<CallPlanner> planner, DocumentStore documents) {
    this.planner = planner;
    this.documents = documents;
  }

  /** The calls of a job of {@code tenant}; a problem where it cannot be planned. */
  CallPlan plan(TenantId tenant, Looked looked) throws InterruptedException {
    Documents stored = Documents.of(documents, tenant);
    try {
      return planner
          .orElseThrow(
              () ->
                  Problem.of(
                          ProblemKind.NOT_READY,
                          "This process has no planner on its class path; run it from the image.")
                      .exception())
          .plan(
              tenant,
              looked.request(),
              looked
                  .text()
                  .map(text -> with(text.stored(), text.document(), stored))
                  .orElse(stored));
    } catch (UnplannableException e) {
      throw Problem.of(ProblemKind.UNPLANNABLE, String.valueOf(e.getMessage())).exception();
    }
  }

  private static Documents with(StoredDocument given, Document document, Documents others) {
    return new Documents() {
      @Override
      public Optional<StoredDocument> find(DocumentId id) {
        return id.equals(given.id()) ? Optional.of(given) : others.find(id);
      }

      @Override
      public Optional<Document> read(DocumentId id) {
        return id.equals(given.id()) ? Optional.of(document) : others.read(id);
      }

      @Override
      public List<StoredDocument> newest(String collection) {
        return others.newest(collection);
      }
    };
  }
}
