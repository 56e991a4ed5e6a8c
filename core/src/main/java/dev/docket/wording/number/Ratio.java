package dev.docket.wording.number;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/** An exact number: a decimal, or a fraction such as a third that no decimal equals. */
public record Ratio(BigInteger numerator, BigInteger denominator) {
  private static final BigInteger FIVE = BigInteger.valueOf(5);

  /** In lowest terms, with a denominator above zero. */
  public Ratio {
    if (denominator.signum() == 0) {
      throw new IllegalArgumentException("A fraction needs a denominator that is not zero");
    }
    BigInteger divisor = numerator.gcd(denominator);
    divisor = denominator.signum() < 0 ? divisor.negate() : divisor;
    numerator = numerator.divide(divisor);
    denominator = denominator.divide(divisor);
  }

  /** A whole number. */
  public static Ratio of(long number) {
    return new Ratio(BigInteger.valueOf(number), BigInteger.ONE);
  }

  /** A decimal, as {@code 12.5}. */
  public static Ratio of(BigDecimal decimal) {
    return decimal.scale() <= 0
        ? new Ratio(decimal.toBigIntegerExact(), BigInteger.ONE)
        : new Ratio(decimal.unscaledValue(), BigInteger.TEN.pow(decimal.scale()));
  }

  /** This and {@code other} together. */
  public Ratio plus(Ratio other) {
    return new Ratio(
        numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
        denominator.multiply(other.denominator));
  }

  /** This, {@code other} times. */
  public Ratio times(Ratio other) {
    return new Ratio(numerator.multiply(other.numerator), denominator.multiply(other.denominator));
  }

  /** This divided by {@code other}, which is not zero. */
  public Ratio over(Ratio other) {
    return new Ratio(numerator.multiply(other.denominator), denominator.multiply(other.numerator));
  }

  /** This with the other sign. */
  public Ratio negated() {
    return new Ratio(numerator.negate(), denominator);
  }

  /** Whether it has no part below one. */
  public boolean isWhole() {
    return denominator.equals(BigInteger.ONE);
  }

  /** Whether this is less than {@code other}. */
  public boolean isBelow(Ratio other) {
    return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator))
        < 0;
  }

  /** The shortest plain decimal, {@code 2.5}; {@code 1/3} where there is none. */
  @Override
  public String toString() {
    if (isWhole()) {
      return numerator.toString();
    }
    int twos = 0;
    int fives = 0;
    BigInteger rest = denominator;
    while (!rest.testBit(0)) {
      rest = rest.shiftRight(1);
      twos++;
    }
    while (rest.mod(FIVE).signum() == 0) {
      rest = rest.divide(FIVE);
      fives++;
    }
    return rest.equals(BigInteger.ONE)
        ? new BigDecimal(numerator)
            .divide(new BigDecimal(denominator), Math.max(twos, fives), RoundingMode.UNNECESSARY)
            .toPlainString()
        : numerator + "/" + denominator;
  }
}
