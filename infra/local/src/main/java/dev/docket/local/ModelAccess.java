package dev.docket.local;

import dev.docket.local.mantle.MantleStandIn;
import dev.docket.local.mantle.Respondent;
import dev.docket.runtime.Env;
import dev.docket.runtime.Resources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Where the model is asked: the endpoint that {@code OPENAI_BASE_URL} and {@code OPENAI_API_KEY}
 * name, or else a stand-in on this machine.
 */
record ModelAccess(String baseUrl, String key, boolean standIn) {
  private static final String STAND_IN_PRICES = "mantle/us-east-1";

  /**
   * The endpoint in {@code environment}, or a stand-in on {@code port} that keeps its responses.
   */
  static ModelAccess open(
      Map<String, String> environment,
      int port,
      Respondent respondent,
      Path directory,
      Clock clock,
      Resources resources) {
    Env env = new Env(environment);
    Optional<String> url = env.optional("OPENAI_BASE_URL");
    Optional<String> key = env.optional("OPENAI_API_KEY");
    if (url.isPresent() && key.isPresent()) {
      return new ModelAccess(url.get(), key.get(), false);
    }
    if (url.isPresent() || key.isPresent()) {
      throw new IllegalArgumentException(
          "Set both OPENAI_BASE_URL and OPENAI_API_KEY, or neither of them for the stand-in.");
    }
    try {
      MantleStandIn mantle =
          resources.add(MantleStandIn.start(port, respondent, Optional.of(directory), clock));
      return new ModelAccess(mantle.baseUrl().toString(), "stand-in", true);
    } catch (IOException e) {
      throw new UncheckedIOException("The Mantle stand-in does not start on port " + port, e);
    }
  }

  /** The same as environment variables; a stand-in has the prices of what it stands for. */
  Map<String, String> variables() {
    Map<String, String> variables =
        new HashMap<>(Map.of("OPENAI_BASE_URL", baseUrl, "OPENAI_API_KEY", key));
    if (standIn) {
      variables.put("DOCKET_PRICES_PLACE", STAND_IN_PRICES);
    }
    return variables;
  }
}
