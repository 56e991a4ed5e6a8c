package dev.docket.dynamodb;

import dev.docket.price.Usd;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A row of the table, with its attributes as Java values. What is absent or null is not stored.
 * Times are text of one length, so that they sort, and lose nothing.
 */
final class Row {
  /** The sort key of a row that stands for the whole thing. */
  static final String WHOLE = "A";

  private static final DateTimeFormatter TIME =
      new DateTimeFormatterBuilder().appendInstant(9).toFormatter();

  private final Map<String, AttributeValue> attributes;

  private Row(Map<String, AttributeValue> attributes) {
    this.attributes = attributes;
  }

  static Row of(Map<String, AttributeValue> attributes) {
    return new Row(attributes);
  }

  static Row keyed(String pk, String sk) {
    return new Row(new HashMap<>()).with(Names.PK, pk).with(Names.SK, sk);
  }

  static String time(Instant instant) {
    return TIME.format(instant);
  }

  Map<String, AttributeValue> attributes() {
    return attributes;
  }

  Row with(String name, @Nullable String value) {
    return put(name, value == null ? null : AttributeValue.fromS(value));
  }

  Row with(String name, @Nullable Instant value) {
    return with(name, value == null ? null : time(value));
  }

  Row with(String name, long value) {
    return put(name, number(value));
  }

  Row with(String name, boolean value) {
    return put(name, AttributeValue.fromBool(value));
  }

  Row with(String name, byte[] value) {
    return put(name, AttributeValue.fromB(SdkBytes.fromByteArrayUnsafe(value)));
  }

  Row with(String name, Collection<String> values) {
    return put(name, AttributeValue.fromL(values.stream().map(AttributeValue::fromS).toList()));
  }

  Row with(String name, Usd value) {
    return put(name, number(value));
  }

  Row withAll(Map<String, AttributeValue> values) {
    attributes.putAll(values);
    return this;
  }

  /** To be deleted by DynamoDB some days after {@code instant}; readers must look themselves. */
  Row expiringAt(Instant instant) {
    return with(Names.TTL, instant.getEpochSecond());
  }

  boolean isExpired(Instant now) {
    return has(Names.TTL) && number(Names.TTL) <= now.getEpochSecond();
  }

  boolean has(String name) {
    return attributes.containsKey(name);
  }

  String text(String name) {
    return value(name).s();
  }

  @Nullable String textOrNull(String name) {
    AttributeValue value = attributes.get(name);
    return value == null ? null : value.s();
  }

  Instant instant(String name) {
    return Instant.parse(text(name));
  }

  @Nullable Instant instantOrNull(String name) {
    String text = textOrNull(name);
    return text == null ? null : Instant.parse(text);
  }

  long number(String name) {
    return Long.parseLong(value(name).n());
  }

  /** The number, or 0 where there is none. */
  long numberOrZero(String name) {
    return has(name) ? number(name) : 0;
  }

  /** The amount, or nothing where there is none. */
  Usd usd(String name) {
    return has(name) ? Usd.of(value(name).n()) : Usd.ZERO;
  }

  int integer(String name) {
    return Math.toIntExact(number(name));
  }

  boolean flag(String name) {
    AttributeValue value = attributes.get(name);
    return value != null && value.bool();
  }

  byte[] bytes(String name) {
    return value(name).b().asByteArrayUnsafe();
  }

  List<String> texts(String name) {
    AttributeValue value = attributes.get(name);
    return value == null ? List.of() : value.l().stream().map(AttributeValue::s).toList();
  }

  Optional<Row> ifTenantIs(Object tenant) {
    return tenant.toString().equals(textOrNull("tenant")) ? Optional.of(this) : Optional.empty();
  }

  static AttributeValue number(long value) {
    return AttributeValue.fromN(Long.toString(value));
  }

  static AttributeValue number(Usd value) {
    return AttributeValue.fromN(value.amount().toPlainString());
  }

  private AttributeValue value(String name) {
    return Objects.requireNonNull(
        attributes.get(name), () -> "No " + name + " in row " + attributes.get(Names.PK));
  }

  private Row put(String name, @Nullable AttributeValue value) {
    if (value != null) {
      attributes.put(name, value);
    }
    return this;
  }
}
