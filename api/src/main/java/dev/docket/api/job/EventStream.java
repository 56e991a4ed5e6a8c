package dev.docket.api.job;

import dev.docket.api.http.Answers;
import dev.docket.job.Job;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;

/**
 * Writes a job as server-sent events: one each time it changes, until it has finished, and a
 * comment where nothing has been sent for the length of a heartbeat.
 */
public final class EventStream {
  private final JobWatch watch;
  private final long quietLooks;

  public EventStream(JobWatch watch, Duration heartbeat) {
    this.watch = watch;
    this.quietLooks = watch.looks(heartbeat);
  }

  /** Writes what is newer than the version {@code seen}; ends early if the server stops. */
  void write(Job first, long seen, OutputStream out) throws IOException, InterruptedException {
    send(out, "retry: 1000\n\n");
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
      } else if (++quiet >= quietLooks) {
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
}
