package dev.docket.dynamodb.table;

import dev.docket.job.Page;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/** Lists by time, newest first. The mark between two pages is the last row's key in the index. */
public record ListIndex(Table table) {
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
