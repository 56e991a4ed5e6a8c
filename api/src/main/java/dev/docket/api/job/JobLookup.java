package dev.docket.api.job;

import dev.docket.api.http.Authentication;
import dev.docket.api.http.OpaqueIds;
import dev.docket.api.http.Problem;
import dev.docket.api.http.ProblemException;
import dev.docket.api.http.ProblemKind;
import dev.docket.job.Job;
import dev.docket.job.JobId;
import dev.docket.job.JobStore;
import dev.docket.job.TenantId;
import io.javalin.http.Context;
import java.time.Clock;

/** Finds the job that a path names, for the tenant that asks. */
public final class JobLookup {
  private final JobStore store;
  private final Clock clock;

  public JobLookup(JobStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  /** The job as stored now; a problem if it is unknown, erased, or another tenant's. */
  public Job job(Context http) {
    return job(Authentication.tenant(http), http.pathParam("id"));
  }

  /** The same for an id that somebody wrote. */
  public Job job(TenantId tenant, String id) {
    if (!OpaqueIds.isJob(id)) {
      throw Problem.notFound("job", OpaqueIds.shortened(id)).exception();
    }
    return job(tenant, new JobId(id));
  }

  Job job(TenantId tenant, JobId id) {
    return store.find(tenant, id).orElseThrow(() -> gone(tenant, id));
  }

  private ProblemException gone(TenantId tenant, JobId id) {
    return (store.isErased(tenant, id, clock.instant())
            ? Problem.of(ProblemKind.JOB_ERASED, "The job " + id + " was erased on request.")
            : Problem.notFound("job", id.value()))
        .exception();
  }
}
