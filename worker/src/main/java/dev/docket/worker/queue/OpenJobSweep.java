package dev.docket.worker.queue;

import dev.docket.job.FailureReason;
import dev.docket.job.Job;
import dev.docket.job.JobQueue;
import dev.docket.job.JobStatus.Queued;
import dev.docket.job.JobStore;
import dev.docket.job.StepStore;
import dev.docket.job.WorkMessage.RunJob;
import dev.docket.worker.step.WorkerMetrics;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds unfinished jobs that nobody has looked after in time, and sends them again or ends them.
 * All workers sweep; of several at one job, one wins.
 */
public final class OpenJobSweep {
  private static final Logger log = LoggerFactory.getLogger(OpenJobSweep.class);
  private static final int AT_ONCE = 500; // the next sweep takes what is left
  private static final int ALL = 1_000_000;
  private static final Duration EVER = Duration.ofDays(3650);
  private static final Duration SENT = Duration.ofHours(1);

  /** A started job past its deadline is run once more, to make of it what there is. */
  private static final Duration LAST_CHANCE = Duration.ofHours(1);

  private final JobStore jobs;
  private final StepStore steps;
  private final JobQueue queue;
  private final WorkerMetrics metrics;

  public OpenJobSweep(JobStore jobs, StepStore steps, JobQueue queue, WorkerMetrics metrics) {
    this.jobs = jobs;
    this.steps = steps;
    this.queue = queue;
    this.metrics = metrics;
  }

  /** Looks after every job that is due. */
  public void sweep(Instant now) {
    for (int shard = 0; shard < JobStore.SHARDS; shard++) {
      lookAfter(jobs.openJobs(shard, now, AT_ONCE), now);
    }
  }

  /** Sends every unfinished job again, where the queue may have lost all its messages. */
  public void sendAll(Instant now) {
    for (int shard = 0; shard < JobStore.SHARDS; shard++) {
      lookAfter(jobs.openJobs(shard, now.plus(EVER), ALL), now);
    }
  }

  private void lookAfter(List<Job> due, Instant now) {
    for (Job job : due) {
      if (isOver(job, now)) {
        end(job, now);
      } else {
        sendAgain(job, now);
      }
    }
  }

  private void end(Job job, Instant now) {
    Job over =
        job.cancelRequested()
            ? job.cancelled(now)
            : job.failed(
                FailureReason.DEADLINE_EXCEEDED, "The job was not done at its deadline", now);
    Job counted =
        job.reservation() == null ? over : over.counted(steps.load(job.tenant(), job.id()).usage());
    jobs.replace(counted)
        .ifPresent(
            ended -> {
              metrics.ended(ended);
              log.warn("Job {} ended at its deadline", ended.id());
            });
  }

  private void sendAgain(Job job, Instant now) {
    // written first: a crash in between costs a wait, not a second message
    if (jobs.replace(job.released(nextCheck(job, now))).isPresent()) {
      log.info("Job {} was unattended; its message was sent again", job.id());
      queue.send(
          job.request().terms().priority(), new RunJob(job.tenant(), job.id()), Duration.ZERO);
    }
  }

  private static boolean isOver(Job job, Instant now) {
    Duration extra = job.status() instanceof Queued ? Duration.ZERO : LAST_CHANCE;
    return !now.isBefore(job.deadlineAt().plus(extra));
  }

  /** In an hour, or as long again as the job has waited; but at its deadline. */
  private static Instant nextCheck(Job job, Instant now) {
    Duration waited = Duration.between(job.createdAt(), now);
    Instant next = now.plus(waited.compareTo(SENT) > 0 ? waited : SENT);
    return now.isBefore(job.deadlineAt()) && next.isAfter(job.deadlineAt())
        ? job.deadlineAt()
        : next;
  }
}
