package dev.docket.testing;

import static dev.docket.testing.Samples.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.docket.job.Budget;
import dev.docket.job.Budget.Balance;
import dev.docket.job.Budget.OnBudget;
import dev.docket.job.Budget.Period;
import dev.docket.job.Budget.Reservation;
import dev.docket.job.DocumentId;
import dev.docket.job.FailureReason;
import dev.docket.job.Job;
import dev.docket.job.JobId;
import dev.docket.job.JobRequest;
import dev.docket.job.JobStore;
import dev.docket.job.JobStore.Admitted;
import dev.docket.job.TenantId;
import dev.docket.job.Usage;
import dev.docket.job.cost.BudgetStore;
import dev.docket.price.Cost;
import dev.docket.price.Usd;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What every {@link BudgetStore} must do together with the jobs that spend of it. */
@Timeout(60)
public abstract class BudgetStoreContract {
  private static final String DAY = "2026-11-27";
  private static final Usd TEN = Usd.of("10");
  private static final Usd THREE = Usd.of("3");

  private final TenantId tenant = Samples.tenant();
  private final JobStore jobs;
  private final BudgetStore budgets;

  /** Tests {@code budgets}, of which {@code jobs} spend. */
  protected BudgetStoreContract(JobStore jobs, BudgetStore budgets) {
    this.jobs = jobs;
    this.budgets = budgets;
  }

  @Test
  void aBudgetIsKeptReplacedAndTakenAway() {
    assertThat(budgets.budget(tenant)).isEmpty();
    Budget budget = new Budget(Period.MONTH, Usd.of("12.345678"), OnBudget.REJECT);
    budgets.set(tenant, Optional.of(budget));
    assertThat(budgets.budget(tenant)).contains(budget);
    assertThat(budgets.budget(Samples.tenant())).isEmpty();
    budgets.set(tenant, Optional.of(new Budget(Period.DAY, TEN, OnBudget.WAIT)));
    assertThat(budgets.budget(tenant)).contains(new Budget(Period.DAY, TEN, OnBudget.WAIT));
    budgets.set(tenant, Optional.empty());
    assertThat(budgets.budget(tenant)).isEmpty();
    assertThat(jobs.createAdmitted(job().admittedFreely(), Usd.ZERO)).isEqualTo(Admitted.DONE);
  }

  @Test
  void aJobThatSetsNothingAsideIsAdmittedOnlyWhereThereIsNoBudget() {
    Job before = job().admittedFreely();
    assertThat(jobs.createAdmitted(before, Usd.ZERO)).isEqualTo(Admitted.DONE);
    assertThat(jobs.createAdmitted(before, Usd.ZERO)).as("a repeat").isEqualTo(Admitted.DONE);
    Job stored = job();
    jobs.create(stored);
    budgets.set(tenant, Optional.of(new Budget(Period.DAY, TEN, OnBudget.WAIT)));

    Job after = job().admittedFreely();
    assertThat(jobs.createAdmitted(after, Usd.ZERO)).isEqualTo(Admitted.BUDGETED);
    assertThat(jobs.find(tenant, after.id())).isEmpty();
    assertThat(jobs.admit(stored.admittedFreely(), Usd.ZERO)).isEqualTo(Admitted.BUDGETED);
    assertThat(jobs.find(tenant, stored.id())).contains(stored);
  }

  @Test
  void whatJobsSetAsideStaysWithinTheLimit() {
    Job first = reserved(Usd.of("6"));
    assertThat(jobs.createAdmitted(first, TEN)).isEqualTo(Admitted.DONE);
    assertThat(jobs.createAdmitted(first, TEN)).as("a repeat").isEqualTo(Admitted.DONE);
    assertThat(balance()).isEqualTo(new Balance(Usd.ZERO, Usd.of("6")));
    assertThat(jobs.find(tenant, first.id())).contains(first);

    Job second = job();
    jobs.create(second);
    Job held = second.admittedWith(Reservation.of(DAY, Usd.of("4.000001"), Usd.ZERO));
    assertThat(jobs.admit(held, TEN)).isEqualTo(Admitted.NO_ROOM);
    assertThat(jobs.find(tenant, second.id())).contains(second);
    Job fits = second.admittedWith(Reservation.of(DAY, Usd.of("4"), Usd.ZERO));
    assertThat(jobs.admit(fits, TEN)).isEqualTo(Admitted.DONE);
    assertThat(jobs.admit(fits, TEN)).as("a repeat").isEqualTo(Admitted.DONE);
    assertThat(jobs.admit(held, TEN)).as("a stale one").isEqualTo(Admitted.MOVED);
    assertThat(balance()).isEqualTo(new Balance(Usd.ZERO, TEN));
    assertThat(jobs.createAdmitted(reserved(Usd.of("11")), TEN)).isEqualTo(Admitted.NO_ROOM);
    assertThat(budgets.balance(tenant, "2026-11-28")).isEqualTo(Balance.NONE);
  }

