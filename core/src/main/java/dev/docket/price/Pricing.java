package dev.docket.price;

import dev.docket.runtime.Parameters;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What calls to the model cost where this installation makes them. The list of this release stands
 * under the parameter {@code prices}, a list of the same form, and both under {@code
 * model/<id>/usd-per-million-input} and {@code …-output}. What none of them names has no known
 * price, which is not the same as nothing.
 */
public final class Pricing {
  /** Input tokens above which the whole request has the price of the long band. */
  public static final long LONG = 272_000;

  private static final Logger log = LoggerFactory.getLogger(Pricing.class);
  private static final String STANDARD = "standard";
  private static final String NUMBER = "[0-9]{1,9}([.][0-9]{1,9})?";
  private static final PriceList BUILT_IN = PriceList.builtIn();

  private final Parameters parameters;
  private volatile Read read = new Read("", BUILT_IN);

  /** The list as last read from the parameter's {@code text}. */
  private record Read(String text, PriceList list) {}

  public Pricing(Parameters parameters) {
    this.parameters = parameters;
  }

  /**
   * A price and whether it still holds.
   *
   * @param expired whether its last day has passed and no later one is known
   */
  public record Found(Price price, boolean expired) {}

  /** The day on which the prices were looked up. */
  public LocalDate asOf() {
    return list().asOf();
  }

  /** The models of which a price is known where this installation asks. */
  public List<String> models(Instant when) {
    return list().prices().stream()
        .map(Price::model)
        .distinct()
        .filter(model -> find(model, "", 0, when).isPresent())
        .toList();
  }

  /** What one response of {@code model} cost at {@code when}. */
  public Cost cost(String model, TokenUse use, Instant when) {
    return usd(model, use, when).map(Cost::of).orElse(Cost.UNPRICED);
  }

  /**
   * What a response of {@code model} costs that takes {@code use}; empty where no price is known.
   */
  public Optional<Usd> usd(String model, TokenUse use, Instant when) {
    return find(model, use.tier(), use.input(), when).flatMap(found -> usd(found.price(), use));
  }

  /** The most that a response may cost that takes {@code use}: all of its input may be written. */
  public Optional<Usd> most(String model, TokenUse use, Instant when) {
    return find(model, use.tier(), use.input(), when)
        .map(Found::price)
        .map(
            price -> {
              Usd write = price.write();
              Usd in = write == null ? price.in() : price.in().max(write);
              return in.times(use.input()).plus(price.out().times(use.output()));
            });
  }

  /**
   * The tier in which requests of {@code model} are asked for, {@code bulk} or not; empty for the
   * endpoint's own, and where no price of it is known.
   */
  public String tierAsked(String model, boolean bulk, Instant when) {
    Optional<String> own =
        bulk ? parameters.value("model/" + model + "/bulk-tier") : Optional.empty();
    return own.or(() -> parameters.value("model/" + model + "/tier"))
        .filter(tier -> find(model, tier, 0, when).isPresent())
        .orElse("");
  }

  /** The price of a request of so many input tokens; empty where none is known. */
  public Optional<Found> find(String model, String tier, long inputTokens, Instant when) {
    LocalDate day = when.atZone(ZoneOffset.UTC).toLocalDate();
    Optional<Price> configured = configured(model);
    return configured
        .or(() -> place(model).flatMap(p -> listed(model, p, tier(tier), inputTokens, day)))
        .map(price -> new Found(price, price.isOver(day)));
  }

  /** The tier as prices name it. */
  public static String tier(String said) {
    String tier = said.toLowerCase(Locale.ROOT);
    return tier.isEmpty() || tier.equals("default") || tier.equals("auto") ? STANDARD : tier;
  }

  /** The band of a request of so many input tokens. */
  public static String band(long inputTokens) {
    return inputTokens > LONG ? "long" : STANDARD;
  }

  /** Where the model is asked; empty where neither its address nor a setting says so. */
  public Optional<Place> place() {
    return parameters
        .value("prices/place")
        .flatMap(Place::of)
        .or(
            () ->
                parameters
                    .value("OPENAI_BASE_URL")
                    .map(Place::ofAddress)
                    .orElse(Optional.of(Place.DEFAULT)));
  }

  /** Where {@code model} is asked: at an address of its own, where it has one. */
  public Optional<Place> place(String model) {
    Optional<String> own = parameters.value("model/" + model + "/base-url");
    return own.isEmpty()
        ? place()
        : own.flatMap(Place::ofAddress)
            .or(() -> parameters.value("prices/place").flatMap(Place::of));
  }

  /** The tiers of {@code model} whose prices are known where it is asked, as prices name them. */
  public List<String> tiers(String model, Instant when) {
    return list().prices().stream()
        .filter(price -> price.model().equals(model))
        .map(Price::tier)
        .distinct()
        .filter(tier -> find(model, tier, 0, when).isPresent())
        .toList();
  }

  /** A model without a long band has one price for requests of any length. */
  private Optional<Price> listed(
      String model, Place place, String tier, long inputTokens, LocalDate day) {
    PriceList list = list();
    String band = band(inputTokens);
    boolean banded =
        list.prices().stream().anyMatch(p -> p.model().equals(model) && p.band().equals("long"));
    return list.find(model, place, tier, banded ? band : STANDARD, day);
  }

  /** The price that the parameters of one model give. */
  private Optional<Price> configured(String model) {
    Optional<Usd> in = number(model, "usd-per-million-input");
    Optional<Usd> out = number(model, "usd-per-million-output");
    return in.isEmpty() || out.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Price(
                model,
                "any",
                "any",
                "any",
                "any",
                in.get(),
                in.get(),
                in.get(),
                out.get(),
                LocalDate.EPOCH,
                null,
                "parameters model/" + model + "/usd-per-million-input and …-output"));
  }

  private Optional<Usd> number(String model, String name) {
    return parameters
        .value("model/" + model + "/" + name)
        .filter(v -> v.matches(NUMBER))
        .map(Usd::of);
  }

  private static Optional<Usd> usd(Price price, TokenUse use) {
    Usd write = price.write();
    if (use.written() > 0 && write == null) {
      return Optional.empty();
    }
    Usd read = price.read();
    long plain = Math.max(0, use.input() - use.cached() - use.written());
    Usd usd =
        price
            .in()
            .times(plain)
            .plus((read == null ? price.in() : read).times(use.cached()))
            .plus((write == null ? price.in() : write).times(use.written()))
            .plus(price.out().times(use.output()));
    return Optional.of(usd);
  }

  private PriceList list() {
    String text = parameters.value("prices").orElse("");
    Read known = read;
    if (known.text().equals(text)) {
      return known.list();
    }
    Read now = new Read(text, text.isEmpty() ? BUILT_IN : overlaid(text));
    read = now;
    return now.list();
  }

  private static PriceList overlaid(String text) {
    try {
      return PriceList.parse(text).over(BUILT_IN);
    } catch (IllegalArgumentException e) {
      log.warn("The parameter prices is not used: {}", e.getMessage());
      return BUILT_IN;
    }
  }
}
