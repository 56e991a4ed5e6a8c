package dev.docket.local.bench;

import java.lang.reflect.InvocationTargetException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.ChangeMessageVisibilityBatchRequest;
import software.amazon.awssdk.services.sqs.model.DeleteMessageBatchRequest;
import software.amazon.awssdk.services.sqs.model.DeleteMessageBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.ReceiveMessageRequest;
import software.amazon.awssdk.services.sqs.model.ReceiveMessageResponse;

/**
 * The bare loop: requests that a worker made, made again by a few threads that do nothing else, at
 * services in the state in which the worker found them.
 */
final class Replay {
  /** How long it took; {@code refused} are conditions that did not hold, as requests overtake. */
  record Outcome(Duration took, int requests, int refused) {
    @Override
    public String toString() {
      return took.toNanos() + " " + requests + " " + refused;
    }
  }

  private final Queue<Recorded.Call> calls;
  private final int requests;
  private final DynamoDbClient dynamo;
  private final SqsClient sqs;
  private final Queue<String> receipts = new ConcurrentLinkedQueue<>();
  private final AtomicInteger refused = new AtomicInteger();

  Replay(List<Recorded.Call> calls, DynamoDbClient dynamo, SqsClient sqs) {
    this.calls = new ConcurrentLinkedQueue<>(calls);
    this.requests = calls.size();
    this.dynamo = dynamo;
    this.sqs = sqs;
  }

  Outcome run(int threads) throws Exception {
    long start = System.nanoTime();
    try (ExecutorService executor = Executors.newFixedThreadPool(threads)) {
      List<Future<?>> running = new ArrayList<>();
      for (int i = 0; i < threads; i++) {
        running.add(executor.submit(this::loop));
      }
      for (Future<?> one : running) {
        one.get();
      }
    }
    return new Outcome(Duration.ofNanos(System.nanoTime() - start), requests, refused.get());
  }

  private void loop() {
    for (Recorded.Call call = calls.poll(); call != null; call = calls.poll()) {
      try {
        repeat(call);
      } catch (InvocationTargetException e) {
        refused.incrementAndGet();
      } catch (IllegalAccessException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  private void repeat(Recorded.Call call) throws InvocationTargetException, IllegalAccessException {
    switch (call.request()) {
      case ReceiveMessageRequest receive -> {
        Recorded.Call now =
            new Recorded.Call(
                call.service(), call.method(), receive.toBuilder().waitTimeSeconds(0).build());
        ReceiveMessageResponse got = (ReceiveMessageResponse) now.repeatAt(sqs);
        got.messages().stream().map(Message::receiptHandle).forEach(receipts::add);
      }
      case DeleteMessageBatchRequest delete -> {
        List<DeleteMessageBatchRequestEntry> entries = new ArrayList<>();
        for (DeleteMessageBatchRequestEntry entry : delete.entries()) {
          String receipt = receipts.poll();
          if (receipt != null) {
            entries.add(entry.toBuilder().receiptHandle(receipt).build());
          }
        }
        if (!entries.isEmpty()) {
          sqs.deleteMessageBatch(delete.toBuilder().entries(entries).build());
        }
      }
      case ChangeMessageVisibilityBatchRequest extend -> {
        String receipt = receipts.peek();
        if (receipt != null) {
          sqs.changeMessageVisibilityBatch(
              extend.toBuilder()
                  .entries(
                      extend.entries().stream()
                          .map(entry -> entry.toBuilder().receiptHandle(receipt).build())
                          .toList())
                  .build());
        }
      }
      default -> call.repeatAt(call.service() == SqsClient.class ? sqs : dynamo);
    }
  }
}
