package dev.docket.worker.mantle;

import static org.assertj.core.api.Assertions.assertThat;

import com.openai.core.http.Headers;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryAfterTest {
  private static final Instant NOW = Instant.parse("2026-01-20T10:00:00Z");
  private static final String IN_20_SECONDS = "Tue, 20 Jan 2026 10:00:20 GMT";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Retry-After    | 17                            | 17000
          Retry-After    | 0.5                           | 500
          Retry-After    | 100000                        | 300000
          Retry-After    | 0                             | 0
          Retry-After    | -5                            | 0
          Retry-After    | soon                          | 0
          Retry-After    | Tue, 20 Jan 2026 10:00:20 GMT | 20000
          Retry-After    | Tue, 20 Jan 2026 09:59:00 GMT | 0
          Retry-After    | Wed, 20 Jan 2027 10:00:00 GMT | 300000
          retry-after-ms | 1500                          | 1500
          retry-after-ms | 99999999                      | 300000
          """)
  void everyFormIsReadAndBounded(String header, String value, long millis) {
    assertThat(RetryAfter.millis(Headers.builder().put(header, value).build(), NOW))
        .isEqualTo(millis);
  }

  @Test
  void aDateIsComparedWithTheEndpointsOwnClock() {
    Headers headers =
        Headers.builder()
            .put("Retry-After", IN_20_SECONDS)
            .put("Date", "Tue, 20 Jan 2026 10:00:15 GMT")
            .build();
    assertThat(RetryAfter.millis(headers, NOW)).isEqualTo(5_000);
  }

  @Test
  void whereNothingIsSaidNothingIsWaited() {
    assertThat(RetryAfter.millis(Headers.builder().build(), NOW)).isZero();
  }
}
