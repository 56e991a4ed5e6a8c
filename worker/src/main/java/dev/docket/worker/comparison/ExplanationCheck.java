package dev.docket.worker.comparison;

import dev.docket.comparison.Comparison.Change;
import dev.docket.comparison.Comparison.Explanation;
import dev.docket.comparison.Comparison.Op;
import dev.docket.comparison.Comparison.Place;
import dev.docket.comparison.page.CombinedText;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Checks an explanation against the change it explains: every number, date, amount and reference in
 * it must stand in the clauses, in whatever way of writing.
 */
public final class ExplanationCheck {
  private static final int LONGEST = 600; // characters of each of its sentences
  private static final Pattern NUMBER =
      Pattern.compile("[0-9]+(?:,[0-9]{3})*(?:\\.[0-9]+)?|[〇一二三四五六七八九十百千万億]+");

  private ExplanationCheck() {}

  /** What is wrong with {@code explanation} of {@code change}; empty if nothing is. */
  public static Optional<String> problem(Change change, Explanation explanation) {
    Set<String> values = new HashSet<>();
    Set<String> numbers = new HashSet<>();
    for (String source : sources(change)) {
      String key = Key.of(source).text();
      Spans.of(key).forEach(s -> values.add(s.value()));
      addNumbers(key, numbers);
    }
    for (String text : List.of(explanation.meaning(), explanation.impact(), explanation.action())) {
      if (text.isBlank()) {
        return Optional.of("a part of the explanation is empty");
      }
      if (text.codePointCount(0, text.length()) > LONGEST) {
        return Optional.of("a part of the explanation is longer than " + LONGEST + " characters");
      }
      Optional<String> unknown = unknown(Key.of(text).text(), values, numbers);
      if (unknown.isPresent()) {
        return Optional.of("\"" + unknown.get() + "\" does not stand in the clauses");
      }
    }
    return Optional.empty();
  }

  private static Optional<String> unknown(String key, Set<String> values, Set<String> numbers) {
    for (Span span : Spans.of(key)) {
      boolean counts =
          switch (span.kind()) {
            case DATE, PERIOD, AMOUNT, PERCENTAGE, REFERENCE, NUMBER -> true;
            case MODALITY, STEP, COMPARISON, PARTY, SCOPE, CONJUNCTION, NEGATION, SPELLING -> false;
          };
      String text = key.substring(span.start(), span.end());
      if (counts && !values.contains(span.value())) {
        Set<String> own = new HashSet<>();
        addNumbers(text, own);
        if (!numbers.containsAll(own)) {
          return Optional.of(text);
        }
      }
    }
    return Optional.empty();
  }

  private static void addNumbers(String key, Set<String> numbers) {
    Matcher matcher = NUMBER.matcher(key);
    while (matcher.find()) {
      numbers.add(Numbers.value(matcher.group()).toPlainString());
    }
    for (String word : key.toLowerCase(Locale.ROOT).split("[^a-z-]+", -1)) {
      Numbers.word(word).ifPresent(value -> numbers.add(String.valueOf(value)));
    }
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
