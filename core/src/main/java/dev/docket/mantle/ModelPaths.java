package dev.docket.mantle;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Where a model is asked, below the configured address. Mantle has two base paths and serves every
 * model at one of them; Bedrock Runtime has one, beside which it answers 200 to anything.
 */
final class ModelPaths {
  static final String PLAIN = "/v1";
  static final String OPENAI = "/openai/v1";

  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

  private final ModelTable table;

  ModelPaths(ModelTable table) {
    this.table = table;
  }

  /**
   * Where {@code model} is served, given the configured base URL. Mantle (and its stand-in on
   * loopback) is asked at the model's path; any other endpoint at the URL as it is configured.
   */
  String baseUrl(String configured, String model) {
    Optional<String> path = table.setting(model, "path");
    if (path.isPresent()) {
      return root(configured) + path.get();
    }
    if (isRuntime(configured)) {
      return root(configured) + OPENAI;
    }
    return isMantle(configured) ? root(configured) + ModelTable.row(model).path() : configured;
  }

  /**
   * How {@code model} is asked there: as the parameters say, else in the first way that both have.
   */
  EndpointKind kind(String configured, String model) {
    Optional<EndpointKind> wanted = table.setting(model, "endpoint").flatMap(EndpointKind::of);
    return wanted.orElseGet(
        () ->
            isRuntime(configured)
                ? first(table.of(model).runtimeEndpoints(), EndpointKind.RESPONSES)
                : first(table.of(model).endpoints(), EndpointKind.BACKGROUND));
  }

  private static EndpointKind first(List<EndpointKind> kinds, EndpointKind otherwise) {
    return kinds.isEmpty() ? otherwise : kinds.getFirst();
  }

  /** Whether {@code url} has both base paths. */
  static boolean isMantle(String url) {
    String host = host(url);
    return host.startsWith("bedrock-mantle.") || LOOPBACK.contains(host);
  }

  /** Whether {@code url} is Bedrock Runtime, which has no background. */
  static boolean isRuntime(String url) {
    return host(url).startsWith("bedrock-runtime");
  }

  private static String host(String url) {
    return Optional.ofNullable(URI.create(url).getHost()).orElse("");
  }

  /** {@code url} without the base path. */
  static String root(String url) {
    String bare = url.replaceAll("/+$", "");
    return bare.endsWith(OPENAI)
        ? bare.substring(0, bare.length() - OPENAI.length())
        : bare.endsWith(PLAIN) ? bare.substring(0, bare.length() - PLAIN.length()) : bare;
  }
}
