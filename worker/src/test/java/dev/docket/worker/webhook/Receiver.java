package dev.docket.worker.webhook;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;

/** A way out that leads to a test: it answers what was queued, else 200, and keeps what it got. */
final class Receiver implements Sender {
  /** What was posted. */
  record Posted(URI url, Map<String, String> headers, String body) {
    String id() {
      return headers.getOrDefault("webhook-id", "");
    }
  }

  private final Queue<Answer> answers = new ArrayDeque<>();
  private final List<Posted> posted = new ArrayList<>();

  synchronized Receiver answers(int... statuses) {
    for (int status : statuses) {
      answers.add(Answer.of(status, Duration.ZERO));
    }
    return this;
  }

  synchronized void answers(Answer answer) {
    answers.add(answer);
  }

  synchronized List<Posted> posted() {
    return List.copyOf(posted);
  }

  @Override
  public synchronized Answer post(URI url, Map<String, String> headers, String body) {
    posted.add(new Posted(url, headers, body));
    Answer next = answers.poll();
    return next == null ? Answer.of(200, Duration.ZERO) : next;
  }
}
