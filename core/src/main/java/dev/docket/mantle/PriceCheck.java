package dev.docket.mantle;

import dev.docket.price.Place;
import dev.docket.price.PriceList;
import dev.docket.price.Pricing;
import dev.docket.runtime.Parameters;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Examines whether what the models in use cost is known, without asking anybody. */
final class PriceCheck {
  private static final String CHECK = "price";
  private static final String NUMBER = "[0-9]{1,9}([.][0-9]{1,9})?";
  private static final List<String> OWN =
      List.of("usd-per-million-input", "usd-per-million-output");

  private PriceCheck() {}

  /** What is to be said of the prices of {@code models}. */
  static List<Finding> of(Parameters parameters, Collection<String> models, Instant now) {
    List<Finding> findings = new ArrayList<>();
    list(parameters).ifPresent(findings::add);
    parameters
        .value("prices/place")
        .filter(place -> Place.of(place).isEmpty())
        .ifPresent(
            place ->
                findings.add(
                    Finding.wrong(
                        CHECK,
                        "prices/place is "
                            + place
                            + "; it is mantle/ or runtime/ and a Region, as mantle/us-east-1")));
    for (String model : models) {
      findings.add(own(parameters, model).orElseGet(() -> known(parameters, model, now)));
    }
    return findings;
  }

  private static Optional<Finding> list(Parameters parameters) {
    try {
      parameters.value("prices").ifPresent(PriceList::parse);
      return Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.of(
          Finding.wrong(CHECK, "The parameter prices is not used: " + e.getMessage()));
    }
  }

  /** What is wrong with the price that parameters of one model give; one without the other. */
  private static Optional<Finding> own(Parameters parameters, String model) {
    List<String> set =
        OWN.stream()
            .filter(name -> parameters.value("model/" + model + "/" + name).isPresent())
            .toList();
    for (String name : set) {
      String value = parameters.value("model/" + model + "/" + name).orElse("");
      if (!value.matches(NUMBER)) {
        return Optional.of(
            Finding.wrong(
                CHECK,
                "model/%s/%s is %s; it is a number of US dollars, as 0.15"
                    .formatted(model, name, value)));
      }
    }
    return set.size() == 1
        ? Optional.of(
            Finding.wrong(
                CHECK,
                "model/%s/%s is set alone and not used; set the other of %s and %s too"
                    .formatted(model, set.getFirst(), OWN.getFirst(), OWN.getLast())))
        : Optional.empty();
  }

  private static Finding known(Parameters parameters, String model, Instant now) {
    Optional<Pricing.Found> found = new Pricing(parameters).find(model, "", 0, now);
    if (found.isEmpty()) {
      String says =
          "No price of %s is known here: its jobs cost null, and a budget refuses them; set prices/place, or model/%s/usd-per-million-input and …-output"
              .formatted(model, model);
      boolean sold = ModelTable.row(model).isOne(); // else it may be one's own, which has no price
      return sold ? Finding.doubtful(CHECK, says) : Finding.right(CHECK, says);
    }
    return found.get().expired()
        ? Finding.doubtful(
            CHECK, "The price of " + model + " was to end; give its new one by prices")
        : Finding.right(CHECK, "The price of " + model + " is known");
  }
}
