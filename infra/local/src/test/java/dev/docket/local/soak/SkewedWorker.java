package dev.docket.local.soak;

import dev.docket.aws.AwsProcess;
import dev.docket.worker.WorkerMain;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;

/** A worker process whose clock is wrong by what a file says, which may change while it runs. */
final class SkewedWorker {
  private static final Duration BETWEEN_READS = Duration.ofMillis(200);

  private SkewedWorker() {}

  /** Usage: FILE, which holds an ISO 8601 duration. */
  public static void main(String[] args) throws InterruptedException {
    SkewedClock clock = new SkewedClock(Path.of(args[0]));
    Map<String, String> environment = System.getenv();
    AwsProcess.open(environment, clock, process -> WorkerMain.start(environment, process));
    new CountDownLatch(1).await();
  }

  private static final class SkewedClock extends Clock {
    private final Path file;
    private volatile Duration skew;

    SkewedClock(Path file) {
      this.file = file;
      this.skew = read();
      Thread.ofPlatform().daemon().name("skew").start(this::keepReading);
    }

    private void keepReading() {
      while (true) {
        LockSupport.parkNanos(BETWEEN_READS.toNanos());
        skew = read();
      }
    }

    private Duration read() {
      try {
        return Duration.parse(Files.readString(file).strip());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public Instant instant() {
      return Instant.now().plus(skew);
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      throw new UnsupportedOperationException("Only instants are asked for");
    }
  }
}
