package dev.docket.webhook;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.docket.job.JobStatus;
import java.util.Arrays;
import java.util.Optional;

/** What a webhook can be told of; the codes are never renamed. */
public enum EventType {
  JOB_COMPLETED("job.completed"),
  JOB_PARTIAL("job.partial"),
  JOB_FAILED("job.failed"),
  JOB_CANCELLED("job.cancelled"),
  BATCH_FINISHED("batch.finished"),
  BUDGET_WARNING("budget.warning");

  private final String code;

  EventType(String code) {
    this.code = code;
  }

  /** The type as written in requests and payloads. */
  @JsonValue
  public String code() {
    return code;
  }

  /** The type that is written {@code code}. */
  public static Optional<EventType> of(String code) {
    return Arrays.stream(values()).filter(type -> type.code.equals(code)).findFirst();
  }

  /** What is told of a job that has come to this end. */
  public static EventType of(JobStatus.Finished end) {
    return switch (end) {
      case JobStatus.Completed _ -> JOB_COMPLETED;
      case JobStatus.Partial _ -> JOB_PARTIAL;
      case JobStatus.Failed _ -> JOB_FAILED;
      case JobStatus.Cancelled _ -> JOB_CANCELLED;
    };
  }
}
