package dev.docket.job;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What reviewers say of a job's result, statement by statement, until one of them signs it off.
 *
 * @param job whose result it is
 * @param result the moment at which that result was stored: another result has another review
 * @param version how often it was written; 0 before the first time
 * @param decisions by the ids of statements or changes, e.g. {@code F1}
 * @param assigned who is to review; null if nobody is named
 * @param signOff null until it is signed off
 */
public record Review(
    JobId job,
    Instant result,
    long version,
    Map<String, Decision> decisions,
    @Nullable String assigned,
    @Nullable SignOff signOff) {

  public Review {
    decisions = Map.copyOf(decisions);
  }

  /** Nothing said yet of the result that {@code job} had at {@code result}. */
  public static Review none(JobId job, Instant result) {
    return new Review(job, result, 0, Map.of(), null, null);
  }

  /** The same with other decisions, written once more. */
  public Review with(Map<String, Decision> others, @Nullable String reviewer) {
    return new Review(job, result, version + 1, others, reviewer, signOff);
  }

  /** The same, signed off. */
  public Review signedOff(String by, Instant at) {
    return new Review(job, result, version + 1, decisions, assigned, new SignOff(by, at));
  }

  /** Those of {@code ids} that are neither accepted nor rejected. */
  public Set<String> undecided(Set<String> ids) {
    Set<String> open = new LinkedHashSet<>();
    for (String id : ids) {
      Decision decision = decisions.get(id);
      if (decision == null || decision.verdict() == null) {
        open.add(id);
      }
    }
    return open;
  }

  /**
   * What one reviewer says of one statement.
   *
   * @param verdict null for a comment alone
   * @param comment may be empty
   * @param by the person; null where a key that is shared was used
   */
  public record Decision(
      @Nullable Verdict verdict, String comment, @Nullable String by, Instant at) {
    /** Whether {@code other} says the same, whoever says it and when. */
    public boolean saysTheSameAs(Decision other) {
      return verdict == other.verdict && comment.equals(other.comment);
    }
  }

  /** What becomes of a statement. */
  public enum Verdict {
    ACCEPTED,
    REJECTED
  }

  /** Who has taken responsibility for the whole, and when. */
  public record SignOff(String by, Instant at) {}
}
