package dev.docket.worker.mantle;

import dev.docket.job.Priority;
import dev.docket.job.TokenWindow;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * This worker's share of a model's tokens per minute, taken from the window that all workers share:
 * what a request lacks, and no less than a block. What is left at the end of a minute lapses with
 * it. Bulk work takes no more once 80 % of the window are gone. Not for use by two threads.
 */
final class TokenBlocks {
  /**
   * Blocks in a window. Small requests of all workers together are then no more than 2,000 writes a
   * minute to one row, which takes 1,000 a second; and a worker with little to do keeps no more
   * than 0.05 % from the others, of whom there may be hundreds.
   */
  private static final int BLOCKS = 2_000;

  private static final double BULK = 0.8;

  private final String model;
  private final TokenWindow window;
  private Instant minute = Instant.EPOCH;
  private long left;

  TokenBlocks(String model, TokenWindow window) {
    this.model = model;
    this.window = window;
  }

  /** Takes {@code tokens}; otherwise tells when to try again. */
  Optional<Instant> take(long tokens, long limit, Priority priority, Instant now) {
    roll(now);
    if (left < tokens) {
      // bulk work that is larger than bulk's share could otherwise never go
      long share = priority == Priority.BULK ? (long) (limit * BULK) : limit;
      long cap = Math.max(share, Math.min(tokens, limit));
      long block = Math.max(1, limit / BLOCKS);
      long taken = Math.max(tokens - left, Math.min(block, cap));
      if (!window.take(model, taken, cap, now)) {
        return Optional.of(minute.plus(1, ChronoUnit.MINUTES));
      }
      left += taken;
    }
    left -= tokens;
    return Optional.empty();
  }

  /** Gives back what was reserved at {@code at} and not used; too late, it has lapsed. */
  void giveBack(long tokens, Instant at, Instant now) {
    roll(now);
    if (!at.isBefore(minute)) {
      left += Math.max(0, tokens);
    }
  }

  private void roll(Instant now) {
    Instant current = now.truncatedTo(ChronoUnit.MINUTES);
    if (!current.equals(minute)) {
      minute = current;
      left = 0;
    }
  }
}
