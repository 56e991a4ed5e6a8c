package dev.docket.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MethodAsSentTest {
  private final Api api = new Api();

  @AfterEach
  void close() {
    api.close();
  }

  @Test
  void aHeaderMakesNoOtherMethodOfARequest() {
    String document =
        "/v1/documents/"
            + api.client
                .post("/v1/documents?name=a", "text/plain", "One.".getBytes(UTF_8))
                .json()
                .path("id")
                .asText();

    for (String header : new String[] {"X-HTTP-Method-Override", "x-http-method-override"}) {
      assertThat(api.client.get(document, header, "DELETE").status()).isEqualTo(200);
    }
    assertThat(api.client.get(document).status()).isEqualTo(200);
    assertThat(api.client.delete(document, "X-HTTP-Method-Override", "GET").status())
        .isEqualTo(204);
  }
}
