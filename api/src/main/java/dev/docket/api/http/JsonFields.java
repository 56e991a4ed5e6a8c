package dev.docket.api.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.docket.wording.OneLine;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * The fields of a JSON object in a request body. Every method throws a problem that names the field
 * by its path from the top of the body, e.g. {@code jobs[17].options.length}; null counts as
 * absent.
 */
public final class JsonFields {
  private static final BigDecimal MOST_DOLLARS = new BigDecimal("1000000000");

  private final ObjectNode object;
  private final String prefix;

  private JsonFields(ObjectNode object, String prefix) {
    this.object = object;
    this.prefix = prefix;
  }

  /** The fields of a body. */
  public static JsonFields of(ObjectNode body) {
    return new JsonFields(body, "");
  }

  /** The same fields, of which there may be none but {@code allowed}. */
  public JsonFields only(String... allowed) {
    object
        .fieldNames()
        .forEachRemaining(
            name -> {
              if (!List.of(allowed).contains(name)) {
                throw Problem.badField(
                        path(shortened(name)),
                        "There is no such field here; there are "
                            + String.join(", ", allowed)
                            + ".")
                    .exception();
              }
            });
    return this;
  }

  /** An amount of dollars: a number from 0 to a billion, to the millionth. */
  public Optional<BigDecimal> amount(String name) {
    return node(name)
        .map(
            node -> {
              BigDecimal amount = node.isNumber() ? node.decimalValue() : BigDecimal.ONE.negate();
              if (amount.signum() < 0
                  || amount.compareTo(MOST_DOLLARS) > 0
                  || amount.stripTrailingZeros().scale() > 6) {
                throw bad(
                    name,
                    "It must be a number of dollars from 0 to 1000000000, with at most six decimals.");
              }
              return amount;
            });
  }

  /** The same fields, whose names are data; each must be one of {@code allowed}. */
  public JsonFields onlyNamed(Set<String> allowed) {
    for (String name : names()) {
      if (!allowed.contains(name)) {
        throw bad(shortened(name), "There is nothing of this name in what it is about.");
      }
    }
    return this;
  }

  /** The names of all fields, in their order. */
  public List<String> names() {
    List<String> names = new ArrayList<>();
    object.fieldNames().forEachRemaining(names::add);
    return names;
  }

  /** The path of the field {@code name}. */
  public String path(String name) {
    return prefix + name;
  }

  /** The same fields and one more. */
  public JsonFields with(String name, String value) {
    ObjectNode more = object.deepCopy();
    more.put(name, value);
    return new JsonFields(more, prefix);
  }

  public boolean has(String name) {
    return object.hasNonNull(name);
  }

  /** A text of 1 to {@code max} characters that is not blank. */
  public Optional<String> text(String name, int max) {
    Optional<String> value = string(name);
    if (value.isPresent() && (value.get().isBlank() || length(value.get()) > max)) {
      throw bad(name, "It must have 1 to " + max + " characters, not all of them blank.");
    }
    if (value.isPresent() && value.get().codePoints().anyMatch(Character::isISOControl)) {
      throw bad(name, "It must not have control characters.");
    }
    return value;
  }

  /** A text as {@link #text} has it; pasted line breaks and tabs in it count as spaces. */
  public Optional<String> line(String name, int max) {
    Optional<String> value = string(name);
    return value.isEmpty() ? value : with(name, unbroken(value.get())).text(name, max);
  }

  /** {@code value} on one line; as it is, where it has control characters that break no line. */
  private static String unbroken(String value) {
    boolean isBroken = value.codePoints().anyMatch(JsonFields::breaks);
    boolean isText = value.codePoints().allMatch(c -> breaks(c) || !Character.isISOControl(c));
    return isBroken && isText ? OneLine.of(value) : value;
  }

  private static boolean breaks(int c) {
    return c == '\n' || c == '\r' || c == '\t';
  }

  /** A text of any length and content. */
  public Optional<String> string(String name) {
    Optional<JsonNode> value = node(name);
    if (value.isPresent() && !value.get().isTextual()) {
      throw bad(name, "It must be a string.");
    }
    return value.map(JsonNode::textValue);
  }

  public <T> T required(Optional<T> value, String name) {
    return value.orElseThrow(() -> bad(name, "It is missing."));
  }

  /** One of {@code allowed}. */
  public Optional<String> oneOf(String name, List<String> allowed) {
    Optional<String> value = string(name);
    if (value.isPresent() && !allowed.contains(value.get())) {
      throw bad(name, "It must be one of " + String.join(", ", allowed) + ".");
    }
    return value;
  }

  /** One of the constants of {@code type}, in lower case. */
  public <E extends Enum<E>> Optional<E> oneOf(String name, Class<E> type) {
    List<String> names = new ArrayList<>();
    for (E constant : type.getEnumConstants()) {
      names.add(constant.name().toLowerCase(Locale.ROOT));
    }
    return oneOf(name, names).map(value -> type.getEnumConstants()[names.indexOf(value)]);
  }

