package dev.docket.local.mantle;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** A script while it plays: which faults have struck how often, and what was drawn. */
final class Playing {
  private final Script script;
  private final Random random;
  private final Map<String, AtomicInteger> struck = new ConcurrentHashMap<>();
  private final TokenQuota quota;

  Playing(Script script) {
    this.script = script;
    this.random = new Random(script.seed());
    this.quota = new TokenQuota(script.tokensPerMinute());
  }

  Script script() {
    return script;
  }

  /** The fault that strikes at {@code target} (a response, or a step) in this stage, if any. */
  Optional<Fault> strike(Fault.Stage stage, Map<String, String> metadata, String target) {
    for (int i = 0; i < script.faults().size(); i++) {
      Fault fault = script.faults().get(i);
      if (fault.kind().stage() == stage
          && fault.matches(metadata)
          && count(i + " " + target).get() < fault.times()
          && count(i + "").get() < fault.total()
          && random.nextDouble() < fault.probability()
          && count(i + " " + target).getAndIncrement() < fault.times()
          && count(i + "").getAndIncrement() < fault.total()) {
        return Optional.of(fault);
      }
    }
    return Optional.empty();
  }

  Duration latency() {
    return script.latency().draw(random);
  }

  /** Reserves a minute's tokens of {@code model}, or answers false. */
  boolean admit(String model, long tokens, Instant now) {
    return quota.reserve(model, tokens, now);
  }

  private AtomicInteger count(String key) {
    return struck.computeIfAbsent(key, _ -> new AtomicInteger());
  }
}
