package dev.docket.worker.summary.finding;

import dev.docket.wording.Severity;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Findings that are but numbered sentences below lines that name the levels of severity one after
 * another: High, "No high issues were found.", Low, "1. A key is never used."
 */
final class GradedLists {
  private static final int LEAST_LEVELS = 3; // that such a list names
  private static final int LONGEST_LEVEL = 60; // characters of a line that names one
  private static final Pattern ITEM = Pattern.compile("^(?:\\d{1,3}[.)]|[-•])\\s*\\S.*");
  private static final Pattern NUMBER = Pattern.compile("^(?:\\d{1,3}[.)]|[-•])\\s*");
  private static final Pattern NONE =
      Pattern.compile("(?i)^(?:no|none|there (?:are|were) no)\\b.*|.*(?:なし|ありません|ない)。?$");

  private GradedLists() {}

  /**
   * An item of such a list.
   *
   * @param unit the index of its first line
   * @param end the index after its last line
   */
  record Item(int unit, int end, String text, Grade grade) {}

  /** The items of all such lists. */
  static List<Item> in(List<Line> lines) {
    List<Item> all = new ArrayList<>();
    List<Item> run = new ArrayList<>();
    Set<Severity> levels = EnumSet.noneOf(Severity.class);
    Optional<Grade> grade = Optional.empty();
    int start = -1;
    for (int i = 0; i <= lines.size(); i++) {
      Optional<Grade> here = i < lines.size() ? level(lines.get(i)) : Optional.empty();
      boolean ends =
          i == lines.size()
              || (here.isEmpty() && (lines.get(i).isHeading() || lines.get(i).isRow()));
      boolean item = !ends && here.isEmpty() && grade.isPresent() && isItem(lines.get(i));
      if (start >= 0 && (ends || item || here.isPresent())) {
        run.add(new Item(start, i, text(lines.get(start)), grade.orElseThrow()));
        start = -1;
      }
      if (item) {
        start = i;
      }
      if (here.isPresent()) {
        grade = here;
        levels.add(here.get().level());
      }
      if (ends) {
        if (levels.size() >= LEAST_LEVELS) {
          all.addAll(run);
        }
        run.clear();
        levels.clear();
        grade = Optional.empty();
      }
    }
    return all;
  }

  private static Optional<Grade> level(Line line) {
    return line.isOwn() && !line.isRow() && line.text().length() <= LONGEST_LEVEL
        ? Headline.grade(line.text())
        : Optional.empty();
  }

  private static boolean isItem(Line line) {
    return ITEM.matcher(line.labelled()).matches() && !NONE.matcher(text(line)).matches();
  }

  private static String text(Line line) {
    return NUMBER.matcher(line.text()).replaceFirst("");
  }
}
