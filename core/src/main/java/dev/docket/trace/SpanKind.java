package dev.docket.trace;

/** On which side of a call a span is. */
public enum SpanKind {
  INTERNAL(1),
  SERVER(2),
  CLIENT(3),
  PRODUCER(4),
  CONSUMER(5);

  private final int code;

  SpanKind(int code) {
    this.code = code;
  }

  /** Its number in OpenTelemetry's protocol. */
  int code() {
    return code;
  }
}
