package dev.docket.pack;

import com.fasterxml.jackson.databind.JsonNode;
import dev.docket.document.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The quotations of a result, each cut again out of the text that it is said to stand in. */
final class Quotes {
  private static final int LONGEST = 400; // code points of a quotation

  private final JsonNode result;
  private final List<EvidencePack.PackedDocument> documents;
  private final List<Text> texts;
  private final List<String> failures = new ArrayList<>();
  private int count;

  Quotes(JsonNode result, List<EvidencePack.PackedDocument> documents) {
    this.result = result;
    this.documents = documents;
    this.texts = documents.stream().map(d -> Text.of(d.text())).toList();
  }

  List<String> failures() {
    return failures;
  }

  int count() {
    return count;
  }

  void check() {
    for (Map.Entry<String, JsonNode> each : result.path("evidence").properties()) {
      JsonNode quote = each.getValue();
      String text = quote.path("quote").asText();
      same(each.getKey(), document(quote), quote, text);
      if (text.codePointCount(0, text.length()) > LONGEST) {
        failures.add(each.getKey() + " is longer than a quotation may be.");
      }
    }
    for (JsonNode change : result.path("changes")) {
      String id = change.path("id").asText();
      side(id + " before", 0, change.path("before"), change.path("edits"), "insert");
      side(id + " after", 1, change.path("after"), change.path("edits"), "delete");
    }
    for (JsonNode stale : result.path("stale_references")) {
      same(
          "The stale reference " + stale.path("text").asText(),
          1,
          stale,
          stale.path("text").asText());
    }
  }

  private void side(String name, int document, JsonNode place, JsonNode edits, String without) {
    if (!place.isObject()) {
      return;
    }
    StringBuilder text = new StringBuilder();
    edits.forEach(
        edit -> {
          if (!edit.path("op").asText().equals(without)) {
            text.append(edit.path("text").asText());
          }
        });
    same(name, document, place, text.toString());
  }

  /** Which document a quotation names; the first where it names none. */
  private int document(JsonNode quote) {
    if (!quote.path("document").isTextual()) {
      return 0;
    }
    String id = quote.path("document").asText();
    for (int i = 0; i < documents.size(); i++) {
      if (documents.get(i).id().equals(id)) {
        return i;
      }
    }
    return -1;
  }

  private void same(String name, int document, JsonNode place, String text) {
    count++;
    Optional<String> slice =
        document < 0 || document >= texts.size()
            ? Optional.empty()
            : PackCheck.slice(
                texts.get(document), place.path("start").asInt(-1), place.path("end").asInt(-1));
    if (!slice.equals(Optional.of(text))) {
      failures.add(name + " does not stand in the text where it says.");
    }
  }
}
