package dev.docket.api.mcp;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.docket.api.http.Idempotency;
import dev.docket.api.http.Problem;
import dev.docket.api.http.ProblemKind;
import dev.docket.job.IdempotencyStore;
import dev.docket.job.IdempotencyStore.Claim;
import dev.docket.job.Job;
import dev.docket.job.JobId;
import dev.docket.job.JobStatus;
import dev.docket.job.JobStore;
import dev.docket.job.TenantId;
import dev.docket.runtime.Json;
import dev.docket.runtime.Sha256;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.IntFunction;

/**
 * Lets the same tool call made twice be one job, as clients and models call again when an answer
 * does not reach them. With an {@code Idempotency-Key} calls of that key are the same for a day, as
 * in REST. Without, they are when key, tool and arguments are: while the job runs, and for ten
 * minutes from its submission, unless it failed or was cancelled, or asked a collection, which may
 * have got documents since.
 */
public final class RepeatedCalls {
  /** How long after its submission a finished job still answers the same call. */
  private static final Duration ANSWERS = Duration.ofMinutes(10);

  /** No {@code Idempotency-Key} of REST has a space. */
  private static final String NAMESPACE = "mcp ";

  private final IdempotencyStore claims;
  private final JobStore jobs;
  private final Clock clock;

  /** Knows calls by {@code claims}, and what became of them by {@code jobs}. */
  public RepeatedCalls(IdempotencyStore claims, JobStore jobs, Clock clock) {
    this.claims = claims;
    this.jobs = jobs;
    this.clock = clock;
  }

  /** Submits a job whose ids derive from a seed. */
  interface Submission {
    Job submit(String seed) throws Exception;
  }

  /** The job of an earlier call that was the same, or else the one that {@code work} submits. */
  Job once(Caller caller, String tool, ObjectNode arguments, Submission work) throws Exception {
    TenantId tenant = caller.tenant();
    String fingerprint = Sha256.hex(tool + "\n" + sorted(arguments));
    Optional<String> key = Idempotency.key(caller.http());
    if (key.isPresent()) {
      return work.submit(seed(tenant, NAMESPACE + key.get(), fingerprint));
    }
    String call = NAMESPACE + caller.id() + " " + fingerprint;
    return latest(time -> time(tenant, call + " " + time, fingerprint), arguments, work);
  }

  /** Of the same call: the ids of one time, and the job that it has become, if it has. */
  private record Time(String seed, Optional<Job> job, boolean taken) {}

  private Time time(TenantId tenant, String key, String fingerprint) {
    String seed = seed(tenant, key, fingerprint);
    JobId id = JobId.derived(seed + "/job");
    Optional<Job> job = jobs.find(tenant, id);
    return new Time(seed, job, job.isPresent() || jobs.isErased(tenant, id, clock.instant()));
  }

  /**
   * The job of the latest time, if it still answers; else the one that is submitted at the next.
   * Times are taken in their order, so that the last one that is taken is found by steps that
   * double and then halve: a question that is repeated all day looks at few of its earlier times.
   */
  private Job latest(IntFunction<Time> times, ObjectNode arguments, Submission work)
      throws Exception {
    int taken = -1;
    Optional<Job> last = Optional.empty();
    int free = 0;
    Time next = times.apply(free);
    for (int step = 1; next.taken(); step *= 2) {
      taken = free;
      last = next.job();
      free += step;
      next = times.apply(free);
    }
    while (free - taken > 1) {
      int middle = taken + (free - taken) / 2;
      Time between = times.apply(middle);
      if (between.taken()) {
        taken = middle;
        last = between.job();
      } else {
        free = middle;
        next = between;
      }
    }
    return last.filter(job -> stillAnswers(job, arguments)).isPresent()
        ? last.get()
        : work.submit(next.seed());
  }

  private String seed(TenantId tenant, String key, String fingerprint) {
    return switch (claims.claim(tenant, key, fingerprint, clock.instant())) {
      case Claim.Proceed(String seed) -> seed;
      case Claim.Conflict() ->
          throw new Problem(
                  ProblemKind.IDEMPOTENCY_KEY_REUSED,
                  "The key was used for another call in the last 24 hours; use a new one.",
                  Idempotency.HEADER)
              .exception();
      case Claim.Replay _ -> throw new IllegalStateException("Calls of tools store no answer");
    };
  }

  private boolean stillAnswers(Job job, ObjectNode arguments) {
    if (!(job.status() instanceof JobStatus.Finished)) {
      return true;
    }
    return (job.status() instanceof JobStatus.Completed
            || job.status() instanceof JobStatus.Partial)
        && !arguments.has("collection")
        && clock.instant().isBefore(job.createdAt().plus(ANSWERS));
  }

  private static String sorted(ObjectNode arguments) {
    try {
      return new String(
          Json.MAPPER
              .writer()
              .with(JsonNodeFeature.WRITE_PROPERTIES_SORTED)
              .writeValueAsBytes(arguments),
          StandardCharsets.UTF_8);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException("Arguments that were read can be written", e);
    }
  }
}
