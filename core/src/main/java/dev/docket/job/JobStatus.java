package dev.docket.job;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Where a job is in its life. Each status carries only what is true in it. */
public sealed interface JobStatus {
  /** Waiting for a worker. */
  record Queued() implements JobStatus {}

  /** Held by a worker. {@code startedAt} is the first start since submission or retry. */
  record Running(Instant startedAt) implements JobStatus {}

  /** Over, for better or worse. */
  sealed interface Finished extends JobStatus {
    /** When the first worker took it up; null if none did. */
    @Nullable Instant startedAt();

    /** When it ended. */
    Instant finishedAt();
  }

  /** Everything was read; the result is there. */
  record Completed(Instant startedAt, Instant finishedAt) implements Finished {}

  /** A result is there, but its coverage is not whole. */
  record Partial(Instant startedAt, Instant finishedAt) implements Finished {}

  /** Over without a result; {@code detail} is a sentence that says what to mend. */
  record Failed(
      FailureReason reason, String detail, @Nullable Instant startedAt, Instant finishedAt)
      implements Finished {}

  /** Ended on request. */
  record Cancelled(@Nullable Instant startedAt, Instant finishedAt) implements Finished {}

  /** The status as the REST interface spells it; {@code cancelling} is the job's to say. */
  default String code() {
    return switch (this) {
      case Queued _ -> "queued";
      case Running _ -> "running";
      case Completed _ -> "completed";
      case Partial _ -> "partial";
      case Failed _ -> "failed";
      case Cancelled _ -> "cancelled";
    };
  }
}
