package dev.docket.dynamodb;

import dev.docket.dynamodb.table.Row;
import dev.docket.job.Usage;
import dev.docket.price.Cost;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What was used, as attributes of a row. */
final class UsageItem {
  private static final String INPUT = "input_tokens";
  private static final String CACHED = "cached_tokens";
  private static final String WRITTEN = "written_tokens";
  private static final String OUTPUT = "output_tokens";
  private static final String REASONING = "reasoning_tokens";
  private static final String CALLS = "model_calls";
  private static final String DUPLICATES = "possible_duplicates";
  private static final String USD = "usd";
  private static final String ASSUMED = "usd_assumed";
  private static final String UNPRICED = "unpriced_calls";

  private UsageItem() {}

  static SequencedMap<String, AttributeValue> attributes(Usage usage) {
    SequencedMap<String, AttributeValue> attributes = new LinkedHashMap<>();
    attributes.put(INPUT, Row.number(usage.inputTokens()));
    attributes.put(CACHED, Row.number(usage.cachedTokens()));
    attributes.put(WRITTEN, Row.number(usage.writtenTokens()));
    attributes.put(OUTPUT, Row.number(usage.outputTokens()));
    attributes.put(REASONING, Row.number(usage.reasoningTokens()));
    attributes.put(CALLS, Row.number(usage.modelCalls()));
    attributes.put(DUPLICATES, Row.number(usage.possibleDuplicates()));
    attributes.put(USD, Row.number(usage.cost().usd()));
    attributes.put(ASSUMED, Row.number(usage.cost().assumed()));
    attributes.put(UNPRICED, Row.number(usage.cost().unpricedCalls()));
    return attributes;
  }

  /** What {@code row} says was used; what it does not name counts as nothing. */
  static Usage usage(Row row) {
    return new Usage(
        row.numberOrZero(INPUT),
        row.numberOrZero(CACHED),
        row.numberOrZero(WRITTEN),
        row.numberOrZero(OUTPUT),
        row.numberOrZero(REASONING),
        Math.toIntExact(row.numberOrZero(CALLS)),
        Math.toIntExact(row.numberOrZero(DUPLICATES)),
        new Cost(row.usd(USD), row.usd(ASSUMED), Math.toIntExact(row.numberOrZero(UNPRICED))));
  }

  /** The assignments that set, or with {@code ADD} add, each of {@code names}. */
  static String assignments(Map<String, AttributeValue> names, String operator) {
    return String.join(", ", names.keySet().stream().map(n -> n + operator + ":" + n).toList());
  }

  /** The values of {@link #assignments}. */
  static Map<String, AttributeValue> values(Map<String, AttributeValue> attributes) {
    Map<String, AttributeValue> values = new LinkedHashMap<>();
    attributes.forEach((name, value) -> values.put(":" + name, value));
    return values;
  }
}
