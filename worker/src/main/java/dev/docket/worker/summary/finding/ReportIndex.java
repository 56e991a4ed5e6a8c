package dev.docket.worker.summary.finding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What a report itself lists as its findings: in a summary table, or in its table of contents. */
final class ReportIndex {
  private static final Pattern LEADERS = Pattern.compile("\\s*(?:[._·…‥・]\\s?){3,}.*$|\\s+\\.$");
  private static final Pattern PAGE = Pattern.compile("(?<=\\D)\\s+\\d{1,3}\\s*$");
  private static final int LEAST_NAME = 4; // letters of a title

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

  /** Whether a finding of this name is listed. */
  boolean lists(FindingTitle title) {
    return names.contains(title.folded());
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
    if (!title.number().isEmpty()) {
      below = headline.filter(h -> h == Headline.FINDINGS).isPresent();
    }
    boolean marked =
        !title.id().isEmpty() || title.grade().isPresent() || (below && title.number().isEmpty());
    return marked
            && title.folded().length() >= LEAST_NAME
            && Headline.of(text).isEmpty()
            && Headline.of(title.name()).isEmpty() // High-risk findings
        ? Optional.of(new Entry(title, title.grade().or(title::gradeOfId), "", at))
        : Optional.empty();
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
    for (String cell : line.cells()) {
      Optional<Grade> here = Grade.ofValue(cell);
      FindingTitle title = FindingTitle.of(cell);
      if (here.isPresent()) {
        grade = grade.isPresent() ? grade : here;
      } else if (!title.id().isEmpty() && title.name().isEmpty()) {
        id = id.isEmpty() ? cell : id;
      } else if (isStatus(cell)) {
        status = status.isEmpty() ? cell : status;
      } else if (cell.length() > name.length() && !cell.matches("[\\d/.\\s-]+")) {
        name = cell;
      }
    }
    String heading = (id + " " + name).strip();
    FindingTitle title = FindingTitle.of(heading);
    boolean marked =
        !title.id().isEmpty() && (!status.isEmpty() || chapters.at(at).isIn(Headline.LIST));
    boolean graded =
        grade.isPresent()
            && (!title.id().isEmpty() || !status.isEmpty() || chapters.at(at).isIn(Headline.LIST));
    return title.folded().length() >= LEAST_NAME
            && (marked || graded)
            && Field.named(name).isEmpty()
        ? Optional.of(new Entry(title, grade.or(title::grade).or(title::gradeOfId), status, at))
        : Optional.empty();
  }

  private static final Pattern STATUS_CELL =
      Pattern.compile(
          "(?i)[✓✔✗✘☑]?\\s*(?:partially |not |un|will not be |won'?t |risk )?(?:fix(?:ed)?|resolved|acknowledged|mitigated|addressed|closed|open|pending|accepted|remediated|solved|reported|new|verified|confirmed|false pos(?:itive)?|対応済み?|改善済み?|未対応|対応中|完了|継続)\\b.{0,30}");

  static boolean isStatus(String cell) {
    return STATUS_CELL.matcher(cell.strip()).matches();
  }
}
