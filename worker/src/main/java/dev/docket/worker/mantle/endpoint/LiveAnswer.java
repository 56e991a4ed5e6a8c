package dev.docket.worker.mantle.endpoint;

import dev.docket.worker.mantle.AnswerListener;
import dev.docket.worker.mantle.Following;
import dev.docket.worker.mantle.ModelGateway.Look;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** An answer that a thread of this process is reading, or has read. */
final class LiveAnswer {
  private final CountDownLatch over = new CountDownLatch(1);
  private final Hearing hearing;
  private volatile Optional<Look> end = Optional.empty();
  private volatile Optional<Instant> endedAt = Optional.empty();
  private final Thread reader;

  /** Reads an answer to its end; empty where the stream breaks and says nothing of the answer. */
  interface Reading {
    Optional<Look> toItsEnd();
  }

  /** Has {@code reading} done by a thread of its own; {@code hearing} hears what is read. */
  LiveAnswer(String name, Hearing hearing, Reading reading, Clock clock) {
    this.hearing = hearing;
    this.reader =
        Thread.ofVirtual()
            .name("read-" + name)
            .start(
                () -> {
                  try {
                    end = reading.toItsEnd();
                  } finally {
                    endedAt = Optional.of(clock.instant());
                    over.countDown();
                  }
                });
  }

  /** Whether it is still being read. */
  boolean isOpen() {
    return over.getCount() > 0;
  }

  /** Whether its reading ended before {@code time}. */
  boolean endedBefore(Instant time) {
    return endedAt.filter(at -> at.isBefore(time)).isPresent();
  }

  /** What it came to; empty while it is being read, and where the stream broke. */
  Optional<Look> end() {
    return isOpen() ? Optional.empty() : end;
  }

  /** The same, after waiting for it. */
  Optional<Look> await(Duration most) throws InterruptedException {
    return over.await(most.toMillis(), TimeUnit.MILLISECONDS) ? end : Optional.empty();
  }

  /** Its end as it is told of, its text by {@code heard}; closing does not stop the reading. */
  Following following(AnswerListener heard) {
    hearing.listen(heard);
    return new Following() {
      @Override
      public boolean isOpen() {
        return LiveAnswer.this.isOpen();
      }

      @Override
      public Optional<Look> await(Duration most) throws InterruptedException {
        return LiveAnswer.this.await(most);
      }

      @Override
      public void close() {}
    };
  }

  /** Stops reading. A thread that waits for the network is woken by its connection's end. */
  void stop() {
    reader.interrupt();
  }
}
