package dev.docket.worker.summary.finding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a report itself lists as its findings: in a summary table, or in its table of contents. */
final class ReportIndex {
  private static final Pattern LEADERS = Pattern.compile("\\s*(?:[._·…‥・]\\s?){3,}.*$|\\s+\\.$");
  private static final Pattern PAGE = Pattern.compile("(?<=\\D)\\s+\\d{1,3}\\s*$");
  private static final Set<Headline> FRAMES = Set.of(Headline.FRAME, Headline.FOLLOW_UP);
  private static final int LEAST_NAME = 4; // letters of a title
  private static final int LEAST_BEGUN = 15; // letters of one that a heading may begin with
  private static final int MOST_BEHIND = 40; // letters behind it

  /**
   * A finding that is listed.
   *
   * @param line the index of the line that lists it
   */
  record Entry(FindingTitle title, Optional<Grade> grade, String status, int line) {}

  private final List<Line> lines;
  private final Chapters chapters;
  private final List<FindingTable> tables;
  private final List<Entry> entries = new ArrayList<>();
  private final Set<Integer> listed = new HashSet<>();
  private final Set<String> names = new HashSet<>();
  private String framed = ""; // the number of the last chapter that holds no findings
  private boolean below; // whether the last numbered line of the contents was a chapter of findings

  ReportIndex(List<Line> lines, Chapters chapters) {
    this.lines = lines;
    this.chapters = chapters;
    this.tables = FindingTable.in(lines, chapters);
    for (FindingTable table : tables) {
      table.rows().forEach(row -> add(entry(table, row)));
    }
    for (int i = 0; i < lines.size(); i++) {
      if (!listed.contains(i)) {
        entry(i).ifPresent(this::add);
      }
    }
    entries.sort(Comparator.comparingInt(Entry::line));
  }

  private Entry entry(FindingTable table, int row) {
    Line line = lines.get(row);
    FindingTitle title =
        FindingTitle.of((table.number(line) + " " + table.cell(line, Field.TITLE)).strip());
    String status = table.cell(line, Field.STATUS);
    return new Entry(title, table.grade(line).or(title::grade).or(title::gradeOfId), status, row);
  }

  /** The tables that have a finding in each row, whether they list them or are all there is. */
  List<FindingTable> tables() {
    return tables;
  }

  private void add(Entry entry) {
    entries.add(entry);
    listed.add(entry.line());
    names.add(entry.title().folded());
  }

  /** The listed findings, in the order of their lines. */
  List<Entry> entries() {
    return List.copyOf(entries);
  }

  /** Whether the line lists a finding rather than heads it. */
  boolean isListed(int line) {
    return listed.contains(line);
  }

  /** Whether the line is one of a table of contents. */
  boolean isContents(int line) {
    return chapters.isContents(line);
  }

  /** Whether a finding of this name is listed. */
  boolean lists(FindingTitle title) {
    return names.contains(title.folded());
  }

  /** Whether a heading is a listed name with something short behind it: a level, a tool. */
  boolean listsBegun(FindingTitle title) {
    String folded = title.folded();
    return names.stream()
        .anyMatch(
            n ->
                n.length() >= LEAST_BEGUN
                    && folded.startsWith(n)
                    && folded.length() - n.length() <= MOST_BEHIND);
  }

  private Optional<Entry> entry(int at) {
    Line line = lines.get(at);
    if (chapters.at(at).isIn(Headline.CONTENTS) && chapters.isContents(at)) {
      return contents(at);
    }
    return line.isRow() ? row(at) : Optional.empty();
  }

  /** A line of the table of contents that has the mark of a finding, or stands below findings. */
  private Optional<Entry> contents(int at) {
    Line line = lines.get(at);
    String text = line.isRow() ? line.cells().getFirst() : line.text();
    if (line.isRow() && line.cells().size() > 2) {
      text = String.join(" ", line.cells().subList(0, line.cells().size() - 1));
    }
    text = PAGE.matcher(LEADERS.matcher(text).replaceFirst("")).replaceFirst("");
    FindingTitle title = FindingTitle.of(text);
    Optional<Headline> headline = Headline.of(text);
    if (headline.filter(FRAMES::contains).isPresent()) {
      framed = chapter(title);
    }
    if (!title.number().isEmpty()) {
      below = headline.filter(h -> h == Headline.FINDINGS).isPresent();
    }
    boolean isFramed = !framed.isEmpty() && chapter(title).equals(framed);
    boolean marked =
        !title.id().isEmpty() || title.grade().isPresent() || (below && title.number().isEmpty());
    return marked
            && !isFramed
            && title.folded().length() >= LEAST_NAME
            && Headline.of(text).isEmpty()
            && Headline.grade(text).isEmpty() // the name of a chapter of one level
            && Headline.of(title.name()).isEmpty() // High-risk findings
        ? Optional.of(new Entry(title, title.grade().or(title::gradeOfId), "", at))
        : Optional.empty();
  }

