package dev.docket.testing;

import static dev.docket.testing.Samples.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.docket.job.JobId;
import dev.docket.job.TenantId;
import dev.docket.job.review.Review;
import dev.docket.job.review.Review.Decision;
import dev.docket.job.review.Review.Verdict;
import dev.docket.job.review.ReviewStore;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What every {@link ReviewStore} must do. */
public abstract class ReviewStoreContract {
  private static final Decision ACCEPTED =
      new Decision(Verdict.ACCEPTED, "読んだ", "山田", NOW.plusNanos(1));
  private static final Decision COMMENT =
      new Decision(null, "see page 3", null, NOW, "鈴木", JobId.random());

  private final ReviewStore store;
  private final TenantId tenant = Samples.tenant();

  /** Tests {@code store}. */
  protected ReviewStoreContract(ReviewStore store) {
    this.store = store;
  }

  @Test
  void aReviewIsFoundAsItWasStored() {
    Review review =
        Review.none(JobId.random(), NOW).with(Map.of("F1", ACCEPTED, "O2", COMMENT), "佐藤");

    assertThat(store.replace(tenant, 0, review)).isTrue();
    assertThat(store.find(tenant, review.job())).contains(review);
    Review signed = review.signedOff("山田", NOW.plusSeconds(5));
    assertThat(store.replace(tenant, 1, signed)).isTrue();
    assertThat(store.find(tenant, review.job())).contains(signed);
  }

  @Test
  void aReviewThatHasMovedOnIsNotReplaced() {
    Review first = Review.none(JobId.random(), NOW).with(Map.of("F1", ACCEPTED), null);
    store.replace(tenant, 0, first);

    assertThat(store.replace(tenant, 0, first.with(Map.of(), null))).isFalse();
    assertThat(store.replace(tenant, 2, first.with(Map.of(), null))).isFalse();
    assertThat(store.find(tenant, first.job())).contains(first);
  }

  @Test
  void anotherTenantFindsNothing() {
    Review review = Review.none(JobId.random(), NOW).with(Map.of("F1", ACCEPTED), null);
    store.replace(tenant, 0, review);

    assertThat(store.find(new TenantId("nobody"), review.job())).isEmpty();
  }

  @Test
  void theJobOfASubjectThatWasReviewedLastIsFound() {
    String subject = "summary/contracts/基本契約書" + JobId.random();
    JobId last = JobId.random();
    store.remember(tenant, subject, JobId.random());
    store.remember(tenant, subject, last);

    assertThat(store.lastReviewed(tenant, subject)).contains(last);
    assertThat(store.lastReviewed(tenant, subject + "2")).isEmpty();
    assertThat(store.lastReviewed(new TenantId("nobody"), subject)).isEmpty();
  }

  @Test
  @Tag(Race.CONTENDED)
  void ofManyWhoWriteAtOnceOneWins() {
    Review none = Review.none(JobId.random(), NOW);

    assertThat(
            Race.of(
                8,
                i ->
                    store.replace(
                        tenant,
                        0,
                        none.with(
                            Map.of("F1", new Decision(Verdict.ACCEPTED, "", "r" + i, NOW)), null))))
        .containsOnlyOnce(true);
  }
}
