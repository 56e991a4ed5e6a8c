package dev.docket.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.docket.api.ApiClient.Answer;
import dev.docket.job.Booking;
import dev.docket.job.JobId;
import dev.docket.job.StepStore.Attempt;
import dev.docket.job.StepStore.End;
import dev.docket.job.StepStore.Settlement;
import dev.docket.job.TenantId;
import dev.docket.job.Usage;
import dev.docket.price.Cost;
import dev.docket.price.Usd;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class UsageRoutesTest {
  private final Api api = new Api();

  @BeforeEach
  void useSomething() {
    use(Api.TENANT, "map-1", "2030-01-01", "a", "", Cost.of(Usd.of("0.0000004")));
    use(Api.TENANT, "map-2", "2030-01-02", "a", "=cmd|契約", Cost.of(Usd.of("0.0000004")));
    use(Api.TENANT, "map-3", "2030-02-02", "b", "", Cost.of(Usd.of("0.25")));
    use(Api.STRANGER, "map-1", "2030-01-01", "secret", "", Cost.of(Usd.of("99")));
  }

  @AfterEach
  void close() {
    api.close();
  }

  @Test
  void whatWasUsedIsSummedUpByDayModelOrCollection() {
    Answer days = api.client.get("/v1/usage?from=2030-01-01&to=2030-02-02");
    assertThat(days.json().path("items").findValuesAsText("key"))
        .containsExactly("2030-01-01", "2030-01-02", "2030-02-02");
    assertThat(days.json().path("total").path("input_tokens").asInt()).isEqualTo(30);
    assertThat(days.json().path("total").path("usd").decimalValue())
        .isEqualByComparingTo("0.250001");
    assertThat(days.text()).doesNotContain("99").doesNotContain("secret");

    Answer models = api.client.get("/v1/usage?from=2030-01-02&to=2030-02-02&by=model");
    assertThat(models.json().path("items").findValuesAsText("key")).containsExactly("a", "b");
    Answer collections = api.client.get("/v1/usage?from=2030-01-01&to=2030-02-02&by=collection");
    assertThat(collections.json().path("items").findValuesAsText("key"))
        .containsExactly("", "=cmd|契約");
  }

  @Test
  void withoutDaysItIsThisMonth() {
    Answer answer = api.client.get("/v1/usage");
    assertThat(answer.json().path("from").asText()).isEqualTo("2030-01-01");
    assertThat(answer.json().path("items").findValuesAsText("key")).containsExactly("2030-01-01");
  }

  @Test
  void aCallWithoutAKnownPriceLeavesTheCostUnknown() {
    use(Api.TENANT, "map-9", "2030-01-01", "a", "", Cost.UNPRICED);
    Answer answer = api.client.get("/v1/usage");
    assertThat(answer.json().path("total").path("usd").isNull()).isTrue();
    assertThat(answer.json().path("total").path("input_tokens").asInt()).isEqualTo(20);
  }

  @Test
  void csvIsServedByAcceptAndHoldsNoFormulas() {
    Answer csv =
        api.client.get("/v1/usage?by=collection&to=2030-01-31", "Accept", "text/csv, */*;q=0.1");
    assertThat(csv.header("Content-Type")).contains("text/csv; charset=utf-8");
    assertThat(csv.text())
        .isEqualTo(
            """
            collection,model_calls,input_tokens,cached_tokens,written_tokens,output_tokens,reasoning_tokens,possible_duplicates,usd,usd_assumed,unpriced_calls\r
            "",1,10,0,0,5,0,0,0,0,0\r
            "'=cmd|契約",1,10,0,0,5,0,0,0,0,0\r
            """);
  }

  @Test
  void daysThatAreNoneAreRefused() {
    assertThat(api.client.get("/v1/usage?from=2030-13-01").status()).isEqualTo(400);
    assertThat(api.client.get("/v1/usage?from=2030-02-01&to=2030-01-01").status()).isEqualTo(400);
    assertThat(api.client.get("/v1/usage?from=0001-01-01").status()).isEqualTo(400);
    assertThat(api.client.get("/v1/usage?from=%2B999999999-01-01").status()).isEqualTo(400);
    assertThat(api.client.get("/v1/usage?from=-999999999-01-01").status()).isEqualTo(400);
    assertThat(api.client.get("/v1/usage?by=tenant").status()).isEqualTo(400);
  }

  private void use(
      TenantId tenant, String step, String day, String model, String collection, Cost cost) {
    JobId job = JobId.random();
    api.jobs
        .steps()
        .createAttempt(
            tenant, job, Attempt.intended(step, "hash", model, 1, false, api.clock.instant()));
    api.jobs
        .steps()
        .settleAttempt(
            tenant,
            job,
            step,
            1,
            new Settlement(
                Attempt.State.ENDED,
                new Usage(10, 0, 0, 5, 0, 1, 0, cost),
                new Booking(LocalDate.parse(day), model, collection),
                new End(api.clock.instant(), "")));
  }
}
