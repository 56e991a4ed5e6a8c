package dev.docket.api.cost;

import dev.docket.job.cost.CallPlan;
import dev.docket.price.Place;
import dev.docket.price.Price;
import dev.docket.price.Pricing;
import dev.docket.price.Usd;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;
import org.jspecify.annotations.Nullable;

/**
 * What a job will take, as it is served.
 *
 * @param region where the prices count; null where that is not known
 * @param calls how many calls are planned
 * @param asOf the day on which the prices were looked up
 */
record QuoteView(
    String model,
    @Nullable String endpoint,
    @Nullable String region,
    int calls,
    AmountView expected,
    AmountView worst,
    List<ModelView> byModel,
    LocalDate asOf,
    List<String> sources,
    List<String> warnings) {

  /** Tokens and their cost; {@code usd} is null where no price is known. */
  record AmountView(long inputTokens, long outputTokens, @Nullable BigDecimal usd) {
    static AmountView of(CallPlan.Amount amount) {
      return new AmountView(
          amount.inputTokens(), amount.outputTokens(), amount.usd().map(Usd::shown).orElse(null));
    }
  }

  /** The same calls to one model in one tier; that which would be asked for first. */
  record ModelView(
      String model,
      String tier,
      @Nullable String region,
      AmountView expected,
      AmountView worst,
      @Nullable String source) {}

  static QuoteView of(CallPlan plan, List<String> others, Pricing pricing, Instant now) {
    SequencedSet<String> models = new LinkedHashSet<>();
    if (!plan.model().isEmpty()) {
      models.add(plan.model());
    }
    models.addAll(others);
    Optional<Place> place = pricing.place(plan.model());
    String region = place.map(Place::region).orElse(null);
    SequencedSet<String> sources = new LinkedHashSet<>();
    List<String> warnings = new ArrayList<>();
    List<ModelView> byModel = new ArrayList<>();
    for (String model : models) {
      SequencedSet<String> tiers = new LinkedHashSet<>();
      tiers.add(Pricing.tier(pricing.tierAsked(model, plan.bulk(), now)));
      tiers.addAll(pricing.tiers(model, now));
      for (String tier : tiers) {
        Optional<Pricing.Found> price = pricing.find(model, tier, 0, now);
        price.ifPresent(found -> sources.add(source(found.price())));
        price
            .filter(Pricing.Found::expired)
            .ifPresent(
                found ->
                    warnings.add(
                        "The price of %s ended on %s; the next is not known"
                            .formatted(model, found.price().until())));
        byModel.add(
            new ModelView(
                model,
                tier,
                pricing.place(model).map(Place::region).orElse(null),
                AmountView.of(plan.expected(model, tier, pricing, now)),
                AmountView.of(plan.worst(model, tier, pricing, now)),
                price.map(found -> source(found.price())).orElse(null)));
      }
    }
    if (!plan.model().isEmpty() && plan.expected(pricing, now).usd().isEmpty()) {
      warnings.add(
          "No price of %s is known%s; give one by the parameter prices"
              .formatted(plan.model(), region == null ? "" : " in " + region));
    }
    return new QuoteView(
        plan.model(),
        place.map(Place::endpoint).orElse(null),
        region,
        plan.calls().size(),
        AmountView.of(plan.expected(pricing, now)),
        AmountView.of(plan.worst(pricing, now)),
        byModel,
        pricing.asOf(),
        List.copyOf(sources),
        warnings.stream().distinct().toList());
  }

  private static String source(Price price) {
    return "%s, from %s%s"
        .formatted(
            price.source(), price.from(), price.until() == null ? "" : " to " + price.until());
  }
}
