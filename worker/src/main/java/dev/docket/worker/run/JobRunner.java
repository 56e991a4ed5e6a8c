package dev.docket.worker.run;

import dev.docket.job.DocumentStore;
import dev.docket.job.FailureReason;
import dev.docket.job.Job;
import dev.docket.job.JobId;
import dev.docket.job.JobQueue.Delivery;
import dev.docket.job.JobRequest;
import dev.docket.job.JobStore;
import dev.docket.job.StepStore;
import dev.docket.job.TenantId;
import dev.docket.job.WorkMessage.RunJob;
import dev.docket.worker.mantle.DetachedCall;
import dev.docket.worker.quote.RehearsedPlans;
import dev.docket.worker.run.Claims.Claim;
import dev.docket.worker.step.DocumentSlots;
import dev.docket.worker.step.JobFailedException;
import dev.docket.worker.step.JobSteps;
import dev.docket.worker.step.ModelAccess;
import dev.docket.worker.step.OutageTracker;
import dev.docket.worker.step.Pipeline;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs a job from its claim to its end, or to the point where it is given back. Started again, it
 * finds in the store what was done before.
 */
public final class JobRunner {
  private static final Logger log = LoggerFactory.getLogger(JobRunner.class);
  private static final Duration AFTER_OUTAGE = Duration.ofSeconds(10);
  private static final int LONGEST_WAIT = 30;
  private static final Duration SOON = Duration.ofSeconds(15);
  private static final Duration LATER = Duration.ofMinutes(2);
  private static final int MANY = 40; // deliveries of one message, of which it has a thousand

  private final JobStore jobs;
  private final StepStore stepStore;
  private final DocumentStore documents;
  private final Pipeline<JobRequest> pipelines;
  private final ModelAccess model;
  private final Claims claims;
  private final BudgetGate gate;
  private final BudgetWarnings warnings;

  public JobRunner(WorkerPorts ports, Pipeline<JobRequest> pipelines, ModelAccess model) {
    this.jobs = ports.jobs();
    this.stepStore = ports.steps();
    this.documents = ports.documents();
    this.pipelines = pipelines;
    this.model = model;
    this.gate =
        new BudgetGate(
            new RehearsedPlans(pipelines, ports.jobs(), ports.parameters()),
            ports.documents(),
            ports.budgets(),
            model.pricing());
    this.warnings = new BudgetWarnings(ports.budgets(), ports.webhooks());
    this.claims = new Claims(jobs, ports.steps());
  }

  /** Runs the job of {@code message}, which {@code held} leases. */
  public Disposition run(RunJob message, LeasedMessage held) throws InterruptedException {
    DocumentSlots.Place place = model.slots().take(held.delivery().queue());
    try {
      Claim claim = DetachedCall.uninterrupted(() -> claims.claim(message, held.delivery(), now()));
      return switch (claim) {
        case Claim.Nothing() -> new Disposition.Done();
        case Claim.Won(Job job, boolean first) -> new Run(job, held, place).go(first);
        case Claim.Poison(Job job) ->
            new Run(job, held, place).fail(Claims.reason(), Claims.crashed());
      };
    } finally {
      place.leave();
    }
  }

  /** Whether {@code delivery} is for a job that another message holds. */
  public boolean isObsolete(Delivery delivery) {
    return delivery.message() instanceof RunJob(TenantId tenant, JobId id)
        && jobs.find(tenant, id).filter(job -> !Claims.isAnothers(job, delivery)).isEmpty();
  }

  private Instant now() {
    return model.time().clock().instant();
  }

  /** One run of one job. */
  private final class Run {
    private final Job job;
    private final LeasedMessage held;
    private final DocumentSlots.Place place;
    private final OutageTracker outages = new OutageTracker();
    private final JobSteps steps;
    private final JobRow row;

    Run(Job job, LeasedMessage held, DocumentSlots.Place place) {
      this.job = job;
      this.held = held;
      this.place = place;
      this.steps = new JobSteps(stepStore, job, outages);
      this.row = new JobRow(jobs, outages, job, steps::usage, now());
    }

    Disposition go(boolean first) {
      try {
        return toItsEnd(first);
      } catch (RuntimeException e) {
        return held.stopped().isPresent() ? stopAfter(e) : broken(e);
      }
    }

