package dev.docket.worker.summary;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An entry as a model wrote it: nothing in it is known to be true. */
public record ProposedItem(ItemType type, Map<String, String> texts, List<Anchor> anchors) {
  /** The entries of a map, gap or overview answer that fits its schema, in the answer's order. */
  public static List<ProposedItem> of(JsonNode answer) {
    List<ProposedItem> drafts = new ArrayList<>();
    for (ItemType type : ItemType.values()) {
      for (JsonNode entry : answer.path(type.list())) {
        drafts.add(draft(type, entry));
      }
    }
    return drafts;
  }

  private static ProposedItem draft(ItemType type, JsonNode entry) {
    Map<String, String> texts = new LinkedHashMap<>();
    entry
        .properties()
        .forEach(
            field -> {
              String text = field.getValue().isTextual() ? field.getValue().asText().strip() : "";
              if (!text.isEmpty()) {
                texts.put(field.getKey(), text);
              }
            });
    List<Anchor> anchors = new ArrayList<>();
    for (JsonNode cited : entry.path("evidence")) {
      anchors.add(new Anchor(cited.path("unit").asText(), cited.path("anchor").asText()));
    }
    return new ProposedItem(type, texts, anchors);
  }
}
