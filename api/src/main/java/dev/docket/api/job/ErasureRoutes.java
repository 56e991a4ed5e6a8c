package dev.docket.api.job;

import dev.docket.api.audit.AuditTrail;
import dev.docket.api.collection.LegalHold;
import dev.docket.api.http.Access;
import dev.docket.api.http.Problem;
import dev.docket.api.http.ProblemKind;
import dev.docket.api.http.Query;
import dev.docket.api.http.Routes;
import dev.docket.job.Job;
import dev.docket.job.JobErasure;
import io.javalin.http.Context;
import java.time.Clock;

/** Erasing a job with all that came of it, here and at the model. */
public final class ErasureRoutes implements Routes.Group {
  private final JobErasure erasure;
  private final LegalHold holds;
  private final JobLookup lookup;
  private final Clock clock;

  public ErasureRoutes(JobErasure erasure, LegalHold holds, JobLookup lookup, Clock clock) {
    this.erasure = erasure;
    this.holds = holds;
    this.lookup = lookup;
    this.clock = clock;
  }

  @Override
  public void addTo(Routes routes) {
    routes.delete("/v1/jobs/{id}", Access.JOBS_WRITE, this::erase);
  }

  private void erase(Context http) {
    Query.of(http);
    Job job = lookup.job(http);
    holds.requireFree(job);
    erasure.resultHash(job).ifPresent(sha256 -> AuditTrail.detail(http, "sha256", sha256));
    if (!erasure.erase(job, clock.instant())) {
      throw Problem.of(
              ProblemKind.JOB_NOT_FINISHED,
              "Only a finished job can be erased; cancel it first, and wait for its end.")
          .exception();
    }
    http.status(204);
  }
}