    private Disposition toItsEnd(boolean first) {
      log.info("Job {} started", job.id());
      model.metrics().takenUp(job.createdAt(), now());
      try {
        if (!first) {
          steps.load();
        }
        held.claimed(row);
        if (job.cancelRequested()) {
          held.stop(Stop.CANCEL);
        }
        if (Thread.interrupted()) {
          throw new InterruptedException();
        }
        if (!gate.pass(row, steps, outages, now())) {
          log.info("Job {} waits for room in its tenant's budget", job.id());
          return new Disposition.GiveBack(held.delivery().receives() > MANY ? LATER : SOON);
        }
        return finish(
            pipelines.run(
                job.request(), new RunningJob(model, jobs, documents, row, steps, outages, place)));
      } catch (JobFailedException e) {
        return held.stopped().isPresent()
            ? stop()
            : fail(e.reason(), String.valueOf(e.getMessage()));
      } catch (InterruptedException e) {
        return stop();
      }
    }

    /** What breaks while a job is being stopped is most often the interrupt's doing. */
    private Disposition stopAfter(RuntimeException e) {
      log.debug("Job {} failed while it was being stopped", job.id(), e);
      try {
        return stop();
      } catch (RuntimeException again) {
        return broken(again);
      }
    }

    private Disposition finish(Pipeline.Outcome outcome) {
      byte[] result = outcome.result().getBytes(StandardCharsets.UTF_8);
      return end(j -> outcome.whole() ? j.completed(now()) : j.partial(now()), Optional.of(result));
    }

    Disposition fail(FailureReason reason, String detail) {
      return end(j -> j.failed(reason, detail, now()), Optional.empty());
    }

    private Disposition stop() {
      return switch (held.stopped().orElse(Stop.GIVE_BACK)) {
        case CANCEL -> end(j -> j.cancelled(now()), Optional.empty());
        case DEADLINE ->
            fail(FailureReason.DEADLINE_EXCEEDED, "The job was not done at its deadline");
        case GIVE_BACK -> {
          DetachedCall.uninterrupted(() -> row.release(now()));
          log.info("Job {} was released; another delivery may run it", job.id());
          yield new Disposition.GiveBack(Duration.ZERO);
        }
        case LOST -> {
          log.info("Job {} is now owned by another worker", job.id());
          yield leave();
        }
      };
    }

    /** Ends the job in the store, cancelling first what it has running at the model. */
    private Disposition end(UnaryOperator<Job> change, Optional<byte[]> result) {
      return DetachedCall.uninterrupted(
          () -> {
            if (row.job().reservation() != null) {
              steps.load(); // another runner may have asked for something that counts
            }
            new Abandonment(model.gateway(), steps, model.time().clock()).run();
            Optional<Job> ended = row.end(change, result, now());
            ended.ifPresent(
                j -> {
                  model.metrics().ended(j);
                  log.info("Job {} has ended: {}", j.id(), j.status());
                  warnings.ended(j);
                });
            return ended.isPresent() ? new Disposition.Done() : leave();
          });
    }

    /** Leaves the job to another, and tells of what was sent that the other cannot know of. */
    private Disposition leave() {
      return DetachedCall.uninterrupted(
          () -> {
            Optional<Job> now = outages.at(() -> jobs.find(job.tenant(), job.id()));
            if (now.filter(Job::isFinished).isPresent()) {
              steps.load();
              new Abandonment(model.gateway(), steps, model.time().clock()).run();
              outages.at(
                  () ->
                      jobs.update(
                          job.tenant(),
                          job.id(),
                          ended -> ended.isFinished() ? ended.counted(steps.usage()) : ended));
            }
            return new Disposition.Leave();
          });
    }

    private Disposition broken(RuntimeException e) {
      log.error("Job {} failed with an unexpected error", job.id(), e);
      try {
        return DetachedCall.uninterrupted(
            () -> {
              if (outages.hasSeenOne()) {
                row.rest(now());
              } else if (row.isBusy() || Claims.areTooMany(row.crashed(now()))) {
                return fail(Claims.reason(), Claims.broke(e));
              }
              return laterOn();
            });
      } catch (RuntimeException again) {
        log.warn("Job {} could not be updated and stays as it was", job.id(), again);
        return laterOn();
      }
    }

    private Disposition laterOn() {
      int receives = Math.min(held.delivery().receives(), LONGEST_WAIT);
      return new Disposition.GiveBack(AFTER_OUTAGE.multipliedBy(receives));
    }
  }
}
