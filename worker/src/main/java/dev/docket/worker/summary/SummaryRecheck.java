package dev.docket.worker.summary;

import com.fasterxml.jackson.databind.JsonNode;
import dev.docket.document.Sentence;
import dev.docket.document.Text;
import dev.docket.summary.Summary.Rejected;
import dev.docket.worker.summary.claim.OwnWords;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Checks the statements of a summary that is there once more against what they cite. */
public final class SummaryRecheck {
  private static final int REACH = 3_000; // code points behind the last quotation

  private final JsonNode result;
  private final ReadAgain source;
  private final List<String> faults = new ArrayList<>();

  private SummaryRecheck(JsonNode result, ReadAgain source) {
    this.result = result;
    this.source = source;
  }

  /** What is not borne out, each in a sentence that begins with the id of the statement. */
  public static List<String> faults(JsonNode result, ReadAgain source) {
    SummaryRecheck recheck = new SummaryRecheck(result, source);
    for (ItemType type : ItemType.values()) {
      result.path(type.list()).forEach(entry -> recheck.check(type, entry));
    }
    return recheck.faults;
  }

  private void check(ItemType type, JsonNode entry) {
    String id = entry.path("id").asText();
    Map<String, String> texts = new LinkedHashMap<>();
    entry
        .properties()
        .forEach(
            field -> {
              if (field.getValue().isTextual() && !field.getKey().equals("id")) {
                texts.put(field.getKey(), field.getValue().asText());
              }
            });
    StringBuilder names = new StringBuilder(source.name());
    List<Quote> quotes = new ArrayList<>();
    for (JsonNode cited : entry.path("evidence")) {
      JsonNode quote = result.path("evidence").path(cited.asText());
      int start = quote.path("start").asInt();
      int end = quote.path("end").asInt();
      for (Sentence unit : source.units(start, end)) {
        quotes.add(new Quote(unit.id(), Math.max(start, unit.start()), Math.min(end, unit.end())));
      }
      if (!source.isWhole()) {
        names.append('\n').append(quote.path("section").asText(""));
      }
    }
    if (quotes.isEmpty()) {
      return; // that it has no evidence, or none that is there, is named elsewhere
    }
    Verifier verifier = new Verifier(source.document(), names.toString(), List.of());
    OwnWords words = ownWords(names.toString(), quotes);
    switch (verifier.recheck(new Item(type, texts, quotes))) {
      case Verifier.Verdict.Refused(Rejected why) -> fault(id, why.text(), why, words);
      case Verifier.Verdict.Supported(Item item, List<Rejected> rejected, List<Rejected> _) -> {
        rejected.forEach(why -> fault(id, value(why.text(), texts), why, words));
        changed(id, texts, item);
      }
    }
  }

  /** The document's words around what is cited: the items of a list stand behind their lead. */
  private OwnWords ownWords(String names, List<Quote> quotes) {
    CitedUnits cited = new CitedUnits(names, new HashMap<>());
    int from = Integer.MAX_VALUE;
    int to = 0;
    for (Quote quote : quotes) {
      Sentence unit = source.document().sentences().get(quote.index());
      cited.add(source.document(), unit);
      from = Math.min(from, unit.start());
      to = Math.max(to, unit.end());
    }
    Text text = source.document().text();
    return cited.ownWords(text.slice(from, Math.min(text.length(), to + REACH)));
  }

  /** The text of a field that was refused, which may be told with the name of the field. */
  private static String value(String told, Map<String, String> texts) {
    return texts.entrySet().stream()
        .filter(field -> told.equals(field.getKey() + ": " + field.getValue()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(told);
  }

  /** Fields that the check sets by itself say what it says. */
  private void changed(String id, Map<String, String> texts, Item item) {
    for (String field : List.of("must", "severity")) {
      String told = texts.get(field);
      String found = item.texts().get(field);
      if (told != null && found != null && !Objects.equals(told, found)) {
        faults.add(id + " has " + field + " “" + told + "”, its source “" + found + "”.");
      }
    }
  }

  private void fault(String id, String text, Rejected why, OwnWords words) {
    if (!words.are(text) || why.reason().equals(Verifier.OTHER_FORCE)) {
      faults.add(id + " is not borne out by what it cites: " + why.reason() + ".");
    }
  }
}
