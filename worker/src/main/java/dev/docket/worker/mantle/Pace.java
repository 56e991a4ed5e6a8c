package dev.docket.worker.mantle;

import java.time.Clock;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.DoubleSupplier;

/** Time and chance, as a test may set them; {@code random} gives 0 to 1. */
public record Pace(Clock clock, Timer timer, DoubleSupplier random) {
  /** Real waiting by {@code clock}, and real chance. */
  public static Pace of(Clock clock) {
    return new Pace(clock, Timer.of(clock), () -> ThreadLocalRandom.current().nextDouble());
  }
}
