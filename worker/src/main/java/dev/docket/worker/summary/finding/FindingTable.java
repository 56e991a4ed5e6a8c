package dev.docket.worker.summary.finding;

import dev.docket.wording.Severity;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A table that has a finding in each of its rows, by the words at the head of its columns: what is
 * wrong, and how grave it is or what is recommended.
 *
 * @param columns the column of each part; {@code severity} is the column of the severity, or -1
 * @param rows the indexes of the lines below the head
 */
record FindingTable(Map<Field, Integer> columns, int number, int severity, List<Integer> rows) {
  private static final int LEAST_TITLE = 3; // characters of what says that something is wrong: XSS
  private static final int LOOKED_AT = 4; // rows below a head that show what a column holds
  private static final int LEAST_NAME = 4; // letters of a column's name that a chapter has too
  private static final int LEAST_LEGEND = 3; // levels that a legend explains
  private static final Pattern GENERAL = // what is said of all findings of a level
      Pattern.compile(
          "(?i)\\b(?:vulnerabilit(?:y|ies)|issues?|findings?|weaknesses|bugs|risks|problems|these|observations?)\\b|問題|指摘|事項|脆弱性");
  private static final int BETWEEN = 2; // lines within a table that are none of its rows

  /** The tables of findings in {@code lines}. */
  static List<FindingTable> in(List<Line> lines, Chapters chapters) {
    List<FindingTable> tables = new ArrayList<>();
    int i = 0;
    while (i < lines.size()) {
      Optional<FindingTable> table =
          lines.get(i).isRow() && !chapters.at(i).isIn(Headline.LEGEND)
              ? at(lines, chapters, i)
              : Optional.empty();
      table.ifPresent(tables::add);
      i = table.map(t -> t.rows().getLast() + 1).orElse(i + 1);
    }
    return tables;
  }

  private static Optional<FindingTable> at(List<Line> lines, Chapters chapters, int head) {
    List<String> names = lines.get(head).cells();
    Map<Field, Integer> columns = new EnumMap<>(Field.class);
    int number = -1;
    int severity = -1;
    int sure = 0;
    for (int c = 0; c < names.size(); c++) {
      int rank = Grade.labelRank(names.get(c));
      if (rank > sure && holdsGrades(lines, head, c)) {
        severity = c;
        sure = rank;
      }
    }
    for (int c = 0; c < names.size(); c++) {
      if (c == severity) {
        continue;
      }
      if (isNumber(names.get(c)) || (c == 0 && names.get(c).isBlank())) {
        number = c;
      } else {
        int column = c;
        column(names.get(c)).ifPresent(field -> columns.putIfAbsent(field, column));
      }
    }
    if (!columns.containsKey(Field.TITLE) && columns.containsKey(Field.CONDITION)) {
      columns.put(Field.TITLE, columns.remove(Field.CONDITION));
    }
    boolean ofChapter = !columns.containsKey(Field.TITLE) && named(lines, chapters, head, columns);
    boolean graded =
        severity >= 0
            || ofChapter
            || (number >= 0 && columns.containsKey(Field.STATUS))
            || columns.containsKey(Field.ACTION)
            || (columns.containsKey(Field.CAUSE) && columns.containsKey(Field.CONSEQUENCE));
    if (!columns.containsKey(Field.TITLE) || !graded || names.size() < 2) {
      return Optional.empty();
    }
    List<Integer> rows = rows(lines, head, columns.get(Field.TITLE), severity);
    return rows.isEmpty() || isLegend(lines, rows, severity)
        ? Optional.empty()
        : Optional.of(new FindingTable(columns, number, severity, rows));
  }

  /**
   * Finds the column that the chapter of a level is named after, Warning below Warnings (1): its
   * text is all that is said of each.
   */
  private static boolean named(
      List<Line> lines, Chapters chapters, int head, Map<Field, Integer> columns) {
    Chapters.Place place = chapters.at(head);
    if (place.head() < 0 || place.grade().isEmpty()) {
      return false;
    }
    String chapter = Headline.bare(lines.get(place.head()).text()).toLowerCase(Locale.ROOT);
    List<String> names = lines.get(head).cells();
    for (int c = 0; c < names.size(); c++) {
      String name = names.get(c).toLowerCase(Locale.ROOT).strip();
      if (name.length() >= LEAST_NAME
          && (chapter.equals(name)
              || chapter.equals(name + "s")
              || chapter.endsWith(" " + name + "s"))) {
        columns.put(Field.TITLE, c);
        columns.put(Field.CONDITION, c);
        return true;
      }
    }
    return false;
  }

