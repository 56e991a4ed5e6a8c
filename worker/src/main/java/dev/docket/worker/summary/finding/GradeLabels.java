package dev.docket.worker.summary.finding;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The labels of a report that nobody knows beforehand and behind which it gives a level of a scale
 * each time: what a report says so of one passage after another, it says of its findings.
 */
final class GradeLabels {
  private static final int LEAST = 2; // times that a label comes
  private static final Pattern LABELLED =
      Pattern.compile("^(?<label>\\p{L}[\\p{L} '’-]{2,38})\\s*[:：]\\s*(?<value>[^:：]{1,30})$");
  private static final Pattern ASIDE = // what is no measure of how grave something is
      Pattern.compile(
          "(?i).*\\b(?:confidence|certainty|effort|ease|costs?|complexity|likelihood|probability|difficulty|trust|maturity|coverage|quality)\\b.*|.*(?:可能性|確度|難易度|工数|費用).*");

  private final Set<String> names = new HashSet<>();

  private GradeLabels() {}

  /** The labels that stand before a level each time that they stand before anything. */
  static GradeLabels in(List<Line> lines) {
    Map<String, Integer> graded = new HashMap<>();
    Set<String> others = new HashSet<>();
    for (Line line : lines) {
      pair(line)
          .filter(p -> Grade.labelRank(p.label()) == 0 && Field.named(p.label()).isEmpty())
          .ifPresent(
              p -> {
                if (p.grade().isPresent()) {
                  graded.merge(FindingTitle.folded(p.label()), 1, Integer::sum);
                } else {
                  others.add(FindingTitle.folded(p.label()));
                }
              });
    }
    GradeLabels labels = new GradeLabels();
    graded.forEach(
        (name, times) -> {
          if (times >= LEAST && !others.contains(name)) {
            labels.names.add(name);
          }
        });
    return labels;
  }

  /** A label with the level behind it, if that is one. */
  private record Pair(String label, Optional<Grade> grade) {}

  private static Optional<Pair> pair(Line line) {
    if (line.isRow()) {
      return line.cells().size() == 2 && Grade.ofValue(line.cells().getFirst()).isEmpty()
          ? Optional.of(new Pair(line.cells().get(0), value(line.cells().get(1))))
          : Optional.empty();
    }
    Matcher m = LABELLED.matcher(line.text());
    return m.matches()
        ? Optional.of(new Pair(m.group("label"), value(m.group("value"))))
        : Optional.empty();
  }

  private static Optional<Grade> value(String text) {
    return Grade.ofValue(text.strip().replaceFirst("[.。]$", ""));
  }

  /** Whether a line is such a label with its level. */
  boolean isLabelled(Line line) {
    return !names.isEmpty() && here(line).isPresent();
  }

  private Optional<Pair> here(Line line) {
    return pair(line).filter(p -> names.contains(FindingTitle.folded(p.label())));
  }

  /** Adds to {@code scope}, which names no severity, what the lines state behind such labels. */
  Scope added(Scope scope, List<Line> lines, int from, int to) {
    if (scope.rank() > 0 || names.isEmpty()) {
      return scope;
    }
    for (int i = from; i < Math.min(to, from + Scope.NEAR); i++) {
      Optional<Pair> here = here(lines.get(i));
      if (here.isPresent()) {
        boolean aside = ASIDE.matcher(here.get().label()).matches();
        return scope.graded(here.get().grade().filter(_ -> !aside));
      }
    }
    return scope;
  }
}
