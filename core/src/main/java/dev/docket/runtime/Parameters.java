package dev.docket.runtime;

import java.util.Optional;

/**
 * Settings that change without a restart, by their path below {@code /docket/<env>/}, e.g. {@code
 * model/default}. An environment variable overrides a parameter: {@code OPENAI_API_KEY} and {@code
 * OPENAI_BASE_URL} by their own names, any other as {@code DOCKET_} and its path in upper case,
 * every character but letters and digits as an underscore.
 */
public interface Parameters {
  /** The value at {@code path}, trimmed; empty if not set. */
  Optional<String> value(String path);

  /** The secret at {@code path}, trimmed; empty if not set. */
  Optional<Secret> secret(String path);

  /**
   * Reads all values again, unless that was done just now; called when a credential was refused.
   */
  void refresh();
}
