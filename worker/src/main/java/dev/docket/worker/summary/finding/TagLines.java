package dev.docket.worker.summary.finding;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The lines of tags that a report sets below the titles of its findings, one of which is the level:
 * "Design Low Version 1", "Correctness High Version 2".
 */
final class TagLines {
  private static final int LEAST = 3; // such lines that are the report's habit
  private static final int LONGEST = 60; // characters of one
  private static final int MOST_WORDS = 8;
  private static final int BELOW = 2; // lines after a heading: a title may take one more

  private final Map<Integer, Grade> grades = new HashMap<>();

  private TagLines() {}

  /** Finds them: lines right below headings, of which each has a level and words of the others. */
  static TagLines in(List<Line> lines) {
    Map<Integer, Grade> graded = new HashMap<>();
    Map<String, Integer> times = new HashMap<>();
    for (int i = 1; i < lines.size(); i++) {
      int at = i;
      if (isBelowHeading(lines, i)) {
        grade(lines.get(i))
            .ifPresent(
                grade -> {
                  graded.put(at, grade);
                  others(lines.get(at)).distinct().forEach(w -> times.merge(w, 1, Integer::sum));
                });
      }
    }
    TagLines tags = new TagLines();
    graded.forEach(
        (at, grade) -> {
          List<Integer> shared = others(lines.get(at)).map(w -> times.getOrDefault(w, 0)).toList();
          long usual = shared.stream().filter(n -> n > 1).count();
          if (shared.stream().anyMatch(n -> n >= LEAST) && usual * 2 >= shared.size()) {
            tags.grades.put(at, grade);
          }
        });
    if (tags.grades.size() < LEAST) {
      tags.grades.clear();
    }
    return tags;
  }

  private static boolean isBelowHeading(List<Line> lines, int at) {
    return lines.get(at - 1).isHeading() || (at >= BELOW && lines.get(at - BELOW).isHeading());
  }

  /** The one level among the words of a line that is no sentence, title or chapter. */
  private static Optional<Grade> grade(Line line) {
    String text = line.text().strip();
    String[] words = text.split("\\s+");
    if (!line.isOwn()
        || line.isRow()
        || text.length() > LONGEST
        || words.length < 2
        || words.length > MOST_WORDS
        || text.matches(".*[.:;,。、]")
        || !FindingTitle.of(text).id().isEmpty()
        || !FindingTitle.of(text).number().isEmpty()
        || Headline.of(text).isPresent()
        || Headline.grade(text).isPresent()
        || Grade.labelled(text).isPresent()) {
      return Optional.empty();
    }
    List<Grade> levels =
        Arrays.stream(words)
            .filter(TagLines::isLevel)
            .flatMap(w -> Grade.ofValue(w).stream())
            .toList();
    return levels.size() == 1 ? Optional.of(levels.getFirst()) : Optional.empty();
  }

  private static boolean isLevel(String word) {
    return Character.isUpperCase(word.codePointAt(0)) && Grade.ofValue(word).isPresent();
  }

  private static java.util.stream.Stream<String> others(Line line) {
    return Arrays.stream(line.text().strip().split("\\s+"))
        .filter(w -> !isLevel(w))
        .map(w -> w.toLowerCase(Locale.ROOT));
  }

  /** Whether the line is one of tags. */
  boolean contains(int line) {
    return grades.containsKey(line);
  }

  /** Adds to {@code scope}, which names no severity, that of the tags right below its heading. */
  Scope added(Scope scope, int from, int to) {
    for (int i = from; scope.rank() == 0 && i < Math.min(to, from + BELOW); i++) {
      Grade grade = grades.get(i);
      if (grade != null) {
        return scope.graded(Optional.of(grade));
      }
    }
    return scope;
  }
}
