package dev.docket.worker.step;

import dev.docket.worker.mantle.Pace;
import java.time.Duration;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes writes that a short outage of the store must not lose: once a second, so many times. */
final class RetryingWrites {
  private static final Logger log = LoggerFactory.getLogger(RetryingWrites.class);
  private static final Duration BETWEEN = Duration.ofSeconds(1);

  private RetryingWrites() {}

  /**
   * What {@code write} returns, which may be called again after it has thrown; throws what its last
   * try throws. Runs on threads that nobody interrupts.
   *
   * @param what is written, for the log
   */
  static <T> T write(Pace time, int tries, String what, Supplier<T> write) {
    for (int left = tries - 1; ; left--) {
      try {
        return write.get();
      } catch (RuntimeException e) {
        if (left == 0) {
          throw e;
        }
        log.warn("Could not store {}; trying again: {}", what, e.toString());
      }
      try {
        time.timer().waitUntil(time.clock().instant().plus(BETWEEN));
      } catch (InterruptedException e) {
        throw new IllegalStateException("A write that must not be lost was interrupted", e);
      }
    }
  }
}
