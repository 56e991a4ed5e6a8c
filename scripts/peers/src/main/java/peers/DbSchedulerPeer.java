package peers;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;

/**
 * A task a job, whose data is the response's id; it runs again every 5 s until it has the answer.
 */
final class DbSchedulerPeer {
  private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(5);
  private static final int THREADS = 64;

  private static final String TABLE =
      """
      create table scheduled_tasks (
        task_name text not null,
        task_instance text not null,
        task_data bytea,
        execution_time timestamp with time zone not null,
        picked boolean not null,
        picked_by text,
        last_success timestamp with time zone,
        last_failure timestamp with time zone,
        consecutive_failures int,
        last_heartbeat timestamp with time zone,
        version bigint not null,
        priority smallint,
        primary key (task_name, task_instance));
      create index execution_time_idx on scheduled_tasks (execution_time);
      create index last_heartbeat_idx on scheduled_tasks (last_heartbeat);
      """;

  private DbSchedulerPeer() {}

  /** Usage: JOBS CHARACTERS [resume]. */
  public static void main(String[] args) throws Exception {
    Peer peer = new Peer();
    if (!Peer.goesOn(args)) {
      peer.prepare(TABLE, Integer.parseInt(args[1]));
    }
    CustomTask<String> task =
        Tasks.custom("ask", String.class)
            .execute(
                (instance, _) -> {
                  int job = Integer.parseInt(instance.getId());
                  try {
                    String response = instance.getData();
                    if (response.isEmpty()) {
                      response = peer.model().create(peer.document(job));
                    } else if (peer.isStored(job, response)) {
                      return new CompletionHandler.OnCompleteRemove<>();
                    }
                    return new CompletionHandler.OnCompleteReschedule<>(
                        FixedDelay.of(BETWEEN_LOOKS), response);
                  } catch (Exception e) {
                    throw new IllegalStateException(e);
                  }
                });
    Scheduler scheduler =
        Scheduler.create(peer.data(), task)
            .threads(THREADS)
            .pollUsingLockAndFetch(0.5, 4)
            .pollingInterval(Duration.ofSeconds(1))
            .build();
    if (!Peer.goesOn(args)) {
      Instant now = Instant.now();
      IntStream.range(0, Integer.parseInt(args[0]))
          .forEach(job -> scheduler.schedule(task.instance("" + job, ""), now));
    }
    peer.serve(scheduler::start);
  }
}
