package dev.docket.price;

/**
 * What calls to the model cost.
 *
 * @param usd all that is priced
 * @param assumed what of it no endpoint confirmed: calls whose usage was never seen count as much
 *     as they could have cost
 * @param unpricedCalls how many calls had no known price and are not in {@code usd}
 */
public record Cost(Usd usd, Usd assumed, int unpricedCalls) {
  /** Nothing. */
  public static final Cost NONE = new Cost(Usd.ZERO, Usd.ZERO, 0);

  /** A call without a known price. */
  public static final Cost UNPRICED = new Cost(Usd.ZERO, Usd.ZERO, 1);

  /** A call that cost this, as its endpoint counted. */
  public static Cost of(Usd usd) {
    return new Cost(usd, Usd.ZERO, 0);
  }

  /** A call that may have cost as much as this. */
  public static Cost assumed(Usd usd) {
    return new Cost(usd, usd, 0);
  }

  /** Both together. */
  public Cost plus(Cost other) {
    return new Cost(
        usd.plus(other.usd), assumed.plus(other.assumed), unpricedCalls + other.unpricedCalls);
  }

  /** What is left when {@code other} is taken away. */
  public Cost minus(Cost other) {
    return new Cost(
        usd.minus(other.usd), assumed.minus(other.assumed), unpricedCalls - other.unpricedCalls);
  }

  /** Whether every call has a price. */
  public boolean isWhole() {
    return unpricedCalls == 0;
  }
}
