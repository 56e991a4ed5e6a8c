package dev.docket.local.analyst;

import dev.docket.local.analyst.wording.Wanted;
import dev.docket.worker.answer.search.Passage;
import dev.docket.worker.answer.search.PassageIndex;
import dev.docket.worker.answer.search.PassageIndex.Hit;
import dev.docket.worker.answer.search.QuestionWords;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds the units that are nearest to a question, among those that may be quoted. */
final class NearestUnits {
  /**
   * What a sentence with what stands beside it must speak of at least, of which a question has
   * less.
   */
  private static final double LEAST_SHARED = 0.2;

  /** What the best must speak of at least with all that is told with it. */
  private static final double LEAST_SAID = 0.328;

  private static final double NEAR_THE_BEST =
      0.72; // of the best sentence's score, to be quoted too
  private static final double OTHER_DOCUMENT = 0.6; // the same, of a document not quoted yet
  private static final double EXPLAINED = 10; // times: what explains a term asked for comes first
  private static final double LISTED = 1.6; // times: what introduces the cases that are asked for
  private static final double SAME_ROW = 0.9; // of the best row's score, to be told with it
  private static final double SPEAKS_OF_NOTHING = 0.7; // times: what shares no word itself
  private static final double LESS_ABOUT_IT = 0.5; // of the most that one near speaks of itself
  private static final double TAKES_IN = 3; // times: a range with the quantity that is named
  private static final int LOOKED_AT = 40;
  private static final int MOST = 4;
  private static final int LONGEST = 900; // characters of a unit that is quoted

  private static final Passage NOTHING = new Passage("", "", "", "", List.of());
  private static final Pattern NUMBERED = Pattern.compile("> ([0-9]+(?:\\.[0-9]+)*)\\.?(?= |$)");

  /**
   * A unit and how near it is.
   *
   * @param speaks the share of what is asked that it speaks of itself
   * @param isAbout whether it speaks of enough with what stands beside it
   */
  private record Near(int unit, double score, double speaks, boolean isAbout) {}

  private final ShownUnits shown;
  private final ToldTogether together;
  private final TableRows tables;

  NearestUnits(ShownUnits shown, ToldTogether together, TableRows tables) {
    this.shown = shown;
    this.together = together;
    this.tables = tables;
  }

  /** The units nearest to {@code question}, the best first. */
  List<Integer> to(String question, Wanted wanted) {
    return among(_ -> true, question, wanted);
  }

  /** The same, of those only that stand in a passage with one of {@code units}. */
  List<Integer> beside(Collection<Integer> units, String question, Wanted wanted) {
    return among(unit -> units.stream().anyMatch(o -> shown.isBeside(unit, o)), question, wanted);
  }

  private List<Integer> among(IntPredicate isOffered, String question, Wanted wanted) {
    List<Passage> sentences = new ArrayList<>();
    for (int i = 0; i < shown.size(); i++) {
      if (canBeQuoted(i)) {
        sentences.add(
            Passage.labelled(
                String.valueOf(i),
                tables.told(i),
                around(i),
                shown.passage(i).heading(),
                labels(shown.passage(i).heading())));
      }
    }
    PassageIndex index = PassageIndex.of(sentences);
    Map<String, Passage> byKey = new HashMap<>();
    sentences.forEach(sentence -> byKey.put(sentence.key(), sentence));
    QuestionWords asked = index.asked(question);
    QuestionWords askedOfAnswers = index.askedOfAnswers(question);
    List<Near> all = new ArrayList<>();
    for (Hit hit : counting(wanted, index.closest(question, LOOKED_AT))) {
      int unit = Integer.parseInt(hit.key());
      Passage sentence = byKey.getOrDefault(hit.key(), NOTHING);
      if (isOffered.test(unit) && tells(wanted, unit)) {
        double speaks = askedOfAnswers.coverage(alone(unit, sentence));
        boolean isAbout = asked.coverage(sentence) >= LEAST_SHARED;
        double times = SPEAKS_OF_NOTHING + (1 - SPEAKS_OF_NOTHING) * speaks;
        all.add(new Near(unit, hit.score() * favour(wanted, unit) * times, speaks, isAbout));
      }
    }
    all.sort(Comparator.comparingDouble(Near::score).reversed());
    return withoutOtherRows(best(all));
  }

  /** The best of {@code all}, which are in their order. */
  private List<Near> best(List<Near> all) {
    List<Near> saying = all.stream().filter(near -> near.speaks() >= LEAST_SAID).toList();
    List<Near> best = new ArrayList<>();
    if (saying.isEmpty()) {
      return best;
    }
    double first = saying.getFirst().score();
    double most =
        saying.stream()
            .filter(near -> near.score() >= NEAR_THE_BEST * first)
            .mapToDouble(Near::speaks)
            .max()
            .orElse(0);
    for (Near near : all) {
      boolean isNear = near.score() >= NEAR_THE_BEST * first && near.isAbout();
      boolean isOther =
          near.score() >= OTHER_DOCUMENT * first && isOfAnotherDocument(near.unit(), best);
      if (best.size() < MOST
          && (isNear || isOther)
          && near.speaks() >= LESS_ABOUT_IT * most
          && shown.passage(near.unit()).match() >= 100 * QuotedAnswer.LEAST_MATCH) {
        best.add(near);
      }
    }
    return best;
  }

  /** What a unit says with all that is told with it, without what only stands beside it. */
  private Passage alone(int unit, Passage sentence) {
    String told =
        together.with(unit).stream()
            .filter(other -> other != unit)
            .map(shown::text)
            .collect(Collectors.joining("\n"));
    String text = sentence.headings() + "\n" + sentence.text() + "\n" + told;
    return new Passage(sentence.key(), text, "", "", sentence.labels());
  }

  /** Whether nothing is quoted yet of the document that a unit stands in. */
  private boolean isOfAnotherDocument(int unit, List<Near> best) {
    return best.stream()
        .noneMatch(other -> shown.document(other.unit()).equals(shown.document(unit)));
  }

  /** Of several rows of one table those only that are as near as the nearest. */
  private List<Integer> withoutOtherRows(List<Near> best) {
    return best.stream()
        .filter(
            near ->
                !shown.isRow(near.unit())
                    || best.stream()
                        .filter(other -> tables.isSame(near.unit(), other.unit()))
                        .allMatch(other -> near.score() >= SAME_ROW * other.score()))
        .map(Near::unit)
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
    List<Hit> counting =
        hits.stream()
            .filter(hit -> wanted.counts(shown.text(Integer.parseInt(hit.key()))))
            .toList();
    return counting.isEmpty() ? hits : counting;
  }

  /** Whether a unit, or an item that it introduces, may tell what is wanted. */
  private boolean tells(Wanted wanted, int unit) {
    return wanted.allows(
            together.isBroken(unit) ? shown.text(unit - 1) + shown.text(unit) : shown.bare(unit))
        || together.introduced(unit).stream().anyMatch(item -> wanted.allows(shown.text(item)));
  }

  /** How much likelier a unit is the answer than its words alone say. */
  private double favour(Wanted wanted, int unit) {
    if (wanted.isExplained(shown.bare(unit))) {
      return EXPLAINED;
    }
    double times =
        Stream.concat(Stream.of(unit), together.introduced(unit).stream())
            .mapToDouble(i -> wanted.favour(shown.text(i)))
            .max()
            .orElse(1);
    if (wanted.isList() && !together.introduced(unit).isEmpty()) {
      times *= LISTED;
    }
    return wanted.takesIn(tables.told(unit)).orElse(false) ? times * TAKES_IN : times;
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