  /** Whether the rows only say what each level means: each has its own, and speaks of it. */
  private static boolean isLegend(List<Line> lines, List<Integer> rows, int severity) {
    if (severity < 0 || rows.size() < LEAST_LEGEND) {
      return false;
    }
    Set<Severity> levels = EnumSet.noneOf(Severity.class);
    int graded = 0;
    int general = 0;
    for (int row : rows) {
      List<String> cells = lines.get(row).cells();
      Optional<Grade> grade = Grade.behind(cells.get(severity));
      graded += grade.isPresent() ? 1 : 0;
      grade.ifPresent(g -> levels.add(g.level()));
      general += cells.stream().anyMatch(c -> GENERAL.matcher(c).find()) ? 1 : 0;
    }
    return levels.size() >= LEAST_LEGEND && levels.size() == graded && general * 2 > rows.size();
  }

  /**
   * The rows below the head, on the pages after it too where they go on with as many columns and a
   * level in that of the severity.
   */
  private static List<Integer> rows(List<Line> lines, int head, int title, int severity) {
    List<Integer> rows = new ArrayList<>();
    int columns = lines.get(head).cells().size();
    int others = 0; // lines that are no rows: a title across the table, what stands between pages
    for (int i = head + 1; i < lines.size() && others <= BETWEEN; i++) {
      Line line = lines.get(i);
      List<String> cells = line.cells();
      if (!line.isRow() && !line.isHeading()) {
        others++;
        continue;
      }
      boolean same = line.isRow() && line.table() == lines.get(head).table() && others == 0;
      boolean goesOn =
          severity >= 0
              && cells.size() == columns
              && Grade.behind(cells.get(severity)).isPresent()
              && Grade.behind(cells.get(title)).isEmpty();
      if (cells.size() > columns || !(same || goesOn)) {
        break;
      }
      others = goesOn ? 0 : others;
      if (cells.size() == columns
          && cells.get(title).length() >= LEAST_TITLE
          && !FindingCounts.isTotal(cells.get(title))
          && Grade.ofValue(cells.get(title)).isEmpty()
          && Field.named(cells.get(title)).isEmpty()) {
        rows.add(i);
      }
    }
    return rows;
  }

  /** Whether the first rows have a level in a column: リスク heads what may happen too. */
  private static boolean holdsGrades(List<Line> lines, int head, int column) {
    for (int i = head + 1; i < lines.size() && i <= head + LOOKED_AT; i++) {
      List<String> cells = lines.get(i).cells();
      if (column < cells.size() && Grade.behind(cells.get(column)).isPresent()) {
        return true;
      }
    }
    return false;
  }

  private static boolean isNumber(String name) {
    return name.matches(
        "(?i)(?:no\\.?|#|id|ref\\.?|number|code|line(?: (?:no\\.?|number))?|reference|項番|番号|No\\.?|項目番号|№)");
  }

  /** The part that a column's name stands for; "Finding" is a title here. */
  private static Optional<Field> column(String name) {
    if (name.matches(
        "(?i)(?:audit |key )?(?:findings?|issues?|observations?|vulnerabilit(?:y|ies)|weakness(?:es)?|exceptions?|deficienc(?:y|ies)|title|name|security analysis|summary of findings?|matters?|指摘事項|発見事項|検出事項|指摘|件名|項目|改善を要する事項|不備事項|指摘事項等|指摘内容|監査指摘事項|脆弱性(?:名|の名称)?|名称|タイトル)")) {
      return Optional.of(Field.TITLE);
    }
    int slash = name.indexOf(" / "); // in two languages
    return slash < 0
        ? Field.named(name)
        : column(name.substring(0, slash)).or(() -> column(name.substring(slash + 3)));
  }

  String cell(Line line, Field field) {
    Integer column = columns.get(field);
    return column == null ? "" : line.cells().get(column);
  }

  Optional<Grade> grade(Line line) {
    return severity < 0 ? Optional.empty() : Grade.behind(line.cells().get(severity));
  }

  String number(Line line) {
    return number < 0 ? "" : line.cells().get(number);
  }

  /** Whether its rows say more than a name and a level: they need no text elsewhere. */
  boolean isFull() {
    return columns.keySet().stream()
        .anyMatch(f -> f != Field.TITLE && (f.isCore() || f == Field.RESPONSE));
  }
}
