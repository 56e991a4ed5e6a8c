package dev.docket.worker.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.Semaphore;

/**
 * Lets several processes make their calls to ports one at a time, in an order that a seed decides:
 * the next call is made when every process has one to make. Each process must make its own calls
 * one after the other.
 */
final class Turns {
  private final Random random;
  private final List<Semaphore> gates = new ArrayList<>();
  private final SortedSet<Integer> waiting = new TreeSet<>();
  private final List<String> calls = new ArrayList<>();
  private int going;

  Turns(long seed, int processes) {
    this.random = new Random(seed);
    this.going = processes;
    for (int i = 0; i < processes; i++) {
      gates.add(new Semaphore(0));
    }
  }

  /** What holds up the calls of process {@code process}, from 0. */
  WatchedPorts.Watcher of(int process) {
    return new WatchedPorts.Watcher() {
      @Override
      public int before(String call) {
        if (call.endsWith(".erase")) {
          return 0; // nobody waits for it
        }
        waits(process);
        take(gates.get(process));
        return made(process + " " + call);
      }

      @Override
      public void after(String call, int number) {}
    };
  }

  /** The calls in the order in which they were made, each after the number of its process. */
  synchronized List<String> calls() {
    return List.copyOf(calls);
  }

  /** A process makes no more calls. */
  synchronized void ended() {
    going--;
    callNext();
  }

  private static void take(Semaphore gate) {
    try {
      gate.acquire();
    } catch (InterruptedException e) {
      throw new IllegalStateException("Interrupted while it waited for its turn", e);
    }
  }

  private synchronized int made(String call) {
    calls.add(call);
    return calls.size();
  }

  private synchronized void waits(int process) {
    waiting.add(process);
    callNext();
  }

  private void callNext() {
    if (going > 0 && waiting.size() == going) {
      int next = List.copyOf(waiting).get(random.nextInt(waiting.size()));
      waiting.remove(next);
      gates.get(next).release();
    }
  }
}
