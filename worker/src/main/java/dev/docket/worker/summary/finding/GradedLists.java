package dev.docket.worker.summary.finding;

import dev.docket.wording.Severity;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Findings that are but numbered sentences, or paragraphs, below lines that name the levels of
 * severity one after another: High, "No high issues were found.", Low, "1. A key is never used."
 */
final class GradedLists {
  private static final int LEAST_LEVELS = 3; // that such a list names
  private static final int LONGEST_LEVEL = 60; // characters of a line that names one
  private static final int LONGEST_TITLE = 120; // characters of one that stands above its text
  private static final String NUMBERED = "(?:\\d{1,3}[.)]|[-•])\\s*";
  private static final Pattern ITEM = Pattern.compile("^" + NUMBERED + "\\S.*");
  private static final Pattern NUMBER = Pattern.compile("^" + NUMBERED);
  private static final String NO =
      "(?:none|nil|nothing|not found|n/a)(?: (?:was |were )?(?:found|identified|detected|reported|noted))?\\.?"
          + "|(?:there (?:are|were) )?no\\b.{0,60}\\b(?:issues?|findings?|vulnerabilit(?:y|ies)|observations?|problems?|bugs?|weaknesses|exceptions?)\\b.*";
  private static final Pattern NONE =
      Pattern.compile(
          "(?i)(?:"
              + NO
              + ")|(?:(?:.*(?:指摘|問題|脆弱性|事項|該当|特に).{0,20})?(?:なし|ありません(?:でした)?|なかった|されなかった)|.*(?:事項|脆弱性|該当)[はが]ない)。?");
  private static final Pattern RUN_ON = // a level and what stands below it, read as one line
      Pattern.compile(
          "^(?<level>\\p{L}[\\p{L} /-]{2,38}?)\\s*[:：.–-]*\\s+(?<rest>(?i:"
              + NO
              + ")|\\d{1,3}[.)]\\s*\\S.*)$");
  private static final Pattern OF_FINDINGS = // what a chapter of a level says that it holds
      Pattern.compile("(?i).*\\b(?:issues|findings|vulnerabilities|observations|bugs)\\b.*");

  private final List<Line> lines;
  private final Chapters chapters;
  private final List<Item> items = new ArrayList<>();
  private final List<Level> run = new ArrayList<>();

  private GradedLists(List<Line> lines, Chapters chapters) {
    this.lines = lines;
    this.chapters = chapters;
  }

  /**
   * An item of such a list.
   *
   * @param unit the index of its first line
   * @param end the index after its last line
   */
  record Item(int unit, int end, String text, Optional<Grade> grade) {}

  /**
   * A line that names a level.
   *
   * @param name the words for the level
   * @param rest what stands behind them on the line
   */
  private record Level(int line, Grade grade, String name, String rest) {}

  /** The items of all such lists. */
  static List<Item> in(List<Line> lines, Chapters chapters) {
    GradedLists lists = new GradedLists(lines, chapters);
    for (int i = 0; i <= lines.size(); i++) {
      Optional<Level> level = i < lines.size() ? lists.level(i) : Optional.empty();
      if (level.isPresent()) {
        lists.run.add(level.get());
      } else if (i == lines.size() || lines.get(i).isHeading() || lines.get(i).isRow()) {
        lists.end(i);
      }
    }
    return List.copyOf(lists.items);
  }

  private Optional<Level> level(int at) {
    Line line = lines.get(at);
    if (line.isRow() || chapters.at(at).isIn(Headline.LEGEND) || !line.startsLine()) {
      return Optional.empty();
    }
    String text = line.text();
    if (line.isOwn() && text.length() <= LONGEST_LEVEL) {
      Optional<Grade> whole = Headline.grade(text);
      if (whole.isPresent()) {
        return Optional.of(new Level(at, whole.get(), text, ""));
      }
    }
    Matcher m = RUN_ON.matcher(text);
    return m.matches()
        ? Headline.grade(m.group("level"))
            .map(grade -> new Level(at, grade, m.group("level"), m.group("rest")))
        : Optional.empty();
  }

  /** Takes the items of the levels that went before {@code end}, if they are such a list. */
  private void end(int end) {
    Set<Severity> levels = EnumSet.noneOf(Severity.class);
    boolean ofFindings = false;
    for (Level level : run) {
      levels.add(level.grade().level());
      ofFindings |= OF_FINDINGS.matcher(level.name()).matches();
    }
    if (levels.size() >= LEAST_LEVELS) {
      for (int l = 0; l < run.size(); l++) {
        ofFindings |= says(run.get(l), l + 1 < run.size() ? run.get(l + 1).line() : end);
      }
      for (int l = 0; l < run.size(); l++) {
        collect(run.get(l), l + 1 < run.size() ? run.get(l + 1).line() : end, ofFindings);
      }
    }
    run.clear();
  }

  /** Whether it is said of a level that there is nothing of it. */
  private boolean says(Level level, int end) {
    String first =
        level.rest().isEmpty() && level.line() + 1 < end
            ? lines.get(level.line() + 1).text()
            : level.rest();
    return isNone(first);
  }

  private void collect(Level level, int end, boolean ofFindings) {
    List<Integer> starts = new ArrayList<>();
    if (ITEM.matcher(level.rest()).matches()) {
      starts.add(level.line());
    }
    for (int i = level.line() + 1; i < end; i++) {
      if (ITEM.matcher(lines.get(i).labelled()).matches() && !isNone(lines.get(i).text())) {
        starts.add(i);
      }
    }
    if (starts.isEmpty() && ofFindings && !says(level, end)) {
      starts.addAll(paragraphs(level.line() + 1, end));
    }
    for (int s = 0; s < starts.size(); s++) {
      int start = starts.get(s);
      String text = start == level.line() ? level.rest() : lines.get(start).text();
      int next = s + 1 < starts.size() ? starts.get(s + 1) : end;
      items.add(
          new Item(start, next, NUMBER.matcher(text).replaceFirst(""), Optional.of(level.grade())));
    }
  }

  /** The titles that stand above their texts, or else the paragraphs. */
  private List<Integer> paragraphs(int from, int to) {
    List<Integer> titles = new ArrayList<>();
    List<Integer> paragraphs = new ArrayList<>();
    for (int i = from; i < to; i++) {
      Line line = lines.get(i);
      boolean part = Field.begun(line).isPresent() || ReportIndex.isStatus(line.text());
      if (line.startsLine() && !part && !isNone(line.text())) {
        paragraphs.add(i);
        if (isTitle(line) && i + 1 < to && !isTitle(lines.get(i + 1))) {
          titles.add(i);
        }
      }
    }
    return titles.isEmpty() || !paragraphs.getFirst().equals(titles.getFirst())
        ? paragraphs
        : titles;
  }

  private static boolean isTitle(Line line) {
    String text = line.text();
    return line.isOwn()
        && text.length() <= LONGEST_TITLE
        && Character.isUpperCase(text.codePointAt(0))
        && !text.matches(".*[.:;,。、]");
  }

  /** Whether a text says that there is nothing of a kind: none, "No high issues were found." */
  static boolean isNone(String text) {
    return NONE.matcher(NUMBER.matcher(text).replaceFirst("")).matches();
  }
}
