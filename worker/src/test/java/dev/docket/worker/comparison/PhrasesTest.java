package dev.docket.worker.comparison;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.docket.comparison.Change;
import dev.docket.comparison.Comparison;
import dev.docket.comparison.Comparison.Risk;
import dev.docket.document.Language;
import dev.docket.runtime.Json;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * Pairs of sentences with what is right to say of them, in both languages: numbers in all forms,
 * dates, periods, duties, parties, conditions, forms, scope, spelling.
 */
class PhrasesTest {
  private static final Map<Language, String> FRAMES =
      Map.of(
          Language.EN,
          """
          SERVICES AGREEMENT

          1. Services
          The Supplier shall provide the Services described in Schedule A with reasonable care.

          2. Payment
          SENTENCE

          3. Term
          This Agreement starts on the date of signature and runs for one year.
          """,
          Language.JA,
          """
          取引基本契約書

          第１条（目的）
          本契約は、甲乙間の取引の基本的な条件を定める。

          第２条（支払）
          SENTENCE

          第３条（期間）
          本契約の期間は、締結の日から一年とする。
          """);

  @Test
  void whatIsSaidOfEachPairIsRight() throws IOException {
    List<String> wrong = new ArrayList<>();
    int pairs = 0;
    for (String line : lines()) {
      JsonNode pair = Json.MAPPER.readTree(line);
      pairs++;
      List<String> faults = faults(pair);
      if (!faults.isEmpty()) {
        wrong.add(pair.get("old").asText() + " => " + pair.get("new").asText() + ": " + faults);
      }
    }
    assertThat(pairs).isGreaterThanOrEqualTo(770);
    assertThat(wrong).isEmpty();
  }

  private static List<String> lines() throws IOException {
    try (InputStream file = PhrasesTest.class.getResourceAsStream("phrases.jsonl")) {
      return new String(Objects.requireNonNull(file).readAllBytes(), UTF_8).lines().toList();
    }
  }

  private static List<String> faults(JsonNode pair) {
    Language language = pair.get("in").asText().equals("ja") ? Language.JA : Language.EN;
    String frame = FRAMES.getOrDefault(language, "");
    Comparison found =
        Versions.compare(
            Versions.plain(frame.replace("SENTENCE", pair.get("old").asText())),
            Versions.plain(frame.replace("SENTENCE", pair.get("new").asText())),
            language,
            Optional.empty());
    Set<String> contents = new TreeSet<>();
    Set<String> classes = new TreeSet<>();
    Risk risk = Risk.NONE;
    String said = "";
    for (Change change : found.changes()) {
      contents.add(change.content().name().toLowerCase(Locale.ROOT));
      change.classes().forEach(c -> classes.add(c.code()));
      risk = risk.or(change.risk());
      said += String.join(" / ", change.reasons());
    }
    List<String> faults = new ArrayList<>();
    if (pair.has("content") && !list(pair, "content").containsAll(contents)) {
      faults.add("content " + contents);
    }
    if (pair.has("risk") && !list(pair, "risk").contains(risk.code())) {
      faults.add("risk " + risk + " of " + classes);
    }
    if (pair.has("any") && Collections.disjoint(classes, list(pair, "any"))) {
      faults.add("classes " + classes);
    }
    list(pair, "not").stream().filter(classes::contains).forEach(c -> faults.add("class " + c));
    list(pair, "unsaid").stream().filter(said::contains).forEach(s -> faults.add("says " + s));
    if (pair.has("stale") && found.staleReferences().size() != pair.get("stale").asInt()) {
      faults.add("stale " + found.staleReferences());
    }
    return faults;
  }

  private static List<String> list(JsonNode pair, String field) {
    List<String> list = new ArrayList<>();
    pair.path(field).forEach(value -> list.add(value.asText()));
    return list;
  }
}
