package dev.docket.local.bench;

import java.util.List;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.ConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsResponse;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemResponse;

/**
 * What a request to DynamoDB is billed for, as its answer tells.
 *
 * @param reads units: 4 KB each, half of one where it need not be the newest
 * @param writes units: 1 KB each in a row or an index, two in a transaction
 */
record Weighed(double reads, double writes) {
  private static final ReturnConsumedCapacity TOTAL = ReturnConsumedCapacity.TOTAL;

  /** {@code request}, told to say what it took; the same where it is none to DynamoDB. */
  static Object asking(Object request) {
    return switch (request) {
      case GetItemRequest get -> get.toBuilder().returnConsumedCapacity(TOTAL).build();
      case QueryRequest query -> query.toBuilder().returnConsumedCapacity(TOTAL).build();
      case BatchGetItemRequest batch -> batch.toBuilder().returnConsumedCapacity(TOTAL).build();
      case PutItemRequest put -> put.toBuilder().returnConsumedCapacity(TOTAL).build();
      case UpdateItemRequest update -> update.toBuilder().returnConsumedCapacity(TOTAL).build();
      case DeleteItemRequest delete -> delete.toBuilder().returnConsumedCapacity(TOTAL).build();
      case BatchWriteItemRequest batch -> batch.toBuilder().returnConsumedCapacity(TOTAL).build();
      case TransactWriteItemsRequest all -> all.toBuilder().returnConsumedCapacity(TOTAL).build();
      default -> request;
    };
  }

  /** What {@code response} says that it took; nothing where it is none of DynamoDB's. */
  static Weighed of(Object response) {
    return switch (response) {
      case GetItemResponse got -> read(List.of(got.consumedCapacity()));
      case QueryResponse found -> read(List.of(found.consumedCapacity()));
      case BatchGetItemResponse got -> read(got.consumedCapacity());
      case PutItemResponse put -> written(List.of(put.consumedCapacity()));
      case UpdateItemResponse updated -> written(List.of(updated.consumedCapacity()));
      case DeleteItemResponse deleted -> written(List.of(deleted.consumedCapacity()));
      case BatchWriteItemResponse put -> written(put.consumedCapacity());
      case TransactWriteItemsResponse all -> written(all.consumedCapacity());
      default -> new Weighed(0, 0);
    };
  }

  private static Weighed read(List<ConsumedCapacity> all) {
    return new Weighed(sum(all), 0);
  }

  private static Weighed written(List<ConsumedCapacity> all) {
    return new Weighed(0, sum(all));
  }

  private static double sum(List<ConsumedCapacity> all) {
    return all.stream().mapToDouble(ConsumedCapacity::capacityUnits).sum();
  }
}
