package dev.docket.webhook;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.docket.job.Ids;
import dev.docket.job.Job;
import dev.docket.job.JobStatus;
import dev.docket.job.TenantId;
import dev.docket.job.batch.Batch;
import dev.docket.runtime.Json;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Something that webhooks are told of. It holds ids, kinds and counts; no text of documents.
 *
 * @param subject the id of what it is about: a job, a batch, or {@code evt_…}
 * @param at when it happened: the same thing at another time is another event
 */
public record Event(
    EventType type, TenantId tenant, String subject, Instant at, Map<String, Object> data) {

  /** The end that {@code job} has come to. */
  public static Event ended(Job job) {
    if (!(job.status() instanceof JobStatus.Finished end)) {
      throw new IllegalArgumentException("Job " + job.id() + " has not ended");
    }
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("job", job.id().value());
    data.put("job_type", job.request().type().code());
    data.put("status", end.code());
    data.put("batch", nullable(job.batch() == null ? null : job.batch().value()));
    data.put("finished_at", end.finishedAt().toString());
    data.put("links", Map.of("self", "/v1/jobs/" + job.id()));
    return new Event(EventType.of(end), job.tenant(), job.id().value(), end.finishedAt(), data);
  }

  /** All jobs of {@code batch} have ended, the last of them at {@code at}. */
  public static Event finished(Batch batch, Map<String, Integer> jobsByStatus, Instant at) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("batch", batch.id().value());
    data.put("counts", jobsByStatus);
    data.put("finished_at", at.toString());
    data.put("links", Map.of("self", "/v1/batches/" + batch.id()));
    return new Event(EventType.BATCH_FINISHED, batch.tenant(), batch.id().value(), at, data);
  }

  /**
   * Something of the tenant's that is neither a job nor a batch.
   *
   * @param seed what it is: told twice of one seed and time, it is one event
   */
  public static Event of(
      EventType type, TenantId tenant, String seed, Instant at, Map<String, Object> data) {
    return new Event(type, tenant, Ids.derived("evt_", tenant + "#" + seed), at, data);
  }

  /** What is sent: {@code type}, {@code timestamp} and {@code data}. */
  public String payload() {
    Map<String, Object> payload = new LinkedHashMap<>();
    payload.put("type", type.code());
    payload.put("timestamp", at.toString());
    payload.put("data", data);
    try {
      return Json.MAPPER.writeValueAsString(payload);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException("Events can be written", e);
    }
  }

  /** Null in a map of JSON. */
  private static Object nullable(@Nullable Object value) {
    return Objects.requireNonNullElse(value, Json.MAPPER.nullNode());
  }
}
