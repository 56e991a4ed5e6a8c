package dev.docket.worker.step;

import dev.docket.job.Job;
import dev.docket.job.StepStore.Attempt;
import dev.docket.job.StepStore.Attempt.State;
import dev.docket.job.StepStore.End;
import dev.docket.trace.Span;
import dev.docket.worker.mantle.Admission.InFlight;
import dev.docket.worker.mantle.Admission.Turn;
import dev.docket.worker.step.JobContext.Answer;
import dev.docket.worker.step.JobContext.Question;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Brings one question to its answer, from wherever an earlier run left it: an answer that is stored
 * is returned, a response that runs is watched, and only else is the model asked.
 */
public final class StepRunner {
  /** An intent without an id is given up at this age: its sender is dead. */
  private static final Duration GIVEN_UP = Duration.ofSeconds(60);

  private final ModelAccess model;
  private final JobSteps steps;
  private final Job job;
  private final StepHistory history;
  private final AttemptOutcome ending;
  private final AttemptStarter starter;
  private final Retries retries;

  /** Who is told how a step gets on. */
  public interface Reporter {
    /** Tells the submitter of something. */
    void warn(String warning);

    /** The job waits for {@code reason}, or gets on where that is null. */
    default void waitsFor(Job.Waiting.@Nullable Reason reason) {
      // a step by itself has nobody to tell
    }
  }

  public StepRunner(ModelAccess model, JobSteps steps, Job job, Reporter reporter) {
    this.model = model;
    this.steps = steps;
    this.job = job;
    this.history = new StepHistory(model.catalog(), steps, job);
    this.ending = new AttemptOutcome(model, steps, job, history, reporter::warn);
    this.starter = new AttemptStarter(model, steps, job, history, ending, reporter);
    this.retries = new Retries(model, history, ending);
  }

  /** The answer of {@code question}; {@link Answer.Unanswered} at the job's deadline. */
  public Answer ask(Question question) throws JobFailedException, InterruptedException {
    try (Span _ = model.metrics().step(question.step());
        InFlight _ = model.admission().enter(job.tenant())) {
      AttemptStarter.Begun begun = starter.begin(question);
      PreparedRequest prepared = begun.prepared();
      Optional<Turn> turn = begun.turn();
      while (true) {
        // read before the answer is looked for: whoever settles an attempt has stored its answer
        int last = steps.lastNumber(prepared.step());
        Optional<Answer> stored = ending.stored(prepared);
        if (stored.isPresent()) {
          return stored.get();
        }
        Optional<Attempt> running = history.running(prepared);
        if (running.isPresent()) {
          Optional<Answer> answer = ending.await(running.get(), prepared, turn);
          turn = Optional.empty();
          if (answer.isPresent()) {
            return answer.get();
          }
        } else if (!model.time().clock().instant().isBefore(job.deadlineAt())) {
          return ending.atDeadline(prepared);
        } else if (!waitedForAnother(prepared)) {
          Optional<Answer> answer = retries.givenUp(prepared);
          if (answer.isPresent()) {
            return answer.get();
          }
          if (last == 0 || isStillLast(last, prepared)) {
            turn = starter.startAgain(question, prepared, last + 1);
          }
        }
      }
    }
  }

  /** Reads again before a second request: another runner may have brought the step further. */
  private boolean isStillLast(int last, PreparedRequest prepared) {
    steps.load();
    return steps.lastNumber(prepared.step()) == last
        && history.running(prepared).isEmpty()
        && !history.isStored(prepared);
  }

  /**
   * Whether there was an intent without an id: its sender may be at it, so it is given a minute
   * before it counts as sent, perhaps.
   */
  private boolean waitedForAnother(PreparedRequest prepared) throws InterruptedException {
    Optional<Attempt> intended = history.intended(prepared);
    if (intended.isEmpty()) {
      return false;
    }
    Instant givenUpAt = intended.get().intentAt().plus(GIVEN_UP);
    if (model.time().clock().instant().isBefore(givenUpAt)) {
      model
          .time()
          .timer()
          .waitUntil(givenUpAt.isBefore(job.deadlineAt()) ? givenUpAt : job.deadlineAt());
    }
    steps.load();
    Optional<Attempt> silent = history.intended(prepared);
    if (silent.equals(intended) && !model.time().clock().instant().isBefore(givenUpAt)) {
      model.metrics().ambiguous();
      steps.settle(
          silent.get(),
          State.AMBIGUOUS,
          silent.get().usage(),
          new End(model.time().clock().instant(), "Nothing came back from its sender"));
    }
    return true;
  }
}
