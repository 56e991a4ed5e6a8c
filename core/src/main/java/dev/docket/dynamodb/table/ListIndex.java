package dev.docket.dynamodb.table;

import dev.docket.job.Page;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/** Lists by time, newest first. The mark between two pages is the last row's key in the index. */
public record ListIndex(Table table) {
  /** How many rows one page goes through at most to find those that match. */
  private static final int MOST_LOOKED_AT = 1000;

  /** Rows at a time, where many will not match. */
  private static final int STRIDE = 100;

  /**
   * The rows of a list from a key on, and before another.
   *
   * @param from the first key that may stand in it; empty for none
   * @param to the first key that may not; empty for none
   */
  public record Stretch(String list, Optional<String> from, Optional<String> to) {
    /** All rows of {@code list}. */
    public static Stretch all(String list) {
      return new Stretch(list, Optional.empty(), Optional.empty());
    }
  }

  /**
   * The next {@code limit} things of {@code list} that match, after {@code after}. There is a mark
   * only where another matches, or where so many rows did not match that the rest is left for the
   * next page, which may then be short.
   *
   * @param matching of these rows of the index those things that match, by the keys of their rows
   */
  public <T> Page<T> matching(
      Stretch list,
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
    return page(Stretch.all(list), limit, after);
  }

  private Page<Row> page(Stretch list, int limit, Optional<String> mark) {
    AttributeValue key = AttributeValue.fromS(list.list());
    Optional<String> after =
        Stream.concat(mark.stream(), list.to().stream()).min(Comparator.naturalOrder());
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
    List<Row> rows = // one more shows whether this is the end
        table.query(query, limit + 1).stream()
            .takeWhile(row -> list.from().orElse("").compareTo(row.text(Names.LIST_KEY)) <= 0)
            .toList();
    if (rows.size() <= limit) {
      return new Page<>(rows, Optional.empty());
    }
    List<Row> page = rows.subList(0, limit);
    return new Page<>(page, Optional.of(page.getLast().text(Names.LIST_KEY)));
  }
}
