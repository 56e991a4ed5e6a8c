package dev.docket.job.review;

import dev.docket.job.JobId;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
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

  /** The ids of what was rejected. */
  public Set<String> rejected() {
    return decisions.entrySet().stream()
        .filter(decision -> decision.getValue().verdict() == Verdict.REJECTED)
        .map(Map.Entry::getKey)
        .collect(Collectors.toUnmodifiableSet());
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
   * @param assigned who is to decide; null if nobody is named
   * @param carriedFrom the job of an earlier version of the document, where the same statement was
   *     decided so; null where it was decided here
   */
  public record Decision(
      @Nullable Verdict verdict,
      String comment,
      @Nullable String by,
      Instant at,
      @Nullable String assigned,
      @Nullable JobId carriedFrom) {
    /** A decision made here, with nobody named for it. */
    public Decision(@Nullable Verdict verdict, String comment, @Nullable String by, Instant at) {
      this(verdict, comment, by, at, null, null);
    }

    /** Whether {@code other} says the same, whoever says it and when. */
    public boolean saysTheSameAs(Decision other) {
      return verdict == other.verdict
          && comment.equals(other.comment)
          && Objects.equals(assigned, other.assigned);
    }

    /** The same, as the result of another job takes it over from that of {@code job}. */
    public Decision carriedFrom(JobId job) {
      return new Decision(
          verdict, comment, by, at, assigned, Objects.requireNonNullElse(carriedFrom, job));
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
