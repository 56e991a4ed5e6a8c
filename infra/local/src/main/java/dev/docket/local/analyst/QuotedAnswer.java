package dev.docket.local.analyst;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.docket.local.analyst.wording.Wanted;
import dev.docket.worker.answer.search.FollowUps;
import dev.docket.worker.answer.search.PassageIndex;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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

  private static final String PART = "- "; // opens the line of a part of a question

  /** Speaks of what the part of the question before it names. */
  private static final Pattern POINTS_BACK =
      Pattern.compile(
          "(?i)\\b(?:they|them|their|it|its|he|she|him|her|this|that|those|these)\\b|それ|その|これ|この");

  /** What the first part of a Japanese question is about. */
  private static final Pattern TOPIC = Pattern.compile("^([^はがをにで、]{2,20})[はがをにで]");

  /** A party or thing by its name, of which a question that goes on names another. */
  private static final Pattern NAME = Pattern.compile("(?<=\\w )\\p{Lu}\\p{Ll}+");

  private static final String QUESTION = "question: ";

  private final String earlier; // the question before that says what is asked; empty for none
  private final ShownUnits shown;
  private final ToldTogether together;
  private final TableRows tables;
  private final NearestUnits nearest;

  private QuotedAnswer(Material material) {
    this.earlier =
        FollowUps.standing(
            material.block("EARLIER").stream()
                .filter(line -> line.startsWith(QUESTION))
                .map(line -> line.substring(QUESTION.length()))
                .toList());
    this.shown = ShownUnits.in(material);
    this.together = new ToldTogether(shown);
    this.tables = new TableRows(shown);
    this.nearest = new NearestUnits(shown, together, tables);
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
    List<Integer> before = List.of(); // what answers the part before
    for (int i = 0; i < parts.size(); i++) {
      String question = parts.get(i);
      boolean isPart = i == 0 && FollowUps.changesAPart(question);
      Wanted wanted = isPart ? Wanted.by(question, earlier) : Wanted.by(question);
      List<Integer> best = speaks ? nearest(parts, i, wanted, before) : List.of();
      if (best.isEmpty() && shown.isCompared()) {
        best = shown.changedFirst();
      }
      if (best.isEmpty()) {
        missing.add(question);
      }
      add(quoted, wanted, best);
      before = best;
    }
    quoted.forEach(unit -> tell(unit, answer));
    return json;
  }

  /**
   * What is nearest to a part. One that points back is answered by the clause that answers the part
   * before, where that speaks of it; so is one that nothing else answers.
   */
  private List<Integer> nearest(List<String> parts, int part, Wanted wanted, List<Integer> before) {
    String question = parts.get(part);
    List<Integer> beside = before.isEmpty() ? before : nearest.beside(before, question, wanted);
    if (!beside.isEmpty() && POINTS_BACK.matcher(question).find()) {
      return beside;
    }
    List<Integer> best = nearest.to(about(parts, part), wanted);
    return best.isEmpty() ? beside : best;
  }

  /** What a part is searched for with: with the first, where it says little without. */
  private String about(List<String> parts, int part) {
    String question = parts.get(part);
    int words = PassageIndex.asks(question);
    boolean isOwn = words > (Unit.isJapanese(question) ? 1 : 0);
    if (part == 0) {
      boolean isPart = FollowUps.changesAPart(question);
      boolean asksOfAnother = NAME.matcher(question).find();
      String before =
          asksOfAnother
              ? NAME.matcher(earlier).replaceAll("")
              : FollowUps.left(earlier, isPart ? question : "");
      return isOwn && !isPart ? question : question + "\n" + before;
    }
    boolean isAlone = isOwn && !POINTS_BACK.matcher(question).find();
    Matcher topic = TOPIC.matcher(parts.getFirst());
    String before = topic.find() && words > 0 ? topic.group(1) : parts.getFirst();
    return isAlone ? question : question + "\n" + before;
  }

  /** Adds the best units with what belongs to them, the best first. */
  private void add(Set<Integer> quoted, Wanted wanted, List<Integer> best) {
    for (int unit : best) {
      Set<Integer> told = belonging(wanted, unit);
      for (int other : best) {
        Set<Integer> more = belonging(wanted, other);
        if (shown.isBeside(unit, other) && !Collections.disjoint(told, more)) {
          told.addAll(more); // in the order of the document: they share what introduces them
        }
      }
      quoted.addAll(told);
    }
  }

  private Set<Integer> belonging(Wanted wanted, int unit) {
    Set<Integer> with = together.with(unit);
    if (wanted.isList()) {
      List.copyOf(with).forEach(lead -> with.addAll(together.introduced(lead)));
    }
    Set<Integer> told = new TreeSet<>(within(wanted, with));
    told.addAll(isTerm(wanted, unit) ? together.items(unit) : List.of());
    return told;
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
    String text = head.isPresent() ? tables.told(index) : Sentences.bare(unit.text());
    ObjectNode statement = answer.addObject().put("text", text);
    ArrayNode evidence = statement.putArray("evidence");
    Citation.of(unit).addTo(evidence);
    head.ifPresent(names -> Citation.of(shown.unit(names)).addTo(evidence));
  }

  /** What is asked: the parts, where there are any, in place of the whole. */
  private static List<String> parts(List<String> questions) {
    List<String> parts =
        questions.stream().filter(q -> q.startsWith(PART)).map(q -> q.substring(2)).toList();
    return parts.isEmpty() ? questions : parts;
  }

  /** Whether a unit is but the term whose meaning is wanted, which stands below. */
  private boolean isTerm(Wanted wanted, int unit) {
    return wanted.isExplained(shown.bare(unit)) && !Sentences.isWhole(shown.text(unit));
  }
}
