package dev.docket.worker.step;

import dev.docket.worker.mantle.DetachedCall;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/**
 * Does a list of things at a time, each on a virtual thread of its own, and ends when all have
 * ended: whatever cuts it short interrupts the others and waits for them.
 */
public final class FanOut {
  private final String name;

  public FanOut(String name) {
    this.name = name;
  }

  /** One thing to be done. */
  public interface Work<I, O> {
    O of(I input) throws JobFailedException, InterruptedException;
  }

  private sealed interface End<O> {
    record Value<O>(int index, O value) implements End<O> {}

    record Broken<O>(Exception cause) implements End<O> {}
  }

  /** The results in the order of {@code inputs}; {@code done} is told how many there are. */
  public <I, O> List<O> all(List<I> inputs, Work<I, O> work, IntConsumer done)
      throws JobFailedException, InterruptedException {
    BlockingQueue<End<O>> ends = new LinkedBlockingQueue<>();
    List<Thread> threads = new ArrayList<>();
    Map<String, String> context = MDC.getCopyOfContextMap();
    List<@Nullable O> results = new ArrayList<>(Collections.nCopies(inputs.size(), null));
    try {
      for (int i = 0; i < inputs.size(); i++) {
        int index = i;
        I input = inputs.get(i);
        threads.add(
            Thread.ofVirtual()
                .name(name + "-" + i)
                .start(() -> run(context, index, input, work, ends)));
      }
      for (int ended = 1; ended <= inputs.size(); ended++) {
        switch (ends.take()) {
          case End.Value<O>(int index, O value) -> results.set(index, value);
          case End.Broken<O>(Exception cause) -> rethrow(cause);
        }
        done.accept(ended);
      }
      return results.stream().map(Objects::requireNonNull).toList();
    } finally {
      threads.forEach(Thread::interrupt);
      DetachedCall.uninterrupted(() -> joinAll(threads));
    }
  }

  /** However the thread dies, its end is told: else the others would be waited for in vain. */
  private static <I, O> void run(
      @Nullable Map<String, String> context,
      int index,
      I input,
      Work<I, O> work,
      BlockingQueue<End<O>> ends) {
    if (context != null) {
      MDC.setContextMap(context); // whose work it is, for logs and traces
    }
    End<O> end = new End.Broken<>(new IllegalStateException("A thread died of an error"));
    try {
      end = new End.Value<>(index, work.of(input));
    } catch (JobFailedException | RuntimeException e) {
      end = new End.Broken<>(e);
    } catch (InterruptedException e) {
      end = new End.Broken<>(e);
      Thread.currentThread().interrupt();
    } finally {
      ends.add(end);
    }
  }

  private static void rethrow(Exception cause) throws JobFailedException, InterruptedException {
    switch (cause) {
      case JobFailedException e -> throw e;
      case InterruptedException e -> throw e;
      case RuntimeException e -> throw e;
      default -> throw new IllegalStateException(cause);
    }
  }

  private static boolean joinAll(List<Thread> threads) {
    try {
      for (Thread thread : threads) {
        thread.join();
      }
      return true;
    } catch (InterruptedException e) {
      throw new IllegalStateException("Nobody interrupts this thread", e);
    }
  }
}
