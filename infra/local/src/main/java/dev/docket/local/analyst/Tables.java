package dev.docket.local.analyst;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.docket.local.analyst.wording.Boilerplate;
import dev.docket.local.analyst.wording.Density;
import dev.docket.local.analyst.wording.Dependence;
import dev.docket.local.analyst.wording.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The tables of an answer while they are filled: obligations, amounts, deadlines, penalties,
 * definitions and open questions. An entry's text is the first of the sentences that share it.
 */
final class Tables {
  private static final List<String> NAMES =
      List.of("obligations", "amounts", "deadlines", "penalties", "definitions", "open_questions");
  private static final int LONGEST_JAPANESE = 320; // characters of two sentences told as one
  private static final int LONGEST_ENGLISH = 700;
  private static final Set<String> BINDING = Set.of("must", "must_not");
  private static final int LEAST_LABEL = 5; // characters of a row's first cell
  private static final int SHARING = 8; // units that one entry cites at most

  private static final Pattern PROVISO =
      Pattern.compile("^(?:ただし|但し|(?i:However|Provided|Nevertheless)\\b)");

  private static final Pattern BLANK =
      Pattern.compile("(?<![一二三四五六七八九十〇])[○〇◯●△]{1,4}(?=[年月日ヶかカヵ箇個条円名回人%％万千])|_{3,}|＿{2,}|…{3,}円");

  private static final Pattern OPEN_END = Pattern.compile("(?i)[;,] (?:or|and)$");

  private record Entry(ObjectNode json, List<Citation> cited, List<Unit> turns) {}

  private final Density density;
  private final boolean legal;
  private final String dollars;
  private final Map<String, List<Entry>> tables = new HashMap<>();
  private final Map<String, Entry> open = new HashMap<>();
  private final Map<String, List<Citation>> waiting =
      new HashMap<>(); // for an entry to stand behind
  private final Set<String> placed = new HashSet<>(); // units that an entry tells or lists
  private final Set<String> said = new HashSet<>(); // units that an entry of another tells
  private Told with = Told.ALONE; // with what else the unit that is added is told
  private String caption = ""; // what a row is about that is no sentence

  /**
   * @param legal whether the text is a law, a contract or rules: elsewhere "may" and "cannot" are
   *     mostly possibilities and "damages" mostly harm
   * @param dollars the code of the text's dollars
   */
  Tables(Density density, boolean legal, String dollars) {
    this.density = density;
    this.legal = legal;
    this.dollars = dollars;
  }

  /**
   * Adds what {@code unit} states; {@code section} is what entries are shared by.
   *
   * @param told with what else it is told
   * @param heading that of its section, where it has one
   */
  void add(Unit unit, Stated stated, int section, Told told, String heading) {
    tell(unit, stated, section, told, heading);
    if (legal && !placed.contains(unit.id())) {
      stated.rest().forEach((table, span) -> behind(table, unit, span));
    }
  }

  private void tell(Unit unit, Stated stated, int section, Told told, String heading) {
    caption = heading;
    with = told;
    boolean isSaid = told.isSaid() && said.contains(unit.id());
    Optional<Duty> duty =
        stated
            .duty()
            .filter(_ -> !isSaid && !told.isListed())
            .filter(d -> legal || (!d.isDescriptive() && speaks(unit, d)));
    if (told.isCase() || isBoilerplate(unit) || !canBeTold(unit)) {
      duty.ifPresent(d -> behind("obligations", unit, d.phrase()));
      stated.amount().ifPresent(amount -> behind("amounts", unit, amount.span()));
      stated
          .deadline()
          .filter(_ -> !isSaid && legal && !defines(stated))
          .ifPresent(span -> behind("deadlines", unit, span));
      return;
    }
    duty.ifPresent(d -> addDuty(unit, section, d));
    stated
        .denial()
        .filter(_ -> legal && duty.isEmpty() && !isSaid)
        .ifPresent(span -> behind("obligations", unit, span));
    stated
        .amount()
        .filter(_ -> !told.isListed())
        .ifPresent(amount -> addAmount(unit, section, amount));
    stated
        .deadline()
        .filter(_ -> duty.isPresent() || (legal && !defines(stated)))
        .filter(span -> !Deadline.isOfCase(unit.text(), span))
        .filter(_ -> duty.isPresent() || told.isItem() || Sentences.isWhole(unit.text()))
        .filter(_ -> !isSaid && (duty.isEmpty() || !density.byArticle()))
        .ifPresent(span -> entry("deadlines", section, unit, span));
    stated
        .penalty()
        .filter(_ -> !defines(stated))
        .filter(_ -> legal || duty.isPresent() || Facts.punishes(unit.text()))
        .ifPresent(span -> entry("penalties", section, unit, span));
    stated
        .definition()
        .filter(d -> !d.isShortName() || (Sentences.isWhole(unit.text()) && !isTold(unit)))
        .ifPresent(
            definition -> {
              boolean needsItems = !definition.isShortName() || Items.areNamed(unit.text());
              if (Items.areNamed(unit.text()) && told.members().isEmpty()) {
                return; // what it means is not told
              }
              with = needsItems ? told : told.withoutMembers();
              alone("definitions", unit, definition.span()).put("term", definition.term());
            });
    stated.openQuestion().ifPresent(span -> alone("open_questions", unit, span));
  }

