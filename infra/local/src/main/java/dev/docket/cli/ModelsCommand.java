package dev.docket.cli;

import dev.docket.api.operator.Console;
import dev.docket.api.operator.ExitStatus;
import dev.docket.mantle.ModelTable;
import dev.docket.mantle.ModelTraits;
import dev.docket.price.Price;
import dev.docket.price.PriceList;
import dev.docket.price.Pricing;
import dev.docket.price.TokenUse;
import dev.docket.price.Usd;
import dev.docket.runtime.VariableParameters;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Tells which models are known, and what a document costs by each. */
@Command(name = "docket")
final class ModelsCommand {
  private static final String USUAL = "mantle/us-east-1";
  private static final String FLEX = "flex";
  private static final String ROW = "%-38s %-22s %10s %10s %10s %10s %10s%n";

  private final Console console;
  private final Clock clock;

  ModelsCommand(Console console, Clock clock) {
    this.console = console;
    this.clock = clock;
  }

  @Command(
      name = "models",
      description = {
        "Tell what a document costs by each model whose price is known: read once and written of as",
        "Docket asks, as it would be with the prompt cache left to itself, and in the tier flex;",
        "then read for several questions without the cache, and with a breakpoint behind it.",
        "Nothing is asked of a model."
      },
      mixinStandardHelpOptions = true)
  int models(
      @Option(
              names = "--place",
              paramLabel = "ENDPOINT/REGION",
              description = "Whose prices count; by default mantle/us-east-1, or where it is.")
          @Nullable String place,
      @Option(names = "--tokens", defaultValue = "100000", description = "Of the document.")
          long tokens,
      @Option(names = "--written", defaultValue = "4000", description = "Tokens of the answer.")
          long written,
      @Option(names = "--questions", defaultValue = "10", description = "Asked of the document.")
          int questions,
      @Option(names = "--answer", defaultValue = "500", description = "Tokens of each answer.")
          long answer) {
    console
        .out()
        .printf(
            "USD of a document of %,d tokens: once with %,d written, and for %d questions of %d%n",
            tokens, written, questions, answer);
    console
        .out()
        .printf(ROW, "model", "place", "once", "implicit", FLEX, "questions", "breakpoint");
    for (ModelTraits model : ModelTable.known()) {
      Optional<String> where = Optional.ofNullable(place).or(() -> priced(model.id()));
      where.ifPresent(
          there -> {
            Costs costs = new Costs(model.id(), there);
            TokenUse once = TokenUse.of(tokens, written);
            boolean explicit = model.caching() == ModelTraits.Caching.EXPLICIT;
            Optional<Usd> alone = costs.of(TokenUse.of(tokens, answer), questions);
            if (costs.of(once, 1).isPresent()) {
              console
                  .out()
                  .printf(
                      ROW,
                      model.id(),
                      there,
                      shown(costs.of(once, 1)),
                      shown(explicit ? costs.of(cached(0, tokens, written), 1) : Optional.empty()),
                      shown(
                          model.tiers().contains(FLEX)
                              ? costs.of(once.in(FLEX), 1)
                              : Optional.empty()),
                      shown(alone),
                      shown(
                          explicit
                              ? costs
                                  .of(cached(0, tokens, answer), 1)
                                  .flatMap(
                                      first ->
                                          costs
                                              .of(cached(tokens, tokens, answer), questions - 1)
                                              .map(first::plus))
                              : Optional.empty()));
            }
          });
    }
    console
        .out()
        .printf(
            "%nPrices as of %s; - where none is known or the model has it not.%n",
            PriceList.builtIn().asOf());
    return ExitStatus.DONE;
  }

  /** A request that reads {@code tokens}, all of them cached or all of them written. */
  private static TokenUse cached(long cached, long tokens, long out) {
    return new TokenUse(tokens, cached, tokens - cached, out, 0, "");
  }

  private static Optional<String> priced(String model) {
    return PriceList.builtIn().prices().stream()
        .filter(price -> price.model().equals(model))
        .map(ModelsCommand::place)
        .sorted((a, b) -> Boolean.compare(b.equals(USUAL), a.equals(USUAL)))
        .findFirst();
  }

  private static String place(Price price) {
    return price.endpoint() + "/" + price.region();
  }

  private static String shown(Optional<Usd> usd) {
    return usd.map(u -> u.shown().toPlainString()).orElse("-");
  }

  /** What requests to a model cost at a place. */
  private final class Costs {
    private final String model;
    private final Pricing pricing;

    Costs(String model, String place) {
      this.model = model;
      Map<String, String> variables = new HashMap<>(console.environment());
      variables.put("DOCKET_PRICES_PLACE", place);
      this.pricing = new Pricing(new VariableParameters(variables));
    }

    Optional<Usd> of(TokenUse use, int times) {
      return pricing
          .usd(model, use, clock.instant())
          .map(usd -> usd.multiplied(BigDecimal.valueOf(times)));
    }
  }
}
