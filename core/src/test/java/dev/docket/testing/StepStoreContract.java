package dev.docket.testing;

import static dev.docket.testing.Samples.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.docket.job.Booking;
import dev.docket.job.JobId;
import dev.docket.job.StepStore;
import dev.docket.job.StepStore.Attempt;
import dev.docket.job.StepStore.Attempt.State;
import dev.docket.job.StepStore.End;
import dev.docket.job.StepStore.Output;
import dev.docket.job.StepStore.Settlement;
import dev.docket.job.StepStore.Steps;
import dev.docket.job.TenantId;
import dev.docket.job.Usage;
import dev.docket.job.cost.UsageStore;
import dev.docket.price.Cost;
import dev.docket.price.Usd;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What every {@link StepStore} must do. */
@Timeout(60)
public abstract class StepStoreContract {
  private static final int RUNNERS = 8;

  private final TenantId tenant = Samples.tenant();
  private final JobId job = JobId.random();
  private final StepStore store;
  private final UsageStore used;

  /** Tests {@code store}, which books in {@code used}. */
  protected StepStoreContract(StepStore store, UsageStore used) {
    this.store = store;
    this.used = used;
  }

  @Test
  void outputsAndAttemptsComeBackAsStored() {
    Output map = new Output("map-3", "hash-1", "{\"文\":\"𠮷\"}");
    Output large = new Output("merge-1-0", "hash-2", "監査 report. ".repeat(60_000));
    store.storeOutput(tenant, job, map);
    store.storeOutput(tenant, job, large);
    Attempt first = attempt("map-3", 1, "a1");
    Attempt tenth = attempt("map-3", 10, "a10");
    assertThat(store.createAttempt(tenant, job, first)).isTrue();
    assertThat(store.createAttempt(tenant, job, tenth)).isTrue();

    Steps steps = store.load(tenant, job);

    assertThat(steps.outputs()).containsExactlyInAnyOrder(map, large);
    assertThat(steps.attempts()).containsExactlyInAnyOrder(first, tenth);
    assertThat(steps.output("map-3", "hash-1")).contains(map);
    assertThat(steps.output("map-3", "another")).isEmpty();
  }

  @Test
  void outputsAreFoundByTheirNamesFromOneToAnother() {
    for (String step : List.of("shown-0003", "shown-0010", "shown-0001", "short", "showy")) {
      store.storeFirstOutput(tenant, job, new Output(step, "h", "of " + step));
    }
    assertThat(store.createAttempt(tenant, job, attempt("shown-0004", 1, "a1"))).isTrue();

    assertThat(store.outputs(tenant, job, "shown-0002", "shown-9999"))
        .extracting(Output::value)
        .containsExactly("of shown-0003", "of shown-0010");
    assertThat(store.outputs(Samples.tenant(), job, "shown-0001", "shown-9999")).isEmpty();
    assertThat(store.outputs(tenant, JobId.random(), "shown-0001", "shown-9999")).isEmpty();
  }

  @Test
  void aLaterOutputReplacesAnEarlierOne() {
    store.storeOutput(tenant, job, new Output("map-1", "old", "a"));
    store.storeOutput(tenant, job, new Output("map-1", "new", "b"));

    assertThat(store.load(tenant, job).outputs()).containsExactly(new Output("map-1", "new", "b"));
  }

  @Test
  @Tag(Race.CONTENDED)
  void ofManyRacingFirstOutputsAllGetTheOneThatIsStored() {
    List<Output> answers =
        Race.of(
            RUNNERS,
            i -> store.storeFirstOutput(tenant, job, new Output("plan", "frozen", "of " + i)));

    List<Output> stored = store.load(tenant, job).outputs();
    assertThat(stored).hasSize(1);
    assertThat(answers).containsOnly(stored.getFirst());
  }

  @Test
  @Tag(Race.CONTENDED)
  void ofManyRacingAttemptsOfOneNumberExactlyOneIsCreated() {
    List<Boolean> answers =
        Race.of(RUNNERS, i -> store.createAttempt(tenant, job, attempt("map-1", 1, "a" + i)));

    assertThat(answers).containsOnlyOnce(true);
    assertThat(only().id()).isEqualTo("a" + answers.indexOf(true));
  }

  @Test
  void anAttemptCreatedAgainAfterALostReplyCountsAsCreated() {
    Attempt attempt = attempt("map-1", 1, "a1");

    assertThat(store.createAttempt(tenant, job, attempt)).isTrue();
    assertThat(store.createAttempt(tenant, job, attempt)).isTrue();
    assertThat(store.createAttempt(tenant, job, attempt("map-1", 1, "a2"))).isFalse();
  }

