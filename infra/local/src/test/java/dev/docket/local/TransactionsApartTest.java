package dev.docket.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.docket.aws.Template;
import dev.docket.dynamodb.table.Row;
import dev.docket.dynamodb.table.Table;
import dev.docket.testing.Race;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsResponse;

@Timeout(60)
class TransactionsApartTest {
  private static final int TURNS = 300;
  private static final int SPINS = 2000; // long enough for another request to come in

  private final AtomicInteger transactions = new AtomicInteger();
  private final AtomicInteger others = new AtomicInteger();
  private final AtomicInteger overlaps = new AtomicInteger();

  @Test
  void noRequestIsMadeDuringATransactionHoweverItIsCalled() {
    DynamoDbClient client = TransactionsApart.of(engine());

    List<Integer> done =
        Race.of(
            4,
            runner -> {
              for (int turn = 0; turn < TURNS; turn++) {
                switch (runner) {
                  case 0 -> client.transactWriteItems(t -> {});
                  case 1 -> client.getItem(g -> {});
                  case 2 -> client.queryPaginator(q -> {}).items().forEach(_ -> {});
                  default -> client.query(q -> {});
                }
              }
              return TURNS;
            });

    assertThat(done).containsOnly(TURNS);
    assertThat(overlaps).hasValue(0);
  }

  @Test
  void aThreadThatIsInterruptedInATransactionLeavesTheEngineFree(@TempDir Path directory) {
    try (EmbeddedDynamoDb dynamo = new EmbeddedDynamoDb(directory.resolve("file.db"))) {
      Template.read().createTable(dynamo.client(), "table");
      Table table = new Table(dynamo.client(), "table");
      for (int turn = 0; turn < 20; turn++) {
        Row row = Row.keyed("row", Row.WHOLE).with("turn", turn);
        Thread.currentThread().interrupt();
        table.tryAll(List.of(table.put(row, "attribute_not_exists(another)", Map.of())));
        assertThat(Thread.interrupted()).isTrue();
        assertThat(table.get("row", Row.WHOLE)).isPresent();
      }
    }
  }

  /** An engine that notices what overlaps with a transaction. */
  private DynamoDbClient engine() {
    InvocationHandler engine =
        (_, method, _) -> {
          boolean transaction = method.getName().equals("transactWriteItems");
          AtomicInteger mine = transaction ? transactions : others;
          mine.incrementAndGet();
          for (int i = 0; i < SPINS; i++) {
            Thread.onSpinWait();
            if (transactions.get() > 1 || (transactions.get() > 0 && others.get() > 0)) {
              overlaps.incrementAndGet();
            }
          }
          mine.decrementAndGet();
          return switch (method.getName()) {
            case "transactWriteItems" -> TransactWriteItemsResponse.builder().build();
            case "getItem" -> GetItemResponse.builder().build();
            default -> QueryResponse.builder().build();
          };
        };
    return (DynamoDbClient)
        Proxy.newProxyInstance(
            getClass().getClassLoader(), new Class<?>[] {DynamoDbClient.class}, engine);
  }
}
