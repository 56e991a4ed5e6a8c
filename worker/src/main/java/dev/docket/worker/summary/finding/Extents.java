package dev.docket.worker.summary.finding;

import java.util.List;

/** Where findings begin and end. */
final class Extents {
  private static final int ABOVE = 4; // lines of a finding that may stand above its title

  private final List<Line> lines;
  private final Chapters chapters;

  Extents(List<Line> lines, Chapters chapters) {
    this.lines = lines;
    this.chapters = chapters;
  }

  /** The first of the few lines before a title behind a label that may belong to its finding. */
  int before(Candidate candidate) {
    int from = candidate.first();
    while (from > 0
        && candidate.first() - from < ABOVE
        && Field.begun(lines.get(from - 1)).isPresent()
        && chapters.at(from - 1).head() != from - 1) {
      from--;
    }
    return from;
  }

  /** The end of a finding: the next finding, chapter, or heading beside or above its own. */
  int end(Candidate candidate, int next) {
    int level = candidate.level();
    for (int i = candidate.last() + 1; i < next; i++) {
      Line line = lines.get(i);
      if (chapters.at(i).head() == i || isOuterLine(candidate, line)) {
        return i;
      }
      boolean beside =
          line.isHeading()
              && level != Line.NO_LEVEL
              && line.level() <= level
              && Field.begun(line.text()).isEmpty();
      if (beside && !partsFollow(i, next)) {
        return i;
      }
    }
    return next;
  }

  /** Whether the line opens what a numbered line's finding cannot hold: "2 …" after "(1) …". */
  private static boolean isOuterLine(Candidate candidate, Line line) {
    if (candidate.level() != Line.NO_LEVEL || line.isHeading() || !Chapters.isHeading(line)) {
      return false;
    }
    String own = candidate.title().number();
    String other = FindingTitle.of(line.labelled()).number();
    return !own.isEmpty() && !other.isEmpty() && own.startsWith("(") && !other.startsWith("(");
  }

  /** Whether parts of a finding still follow: then a heading between them is within it. */
  private boolean partsFollow(int at, int next) {
    for (int i = at + 1; i < next && chapters.at(i).head() != i; i++) {
      if (Field.begun(lines.get(i)).filter(b -> b.field().isCore()).isPresent()) {
        return true;
      }
    }
    return false;
  }
}
