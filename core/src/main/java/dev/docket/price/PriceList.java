package dev.docket.price;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.docket.runtime.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Dated prices.
 *
 * @param asOf the day on which they were looked up
 */
public record PriceList(LocalDate asOf, List<Price> prices) {
  public PriceList {
    prices = List.copyOf(prices);
  }

  /** The list that comes with this release. */
  public static PriceList builtIn() {
    try (InputStream in = PriceList.class.getResourceAsStream("prices.json")) {
      if (in == null) {
        throw new IllegalStateException("The resource prices.json is not in the build");
      }
      return read(Json.MAPPER.readTree(in));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The list in {@code json}: {@code {"as_of":…,"prices":[…]}}.
   *
   * @throws IllegalArgumentException if it is none, with a sentence that says why
   */
  public static PriceList parse(String json) {
    try {
      return read(Json.MAPPER.readTree(json));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("The prices are not JSON", e);
    }
  }

  /** These prices, and those of {@code others} for what they do not name. */
  public PriceList over(PriceList others) {
    List<Price> kept =
        others.prices.stream()
            .filter(theirs -> prices.stream().noneMatch(ours -> isSameThing(ours, theirs)))
            .toList();
    return new PriceList(asOf, Stream.concat(prices.stream(), kept.stream()).toList());
  }

  /** The price that counts on {@code day}: the latest that has begun, even where it is over. */
  Optional<Price> find(String model, Place place, String tier, String band, LocalDate day) {
    return prices.stream()
        .filter(p -> p.model().equals(model))
        .filter(p -> p.endpoint().equals(place.endpoint()) && p.region().equals(place.region()))
        .filter(p -> p.tier().equals(tier) && p.band().equals(band))
        .filter(p -> p.hasBegun(day))
        .max(Comparator.comparing(Price::from));
  }

  private static boolean isSameThing(Price a, Price b) {
    return a.model().equals(b.model())
        && a.region().equals(b.region())
        && a.endpoint().equals(b.endpoint())
        && a.tier().equals(b.tier())
        && a.band().equals(b.band());
  }

  private static PriceList read(JsonNode json) {
    try {
      List<Price> prices = new ArrayList<>();
      for (JsonNode price : json.path("prices")) {
        prices.add(
            new Price(
                text(price, "model"),
                text(price, "region"),
                text(price, "endpoint"),
                text(price, "tier"),
                text(price, "band"),
                required(price, "in"),
                usd(price, "write"),
                usd(price, "read"),
                required(price, "out"),
                LocalDate.parse(text(price, "from")),
                day(price, "until"),
                text(price, "source")));
      }
      return new PriceList(LocalDate.parse(text(json, "as_of")), prices);
    } catch (RuntimeException e) {
      throw new IllegalArgumentException("The prices cannot be read: " + e.getMessage(), e);
    }
  }

  private static String text(JsonNode price, String field) {
    JsonNode value = price.path(field);
    if (!value.isTextual()) {
      throw new IllegalArgumentException("no " + field + " in " + price);
    }
    return value.asText();
  }

  private static Usd required(JsonNode price, String field) {
    Usd usd = usd(price, field);
    if (usd == null) {
      throw new IllegalArgumentException("no " + field + " in " + price);
    }
    return usd;
  }

  /** Written as text, so that no digit passes through a binary fraction. */
  private static @Nullable Usd usd(JsonNode price, String field) {
    JsonNode value = price.path(field);
    if (value.isMissingNode() || value.isNull()) {
      return null;
    }
    BigDecimal amount = new BigDecimal(value.asText());
    if (amount.signum() < 0) {
      throw new IllegalArgumentException(field + " is below 0 in " + price);
    }
    return new Usd(amount);
  }

  private static @Nullable LocalDate day(JsonNode price, String field) {
    JsonNode value = price.path(field);
    return value.isMissingNode() || value.isNull() ? null : LocalDate.parse(value.asText());
  }
}
