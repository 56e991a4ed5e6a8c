package dev.docket.worker.summary.finding;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The recommendations of a report that lists them in a chapter of their own and not below findings,
 * as those of a court of audit: recommendations for executive action.
 */
final class Recommendations {
  private static final Pattern CHAPTER =
      Pattern.compile(
          "(?i)(?:\\p{L}+ )?recommendations?(?: (?:for|to) .{2,60})?(?:,? (?:and )?(?:(?:management|agency|auditee|our|the)(?:['’]s|s['’])? )?(?:responses?|comments?|evaluation|analysis))*,?|matters? for (?:congressional|legislative|parliamentary) consideration|勧告(?:事項)?|提言(?:事項)?");
  private static final Pattern SUMMARY =
      Pattern.compile("(?i)what (?:gao|oig|we|.{2,12}) recommends?");
  private static final Pattern ADVICE =
      Pattern.compile(
          "(?i)\\b(?:should|recommend(?:s|ed)? that|recommend|suggests? that|must)\\b|すべき|されたい|べきである|必要がある|求める");
  private static final Pattern MARK =
      Pattern.compile(
          "(?i)\\(recommendation (\\d{1,3})\\)|^(?:recommendation )?#?(\\d{1,3})[.):]\\s");
  private static final Pattern LEAD = // "We are making the following three recommendations:"
      Pattern.compile(
          "(?i)\\b(?:following|these) (?:\\w+ ){0,3}recommendations?\\b|:$|\\b(?:agreed|concurred|disagreed|comment\\w*|response|implemented|our recommendations?)\\b");

  private Recommendations() {}

  /**
   * A recommendation.
   *
   * @param unit the index of its line
   */
  record Recommendation(int unit, String text) {}

  /** The recommendations, of a chapter of them, or else of the summary. */
  static List<Recommendation> in(List<Line> lines) {
    List<Recommendation> own = below(lines, CHAPTER);
    return own.isEmpty() ? below(lines, SUMMARY) : own;
  }

  private static List<Recommendation> below(List<Line> lines, Pattern chapter) {
    List<Recommendation> found = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      Line head = lines.get(i);
      if (head.isHeading() && chapter.matcher(Headline.bare(head.text())).matches()) {
        collect(lines, i, found);
      }
    }
    return found;
  }

  private static void collect(List<Line> lines, int head, List<Recommendation> found) {
    int empty = 0; // headings right below one another stand beside a text, not above each other
    for (int i = head + 1; i < lines.size(); i++) {
      Line line = lines.get(i);
      if (line.isHeading() && (i > head + 1 + empty || line.level() < lines.get(head).level())) {
        return;
      }
      if (line.isHeading()) {
        empty++;
        continue;
      }
      boolean advises = ADVICE.matcher(line.text()).find() || MARK.matcher(line.text()).find();
      if (advises
          && !line.isRow()
          && !LEAD.matcher(line.text()).find()
          && line.text().length() > 30) {
        found.add(new Recommendation(i, line.text()));
      }
    }
  }
}
