package dev.docket.local.analyst;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.docket.local.analyst.wording.Wanted;
import dev.docket.worker.answer.search.Passage;
import dev.docket.worker.answer.search.PassageIndex;
import dev.docket.worker.answer.search.PassageIndex.Hit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Answers a question by quoting: the sentences of the passages that are nearest to it, word for
 * word, each with what belongs to it. Where no passage speaks of enough of what is asked, it says
 * that there is no answer.
 */
final class QuotedAnswer {
  /**
   * The share of a question's words that a passage must speak of for the question to be answered.
   * At this value {@code scripts/ask-figures} finds 99 % of the questions unanswered that are put
   * to a document of something else, and loses 2 % of those that the document answers.
   */
  static final double LEAST_MATCH = 0.36;

  /** The same of a sentence with what stands beside it, of which a question has less. */
  private static final double LEAST_SHARED = 0.2;

  private static final double NEAR_THE_BEST =
      0.72; // of the best sentence's score, to be quoted too
  private static final double OTHER_DOCUMENT = 0.6; // the same, of a document not quoted yet
  private static final double EXPLAINED = 10; // times: what explains a term asked for comes first
  private static final double LISTED = 1.6; // times: what introduces the cases that are asked for
  private static final double SAME_ROW = 0.9; // of the best row's score, to be told with it
  private static final double TAKES_IN = 3; // times: a range with the quantity that is named
  private static final int LOOKED_AT = 12;
  private static final int MOST = 4;
  private static final int LONGEST = 900; // characters of a unit that is quoted

  private static final Passage NOTHING = new Passage("", "", "", "", List.of());
  private static final String PART = "- "; // opens the line of a part of a question
  private static final Pattern NUMBERED = Pattern.compile("> ([0-9]+(?:\\.[0-9]+)*)\\.?(?= |$)");

  /** Speaks of what the part of the question before it names. */
  private static final Pattern POINTS_BACK =
      Pattern.compile(
          "(?i)\\b(?:they|them|their|it|its|he|she|him|her|this|that|those|these)\\b|それ|その|これ|この");

  private final ShownUnits shown;
  private final ToldTogether together;
  private final TableRows tables;

  private QuotedAnswer(Material material) {
    this.shown = ShownUnits.in(material);
    this.together = new ToldTogether(shown);
    this.tables = new TableRows(shown);
  }

  /** The answer to the question in {@code material}. */
  static String of(Material material) {
    return new QuotedAnswer(material).answer(material.block("QUESTION")).toString();
  }

