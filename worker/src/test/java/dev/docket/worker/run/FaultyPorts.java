package dev.docket.worker.run;

import dev.docket.worker.mantle.ModelUnavailableException;
import java.util.ArrayList;
import java.util.List;

/**
 * Ports of a process that has trouble at a given call, before or after its effect: it dies, and no
 * call of it has an effect any more, or this one call fails.
 */
public final class FaultyPorts implements WatchedPorts.Watcher {
  /** What befalls the call. */
  public enum Trouble {
    DEATH,
    OUTAGE
  }

  /** The death of the process. An error, so that nothing in the process survives it. */
  public static final class Death extends Error {
    private static final long serialVersionUID = 1;

    Death(String where) {
      super(where, null, false, false);
    }
  }

  private final Trouble trouble;
  private final int at;
  private final boolean afterEffect;
  private final List<String> calls = new ArrayList<>();
  private boolean dead;
  private String struck = "nothing";

  /** A process with trouble at its call number {@code at}, from 1. */
  public FaultyPorts(Trouble trouble, int at, boolean afterEffect) {
    this.trouble = trouble;
    this.at = at;
    this.afterEffect = afterEffect;
  }

  /** A process without trouble. */
  public static FaultyPorts sound() {
    return new FaultyPorts(Trouble.DEATH, Integer.MAX_VALUE, false);
  }

  public synchronized List<String> calls() {
    return List.copyOf(calls);
  }

  public synchronized boolean isDead() {
    return dead;
  }

  /** The call that the trouble befell, as in "before StepStore.createAttempt". */
  public synchronized String struck() {
    return struck;
  }

  /** Whether it is a call of {@code port} that failed, in a process that lives on. */
  synchronized boolean failsAt(String port) {
    return trouble == Trouble.OUTAGE && struck.contains(port);
  }

  @Override
  public synchronized int before(String name) {
    if (dead) {
      throw new Death("dead already at " + name);
    }
    calls.add(name);
    if (calls.size() == at && !afterEffect) {
      strike("before " + name);
    }
    return calls.size();
  }

  @Override
  public synchronized void after(String name, int number) {
    if (number == at && afterEffect) {
      strike("after " + name);
    }
  }

  private void strike(String where) {
    struck = where;
    if (trouble == Trouble.DEATH) {
      dead = true;
      throw new Death(where);
    }
    if (where.contains("ModelGateway")) {
      throw new ModelUnavailableException(where, null);
    }
    throw new IllegalStateException(where);
  }
}
