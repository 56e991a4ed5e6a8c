package dev.docket.worker.summary.finding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The headings of a report that name the same part of one finding after another: not by what they
 * say but by where they stand. A label comes again and again before or behind the same other
 * heading; at a title's place there are many.
 */
final class RepeatedLabels {
  private static final int LEAST = 3; // times that a label comes: two findings may have one title
  private static final int LONGEST = 60; // characters of a label
  private static final int WORDS = 4; // of a label, of which the first may say what it is
  private static final double ALIKE = 0.8; // of what stands at a label's place is the label

  private final Set<String> names = new HashSet<>();

  private RepeatedLabels() {}

  /** The labels among the headings of {@code lines} that are in no list of the report. */
  static RepeatedLabels in(List<Line> lines, Chapters chapters, ReportIndex index) {
    RepeatedLabels labels = new RepeatedLabels();
    List<String> headings = new ArrayList<>();
    Set<String> others = new HashSet<>(); // what has a mark that only titles and chapters have
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      if (line.isHeading() && !chapters.isContents(i)) {
        FindingTitle title = FindingTitle.of(line.text());
        headings.add(title.folded());
        boolean marked =
            !title.id().isEmpty() || !title.word().isEmpty() || title.grade().isPresent();
        if (marked
            || index.lists(title)
            || Headline.of(line.text()).isPresent()
            || line.text().length() > LONGEST) {
          others.add(title.folded());
        }
      }
    }
    Map<String, Map<String, Integer>> after = new HashMap<>();
    Map<String, Map<String, Integer>> before = new HashMap<>();
    Map<String, Integer> times = new HashMap<>();
    for (int h = 0; h < headings.size(); h++) {
      times.merge(headings.get(h), 1, Integer::sum);
      if (h > 0) {
        count(after, headings.get(h - 1), headings.get(h));
        count(before, headings.get(h), headings.get(h - 1));
      }
    }
    times.forEach(
        (name, count) -> {
          boolean repeated = count >= LEAST && !name.isEmpty() && !others.contains(name);
          if (repeated && (fills(name, count, after) || fills(name, count, before))) {
            labels.names.add(name);
          }
        });
    return labels;
  }

  private static void count(Map<String, Map<String, Integer>> at, String place, String name) {
    at.computeIfAbsent(place, _ -> new HashMap<>()).merge(name, 1, Integer::sum);
  }

  /** Whether beside one heading that comes again there is hardly anything but {@code name}. */
  private static boolean fills(String name, int times, Map<String, Map<String, Integer>> places) {
    return places.values().stream()
        .anyMatch(
            there -> {
              int all = there.values().stream().mapToInt(Integer::intValue).sum();
              int own = there.getOrDefault(name, 0);
              return own >= LEAST && own >= ALIKE * all && own >= ALIKE * times;
            });
  }

  /** Whether a heading is such a label. */
  boolean contains(String heading) {
    return !names.isEmpty() && names.contains(FindingTitle.of(heading).folded());
  }

  /** The part that a label names by its first words: Status Details, Description and Impact. */
  Optional<Field> field(String heading) {
    if (!contains(heading)) {
      return Optional.empty();
    }
    String rest = FindingTitle.of(heading).name();
    for (int w = 0; w < WORDS; w++) {
      Optional<Field> field = Field.named(rest);
      int space = rest.lastIndexOf(' ');
      if (field.isPresent() || space < 0) {
        return field.or(() -> Optional.of(Field.OTHER));
      }
      rest = rest.substring(0, space);
    }
    return Optional.of(Field.OTHER);
  }
}
