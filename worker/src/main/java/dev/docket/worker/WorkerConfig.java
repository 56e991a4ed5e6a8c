package dev.docket.worker;

import dev.docket.job.Priority;
import dev.docket.runtime.Env;
import dev.docket.trace.TraceConfig;
import dev.docket.webhook.WebhookAddress;
import dev.docket.worker.mantle.PollSchedule;
import dev.docket.worker.queue.JobConsumer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * How a worker works, read once at start.
 *
 * @param queues which messages it takes
 * @param slots jobs at a time
 * @param tenantInFlight responses that one tenant waits for at a time
 * @param mostCreates requests to one model being sent at a time
 * @param looksPerSecond at running responses, in all
 * @param readerHeap bytes of heap of the process that reads the documents of batches
 * @param receiveWait how long one call waits for messages; a stop waits for it too
 * @param leaseVisibility how long a message stays with a worker that says nothing
 * @param leaseEvery how often leases are extended
 * @param checkEvery how often the rows of running jobs are read: for cancels, for one
 * @param sweepEvery how often unfinished jobs are looked after
 * @param stopGrace how long a clean stop waits for requests being sent
 * @param resendAtStart whether the queue may have lost its messages, so that all are sent again
 * @param indexDirectory where the indexes of collections are kept, which can be made anew
 * @param indexMegabytes how much they may take
 * @param webhooks where webhooks may lead
 * @param pathStyle whether names of buckets stand in the path of their URLs
 * @param traces where traces of jobs go
 */
public record WorkerConfig(
    Set<Priority> queues,
    int slots,
    int tenantInFlight,
    int mostCreates,
    int looksPerSecond,
    PollSchedule polling,
    long readerHeap,
    Duration receiveWait,
    Duration leaseVisibility,
    Duration leaseEvery,
    Duration checkEvery,
    Duration sweepEvery,
    Duration stopGrace,
    boolean resendAtStart,
    Path indexDirectory,
    int indexMegabytes,
    WebhookAddress webhooks,
    boolean pathStyle,
    TraceConfig traces) {
  private static final String QUEUES = "WORKER_QUEUES";
  private static final Pattern BETWEEN_NAMES = Pattern.compile("\\s*,\\s*");

  /** Enough for the largest documents that people send. */
  private static final long READER_HEAP = 512L * 1024 * 1024;

  /** How messages are taken off the queues. */
  JobConsumer.Settings consumer() {
    return new JobConsumer.Settings(queues, slots, receiveWait, leaseVisibility, stopGrace);
  }

  /** The settings in {@code variables}; throws one exception that names all that is wrong. */
  public static WorkerConfig fromEnv(Map<String, String> variables) {
    Env env = new Env(variables);
    WorkerConfig config = fromEnv(env);
    env.check();
    return config;
  }

  /** The settings in {@code env}, to be checked together with others. */
  public static WorkerConfig fromEnv(Env env) {
    return new WorkerConfig(
        queues(env),
        env.positive("WORKER_SLOTS", 256),
        env.positive("TENANT_IN_FLIGHT", 2000),
        env.positive("MODEL_CREATES", 64),
        env.positive("LOOKS_PER_SECOND", 2000),
        new PollSchedule(
            env.duration("POLL_INTERVAL", PollSchedule.DEFAULT.interval()),
            env.duration("POLL_LATE_INTERVAL", PollSchedule.DEFAULT.lateInterval())),
        env.size("WORKER_READER_HEAP", READER_HEAP),
        env.duration("RECEIVE_WAIT", Duration.ofSeconds(20)), // the longest that SQS allows
        env.duration("LEASE_VISIBILITY", Duration.ofSeconds(45)),
        env.duration("LEASE_EVERY", Duration.ofSeconds(15)),
        env.duration("CHECK_EVERY", Duration.ofSeconds(15)),
        env.duration("SWEEP_EVERY", Duration.ofSeconds(60)),
        env.duration("STOP_GRACE", Duration.ofSeconds(45)),
        env.optional("RESEND_AT_START").map(Boolean::parseBoolean).orElse(false),
        Path.of(
            env.optional("INDEX_DIRECTORY")
                .orElse(System.getProperty("java.io.tmpdir") + "/docket-index")),
        env.positive("INDEX_MEGABYTES", 4096),
        WebhookAddress.of(env.optional(WebhookAddress.SETTING)),
        env.optional("DOCKET_BUCKET_PATH_STYLE").map(Boolean::parseBoolean).orElse(false),
        TraceConfig.fromEnv(env));
  }

  /** The queues that {@code WORKER_QUEUES} names, both unless set. */
  private static Set<Priority> queues(Env env) {
    Optional<String> named = env.optional(QUEUES);
    if (named.isEmpty()) {
      return EnumSet.allOf(Priority.class);
    }
    Set<Priority> queues = EnumSet.noneOf(Priority.class);
    for (String name : BETWEEN_NAMES.split(named.get().toUpperCase(Locale.ROOT), -1)) {
      Optional<Priority> queue =
          Arrays.stream(Priority.values()).filter(p -> p.name().equals(name)).findFirst();
      if (queue.isEmpty()) {
        env.problem(QUEUES + " names interactive, bulk or both: " + named.get());
        return queues;
      }
      queues.add(queue.get());
    }
    return queues;
  }
}
