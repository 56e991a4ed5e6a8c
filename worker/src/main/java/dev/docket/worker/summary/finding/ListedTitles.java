package dev.docket.worker.summary.finding;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds, at a line, the title of a finding that the report lists, over how many lines it runs. */
final class ListedTitles {
  private static final int LONGEST = 200; // characters of a line that may be one
  private static final int SHORTEST = 10; // letters of it: less could be any words
  private static final int MORE = 2; // lines on which a title may go on
  private static final Pattern STATUS =
      Pattern.compile("^(?:Acknowledged|Fixed|Resolved|Open|Closed|Mitigated)(?: at:?)? ");

  private static final Pattern PLAIN = // no name of a function or variable
      Pattern.compile("^\\p{Ll}+(?=[\\s,;:]|$)");

  private final List<Line> lines;
  private final ReportIndex index;

  ListedTitles(List<Line> lines, ReportIndex index) {
    this.lines = lines;
    this.index = index;
  }

  /** The candidate at a line, whole where more lines make it a listed title. */
  Optional<Candidate> at(int at, Optional<Candidate> candidate) {
    if (candidate.filter(c -> index.lists(c.title())).isPresent()) {
      return candidate;
    }
    return begun(at)
        .or(() -> candidate.flatMap(c -> around(c, at)))
        .or(() -> candidate.flatMap(c -> continued(c, at)))
        .or(() -> candidate);
  }

  /** The listed title that begins at a line and may go on below it. */
  private Optional<Candidate> begun(int at) {
    Line first = lines.get(at);
    if (!first.isOwn() || first.text().length() > LONGEST) {
      return Optional.empty();
    }
    String text = first.isRow() ? String.join(" ", first.cells()) : first.labelled();
    for (int last = at; last < lines.size(); last++) {
      if (last > at) {
        text = text + " " + lines.get(last).text();
      }
      FindingTitle title = FindingTitle.of(text);
      if (index.lists(title) && title.folded().length() >= SHORTEST) {
        return Optional.of(new Candidate(at, last, text, title, first.level()));
      }
      if (last == at + MORE || !goesOn(first, last + 1)) {
        break;
      }
    }
    return Optional.empty();
  }

  private boolean goesOn(Line first, int next) {
    return !first.isRow()
        && next < lines.size()
        && lines.get(next).isOwn()
        && !lines.get(next).isRow()
        && lines.get(next).text().length() <= LONGEST
        && !index.isListed(next)
        && !isWhole(lines.get(next).text());
  }

  /** Whether a line has the id of a finding and its listed title: what is above heads it. */
  private boolean isWhole(String line) {
    FindingTitle title = FindingTitle.of(line);
    return !title.id().isEmpty() && index.lists(title);
  }

  /**
   * The candidate with the line before it, where both together are a listed title: an id beside a
   * title of two lines stands between them.
   */
  private Optional<Candidate> around(Candidate candidate, int at) {
    FindingTitle title = candidate.title();
    if (at == 0 || title.id().isEmpty()) {
      return Optional.empty();
    }
    String end = STATUS.matcher(title.name()).replaceFirst("");
    FindingTitle whole = FindingTitle.of(lines.get(at - 1).text() + " " + end);
    return index.lists(whole)
        ? Optional.of(
            new Candidate(
                at - 1,
                at,
                title.id() + " " + whole.name(),
                new FindingTitle(
                    "", title.word(), title.id(), whole.name(), title.grade(), title.status()),
                candidate.level()))
        : Optional.empty();
  }

  /**
   * The candidate with the line before it, which goes on in it: one that begins small is the second
   * line of a title, if it has its level or status at its end or both lines are headings.
   */
  private Optional<Candidate> continued(Candidate candidate, int at) {
    FindingTitle title = candidate.title();
    boolean ended = title.grade().isPresent() || !title.status().isEmpty();
    if (at == 0
        || !(ended || areHeadings(at))
        || !title.id().isEmpty()
        || !title.number().isEmpty()
        || title.name().isEmpty()
        || !Character.isLowerCase(title.name().codePointAt(0))) {
      return Optional.empty();
    }
    Line before = lines.get(at - 1);
    boolean opens =
        before.isOwn()
            && !before.isRow()
            && before.text().length() <= LONGEST
            && Character.isUpperCase(before.text().codePointAt(0))
            && !before.text().matches(".*[.:;。]")
            && Field.begun(before.text()).isEmpty();
    String whole = before.text() + " " + candidate.heading();
    return opens
        ? Optional.of(new Candidate(at - 1, at, whole, FindingTitle.of(whole), candidate.level()))
        : Optional.empty();
  }

  /** Whether a line is a heading below one of its rank, and begins with a word, not a name. */
  private boolean areHeadings(int at) {
    Line line = lines.get(at);
    Line before = lines.get(at - 1);
    return line.isHeading()
        && before.isHeading()
        && line.level() == before.level()
        && PLAIN.matcher(line.text()).find()
        && Headline.of(before.text()).isEmpty()
        && Headline.grade(before.text()).isEmpty();
  }
}
