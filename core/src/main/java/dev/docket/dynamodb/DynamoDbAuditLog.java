package dev.docket.dynamodb;

import dev.docket.audit.AuditEntry;
import dev.docket.audit.AuditLine;
import dev.docket.audit.AuditLog;
import dev.docket.dynamodb.table.Beside;
import dev.docket.dynamodb.table.Names;
import dev.docket.dynamodb.table.Row;
import dev.docket.dynamodb.table.StoredJson;
import dev.docket.dynamodb.table.Table;
import dev.docket.job.TenantId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * The log of a tenant as rows {@code AUDIT#<tenant>}: what is not sealed {@code U#<time>#<id>}, and
 * in the index of what is open; what is {@code S#<seq>}; and {@code H}, the last of the chain.
 */
public final class DynamoDbAuditLog implements AuditLog {
  private static final String NEW = "attribute_not_exists(pk)";
  private static final String HEAD = "H";
  private static final int AT_ONCE = 49; // two writes each and the head: a transaction has 100
  private static final int LOOKED_AT = 1000; // unsealed entries of all tenants
  private static final String LAST = "~"; // after all that begins with U# or S#

  private final Table table;

  /** Logs in {@code table}. */
  public DynamoDbAuditLog(DynamoDbClient dynamo, String table) {
    this.table = new Table(dynamo, table).preparing();
  }

  @Override
  public void add(AuditEntry entry) {
    table.put(row(entry));
  }

  @Override
  public Pending addWithNextChange(AuditEntry entry) {
    Beside beside = Beside.begin(row(entry));
    return new Pending() {
      @Override
      public boolean isAdded() {
        return beside.isStored();
      }

      @Override
      public void close() {
        beside.close();
      }
    };
  }

  /** The row of an entry that is not sealed yet. */
  static Row row(AuditEntry entry) {
    return Row.keyed(pk(entry.tenant()), "U#" + Row.time(entry.at()) + "#" + entry.id())
        .with("tenant", entry.tenant().value())
        .with("entry", StoredJson.text(AuditEntry.class, entry))
        .with(Names.OPEN_SHARD, "AUDIT")
        .with(Names.CHECK_AT, entry.at());
  }

  @Override
  public List<TenantId> unsealed() {
    QueryRequest.Builder open =
        QueryRequest.builder()
            .indexName(Names.OPEN_INDEX)
            .keyConditionExpression("open_shard = :shard")
            .expressionAttributeValues(Map.of(":shard", AttributeValue.fromS("AUDIT")));
    return table.query(open, LOOKED_AT).stream()
        .map(row -> row.text(Names.PK).substring("AUDIT#".length()))
        .distinct()
        .map(TenantId::new)
        .toList();
  }

  @Override
  public int seal(TenantId tenant) {
    int sealed = 0;
    while (true) {
      Optional<Row> head = table.get(pk(tenant), HEAD);
      List<Row> next = table.query(between(tenant, "U#", "U#" + LAST), AT_ONCE);
      if (next.isEmpty() || !seal(tenant, head, next)) {
        return sealed;
      }
      sealed += next.size();
    }
  }

  private boolean seal(TenantId tenant, Optional<Row> head, List<Row> next) {
    long seq = head.map(row -> row.number("seq")).orElse(0L);
    String prev = head.map(row -> row.text("hash")).orElse(AuditLine.NONE);
    List<TransactWriteItem> writes = new ArrayList<>();
    for (Row row : next) {
      AuditEntry entry = entry(row);
      AuditLine line = AuditLine.sealed(entry, ++seq, prev);
      prev = line.hash();
      Row sealed =
          Row.keyed(pk(tenant), sealedKey(seq))
              .with("tenant", tenant.value())
              .with("at", entry.at())
              .with("line", line.json())
              .with("hash", line.hash());
      writes.add(table.put(sealed, NEW, Map.of()));
      writes.add(
          TransactWriteItem.builder()
              .delete(
                  delete ->
                      delete
                          .tableName(table.name())
                          .key(Table.key(row.text(Names.PK), row.text(Names.SK)))
                          .conditionExpression("attribute_exists(pk)"))
              .build());
    }
    Row newHead =
        Row.keyed(pk(tenant), HEAD)
            .with("tenant", tenant.value())
            .with("seq", seq)
            .with("hash", prev);
    writes.addFirst(
        head.isEmpty()
            ? table.put(newHead, NEW, Map.of())
            : table.put(
                newHead, "seq = :seq", Map.of(":seq", Row.number(head.get().number("seq")))));
    return table.transact(writes, newHead);
  }

  @Override
  public void read(TenantId tenant, Instant from, Instant to, Consumer<AuditLine> reader) {
    long first = Long.MAX_VALUE;
    long last = 0;
    QueryRequest.Builder times =
        between(tenant, "S#", "S#" + LAST)
            .projectionExpression("sk, #at")
            .expressionAttributeNames(Map.of("#at", "at"));
    for (Row row : table.queryAll(times)) {
      Instant at = row.instant("at");
      if (!at.isBefore(from) && at.isBefore(to)) {
        long seq = Long.parseLong(row.text(Names.SK).substring("S#".length()));
        first = Math.min(first, seq);
        last = Math.max(last, seq);
      }
    }
    if (first <= last) {
      table.each(
          between(tenant, sealedKey(first), sealedKey(last)),
          row ->
              reader.accept(
                  new AuditLine(
                      Long.parseLong(row.text(Names.SK).substring("S#".length())),
                      row.text("line"),
                      row.text("hash"))));
    }
    for (Row row : table.queryAll(between(tenant, "U#", "U#" + LAST))) {
      AuditEntry entry = entry(row);
      if (!entry.at().isBefore(from) && entry.at().isBefore(to)) {
        reader.accept(AuditLine.unsealed(entry));
      }
    }
  }

  private QueryRequest.Builder between(TenantId tenant, String first, String last) {
    return QueryRequest.builder()
        .keyConditionExpression("pk = :pk AND sk BETWEEN :first AND :last")
        .consistentRead(true)
        .expressionAttributeValues(
            Map.of(
                ":pk", AttributeValue.fromS(pk(tenant)),
                ":first", AttributeValue.fromS(first),
                ":last", AttributeValue.fromS(last)));
  }

  private static AuditEntry entry(Row row) {
    return StoredJson.value(AuditEntry.class, row.text("entry"));
  }

  private static String pk(TenantId tenant) {
    return "AUDIT#" + tenant;
  }

  private static String sealedKey(long seq) {
    return "S#%012d".formatted(seq);
  }
}
