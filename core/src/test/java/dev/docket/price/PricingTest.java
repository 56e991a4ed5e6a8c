package dev.docket.price;

import static org.assertj.core.api.Assertions.assertThat;

import dev.docket.job.cost.CallPlan;
import dev.docket.runtime.VariableParameters;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PricingTest {
  private static final String OSS = "openai.gpt-oss-120b";
  private static final String LUNA = "openai.gpt-6-luna";
  private static final String SOL = "openai.gpt-5.6-sol";
  private static final Instant NOVEMBER = Instant.parse("2026-11-20T12:00:00Z");
  private static final Map<String, String> VIRGINIA =
      Map.of("OPENAI_BASE_URL", "https://bedrock-mantle.us-east-1.api.aws/v1");

  private static Pricing pricing(Map<String, String> variables) {
    return new Pricing(new VariableParameters(variables));
  }

  private static Optional<Usd> usd(String model, TokenUse use) {
    return pricing(VIRGINIA).usd(model, use, NOVEMBER);
  }

  @Test
  void aDocumentOf100000TokensCostsWhatTheListSays() {
    TokenUse use = TokenUse.of(100_000, 4_000);
    assertThat(usd(OSS, use)).contains(Usd.of("0.0174"));
    assertThat(usd(LUNA, use)).contains(Usd.of("0.0132"));
    assertThat(usd("openai.gpt-5.6-luna", use)).contains(Usd.of("0.02728"));
    assertThat(usd("openai.gpt-6-sol", use)).contains(Usd.of("0.264"));
    assertThat(usd(OSS, new TokenUse(100_000, 0, 0, 4_000, 0, "flex"))).contains(Usd.of("0.0087"));
  }

  @Test
  void aModelWithAnAddressOfItsOwnHasThePricesOfThatPlace() {
    Map<String, String> variables = new HashMap<>(VIRGINIA);
    String own = "DOCKET_MODEL_OPENAI_GPT_OSS_120B_BASE_URL";
    variables.put(own, "https://bedrock-mantle.ap-northeast-1.api.aws/v1");
    TokenUse use = TokenUse.of(100_000, 0);
    assertThat(pricing(variables).usd(OSS, use, NOVEMBER)).contains(Usd.of("0.018"));
    assertThat(pricing(variables).usd(LUNA, use, NOVEMBER)).contains(Usd.of("0.011"));
    variables.put(own, "http://127.0.0.1:8000/v1");
    assertThat(pricing(variables).usd(OSS, use, NOVEMBER)).isEmpty();
  }

  @Test
  void withoutAnAddressThePricesAreThoseOfWhereDocketAsks() {
    assertThat(pricing(Map.of()).place()).contains(new Place("mantle", "us-east-1"));
    Map<String, String> other = Map.of("OPENAI_BASE_URL", "http://127.0.0.1:8000/v1");
    assertThat(pricing(other).place()).isEmpty();
  }

  @Test
  void nothingIsRoundedBeforeItIsShown() {
    Usd one = usd(LUNA, TokenUse.of(1, 0)).orElseThrow();
    assertThat(one).isEqualTo(Usd.of("0.00000011"));
    assertThat(one.shown().toPlainString()).isEqualTo("0");
    Usd sum = Usd.ZERO;
    for (int i = 0; i < 1_000_000; i++) {
      sum = sum.plus(one);
    }
    assertThat(sum).isEqualTo(Usd.of("0.11"));
  }

  @Test
  void cachedAndWrittenTokensHaveTheirOwnPrices() {
    assertThat(usd(LUNA, new TokenUse(1_000_000 / 4, 100_000, 50_000, 0, 0, "default")))
        .contains(Usd.of("0.018975")); // 100,000 plain, 100,000 cached, 50,000 written
    assertThat(usd(OSS, new TokenUse(100_000, 100_000, 0, 0, 0, "")))
        .as("without a price of its own a cached token counts as a plain one")
        .contains(Usd.of("0.015"));
    assertThat(usd(OSS, new TokenUse(100_000, 0, 1, 0, 0, "")))
        .as("a token written to a cache has no known price where none is stated")
        .isEmpty();
  }

  @Test
  void aboveTheLongBandTheWholeRequestIsDearer() {
    assertThat(usd(LUNA, TokenUse.of(272_000, 1_000_000))).contains(Usd.of("0.57992"));
    assertThat(usd(LUNA, TokenUse.of(272_001, 1_000_000))).contains(Usd.of("0.88484022"));
  }

  @Test
  void whatNobodyNamesHasNoPriceRatherThanNone() {
    TokenUse use = TokenUse.of(10, 10);
    assertThat(usd("acme.model", use)).isEmpty();
    assertThat(usd(OSS, new TokenUse(10, 0, 0, 10, 0, "priority"))).isEmpty();
    assertThat(pricing(Map.of("OPENAI_BASE_URL", "http://127.0.0.1:1/v1")).usd(OSS, use, NOVEMBER))
        .isEmpty();
    assertThat(
            pricing(Map.of("OPENAI_BASE_URL", "https://bedrock-mantle.mars-1.api.aws/v1"))
                .usd(OSS, use, NOVEMBER))
        .isEmpty();
    assertThat(usd(LUNA, use)).isPresent();
    assertThat(pricing(Map.of("DOCKET_PRICES_PLACE", "mantle/eu-west-1")).usd(LUNA, use, NOVEMBER))
        .as("not offered there")
        .isEmpty();
    assertThat(pricing(VIRGINIA).cost("acme.model", use, NOVEMBER)).isEqualTo(Cost.UNPRICED);
  }

  @Test
  void aRegionHasItsOwnPrice() {
    assertThat(
            pricing(Map.of("DOCKET_PRICES_PLACE", "mantle/ap-northeast-1"))
                .usd(OSS, TokenUse.of(1_000_000, 1_000_000), NOVEMBER))
        .contains(Usd.of("0.91"));
  }

  @Test
  void aPriceCountsFromItsFirstDayToItsLast() {
    Pricing pricing = pricing(VIRGINIA);
    TokenUse use = TokenUse.of(100_000, 0);
    assertThat(pricing.usd(SOL, use, Instant.parse("2026-11-21T23:59:59Z")))
        .contains(Usd.of("0.44"));
    assertThat(pricing.usd(SOL, use, Instant.parse("2026-11-22T00:00:00Z")))
        .contains(Usd.of("0.55"));
    assertThat(pricing.usd(SOL, use, Instant.parse("2026-07-29T00:00:00Z"))).isEmpty();
    Pricing.Found found =
        pricing.find(SOL, "", 300_000, Instant.parse("2026-12-01T00:00:00Z")).orElseThrow();
    assertThat(found.expired()).as("no long price is known after the promotion").isTrue();
  }

  @Test
  void aParameterIsLaidOverTheList() {
    Map<String, String> variables = new HashMap<>(VIRGINIA);
    variables.put(
        "DOCKET_PRICES",
        """
        {"as_of":"2026-11-01","prices":[{"model":"openai.gpt-oss-120b","region":"us-east-1","endpoint":"mantle",
         "tier":"standard","band":"standard","in":0.10,"write":null,"read":null,"out":"0.50","from":"2026-11-01",
         "until":null,"source":"contract"}]}
        """);
    TokenUse use = TokenUse.of(1_000_000, 1_000_000);
    assertThat(pricing(variables).usd(OSS, use, NOVEMBER)).contains(Usd.of("0.6"));
    assertThat(pricing(variables).usd(OSS, use, Instant.parse("2026-10-31T00:00:00Z"))).isEmpty();
    assertThat(pricing(variables).usd("openai.gpt-oss-20b", use, NOVEMBER))
        .contains(Usd.of("0.37"));
    assertThat(pricing(variables).asOf()).isEqualTo("2026-11-01");
    variables.put("DOCKET_PRICES", "{broken");
    assertThat(pricing(variables).usd(OSS, use, NOVEMBER)).contains(Usd.of("0.75"));
    variables.put("DOCKET_MODEL_OPENAI_GPT_OSS_120B_USD_PER_MILLION_INPUT", "1");
    variables.put("DOCKET_MODEL_OPENAI_GPT_OSS_120B_USD_PER_MILLION_OUTPUT", "2");
    assertThat(pricing(variables).usd(OSS, use, NOVEMBER)).contains(Usd.of("3"));
  }

  @Test
  void bulkIsPricedInItsOwnTierWhereAPriceOfItIsKnown() {
    Map<String, String> variables = new HashMap<>(VIRGINIA);
    variables.put("DOCKET_MODEL_OPENAI_GPT_OSS_120B_BULK_TIER", "flex");
    Pricing pricing = pricing(variables);
    CallPlan.Call call = new CallPlan.Call("map-1", 1, 1_000_000, 100_000, 1_000_000, 100_000);
    CallPlan bulk = new CallPlan(OSS, List.of(call), true);
    CallPlan waited = new CallPlan(OSS, List.of(call), false);

    assertThat(bulk.expected(pricing, NOVEMBER).usd()).contains(Usd.of("0.105"));
    assertThat(waited.expected(pricing, NOVEMBER).usd()).contains(Usd.of("0.21"));
    assertThat(bulk.worst(pricing, NOVEMBER)).isEqualTo(waited.worst(pricing, NOVEMBER));
  }
}
