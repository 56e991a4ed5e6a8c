package dev.docket.testing;

import dev.docket.runtime.Parameters;
import dev.docket.runtime.Secret;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Settings in a map that a test may change; secrets are values like any other. */
public final class MapParameters implements Parameters {
  private final Map<String, String> values;
  private final AtomicInteger refreshes = new AtomicInteger();

  /** Starts with {@code values}. */
  public MapParameters(Map<String, String> values) {
    this.values = new ConcurrentHashMap<>(values);
  }

  /** Sets the value at {@code path}. */
  public void put(String path, String value) {
    values.put(path, value);
  }

  /** Unsets the value at {@code path}. */
  public void remove(String path) {
    values.remove(path);
  }

  /** How often {@link #refresh} was called. */
  public int refreshes() {
    return refreshes.get();
  }

  @Override
  public Optional<String> value(String path) {
    return Optional.ofNullable(values.get(path)).map(String::strip).filter(v -> !v.isEmpty());
  }

  @Override
  public Optional<Secret> secret(String path) {
    return value(path).map(Secret::new);
  }

  @Override
  public void refresh() {
    refreshes.incrementAndGet();
  }
}
