package dev.docket.api;

import dev.docket.job.Job;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;

/**
 * The server-sent events of a job: {@code job}, with the job as data and its version as id, each
 * time it changes, until it has finished. A client that comes back with {@code Last-Event-ID} gets
 * what is newer.
 */
final class EventRoutes implements Routes.Group {
  private static final Duration HEARTBEAT = Duration.ofSeconds(15);

  private final JobLookup lookup;
  private final JobWatch watch;

  EventRoutes(JobLookup lookup, JobWatch watch) {
    this.lookup = lookup;
    this.watch = watch;
  }

  @Override
  public void addTo(Routes routes) {
    routes.stream("/v1/jobs/{id}/events", Access.JOBS_READ, this::events);
  }

  private void events(Context http) throws IOException, InterruptedException {
    Query.of(http);
    Job job = lookup.job(http);
    long seen = lastEventId(http);
    if (job.isFinished() && job.version() <= seen) {
      http.status(204); // tells an EventSource not to come back
      return;
    }
    http.res().setStatus(200);
    http.res().setContentType("text/event-stream");
    http.res().setCharacterEncoding("utf-8");
    http.header("Cache-Control", "no-cache");
    http.header("X-Accel-Buffering", "no");
    OutputStream out = http.res().getOutputStream();
    send(out, "retry: 1000\n\n");
    try {
      stream(job, seen, out);
    } catch (IOException e) {
      // the client has gone
    }
  }

  private void stream(Job first, long seen, OutputStream out)
      throws IOException, InterruptedException {
    Optional<Job> job = Optional.of(first);
    long version = seen;
    String data = "";
    long quiet = 0;
    while (job.isPresent()) {
      String now = new String(Answers.bytes(JobView.of(job.get())), StandardCharsets.UTF_8);
      if (job.get().version() > version && !now.equals(data)) {
        send(out, "id: " + job.get().version() + "\nevent: job\ndata: " + now + "\n\n");
        data = now;
        quiet = 0;
      } else if (++quiet >= watch.looks(HEARTBEAT)) {
        send(out, ": still here\n\n");
        quiet = 0;
      }
      version = Math.max(version, job.get().version());
      if (job.get().isFinished() || !watch.awaitNextLook()) {
        return;
      }
      job = watch.look(first);
    }
  }

  private static void send(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
    out.flush();
  }

  private static long lastEventId(Context http) {
    String id = http.header("Last-Event-ID");
    return id != null && id.matches("[0-9]{1,18}") ? Long.parseLong(id) : -1;
  }
}
