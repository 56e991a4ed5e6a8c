package dev.docket.worker.mantle;

import dev.docket.worker.mantle.ModelGateway.Look;
import java.time.Duration;
import java.util.Optional;

/** A response whose end is told of while the stream is open, so that it is not looked at. */
public interface Following extends AutoCloseable {
  /** Nothing is told: the response is to be looked at. */
  Following NONE =
      new Following() {
        @Override
        public boolean isOpen() {
          return false;
        }

        @Override
        public Optional<Look> await(Duration most) {
          return Optional.empty();
        }

        @Override
        public void close() {}
      };

  /** Whether the end will be told of. */
  boolean isOpen();

  /** The end, once it is there; empty after {@code most}, or when the stream has broken. */
  Optional<Look> await(Duration most) throws InterruptedException;

  @Override
  void close();
}
