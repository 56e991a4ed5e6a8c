package dev.docket.trace;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Something being done, by the thread that started it and closes it. Until it is closed it is what
 * the thread's other spans and log lines belong to.
 */
public final class Span implements AutoCloseable {
  private final Tracer tracer;
  private final TraceContext context;
  private final @Nullable String parent;
  private final Optional<TraceContext> before;
  private String name;
  private final SpanKind kind;
  private final Instant from;
  private final Map<String, Object> attributes = new LinkedHashMap<>();
  private @Nullable String failure;

  Span(
      Tracer tracer,
      TraceContext context,
      @Nullable String parent,
      String name,
      SpanKind kind,
      Instant from) {
    this.tracer = tracer;
    this.context = context;
    this.parent = parent;
    this.before = TraceContext.current();
    this.name = name;
    this.kind = kind;
    this.from = from;
    context.enter();
  }

  /** Says something of it; the value is a string, a whole number or a boolean. */
  public Span with(String attribute, Object value) {
    attributes.put(attribute, value);
    return this;
  }

  /** Calls it otherwise, once it is known what it was. */
  public void named(String better) {
    name = better;
  }

  /** Says that it failed. */
  public void failed(String why) {
    failure = why;
  }

  @Override
  public void close() {
    before.ifPresentOrElse(TraceContext::enter, TraceContext::leave);
    tracer.finished(
        new FinishedSpan(
            context, parent, name, kind, from, tracer.now(), Map.copyOf(attributes), failure));
  }
}