  /** Whether a unit, or the sentence that it goes on from, says what nearly every contract says. */
  private boolean isBoilerplate(Unit unit) {
    boolean goesOn =
        !with.isItem() && with.leads().stream().anyMatch(lead -> Boilerplate.is(lead.text()));
    return goesOn || Boilerplate.is(Sentences.bare(unit.text()));
  }

  /** Whether an entry of any table begins with the unit. */
  private boolean isTold(Unit unit) {
    return tables.values().stream()
        .flatMap(List::stream)
        .anyMatch(entry -> entry.cited.getFirst().unit().equals(unit));
  }

  /** Whether the sentence says what a word means, rather than name by the way what it speaks of. */
  private static boolean defines(Stated stated) {
    return stated.definition().filter(definition -> !definition.isShortName()).isPresent();
  }

  /** Whether the unit can be understood with the sentence before it, where it needs one. */
  private boolean canBeTold(Unit unit) {
    String text = Sentences.bare(unit.text());
    boolean isPart = with.isItem() || !with.members().isEmpty();
    boolean leadsOn = Sentences.introduces(text) || Items.needsItems(text);
    boolean isScrap =
        !unit.isJapanese() && unit.form() == Unit.Form.SENTENCE && !Sentences.hasVerb(text);
    if (with.found().more() == 0
        && !with.members().isEmpty()
        && OPEN_END.matcher(with.members().getLast().text().strip()).find()) {
      return false; // the last of its items is another
    }
    if ((!isPart && (!Sentences.canBeRow(text) || isScrap))
        || (with.members().isEmpty() && leadsOn)) {
      return false;
    }
    int most = unit.isJapanese() ? LONGEST_JAPANESE : LONGEST_ENGLISH;
    if (BLANK.matcher(text).find()) {
      return false; // a form's, that is not filled in
    }
    if (!unit.isJapanese() && with.named().isEmpty() && Names.isHeadless(text)) {
      return false; // nobody knows of what
    }
    if (with.leads().isEmpty()) {
      return !Dependence.isPointing(text);
    }
    String before = with.lead(unit.isJapanese());
    boolean isNamed =
        with.isItem()
            ? Dependence.of(before) == Dependence.NONE
                && !Dependence.pointsBack(before + " " + text)
            : Dependence.isResolved(before, text);
    return isNamed && text.length() + before.length() <= most;
  }

  /** Whether the duty stands in a sentence, not in scraps of a table. */
  private static boolean speaks(Unit unit, Duty duty) {
    return Stream.of(unit.text().split("\\|"))
        .map(cell -> Sentences.bare(cell.strip()))
        .anyMatch(cell -> cell.contains(duty.phrase().text()) && Sentences.standsAlone(cell));
  }

  /** Adds the sum of money that {@code unit}, a part of a finding, states. */
  void addMoney(Unit unit, Stated stated, int section) {
    with = Told.ALONE;
    caption = "";
    stated.amount().filter(Amount::isMoney).ifPresent(amount -> addAmount(unit, section, amount));
  }

  private void addAmount(Unit unit, int section, Amount amount) {
    if (unit.form() == Unit.Form.ROW && unit.text().indexOf('|') < LEAST_LABEL) {
      behind("amounts", unit, amount.span()); // nobody knows what for
      return;
    }
    entry("amounts", section, unit, amount.span())
        .ifPresent(json -> json.put("value", amount.value()).put("currency", currency(amount)));
  }

  private String currency(Amount amount) {
    return amount.currency().equals("$") ? dollars : amount.currency();
  }

