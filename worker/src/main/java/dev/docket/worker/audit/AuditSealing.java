package dev.docket.worker.audit;

import dev.docket.audit.AuditLog;
import dev.docket.worker.queue.Periodic;
import java.time.Clock;
import java.time.Duration;

/** Seals, in the background, what was added to the audit logs: within a minute. */
public final class AuditSealing implements AutoCloseable {
  private static final Duration EVERY = Duration.ofSeconds(20);

  private final Periodic periodic;

  private AuditSealing(AuditLog log, Clock clock) {
    this.periodic = new Periodic(clock);
    periodic.every(EVERY, "seal audit logs", _ -> sealAll(log));
  }

  /** Begins to seal {@code log}. */
  public static AuditSealing start(AuditLog log, Clock clock) {
    return new AuditSealing(log, clock);
  }

  private static void sealAll(AuditLog log) {
    log.unsealed().forEach(log::seal);
  }

  @Override
  public void close() {
    periodic.close();
  }
}
