package dev.docket.testing;

import dev.docket.job.TokenWindow;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Minutes in a map. */
public final class InMemoryTokenWindow implements TokenWindow {
  private final Map<List<Object>, Long> taken = new HashMap<>();

  @Override
  public synchronized boolean take(String model, long tokens, long limit, Instant now) {
    List<Object> window = List.of(model, now.truncatedTo(ChronoUnit.MINUTES));
    long before = taken.getOrDefault(window, 0L);
    if (before > limit - tokens) {
      return false;
    }
    taken.put(window, before + tokens);
    return true;
  }
}
