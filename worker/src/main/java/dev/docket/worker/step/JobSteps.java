package dev.docket.worker.step;

import dev.docket.job.Booking;
import dev.docket.job.Job;
import dev.docket.job.JobId;
import dev.docket.job.StepStore;
import dev.docket.job.StepStore.Attempt;
import dev.docket.job.StepStore.Attempt.State;
import dev.docket.job.StepStore.End;
import dev.docket.job.StepStore.Output;
import dev.docket.job.StepStore.Settlement;
import dev.docket.job.TenantId;
import dev.docket.job.Usage;
import dev.docket.price.Cost;
import dev.docket.price.Usd;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The durable steps of one job: read once, then kept in step with what is stored. */
public final class JobSteps {
  private record Key(String step, int number) {}

  private final StepStore store;
  private final TenantId tenant;
  private final JobId job;
  private final OutageTracker outages;
  private final Map<String, Usd> setAside = new HashMap<>(); // by attempts about to be stored
  private volatile String collection = "";
  private @Nullable Usd limit;
  private Usd spentBefore = Usd.ZERO;
  private final Map<String, Output> outputs = new HashMap<>();
  private final Map<Key, Attempt> attempts =
      new TreeMap<>(Comparator.comparing(Key::step).thenComparingInt(Key::number));

  public JobSteps(StepStore store, Job job, OutageTracker outages) {
    this.store = store;
    this.tenant = job.tenant();
    this.job = job.id();
    this.outages = outages;
  }

  /** Reads again what is stored: at the start, and where another runner of the job has written. */
  public void load() {
    StepStore.Steps stored = outages.at(() -> store.load(tenant, job));
    synchronized (this) {
      stored.outputs().forEach(o -> outputs.put(o.step(), o));
      // what was read may be older than what this process has written since
      stored
          .attempts()
          .forEach(
              a ->
                  attempts.merge(
                      new Key(a.step(), a.number()), a, (known, read) -> later(known, read)));
    }
  }

  /** The job reads documents of {@code name}: what it uses is booked there; the first counts. */
  public void reads(@Nullable String name) {
    if (collection.isEmpty() && name != null) {
      collection = name;
    }
  }

  /**
   * From now on no attempt is made that could bring the job above {@code most} from {@code base}.
   */
  public synchronized void limit(Usd most, Usd base) {
    limit = most;
    spentBefore = base;
  }

  /** Whether the job may cost only so much. */
  synchronized boolean isLimited() {
    return limit != null;
  }

  /** Sets aside what {@code intent} may cost; false if the job may not cost as much. */
  private synchronized boolean afford(Attempt intent) {
    Usd most = limit;
    if (most == null) {
      return true;
    }
    Usd all = usage().cost().usd().minus(spentBefore).plus(intent.usage().cost().usd());
    for (Usd other : setAside.values()) {
      all = all.plus(other);
    }
    if (all.isAbove(most)) {
      return false;
    }
    setAside.put(intent.id(), intent.usage().cost().usd());
    return true;
  }

  /** The output of {@code step}, if the same request made it. */
  public synchronized Optional<String> output(String step, String requestHash) {
    return Optional.ofNullable(outputs.get(step))
        .filter(o -> o.requestHash().equals(requestHash))
        .map(Output::value);
  }

  /** Stores an output over any other of the step. It is held no longer than until then. */
  void store(String step, String requestHash, String value) {
    Output output = new Output(step, requestHash, value);
    outages.at(
        () -> {
          store.storeOutput(tenant, job, output);
          return output;
        });
    synchronized (this) {
      outputs.put(step, output);
    }
  }

  /** Stores an output unless another runner has stored one; returns what is stored. */
  public String storeFirst(String step, String requestHash, String value) {
    Output output = new Output(step, requestHash, value);
    Output stored = outages.at(() -> store.storeFirstOutput(tenant, job, output));
    synchronized (this) {
      outputs.put(step, stored);
    }
    return stored.value();
  }

