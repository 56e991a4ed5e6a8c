package dev.docket.worker.summary.finding;

import java.util.BitSet;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The lines that a report sets right above the severity of each finding and that are their titles,
 * though nothing else marks them.
 */
final class TitlesAbove {
  private static final int LEAST = 3; // severities with a line above them that are the rule
  private static final int APART = 2; // of those lines that stand below no heading
  private static final int LONGEST = 120; // characters of a title
  private static final Pattern NAME = Pattern.compile("[\\p{L}「][^{}<>=;|]{2,119}(?<![.,;:。、-])");
  private static final Pattern PATH = Pattern.compile("\\S*[/\\\\_]\\S*|\\S+\\.\\w{1,4}");

  private final BitSet lines = new BitSet();

  /** Finds them, where not each stands below a heading: then that is the title. */
  static TitlesAbove in(List<Line> lines) {
    TitlesAbove titles = new TitlesAbove();
    int below = 0; // headings
    int all = 0;
    for (int i = 1; i < lines.size(); i++) {
      if (!isSeverity(lines.get(i))) {
        continue;
      }
      all++;
      if (isName(lines.get(i - 1))) {
        titles.lines.set(i - 1);
        below += i > 1 && lines.get(i - 2).isHeading() ? 1 : 0;
      }
    }
    int found = titles.lines.cardinality();
    if (found < LEAST || found * 3 < all * 2 || found - below < APART) {
      titles.lines.clear();
    }
    return titles;
  }

  private static boolean isSeverity(Line line) {
    return line.isOwn()
        && !line.isRow()
        && line.text().length() <= LONGEST
        && Grade.labelled(line.text()).filter(l -> l.rank() == Grade.SURE).isPresent();
  }

  private static boolean isName(Line line) {
    String text = line.text().strip();
    return line.isOwn()
        && !line.isRow()
        && !line.isHeading()
        && text.length() <= LONGEST
        && NAME.matcher(text).matches()
        && !PATH.matcher(text).matches()
        && Field.begun(text).isEmpty();
  }

  /** Whether the line is such a title, or the last line of one. */
  boolean contains(int line) {
    return lines.get(line);
  }
}
