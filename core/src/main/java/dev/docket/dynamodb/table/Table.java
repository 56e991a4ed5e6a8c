package dev.docket.dynamodb.table;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;
import java.util.function.Supplier;
import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.DeleteRequest;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.TransactionConflictException;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/**
 * The one table. All reads by key are consistent. A change (not what only prepares one) takes with
 * it the row that waits {@link Beside}.
 */
public final class Table {
  private static final int MAX_BATCH_GET = 100;
  private static final int MAX_BATCH_WRITE = 25;
  private static final int MAX_CONFLICTS = 6;

  private final DynamoDbClient client;
  private final String name;
  private final boolean prepares;

  public Table(DynamoDbClient client, String name) {
    this(client, name, false);
  }

  private Table(DynamoDbClient client, String name, boolean prepares) {
    this.client = client;
    this.name = name;
    this.prepares = prepares;
  }

  /** The same table for writes that change nothing by themselves. */
  public Table preparing() {
    return new Table(client, name, true);
  }

  DynamoDbClient client() {
    return client;
  }

  /** Its name, for requests that are made elsewhere. */
  public String name() {
    return name;
  }

  /** The key of one row. */
  public static Map<String, AttributeValue> key(String pk, String sk) {
    return Map.of(Names.PK, AttributeValue.fromS(pk), Names.SK, AttributeValue.fromS(sk));
  }

  /** The row of this key, if there is one. */
  public Optional<Row> get(String pk, String sk) {
    Map<String, AttributeValue> item =
        client.getItem(g -> g.tableName(name).key(key(pk, sk)).consistentRead(true)).item();
    return item.isEmpty() ? Optional.empty() : Optional.of(Row.of(item));
  }

  /** Those of the rows that exist, in no order. */
  public List<Row> getAll(Collection<Map<String, AttributeValue>> keys) {
    List<Row> rows = new ArrayList<>(keys.size());
    List<Map<String, AttributeValue>> left = new ArrayList<>(keys);
    while (!left.isEmpty()) {
      List<Map<String, AttributeValue>> some =
          List.copyOf(left.subList(0, Math.min(MAX_BATCH_GET, left.size())));
      left.subList(0, some.size()).clear();
      KeysAndAttributes wanted =
          KeysAndAttributes.builder().keys(some).consistentRead(true).build();
      BatchGetItemResponse got = client.batchGetItem(b -> b.requestItems(Map.of(name, wanted)));
      got.responses().getOrDefault(name, List.of()).forEach(item -> rows.add(Row.of(item)));
      KeysAndAttributes rest = got.unprocessedKeys().get(name);
      if (rest != null) {
        left.addAll(rest.keys());
      }
    }
    return rows;
  }

  /** Stores the row, over another of its key. */
  public void put(Row row) {
    Optional<Beside> beside = beside();
    if (beside.isEmpty()) {
      client.putItem(p -> p.tableName(name).item(row.attributes()));
    } else {
      all(List.of(written(row)), beside);
    }
  }

  private TransactWriteItem written(Row row) {
    return TransactWriteItem.builder().put(p -> p.tableName(name).item(row.attributes())).build();
  }

  private Optional<Beside> beside() {
    return prepares ? Optional.empty() : Beside.waiting();
  }

  /** Makes all of {@code writes}, and stores what goes beside them. */
  private void all(List<TransactWriteItem> writes, Optional<Beside> beside) {
    List<TransactWriteItem> all = new ArrayList<>(writes);
    beside.ifPresent(waiting -> all.add(written(waiting.row())));
    TransactWriteItemsRequest request =
        TransactWriteItemsRequest.builder().transactItems(all).build();
    unconflicted(() -> client.transactWriteItems(request));
    beside.ifPresent(Beside::isStoredNow);
  }

  /**
   * Stores {@code row} where {@code condition} holds, and gives the row that stood in the way where
   * it does not. A row equal to {@code row} does not stand in the way: the SDK repeats a write
   * whose reply was lost, and the repeat then meets the first.
   */
  public Optional<Row> putIf(Row row, String condition, Map<String, AttributeValue> values) {
    return putIf(row, condition, Map.of(), values);
  }

