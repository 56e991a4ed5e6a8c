package dev.docket.sqs;

import dev.docket.job.JobQueue;
import dev.docket.job.Priority;
import dev.docket.job.WorkMessage;
import dev.docket.trace.TraceContext;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.BatchResultErrorEntry;
import software.amazon.awssdk.services.sqs.model.ChangeMessageVisibilityBatchRequest;
import software.amazon.awssdk.services.sqs.model.ChangeMessageVisibilityBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.DeleteMessageBatchRequest;
import software.amazon.awssdk.services.sqs.model.DeleteMessageBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.GetQueueUrlRequest;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;
import software.amazon.awssdk.services.sqs.model.ReceiveMessageRequest;
import software.amazon.awssdk.services.sqs.model.SendMessageRequest;

/**
 * The two queues as standard SQS queues. The message group is the tenant: on a standard queue it
 * makes for fair shares, not for an order.
 */
public final class SqsJobQueue implements JobQueue {
  private static final int MAX_BATCH = 10; // the most SQS takes at once

  private final SqsClient sqs;
  private final Map<Priority, String> queues;
  private final Map<Priority, String> urls = new ConcurrentHashMap<>();
  private final DeadLetters deadLetters;

  /** Queues by name or URL; a name is looked up when it is first needed. */
  public SqsJobQueue(SqsClient sqs, Map<Priority, String> queues) {
    this.sqs = sqs;
    this.deadLetters = new DeadLetters(sqs);
    this.queues = new EnumMap<>(queues);
  }

  @Override
  public void send(Priority queue, WorkMessage message, Duration delay) {
    SendMessageRequest.Builder send =
        SendMessageRequest.builder()
            .queueUrl(url(queue))
            .messageBody(message.body())
            .messageGroupId(message.tenant().value())
            .delaySeconds(seconds(delay));
    TraceContext.current()
        .ifPresent(trace -> send.messageAttributes(Map.of(TraceContext.HEADER, text(trace))));
    sqs.sendMessage(send.build());
  }

  private static MessageAttributeValue text(TraceContext trace) {
    return MessageAttributeValue.builder()
        .dataType("String")
        .stringValue(trace.traceparent())
        .build();
  }

  private static Optional<TraceContext> trace(Message message) {
    return Optional.ofNullable(message.messageAttributes().get(TraceContext.HEADER))
        .map(MessageAttributeValue::stringValue)
        .flatMap(TraceContext::parse);
  }

  @Override
  public List<Delivery> receive(Priority queue, int max, Duration wait, Duration visibility) {
    ReceiveMessageRequest request =
        ReceiveMessageRequest.builder()
            .queueUrl(url(queue))
            .maxNumberOfMessages(max)
            .waitTimeSeconds(seconds(wait))
            .visibilityTimeout(seconds(visibility))
            .messageAttributeNames(TraceContext.HEADER)
            .messageSystemAttributeNames(MessageSystemAttributeName.APPROXIMATE_RECEIVE_COUNT)
            .build();
    return sqs.receiveMessage(request).messages().stream()
        .flatMap(message -> delivery(queue, message).stream())
        .toList();
  }

  @Override
  public List<Delivery> extend(Collection<Delivery> deliveries, Duration visibility) {
    List<Delivery> lost = new ArrayList<>();
    inBatches(deliveries, (queue, some) -> lost.addAll(extendSome(queue, some, visibility)));
    return lost;
  }

  @Override
  public void acknowledgeAll(Collection<Delivery> deliveries) {
    inBatches(deliveries, this::deleteSome);
  }

  private static void inBatches(
      Collection<Delivery> deliveries, BiConsumer<Priority, List<Delivery>> batch) {
    for (Priority queue : Priority.values()) {
      List<Delivery> ofQueue = deliveries.stream().filter(d -> d.queue() == queue).toList();
      for (int start = 0; start < ofQueue.size(); start += MAX_BATCH) {
        batch.accept(queue, ofQueue.subList(start, Math.min(ofQueue.size(), start + MAX_BATCH)));
      }
    }
  }

  /** Those that SQS could not delete are delivered again, and deleted then. */
  private void deleteSome(Priority queue, List<Delivery> some) {
    List<DeleteMessageBatchRequestEntry> entries =
        IntStream.range(0, some.size())
            .mapToObj(
                i ->
                    DeleteMessageBatchRequestEntry.builder()
                        .id(Integer.toString(i))
                        .receiptHandle(some.get(i).receipt())
                        .build())
            .toList();
    sqs.deleteMessageBatch(
        DeleteMessageBatchRequest.builder().queueUrl(url(queue)).entries(entries).build());
  }

  @Override
  public void release(Delivery delivery, Duration delay) {
    // One that is lost is with somebody else already.
    extendSome(delivery.queue(), List.of(delivery), delay);
  }

  private List<Delivery> extendSome(Priority queue, List<Delivery> some, Duration visibility) {
    List<ChangeMessageVisibilityBatchRequestEntry> entries =
        IntStream.range(0, some.size())
            .mapToObj(
                i ->
                    ChangeMessageVisibilityBatchRequestEntry.builder()
                        .id(Integer.toString(i))
                        .receiptHandle(some.get(i).receipt())
                        .visibilityTimeout(seconds(visibility))
                        .build())
            .toList();
    List<BatchResultErrorEntry> failed =
        sqs.changeMessageVisibilityBatch(
                ChangeMessageVisibilityBatchRequest.builder()
                    .queueUrl(url(queue))
                    .entries(entries)
                    .build())
            .failed();
    // What failed on SQS's side is still held, and extended again before it ends.
    return failed.stream()
        .filter(BatchResultErrorEntry::senderFault)
        .map(error -> some.get(Integer.parseInt(error.id())))
        .toList();
  }

  private String url(Priority queue) {
    String nameOrUrl = queues.getOrDefault(queue, "");
    if (nameOrUrl.contains("://")) {
      return nameOrUrl;
    }
    return urls.computeIfAbsent(
        queue,
        _ -> sqs.getQueueUrl(GetQueueUrlRequest.builder().queueName(nameOrUrl).build()).queueUrl());
  }

  @Override
  public long unreadable() {
    return deadLetters.moved();
  }

  private Optional<Delivery> delivery(Priority queue, Message message) {
    try {
      return Optional.of(
          new Delivery(
              queue,
              WorkMessage.parse(message.body()),
              message.messageId(),
              message.receiptHandle(),
              Integer.parseInt(
                  message
                      .attributes()
                      .getOrDefault(MessageSystemAttributeName.APPROXIMATE_RECEIVE_COUNT, "1")),
              trace(message)));
    } catch (IllegalArgumentException _) {
      deadLetters.move(url(queue), message);
      return Optional.empty();
    }
  }

  /** Whole seconds, rounded up: SQS knows no others. */
  private static int seconds(Duration duration) {
    return Math.toIntExact(duration.plusMillis(999).toSeconds());
  }
}
