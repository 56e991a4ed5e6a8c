package dev.docket.api.collection;

import dev.docket.api.http.Problem;
import dev.docket.api.http.ProblemException;
import dev.docket.api.http.ProblemKind;
import dev.docket.collection.CollectionRules;
import dev.docket.collection.CollectionStore;
import dev.docket.collection.JobCollections;
import dev.docket.job.DocumentStore;
import dev.docket.job.Job;
import dev.docket.job.StoredDocument;

/** Refuses to erase what belongs to a collection under a legal hold. */
public final class LegalHold {
  private final CollectionStore collections;
  private final JobCollections ofJobs;

  public LegalHold(DocumentStore documents, CollectionStore collections) {
    this.collections = collections;
    this.ofJobs = new JobCollections(documents, collections);
  }

  /** A problem that names the collection where {@code document} may not be erased. */
  public void requireFree(StoredDocument document) {
    if (document.collection() != null
        && collections.find(document.tenant(), document.collection()).legalHold()) {
      throw held(document.collection());
    }
  }

  /** A problem that names the collection where {@code job} may not be erased. */
  public void requireFree(Job job) {
    for (CollectionRules rules : ofJobs.rules(job)) {
      if (rules.legalHold()) {
        throw held(rules.name());
      }
    }
  }

  private static ProblemException held(String collection) {
    return Problem.of(
            ProblemKind.LEGAL_HOLD,
            "The collection " + collection + " is under a legal hold: nothing of it is erased.")
        .exception();
  }
}
