package dev.docket.job.cost;

import dev.docket.document.Document;
import dev.docket.job.DocumentId;
import dev.docket.job.DocumentStore;
import dev.docket.job.JobRequest;
import dev.docket.job.JobStore;
import dev.docket.job.StoredDocument;
import dev.docket.job.TenantId;
import dev.docket.runtime.Parameters;
import dev.docket.runtime.Resources;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;

/**
 * Tells which calls to the model a job will take, without making one. What plans them for the
 * worker does so here too; the API finds it on its class path, where it stands in every
 * installation, and does not know the worker.
 */
public interface CallPlanner {
  /**
   * The plan of {@code request}, its documents read from {@code documents}.
   *
   * @throws UnplannableException if a document is not there, or no request can be made of it
   */
  CallPlan plan(TenantId tenant, JobRequest request, Documents documents)
      throws UnplannableException, InterruptedException;

  /** Where a job's documents are read from. */
  interface Documents {
    /** What is known of a document. */
    Optional<StoredDocument> find(DocumentId id);

    /** The document as read. */
    Optional<Document> read(DocumentId id);

    /** The newest version of each document of a collection. */
    List<StoredDocument> newest(String collection);

    /** The documents of {@code tenant} in {@code store}. */
    static Documents of(DocumentStore store, TenantId tenant) {
      return new Documents() {
        @Override
        public Optional<StoredDocument> find(DocumentId id) {
          return store.find(tenant, id);
        }

        @Override
        public Optional<Document> read(DocumentId id) {
          return store.read(tenant, id);
        }

        @Override
        public List<StoredDocument> newest(String collection) {
          return store.newest(tenant, collection);
        }
      };
    }
  }

  /** Makes a planner; the service that is looked for on the class path. */
  interface Provider {
    /** A planner that reads earlier answers from {@code jobs}, and is closed by the resources. */
    CallPlanner open(JobStore jobs, Parameters parameters, Resources resources);
  }

  /** The planner on the class path; empty where there is none. */
  static Optional<CallPlanner> find(JobStore jobs, Parameters parameters, Resources resources) {
    return ServiceLoader.load(Provider.class)
        .findFirst()
        .map(provider -> provider.open(jobs, parameters, resources));
  }

  /** Why there is no plan, as a sentence. */
  final class UnplannableException extends Exception {
    private static final long serialVersionUID = 1;

    public UnplannableException(String message, Throwable cause) {
      super(message, cause);
    }
  }
}
