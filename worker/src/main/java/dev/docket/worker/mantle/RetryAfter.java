package dev.docket.worker.mantle;

import com.openai.core.http.Headers;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How long an endpoint asks to be left alone: {@code retry-after-ms}, or {@code Retry-After} as
 * seconds or as a date.
 */
public final class RetryAfter {
  /**
   * The longest that is waited for. Quotas come back within a minute, and some endpoints name a
   * day; one request after this time shows whether they meant it.
   */
  public static final Duration LONGEST = Duration.ofMinutes(5);

  private RetryAfter() {}

  /** In milliseconds, at most {@link #LONGEST}; 0 where {@code headers} do not say. */
  public static long millis(Headers headers, Instant now) {
    OptionalDouble millis = number(first(headers, "retry-after-ms"));
    if (millis.isPresent()) {
      return bounded(millis.getAsDouble());
    }
    Optional<String> value = first(headers, "Retry-After");
    OptionalDouble seconds = number(value);
    return seconds.isPresent()
        ? bounded(seconds.getAsDouble() * 1000)
        : value
            .flatMap(RetryAfter::date)
            .map(at -> bounded((double) Duration.between(sentAt(headers, now), at).toMillis()))
            .orElse(0L);
  }

  /** By the endpoint's clock, where it tells the time: ours may differ. */
  private static Instant sentAt(Headers headers, Instant now) {
    return first(headers, "Date").flatMap(RetryAfter::date).orElse(now);
  }

  private static Optional<String> first(Headers headers, String name) {
    return headers.values(name).stream().map(String::strip).findFirst();
  }

  private static OptionalDouble number(Optional<String> value) {
    return value.filter(v -> v.matches("[0-9]{1,15}([.][0-9]{0,15})?")).stream()
        .mapToDouble(Double::parseDouble)
        .findFirst();
  }

  private static Optional<Instant> date(String value) {
    try {
      return Optional.of(
          ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant());
    } catch (DateTimeParseException _) {
      return Optional.empty();
    }
  }

  private static long bounded(double millis) {
    return Math.round(Math.clamp(millis, 0, (double) LONGEST.toMillis()));
  }
}
