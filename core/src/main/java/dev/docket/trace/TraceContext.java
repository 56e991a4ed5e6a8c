package dev.docket.trace;

import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.MDC;

/**
 * Where in which trace something happens, as W3C Trace Context has it.
 *
 * @param traceId 32 hexadecimal digits
 * @param spanId 16 hexadecimal digits
 * @param sampled whether its spans are sent
 */
public record TraceContext(String traceId, String spanId, boolean sampled) {
  /** The header, and the attribute of a message, in which a context travels. */
  public static final String HEADER = "traceparent";

  private static final String TRACE_ID = "trace_id";
  private static final String SPAN_ID = "span_id";
  private static final String SAMPLED = "trace_sampled";
  private static final Pattern FORM =
      Pattern.compile("[0-9a-f]{2}-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})(-.*)?");

  /** The context that {@code traceparent} says; empty if it says none. */
  public static Optional<TraceContext> parse(String traceparent) {
    Matcher form = FORM.matcher(traceparent);
    if (!form.matches()
        || traceparent.startsWith("ff")
        || isZero(form.group(1))
        || isZero(form.group(2))) {
      return Optional.empty();
    }
    boolean sampled = (Integer.parseInt(form.group(3), 16) & 1) == 1;
    return Optional.of(new TraceContext(form.group(1), form.group(2), sampled));
  }

  /** The context of this thread's work; empty outside of all traces. */
  public static Optional<TraceContext> current() {
    String trace = MDC.get(TRACE_ID);
    String span = MDC.get(SPAN_ID);
    return trace == null || span == null
        ? Optional.empty()
        : Optional.of(new TraceContext(trace, span, MDC.get(SAMPLED) != null));
  }

  /** A new trace. */
  static TraceContext random(boolean sampled) {
    return new TraceContext(digits(16), digits(8), sampled);
  }

  /** A new span in the same trace. */
  TraceContext child() {
    return new TraceContext(traceId, digits(8), sampled);
  }

  /** Makes this the context of the thread's work. */
  void enter() {
    MDC.put(TRACE_ID, traceId);
    MDC.put(SPAN_ID, spanId);
    if (sampled) {
      MDC.put(SAMPLED, "1");
    } else {
      MDC.remove(SAMPLED);
    }
  }

  /** Leaves the thread's work outside of all traces. */
  static void leave() {
    MDC.remove(TRACE_ID);
    MDC.remove(SPAN_ID);
    MDC.remove(SAMPLED);
  }

  /** As it travels. */
  public String traceparent() {
    return "00-" + traceId + "-" + spanId + "-" + (sampled ? "01" : "00");
  }

  private static boolean isZero(String digits) {
    return digits.chars().allMatch(c -> c == '0');
  }

  private static String digits(int bytes) {
    byte[] random = new byte[bytes];
    ThreadLocalRandom.current().nextBytes(random);
    random[0] |= 1; // never all zero
    return HexFormat.of().formatHex(random);
  }
}
