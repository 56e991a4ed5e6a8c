package dev.docket.worker.step;

import dev.docket.job.Job;
import dev.docket.job.StepStore.Attempt;
import dev.docket.price.TokenUse;
import dev.docket.trace.Span;
import dev.docket.trace.SpanKind;
import dev.docket.trace.Tracer;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
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
  private final Tracer tracer;

  /** Counts in {@code registry}, and makes no traces. */
  public WorkerMetrics(MeterRegistry registry) {
    this(registry, Tracer.off(Clock.systemUTC()));
  }

  /** Counts in {@code registry}; {@code tracer} is told of steps and responses. */
  public WorkerMetrics(MeterRegistry registry, Tracer tracer) {
    this.tracer = tracer;
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

  /** A job was taken up {@code at} that was submitted before. */
  public void takenUp(Instant submitted, Instant at) {
    queueAge.record(Duration.between(submitted, at));
    tracer.tell("wait for a worker", SpanKind.INTERNAL, submitted, at, Map.of());
  }

  /** The step {@code name} begins on this thread. */
  Span step(String name) {
    return tracer.start("step " + name, SpanKind.INTERNAL).with("docket.step", name);
  }

  /** A request may have reached the model, and nobody knows. */
  void ambiguous() {
    ambiguous.increment();
  }

  /** A response ended. */
  void answered(Attempt attempt, Instant at, TokenUse used) {
    String model = attempt.model();
    Duration took = Duration.between(attempt.intentAt(), at);
    tracer.tell(
        "chat " + model,
        SpanKind.CLIENT,
        attempt.intentAt(),
        at,
        Map.of(
            "gen_ai.operation.name",
            "chat",
            PROVIDER,
            AWS,
            MODEL,
            model,
            "gen_ai.response.id",
            String.valueOf(attempt.responseId()),
            "gen_ai.usage.input_tokens",
            used.input(),
            "gen_ai.usage.output_tokens",
            used.output(),
            "docket.attempt",
            attempt.number()));
    registry.timer("gen_ai.client.operation.duration", PROVIDER, AWS, MODEL, model).record(took);
    tokens(model, "input").record((double) used.input());
    tokens(model, "output").record((double) used.output());
  }

  private DistributionSummary tokens(String model, String type) {
    return registry.summary(
        "gen_ai.client.token.usage", PROVIDER, AWS, MODEL, model, "gen_ai.token.type", type);
  }
}
