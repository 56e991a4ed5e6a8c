package dev.docket.worker.summary.finding;

import dev.docket.wording.Script;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Decides which headings, lines and rows of a report head its findings. */
final class Heads {
  private static final int INDEX_ROWS = 2; // one may be a finding's own line in it
  static final int FAMILY = 2; // ids of one form that make it the report's own

  private final List<Line> lines;
  private final Chapters chapters;
  private final ReportIndex index;
  private final RepeatedLabels labels;
  private final GradeLabels grades;
  private final TagLines tags;
  private final Extents extents;
  private final TitlesAbove above;
  private final ListedTitles listed;
  private final List<Candidate> candidates = new ArrayList<>();
  private final List<Scope> scopes = new ArrayList<>();
  private final Map<String, Integer> families = new HashMap<>();

  Heads(List<Line> lines, Chapters chapters, ReportIndex index) {
    this.lines = lines;
    this.chapters = chapters;
    this.index = index;
    this.labels = RepeatedLabels.in(lines, chapters, index);
    this.grades = GradeLabels.in(lines);
    this.tags = TagLines.in(lines);
    this.extents = new Extents(lines, chapters);
    this.above = TitlesAbove.in(lines);
    this.listed = new ListedTitles(lines, index);
    collect();
  }

  /**
   * A heading that heads a finding, with what was seen below it.
   *
   * @param from the index of the first line of the finding, which may stand above its heading
   */
  record Head(Candidate candidate, Scope scope, int from, int end) {}

  private void collect() {
    int i = 0;
    while (i < lines.size()) {
      boolean none = isOutside(i) || tags.contains(i) || grades.isLabelled(lines.get(i));
      Optional<Candidate> candidate = none ? Optional.empty() : candidate(i);
      if (candidate.isPresent() && !isPart(candidate.get())) {
        candidates.add(candidate.get());
        families.merge(candidate.get().family(), 1, Integer::sum);
        i = candidate.get().last() + 1;
      } else {
        i++;
      }
    }
    for (int c = 0; c < candidates.size(); c++) {
      scopes.add(scope(candidates.get(c).last() + 1, end(c)));
    }
  }

  private Scope scope(int from, int to) {
    Scope read = grades.added(Scope.of(lines, from, to), lines, from, to);
    return tags.added(read, from, to);
  }

  /** The candidate at a line: what looks like a title, or has the words of one that is listed. */
  private Optional<Candidate> candidate(int at) {
    Optional<Candidate> candidate = Candidate.at(lines, at);
    Line line = lines.get(at);
    if (candidate.isEmpty() && above.contains(at)) {
      return Optional.of(
          new Candidate(at, at, line.text(), FindingTitle.of(line.text()), Line.NO_LEVEL));
    }
    return listed.at(at, candidate);
  }

  /** Whether nothing that stands there is a finding's own place. */
  private boolean isOutside(int line) {
    Chapters.Place place = chapters.at(line);
    return index.isListed(line)
        || (place.isIn(Headline.CONTENTS) && chapters.isContents(line))
        || place.isIn(Headline.LEGEND)
        || place.isIn(Headline.FOLLOW_UP);
  }

  /** Whether the line is but a label of a finding's part, or a chapter. */
  private boolean isPart(Candidate candidate) {
    if (candidate.isNamed()) {
      return false;
    }
    if (candidate.level() != Line.NO_LEVEL && labels.contains(candidate.heading())) {
      return true;
    }
    if (GradedLists.isNone(candidate.title().name()) && candidate.title().id().isEmpty()) {
      return true; // High: none
    }
    boolean part =
        Field.begun(candidate.heading()).isPresent() && candidate.title().word().isEmpty();
    return part
        || Headline.of(candidate.heading()).isPresent()
        || (candidate.title().id().isEmpty()
            && (Headline.grade(candidate.heading()).isPresent()
                || Grade.badge(candidate.heading()).isPresent()));
  }

  /** The index after the last line of what candidate {@code c} heads, up to any next candidate. */
  private int end(int c) {
    Candidate candidate = candidates.get(c);
    int next = c + 1 < candidates.size() ? candidates.get(c + 1).first() : lines.size();
    for (int i = candidate.last() + 1; i < next; i++) {
      if (chapters.at(i).head() == i) {
        return i;
      }
    }
    return next;
  }

  /** The headings that are labels in this report. */
  RepeatedLabels labels() {
    return labels;
  }

