package dev.docket.api.http;

import io.javalin.http.Context;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What an operator's probes ask for: whether the process lives, is ready, and its figures. */
public final class HealthRoutes implements Routes.Group {
  private final List<ReadinessCheck> checks;
  private final Drain drain;
  private final PrometheusMeterRegistry metrics;

  public HealthRoutes(List<ReadinessCheck> checks, Drain drain, PrometheusMeterRegistry metrics) {
    this.checks = checks;
    this.drain = drain;
    this.metrics = metrics;
  }

  @Override
  public void addTo(Routes routes) {
    routes.get("/healthz", Access.PUBLIC, http -> Answers.json(http, 200, Map.of("status", "ok")));
    routes.get("/readyz", Access.PUBLIC, this::ready);
    routes.get(
        "/metrics",
        Access.PUBLIC,
        http ->
            http.contentType("text/plain; version=0.0.4; charset=utf-8").result(metrics.scrape()));
  }

  private void ready(Context http) {
    List<String> missing = new ArrayList<>();
    if (drain.isBegun()) {
      missing.add("the server is stopping");
    } else {
      checks.forEach(check -> check.missing().ifPresent(missing::add));
    }
    if (missing.isEmpty()) {
      Answers.json(http, 200, Map.of("status", "ready"));
      return;
    }
    Problem problem =
        Problem.of(ProblemKind.NOT_READY, "Missing: " + String.join("; ", missing) + ".");
    Answers.write(http, 503, Problem.MEDIA_TYPE, problem.view(RequestId.of(http), missing));
  }
}
