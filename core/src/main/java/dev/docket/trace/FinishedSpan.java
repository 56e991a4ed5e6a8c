package dev.docket.trace;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something that was done in a trace.
 *
 * @param parent the id of the span that it was done for; null for the first of a trace
 * @param attributes strings, whole numbers and booleans
 * @param failure why it failed; null if it did not
 */
public record FinishedSpan(
    TraceContext context,
    @Nullable String parent,
    String name,
    SpanKind kind,
    Instant from,
    Instant to,
    Map<String, Object> attributes,
    @Nullable String failure) {}
