package dev.docket.testing;

import dev.docket.job.MemoryJobQueue;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A UTC clock that stands still until a test moves it. */
public final class MutableClock extends Clock {
  private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
  private volatile Instant now;

  /** A clock that stands at {@code start}. */
  public MutableClock(Instant start) {
    now = start;
  }

  /** A clock that stands at the beginning of 2030. */
  public static MutableClock at2030() {
    return new MutableClock(Instant.parse("2030-01-01T00:00:00Z"));
  }

  /** Moves the clock on. */
  public void advance(Duration by) {
    moveTo(now.plus(by));
  }

  /** Sets the clock, forwards or back. */
  public void moveTo(Instant instant) {
    now = instant;
    listeners.forEach(Runnable::run);
  }

  /** Calls {@code listener} after each move, on the thread that moves the clock. */
  public void onMove(Runnable listener) {
    listeners.add(listener);
  }

  /** An empty queue that goes by this clock. */
  public MemoryJobQueue queue() {
    MemoryJobQueue queue = new MemoryJobQueue(this);
    onMove(queue::wake);
    return queue;
  }

  @Override
  public Instant instant() {
    return now;
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return Clock.fixed(now, zone);
  }
}
