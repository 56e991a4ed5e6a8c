package dev.docket.worker.mantle;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Work that is done on a thread of its own while the caller waits. A thread that called a service
 * keeps the room that the call's frames took, and the buffers that libraries keep with a thread:
 * some 150 KB, which a job that goes on to wait for an hour does not hold when they were another's.
 */
public final class DetachedCall {
  private DetachedCall() {}

  /** The value of {@code work}; an interrupt is passed on to it, and kept for afterwards. */
  public static <T> T call(Supplier<T> work) {
    return call(work, true);
  }

  /** The value of work that must not be cut off half-way: an interrupt is kept for afterwards. */
  public static <T> T uninterrupted(Supplier<T> work) {
    return call(work, false);
  }

  private static <T> T call(Supplier<T> work, boolean interruptible) {
    FutureTask<T> task = new FutureTask<>(work::get);
    Thread thread = Thread.ofVirtual().name(Thread.currentThread().getName() + "-call").start(task);
    boolean interrupted = false;
    try {
      while (true) {
        try {
          return task.get();
        } catch (InterruptedException _) {
          interrupted = true;
          if (interruptible) {
            thread.interrupt();
          }
        } catch (ExecutionException e) {
          throw rethrown(e.getCause());
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private static RuntimeException rethrown(@Nullable Throwable cause) {
    return switch (cause) {
      case RuntimeException e -> e;
      case Error e -> throw e;
      case null, default -> new IllegalStateException(cause);
    };
  }
}
