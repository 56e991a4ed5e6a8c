package dev.docket.mantle;

import dev.docket.runtime.Parameters;
import java.net.URI;
import java.util.Optional;
import java.util.Set;

/**
 * Which of Mantle's two base paths serves a model. Every model is on one of them; the parameter
 * {@code model/<id>/path} overrides the table.
 */
public final class ModelPaths {
  static final String PLAIN = "/v1";
  static final String OPENAI = "/openai/v1";

  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

  private final Parameters parameters;

  ModelPaths(Parameters parameters) {
    this.parameters = parameters;
  }

  /**
   * Where {@code model} is served, given the configured base URL. Mantle (and its stand-in on
   * loopback) is asked at the model's path; any other endpoint at the URL as it is configured.
   */
  String baseUrl(String configured, String model) {
    Optional<String> path = parameters.value("model/" + model + "/path");
    if (path.isEmpty() && !isMantle(configured)) {
      return configured;
    }
    return root(configured) + path.orElseGet(() -> ofFamily(model));
  }

  /** Whether {@code url} has both base paths. */
  static boolean isMantle(String url) {
    String host = Optional.ofNullable(URI.create(url).getHost()).orElse("");
    return host.startsWith("bedrock-mantle.") || LOOPBACK.contains(host);
  }

  /** The path that serves the family of {@code model} (AWS model cards, November 2026). */
  static String ofFamily(String model) {
    if (model.startsWith("openai.gpt-oss")) {
      return PLAIN;
    }
    boolean openai =
        model.startsWith("openai.")
            || model.startsWith("google.gemma-4")
            || model.startsWith("xai.grok");
    return openai ? OPENAI : PLAIN;
  }

  private static String root(String url) {
    String bare = url.replaceAll("/+$", "");
    return bare.endsWith(OPENAI)
        ? bare.substring(0, bare.length() - OPENAI.length())
        : bare.endsWith(PLAIN) ? bare.substring(0, bare.length() - PLAIN.length()) : bare;
  }
}