  private ObjectNode answer(List<String> questions) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    ArrayNode answer = json.putArray("answer");
    ArrayNode missing = json.putArray("missing");
    boolean speaks = shown.bestMatch() >= 100 * LEAST_MATCH;
    Set<Integer> quoted = new LinkedHashSet<>();
    List<String> parts = parts(questions);
    for (int i = 0; i < parts.size(); i++) {
      String question = parts.get(i);
      Wanted wanted = Wanted.by(question);
      List<Integer> best = speaks ? best(about(parts, i), wanted) : List.of();
      if (best.isEmpty() && shown.isCompared()) {
        best = shown.changedFirst();
      }
      if (best.isEmpty()) {
        missing.add(question);
      }
      add(quoted, wanted, best);
    }
    quoted.forEach(unit -> tell(unit, answer));
    return json;
  }

  /** What a part is searched for with: with the first, where it says little without. */
  private static String about(List<String> parts, int part) {
    String question = parts.get(part);
    boolean isAlone =
        part == 0 || (PassageIndex.asks(question) && !POINTS_BACK.matcher(question).find());
    return isAlone ? question : question + "\n" + parts.getFirst();
  }

  /** Adds the best units with what belongs to them, those of one passage in its order. */
  private void add(Set<Integer> quoted, Wanted wanted, List<Integer> best) {
    for (int first : best) {
      Set<Integer> told = new TreeSet<>();
      for (int unit : best) {
        if (shown.isBeside(unit, first)) {
          Set<Integer> with = together.with(unit);
          if (wanted.isList()) {
            List.copyOf(with).forEach(lead -> with.addAll(together.introduced(lead)));
          }
          told.addAll(within(wanted, with));
          told.addAll(isTerm(wanted, unit) ? together.items(unit) : List.of());
        }
      }
      quoted.addAll(told);
    }
  }

  /** Of units of which one has a range for the quantity that is named, those without another. */
  private Set<Integer> within(Wanted wanted, Set<Integer> told) {
    if (told.stream().anyMatch(i -> wanted.takesIn(shown.text(i)).orElse(false))) {
      told.removeIf(i -> !wanted.takesIn(shown.text(i)).orElse(true));
    }
    return told;
  }

  /** Tells a unit in its own words; a row with the names of its columns, which it cites too. */
  private void tell(int index, ArrayNode answer) {
    if (tables.isHead(index)) {
      return; // told with its rows
    }
    Unit unit = shown.unit(index);
    OptionalInt head = tables.head(index);
    String text = head.isPresent() ? told(index) : Sentences.bare(unit.text());
    ObjectNode statement = answer.addObject().put("text", text);
    ArrayNode evidence = statement.putArray("evidence");
    Citation.of(unit).addTo(evidence);
    head.ifPresent(names -> Citation.of(shown.unit(names)).addTo(evidence));
  }

  private String told(int index) {
    OptionalInt head = tables.head(index);
    return head.isPresent() ? tables.told(index, head.getAsInt()) : shown.text(index);
  }

  /** What is asked: the parts, where there are any, in place of the whole. */
  private static List<String> parts(List<String> questions) {
    List<String> parts =
        questions.stream().filter(q -> q.startsWith(PART)).map(q -> q.substring(2)).toList();
    return parts.isEmpty() ? questions : parts;
  }

  /** The units nearest to {@code question}, the best first. */
  private List<Integer> best(String question, Wanted wanted) {
    List<Passage> sentences = new ArrayList<>();
    for (int i = 0; i < shown.size(); i++) {
      if (canBeQuoted(i)) {
        sentences.add(
            Passage.labelled(
                String.valueOf(i),
                told(i),
                around(i),
                shown.passage(i).heading(),
                labels(shown.passage(i).heading())));
      }
    }
    PassageIndex index = PassageIndex.of(sentences);
    Map<String, Passage> byKey = new HashMap<>();
    sentences.forEach(sentence -> byKey.put(sentence.key(), sentence));
    List<Hit> hits =
        counting(wanted, index.search(question, LOOKED_AT)).stream()
            .filter(hit -> tells(wanted, unit(hit)))
            .map(hit -> favoured(wanted, hit))
            .sorted(Comparator.comparingDouble(Hit::score).reversed())
            .toList();
    List<Integer> best = new ArrayList<>();
    for (Hit hit : hits) {
      int unit = unit(hit);
      if (best.size() == MOST) {
        break;
      }
      if (hit.score() >= NEAR_THE_BEST * hits.getFirst().score()
          && shown.passage(unit).match() >= 100 * LEAST_MATCH
          && index.coverage(question, byKey.getOrDefault(hit.key(), NOTHING)) >= LEAST_SHARED) {
        best.add(unit);
      } else if (isOfAnotherDocument(unit, best)
          && hit.score() >= OTHER_DOCUMENT * hits.getFirst().score()
          && shown.passage(unit).match() >= 100 * LEAST_MATCH) {
        best.add(unit);
      }
    }
    return withoutOtherRows(best, hits);
  }

  /** Whether nothing is quoted yet of the document that a unit stands in. */
  private boolean isOfAnotherDocument(int unit, List<Integer> best) {
    return best.stream().noneMatch(other -> shown.document(other).equals(shown.document(unit)));
  }

  /** Of several rows of one table those only that are as near as the nearest. */
  private List<Integer> withoutOtherRows(List<Integer> best, List<Hit> hits) {
    Map<Integer, Double> scores = new HashMap<>();
    hits.forEach(hit -> scores.put(unit(hit), hit.score()));
    return best.stream()
        .filter(
            unit ->
                !shown.isRow(unit)
                    || best.stream()
                        .filter(other -> tables.isSame(unit, other))
                        .allMatch(
                            other ->
                                scores.getOrDefault(unit, 0.0)
                                    >= SAME_ROW * scores.getOrDefault(other, 0.0)))
        .toList();
  }

  private boolean canBeQuoted(int unit) {
    return shown.isOffered(unit)
        && !shown.isHeading(unit)
        && !tables.isHead(unit)
        && shown.text(unit).length() <= LONGEST
        && !isInHeading(unit);
  }

  /** What stands around a unit: its neighbours, and the names of its columns. */
  private String around(int unit) {
    OptionalInt head = tables.head(unit);
    return head.isPresent()
        ? shown.text(head.getAsInt()) + "\n" + shown.beside(head.getAsInt() - 1, unit)
        : shown.beside(unit - 1, unit) + "\n" + shown.beside(unit + 1, unit);
  }

  /** Those that count what is asked for, where any does. */
  private List<Hit> counting(Wanted wanted, List<Hit> hits) {
    List<Hit> counting = hits.stream().filter(hit -> wanted.counts(shown.text(unit(hit)))).toList();
    return counting.isEmpty() ? hits : counting;
  }

  private static int unit(Hit hit) {
    return Integer.parseInt(hit.key());
  }

  /** Whether a unit, or an item that it introduces, may tell what is wanted. */
  private boolean tells(Wanted wanted, int unit) {
    return wanted.allows(
            together.isBroken(unit) ? shown.text(unit - 1) + shown.text(unit) : shown.bare(unit))
        || together.introduced(unit).stream().anyMatch(item -> wanted.allows(shown.text(item)));
  }

  /** Whether a unit is but the term whose meaning is wanted, which stands below. */
  private boolean isTerm(Wanted wanted, int unit) {
    return wanted.isExplained(shown.bare(unit)) && !Sentences.isWhole(shown.text(unit));
  }

  private Hit favoured(Wanted wanted, Hit hit) {
    int unit = unit(hit);
    double times =
        Stream.concat(Stream.of(unit), together.introduced(unit).stream())
            .mapToDouble(i -> wanted.favour(shown.text(i)))
            .max()
            .orElse(1);
    if (wanted.isList() && !together.introduced(unit).isEmpty()) {
      times *= LISTED;
    }
    if (wanted.takesIn(told(unit)).orElse(false)) {
      times *= TAKES_IN;
    }
    return new Hit(
        hit.key(), hit.score() * (wanted.isExplained(shown.bare(unit)) ? EXPLAINED : times));
  }

  /** Whether a unit says nothing but what the headings above it say. */
  private boolean isInHeading(int unit) {
    return !Sentences.isWhole(shown.text(unit))
        && shown.passage(unit).heading().contains(shown.bare(unit).strip());
  }

  /** Headings so that the numbers which begin them read as labels: 8.4 as Section 8.4. */
  private static String labels(String headings) {
    return NUMBERED.matcher(headings).replaceAll("> Section $1 ");
  }
}
