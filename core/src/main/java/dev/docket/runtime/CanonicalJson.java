package dev.docket.runtime;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TreeSet;

/** JSON in its one canonical form (RFC 8785): the same value gives the same bytes. */
public final class CanonicalJson {
  private static final int PLAIN_UP_TO = 21; // digits before the point without an exponent
  private static final int PLAIN_FROM = -6; // zeros after the point without an exponent

  private CanonicalJson() {}

  /** The bytes of {@code value}, in UTF-8. */
  public static byte[] bytes(JsonNode value) {
    StringBuilder out = new StringBuilder();
    write(out, value);
    return out.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static void write(StringBuilder out, JsonNode value) {
    switch (value.getNodeType()) {
      case OBJECT -> {
        TreeSet<String> names = new TreeSet<>(); // strings compare by UTF-16, as the standard asks
        value.fieldNames().forEachRemaining(names::add);
        out.append('{');
        String comma = "";
        for (String name : names) {
          out.append(comma);
          string(out, name);
          out.append(':');
          write(out, value.path(name));
          comma = ",";
        }
        out.append('}');
      }
      case ARRAY -> {
        out.append('[');
        for (int i = 0; i < value.size(); i++) {
          out.append(i == 0 ? "" : ",");
          write(out, value.path(i));
        }
        out.append(']');
      }
      case STRING -> string(out, value.textValue());
      case NUMBER -> out.append(number(value.doubleValue()));
      case BOOLEAN -> out.append(value.booleanValue());
      case NULL -> out.append("null");
      case BINARY, MISSING, POJO ->
          throw new IllegalArgumentException("No JSON: " + value.getNodeType());
    }
  }

  /** A number as ECMAScript writes it: the fewest digits that name it. */
  static String number(double value) {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException("JSON has no " + value);
    }
    if (value == 0) {
      return "0";
    }
    BigDecimal shortest = new BigDecimal(Double.toString(Math.abs(value))).stripTrailingZeros();
    BigDecimal one = shortest.round(new MathContext(1)); // Java writes two digits at least
    if (shortest.precision() == 2 && one.doubleValue() == Math.abs(value)) {
      shortest = one.stripTrailingZeros();
    }
    String digits = shortest.unscaledValue().toString();
    int point = digits.length() - shortest.scale(); // how many digits stand before it
    String plain;
    if (point > PLAIN_UP_TO || point <= PLAIN_FROM) {
      String rest = digits.length() == 1 ? "" : "." + digits.substring(1);
      int exponent = point - 1;
      plain = digits.charAt(0) + rest + "e" + (exponent < 0 ? "-" : "+") + Math.abs(exponent);
    } else if (point <= 0) {
      plain = "0." + "0".repeat(-point) + digits;
    } else if (point >= digits.length()) {
      plain = digits + "0".repeat(point - digits.length());
    } else {
      plain = digits.substring(0, point) + "." + digits.substring(point);
    }
    return value < 0 ? "-" + plain : plain;
  }

  private static void string(StringBuilder out, String text) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      int at = "\"\\\b\f\n\r\t".indexOf(c);
      if (at >= 0) {
        out.append(List.of("\\\"", "\\\\", "\\b", "\\f", "\\n", "\\r", "\\t").get(at));
      } else if (c < 0x20) {
        out.append("\\u%04x".formatted((int) c));
      } else {
        out.append(c);
      }
    }
    out.append('"');
  }
}
