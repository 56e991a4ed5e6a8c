package dev.docket.price;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a model costs in one place for some time, in USD per million tokens.
 *
 * @param model its id
 * @param region an AWS Region
 * @param endpoint {@code mantle} or {@code runtime}
 * @param tier {@code standard}, {@code flex} or {@code priority}
 * @param band {@code standard}, or {@code long} for requests above {@link Pricing#LONG} input
 *     tokens
 * @param in a plain input token
 * @param write an input token written to a cache; null where none is stated
 * @param read an input token read from a cache; null where none is stated, and then it counts as a
 *     plain one
 * @param out an output token
 * @param from the first day
 * @param until the last day; null where none is announced
 * @param source who says so
 */
public record Price(
    String model,
    String region,
    String endpoint,
    String tier,
    String band,
    Usd in,
    @Nullable Usd write,
    @Nullable Usd read,
    Usd out,
    LocalDate from,
    @Nullable LocalDate until,
    String source) {
  /** Whether it had begun on {@code day}. */
  boolean hasBegun(LocalDate day) {
    return !day.isBefore(from);
  }

  /** Whether its last day is before {@code day}. */
  boolean isOver(LocalDate day) {
    return until != null && day.isAfter(until);
  }
}
