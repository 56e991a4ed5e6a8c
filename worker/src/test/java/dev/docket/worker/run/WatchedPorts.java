package dev.docket.worker.run;

import dev.docket.job.DocumentStore;
import dev.docket.job.JobQueue;
import dev.docket.job.JobStore;
import dev.docket.job.StepStore;
import dev.docket.job.cost.BudgetStore;
import dev.docket.worker.mantle.ModelGateway;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;

/** Ports whose calls are told to somebody before their effect and after it. */
public final class WatchedPorts {
  private WatchedPorts() {}

  /** Who is told of calls, and may hold them up or throw in their place. */
  public interface Watcher {
    /** A call such as {@code "StepStore.createAttempt"} is about to be made; returns its number. */
    int before(String call);

    /** The call of that number has had its effect. */
    void after(String call, int number);
  }

  static WorkerPorts of(WorkerPorts ports, Watcher watcher) {
    return new WorkerPorts(
        of(JobStore.class, ports.jobs(), watcher),
        of(StepStore.class, ports.steps(), watcher),
        of(DocumentStore.class, ports.documents(), watcher),
        of(JobQueue.class, ports.queue(), watcher),
        ports.tokens(),
        of(BudgetStore.class, ports.budgets(), watcher),
        ports.webhooks(),
        of(ModelGateway.class, ports.model(), watcher),
        ports.parameters());
  }

  /** {@code target}, watched; calls of default methods are what they call. */
  public static <T> T of(Class<T> port, T target, Watcher watcher) {
    Object watched =
        Proxy.newProxyInstance(
            port.getClassLoader(),
            new Class<?>[] {port},
            (proxy, method, arguments) -> {
              if (method.isDefault()) {
                return InvocationHandler.invokeDefault(proxy, method, arguments);
              }
              String call = port.getSimpleName() + "." + method.getName();
              int number = watcher.before(call);
              Object result;
              try {
                result = method.invoke(target, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
              watcher.after(call, number);
              return result;
            });
    return port.cast(watched);
  }
}
