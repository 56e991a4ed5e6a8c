package dev.docket.api.result;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.docket.job.JobId;
import dev.docket.job.review.Review;
import dev.docket.job.review.Review.SignOff;
import dev.docket.job.review.Review.Verdict;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A review as it is served.
 *
 * @param state {@code open}, {@code decided} once nothing is undecided, or {@code signed_off}
 * @param undecided how many statements are neither accepted nor rejected
 */
record ReviewView(
    long version,
    Map<String, DecisionView> decisions,
    @Nullable String assigned,
    String state,
    int undecided,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable SignOff signedOff) {
  static ReviewView of(Review review, Set<String> ids) {
    Map<String, DecisionView> decisions = new TreeMap<>();
    review
        .decisions()
        .forEach(
            (id, one) ->
                decisions.put(
                    id,
                    new DecisionView(
                        one.verdict(),
                        one.comment(),
                        one.by(),
                        one.at(),
                        one.assigned(),
                        one.carriedFrom())));
    int undecided = review.undecided(ids).size();
    String state = review.signOff() != null ? "signed_off" : undecided == 0 ? "decided" : "open";
    return new ReviewView(
        review.version(), decisions, review.assigned(), state, undecided, review.signOff());
  }

  /**
   * One decision.
   *
   * @param assigned who is to decide
   * @param carriedFrom the job of an earlier version where the same statement was decided so
   */
  record DecisionView(
      @Nullable Verdict decision,
      String comment,
      @Nullable String by,
      Instant at,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String assigned,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable JobId carriedFrom) {}
}
