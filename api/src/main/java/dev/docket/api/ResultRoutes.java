package dev.docket.api;

import dev.docket.job.Job;
import dev.docket.job.JobStore;
import io.javalin.http.Context;

/** The result of a job. */
final class ResultRoutes implements Routes.Group {
  private final JobStore store;
  private final JobLookup lookup;

  ResultRoutes(JobStore store, JobLookup lookup) {
    this.store = store;
    this.lookup = lookup;
  }

  @Override
  public void addTo(Routes routes) {
    routes.get("/v1/jobs/{id}/result", Access.JOBS_READ, this::show);
  }

  private void show(Context http) {
    Query query = Query.of(http, "format", "view");
    Job job = lookup.job(http);
    ResultFormat format = ResultFormat.asked(http, query, job.request());
    if (!job.hasResult()) {
      throw noResult(job);
    }
    byte[] result = store.result(job.tenant(), job.id()).orElseThrow(() -> noResult(job));
    if (format != ResultFormat.JSON) {
      throw Problem.of(ProblemKind.NOT_ACCEPTABLE, "Not rendered yet.").exception();
    }
    http.contentType(Answers.JSON).result(result);
  }

  private static ProblemException noResult(Job job) {
    return (job.isFinished()
            ? Problem.of(
                ProblemKind.NO_RESULT,
                "The job is " + job.statusCode() + " and has no result; its error says why.")
            : Problem.of(
                ProblemKind.JOB_NOT_FINISHED,
                "The job is " + job.statusCode() + "; ask again when it has finished."))
        .exception();
  }
}
