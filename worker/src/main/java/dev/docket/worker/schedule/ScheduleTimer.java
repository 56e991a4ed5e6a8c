package dev.docket.worker.schedule;

import dev.docket.job.TenantId;
import dev.docket.job.batch.Schedule;
import dev.docket.job.batch.ScheduleFirer;
import dev.docket.job.batch.ScheduleId;
import dev.docket.job.batch.ScheduleStore;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.UUID;
import org.quartz.JobBuilder;
import org.quartz.JobDetail;
import org.quartz.JobExecutionContext;
import org.quartz.JobKey;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.SimpleScheduleBuilder;
import org.quartz.Trigger;
import org.quartz.TriggerBuilder;
import org.quartz.TriggerKey;
import org.quartz.impl.StdSchedulerFactory;
import org.quartz.impl.matchers.GroupMatcher;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks at each enabled schedule when its next fire is due. Quartz only says when to look; which
 * fires are due follows from the stored schedule and the time, and who gets one is decided by a
 * claim.
 */
public final class ScheduleTimer implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(ScheduleTimer.class);
  private static final String SCHEDULES = "schedules";
  private static final JobKey LOAD = JobKey.jobKey("load");

  private final ScheduleStore schedules;
  private final ScheduleFirer firer;
  private final Clock clock;
  private final Duration loadEvery;
  private final Scheduler quartz;

  /** A timer for all of {@code schedules}, which are loaded again every {@code loadEvery}. */
  public ScheduleTimer(
      ScheduleStore schedules, ScheduleFirer firer, Clock clock, Duration loadEvery) {
    this.schedules = schedules;
    this.firer = firer;
    this.clock = clock;
    this.loadEvery = loadEvery;
    this.quartz = newScheduler();
  }

  /** Begins to load and fire. */
  public void start() {
    try {
      quartz.setJobFactory((bundle, _) -> context -> run(context, bundle.getJobDetail()));
      JobDetail load = JobBuilder.newJob(org.quartz.Job.class).withIdentity(LOAD).build();
      Trigger often =
          TriggerBuilder.newTrigger()
              .startNow()
              .withSchedule(
                  SimpleScheduleBuilder.simpleSchedule()
                      .withIntervalInMilliseconds(loadEvery.toMillis())
                      .repeatForever())
              .build();
      quartz.scheduleJob(load, often);
      quartz.start();
    } catch (SchedulerException e) {
      throw new IllegalStateException("Quartz does not start", e);
    }
  }

  /** Stops firing; a fire being claimed is finished first. */
  @Override
  public void close() {
    try {
      quartz.shutdown(true);
    } catch (SchedulerException e) {
      throw new IllegalStateException("Quartz does not stop", e);
    }
  }

  private void run(JobExecutionContext context, JobDetail detail) {
    try {
      if (detail.getKey().equals(LOAD)) {
        load();
      } else {
        TenantId tenant = new TenantId(context.getMergedJobDataMap().getString("tenant"));
        schedules.find(tenant, new ScheduleId(detail.getKey().getName())).ifPresent(this::look);
      }
    } catch (RuntimeException e) {
      log.error("Could not look at {}; looking again at the next load", detail.getKey(), e);
    }
  }

  private void load() {
    List<Schedule> enabled = schedules.enabled();
    Set<JobKey> gone = new HashSet<>(jobKeys());
    for (Schedule schedule : enabled) {
      gone.remove(key(schedule));
      try {
        look(schedule);
      } catch (RuntimeException e) {
        log.error(
            "Could not look at schedule {}; looking again at the next load", schedule.id(), e);
      }
    }
    try {
      quartz.deleteJobs(List.copyOf(gone));
    } catch (SchedulerException e) {
      throw new IllegalStateException("Quartz does not forget schedules", e);
    }
  }

  private void look(Schedule schedule) {
    if (!schedule.enabled()) {
      return;
    }
    Instant now = clock.instant();
    DueFires due = DueFires.of(schedule, now);
    for (Instant fire : due.fires()) {
      firer
          .fire(schedule, fire, false, now)
          .ifPresent(run -> log.info("Schedule {} fired for {}", run.schedule(), fire));
    }
    if (due.fires().isEmpty() && due.dropped() > 0) {
      log.warn(
          "Schedule {}: {} missed fires skipped (misfire: skip)", schedule.id(), due.dropped());
      schedules.replace(schedule.firedThrough(now));
    }
    List<Instant> next = schedule.fireTimes().next(now, 1);
    if (!next.isEmpty()) {
      wakeAt(schedule, next.getFirst());
    }
  }

  private void wakeAt(Schedule schedule, Instant when) {
    JobDetail look =
        JobBuilder.newJob(org.quartz.Job.class)
            .withIdentity(key(schedule))
            .usingJobData("tenant", schedule.tenant().value())
            .storeDurably()
            .build();
    Trigger trigger =
        TriggerBuilder.newTrigger()
            .withIdentity(TriggerKey.triggerKey(schedule.id().value(), SCHEDULES))
            .forJob(look)
            .startAt(Date.from(when))
            .build();
    try {
      quartz.addJob(look, true);
      if (quartz.rescheduleJob(trigger.getKey(), trigger) == null) {
        quartz.scheduleJob(trigger);
      }
    } catch (SchedulerException e) {
      throw new IllegalStateException("Quartz does not take schedule " + schedule.id(), e);
    }
  }

  private Set<JobKey> jobKeys() {
    try {
      return quartz.getJobKeys(GroupMatcher.jobGroupEquals(SCHEDULES));
    } catch (SchedulerException e) {
      throw new IllegalStateException("Quartz does not list schedules", e);
    }
  }

  private static JobKey key(Schedule schedule) {
    return JobKey.jobKey(schedule.id().value(), SCHEDULES);
  }

  private static Scheduler newScheduler() {
    Properties properties = new Properties();
    // Quartz keeps schedulers in a static registry by name.
    properties.setProperty("org.quartz.scheduler.instanceName", "docket-" + UUID.randomUUID());
    properties.setProperty("org.quartz.scheduler.skipUpdateCheck", "true");
    properties.setProperty("org.quartz.threadPool.class", "org.quartz.simpl.SimpleThreadPool");
    properties.setProperty("org.quartz.threadPool.threadCount", "2");
    properties.setProperty("org.quartz.threadPool.makeThreadsDaemons", "true");
    properties.setProperty("org.quartz.jobStore.class", "org.quartz.simpl.RAMJobStore");
    try {
      return new StdSchedulerFactory(properties).getScheduler();
    } catch (SchedulerException e) {
      throw new IllegalStateException("Quartz cannot be set up", e);
    }
  }
}
