package dev.docket.api.http;

import dev.docket.job.StoreUnavailableException;
import dev.docket.reading.ReadingUnavailableException;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.MethodNotAllowedResponse;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Locale;
import org.eclipse.jetty.http.HttpException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns everything that a route throws into a problem document, never with a stack trace. */
public final class ProblemMapping {
  private static final Logger log = LoggerFactory.getLogger(ProblemMapping.class);

  private static final String RETRY_AFTER_SECONDS = "5"; // a store throttles for seconds

  private ProblemMapping() {}

  /** Maps the exceptions of {@code routes}; outages of the store are counted by their cause. */
  public static void addTo(RoutesConfig routes, MeterRegistry metrics) {
    routes.exception(
        StoreUnavailableException.class, (e, http) -> storeUnavailable(e, http, metrics));
    routes.exception(ReadingUnavailableException.class, ProblemMapping::readingUnavailable);
    routes.exception(ProblemException.class, (e, http) -> write(http, e.problem()));
    routes.exception(MethodNotAllowedResponse.class, ProblemMapping::methodNotAllowed);
    routes.exception(
        HttpResponseException.class,
        (e, http) ->
            write(
                http,
                e.getStatus() == 404
                    ? Problem.of(ProblemKind.NOT_FOUND, "There is nothing at " + http.path() + ".")
                    : Problem.of(ProblemKind.BAD_REQUEST, "The request cannot be understood.")));
    routes.exception(
        HttpException.RuntimeException.class,
        (e, http) -> write(http, JettyErrors.problem(e.getCode())));
    routes.exception(Exception.class, ProblemMapping::unexpected);
  }

  static void write(Context http, Problem problem) {
    if (problem.kind().status() == 503) {
      http.header("Retry-After", RETRY_AFTER_SECONDS);
    }
    Answers.write(
        http, problem.kind().status(), Problem.MEDIA_TYPE, problem.view(RequestId.of(http)));
  }

  private static void methodNotAllowed(MethodNotAllowedResponse e, Context http) {
    String allowed = e.getDetails().getOrDefault("availableMethods", "");
    if (!allowed.isEmpty()) {
      http.header("Allow", allowed);
    }
    write(
        http,
        Problem.of(
            ProblemKind.METHOD_NOT_ALLOWED,
            http.req().getMethod()
                + " is not allowed here"
                + (allowed.isEmpty() ? "." : "; " + allowed + " are.")));
  }

  private static void storeUnavailable(
      StoreUnavailableException e, Context http, MeterRegistry metrics) {
    String cause = e.trouble().name().toLowerCase(Locale.ROOT);
    log.warn(
        "Request {} found the store {}: {} {}",
        RequestId.of(http),
        cause,
        http.method(),
        http.path(),
        e.getCause());
    metrics.counter("docket.store.unavailable", "cause", cause).increment();
    write(
        http,
        Problem.of(
            ProblemKind.STORE_UNAVAILABLE,
            "What is stored cannot be reached now; try again after a few seconds."));
  }

  private static void readingUnavailable(ReadingUnavailableException e, Context http) {
    log.warn("Request {} had no reader", RequestId.of(http), e);
    write(http, Problem.of(ProblemKind.BUSY, "The document could not be read now; send it again."));
  }

  private static void unexpected(Exception e, Context http) {
    log.error("Request {} failed: {} {}", RequestId.of(http), http.method(), http.path(), e);
    write(
        http,
        Problem.of(
            ProblemKind.INTERNAL_ERROR,
            "The request failed for a reason of the server's own; quote the request id."));
  }
}
