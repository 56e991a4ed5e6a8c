package dev.docket.worker.mantle;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Refusals of one thing in turn: told of as a warning once they have lasted, and given up on at
 * last. A key may be replaced and a permission granted meanwhile.
 */
public final class Refusals {
  /** Shorter trouble is nobody's business; a warning is to be seen within a minute. */
  private static final Duration WORTH_A_WARNING = Duration.ofSeconds(20);

  /** Less than the ten minutes after which a job is to say why, by what a look may be late. */
  private static final Duration GIVEN_UP_AFTER = Duration.ofMinutes(8);

  private @Nullable Instant since;
  private boolean told;

  /** One more refusal; whether it is time to give up. */
  public synchronized boolean add(String why, Instant now, Consumer<String> warn) {
    Instant first = since == null ? now : since;
    since = first;
    Duration lasting = Duration.between(first, now);
    if (lasting.compareTo(WORTH_A_WARNING) >= 0 && !told) {
      told = true; // once: each refusal may name a request of its own
      warn.accept(why);
    }
    return lasting.compareTo(GIVEN_UP_AFTER) >= 0;
  }

  /** There was none this time. */
  public synchronized void clear() {
    since = null;
    told = false;
  }
}
