package dev.docket.runtime;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Parameters that are environment variables and nothing else. */
public record VariableParameters(Map<String, String> variables) implements Parameters {
  @Override
  public Optional<String> value(String path) {
    String name =
        path.startsWith("OPENAI_")
            ? path
            : "DOCKET_" + path.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_");
    return Optional.ofNullable(variables.get(name)).map(String::strip).filter(v -> !v.isEmpty());
  }

  @Override
  public Optional<Secret> secret(String path) {
    return value(path).map(Secret::new);
  }

  @Override
  public void refresh() {
    // variables stay as they are
  }
}
