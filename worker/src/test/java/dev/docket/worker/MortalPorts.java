package dev.docket.worker;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;

/**
 * Ports of a process that dies at a given call, before or after its effect. From then on no call of
 * that process has an effect any more.
 */
final class MortalPorts {
  /** The death of the process. An error, so that nothing in the process survives it. */
  static final class Death extends Error {
    private static final long serialVersionUID = 1;

    Death(String where) {
      super(where, null, false, false);
    }
  }

  private final int diesAt;
  private final boolean afterEffect;
  private final List<String> calls = new ArrayList<>();
  private boolean dead;

  /** A process that dies at its call number {@code diesAt}, from 1. */
  MortalPorts(int diesAt, boolean afterEffect) {
    this.diesAt = diesAt;
    this.afterEffect = afterEffect;
  }

  /** A process that does not die. */
  static MortalPorts immortal() {
    return new MortalPorts(Integer.MAX_VALUE, false);
  }

  /** The ports of {@code bench}, through which this process acts. */
  WorkerPorts of(WorkerPorts ports) {
    return new WorkerPorts(
        mortal(dev.docket.job.JobStore.class, ports.jobs()),
        mortal(dev.docket.job.StepStore.class, ports.steps()),
        ports.documents(),
        mortal(dev.docket.job.JobQueue.class, ports.queue()),
        ports.tokens(),
        mortal(dev.docket.worker.mantle.ModelGateway.class, ports.model()),
        ports.parameters());
  }

  synchronized List<String> calls() {
    return List.copyOf(calls);
  }

  synchronized boolean isDead() {
    return dead;
  }

  private <T> T mortal(Class<T> port, T target) {
    Object proxy =
        Proxy.newProxyInstance(
            port.getClassLoader(),
            new Class<?>[] {port},
            (_, method, arguments) -> {
              if (method.isDefault()) {
                return java.lang.reflect.InvocationHandler.invokeDefault(
                    mortal(port, target), method, arguments);
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
    if (calls.size() == diesAt && !afterEffect) {
      dead = true;
      throw new Death("before " + name);
    }
    return calls.size();
  }

  private synchronized void end(String name, int number) {
    if (number == diesAt && afterEffect) {
      dead = true;
      throw new Death("after " + name);
    }
  }
}