  @Test
  void aResponseIdIsNeverReplaced() {
    store.createAttempt(tenant, job, attempt("map-1", 1, "a1"));

    assertThat(store.recordResponse(tenant, job, "map-1", 1, "a2", "resp_0")).isFalse();
    assertThat(store.recordResponse(tenant, job, "map-1", 1, "a1", "resp_1")).isTrue();
    assertThat(store.recordResponse(tenant, job, "map-1", 1, "a1", "resp_1")).isTrue();
    assertThat(store.recordResponse(tenant, job, "map-1", 1, "a1", "resp_2")).isFalse();
    assertThat(store.recordResponse(tenant, job, "map-1", 2, "a1", "resp_1")).isFalse();
    assertThat(only().responseId()).isEqualTo("resp_1");
    assertThat(only().state()).isEqualTo(State.STARTED);
  }

  @Test
  void anAttemptSettlesOnceForAllUsage() {
    store.createAttempt(tenant, job, attempt("map-1", 1, "a1"));
    store.createAttempt(tenant, job, attempt("map-2", 1, "b1"));
    store.recordResponse(tenant, job, "map-1", 1, "a1", "resp_1");

    store.settleAttempt(tenant, job, "map-1", 1, settled(State.ENDED, new Usage(100, 10, 1, 0)));
    store.settleAttempt(tenant, job, "map-1", 1, settled(State.ENDED, new Usage(100, 10, 1, 0)));
    store.settleAttempt(tenant, job, "map-2", 1, settled(State.AMBIGUOUS, new Usage(0, 0, 1, 1)));
    store.settleAttempt(tenant, job, "map-9", 1, settled(State.ENDED, new Usage(1, 1, 1, 1)));

    Steps steps = store.load(tenant, job);
    assertThat(steps.usage()).isEqualTo(new Usage(100, 10, 2, 1));
    Usage whole =
        new Usage(100, 40, 20, 10, 7, 1, 0, new Cost(Usd.of("0.0000123"), Usd.of("0.00001"), 1));
    store.settleAttempt(tenant, job, "map-1", 1, settled(State.ENDED, whole));
    assertThat(store.load(tenant, job).usage()).isEqualTo(whole.plus(new Usage(0, 0, 1, 1)));
    assertThat(steps.attempts())
        .extracting(Attempt::state)
        .containsExactlyInAnyOrder(State.ENDED, State.AMBIGUOUS);
    assertThat(steps.attempts())
        .extracting(Attempt::responseId)
        .containsExactlyInAnyOrder("resp_1", null);
  }

  @Test
  void anOutputIsStoredWithTheEndOfItsAttempt() {
    Usage usage = new Usage(100, 0, 0, 10, 0, 1, 0, Cost.of(Usd.of("0.000021")));
    Output answer = new Output("map-1", "hash", "answer");
    store.storeOutput(tenant, job, new Output("map-1", "hash", "cut"));
    store.createAttempt(tenant, job, attempt("map-1", 1, "a1"));
    store.createAttempt(tenant, job, attempt("map-3", 1, "c1"));

    store.settleWithOutput(tenant, job, answer, 1, settled(State.ENDED, usage));
    store.settleWithOutput(tenant, job, answer, 1, settled(State.ENDED, usage));

    Steps steps = store.load(tenant, job);
    assertThat(steps.outputs()).containsExactly(answer);
    assertThat(steps.attempts())
        .extracting(Attempt::end)
        .containsExactlyInAnyOrder(new End(NOW, "It failed"), null);
    assertThat(steps.usage()).isEqualTo(usage);
    assertThat(booked()).isEqualTo(usage);
  }

  @Test
  void anOutputIsStoredAlsoWhereItsAttemptHasEndedSoBefore() {
    Usage usage = new Usage(0, 0, 1, 0);
    Output answer = new Output("map-1", "hash", "answer");
    store.createAttempt(tenant, job, attempt("map-1", 1, "a1"));
    store.settleAttempt(tenant, job, "map-1", 1, settled(State.ENDED, usage));

    store.settleWithOutput(tenant, job, answer, 1, settled(State.ENDED, usage));

    assertThat(store.load(tenant, job).outputs()).containsExactly(answer);
    assertThat(booked()).isEqualTo(usage);
  }

  @Test
  void noOutputIsStoredForAnAttemptThatIsNotThere() {
    Output answer = new Output("map-1", "hash", "answer");
    Settlement settlement = settled(State.ENDED, new Usage(1, 1, 1, 1));
    store.settleWithOutput(tenant, job, answer, 1, settlement);
    store.createAttempt(tenant, job, attempt("map-1", 1, "a1"));
    store.settleWithOutput(Samples.tenant(), job, answer, 1, settlement);

    assertThat(store.load(tenant, job).outputs()).isEmpty();
    assertThat(booked()).isEqualTo(Usage.NONE);
  }

