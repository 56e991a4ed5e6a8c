package dev.docket.job.cost;

import dev.docket.price.Pricing;
import dev.docket.price.TokenUse;
import dev.docket.price.Usd;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The calls that a job is about to make.
 *
 * @param model whom it asks
 * @param bulk whether nobody waits for it, for which the model may have a tier of its own
 */
public record CallPlan(String model, List<Call> calls, boolean bulk) {
  /** Every call may be made again once: after a failure, or cut off and with twice the output. */
  private static final int RETRIED_OUTPUT = 2;

  /** What the answer that is shown in a repair, and its faults, may take. */
  private static final long SHOWN_AGAIN = 5_000;

  public CallPlan {
    calls = List.copyOf(calls);
  }

  /**
   * A call.
   *
   * @param times how often it is expected to be made: 1, or less where it depends on answers
   * @param inputTokens what it is expected to read
   * @param outputTokens what it is expected to write
   * @param mostInputTokens what it reads at most
   * @param mostOutputTokens what it may write
   */
  public record Call(
      String step,
      double times,
      long inputTokens,
      long outputTokens,
      long mostInputTokens,
      long mostOutputTokens) {}

  /** Tokens, and what they cost; no amount where no price is known. */
  public record Amount(long inputTokens, long outputTokens, Optional<Usd> usd) {}

  /** What the job is expected to take. */
  public Amount expected(Pricing pricing, Instant when) {
    return expected(model, pricing.tierAsked(model, bulk, when), pricing, when);
  }

  /** The same calls to another model in {@code tier}, as far as its tokens are counted alike. */
  public Amount expected(String other, String tier, Pricing pricing, Instant when) {
    double input = 0;
    double output = 0;
    Optional<Usd> usd = Optional.of(Usd.ZERO);
    for (Call call : calls) {
      input += call.times() * call.inputTokens();
      output += call.times() * call.outputTokens();
      Optional<Usd> one =
          pricing
              .usd(other, TokenUse.of(call.inputTokens(), call.outputTokens()).in(tier), when)
              .map(u -> u.multiplied(BigDecimal.valueOf(call.times())));
      usd = usd.flatMap(sum -> one.map(sum::plus));
    }
    return new Amount(Math.round(input), Math.round(output), usd);
  }

  /**
   * What it takes at most: each call whole, made once more with twice its output, and shown to the
   * model again for a repair. What else a step may try (three failures, three requests that nobody
   * knows the fate of) is not made where it would go beyond.
   */
  public Amount worst(Pricing pricing, Instant when) {
    return worst(model, pricing.tierAsked(model, bulk, when), pricing, when);
  }

  /** The same of another model, asked in {@code tier}. */
  public Amount worst(String other, String tier, Pricing pricing, Instant when) {
    long input = 0;
    long output = 0;
    Optional<Usd> usd = Optional.of(Usd.ZERO);
    for (Call call : calls) {
      long in = call.mostInputTokens();
      long out = call.mostOutputTokens();
      List<TokenUse> uses =
          List.of(
              TokenUse.of(in, out),
              TokenUse.of(in, RETRIED_OUTPUT * out),
              TokenUse.of(in + SHOWN_AGAIN, out + out / 2));
      for (TokenUse use : uses) {
        input += use.input();
        output += use.output();
        Optional<Usd> most =
            pricing
                .most(other, use, when) // the endpoint may answer in its own tier all the same
                .map(own -> pricing.most(other, use.in(tier), when).map(own::max).orElse(own));
        usd = usd.flatMap(sum -> most.map(sum::plus));
      }
    }
    return new Amount(input, output, usd);
  }
}
