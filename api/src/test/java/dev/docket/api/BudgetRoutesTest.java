package dev.docket.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.docket.api.ApiClient.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BudgetRoutesTest {
  private static final String JOB = "{\"type\":\"summary\",\"text\":\"0123456789\"}";
  private static final String WORST = "0.003455";
  private final Api api = new Api();
  private final ApiClient admin = api.as(Api.ADMIN_KEY);

  @BeforeEach
  void pricesAreKnown() {
    api.parameters.put("prices/place", "mantle/us-east-1");
  }

  @AfterEach
  void close() {
    api.close();
  }

  @Test
  void aBudgetIsSetByAnAdministratorAndShownToReaders() {
    assertThat(api.client.get("/v1/budget").json().path("usd").isNull()).isTrue();
    assertThat(api.client.put("/v1/budget", "{\"period\":\"day\",\"usd\":1}").status())
        .isEqualTo(403);
    assertThat(put("day", "12.5", "reject").status()).isEqualTo(200);
    JsonNode budget = api.client.get("/v1/budget").json();
    assertThat(budget.path("period").asText()).isEqualTo("day");
    assertThat(budget.path("usd").decimalValue()).isEqualByComparingTo("12.5");
    assertThat(budget.path("on_budget").asText()).isEqualTo("reject");
    assertThat(budget.path("current").asText()).isEqualTo("2030-01-01");
    assertThat(api.as(Api.STRANGERS_KEY).get("/v1/budget").json().path("usd").isNull()).isTrue();
    assertThat(admin.put("/v1/budget", budget.toString()).status()).isEqualTo(200);
    assertThat(put("day", "-1", "reject").status()).isEqualTo(400);
    assertThat(put("week", "1", "reject").status()).isEqualTo(400);
    assertThat(put("day", "\"1\"", "reject").status()).isEqualTo(400);
    assertThat(put("day", "1e300", "reject").status()).isEqualTo(400);
    assertThat(put("day", "0.0000001", "reject").status()).isEqualTo(400);
  }

  @Test
  void aJobSetsItsWorstCaseAsideAndTheNextIsRefusedWithTheNumbers() {
    put("month", WORST, "reject");
    assertThat(api.client.post("/v1/jobs", JOB).status()).isEqualTo(202);
    assertThat(api.client.get("/v1/budget").json().path("reserved").decimalValue())
        .isEqualByComparingTo("0.003455");

    Answer refused = api.client.post("/v1/jobs", JOB);
    assertThat(refused.status()).isEqualTo(402);
    assertThat(refused.problem()).isEqualTo("budget-exceeded");
    assertThat(refused.text()).contains("up to $0.003455").contains("$0.003455 reserved");
  }

  @Test
  void whereJobsMayWaitTheNextIsAcceptedAndSaysWhatItWaitsFor() {
    put("month", WORST, "wait");
    String first = api.client.post("/v1/jobs", JOB).json().path("id").asText();
    JsonNode second = api.client.post("/v1/jobs", JOB).json();
    assertThat(second.path("waiting").path("reason").asText()).isEqualTo("budget");
    assertThat(second.path("waiting").path("since").asText()).isNotEmpty();
    JsonNode running = api.client.get("/v1/jobs/" + first).json();
    assertThat(running.path("waiting").path("reason").asText()).isEqualTo("slot");

    assertThat(api.client.post("/v1/jobs/" + first + "/cancel", "").status()).isEqualTo(202);
    assertThat(api.client.get("/v1/budget").json().path("reserved").decimalValue())
        .isEqualByComparingTo("0");
    assertThat(api.client.get("/v1/jobs/" + first).json().path("waiting").isNull()).isTrue();
  }

  @Test
  void withABudgetAJobWhosePriceIsNotKnownIsRefused() {
    put("month", "10", "wait");
    api.parameters.remove("prices/place");
    api.parameters.put("OPENAI_BASE_URL", "http://127.0.0.1:8000/v1");
    assertThat(api.client.post("/v1/jobs", JOB).problem()).isEqualTo("no-price-known");
  }

  @Test
  void theMostThatAJobMayCostIsKeptWithIt() {
    JsonNode job = api.client.post("/v1/jobs", JOB.replace("}", ",\"max_cost_usd\":0.25}")).json();
    assertThat(job.path("request").path("max_cost_usd").decimalValue())
        .isEqualByComparingTo("0.25");
    assertThat(api.client.post("/v1/jobs", JOB.replace("}", ",\"max_cost_usd\":-1}")).status())
        .isEqualTo(400);
  }

  private Answer put(String period, String usd, String onBudget) {
    return admin.put(
        "/v1/budget",
        "{\"period\":\"%s\",\"usd\":%s,\"on_budget\":\"%s\"}".formatted(period, usd, onBudget));
  }
}
