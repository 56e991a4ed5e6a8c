package dev.docket.worker.mantle;

import dev.docket.job.Priority;
import dev.docket.job.TenantId;
import dev.docket.job.TokenWindow;
import dev.docket.runtime.Parameters;
import dev.docket.worker.mantle.ModelGateway.Start;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Decides when a request may be sent: within the model's tokens per minute where the parameter
 * {@code model/<id>/tokens-per-minute} is set, within what the endpoint has shown it takes, and
 * within what one tenant may have in flight.
 */
public final class Admission {
  private final Parameters parameters;
  private final TokenWindow window;
  private final int mostCreates;
  private final int tenantInFlight;
  private final Pace time;
  private final AtomicLong reserved = new AtomicLong();
  private final Map<String, ModelGate> gates = new ConcurrentHashMap<>();
  private final Map<TenantId, Semaphore> tenants = new ConcurrentHashMap<>();

  /**
   * @param mostCreates of one model under way at once
   * @param tenantInFlight the most responses that one tenant waits for in this worker
   */
  public Admission(
      Parameters parameters, TokenWindow window, int mostCreates, int tenantInFlight, Pace time) {
    this.parameters = parameters;
    this.window = window;
    this.mostCreates = mostCreates;
    this.tenantInFlight = tenantInFlight;
    this.time = time;
  }

  /** Why a request of {@code tokens} can never be sent; empty if it can. */
  public Optional<String> neverFits(String model, long tokens) {
    OptionalLong limit = tokensPerMinute(model);
    return limit.isPresent() && tokens > limit.getAsLong()
        ? Optional.of(
            "A request of %d tokens can never be sent: %s may take %d tokens a minute"
                .formatted(tokens, model, limit.getAsLong()))
        : Optional.empty();
  }

  /** Waits until the tenant has fewer than its most responses in flight. */
  public InFlight enter(TenantId tenant) throws InterruptedException {
    Semaphore places = tenants.computeIfAbsent(tenant, _ -> new Semaphore(tenantInFlight, true));
    places.acquire();
    return places::release;
  }

  /** A turn to send now, if there is one without waiting. */
  public Optional<Turn> tryAdmit(String model, Priority priority, long tokens) {
    return gate(model).tryPass(priority, tokens)
        ? Optional.of(turn(model, priority, tokens))
        : Optional.empty();
  }

  /** Waits for a turn to send; empty at {@code until}. */
  public Optional<Turn> admit(String model, Priority priority, long tokens, Instant until)
      throws InterruptedException {
    return gate(model).pass(priority, tokens, until)
        ? Optional.of(turn(model, priority, tokens))
        : Optional.empty();
  }

  /** A response of {@code model} ended for want of quota: none is sent for a while, 0 for any. */
  public void throttled(String model, long delayMillis) {
    gate(model).throttled(delayMillis);
  }

  /** Tokens reserved for responses that have not ended. */
  public long reserved() {
    return reserved.get();
  }

  private Turn turn(String model, Priority priority, long tokens) {
    reserved.addAndGet(tokens);
    return new Turn(gate(model), priority, tokens, time.clock().instant());
  }

  private ModelGate gate(String model) {
    return gates.computeIfAbsent(
        model,
        m ->
            new ModelGate(mostCreates, new TokenBlocks(m, window), () -> tokensPerMinute(m), time));
  }

  private OptionalLong tokensPerMinute(String model) {
    Optional<String> value = parameters.value("model/" + model + "/tokens-per-minute");
    return value.filter(v -> v.matches("[1-9][0-9]{0,17}")).stream()
        .mapToLong(Long::parseLong)
        .findFirst();
  }

  /** A tenant's place among the responses in flight, held until closed. */
  public interface InFlight extends AutoCloseable {
    @Override
    void close();
  }

  /** Leave to send one request. Both methods are to be called once each, in their order. */
  public final class Turn {
    private final ModelGate gate;
    private final Priority priority;
    private final long tokens;
    private final Instant at;

    private Turn(ModelGate gate, Priority priority, long tokens, Instant at) {
      this.gate = gate;
      this.priority = priority;
      this.tokens = tokens;
      this.at = at;
    }

    /** The create has come to {@code start}. */
    public void sent(Start start) {
      gate.done(priority, start);
    }

    /** The request used so many tokens; 0 where it was not accepted. */
    public void used(long used) {
      reserved.addAndGet(-tokens);
      gate.giveBack(tokens - used, at);
    }
  }
}
