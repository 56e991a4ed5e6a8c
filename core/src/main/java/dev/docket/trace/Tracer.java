package dev.docket.trace;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;

/** Makes spans and gives those of sampled traces to where they are sent. */
public final class Tracer {
  private final Clock clock;
  private final Consumer<FinishedSpan> sink;
  private final double share;

  /** Gives {@code sink} the spans of {@code share} of the traces that begin here. */
  public Tracer(Clock clock, Consumer<FinishedSpan> sink, double share) {
    this.clock = clock;
    this.sink = sink;
    this.share = share;
  }

  /** One that sends nothing; logs have the ids of traces all the same. */
  public static Tracer off(Clock clock) {
    return new Tracer(clock, _ -> {}, 0);
  }

  /** Starts what the thread does next, as a part of what it is doing, or else of a new trace. */
  public Span start(String name, SpanKind kind) {
    return start(name, kind, TraceContext.current());
  }

  /** The same as a part of {@code parent}, or of a new trace where there is none. */
  public Span start(String name, SpanKind kind, Optional<TraceContext> parent) {
    TraceContext context =
        parent
            .map(TraceContext::child)
            .orElseGet(() -> TraceContext.random(ThreadLocalRandom.current().nextDouble() < share));
    return new Span(
        this, context, parent.map(TraceContext::spanId).orElse(null), name, kind, now());
  }

  /** Tells of something that is over already, as a part of what the thread is doing. */
  public void tell(
      String name, SpanKind kind, Instant from, Instant to, Map<String, Object> attributes) {
    TraceContext.current()
        .ifPresent(
            parent ->
                finished(
                    new FinishedSpan(
                        parent.child(), parent.spanId(), name, kind, from, to, attributes, null)));
  }

  void finished(FinishedSpan span) {
    if (span.context().sampled()) {
      sink.accept(span);
    }
  }

  Instant now() {
    return clock.instant();
  }
}
