package dev.docket.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.docket.api.ApiClient.Answer;
import dev.docket.job.DocumentStore;
import dev.docket.job.StoreUnavailableException;
import dev.docket.job.StoreUnavailableException.Trouble;
import java.lang.reflect.Proxy;
import org.junit.jupiter.api.Test;

class StoreOutageTest {
  @Test
  void aStoreThatCannotBeReachedIsA503ThatSaysWhenToTryAgainAndIsCounted() {
    try (Api api = new Api(away())) {
      Answer answer = api.client.get("/v1/documents");

      assertThat(answer.status()).isEqualTo(503);
      assertThat(answer.problem()).isEqualTo("store-unavailable");
      assertThat(answer.header("Retry-After")).isEqualTo("5");
      assertThat(answer.json().get("retryable").asBoolean()).isTrue();
      assertThat(answer.text()).doesNotContain("Throttl", "Exception");
      assertThat(api.withoutKey().get("/metrics").text())
          .contains("docket_store_unavailable_total{cause=\"throttled\"} 1");
    }
  }

  private static DocumentStore away() {
    return (DocumentStore)
        Proxy.newProxyInstance(
            StoreOutageTest.class.getClassLoader(),
            new Class<?>[] {DocumentStore.class},
            (_, _, _) -> {
              throw new StoreUnavailableException(
                  Trouble.THROTTLED, new IllegalStateException("ThrottlingException"));
            });
  }
}
