package dev.docket.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.function.Consumer;

/** A list of the REST interface, read page by page. */
final class Listing {
  private final DocketClient client;
  private final String path;

  /** The list at {@code path}, which has a query. */
  Listing(DocketClient client, String path) {
    this.client = client;
    this.path = path;
  }

  /** Hands over the first {@code limit} items. */
  void first(int limit, Consumer<JsonNode> item) {
    int left = limit;
    String token = "";
    do {
      JsonNode page =
          client.get(path + (token.isEmpty() ? "" : "&page_token=" + DocketClient.encode(token)));
      for (JsonNode one : page.path("items")) {
        if (left-- <= 0) {
          return;
        }
        item.accept(one);
      }
      token = page.path("next_page_token").asText("");
    } while (!token.isEmpty() && left > 0);
  }
}