  private void addDuty(Unit unit, int section, Duty own) {
    Duty duty = with.isBan() || Told.bansItems(unit.text()) ? own.banned() : own;
    String deadline =
        with.leads().stream()
            .map(before -> Deadline.ofDuty(before.text()))
            .flatMap(Optional::stream)
            .findFirst()
            .or(() -> Deadline.ofDuty(unit.text(), duty))
            .map(s -> s.text().strip())
            .orElse("");
    if (duty.force().equals("may") && exceptsUnsaid(unit)) {
      behind("obligations", unit, duty.phrase());
      return;
    }
    if (isTurnOfLast("obligations", unit)) {
      ObjectNode told = tables.getOrDefault("obligations", List.of()).getLast().json;
      if (BINDING.contains(duty.force()) && !BINDING.contains(told.path("must").asText())) {
        told.put("who", duty.who()).put("must", duty.force()).put("deadline", deadline);
      }
      return;
    }
    entry("obligations", section + duty.force(), unit, duty.phrase())
        .ifPresent(
            json ->
                json.put("who", who(unit, duty))
                    .put("must", duty.force())
                    .put("deadline", deadline));
  }

  /** Who bears a duty: of an item he whom its list is about, unless it names one itself. */
  private String who(Unit unit, Duty duty) {
    if (!with.isItem() || with.leads().isEmpty()) {
      return duty.who();
    }
    String bearer =
        with.leads().reversed().stream()
            .map(lead -> Subject.bearer(lead.text()))
            .filter(name -> !name.isEmpty())
            .findFirst()
            .orElse("");
    boolean isOwn = !duty.who().isEmpty() && (!unit.isJapanese() || unit.text().contains("は"));
    return isOwn || bearer.isEmpty() ? duty.who() : bearer;
  }

  /**
   * Whether it permits an exception from what the sentence before it has done without a word of
   * duty: told together, they are neither a duty nor a permission.
   */
  private boolean exceptsUnsaid(Unit unit) {
    return !with.isItem()
        && with.leads().stream().anyMatch(before -> Duty.in(before.text()).isEmpty())
        && (unit.isJapanese() || PROVISO.matcher(Sentences.bare(unit.text())).find());
  }

  private Optional<ObjectNode> entry(String table, Object group, Unit unit, Span span) {
    if (isTurnOfLast(table, unit)) {
      return Optional.empty();
    }
    Entry known = open.get(table + " " + group);
    if (density.shares(table) && known != null && known.cited.size() < SHARING) {
      placed.add(unit.id());
      known.cited.add(new Citation(unit, span));
      return Optional.empty();
    }
    ObjectNode json = alone(table, unit, span);
    open.put(table + " " + group, tables.getOrDefault(table, List.of()).getLast());
    return Optional.of(json);
  }

  /**
   * Whether {@code unit} turns what the last entry of the table says: then it is told in that
   * entry, as a duty and its proviso are one.
   */
  private boolean isTurnOfLast(String table, Unit unit) {
    List<Entry> entries = tables.getOrDefault(table, List.of());
    if (entries.isEmpty() || with.isItem()) {
      return false;
    }
    Entry last = entries.getLast();
    if (last.turns.contains(unit)) {
      placed.add(unit.id());
      return true;
    }
    if (with.leads().isEmpty()) {
      return false;
    }
    String before = with.leads().getLast().id();
    boolean follows = last.cited.stream().anyMatch(c -> c.unit().id().equals(before));
    String said = last.json.path("text").asText();
    String text = said + (unit.isJapanese() ? "" : " ") + Sentences.bare(unit.text());
    int most = unit.isJapanese() ? LONGEST_JAPANESE : LONGEST_ENGLISH;
    if (!follows
        || !with.members().isEmpty()
        || text.length() > most
        || !said.endsWith(Sentences.bare(with.leads().getLast().text()))) {
      return false;
    }
    placed.add(unit.id());
    last.json.put("text", text);
    last.cited.add(Citation.of(unit));
    return true;
  }

  /** Lists behind an entry of its kind what cannot be told by itself, so that it is counted. */
  private void behind(String table, Unit unit, Span span) {
    placed.add(unit.id());
    List<Entry> entries = tables.getOrDefault(table, List.of());
    if (entries.isEmpty()) {
      waiting.computeIfAbsent(table, _ -> new ArrayList<>()).add(new Citation(unit, span));
    } else {
      entries.getLast().cited.add(new Citation(unit, span));
    }
  }

  private ObjectNode alone(String table, Unit unit, Span span) {
    List<Citation> cited = new ArrayList<>();
    cited.add(new Citation(unit, span));
    cited.addAll(with.cited());
    placed.add(unit.id());
    with.cited().forEach(citation -> said.add(citation.unit().id()));
    Optional.ofNullable(waiting.remove(table)).ifPresent(cited::addAll);
    String text = with.text(unit, caption, table.equals("amounts"));
    ObjectNode json = JsonNodeFactory.instance.objectNode().put("text", text);
    Entry entry = new Entry(json, cited, with.turns());
    tables.computeIfAbsent(table, _ -> new ArrayList<>()).add(entry);
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
