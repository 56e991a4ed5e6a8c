package dev.docket.testing;

import dev.docket.job.JobId;
import dev.docket.job.TenantId;
import dev.docket.job.review.Review;
import dev.docket.job.review.ReviewStore;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Reviews in a map. */
public final class InMemoryReviewStore implements ReviewStore {
  private final Map<String, Review> reviews = new ConcurrentHashMap<>();
  private final Map<String, JobId> subjects = new ConcurrentHashMap<>();

  @Override
  public Optional<Review> find(TenantId tenant, JobId job) {
    return Optional.ofNullable(reviews.get(key(tenant, job)));
  }

  @Override
  public boolean replace(TenantId tenant, long over, Review review) {
    Review stored =
        reviews.compute(
            key(tenant, review.job()),
            (_, there) -> (there == null ? 0 : there.version()) == over ? review : there);
    return review.equals(stored);
  }

  @Override
  public void remember(TenantId tenant, String subject, JobId job) {
    subjects.put(tenant + "/" + subject, job);
  }

  @Override
  public Optional<JobId> lastReviewed(TenantId tenant, String subject) {
    return Optional.ofNullable(subjects.get(tenant + "/" + subject));
  }

  private static String key(TenantId tenant, JobId job) {
    return tenant + "/" + job;
  }
}
