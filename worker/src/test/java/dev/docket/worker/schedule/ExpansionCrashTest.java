package dev.docket.worker.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.docket.document.MediaType;
import dev.docket.document.UnreadableDocumentException;
import dev.docket.job.DocumentId;
import dev.docket.job.DocumentIntake;
import dev.docket.job.DocumentStore;
import dev.docket.job.Job;
import dev.docket.job.JobQueue;
import dev.docket.job.JobQueue.Delivery;
import dev.docket.job.JobRequest;
import dev.docket.job.JobStore;
import dev.docket.job.MemoryJobQueue;
import dev.docket.job.Priority;
import dev.docket.job.TenantId;
import dev.docket.job.WorkMessage;
import dev.docket.job.WorkMessage.ExpandBatch;
import dev.docket.job.WorkMessage.RunJob;
import dev.docket.job.batch.AllowedSources;
import dev.docket.job.batch.Batch;
import dev.docket.job.batch.BatchSource;
import dev.docket.job.batch.BatchSource.Select;
import dev.docket.job.batch.BatchStore;
import dev.docket.job.batch.JobTemplate;
import dev.docket.job.batch.Schedule;
import dev.docket.job.batch.ScheduleFirer;
import dev.docket.job.batch.ScheduleId;
import dev.docket.job.batch.ScheduleStore;
import dev.docket.job.batch.ScheduleStore.Run;
import dev.docket.reading.DocumentReader;
import dev.docket.testing.InMemoryBatchStore;
import dev.docket.testing.InMemoryDocumentStore;
import dev.docket.testing.InMemoryJobStore;
import dev.docket.testing.InMemoryScheduleStore;
import dev.docket.testing.MapParameters;
import dev.docket.testing.MutableClock;
import dev.docket.worker.run.FaultyPorts;
import dev.docket.worker.run.FaultyPorts.Death;
import dev.docket.worker.run.FaultyPorts.Trouble;
import dev.docket.worker.run.WatchedPorts;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Kills the process, or fails the call, at every call to a port in turn, before and after its
 * effect, while a schedule fires and its batch is expanded.
 */
@Timeout(60)
class ExpansionCrashTest {
  private static final TenantId ACME = new TenantId("acme");
  private static final Instant START = Instant.parse("2030-01-01T00:00:00Z");
  private static final int DOCUMENTS = 3;

  @ParameterizedTest
  @EnumSource
  void aFireBecomesOneBatchOfOneJobADocumentWhereverThereIsTrouble(Trouble trouble)
      throws Exception {
    FaultyPorts undisturbed = FaultyPorts.sound();
    run(undisturbed, "undisturbed");
    int calls = undisturbed.calls().size();
    assertThat(calls).isGreaterThan(15);
    for (int call = 1; call <= calls; call++) {
      run(new FaultyPorts(trouble, call, false), "before call " + call);
      run(new FaultyPorts(trouble, call, true), "after call " + call);
    }
  }

  /** Fires and expands in a process that has trouble, then in others that have none. */
  private static void run(FaultyPorts first, String where) throws UnreadableDocumentException {
    World world = new World();
    FaultyPorts process = first;
    for (int processes = 1; !world.isExpanded(); processes++) {
      assertThat(processes).as(where).isLessThan(4);
      try {
        world.fireAndExpand(process);
      } catch (Death e) {
        assertThat(process.isDead()).as(where).isTrue();
      } catch (IllegalStateException e) {
        assertThat(e).as(where).hasMessage(process.struck());
      }
      process = FaultyPorts.sound();
      world.clock.advance(Duration.ofMinutes(1));
    }
    world.check(where + ": " + first.struck());
  }

