package dev.docket.price;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * An amount of US dollars, exact: tokens times a price per million have a finite number of digits,
 * so nothing is rounded before an amount is shown. Equal amounts are equal, however written.
 */
public record Usd(BigDecimal amount) implements Comparable<Usd> {
  /** Nothing. */
  public static final Usd ZERO = new Usd(BigDecimal.ZERO);

  private static final int SHOWN_DIGITS = 6; // a millionth of a dollar

  public Usd {
    amount = amount.signum() == 0 ? BigDecimal.ZERO : amount.stripTrailingZeros();
  }

  /** The amount that {@code text} says, e.g. {@code 0.15}. */
  public static Usd of(String text) {
    return new Usd(new BigDecimal(text));
  }

  /** Both together. */
  public Usd plus(Usd other) {
    return new Usd(amount.add(other.amount));
  }

  /** What is left. */
  public Usd minus(Usd other) {
    return new Usd(amount.subtract(other.amount));
  }

  /** The price of {@code tokens} where this is the price of a million. */
  public Usd times(long tokens) {
    return new Usd(amount.multiply(BigDecimal.valueOf(tokens)).movePointLeft(6));
  }

  /** So many times this. */
  public Usd multiplied(BigDecimal factor) {
    return new Usd(amount.multiply(factor));
  }

  /** The larger of both. */
  public Usd max(Usd other) {
    return compareTo(other) >= 0 ? this : other;
  }

  /** The smaller of both. */
  public Usd min(Usd other) {
    return compareTo(other) <= 0 ? this : other;
  }

  /** Whether this is more than {@code other}. */
  public boolean isAbove(Usd other) {
    return compareTo(other) > 0;
  }

  /** The amount in millionths of a dollar, half of one rounded up: as it is shown. */
  public BigDecimal shown() {
    BigDecimal rounded = amount.setScale(SHOWN_DIGITS, RoundingMode.HALF_UP).stripTrailingZeros();
    return rounded.scale() < 0 ? rounded.setScale(0, RoundingMode.UNNECESSARY) : rounded;
  }

  @Override
  public int compareTo(Usd other) {
    return amount.compareTo(other.amount);
  }

  @Override
  public String toString() {
    return "$" + shown().toPlainString();
  }
}
