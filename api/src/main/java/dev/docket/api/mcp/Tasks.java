package dev.docket.api.mcp;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.docket.api.http.ProblemException;
import dev.docket.api.job.JobCanceller;
import dev.docket.api.job.JobLookup;
import dev.docket.job.Job;
import dev.docket.job.JobStatus;
import dev.docket.job.TenantId;
import java.time.Instant;
import java.util.Objects;

/** Jobs as the tasks extension has them: the task's id is the job's. */
final class Tasks {
  private static final int POLL_EVERY = 2000; // milliseconds

  private final JobLookup lookup;
  private final JobCanceller canceller;
  private final JobTools jobs;

  Tasks(JobLookup lookup, JobCanceller canceller, JobTools jobs) {
    this.lookup = lookup;
    this.canceller = canceller;
    this.jobs = jobs;
  }

  /** The task that a call became. */
  static ObjectNode created(Job job) {
    return task(job).put("resultType", "task");
  }

  /** The task as it is now, with its result once it has one. */
  ObjectNode get(TenantId tenant, ObjectNode params) throws Exception {
    Job job = job(tenant, params);
    ObjectNode task = task(job);
    if (isCompleted(job.status())) {
      task.set("result", jobs.outcome(job).put("resultType", "complete"));
    }
    return task;
  }

  /** Asks for the task's end; an acknowledgement. */
  ObjectNode cancel(TenantId tenant, ObjectNode params) {
    canceller.cancel(job(tenant, params));
    return JsonNodeFactory.instance.objectNode();
  }

  /** No task asks its client for anything, so that there is nothing to take. */
  ObjectNode update(TenantId tenant, ObjectNode params) {
    job(tenant, params);
    return JsonNodeFactory.instance.objectNode();
  }

  private Job job(TenantId tenant, ObjectNode params) {
    String id = params.path("taskId").textValue();
    if (id == null) {
      throw RpcException.invalidParams("params.taskId must be the id of a task.");
    }
    try {
      return lookup.job(tenant, id);
    } catch (ProblemException e) {
      throw RpcException.invalidParams("There is no such task.");
    }
  }

  private static ObjectNode task(Job job) {
    ObjectNode task = JsonNodeFactory.instance.objectNode();
    task.put("taskId", job.id().value()).put("status", status(job.status()));
    task.put("statusMessage", message(job));
    task.put("createdAt", job.createdAt().toString());
    task.put("lastUpdatedAt", lastUpdatedAt(job).toString());
    task.putNull("ttlMs");
    task.put("pollIntervalMs", POLL_EVERY);
    return task;
  }

  /** A job that failed is a task that completed with an error for a result. */
  private static String status(JobStatus status) {
    return isCompleted(status)
        ? "completed"
        : status instanceof JobStatus.Cancelled ? "cancelled" : "working";
  }

  private static boolean isCompleted(JobStatus status) {
    return status instanceof JobStatus.Completed
        || status instanceof JobStatus.Partial
        || status instanceof JobStatus.Failed;
  }

  private static String message(Job job) {
    return job.status() instanceof JobStatus.Failed failed
        ? "The job failed: " + failed.detail()
        : "The job is " + job.statusCode() + ".";
  }

  private static Instant lastUpdatedAt(Job job) {
    return job.status() instanceof JobStatus.Finished finished
        ? finished.finishedAt()
        : Objects.requireNonNullElse(job.startedAt(), job.createdAt());
  }
}