  public Optional<Boolean> flag(String name) {
    Optional<JsonNode> value = node(name);
    if (value.isPresent() && !value.get().isBoolean()) {
      throw bad(name, "It must be true or false.");
    }
    return value.map(JsonNode::booleanValue);
  }

  /** A whole number from {@code min} to {@code max}. */
  public OptionalLong number(String name, long min, long max) {
    Optional<JsonNode> value = node(name);
    if (value.isEmpty()) {
      return OptionalLong.empty();
    }
    JsonNode node = value.get();
    if (!node.isIntegralNumber()
        || !node.canConvertToLong()
        || node.longValue() < min
        || node.longValue() > max) {
      throw bad(
          name,
          max == Long.MAX_VALUE
              ? "It must be a whole number of at least " + min + "."
              : "It must be a whole number from " + min + " to " + max + ".");
    }
    return OptionalLong.of(node.longValue());
  }

  /**
   * At most {@code max} strings by name, each name of 1 to 64 and value of at most 512 characters.
   */
  public Map<String, String> strings(String name, int max) {
    Map<String, String> strings = new LinkedHashMap<>();
    Optional<JsonFields> fields = object(name);
    if (fields.isEmpty()) {
      return strings;
    }
    if (fields.get().object.size() > max) {
      throw bad(name, "It may have at most " + max + " entries.");
    }
    fields
        .get()
        .object
        .properties()
        .forEach(
            entry -> {
              String key = entry.getKey();
              if (key.isBlank() || length(key) > 64) {
                throw bad(name, "The name of an entry must have 1 to 64 characters.");
              }
              JsonNode value = entry.getValue();
              if (!value.isTextual() || length(value.textValue()) > 512) {
                throw bad(name + "." + key, "It must be a string of at most 512 characters.");
              }
              strings.put(key, value.textValue());
            });
    return strings;
  }

  /** The texts of the array in the field {@code name}: 1 to {@code max} of 1 to 200 characters. */
  public Optional<List<String>> texts(String name, int max) {
    return texts(name, max, 200);
  }

  /** The same, of texts of at most {@code longest} characters. */
  public Optional<List<String>> texts(String name, int max, int longest) {
    Optional<JsonNode> value = node(name);
    if (value.isEmpty()) {
      return Optional.empty();
    }
    if (!(value.get() instanceof ArrayNode array) || array.isEmpty() || array.size() > max) {
      throw bad(name, "It must be an array of 1 to " + max + " strings.");
    }
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < array.size(); i++) {
      String text = array.get(i).textValue();
      if (text == null || text.isBlank() || length(text) > longest) {
        throw bad(name + "[" + i + "]", "It must be a string of 1 to " + longest + " characters.");
      }
      if (text.codePoints().anyMatch(Character::isISOControl)) {
        throw bad(name + "[" + i + "]", "It must not have control characters.");
      }
      texts.add(text);
    }
    return Optional.of(texts);
  }

  /** The same, in which pasted line breaks and tabs count as spaces. */
  public Optional<List<String>> lines(String name, int max, int longest) {
    if (!(object.get(name) instanceof ArrayNode array)) {
      return texts(name, max, longest);
    }
    ObjectNode even = object.deepCopy();
    ArrayNode lines = even.putArray(name);
    for (JsonNode text : array) {
      lines.add(text.isTextual() ? TextNode.valueOf(unbroken(text.textValue())) : text);
    }
    return new JsonFields(even, prefix).texts(name, max, longest);
  }

  /** The fields of the object in the field {@code name}. */
  public Optional<JsonFields> object(String name) {
    return node(name).map(value -> fieldsOf(value, path(name)));
  }

  /** The fields of each object in the array in the field {@code name}. */
  public Optional<List<JsonFields>> objects(String name, int max) {
    Optional<JsonNode> value = node(name);
    if (value.isEmpty()) {
      return Optional.empty();
    }
    if (!(value.get() instanceof ArrayNode array)) {
      throw bad(name, "It must be an array.");
    }
    if (array.size() > max) {
      throw bad(name, "It may have at most " + max + " entries.");
    }
    List<JsonFields> all = new ArrayList<>();
    for (int i = 0; i < array.size(); i++) {
      all.add(fieldsOf(array.get(i), path(name) + "[" + i + "]"));
    }
    return Optional.of(all);
  }

  public ProblemException bad(String name, String detail) {
    return Problem.badField(path(name), detail).exception();
  }

  private static JsonFields fieldsOf(JsonNode value, String path) {
    if (!(value instanceof ObjectNode fields)) {
      throw Problem.badField(path, "It must be an object.").exception();
    }
    return new JsonFields(fields, path + ".");
  }

  private Optional<JsonNode> node(String name) {
    return Optional.ofNullable(object.get(name)).filter(value -> !value.isNull());
  }

  private static int length(String text) {
    return text.codePointCount(0, text.length());
  }

  private static String shortened(String name) {
    return name.length() > 64 ? name.substring(0, 64) + "…" : name;
  }
}