  /** Lets go of an output that has been read: a waiting job holds little. */
  synchronized void forget(String step) {
    outputs.remove(step);
  }

  /** The attempts of a step, oldest first. */
  synchronized List<Attempt> attempts(String step) {
    return attempts.values().stream().filter(a -> a.step().equals(step)).toList();
  }

  /** Those that the model has accepted and not ended. */
  public synchronized List<Attempt> started() {
    return attempts.values().stream().filter(a -> a.state() == State.STARTED).toList();
  }

  /** Those that were about to be sent when last heard of, and count as costing something. */
  public synchronized List<Attempt> assumed() {
    return attempts.values().stream()
        .filter(a -> a.state() == State.INTENDED && !a.usage().cost().equals(Cost.NONE))
        .toList();
  }

  /** What all attempts have used together. */
  public synchronized Usage usage() {
    return attempts.values().stream().map(Attempt::usage).reduce(Usage.NONE, Usage::plus);
  }

  /** The number of the step's last attempt; 0 before the first. */
  synchronized int lastNumber(String step) {
    return attempts(step).stream().mapToInt(Attempt::number).max().orElse(0);
  }

  /** Stores the intent to send an attempt, if the job may cost as much. */
  Intended intend(Attempt intent) {
    if (!afford(intent)) {
      return Intended.TOO_COSTLY;
    }
    try {
      if (!outages.at(() -> store.createAttempt(tenant, job, intent))) {
        load();
        return Intended.TAKEN;
      }
      put(intent);
      return Intended.DONE;
    } finally {
      forgetSetAside(intent);
    }
  }

  private synchronized void forgetSetAside(Attempt intent) {
    setAside.remove(intent.id());
  }

  /** What became of an intent. */
  enum Intended {
    DONE,
    /** Another runner has taken its number; what is stored has been read again. */
    TAKEN,
    /** It could bring the job above what it may cost. */
    TOO_COSTLY
  }

  /** Records the response of an attempt; empty if the attempt is no longer there to have one. */
  public Optional<Attempt> started(Attempt attempt, String responseId) {
    boolean recorded =
        outages.at(
            () ->
                store.recordResponse(
                    tenant, job, attempt.step(), attempt.number(), attempt.id(), responseId));
    return recorded ? Optional.of(put(attempt.started(responseId))) : Optional.empty();
  }

  /** Stores how an attempt ended and what it used; returns it so. */
  public Attempt settle(Attempt attempt, State state, Usage usage, End end) {
    Settlement settlement = settlement(attempt, state, usage, end);
    outages.at(
        () -> {
          store.settleAttempt(tenant, job, attempt.step(), attempt.number(), settlement);
          return state;
        });
    return put(attempt.settled(state, usage, end));
  }

  /** Stores what an attempt brought its step, over any other output, and settles it, in one. */
  void settleWithOutput(Attempt attempt, String value, Usage usage, End end) {
    Output output = new Output(attempt.step(), attempt.requestHash(), value);
    Settlement settlement = settlement(attempt, State.ENDED, usage, end);
    outages.at(
        () -> {
          store.settleWithOutput(tenant, job, output, attempt.number(), settlement);
          return output;
        });
    synchronized (this) {
      outputs.put(attempt.step(), output);
    }
    put(attempt.settled(State.ENDED, usage, end));
  }

  private Settlement settlement(Attempt attempt, State state, Usage usage, End end) {
    LocalDate day = attempt.intentAt().atZone(ZoneOffset.UTC).toLocalDate();
    return new Settlement(state, usage, new Booking(day, attempt.model(), collection), end);
  }

  private synchronized Attempt put(Attempt attempt) {
    attempts.put(new Key(attempt.step(), attempt.number()), attempt);
    return attempt;
  }

  private static Attempt later(Attempt known, Attempt read) {
    return rank(read.state()) > rank(known.state()) ? read : known;
  }

  private static int rank(State state) {
    return switch (state) {
      case INTENDED -> 0;
      case STARTED -> 1;
      case REFUSED, AMBIGUOUS, ENDED -> 2;
    };
  }
}
