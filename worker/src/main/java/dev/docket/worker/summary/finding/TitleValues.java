package dev.docket.worker.summary.finding;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What stands in brackets beside a title where that is more than a level: (Medium; Resolved), [Low,
 * CVSS 3.1].
 *
 * @param status what became of the finding; empty where the brackets do not say it
 */
record TitleValues(Grade grade, String status) {
  private static final Pattern PARTS = Pattern.compile("\\s*[;,|/·•]\\s*|\\s+[-–—]\\s+");
  private static final Pattern SCORE =
      Pattern.compile("(?i)(?:cvss\\S*|score)?\\s*:?\\s*\\d{1,2}(?:\\.\\d{1,2})?");

  /** The values, if a level, a status and a score are all that {@code bracketed} has. */
  static Optional<TitleValues> of(String bracketed) {
    Optional<Grade> grade = Optional.empty();
    String status = "";
    for (String part : PARTS.split(bracketed.strip(), -1)) {
      Optional<Grade> level = Grade.ofValue(part);
      if (level.isPresent() && grade.isEmpty()) {
        grade = level;
      } else if (ReportIndex.isStatus(part) && status.isEmpty()) {
        status = part.strip();
      } else if (!SCORE.matcher(part.strip()).matches()) {
        return Optional.empty();
      }
    }
    String found = status;
    return grade.map(g -> new TitleValues(g, found));
  }
}
