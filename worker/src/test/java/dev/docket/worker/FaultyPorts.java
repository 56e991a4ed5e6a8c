package dev.docket.worker;

import dev.docket.job.JobQueue;
import dev.docket.job.JobStore;
import dev.docket.job.StepStore;
import dev.docket.worker.mantle.ModelGateway;
import dev.docket.worker.mantle.ModelUnavailableException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;

/**
 * Ports of a process that has trouble at a given call, before or after its effect: it dies, and no
 * call of it has an effect any more, or this one call fails.
 */
final class FaultyPorts {
  /** What befalls the call. */
  enum Trouble {
    DEATH,
    OUTAGE
  }

  /** The death of the process. An error, so that nothing in the process survives it. */
  static final class Death extends Error {
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
  FaultyPorts(Trouble trouble, int at, boolean afterEffect) {
    this.trouble = trouble;
    this.at = at;
    this.afterEffect = afterEffect;
  }

  /** A process without trouble. */
  static FaultyPorts sound() {
    return new FaultyPorts(Trouble.DEATH, Integer.MAX_VALUE, false);
  }

  /** The ports of {@code bench}, through which this process acts. */
  WorkerPorts of(WorkerPorts ports) {
    return new WorkerPorts(
        faulty(JobStore.class, ports.jobs()),
        faulty(StepStore.class, ports.steps()),
        ports.documents(),
        faulty(JobQueue.class, ports.queue()),
        ports.tokens(),
        faulty(ModelGateway.class, ports.model()),
        ports.parameters());
  }

  synchronized List<String> calls() {
    return List.copyOf(calls);
  }

  synchronized boolean isDead() {
    return dead;
  }

  /** The call that the trouble befell, as in "before StepStore.createAttempt". */
  synchronized String struck() {
    return struck;
  }

  /** Whether it is a call of {@code port} that failed, in a process that lives on. */
  synchronized boolean failsAt(String port) {
    return trouble == Trouble.OUTAGE && struck.contains(port);
  }

  private <T> T faulty(Class<T> port, T target) {
    Object proxy =
        Proxy.newProxyInstance(
            port.getClassLoader(),
            new Class<?>[] {port},
            (_, method, arguments) -> {
              if (method.isDefault()) {
                return InvocationHandler.invokeDefault(faulty(port, target), method, arguments);
              }
              String name = port.getSimpleName() + "." + method.getName();
              int number = begin(name);
              Object result;
              try {
                result = method.invoke(target, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
              end(name, number);
              return result;
            });
    return port.cast(proxy);
  }

  private synchronized int begin(String name) {
    if (dead) {
      throw new Death("dead already at " + name);
    }
    calls.add(name);
    if (calls.size() == at && !afterEffect) {
      strike("before " + name);
    }
    return calls.size();
  }

  private synchronized void end(String name, int number) {
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
