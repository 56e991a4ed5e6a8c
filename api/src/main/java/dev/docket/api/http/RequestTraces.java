package dev.docket.api.http;

import dev.docket.trace.Span;
import dev.docket.trace.SpanKind;
import dev.docket.trace.TraceContext;
import dev.docket.trace.Tracer;
import io.javalin.http.Context;
import io.javalin.router.Endpoint;
import java.util.Objects;
import org.slf4j.MDC;

/** A span for each request of the interface, in the caller's trace where it names one. */
public final class RequestTraces {
  private static final String SPAN = "docket.span";
  private static final String REQUEST = "request";
  private static final int SERVER_ERROR = 500;

  private final Tracer tracer;

  public RequestTraces(Tracer tracer) {
    this.tracer = tracer;
  }

  /** A request has come. */
  public void begin(Context http) {
    MDC.put(REQUEST, RequestId.of(http));
    if (http.path().startsWith("/v1/") || http.path().equals("/mcp")) { // not pages and health
      String parent = Objects.requireNonNullElse(http.header(TraceContext.HEADER), "");
      http.attribute(SPAN, tracer.start("request", SpanKind.SERVER, TraceContext.parse(parent)));
    }
  }

  /** It is answered. */
  public void end(Context http) {
    Span span = http.attribute(SPAN);
    if (span != null) {
      Endpoint endpoint = http.endpoints().matchedHttpEndpoint();
      String method = http.req().getMethod();
      int status = http.res().getStatus();
      span.named(endpoint == null ? method : method + " " + endpoint.path);
      span.with("http.request.method", method)
          .with("http.route", endpoint == null ? "" : endpoint.path)
          .with("http.response.status_code", status)
          .with("docket.request", RequestId.of(http));
      if (status >= SERVER_ERROR) {
        span.failed("HTTP " + status);
      }
      span.close();
    }
    MDC.remove(REQUEST);
  }
}
