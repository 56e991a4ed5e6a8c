package dev.docket.worker.step;

import dev.docket.job.Job;
import dev.docket.price.TokenUse;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * What a worker counts, and every name under which it does. The {@code gen_ai} names are
 * OpenTelemetry's conventions, which are still in development.
 */
public final class WorkerMetrics {
  private static final String PROVIDER = "gen_ai.provider.name";
  private static final String AWS = "aws.bedrock";
  private static final String MODEL = "gen_ai.request.model";

  private final MeterRegistry registry;
  private final Counter ambiguous;
  private final Timer queueAge;

  public WorkerMetrics(MeterRegistry registry) {
    this.registry = registry;
    this.ambiguous = registry.counter("docket.submit.ambiguous");
    this.queueAge = registry.timer("docket.queue.age");
  }

  /**
   * Tells how long after its end at the model a response was seen: {@code docket.poll.delay}. For
   * the gateway, which is there before the worker is.
   */
  public static Consumer<Instant> pollDelay(MeterRegistry registry, Clock clock) {
    Timer delay = registry.timer("docket.poll.delay");
    return endedAt -> delay.record(Duration.between(endedAt, clock.instant()));
  }

  /** How many responses are waited for, their reserved tokens, and messages that said no work. */
  public void watch(
      Supplier<Number> inFlight, Supplier<Number> reserved, Supplier<Number> unreadable) {
    FunctionCounter.builder(
            "docket.queue.unreadable", unreadable, messages -> messages.get().doubleValue())
        .register(registry);
    Gauge.builder("docket.inflight", inFlight).register(registry);
    Gauge.builder("docket.tokens.reserved", reserved).register(registry);
  }

  /** A job came to its end. */
  public void ended(Job job) {
    registry
        .counter("docket.jobs", "status", job.status().code(), "type", job.request().type().code())
        .increment();
  }

  /** A job was taken up so long after it was submitted. */
  public void takenUp(Duration age) {
    queueAge.record(age);
  }

  /** A request may have reached the model, and nobody knows. */
  void ambiguous() {
    ambiguous.increment();
  }

  /** A response ended. */
  void answered(String model, Duration took, TokenUse used) {
    registry.timer("gen_ai.client.operation.duration", PROVIDER, AWS, MODEL, model).record(took);
    tokens(model, "input").record((double) used.input());
    tokens(model, "output").record((double) used.output());
  }

  private DistributionSummary tokens(String model, String type) {
    return registry.summary(
        "gen_ai.client.token.usage", PROVIDER, AWS, MODEL, model, "gen_ai.token.type", type);
  }
}