  /** The first of the numbers of a heading: 5 of 5.1. */
  private static String chapter(FindingTitle title) {
    return title.number().replaceFirst("[.)].*", "");
  }

  /** A row of a table that gives a finding's name and its severity or id. */
  private Optional<Entry> row(int at) {
    Line line = lines.get(at);
    boolean heads = at + 1 < lines.size() && Field.begun(lines.get(at + 1)).isPresent();
    if (chapters.at(at).isIn(Headline.LEGEND) || line.cells().size() < 2 || heads) {
      return Optional.empty();
    }
    Optional<Grade> grade = Optional.empty();
    String name = "";
    String id = "";
    String status = "";
    int named = 0; // cells with words that are none of the others
    List<String> labels = labels(at);
    for (int c = 0; c < line.cells().size(); c++) {
      String cell = line.cells().get(c);
      if (FindingCounts.isTotal(cell) || (c < labels.size() && isAside(labels.get(c)))) {
        continue;
      }
      Optional<Grade> here = Grade.ofValue(cell);
      FindingTitle title = FindingTitle.of(cell);
      if (here.isPresent()) {
        grade = grade.isPresent() ? grade : here;
      } else if (!title.id().isEmpty() && title.name().isEmpty()) {
        id = id.isEmpty() ? cell : id;
      } else if (isStatus(cell)) {
        status = status.isEmpty() ? cell : status;
      } else if (!cell.matches("[\\d/.\\s-]*")) {
        named++;
        name = cell.length() > name.length() ? cell : name;
      }
    }
    if (grade.isEmpty() && !id.isEmpty()) { // a level that no line sets off from the title
      Matcher level = LEVEL_LAST.matcher(name);
      grade = level.find() ? Grade.ofValue(level.group("level")) : grade;
      name = grade.isPresent() ? name.substring(0, level.start()) : name;
    }
    FindingTitle title = FindingTitle.of((id + " " + name).strip());
    boolean marked =
        !title.id().isEmpty()
            && (!status.isEmpty()
                || (chapters.at(at).isIn(Headline.LIST) && (named == 1 || !id.isEmpty())));
    boolean graded =
        grade.isPresent()
            && (!title.id().isEmpty() || !status.isEmpty() || chapters.at(at).isIn(Headline.LIST));
    return title.folded().length() >= LEAST_NAME
            && (marked || graded)
            && Field.named(name).isEmpty()
        ? Optional.of(new Entry(title, grade.or(title::grade).or(title::gradeOfId), status, at))
        : Optional.empty();
  }

  /** The cells of the first row of the table that the row at {@code at} stands in. */
  private List<String> labels(int at) {
    int first = at;
    while (first > 0
        && lines.get(first - 1).isRow()
        && lines.get(first - 1).table() == lines.get(at).table()) {
      first--;
    }
    return first < at ? lines.get(first).cells() : List.of();
  }

  /** Whether a column of this name tells findings apart but names none: a system, a location. */
  private static boolean isAside(String label) {
    return Grade.labelRank(label) == 0
        && Field.named(label).filter(f -> f == Field.OTHER).isPresent()
        && !IDS.matcher(label.strip()).matches();
  }

  private static final Pattern IDS =
      Pattern.compile("(?i)(?:id|identifier|ref(?:erence)?|number|no|№|番号|項番|項目)\\.?");
  private static final Pattern LEVEL_LAST =
      Pattern.compile(
          "\\s+(?<level>Critical|Major|High|Medium|Moderate|Minor|Low|Informational|Info)$");
  private static final Pattern STATUS_CELL =
      Pattern.compile(
          "(?i)[✓✔✗✘☑]?\\s*(?:partially |not |un|will not be |won'?t |risk )?(?:fix(?:ed)?|resolved|acknowledged|mitigated|addressed|closed|open|pending|accepted|remediated|solved|reported|new|verified|confirmed|false pos(?:itive)?|対応済み?|改善済み?|未対応|対応中|完了|継続)(?![a-z]).{0,30}");

  static boolean isStatus(String cell) {
    return STATUS_CELL.matcher(cell.strip()).matches();
  }
}
