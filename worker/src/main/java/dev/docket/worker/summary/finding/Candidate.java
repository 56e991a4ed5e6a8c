package dev.docket.worker.summary.finding;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A line that may be the heading of a finding.
 *
 * @param first the index of the heading's first line
 * @param last the index of its last
 * @param heading the words of all its lines
 * @param level of the section that it opens, {@link Line#NO_LEVEL} for a line or row
 */
record Candidate(int first, int last, String heading, FindingTitle title, int level) {
  private static final int LONGEST = 250;
  private static final int LONGEST_LINE = 200;
  private static final Pattern STEP = // of an instruction: "7. Observe the behaviour."
      Pattern.compile("^\\d{1,2}[.)]\\s.*[.:;,]$");
  private static final Pattern NAME = // as a heading reads: no code, no address, no broken sentence
      Pattern.compile(
          "[\\p{Lu}\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}「][^{}<>=;]{2,100}(?<![,;:.、-])");
  private static final Pattern LETTERS = Pattern.compile("\\p{L}{2}");

  /** The candidate that begins at {@code at}. */
  static Optional<Candidate> at(List<Line> lines, int at) {
    Line line = lines.get(at);
    if (!LETTERS.matcher(line.text()).find()) {
      return Optional.empty();
    }
    return switch (line.kind()) {
      case HEADING -> heading(lines, at);
      case ROW -> row(lines, at);
      case SENTENCE -> labelled(line, at);
      case FOOTNOTE -> Optional.empty();
    };
  }

  private static Optional<Candidate> heading(List<Line> lines, int at) {
    Line line = lines.get(at);
    if (line.text().length() > LONGEST || STEP.matcher(line.text()).matches()) {
      return Optional.empty();
    }
    return Optional.of(whole(lines, at, line.text()));
  }

  /** The candidate with the lines that go on with {@code begun}, the words of the line at it. */
  private static Candidate whole(List<Line> lines, int at, String begun) {
    String text = begun;
    int last = at;
    while (last + 1 < lines.size() && continues(text, lines.get(last + 1))) {
      last++;
      text = text + " " + lines.get(last).text();
    }
    return new Candidate(at, last, text, FindingTitle.of(text), lines.get(at).level());
  }

  /** Whether a heading is the second line of the one before it, which broke within a name. */
  private static boolean continues(String text, Line next) {
    FindingTitle title = FindingTitle.of(text);
    return next.isHeading()
        && Character.isLowerCase(next.text().codePointAt(0))
        && title.grade().isEmpty()
        && !title.id().isEmpty()
        && text.length() + next.text().length() <= LONGEST;
  }

  private static Optional<Candidate> row(List<Line> lines, int at) {
    Line line = lines.get(at);
    List<String> cells = line.cells();
    Optional<Candidate> named = named(line, at);
    if (named.isPresent()) {
      return named;
    }
    if (cells.size() < 2 || cells.size() > 3 || cells.get(1).length() > LONGEST) {
      return Optional.empty();
    }
    FindingTitle id = FindingTitle.of(cells.getFirst() + " ");
    if (id.id().isEmpty() || !id.name().isEmpty() || !LETTERS.matcher(cells.get(1)).find()) {
      return Optional.empty();
    }
    return Optional.of(whole(lines, at, String.join(" ", cells)));
  }

  /** A line that gives the title behind a label: Issue | Weak passwords. */
  private static Optional<Candidate> named(Line line, int at) {
    return Field.begun(line)
        .filter(
            b -> b.field() == Field.TITLE && b.rest().length() > 3 && b.rest().length() <= LONGEST)
        .filter(_ -> line.cells().stream().skip(1).allMatch(Candidate::isValue))
        .map(
            b ->
                new Candidate(
                    at, at, b.rest(), FindingTitle.behind("title", b.rest()), Line.NO_LEVEL));
  }

  /** Whether a cell is no label: the head of a table has nothing but labels. */
  private static boolean isValue(String cell) {
    return Grade.labelRank(cell) == 0 && Field.named(cell).isEmpty();
  }

  /** Whether the title stands behind a label. */
  boolean isNamed() {
    return title.word().equals("title");
  }

  /** A line of its own that is numbered, or has an id or a severity beside it. */
  private static Optional<Candidate> labelled(Line line, int at) {
    Optional<Candidate> named = named(line, at);
    if (named.isPresent()) {
      return named;
    }
    String text = line.labelled();
    if (!line.isOwn()
        || text.length() > LONGEST_LINE
        || text.endsWith("。")
        || text.endsWith(".")
        || STEP.matcher(text).matches()) {
      return Optional.empty();
    }
    FindingTitle title = FindingTitle.of(text);
    boolean marked = !title.word().isEmpty() || !title.id().isEmpty() || title.grade().isPresent();
    boolean numbered =
        (!line.label().isEmpty() || !title.number().isEmpty())
            && NAME.matcher(title.name()).matches();
    return title.name().isEmpty() || !(marked || numbered)
        ? Optional.empty()
        : Optional.of(new Candidate(at, at, text, title, Line.NO_LEVEL));
  }

  /**
   * The form of its id, one for all its levels (H-1, M-2), and in brackets for all its letters
   * ([L-01], [QA-01]); empty without one.
   */
  String family() {
    String form = title.id().replaceAll("\\d+", "0");
    if (form.matches("[A-Z]{1,4}[-_]?0") && heading.startsWith("[")) {
      return "[]0";
    }
    return form.replaceFirst("^(|.*[-_])[CHMLI](?=[-_]?0$)", "$1X");
  }

  /** Whether it has a mark that only findings have: a word for it, an id, a severity. */
  boolean isMarked() {
    return !title.word().isEmpty() || !title.id().isEmpty() || title.grade().isPresent();
  }
}