  @Test
  void anotherTenantSeesAndChangesNothing() {
    TenantId stranger = Samples.tenant();
    store.storeOutput(tenant, job, new Output("map-1", "hash", "text"));
    store.createAttempt(tenant, job, attempt("map-1", 1, "a1"));

    assertThat(store.load(stranger, job).outputs()).isEmpty();
    assertThat(store.load(stranger, job).attempts()).isEmpty();
    assertThat(store.recordResponse(stranger, job, "map-1", 1, "a1", "resp_1")).isFalse();
    store.settleAttempt(stranger, job, "map-1", 1, settled(State.ENDED, new Usage(1, 1, 1, 1)));
    assertThat(only()).isEqualTo(attempt("map-1", 1, "a1"));
  }

  private Attempt only() {
    List<Attempt> attempts = store.load(tenant, job).attempts();
    assertThat(attempts).hasSize(1);
    return attempts.getFirst();
  }

  private static Attempt attempt(String step, int number, String id) {
    return new Attempt(
        step,
        "hash",
        "openai.gpt-oss-120b",
        number,
        id,
        NOW,
        null,
        State.INTENDED,
        Usage.NONE,
        null);
  }

  @Test
  void whatAnAttemptUsedIsBookedOnceHoweverOftenItIsSettled() {
    Usage begun = new Usage(0, 0, 1, 0);
    Usage usage = new Usage(100, 0, 0, 10, 0, 1, 0, Cost.of(Usd.of("0.000021")));
    store.createAttempt(tenant, job, attempt("map-1", 1, "a1"));
    assertThat(booked()).isEqualTo(Usage.NONE);
    store.settleAttempt(tenant, job, "map-1", 1, settled(State.AMBIGUOUS, begun));
    assertThat(booked()).isEqualTo(begun);
    store.settleAttempt(tenant, job, "map-1", 1, settled(State.ENDED, usage));
    store.settleAttempt(tenant, job, "map-1", 1, settled(State.ENDED, usage));
    assertThat(booked()).isEqualTo(usage);
    store.settleAttempt(tenant, job, "map-1", 1, settled(State.REFUSED, Usage.NONE));
    assertThat(booked()).isEqualTo(Usage.NONE);
    store.settleAttempt(tenant, job, "map-2", 1, settled(State.ENDED, usage));
    assertThat(booked()).as("an attempt that is not there books nothing").isEqualTo(Usage.NONE);
  }

  @Test
  void usageIsKeptByDayModelAndCollection() {
    LocalDate last = LocalDate.of(2026, 11, 30);
    for (int i = 0; i < 40; i++) {
      store.createAttempt(tenant, job, attempt("map-" + i, 1, "a" + i));
      store.settleAttempt(
          tenant,
          job,
          "map-" + i,
          1,
          new Settlement(
              State.ENDED,
              new Usage(i, 0, 1, 0),
              new Booking(last.plusDays(i % 3), "model-" + i % 2, i % 5 == 0 ? "契約#1" : ""),
              new End(NOW, "")));
    }
    assertThat(used.usage(Samples.tenant(), last, last.plusDays(9))).isEmpty();
    assertThat(used.usage(tenant, last.plusDays(3), last.plusDays(9))).isEmpty();
    assertThat(sum(used.usage(tenant, last, last.plusDays(2))).inputTokens()).isEqualTo(780);
    assertThat(sum(used.usage(tenant, last, last)).modelCalls()).isEqualTo(14);
    assertThat(used.usage(tenant, last.plusDays(1), last.plusDays(2)))
        .extracting(b -> b.booking().day())
        .containsOnly(last.plusDays(1), last.plusDays(2));
    assertThat(
            sum(used.usage(tenant, last, last.plusDays(2)).stream()
                    .filter(b -> b.booking().collection().equals("契約#1"))
                    .filter(b -> b.booking().model().equals("model-1"))
                    .toList())
                .modelCalls())
        .isEqualTo(4);
  }

  @Test
  @Tag(Race.CONTENDED)
  void attemptsThatEndAtOnceAreAllBooked() {
    for (int i = 0; i < RUNNERS; i++) {
      store.createAttempt(tenant, job, attempt("map-" + i, 1, "a" + i));
    }
    Race.of(
        RUNNERS,
        i -> {
          for (int j = 0; j < RUNNERS; j++) { // each settles all, as runners of one job may
            store.settleAttempt(
                tenant, job, "map-" + j, 1, settled(State.ENDED, new Usage(1, 2, 1, 0)));
          }
          return i;
        });
    assertThat(booked()).isEqualTo(new Usage(RUNNERS, 2L * RUNNERS, RUNNERS, 0));
  }

  private static final LocalDate DAY = LocalDate.of(2026, 11, 30);

  private static Settlement settled(State state, Usage usage) {
    return new Settlement(
        state, usage, new Booking(DAY, "model-1", "contracts"), new End(NOW, "It failed"));
  }

  private Usage booked() {
    return sum(used.usage(tenant, DAY, DAY));
  }

  private static Usage sum(List<UsageStore.Booked> booked) {
    return booked.stream().map(UsageStore.Booked::usage).reduce(Usage.NONE, Usage::plus);
  }
}
