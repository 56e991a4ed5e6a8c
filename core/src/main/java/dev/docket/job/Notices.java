package dev.docket.job;

import java.time.Duration;
import java.util.List;

/** A queue on which another service tells what happened, at least once each. */
public interface Notices {
  /** Waits at most {@code wait} for notices, and takes some for {@code visibility}. */
  List<Notice> receive(Duration wait, Duration visibility);

  /** Deletes a notice for good. */
  void acknowledge(Notice notice);

  /** Sets a notice aside that nobody understands. */
  void setAside(Notice notice);

  /** What the queue holds: {@code body} as it came. */
  record Notice(String id, String body, String receipt) {}
}
