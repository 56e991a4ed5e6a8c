package dev.docket.api.http;

import io.javalin.http.Context;
import io.javalin.router.Endpoint;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;

/** Counts and times requests by route, method and status. */
public final class RequestMetrics {
  private final MeterRegistry registry;

  public RequestMetrics(MeterRegistry registry) {
    this.registry = registry;
  }

  public void record(Context http, float milliseconds) {
    Endpoint endpoint = http.endpoints().matchedHttpEndpoint();
    Timer.builder("docket.api.requests")
        .tag("route", endpoint == null ? "none" : endpoint.path)
        .tag("method", endpoint == null ? "none" : http.req().getMethod())
        .tag("status", Integer.toString(http.res().getStatus()))
        .register(registry)
        .record(Duration.ofNanos((long) (milliseconds * 1_000_000)));
  }
}
