package dev.docket.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

/** Starts the same thing on many threads at one moment. */
public final class Race {
  /** The tag of tests that race writes: not every emulator checks conditions atomically. */
  public static final String CONTENDED = "contended";

  private Race() {}

  /** What each of {@code runners} runners came back with. */
  public static <T> List<T> of(int runners, IntFunction<T> runner) {
    CyclicBarrier start = new CyclicBarrier(runners);
    try (ExecutorService threads = Executors.newFixedThreadPool(runners)) {
      List<Callable<T>> tasks = new ArrayList<>();
      for (int i = 0; i < runners; i++) {
        int number = i;
        tasks.add(
            () -> {
              start.await();
              return runner.apply(number);
            });
      }
      List<T> results = new ArrayList<>();
      for (Future<T> future : threads.invokeAll(tasks)) {
        results.add(future.get());
      }
      return results;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted in a race", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("A runner failed", e);
    }
  }
}
