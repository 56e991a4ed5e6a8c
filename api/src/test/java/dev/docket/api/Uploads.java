package dev.docket.api;

import static java.nio.charset.StandardCharsets.UTF_8;

/** What most tests begin with. */
final class Uploads {
  private Uploads() {}

  /** Uploads a short text and returns its id. */
  static String document(ApiClient client, String name) {
    return client
        .post("/v1/documents?name=" + name, "text/plain", ("Text of " + name + ".").getBytes(UTF_8))
        .json()
        .get("id")
        .asText();
  }

  /** Submits a summary of a new document and returns the job's id. */
  static String summary(ApiClient client) {
    return client
        .post("/v1/jobs", "{\"type\":\"summary\",\"document\":\"" + document(client, "a") + "\"}")
        .json()
        .get("id")
        .asText();
  }
}
