package dev.docket.worker.step;

import dev.docket.job.Job;
import dev.docket.job.StepStore.Attempt;
import dev.docket.job.StepStore.Attempt.State;
import dev.docket.worker.step.StepOutput.Kind;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What is known of one job's steps: how often each was tried, and what it came to. */
final class StepHistory {
  private static final int LARGER = 2;

  private final ModelCatalog catalog;
  private final JobSteps steps;
  private final Job job;

  StepHistory(ModelCatalog catalog, JobSteps steps, Job job) {
    this.catalog = catalog;
    this.steps = steps;
    this.job = job;
  }

  /** What the step came to, where that still holds. */
  Optional<StepOutput> output(PreparedRequest prepared) {
    return steps
        .output(prepared.step(), prepared.hash())
        .map(StepOutput::parse)
        .filter(o -> o.holds(job.deadlineAt()));
  }

  /** Whether an answer is stored that still holds. */
  boolean isStored(PreparedRequest prepared) {
    return output(prepared).flatMap(StepOutput::answer).isPresent();
  }

  /** Whether the step's answer was cut off once, and it is to be asked with a larger budget. */
  boolean isCut(PreparedRequest prepared) {
    return output(prepared).filter(o -> o.kind() == Kind.CUT).isPresent();
  }

  /** Whether the model could answer at greater length. */
  boolean hasLargerBudget(PreparedRequest prepared) {
    return catalog.limits(prepared.model()).maxOutputTokens() > prepared.maxOutputTokens();
  }

  /** How many output tokens the next attempt may have: more, after one was cut off. */
  int outputBudget(PreparedRequest prepared) {
    int most = catalog.limits(prepared.model()).maxOutputTokens();
    int wanted = prepared.maxOutputTokens() * (isCut(prepared) ? LARGER : 1);
    return Math.max(prepared.maxOutputTokens(), Math.min(wanted, most));
  }

  /** The attempts of this request since the job was submitted or retried; older ones if open. */
  List<Attempt> attempts(PreparedRequest prepared) {
    Instant since = job.deadlineAt().minus(job.request().terms().deadline());
    return steps.attempts(prepared.step()).stream()
        .filter(a -> a.requestHash().equals(prepared.hash()))
        .filter(a -> a.state() == State.STARTED || !a.intentAt().isBefore(since))
        .toList();
  }

  /** The last attempt, if the model has accepted it and not ended. */
  Optional<Attempt> running(PreparedRequest prepared) {
    return last(prepared).filter(a -> a.state() == State.STARTED);
  }

  /** The last attempt, if it was about to be sent when last heard of. */
  Optional<Attempt> intended(PreparedRequest prepared) {
    return last(prepared).filter(a -> a.state() == State.INTENDED);
  }

  /** How many attempts of this request are in {@code state}. */
  long count(PreparedRequest prepared, State state) {
    return attempts(prepared).stream().filter(a -> a.state() == state).count();
  }

  /** Whether an earlier attempt of this request, in any run, may have reached the model unseen. */
  boolean mayBeAtTheModel(PreparedRequest prepared) {
    return steps.attempts(prepared.step()).stream()
        .filter(a -> a.requestHash().equals(prepared.hash()))
        .anyMatch(a -> a.state() == State.AMBIGUOUS || a.state() == State.INTENDED);
  }

  private Optional<Attempt> last(PreparedRequest prepared) {
    List<Attempt> attempts = attempts(prepared);
    return attempts.isEmpty() ? Optional.empty() : Optional.of(attempts.getLast());
  }
}
