package dev.docket.api.job;

import dev.docket.api.audit.AuditTrail;
import dev.docket.api.http.Access;
import dev.docket.api.http.Problem;
import dev.docket.api.http.ProblemKind;
import dev.docket.api.http.Query;
import dev.docket.api.http.Routes;
import dev.docket.job.Job;
import dev.docket.job.JobStore;
import dev.docket.job.ModelEndpoint;
import dev.docket.job.StepStore;
import dev.docket.runtime.Sha256;
import io.javalin.http.Context;
import java.time.Clock;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;

/** Erasing a job with all that came of it, here and at the model. */
public final class ErasureRoutes implements Routes.Group {
  private static final int AT_A_TIME = 8;

  private final JobStore store;
  private final StepStore steps;
  private final ModelEndpoint model;
  private final JobLookup lookup;
  private final Clock clock;

  public ErasureRoutes(
      JobStore store, StepStore steps, ModelEndpoint model, JobLookup lookup, Clock clock) {
    this.store = store;
    this.steps = steps;
    this.model = model;
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
    if (job.isFinished()) {
      store
          .result(job.tenant(), job.id())
          .ifPresent(result -> AuditTrail.detail(http, "sha256", Sha256.hex(result)));
      eraseResponses(job); // first: their ids are known from the steps alone
      if (store.erase(job.tenant(), job.id(), clock.instant())) {
        http.status(204);
        return;
      }
    }
    throw Problem.of(
            ProblemKind.JOB_NOT_FINISHED,
            "Only a finished job can be erased; cancel it first, and wait for its end.")
        .exception();
  }

  private void eraseResponses(Job job) {
    Semaphore atATime = new Semaphore(AT_A_TIME);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (StepStore.Attempt attempt : steps.load(job.tenant(), job.id()).attempts()) {
        String response = attempt.responseId();
        if (response != null) {
          threads.execute(
              () -> {
                atATime.acquireUninterruptibly();
                try {
                  model.erase(attempt.model(), response);
                } finally {
                  atATime.release();
                }
              });
        }
      }
    }
  }
}
