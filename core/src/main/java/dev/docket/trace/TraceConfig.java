package dev.docket.trace;

import dev.docket.runtime.Env;
import dev.docket.runtime.Resources;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where traces go, by the variables that OpenTelemetry gives names to.
 *
 * @param endpoint takes spans by OTLP over HTTP, in JSON; without one there are no traces
 * @param headers sent with them, such as a key
 * @param service the name of the process; its kind is appended to {@code docket-} if there is none
 * @param share of the traces that begin here, from 0 to 1
 */
public record TraceConfig(
    Optional<URI> endpoint, Map<String, String> headers, Optional<String> service, double share) {
  private static final Pattern COMMA = Pattern.compile(",");

  /** No traces. */
  public static final TraceConfig OFF =
      new TraceConfig(Optional.empty(), Map.of(), Optional.empty(), 0);

  /** What {@code env} sets. */
  public static TraceConfig fromEnv(Env env) {
    Optional<String> endpoint =
        env.optional("OTEL_EXPORTER_OTLP_TRACES_ENDPOINT")
            .or(
                () ->
                    env.optional("OTEL_EXPORTER_OTLP_ENDPOINT")
                        .map(base -> base.replaceFirst("/+$", "") + "/v1/traces"));
    if (endpoint.isEmpty()) {
      return OFF;
    }
    return new TraceConfig(
        uri(env, endpoint.get()),
        headers(env, env.optional("OTEL_EXPORTER_OTLP_HEADERS").orElse("")),
        env.optional("OTEL_SERVICE_NAME"),
        share(env, env.optional("OTEL_TRACES_SAMPLER_ARG").orElse("1")));
  }

  /** A tracer of the process {@code kind}, as set; {@code resources} close it. */
  public Tracer tracer(String kind, Clock clock, Resources resources) {
    return endpoint
        .map(
            to ->
                new Tracer(
                    clock,
                    resources.add(new OtlpExporter(to, headers, service.orElse("docket-" + kind))),
                    share))
        .orElseGet(() -> Tracer.off(clock));
  }

  private static Optional<URI> uri(Env env, String text) {
    try {
      URI uri = URI.create(text);
      if (("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()))
          && uri.getHost() != null) {
        return Optional.of(uri);
      }
    } catch (IllegalArgumentException _) {
      // named below
    }
    env.problem("OTEL_EXPORTER_OTLP_ENDPOINT is not an http or https URL: " + text);
    return Optional.empty();
  }

  private static Map<String, String> headers(Env env, String text) {
    Map<String, String> headers = new LinkedHashMap<>();
    COMMA
        .splitAsStream(text)
        .map(String::strip)
        .filter(pair -> !pair.isEmpty())
        .forEach(
            pair -> {
              int equals = pair.indexOf('=');
              if (equals < 1) {
                env.problem("OTEL_EXPORTER_OTLP_HEADERS is not name=value, …");
              } else {
                headers.put(
                    pair.substring(0, equals).strip(),
                    URLDecoder.decode(pair.substring(equals + 1).strip(), StandardCharsets.UTF_8));
              }
            });
    return Map.copyOf(headers);
  }

  private static double share(Env env, String text) {
    try {
      double share = Double.parseDouble(text);
      if (share >= 0 && share <= 1) {
        return share;
      }
    } catch (NumberFormatException _) {
      // named below
    }
    env.problem("OTEL_TRACES_SAMPLER_ARG is not a number from 0 to 1: " + text);
    return 1;
  }
}