  /** The same, with names for attributes that are reserved words. */
  public Optional<Row> putIf(
      Row row, String condition, Map<String, String> names, Map<String, AttributeValue> values) {
    Optional<Beside> beside = beside();
    if (beside.isPresent()) {
      return refused(List.of(put(row, condition, names, values)), beside)
          .map(Refused::there)
          .filter(there -> !there.attributes().equals(row.attributes()));
    }
    PutItemRequest.Builder put =
        PutItemRequest.builder()
            .tableName(name)
            .item(row.attributes())
            .conditionExpression(condition)
            .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD);
    if (!names.isEmpty()) {
      put.expressionAttributeNames(names);
    }
    if (!values.isEmpty()) {
      put.expressionAttributeValues(values);
    }
    try {
      unconflicted(() -> client.putItem(put.build()));
      return Optional.empty();
    } catch (ConditionalCheckFailedException e) {
      Map<String, AttributeValue> there = e.hasItem() ? e.item() : Map.of();
      return there.equals(row.attributes()) ? Optional.empty() : Optional.of(Row.of(there));
    }
  }

  /**
   * Stores {@code row} over the row of the same key at {@code version}, and all of {@code beside}
   * with it; false, and none stored, if that row has moved on. Those of {@code news} are stored
   * with it too where none of them is there yet: what is told already is not told again.
   */
  public boolean transact(Row row, long version, List<Row> beside, List<Row> news) {
    return transact(row, version, beside, news, List.of());
  }

  /** The same, and {@code also} with it. */
  public boolean transact(
      Row row, long version, List<Row> beside, List<Row> news, List<TransactWriteItem> also) {
    List<TransactWriteItem> writes = new ArrayList<>();
    writes.add(
        put(
            row,
            "version = :read AND tenant = :tenant",
            Map.of(
                ":read", Row.number(version),
                ":tenant", AttributeValue.fromS(row.text("tenant")))));
    for (Row other : beside) {
      writes.add(written(other));
    }
    writes.addAll(also);
    List<TransactWriteItem> told = new ArrayList<>(writes);
    news.forEach(tale -> told.add(put(tale, "attribute_not_exists(pk)", Map.of())));
    return transact(told, row) || (!news.isEmpty() && transact(writes, row));
  }

  /** A part of a transaction that stores {@code row} where {@code condition} holds. */
  public TransactWriteItem put(Row row, String condition, Map<String, AttributeValue> values) {
    return put(row, condition, Map.of(), values);
  }

  private TransactWriteItem put(
      Row row, String condition, Map<String, String> names, Map<String, AttributeValue> values) {
    return TransactWriteItem.builder()
        .put(
            p -> {
              p.tableName(name)
                  .item(row.attributes())
                  .conditionExpression(condition)
                  .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD);
              if (!names.isEmpty()) {
                p.expressionAttributeNames(names);
              }
              if (!values.isEmpty()) {
                p.expressionAttributeValues(values);
              }
            })
        .build();
  }

  /**
   * Makes all of {@code writes} or none; false if a condition does not hold. The first of them puts
   * {@code first}: where that is there already, a repeat has met its first try, and has won.
   */
  public boolean transact(List<TransactWriteItem> writes, Row first) {
    try {
      all(writes, beside());
      return true;
    } catch (TransactionCanceledException e) {
      if (e.cancellationReasons().stream()
          .noneMatch(reason -> "ConditionalCheckFailed".equals(reason.code()))) {
        throw e;
      }
      CancellationReason reason = e.cancellationReasons().getFirst();
      return reason.hasItem() && reason.item().equals(first.attributes());
    }
  }

  /**
   * The write whose condition did not hold.
   *
   * @param write its place among all writes
   * @param there the row that stood in its way, maybe empty
   */
  public record Refused(int write, Row there) {}

  /** Makes all of {@code writes} or none; then tells of the first whose condition did not hold. */
  public Optional<Refused> tryAll(List<TransactWriteItem> writes) {
    return refused(writes, beside());
  }

  private Optional<Refused> refused(List<TransactWriteItem> writes, Optional<Beside> beside) {
    try {
      all(writes, beside);
      return Optional.empty();
    } catch (TransactionCanceledException e) {
      List<CancellationReason> reasons = e.cancellationReasons();
      for (int i = 0; i < reasons.size(); i++) {
        if ("ConditionalCheckFailed".equals(reasons.get(i).code())) {
          Map<String, AttributeValue> there =
              reasons.get(i).hasItem() ? reasons.get(i).item() : Map.of();
          return Optional.of(new Refused(i, Row.of(there)));
        }
      }
      throw e;
    }
  }

  /**
   * Changes a row where the request's condition holds; else gives the row as it is, maybe empty.
   */
  public Optional<Row> updateIf(UpdateItemRequest.Builder update) {
    try {
      UpdateItemRequest request =
          update
              .tableName(name)
              .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD)
              .build();
      unconflicted(() -> client.updateItem(request));
      return Optional.empty();
    } catch (ConditionalCheckFailedException e) {
      return Optional.of(Row.of(e.hasItem() ? e.item() : Map.of()));
    }
  }

  /**
   * What an update came to.
   *
   * @param isDone whether its condition held
   * @param row the row after it; where its condition did not hold, the row as it is, maybe empty
   */
  public record Updated(boolean isDone, Row row) {}

  /** Changes a row where the request's condition holds, and gives the row. */
  public Updated update(UpdateItemRequest.Builder update) {
    UpdateItemRequest request =
        update
            .tableName(name)
            .returnValues(ReturnValue.ALL_NEW)
            .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD)
            .build();
    try {
      return new Updated(true, Row.of(unconflicted(() -> client.updateItem(request)).attributes()));
    } catch (ConditionalCheckFailedException e) {
      return new Updated(false, Row.of(e.hasItem() ? e.item() : Map.of()));
    }
  }

  /** Deletes a row and gives what it was; of several callers one gets it. */
  public Optional<Row> take(String pk, String sk) {
    try {
      Map<String, AttributeValue> item =
          client
              .deleteItem(
                  d ->
                      d.tableName(name)
                          .key(key(pk, sk))
                          // DynamoDB Local gives the old row to all who delete at once without it
                          .conditionExpression("attribute_exists(pk)")
                          .returnValues(ReturnValue.ALL_OLD))
              .attributes();
      return Optional.of(Row.of(item));
    } catch (ConditionalCheckFailedException e) {
      return Optional.empty();
    }
  }

  /** Removes the row of this key, if there is one. */
  public void delete(String pk, String sk) {
    client.deleteItem(d -> d.tableName(name).key(key(pk, sk)));
  }

  /** Removes the rows of these keys together; false, and none removed, where one is not there. */
  public boolean deleteTogether(List<Map<String, AttributeValue>> keys) {
    return tryAll(
            keys.stream()
                .map(
                    key ->
                        TransactWriteItem.builder()
                            .delete(
                                d ->
                                    d.tableName(name)
                                        .key(key)
                                        .conditionExpression("attribute_exists(pk)"))
                            .build())
                .toList())
        .isEmpty();
  }

  /** Stores all of the rows, over others of their keys, or none. */
  public void putTogether(List<Row> rows) {
    all(rows.stream().map(this::written).toList(), beside());
  }

  /** Stores the rows, not all at once. */
  public void putAll(Collection<Row> rows) {
    writeAll(
        rows.stream()
            .map(row -> PutRequest.builder().item(row.attributes()).build())
            .map(put -> WriteRequest.builder().putRequest(put).build())
            .toList());
  }

  /** Removes the rows of these keys, not all at once. */
  public void deleteAll(Collection<Map<String, AttributeValue>> keys) {
    writeAll(
        keys.stream()
            .map(key -> DeleteRequest.builder().key(key).build())
            .map(delete -> WriteRequest.builder().deleteRequest(delete).build())
            .toList());
  }

  /** All rows that {@code query} finds, over all pages. */
  public List<Row> queryAll(QueryRequest.Builder query) {
    List<Row> rows = new ArrayList<>();
    client
        .queryPaginator(query.tableName(name).build())
        .items()
        .forEach(item -> rows.add(Row.of(item)));
    return rows;
  }

  /** Gives {@code reader} each row that {@code query} finds, page by page. */
  public void each(QueryRequest.Builder query, Consumer<Row> reader) {
    client
        .queryPaginator(query.tableName(name).build())
        .items()
        .forEach(item -> reader.accept(Row.of(item)));
  }

  /** The first {@code limit} rows that {@code query} finds. */
  public List<Row> query(QueryRequest.Builder query, int limit) {
    List<Row> rows = new ArrayList<>();
    client.queryPaginator(query.tableName(name).limit(limit).build()).items().stream()
        .limit(limit)
        .forEach(item -> rows.add(Row.of(item)));
    return rows;
  }

  private void writeAll(List<WriteRequest> requests) {
    List<WriteRequest> left = new ArrayList<>(requests);
    while (!left.isEmpty()) {
      List<WriteRequest> some =
          List.copyOf(left.subList(0, Math.min(MAX_BATCH_WRITE, left.size())));
      left.subList(0, some.size()).clear();
      BatchWriteItemResponse written =
          client.batchWriteItem(b -> b.requestItems(Map.of(name, some)));
      left.addAll(written.unprocessedItems().getOrDefault(name, List.of()));
    }
  }

  /** Repeats {@code write} when a transaction of another process touches the same row just now. */
  private static <T> T unconflicted(Supplier<T> write) {
    for (int attempt = 1; ; attempt++) {
      try {
        return write.get();
      } catch (TransactionConflictException | TransactionCanceledException e) {
        if (attempt == MAX_CONFLICTS || !isConflict(e)) {
          throw e;
        }
        pause(attempt);
      }
    }
  }

  private static boolean isConflict(DynamoDbException e) {
    return !(e instanceof TransactionCanceledException cancelled)
        || cancelled.cancellationReasons().stream()
            .anyMatch(reason -> "TransactionConflict".equals(reason.code()));
  }

  private static void pause(int attempt) {
    try {
      Thread.sleep(ThreadLocalRandom.current().nextInt(10, 20 << attempt));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw AbortedException.create("Interrupted between two tries of a write", e);
    }
  }
}
