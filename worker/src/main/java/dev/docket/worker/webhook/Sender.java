package dev.docket.worker.webhook;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The way out: posts a message to an endpoint. */
interface Sender {
  /** Posts {@code body}; whatever happens is an answer. */
  Answer post(URI url, Map<String, String> headers, String body);

  /**
   * What came back.
   *
   * @param status null where no answer came
   * @param error what went wrong, in words fit for the endpoint's owner; null where an answer came
   * @param retryAfter how long the endpoint asks to be left alone; zero where it does not
   */
  record Answer(@Nullable Integer status, @Nullable String error, Duration retryAfter) {
    static Answer of(int status, Duration retryAfter) {
      return new Answer(status, null, retryAfter);
    }

    static Answer none(String error) {
      return new Answer(null, error, Duration.ZERO);
    }

    boolean isAccepted() {
      return status != null && status >= 200 && status <= 299;
    }

    boolean isGone() {
      return status != null && status == 410;
    }

    /** Whether the endpoint has too much to do, or what stands before it says so. */
    boolean isOverloaded() {
      return status != null && (status == 429 || status == 502 || status == 503 || status == 504);
    }
  }
}
