package dev.docket.api.job;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.docket.job.BatchId;
import dev.docket.job.Job;
import dev.docket.job.JobId;
import dev.docket.job.JobStatus;
import dev.docket.job.Progress;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A job as it is served. */
public record JobView(
    JobId id,
    String type,
    String status,
    Progress progress,
    Map<String, @Nullable Object> request,
    UsageView usage,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable ErrorView error,
    List<String> warnings,
    Instant createdAt,
    @Nullable Instant startedAt,
    @Nullable Instant finishedAt,
    Instant deadlineAt,
    Job.@Nullable Waiting waiting,
    @Nullable BatchId batch,
    Links links) {
  /** The view of {@code job}. */
  public static JobView of(Job job) {
    return new JobView(
        job.id(),
        job.request().type().code(),
        job.statusCode(),
        job.progress(),
        JobRequestView.of(job.request()),
        UsageView.of(job.usage()),
        error(job.status()),
        job.warnings(),
        job.createdAt(),
        job.startedAt(),
        job.status() instanceof JobStatus.Finished finished ? finished.finishedAt() : null,
        job.deadlineAt(),
        job.waiting(),
        job.batch(),
        Links.of(job.id()));
  }

  private static @Nullable ErrorView error(JobStatus status) {
    return status instanceof JobStatus.Failed failed
        ? new ErrorView(
            failed.reason().code(),
            failed.detail(),
            failed.reason().blame().name().toLowerCase(Locale.ROOT))
        : null;
  }

  /** Why a job failed, and who must change something before another try can succeed. */
  public record ErrorView(String type, String detail, String blame) {}

  /** Where to go on from a job. */
  public record Links(String self, String result, String cancel, String events) {
    static Links of(JobId id) {
      String self = "/v1/jobs/" + id;
      return new Links(self, self + "/result", self + "/cancel", self + "/events");
    }
  }
}
