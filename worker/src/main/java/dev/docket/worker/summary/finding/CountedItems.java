package dev.docket.worker.summary.finding;

import dev.docket.wording.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Findings that are but numbered sentences below a heading that calls them so, as many as the
 * report counts: what is not counted may be any list.
 */
final class CountedItems {
  private static final Pattern HEADING =
      Pattern.compile(
          "(?i)(?:\\S+ ){0,8}(?:issues|findings|bugs|vulnerabilities|observations)|.{0,20}(?:指摘|発見|検出)事項");
  private static final Pattern ITEM = Pattern.compile("^\\d{1,3}[.)]\\s*\\S.*");
  private static final Pattern NUMBER = Pattern.compile("^\\d{1,3}[.)]\\s*");

  private CountedItems() {}

  /** The items of all such lists, if there are no more than the report counts. */
  static List<GradedLists.Item> in(
      List<Line> lines, Chapters chapters, Optional<FindingCounts.Count> count) {
    List<GradedLists.Item> items = new ArrayList<>();
    boolean below = false;
    int start = -1;
    for (int i = 0; i <= lines.size(); i++) {
      boolean ends = i == lines.size() || lines.get(i).isHeading() || lines.get(i).isRow();
      boolean item =
          !ends
              && below
              && ITEM.matcher(lines.get(i).labelled()).matches()
              && !GradedLists.isNone(lines.get(i).text());
      if (start >= 0 && (ends || item)) {
        String text = NUMBER.matcher(lines.get(start).text()).replaceFirst("");
        items.add(new GradedLists.Item(start, i, text, grade(count)));
      }
      start = item ? i : ends ? -1 : start;
      below = ends ? i < lines.size() && opens(lines, chapters, i) : below;
    }
    int counted = count.map(FindingCounts.Count::total).orElse(0);
    return items.size() <= counted ? items : List.of();
  }

  private static boolean opens(List<Line> lines, Chapters chapters, int at) {
    Chapters.Place place = chapters.at(at);
    return lines.get(at).isHeading()
        && HEADING.matcher(Headline.bare(lines.get(at).text())).matches()
        && !chapters.isContents(at)
        && !place.isIn(Headline.LEGEND)
        && !place.isIn(Headline.FOLLOW_UP);
  }

  /** The level of all that is counted, where there is but one. */
  private static Optional<Grade> grade(Optional<FindingCounts.Count> count) {
    List<Severity> levels =
        count.map(FindingCounts.Count::levels).orElse(Map.of()).entrySet().stream()
            .filter(e -> e.getValue() > 0)
            .map(Map.Entry::getKey)
            .toList();
    return levels.size() == 1
        ? Optional.of(new Grade(levels.getFirst(), levels.getFirst().code()))
        : Optional.empty();
  }
}
