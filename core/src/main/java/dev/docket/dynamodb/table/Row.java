package dev.docket.dynamodb.table;

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
public final class Row {
  /** The sort key of a row that stands for the whole thing. */
  public static final String WHOLE = "A";

  private static final DateTimeFormatter TIME =
      new DateTimeFormatterBuilder().appendInstant(9).toFormatter();

  private final Map<String, AttributeValue> attributes;

  private Row(Map<String, AttributeValue> attributes) {
    this.attributes = attributes;
  }

  /** The row as DynamoDB gives it. */
  public static Row of(Map<String, AttributeValue> attributes) {
    return new Row(attributes);
  }

  /** A row with nothing but its key. */
  public static Row keyed(String pk, String sk) {
    return new Row(new HashMap<>()).with(Names.PK, pk).with(Names.SK, sk);
  }

  /** The instant as text of one length, so that it sorts. */
  public static String time(Instant instant) {
    return TIME.format(instant);
  }

  /** What DynamoDB is given. */
  public Map<String, AttributeValue> attributes() {
    return attributes;
  }

  /** Adds a value; null adds nothing. */
  public Row with(String name, @Nullable String value) {
    return put(name, value == null ? null : AttributeValue.fromS(value));
  }

  /** Adds a value; null adds nothing. */
  public Row with(String name, @Nullable Instant value) {
    return with(name, value == null ? null : time(value));
  }

  /** Adds a value; null adds nothing. */
  public Row with(String name, long value) {
    return put(name, number(value));
  }

  /** Adds a value; null adds nothing. */
  public Row with(String name, boolean value) {
    return put(name, AttributeValue.fromBool(value));
  }

  /** Adds a value; null adds nothing. */
  public Row with(String name, byte[] value) {
    return put(name, AttributeValue.fromB(SdkBytes.fromByteArrayUnsafe(value)));
  }

  /** Adds a value; null adds nothing. */
  public Row with(String name, Collection<String> values) {
    return put(name, AttributeValue.fromL(values.stream().map(AttributeValue::fromS).toList()));
  }

  /** Adds a value; null adds nothing. */
  public Row with(String name, Usd value) {
    return put(name, number(value));
  }

  /** Adds all of {@code values}. */
  public Row withAll(Map<String, AttributeValue> values) {
    attributes.putAll(values);
    return this;
  }

  /** To be deleted by DynamoDB some days after {@code instant}; readers must look themselves. */
  public Row expiringAt(Instant instant) {
    return with(Names.TTL, instant.getEpochSecond());
  }

  /** Whether it is to be treated as deleted. */
  public boolean isExpired(Instant now) {
    return has(Names.TTL) && number(Names.TTL) <= now.getEpochSecond();
  }

  /** Whether there is such an attribute. */
  public boolean has(String name) {
    return attributes.containsKey(name);
  }

  /** The text, which must be there. */
  public String text(String name) {
    return value(name).s();
  }

  /** The text, or null where there is none. */
  public @Nullable String textOrNull(String name) {
    AttributeValue value = attributes.get(name);
    return value == null ? null : value.s();
  }

  /** The time, which must be there. */
  public Instant instant(String name) {
    return Instant.parse(text(name));
  }

  /** The time, or null where there is none. */
  public @Nullable Instant instantOrNull(String name) {
    String text = textOrNull(name);
    return text == null ? null : Instant.parse(text);
  }

  /** The number, which must be there. */
  public long number(String name) {
    return Long.parseLong(value(name).n());
  }

  /** The number, or 0 where there is none. */
  public long numberOrZero(String name) {
    return has(name) ? number(name) : 0;
  }

  /** The amount, or nothing where there is none. */
  public Usd usd(String name) {
    return has(name) ? Usd.of(value(name).n()) : Usd.ZERO;
  }

  /** The number as an int, which it must fit. */
  public int integer(String name) {
    return Math.toIntExact(number(name));
  }

  /** Whether it is there and true. */
  public boolean flag(String name) {
    AttributeValue value = attributes.get(name);
    return value != null && value.bool();
  }

  /** The bytes, which must be there and are not copied. */
  public byte[] bytes(String name) {
    return value(name).b().asByteArrayUnsafe();
  }

  /** The texts, or none. */
  public List<String> texts(String name) {
    AttributeValue value = attributes.get(name);
    return value == null ? List.of() : value.l().stream().map(AttributeValue::s).toList();
  }

  /** This row if it is the tenant's, so that nobody is told of what is another's. */
  public Optional<Row> ifTenantIs(Object tenant) {
    return tenant.toString().equals(textOrNull("tenant")) ? Optional.of(this) : Optional.empty();
  }

  /** The number as DynamoDB keeps it. */
  public static AttributeValue number(long value) {
    return AttributeValue.fromN(Long.toString(value));
  }

  /** The number as DynamoDB keeps it. */
  public static AttributeValue number(Usd value) {
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
