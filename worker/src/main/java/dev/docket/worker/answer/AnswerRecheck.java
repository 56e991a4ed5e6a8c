package dev.docket.worker.answer;

import com.fasterxml.jackson.databind.JsonNode;
import dev.docket.worker.summary.CitedUnits;
import dev.docket.worker.summary.ReadAgain;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Checks the statements of an answer that is there once more against what they cite. */
public final class AnswerRecheck {
  private AnswerRecheck() {}

  /** What is not borne out, each in a sentence that begins with the id of the statement. */
  public static List<String> faults(JsonNode result, List<ReadAgain> documents) {
    String names = documents.stream().map(ReadAgain::name).collect(Collectors.joining("\n"));
    Map<String, ReadAgain> byId = new HashMap<>();
    documents.forEach(document -> byId.put(document.id(), document));
    List<String> faults = new ArrayList<>();
    for (JsonNode statement : result.path("answer")) {
      CitedUnits cited = new CitedUnits(names, new HashMap<>());
      for (JsonNode id : statement.path("evidence")) {
        JsonNode quote = result.path("evidence").path(id.asText());
        ReadAgain source = byId.get(quote.path("document").asText());
        if (source == null) {
          continue; // named where quotations are cut again
        }
        source
            .units(quote.path("start").asInt(), quote.path("end").asInt())
            .forEach(unit -> cited.add(source.document(), unit));
        if (!source.isWhole()) {
          cited.addContext(quote.path("section").asText(""));
        }
      }
      fault(statement.path("text").asText(), cited)
          .ifPresent(
              why ->
                  faults.add(
                      statement.path("id").asText()
                          + " is not borne out by what it cites: "
                          + why
                          + "."));
    }
    return faults;
  }

  private static Optional<String> fault(String text, CitedUnits cited) {
    return cited.isEmpty()
        ? Optional.empty()
        : cited.fault(text).or(() -> Grounds.fault(text, cited.words()));
  }
}
