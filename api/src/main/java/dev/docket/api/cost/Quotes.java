package dev.docket.api.cost;

import dev.docket.api.http.Problem;
import dev.docket.api.http.ProblemKind;
import dev.docket.api.job.JobIntake.Looked;
import dev.docket.document.Document;
import dev.docket.job.DocumentId;
import dev.docket.job.DocumentStore;
import dev.docket.job.JobRequest;
import dev.docket.job.StoredDocument;
import dev.docket.job.TenantId;
import dev.docket.job.cost.CallPlan;
import dev.docket.job.cost.CallPlanner;
import dev.docket.job.cost.CallPlanner.Documents;
import dev.docket.job.cost.CallPlanner.UnplannableException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Plans jobs before they are submitted. */
public final class Quotes {
  private static final int MOST_TOGETHER = 200; // some tens of milliseconds each

  private final Optional<CallPlanner> planner;
  private final DocumentStore documents;

  public Quotes(Optional<CallPlanner> planner, DocumentStore documents) {
    this.planner = planner;
    this.documents = documents;
  }

  /** The calls of a job of {@code tenant}; a problem where it cannot be planned. */
  CallPlan plan(TenantId tenant, Looked looked) throws InterruptedException {
    Documents stored = Documents.of(documents, tenant);
    return plan(
        tenant,
        looked.request(),
        looked.text().map(text -> with(text.stored(), text.document(), stored)).orElse(stored));
  }

  /** The calls of several jobs of {@code tenant} together, a document after the other. */
  CallPlan plan(TenantId tenant, List<JobRequest> requests) throws InterruptedException {
    if (requests.size() > MOST_TOGETHER) {
      throw Problem.of(
              ProblemKind.UNPLANNABLE,
              "At most %d questions times documents are planned in one request; these are %d. Ask for"
                      .formatted(MOST_TOGETHER, requests.size())
                  + " some of the documents.")
          .exception();
    }
    Documents once = new LastRead(Documents.of(documents, tenant));
    List<CallPlan.Call> calls = new ArrayList<>();
    String model = "";
    boolean bulk = false;
    for (JobRequest request : requests) {
      CallPlan plan = plan(tenant, request, once);
      calls.addAll(plan.calls());
      bulk |= plan.bulk();
      model = plan.model().isEmpty() ? model : plan.model();
    }
    return new CallPlan(model, calls, bulk);
  }

  private CallPlan plan(TenantId tenant, JobRequest request, Documents from)
      throws InterruptedException {
    try {
      return planner
          .orElseThrow(
              () ->
                  Problem.of(
                          ProblemKind.NOT_READY,
                          "This process has no planner on its class path; run it from the image.")
                      .exception())
          .plan(tenant, request, from);
    } catch (UnplannableException e) {
      throw Problem.of(ProblemKind.UNPLANNABLE, String.valueOf(e.getMessage())).exception();
    }
  }

  /** Documents, of which the last one is not read again. */
  private static final class LastRead implements Documents {
    private final Documents from;
    private @Nullable DocumentId id;
    private Optional<Document> last = Optional.empty();

    LastRead(Documents from) {
      this.from = from;
    }

    @Override
    public Optional<StoredDocument> find(DocumentId wanted) {
      return from.find(wanted);
    }

    @Override
    public Optional<Document> read(DocumentId wanted) {
      if (!wanted.equals(id)) {
        last = from.read(wanted);
        id = wanted;
      }
      return last;
    }

    @Override
    public List<StoredDocument> newest(String collection) {
      return from.newest(collection);
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
