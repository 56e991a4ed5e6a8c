package dev.docket.api.webhook;

import dev.docket.api.http.JsonFields;
import dev.docket.webhook.EventType;
import dev.docket.webhook.Webhook.Target;
import dev.docket.webhook.WebhookAddress;
import java.net.URI;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads where a webhook's messages go, and which. */
record WebhookForm(WebhookAddress addresses) {
  private static final int LONGEST_URL = 2000;
  private static final int LONGEST_DESCRIPTION = 200;

  Target read(JsonFields fields) {
    String url = fields.required(fields.text("url", LONGEST_URL), "url").strip();
    addresses
        .fault(url)
        .ifPresent(
            fault -> {
              throw fields.bad("url", fault);
            });
    return new Target(URI.create(url), types(fields), description(fields));
  }

  private static String description(JsonFields fields) {
    return fields.string("description").filter(String::isEmpty).isPresent()
        ? ""
        : fields.text("description", LONGEST_DESCRIPTION).orElse("");
  }

  private static Set<EventType> types(JsonFields fields) {
    Optional<List<String>> codes = fields.texts("types", EventType.values().length);
    if (codes.isEmpty()) {
      return EnumSet.allOf(EventType.class);
    }
    Set<EventType> types = EnumSet.noneOf(EventType.class);
    for (int i = 0; i < codes.get().size(); i++) {
      Optional<EventType> type = EventType.of(codes.get().get(i));
      if (type.isEmpty()) {
        throw fields.bad("types[" + i + "]", "There is no such type of event.");
      }
      types.add(type.get());
    }
    return types;
  }
}
