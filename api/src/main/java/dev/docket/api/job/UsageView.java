package dev.docket.api.job;

import dev.docket.job.Usage;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What was used, as it is served.
 *
 * @param usd null where the price of some call is not known
 * @param usdAssumed what of it is the most that calls could have cost whose usage was never seen
 */
public record UsageView(
    long inputTokens,
    long cachedTokens,
    long writtenTokens,
    long outputTokens,
    long reasoningTokens,
    int modelCalls,
    int possibleDuplicates,
    @Nullable BigDecimal usd,
    BigDecimal usdAssumed) {
  /** What {@code usage} says. */
  public static UsageView of(Usage usage) {
    return new UsageView(
        usage.inputTokens(),
        usage.cachedTokens(),
        usage.writtenTokens(),
        usage.outputTokens(),
        usage.reasoningTokens(),
        usage.modelCalls(),
        usage.possibleDuplicates(),
        usage.cost().isWhole() ? usage.cost().usd().shown() : null,
        usage.cost().assumed().shown());
  }
}
