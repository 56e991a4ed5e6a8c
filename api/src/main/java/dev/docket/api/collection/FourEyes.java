package dev.docket.api.collection;

import dev.docket.api.http.Problem;
import dev.docket.api.http.ProblemKind;
import dev.docket.collection.CollectionRules;
import dev.docket.collection.CollectionStore;
import dev.docket.collection.JobCollections;
import dev.docket.job.DocumentStore;
import dev.docket.job.Job;
import dev.docket.job.review.Review;
import dev.docket.job.review.Review.Decision;
import java.util.Optional;

/** Where a collection asks for four eyes, a review is not signed off by the one who made it. */
public final class FourEyes {
  private final JobCollections ofJobs;

  public FourEyes(DocumentStore documents, CollectionStore collections) {
    this.ofJobs = new JobCollections(documents, collections);
  }

  /** A problem unless somebody besides {@code signer} has decided, where that is asked for. */
  public void require(Job job, Review review, String signer) {
    boolean another =
        review.decisions().values().stream()
            .filter(decision -> decision.verdict() != null)
            .map(Decision::by)
            .anyMatch(by -> by != null && !by.equals(signer));
    if (another) {
      return;
    }
    Optional<CollectionRules> asking =
        ofJobs.rules(job).stream().filter(CollectionRules::fourEyes).findFirst();
    if (asking.isPresent()) {
      throw Problem.of(
              ProblemKind.FOUR_EYES,
              "The collection "
                  + asking.get().name()
                  + " asks for two persons: somebody other than the one who signs off must have"
                  + " decided.")
          .exception();
    }
  }
}
