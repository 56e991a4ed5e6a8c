package dev.docket.worker.run;

import java.time.Duration;

/** What is to become of a message once its work has ended. */
public sealed interface Disposition {
  /** Deleted: there is nothing more to do. */
  record Done() implements Disposition {}

  /** Given back, to be delivered again after {@code delay}. */
  record GiveBack(Duration delay) implements Disposition {}

  /** Left alone: it is another's. */
  record Leave() implements Disposition {}
}
