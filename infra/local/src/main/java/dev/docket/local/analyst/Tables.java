package dev.docket.local.analyst;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The tables of an answer while they are filled: obligations, amounts, deadlines, penalties,
 * definitions and open questions. An entry's text is the first of the sentences that share it.
 */
final class Tables {
  private static final List<String> NAMES =
      List.of("obligations", "amounts", "deadlines", "penalties", "definitions", "open_questions");
  private static final int LONGEST_JAPANESE = 220; // characters of two sentences told as one
  private static final int LONGEST_ENGLISH = 520;
  private static final int SHARING = 8; // units that one entry cites at most

  private record Entry(ObjectNode json, List<Citation> cited) {}

  private final Density density;
  private final boolean legal;
  private final Map<String, List<Entry>> tables = new HashMap<>();
  private final Map<String, Entry> open = new HashMap<>();
  private Optional<Unit> lead = Optional.empty(); // what the unit that is added needs before it
  private List<Unit> listed = List.of(); // what it introduces
  private String caption = ""; // what a row is about that is no sentence

  /**
   * @param legal whether the text is a law, a contract or rules: elsewhere "may" and "cannot" are
   *     mostly possibilities and "damages" mostly harm
   */
  Tables(Density density, boolean legal) {
    this.density = density;
    this.legal = legal;
  }

  /**
   * Adds what {@code unit} states; {@code section} is what entries are shared by.
   *
   * @param before the sentence before it in its section
   * @param members what it introduces, where it ends with a colon
   * @param heading that of its section, where it has one
   */
  void add(
      Unit unit,
      Stated stated,
      int section,
      Optional<Unit> before,
      List<Unit> members,
      String heading) {
    caption = heading;
    lead = before.filter(_ -> Dependence.of(Sentences.bare(unit.text())) != Dependence.NONE);
    listed = members;
    if (!canBeTold(unit)) {
      return;
    }
    Optional<Duty> duty =
        stated.duty().filter(d -> legal || (!d.isDescriptive() && speaks(unit, d)));
    duty.ifPresent(d -> addDuty(unit, stated, section, d));
    stated.amount().ifPresent(amount -> addAmount(unit, section, amount));
    stated
        .deadline()
        .filter(_ -> duty.isPresent() || (legal && stated.definition().isEmpty()))
        .filter(_ -> duty.isEmpty() || !density.byArticle())
        .ifPresent(span -> entry("deadlines", section, unit, span));
    stated
        .penalty()
        .filter(_ -> legal || duty.isPresent() || Facts.punishes(unit.text()))
        .ifPresent(span -> entry("penalties", section, unit, span));
    stated
        .definition()
        .ifPresent(
            definition ->
                alone("definitions", unit, definition.span()).put("term", definition.term()));
    stated.openQuestion().ifPresent(span -> alone("open_questions", unit, span));
  }

  /** Whether the unit can be understood with the sentence before it, where it needs one. */
  private boolean canBeTold(Unit unit) {
    String text = Sentences.bare(unit.text());
    if (listed.isEmpty() && !Sentences.canBeRow(text)) {
      return false;
    }
    int most = unit.isJapanese() ? LONGEST_JAPANESE : LONGEST_ENGLISH;
    return lead.isPresent()
        ? text.length() + lead.get().text().length() <= most
        : Dependence.of(text) != Dependence.POINTING;
  }

  /** Whether the duty stands in a sentence, not in scraps of a table. */
  private static boolean speaks(Unit unit, Duty duty) {
    return Stream.of(unit.text().split("\\|"))
        .map(cell -> Sentences.bare(cell.strip()))
        .anyMatch(cell -> cell.contains(duty.phrase().text()) && Sentences.standsAlone(cell));
  }

  /** Adds the sum of money that {@code unit}, a part of a finding, states. */
  void addMoney(Unit unit, Stated stated, int section) {
    lead = Optional.empty();
    listed = List.of();
    caption = "";
    stated.amount().filter(Amount::isMoney).ifPresent(amount -> addAmount(unit, section, amount));
  }

  private void addAmount(Unit unit, int section, Amount amount) {
    entry("amounts", section, unit, amount.span())
        .ifPresent(json -> json.put("value", amount.value()).put("currency", amount.currency()));
  }

  private void addDuty(Unit unit, Stated stated, int section, Duty duty) {
    String deadline =
        stated
            .deadline()
            .or(() -> Deadline.soon(unit.text()))
            .map(s -> s.text().strip())
            .orElse("");
    entry("obligations", section + duty.force(), unit, duty.phrase())
        .ifPresent(
            json ->
                json.put("who", duty.who()).put("must", duty.force()).put("deadline", deadline));
  }

  private Optional<ObjectNode> entry(String table, Object group, Unit unit, Span span) {
    Entry known = open.get(table + " " + group);
    if (density.shares(table) && known != null && known.cited.size() < SHARING) {
      known.cited.add(new Citation(unit, span));
      return Optional.empty();
    }
    ObjectNode json = alone(table, unit, span);
    open.put(table + " " + group, tables.getOrDefault(table, List.of()).getLast());
    return Optional.of(json);
  }

  private ObjectNode alone(String table, Unit unit, Span span) {
    String text = Sentences.bare(unit.text());
    List<Citation> cited = new ArrayList<>();
    cited.add(new Citation(unit, span));
    if (lead.isPresent()) {
      text = Sentences.bare(lead.get().text()) + (unit.isJapanese() ? "" : " ") + text;
      cited.add(Citation.of(lead.get()));
    }
    if (table.equals("amounts") && !caption.isEmpty() && !Sentences.isWhole(text)) {
      text = Sentences.bare(caption) + (unit.isJapanese() ? "：" : ": ") + text;
    }
    for (Unit member : listed) {
      text +=
          (text.endsWith(":") || text.endsWith(";") ? " " : unit.isJapanese() ? "" : "; ")
              + Sentences.bare(member.text());
      cited.add(Citation.of(member));
    }
    ObjectNode json = JsonNodeFactory.instance.objectNode().put("text", text);
    tables.computeIfAbsent(table, _ -> new ArrayList<>()).add(new Entry(json, cited));
    return json;
  }

  void writeTo(ObjectNode json) {
    for (String table : NAMES) {
      ArrayNode list = json.putArray(table);
      for (Entry entry : tables.getOrDefault(table, List.of())) {
        ArrayNode evidence = entry.json.putArray("evidence");
        entry.cited.forEach(citation -> citation.addTo(evidence));
        list.add(entry.json);
      }
    }
  }
}
