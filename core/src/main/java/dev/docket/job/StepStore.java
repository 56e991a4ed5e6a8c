package dev.docket.job;

import dev.docket.price.Cost;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where the durable steps of a job are kept. A step is its name and the SHA-256 of its whole
 * request: a stored output counts only where both match.
 */
public interface StepStore {
  /** What is stored of all steps of a job, read once at its start. */
  Steps load(TenantId tenant, JobId job);

  /** Stores a step's output, over any other of the same name. */
  void storeOutput(TenantId tenant, JobId job, Output output);

  /** Stores a step's output unless the step has one; returns the one that is stored. */
  Output storeFirstOutput(TenantId tenant, JobId job, Output output);

  /** The outputs of the steps whose names are from {@code first} to {@code last}, by name. */
  List<Output> outputs(TenantId tenant, JobId job, String first, String last);

  /** Stores an attempt's intent; false, and nothing changed, if that number is taken. */
  boolean createAttempt(TenantId tenant, JobId job, Attempt attempt);

  /**
   * Records the response that attempt {@code number} of {@code step} started, where its attempt id
   * is {@code attemptId} and it has none yet; false otherwise. An id is never replaced.
   */
  boolean recordResponse(
      TenantId tenant, JobId job, String step, int number, String attemptId, String responseId);

  /**
   * Stores how an attempt ended and what it used, and books that once: settled again, an attempt
   * books what has changed.
   */
  void settleAttempt(TenantId tenant, JobId job, String step, int number, Settlement settlement);

  /**
   * Stores the output of a step, over any other, and settles attempt {@code number} of it, which
   * brought the output: both or neither. Nothing is stored where there is no such attempt.
   */
  void settleWithOutput(
      TenantId tenant, JobId job, Output output, int number, Settlement settlement);

  /** How an attempt ended, what it used, and where that is booked. */
  record Settlement(Attempt.State state, Usage usage, Booking booking, End end) {}

  /** When an attempt ended, and why without an answer: a sentence, empty where it has one. */
  record End(Instant at, String why) {}

  /** The outputs and attempts of a job. */
  record Steps(List<Output> outputs, List<Attempt> attempts) {
    /** The output of {@code step}, if the same request made it. */
    public Optional<Output> output(String step, String requestHash) {
      return outputs.stream()
          .filter(o -> o.step().equals(step) && o.requestHash().equals(requestHash))
          .findFirst();
    }

    /** What all attempts used together. */
    public Usage usage() {
      return attempts.stream().map(Attempt::usage).reduce(Usage.NONE, Usage::plus);
    }
  }

  /** What a step came to: text that later steps read. */
  record Output(String step, String requestHash, String value) {}

  /**
   * One try to get a step's answer from the model.
   *
   * @param model whom it asks
   * @param number from 1, over all requests of this step
   * @param id random, so that two runners' attempts of one number differ
   * @param responseId the model's response; null until known
   * @param usage tokens and calls, with {@code possibleDuplicates} 1 where an earlier attempt of
   *     the same request may have reached the model too
   * @param end null until it has ended, and where an older release settled it
   */
  record Attempt(
      String step,
      String requestHash,
      String model,
      int number,
      String id,
      Instant intentAt,
      @Nullable String responseId,
      State state,
      Usage usage,
      @Nullable End end) {
    /** An attempt about to be sent, with an id of its own. */
    public static Attempt intended(
        String step,
        String requestHash,
        String model,
        int number,
        boolean mayBeDuplicate,
        Instant now) {
      return intended(step, requestHash, model, number, mayBeDuplicate, now, Cost.NONE);
    }

    /** The same, which counts as {@code assumed} until it is known what it cost. */
    public static Attempt intended(
        String step,
        String requestHash,
        String model,
        int number,
        boolean mayBeDuplicate,
        Instant now,
        Cost assumed) {
      return new Attempt(
          step,
          requestHash,
          model,
          number,
          UUID.randomUUID().toString(),
          now,
          null,
          State.INTENDED,
          new Usage(0, 0, 0, 0, 0, 1, mayBeDuplicate ? 1 : 0, assumed),
          null);
    }

    /** The same once the model has accepted it under an id. */
    public Attempt started(String response) {
      return with(response, State.STARTED, usage, end);
    }

    /** The same once it has ended. */
    public Attempt settled(State ended, Usage used, End how) {
      return with(responseId, ended, used, how);
    }

    private Attempt with(@Nullable String response, State now, Usage used, @Nullable End ending) {
      return new Attempt(
          step, requestHash, model, number, id, intentAt, response, now, used, ending);
    }

    /** Where an attempt is. */
    public enum State {
      /** About to be sent; may have been. */
      INTENDED,
      /** Accepted by the model. */
      STARTED,
      /** Certainly not accepted, or given up before it was sent. */
      REFUSED,
      /** May have been accepted, but no id came back. */
      AMBIGUOUS,
      /** Ended at the model, well or not. */
      ENDED
    }
  }
}