  /** A schedule, its documents and all stores. */
  private static final class World {
    private final MutableClock clock = new MutableClock(START);
    private final InMemoryJobStore jobs = new InMemoryJobStore();
    private final InMemoryBatchStore batches = new InMemoryBatchStore();
    private final InMemoryScheduleStore schedules = new InMemoryScheduleStore(batches);
    private final InMemoryDocumentStore documents = new InMemoryDocumentStore();
    private final MemoryJobQueue queue = clock.queue();
    private final Set<WorkMessage> sent = new HashSet<>();
    private final Schedule schedule =
        new Schedule(
            ScheduleId.random(),
            ACME,
            "nightly",
            "0 0 2 * * ?",
            ZoneId.of("Asia/Tokyo"),
            new BatchSource.Collection("rules", Select.ALL),
            new JobTemplate.Summary(JobRequest.SummaryOptions.DEFAULT, JobRequest.Terms.DEFAULT),
            Schedule.Overlap.SKIP,
            Schedule.Misfire.FIRE_ONCE,
            Schedule.Dst.SHIFT,
            true,
            START,
            START,
            0);

    World() throws UnreadableDocumentException {
      schedules.create(schedule);
      DocumentIntake intake = new DocumentIntake(new DocumentReader(), documents);
      for (int i = 0; i < DOCUMENTS; i++) {
        DocumentIntake.Upload upload =
            DocumentIntake.Upload.of(
                ACME,
                "d" + i,
                Optional.of("rules"),
                MediaType.PLAIN,
                Optional.empty(),
                ("text " + i).getBytes(StandardCharsets.UTF_8));
        intake.add(DocumentId.random(), upload, START);
      }
    }

    /** What a worker does when the time has come, and again for every message that is there. */
    void fireAndExpand(FaultyPorts process) {
      JobStore seenJobs = WatchedPorts.of(JobStore.class, jobs, process);
      BatchStore seenBatches = WatchedPorts.of(BatchStore.class, batches, process);
      ScheduleStore seenSchedules = WatchedPorts.of(ScheduleStore.class, schedules, process);
      DocumentStore seenDocuments = WatchedPorts.of(DocumentStore.class, documents, process);
      JobQueue seenQueue = WatchedPorts.of(JobQueue.class, queue, process);
      ManifestMaker maker =
          new ManifestMaker(
              seenDocuments,
              new DocumentIntake(new DocumentReader(), seenDocuments),
              new AllowedSources(new MapParameters(Map.of())),
              from -> {
                throw new IllegalStateException("No bucket is read here: " + from);
              });
      new ScheduleFirer(seenSchedules, seenBatches, seenJobs, seenQueue)
          .fire(schedule, START.plusSeconds(60), false, clock.instant());
      BatchExpander expander =
          new BatchExpander(seenBatches, seenSchedules, seenJobs, seenQueue, maker, clock);
      for (Batch batch : open()) {
        expander.expand(ACME, batch.id());
      }
    }

    boolean isExpanded() {
      List<Batch> all = open();
      return !all.isEmpty() && all.stream().allMatch(Batch::expanded);
    }

    /** The batches, which a sweep would find by their index. */
    private List<Batch> open() {
      return schedules.runs(ACME, schedule.id(), 10, Optional.empty()).items().stream()
          .map(Run::batch)
          .flatMap(id -> batches.find(ACME, id).stream())
          .toList();
    }

    void check(String where) {
      List<Run> runs = schedules.runs(ACME, schedule.id(), 10, Optional.empty()).items();
      assertThat(runs).as(where).hasSize(1);
      assertThat(runs.getFirst().submitted()).as(where).isEqualTo(DOCUMENTS);
      List<Job> all = jobs.list(ACME, JobStore.JobFilter.ALL, 100, Optional.empty()).items();
      assertThat(all).as(where).hasSize(DOCUMENTS);
      assertThat(all)
          .as(where)
          .extracting(job -> job.request().documents())
          .doesNotHaveDuplicates();
      receiveAll();
      for (Job job : all) {
        assertThat(sent).as(where).contains(new RunJob(ACME, job.id()));
      }
      assertThat(sent.stream().filter(ExpandBatch.class::isInstance)).as(where).hasSizeLessThan(2);
    }

    private void receiveAll() {
      for (Priority priority : Priority.values()) {
        List<Delivery> got;
        do {
          got = queue.receive(priority, 10, Duration.ZERO, Duration.ofMinutes(5));
          got.forEach(delivery -> sent.add(delivery.message()));
        } while (!got.isEmpty());
      }
    }
  }
}
