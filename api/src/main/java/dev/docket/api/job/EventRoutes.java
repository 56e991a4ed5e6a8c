package dev.docket.api.job;

import dev.docket.api.http.Access;
import dev.docket.api.http.Query;
import dev.docket.api.http.Routes;
import dev.docket.job.Job;
import io.javalin.http.Context;
import java.io.IOException;

/**
 * The server-sent events of a job: {@code job}, with the job as data and its version as id, and
 * {@code statement} for each verified statement of an answer. A client that comes back with {@code
 * Last-Event-ID} gets what is newer.
 */
public final class EventRoutes implements Routes.Group {
  private final JobLookup lookup;
  private final EventStream stream;

  public EventRoutes(JobLookup lookup, EventStream stream) {
    this.lookup = lookup;
    this.stream = stream;
  }

  @Override
  public void addTo(Routes routes) {
    routes.stream("/v1/jobs/{id}/events", Access.JOBS_READ, this::events);
  }

  private void events(Context http) throws InterruptedException {
    Query.of(http);
    Job job = lookup.job(http);
    LastEvent seen = LastEvent.of(http.header("Last-Event-ID"));
    if (job.isFinished() && job.version() <= seen.version()) {
      http.status(204); // tells an EventSource not to come back
      return;
    }
    http.res().setStatus(200);
    http.res().setContentType("text/event-stream");
    http.res().setCharacterEncoding("utf-8");
    http.header("Cache-Control", "no-cache");
    http.header("X-Accel-Buffering", "no");
    try {
      stream.write(job, seen, http.res().getOutputStream());
    } catch (IOException e) {
      // the client has gone
    }
  }
}
