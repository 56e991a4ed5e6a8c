package dev.docket.dynamodb.table;

import dev.docket.job.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/** Lists by time, newest first. The mark between two pages is the last row's key in the index. */
public record ListIndex(Table table) {
  /** How many rows one page goes through at most to find those that match. */
  private static final int MOST_LOOKED_AT = 1000;

  /** Rows at a time, where many will not match. */
  private static final int STRIDE = 100;

  /**
   * The next {@code limit} things of {@code list} that match, after {@code after}. There is a mark
   * only where another matches, or where so many rows did not match that the rest is left for the
   * next page, which may then be short.
   *
   * @param matching of these rows of the index those things that match, by the keys of their rows
   */
  public <T> Page<T> matching(
      String list,
      int limit,
      Optional<String> after,
      Function<List<Row>, Map<Map<String, AttributeValue>, T>> matching) {
    List<T> page = new ArrayList<>();
    Optional<String> read = after;
    Optional<String> last = after;
    for (int lookedAt = 0; lookedAt < MOST_LOOKED_AT; ) {
      Page<Row> rows = page(list, lookedAt == 0 ? limit + 1 : STRIDE, read);
      Map<Map<String, AttributeValue>, T> matches = matching.apply(rows.items());
      for (Row row : rows.items()) {
        T match = matches.get(Table.key(row.text(Names.PK), row.text(Names.SK)));
        if (match != null && page.size() == limit) {
          return new Page<>(page, last);
        }
        if (match != null) {
          page.add(match);
        }
        last = Optional.of(row.text(Names.LIST_KEY));
      }
      if (rows.next().isEmpty()) {
        return new Page<>(page, Optional.empty());
      }
      read = rows.next();
      lookedAt += rows.items().size();
    }
    return new Page<>(page, read);
  }

  /** The next {@code limit} rows of {@code list} after {@code after}, as the index has them. */
  public Page<Row> page(String list, int limit, Optional<String> after) {
    AttributeValue key = AttributeValue.fromS(list);
    QueryRequest.Builder query =
        QueryRequest.builder()
            .indexName(Names.LIST_INDEX)
            .expressionAttributeNames(Map.of("#list", Names.LIST)) // LIST is a reserved word
            .scanIndexForward(false);
    if (after.isPresent()) {
      query
          .keyConditionExpression("#list = :list AND list_key < :after")
          .expressionAttributeValues(
              Map.of(":list", key, ":after", AttributeValue.fromS(after.get())));
    } else {
      query.keyConditionExpression("#list = :list").expressionAttributeValues(Map.of(":list", key));
    }
    List<Row> rows = table.query(query, limit + 1); // one more shows whether this is the end
    if (rows.size() <= limit) {
      return new Page<>(rows, Optional.empty());
    }
    List<Row> page = rows.subList(0, limit);
    return new Page<>(page, Optional.of(page.getLast().text(Names.LIST_KEY)));
  }
}
