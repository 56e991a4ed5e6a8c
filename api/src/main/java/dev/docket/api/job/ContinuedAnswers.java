package dev.docket.api.job;

import dev.docket.api.http.JsonFields;
import dev.docket.job.Job;
import dev.docket.job.JobId;
import dev.docket.job.JobRequest;
import dev.docket.job.JobStore;
import dev.docket.job.TenantId;
import java.util.Optional;

/** Checks the question that another question continues. */
public final class ContinuedAnswers {
  private final JobStore jobs;

  public ContinuedAnswers(JobStore jobs) {
    this.jobs = jobs;
  }

  /** A problem that names the field unless what is continued is an answered question. */
  public void require(TenantId tenant, JsonFields fields, JobRequest request) {
    if (!(request instanceof JobRequest.Answer answer) || answer.continues() == null) {
      return;
    }
    JobId id = answer.continues();
    Optional<Job> before = jobs.find(tenant, id);
    if (before.isEmpty() || !(before.get().request() instanceof JobRequest.Answer)) {
      throw fields.bad("continues", "There is no question " + id + ".");
    }
    if (!before.get().hasResult()) {
      throw fields.bad(
          "continues",
          "The question " + id + " is " + before.get().statusCode() + " and has no answer.");
    }
  }
}
