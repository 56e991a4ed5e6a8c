package dev.docket.worker.comparison;

import dev.docket.comparison.Change;
import dev.docket.comparison.Comparison.Explanation;
import dev.docket.comparison.Comparison.Op;
import dev.docket.comparison.Comparison.Place;
import dev.docket.comparison.page.CombinedText;
import dev.docket.wording.Script;
import dev.docket.wording.number.Quantities;
import dev.docket.worker.comparison.align.Key;
import dev.docket.worker.comparison.diff.Span;
import dev.docket.worker.comparison.diff.Spans;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Checks an explanation against the change it explains: every number, date, amount and reference in
 * it must stand in the clauses, in whatever way of writing.
 */
public final class ExplanationCheck {
  private static final Set<String> SMALL = Set.of("1", "2", "3", "4", "5");
  private static final int LONGEST = 600; // characters of each of its sentences

  private ExplanationCheck() {}

  /** What is wrong with {@code explanation} of {@code change}; empty if nothing is. */
  public static Optional<String> problem(Change change, Explanation explanation) {
    Set<String> values = new HashSet<>();
    Set<String> numbers = new HashSet<>();
    for (String source : sources(change)) {
      Spans.of(Key.of(source)).forEach(s -> values.add(s.value()));
      numbers.addAll(numbers(source));
    }
    for (String text : List.of(explanation.meaning(), explanation.impact(), explanation.action())) {
      if (text.isBlank()) {
        return Optional.of("a part of the explanation is empty");
      }
      if (text.codePointCount(0, text.length()) > LONGEST) {
        return Optional.of("a part of the explanation is longer than " + LONGEST + " characters");
      }
      Optional<String> unknown = unknown(Key.of(text), values, numbers);
      if (unknown.isPresent()) {
        return Optional.of("\"" + unknown.get() + "\" does not stand in the clauses");
      }
    }
    return Optional.empty();
  }

  private static Optional<String> unknown(Key key, Set<String> values, Set<String> numbers) {
    for (Span span : Spans.of(key)) {
      boolean counts =
          switch (span.kind()) {
            case DATE, PERIOD, AMOUNT, PERCENTAGE, REFERENCE, NUMBER -> true;
            case MODALITY,
                STEP,
                COMPARISON,
                PERSON,
                PARTY,
                SCOPE,
                CONJUNCTION,
                NEGATION,
                SPELLING ->
                false;
          };
      String text = span.in(key.text());
      if (counts
          && !isSmallWord(span, text)
          && !values.contains(span.value())
          && !numbers.containsAll(numbers(text))) {
        return Optional.of(text);
      }
    }
    return Optional.empty();
  }

  /** Whether it is one of the small numbers in words that any explanation has: two, the first. */
  private static boolean isSmallWord(Span span, String text) {
    return span.kind() == Span.Kind.NUMBER
        && text.chars().allMatch(Script::isLatin)
        && SMALL.contains(span.value().replace("#", ""));
  }

  private static Set<String> numbers(String text) {
    Set<String> numbers = new HashSet<>();
    Quantities.in(text).forEach(quantity -> numbers.addAll(quantity.measure().numbers()));
    return numbers;
  }

  private static List<String> sources(Change change) {
    return List.of(
        CombinedText.text(change, Op.INSERT),
        CombinedText.text(change, Op.DELETE),
        words(change.before()),
        words(change.after()),
        String.join("\n", change.reasons()));
  }

  private static String words(@Nullable Place place) {
    return place == null ? "" : String.join("\n", place.path()) + "\n" + place.heading();
  }
}
