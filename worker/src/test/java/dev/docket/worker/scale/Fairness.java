package dev.docket.worker.scale;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Random;

/**
 * How long the jobs of quiet tenants wait while another has sent very many at once. With message
 * groups SQS hands out messages of tenants that have a tenth of what is in flight only after those
 * of the others (its "fair queues").
 *
 * @param slots jobs at a time, of all workers
 * @param backlog jobs that the noisy tenant sends at the start
 * @param quiet tenants that send a job each minute
 * @param seconds how long a job takes on average
 */
record Fairness(int slots, int backlog, int quiet, double seconds) {
  private static final double NOISY = 0.1; // of what is in flight
  private static final int MINUTES = 10;

  private record Waiting(boolean isNoisy, double since) {}

  /** Seconds that jobs of quiet tenants wait: half of them, and 99 of 100, no longer. */
  record Waits(double median, double p99) {}

  Waits play(boolean isFair, long seed) {
    Random random = new Random(seed);
    double end = MINUTES * 60.0;
    PriorityQueue<Double> arrivals = new PriorityQueue<>();
    for (int job = 0; job < quiet * MINUTES; job++) {
      arrivals.add(random.nextDouble() * end);
    }
    Deque<Waiting> noisy = new ArrayDeque<>(Collections.nCopies(backlog, new Waiting(true, 0)));
    Deque<Waiting> others = new ArrayDeque<>();
    PriorityQueue<double[]> running = new PriorityQueue<>((a, b) -> Double.compare(a[0], b[0]));
    List<Double> waits = new ArrayList<>();
    int ofNoisy = 0;
    double now = 0;
    while (waits.size() < quiet * MINUTES) {
      while (running.size() < slots && !(noisy.isEmpty() && others.isEmpty())) {
        boolean last = isFair && ofNoisy >= NOISY * slots;
        Waiting next = next(noisy, others, last);
        if (!next.isNoisy()) {
          waits.add(now - next.since());
        }
        ofNoisy += next.isNoisy() ? 1 : 0;
        double ends = now - seconds * Math.log(1 - random.nextDouble());
        running.add(new double[] {ends, next.isNoisy() ? 1 : 0});
      }
      double arrives = arrivals.isEmpty() ? Double.MAX_VALUE : arrivals.peek();
      double ends = running.isEmpty() ? Double.MAX_VALUE : running.peek()[0];
      if (arrives <= ends) {
        now = arrivals.remove();
        others.add(new Waiting(false, now));
      } else {
        now = ends;
        ofNoisy -= (int) running.remove()[1];
      }
    }
    Collections.sort(waits);
    return new Waits(waits.get(waits.size() / 2), waits.get((int) (0.99 * waits.size())));
  }

  /** The oldest; where the noisy tenant's come last, the oldest of the others if there is one. */
  private static Waiting next(Deque<Waiting> noisy, Deque<Waiting> others, boolean last) {
    if (noisy.isEmpty() || (last && !others.isEmpty())) {
      return others.remove();
    }
    return others.isEmpty() || noisy.element().since() <= others.element().since()
        ? noisy.remove()
        : others.remove();
  }
}