  @Test
  void aJobThatEndsBooksWhatItUsedAndLetsGoOfTheRest() {
    Job completed = stored(reserved(THREE));
    Job failed = stored(reserved(THREE));
    Job cancelled = stored(reserved(THREE));
    byte[] result = "{}".getBytes(StandardCharsets.UTF_8);

    Job end = used(completed, "1.25").completed(NOW);
    Job stored = jobs.finish(end, result).orElseThrow();
    assertThat(jobs.finish(end, result)).as("a repeat").contains(stored);
    assertThat(balance()).isEqualTo(new Balance(Usd.of("1.25"), Usd.of("6")));
    assertThat(jobs.find(tenant, completed.id())).contains(stored);

    Job failure = used(failed, "0.5").failed(FailureReason.MODEL_FAILED, "no", NOW);
    assertThat(jobs.replace(failure)).isPresent();
    assertThat(jobs.replace(failure)).as("a repeat").isPresent();
    assertThat(jobs.replace(cancelled.cancelled(NOW))).isPresent();
    assertThat(balance()).isEqualTo(new Balance(Usd.of("1.75"), Usd.ZERO));

    Usage more = new Usage(0, 0, 0, 0, 0, 9, 0, Cost.of(Usd.of("1.5")));
    assertThat(jobs.update(tenant, completed.id(), job -> job.counted(more))).isPresent();
    assertThat(balance())
        .as("what is known late is booked too, once")
        .isEqualTo(new Balance(Usd.of("2"), Usd.ZERO));
  }

  @Test
  void aRetriedJobIsAdmittedAnewAndBooksOnlyWhatItUsedSince() {
    Job failed =
        jobs.replace(
                used(stored(reserved(THREE)), "1").failed(FailureReason.MODEL_FAILED, "no", NOW))
            .orElseThrow();
    Job retried = jobs.replace(failed.retried(NOW)).orElseThrow();
    assertThat(retried.admitted()).isFalse();
    assertThat(retried.reservation()).isNull();
    Job again = retried.admittedWith(Reservation.of(DAY, THREE, retried.usage().cost().usd()));
    assertThat(jobs.admit(again, TEN)).isEqualTo(Admitted.DONE);
    assertThat(balance()).isEqualTo(new Balance(Usd.of("1"), THREE));
    Job read = jobs.find(tenant, failed.id()).orElseThrow();
    assertThat(jobs.replace(used(read, "2.5").cancelled(NOW))).isPresent();
    assertThat(balance()).isEqualTo(new Balance(Usd.of("2.5"), Usd.ZERO));
  }

  @Test
  void whenAMarkWasFirstPassedIsKept() {
    assertThat(budgets.warnedAt(tenant, DAY, "80", NOW)).isEqualTo(NOW);
    assertThat(budgets.warnedAt(tenant, DAY, "80", NOW.plusSeconds(9))).isEqualTo(NOW);
    assertThat(budgets.warnedAt(tenant, DAY, "95", NOW.plusSeconds(9)))
        .isEqualTo(NOW.plusSeconds(9));
    assertThat(balance()).isEqualTo(Balance.NONE);
  }

  @Test
  @Tag(Race.CONTENDED)
  void ofManyRacingJobsOnlySoManyAreAdmittedAsThereIsRoomFor() {
    List<Admitted> answers = Race.of(20, _ -> jobs.createAdmitted(reserved(THREE), TEN));

    assertThat(answers).filteredOn(a -> a == Admitted.DONE).hasSize(3);
    assertThat(answers).filteredOn(a -> a == Admitted.NO_ROOM).hasSize(17);
    assertThat(balance()).isEqualTo(new Balance(Usd.ZERO, Usd.of("9")));
  }

  private Balance balance() {
    return budgets.balance(tenant, DAY);
  }

  private Job job() {
    return Job.submitted(
        JobId.random(),
        tenant,
        new JobRequest.Summary(
            DocumentId.random(), JobRequest.SummaryOptions.DEFAULT, JobRequest.Terms.DEFAULT),
        null,
        NOW);
  }

  private Job reserved(Usd usd) {
    return job().admittedWith(Reservation.of(DAY, usd, Usd.ZERO));
  }

  private Job stored(Job job) {
    assertThat(jobs.createAdmitted(job, TEN)).isEqualTo(Admitted.DONE);
    return job;
  }

  private static Job used(Job job, String usd) {
    Usage usage = new Usage(10, 0, 0, 5, 0, 3, 0, Cost.of(Usd.of(usd)));
    return job.reported(new Job.Report(job.progress(), usage, job.warnings(), false, 0));
  }
}
