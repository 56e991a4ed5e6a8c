package dev.docket.api.job;

import dev.docket.api.http.Answers;
import dev.docket.job.Job;
import dev.docket.job.review.ShownStatements;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;

/**
 * Writes a job as server-sent events: one each time it changes and one for each statement that it
 * shows, until it has finished, and a comment where nothing has been sent for the length of a
 * heartbeat. A job that has finished has shown all its statements, so those come before its end.
 */
public final class EventStream {
  private final JobWatch watch;
  private final long quietLooks;

  public EventStream(JobWatch watch, Duration heartbeat) {
    this.watch = watch;
    this.quietLooks = watch.looks(heartbeat);
  }

  /** Writes what is newer than {@code seen}; ends early if the server stops. */
  void write(Job first, LastEvent seen, OutputStream out) throws IOException, InterruptedException {
    send(out, "retry: 1000\n\n");
    Optional<Job> job = Optional.of(first);
    LastEvent last = seen;
    String data = "";
    long quiet = 0;
    while (job.isPresent()) {
      for (String shown : watch.shown(job.get(), last.statements())) {
        last = last.withStatement();
        if (!shown.equals(ShownStatements.END)) {
          event(out, last.at(0), "statement", shown);
          quiet = 0;
        }
      }
      String now = new String(Answers.bytes(JobView.of(job.get())), StandardCharsets.UTF_8);
      if (job.get().version() > last.version() && !now.equals(data)) {
        event(out, last.at(job.get().version()), "job", now);
        data = now;
        quiet = 0;
      } else if (++quiet >= quietLooks) {
        send(out, ": still here\n\n");
        quiet = 0;
      }
      last = last.at(job.get().version());
      if (job.get().isFinished() || !watch.awaitNextLook()) {
        return;
      }
      job = watch.look(first);
    }
  }

  private static void event(OutputStream out, LastEvent id, String name, String data)
      throws IOException {
    send(out, "id: " + id.id() + "\nevent: " + name + "\ndata: " + data + "\n\n");
  }

  private static void send(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
    out.flush();
  }
}