  /** The heads of findings in order, each with the end of what belongs to it. */
  List<Head> found() {
    boolean[] accepted = new boolean[candidates.size()];
    for (int c = 0; c < accepted.length; c++) {
      accepted[c] = isFinding(c);
    }
    new HeadGroups(lines, chapters, index, candidates, scopes).settle(accepted);
    List<Integer> chosen = new ArrayList<>();
    for (int c = 0; c < accepted.length; c++) {
      if (accepted[c]) {
        chosen.add(c);
      }
    }
    List<Head> heads = new ArrayList<>();
    for (int k = 0; k < chosen.size(); k++) {
      int next = k + 1 < chosen.size() ? candidates.get(chosen.get(k + 1)).first() : lines.size();
      int end = extents.end(candidates.get(chosen.get(k)), next);
      Candidate candidate = candidates.get(chosen.get(k));
      int from = candidate.isNamed() ? extents.before(candidate) : candidate.first();
      Scope below = scope(candidate.last() + 1, end);
      Scope all =
          below.rank() > 0 ? below : below.with(Scope.stated(lines, from, candidate.first()));
      heads.add(new Head(candidate, all, from, end));
    }
    return new Repeats(chapters).leftOut(heads);
  }

  private boolean isFinding(int c) {
    Candidate candidate = candidates.get(c);
    Scope scope = scopes.get(c);
    FindingTitle title = candidate.title();
    Chapters.Place place = chapters.at(candidate.first());
    if (title.name().isEmpty() || !scope.hasBody()) {
      return title.name().length() > 3 && scope.rank() >= Grade.LIKELY && candidate.isMarked();
    }
    if (candidate.isNamed()) {
      return scope.coreFields() > 0
          && (scope.rank() > 0
              || Scope.stated(lines, extents.before(candidate), candidate.first()).isPresent());
    }
    if (place.isIn(Headline.FRAME) && !index.lists(title)) {
      return scope.rank() >= Grade.LIKELY && scope.coreFields() > 0;
    }
    boolean known =
        index.lists(title) || (candidate.level() != Line.NO_LEVEL && index.listsBegun(title));
    if (!known
        && (holdsIndex(candidate.last() + 1, end(c))
            || (!candidate.isMarked() && headsTable(candidate.last() + 1, end(c))))) {
      return false;
    }
    boolean inFindings =
        place.isIn(Headline.FINDINGS) || place.isIn(Headline.LIST) || place.grade().isPresent();
    boolean ownId =
        !title.id().isEmpty()
            && title.word().isEmpty()
            && families.getOrDefault(candidate.family(), 0) >= FAMILY;
    boolean isHeading = candidate.level() != Line.NO_LEVEL || !title.number().isEmpty();
    boolean parted =
        scope.coreFields() >= 3
            || (scope.fields().contains(Field.CONDITION) && scope.fields().contains(Field.ACTION));
    boolean marked = lines.get(candidate.first()).isMarked();
    if (known || marked || !title.word().isEmpty() || scope.rank() >= Grade.LIKELY) {
      return true;
    }
    if (title.grade().isPresent()) {
      return inFindings || scope.coreFields() > 0 || ownId || scope.hasAdvice() || isHeading;
    }
    if (ownId || title.gradeOfId().isPresent()) {
      return inFindings || scope.coreFields() > 0 || scope.hasAdvice() || scope.rank() > 0;
    }
    if (candidate.level() == Line.NO_LEVEL && !Script.isJapanese(title.name())) {
      return inFindings && scope.coreFields() > 0;
    }
    return (isHeading && place.grade().isPresent() && (scope.hasAdvice() || scope.coreFields() > 0))
        || (isHeading
            && inFindings
            && (scope.coreFields() > 0 || scope.hasAdvice() || scope.isRated()))
        || (isHeading && parted);
  }

  /** Whether the report's index stands there: what is below is an overview of findings, not one. */
  private boolean holdsIndex(int from, int to) {
    return IntStream.range(from, to).filter(index::isListed).count() >= INDEX_ROWS;
  }

  /** Whether nothing stands there but a table of findings: its heading is none. */
  private boolean headsTable(int from, int to) {
    return index.tables().stream()
            .anyMatch(t -> from < t.rows().getFirst() && t.rows().getFirst() < to)
        && IntStream.range(from, to).allMatch(i -> lines.get(i).isRow());
  }
}
