package dev.docket.api.http;

import io.javalin.http.Context;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The query of a URL, percent-encoded UTF-8. Unknown and repeated parameters are refused, so that a
 * misspelt filter does not go unnoticed. An empty text counts as none; where only some values are
 * good, an empty one is not.
 */
public final class Query {
  private static final int MAX_PAGE = 200;
  private static final int DEFAULT_PAGE = 50;

  private final Map<String, String> values;

  private Query(Map<String, String> values) {
    this.values = values;
  }

  /** The query of {@code http}, which may have the parameters {@code allowed}. */
  public static Query of(Context http, String... allowed) {
    // Javalin would decode it by the charset of the body's Content-Type.
    String query = http.req().getQueryString();
    Map<String, String> values = new HashMap<>();
    if (query == null || query.isEmpty()) {
      return new Query(values);
    }
    for (String pair : query.split("&", -1)) {
      int equals = pair.indexOf('=');
      String name = decode("query", equals < 0 ? pair : pair.substring(0, equals));
      if (name.isEmpty()) {
        continue;
      }
      if (!List.of(allowed).contains(name)) {
        throw Problem.badField(
                name,
                allowed.length == 0
                    ? "There are no query parameters here."
                    : "There is no such query parameter here; there are "
                        + String.join(", ", allowed)
                        + ".")
            .exception();
      }
      String value = equals < 0 ? "" : decode(name, pair.substring(equals + 1));
      if (values.put(name, value) != null) {
        throw Problem.badField(name, "The query parameter is given twice.").exception();
      }
    }
    return new Query(values);
  }

  public Optional<String> value(String name) {
    return Optional.ofNullable(values.get(name)).filter(v -> !v.isEmpty());
  }

  /** The value of {@code name} where it is given, also an empty one. */
  Optional<String> given(String name) {
    return Optional.ofNullable(values.get(name));
  }

  /** The value of {@code name}, one of {@code allowed}. */
  public Optional<String> oneOf(String name, List<String> allowed) {
    Optional<String> value = Optional.ofNullable(values.get(name));
    if (value.isPresent() && !allowed.contains(value.get())) {
      throw Problem.badField(name, "It must be one of " + String.join(", ", allowed) + ".")
          .exception();
    }
    return value;
  }

  /** The parameter {@code page_size}. */
  int pageSize() {
    return wholeNumber("page_size", MAX_PAGE).orElse(DEFAULT_PAGE);
  }

  /** The value of {@code name}, a whole number from 1 to {@code most}; an empty one is not. */
  public OptionalInt wholeNumber(String name, int most) {
    Optional<String> value = Optional.ofNullable(values.get(name));
    if (value.isEmpty()) {
      return OptionalInt.empty();
    }
    if (value.get().matches("[0-9]{1,9}")) {
      int number = Integer.parseInt(value.get());
      if (number >= 1 && number <= most) {
        return OptionalInt.of(number);
      }
    }
    throw Problem.badField(name, "It must be a whole number from 1 to " + most + ".").exception();
  }

  /** The value of {@code name}, a day (its start in UTC) or a time. */
  public Optional<Instant> time(String name) {
    return value(name)
        .map(
            value -> {
              try {
                return value.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")
                    ? LocalDate.parse(value).atStartOfDay(ZoneOffset.UTC).toInstant()
                    : OffsetDateTime.parse(value).toInstant();
              } catch (DateTimeException _) {
                throw Problem.badField(
                        name,
                        "It must be a day such as 2030-01-31 or a time such as"
                            + " 2030-01-31T09:00:00Z.")
                    .exception();
              }
            });
  }

  private static String decode(String field, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    ByteBuffer decoded = ByteBuffer.allocate(bytes.length);
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] == '+') {
        decoded.put((byte) ' ');
      } else if (bytes[i] != '%') {
        decoded.put(bytes[i]);
      } else {
        int high = i + 2 < bytes.length ? Character.digit(bytes[i + 1], 16) : -1;
        int low = i + 2 < bytes.length ? Character.digit(bytes[i + 2], 16) : -1;
        if (high < 0 || low < 0) {
          throw notEncoded(field);
        }
        decoded.put((byte) (high * 16 + low));
        i += 2;
      }
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(decoded.flip()).toString();
    } catch (CharacterCodingException e) {
      throw notEncoded(field);
    }
  }

  private static ProblemException notEncoded(String field) {
    return Problem.badField(field, "It is not percent-encoded UTF-8.").exception();
  }
}
