package dev.docket.job.review;

import dev.docket.job.JobId;
import dev.docket.job.TenantId;
import java.util.Optional;

/** Where reviews are kept; a job's review is erased with the job. */
public interface ReviewStore {
  /** The review of the tenant's job, of whichever result it had. */
  Optional<Review> find(TenantId tenant, JobId job);

  /** Stores {@code review} over version {@code over} (0: none yet); false if that has moved on. */
  boolean replace(TenantId tenant, long over, Review review);

  /**
   * Remembers {@code job} as the one reviewed last of {@code subject}, which names what was asked
   * of which documents, whatever their version.
   */
  void remember(TenantId tenant, String subject, JobId job);

  /** The job of {@code subject} that was reviewed last. */
  Optional<JobId> lastReviewed(TenantId tenant, String subject);
}
