package dev.docket.local.bench;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/**
 * How a server takes the same request, made again and again by a few clients at once.
 *
 * @param p99 milliseconds until the answer
 */
record Load(double perSecond, double p99) {
  private static final int CLIENTS = 8;

  /** Makes {@code requests} of them; a refusal is an exception. */
  static Load of(Caller caller, HttpRequest request, int requests) throws InterruptedException {
    AtomicInteger left = new AtomicInteger(requests);
    Queue<Double> took = new ConcurrentLinkedQueue<>();
    Queue<String> refusals = new ConcurrentLinkedQueue<>();
    long start = System.nanoTime();
    List<Thread> clients =
        IntStream.range(0, CLIENTS)
            .mapToObj(
                _ -> Thread.ofPlatform().start(() -> ask(caller, request, left, took, refusals)))
            .toList();
    for (Thread client : clients) {
      client.join();
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    if (!refusals.isEmpty()) {
      throw new IllegalStateException(request.uri() + ": " + refusals.peek());
    }
    return new Load(requests / seconds, Spread.quantile(List.copyOf(took), 0.99));
  }

  private static void ask(
      Caller caller,
      HttpRequest request,
      AtomicInteger left,
      Queue<Double> took,
      Queue<String> refusals) {
    try {
      while (left.getAndDecrement() > 0 && refusals.isEmpty()) {
        long start = System.nanoTime();
        HttpResponse<String> answer = caller.http().send(request, BodyHandlers.ofString());
        took.add((System.nanoTime() - start) / 1e6);
        if (answer.statusCode() >= 300) {
          refusals.add(answer.body());
        }
      }
    } catch (IOException e) {
      refusals.add(e.toString());
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
