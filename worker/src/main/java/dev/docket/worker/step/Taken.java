package dev.docket.worker.step;

import dev.docket.document.Tokens;
import dev.docket.job.StepStore.Attempt;
import dev.docket.price.Cost;
import dev.docket.price.Pricing;
import dev.docket.price.TokenUse;

/**
 * What a response took and cost: as its endpoint says, else as it is counted here. What no endpoint
 * confirms, and what has no known price, costs what was set aside for it, where something was.
 */
record Taken(TokenUse used, Cost cost) {
  /**
   * What the response of {@code attempt} took, of which {@code said} was said, to write {@code
   * text}.
   */
  static Taken of(
      Attempt attempt, PreparedRequest prepared, TokenUse said, String text, Pricing pricing) {
    boolean known = said.wasSaid() && (said.output() > 0 || text.isEmpty());
    TokenUse used = known ? said : TokenUse.of(prepared.inputTokens(), Tokens.count(text));
    Cost cost = pricing.cost(attempt.model(), used, attempt.intentAt());
    Cost most = attempt.usage().cost();
    if (known && cost.isWhole()) {
      return new Taken(used, cost);
    }
    if (!most.equals(Cost.NONE)) {
      return new Taken(used, most);
    }
    return new Taken(used, cost.isWhole() ? Cost.assumed(cost.usd()) : cost);
  }
}
