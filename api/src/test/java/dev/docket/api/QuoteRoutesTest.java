package dev.docket.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.docket.api.ApiClient.Answer;
import dev.docket.job.JobStore.JobFilter;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class QuoteRoutesTest {
  private static final String TEXT = "{\"type\":\"summary\",\"text\":\"0123456789\"}";
  private final Api api = new Api();

  @AfterEach
  void close() {
    api.close();
  }

  @Test
  void aQuoteSaysWhatIsExpectedAndWhatIsTheWorstByModelAndKeepsNothing() {
    api.parameters.put("prices/place", "mantle/us-east-1");
    Answer answer = api.client.post("/v1/quotes", TEXT);

    assertThat(answer.status()).isEqualTo(200);
    JsonNode quote = answer.json();
    assertThat(quote.path("model").asText()).isEqualTo(FixedPlans.MODEL);
    assertThat(quote.path("region").asText()).isEqualTo("us-east-1");
    assertThat(quote.path("expected").path("input_tokens").asLong()).isEqualTo(10);
    assertThat(quote.path("expected").path("output_tokens").asLong()).isEqualTo(100);
    assertThat(quote.path("expected").path("usd").decimalValue())
        .isEqualByComparingTo("0.000062"); // 10 × .15 and 100 × .60 a million, rounded up
    assertThat(quote.path("worst").path("input_tokens").asLong()).isEqualTo(3 * 10 + 5_000);
    assertThat(quote.path("worst").path("output_tokens").asLong()).isEqualTo(4_500);
    assertThat(quote.path("worst").path("usd").decimalValue()).isEqualByComparingTo("0.003455");
    assertThat(quote.path("by_model").findValuesAsText("model"))
        .contains("openai.gpt-6-luna", "openai.gpt-oss-20b")
        .doesNotContain("openai.gpt-6-astra"); // not offered in this Region
    JsonNode first = quote.path("by_model").path(0);
    JsonNode second = quote.path("by_model").path(1);
    assertThat(first.path("tier").asText()).isEqualTo("standard");
    assertThat(first.path("expected")).isEqualTo(quote.path("expected"));
    assertThat(second.path("model")).isEqualTo(first.path("model"));
    assertThat(second.path("tier").asText()).isEqualTo("flex");
    assertThat(second.path("expected").path("usd").decimalValue()).isEqualByComparingTo("0.000031");
    assertThat(quote.path("as_of").asText()).isNotEmpty();
    assertThat(quote.path("sources")).isNotEmpty();
    assertThat(api.jobs.list(Api.TENANT, JobFilter.ALL, 10, Optional.empty()).items()).isEmpty();
    assertThat(
            api.documents
                .list(Api.TENANT, Optional.empty(), Optional.empty(), 10, Optional.empty())
                .items())
        .isEmpty();
  }

  @Test
  void withoutAKnownPriceThereIsNoAmountAndAWarning() {
    api.parameters.put("OPENAI_BASE_URL", "http://127.0.0.1:8000/v1");
    JsonNode quote = api.client.post("/v1/quotes", TEXT).json();

    assertThat(quote.path("expected").path("usd").isNull()).isTrue();
    assertThat(quote.path("worst").path("usd").isNull()).isTrue();
    assertThat(quote.path("warnings").toString()).contains("No price of openai.gpt-oss-120b");
  }

  @Test
  void whatCannotBeSubmittedCannotBeQuoted() {
    assertThat(api.client.post("/v1/quotes", "{\"type\":\"summary\"}").status()).isEqualTo(400);
    assertThat(
            api.client
                .post("/v1/quotes", "{\"type\":\"summary\",\"document\":\"doc_none\"}")
                .problem())
        .isEqualTo("unknown-document");
    assertThat(api.client.post("/v1/quotes", "{\"type\":\"summary\",\"text\":\"\"}").status())
        .isEqualTo(422);
  }
}
