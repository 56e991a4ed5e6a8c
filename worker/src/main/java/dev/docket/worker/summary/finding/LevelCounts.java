package dev.docket.worker.summary.finding;

import dev.docket.wording.Severity;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads how many findings of each level a report says that it has: in rows or lines below each
 * other (High | 3), in a row below one of levels, or in a sentence.
 */
final class LevelCounts {
  private static final int LEAST = 2; // levels beside each other that are a count of findings
  private static final int GAP = 4; // lines between them: what was fixed of each
  private static final int SCALE = 3; // levels whose numbers go on by one and are weights
  private static final int LONGEST = 60; // characters of a line that counts a level
  private static final Pattern NUMBER = Pattern.compile("(\\d{1,3})(?:\\s*[(\\[件].*)?");
  private static final Pattern MEASURE = // columns of numbers that count no findings
      Pattern.compile(
          "(?i).*(?:score|weight|value|points?|days?|hours?|cvss|likelihood|probab|page|sla|range|点|日|頁).*");
  private static final Pattern LEVEL_FIRST =
      Pattern.compile(
          "(?<level>\\p{L}[\\p{L} /-]{1,40}?)\\s*[:：–-]?\\s*(?<count>\\d{1,3})件?(?:\\s*\\(.*\\))?");
  private static final Pattern COUNT_FIRST =
      Pattern.compile(
          "[•*·–-]?\\s*(?<count>\\d{1,3})\\s+(?<level>\\p{L}[\\p{L} /-]{1,40}?)(?:\\s*\\(.*\\))?[.,;]?");
  private static final Pattern TOTAL =
      Pattern.compile(
          "(?i)(?:grand )?total(?: (?:number of )?"
              + FindingCounts.MATTERS
              + "(?: (?:found|identified))?)?\\s*[:：]?\\s+(?<count>\\d{1,3})(?:\\s*[(\\[].*)?");
  private static final Pattern IN_SENTENCE =
      Pattern.compile(
          "(?i)\\b(?<count>\\d{1,3}|no|zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\\s+"
              + "(?<level>critical|high|major|severe|elevated|medium|moderate|low|minor|informational|informative|info)\\b(?<behind>(?:[- ](?:severity|risk|level|priority|impact))*)(?!-)");
  private static final Pattern BEHIND =
      Pattern.compile("(?i)(?:/\\p{L}+)*\\s*(?:\\p{L}+ ){0,2}?" + FindingCounts.MATTERS + "\\b.*");
  private static final Pattern MATTERS = Pattern.compile("(?i)\\b" + FindingCounts.MATTERS + "\\b");
  private static final List<String> NUMERALS =
      List.of(
          "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
          "eleven", "twelve");

  private final List<Line> lines;
  private final List<FindingCounts.Count> counts = new ArrayList<>();
  private final Map<String, One> run = new LinkedHashMap<>();

  private LevelCounts(List<Line> lines) {
    this.lines = lines;
  }

  /**
   * The count of one level.
   *
   * @param words for the level, as they are written
   */
  private record One(String words, Severity level, int count) {}

  /** All counts by level that the report gives, each of findings of two levels at least. */
  static List<FindingCounts.Count> in(List<Line> lines, Chapters chapters) {
    LevelCounts reading = new LevelCounts(lines);
    int last = -GAP * 2; // the line that counted last
    for (int i = 0; i < lines.size(); i++) {
      if (!FindingCounts.mayCount(lines, chapters, i)) {
        continue;
      }
      if (i - last <= GAP + 1 || MATTERS.matcher(lines.get(i).text()).find()) {
        reading.total(lines.get(i));
      }
      reading.below(i);
      Optional<One> one = lines.get(i).isRow() ? reading.row(i) : line(lines.get(i));
      if (one.isPresent()) {
        if (i - last > GAP + 1 || reading.run.containsKey(one.get().words())) {
          reading.close();
        }
        reading.run.put(one.get().words(), one.get());
        last = i;
      } else if (!lines.get(i).isRow() && !lines.get(i).isHeading()) {
        reading.sentence(lines.get(i).text());
      }
    }
    reading.close();
    return List.copyOf(reading.counts);
  }

  private void close() {
    add(List.copyOf(run.values()));
    run.clear();
  }

  private void add(List<One> ones) {
    if (ones.size() >= LEAST && !isScale(ones)) {
      sum(ones);
    }
  }

  private void sum(List<One> ones) {
    Map<Severity, Integer> levels = new EnumMap<>(Severity.class);
    ones.forEach(one -> levels.merge(one.level(), one.count(), Integer::sum));
    int total = levels.values().stream().mapToInt(Integer::intValue).sum();
    counts.add(new FindingCounts.Count(total, levels));
  }

  /** Whether the numbers are but those of a scale: High 3, Medium 2, Low 1. */
  private static boolean isScale(List<One> ones) {
    Set<Integer> steps = new HashSet<>();
    for (int i = 1; i < ones.size(); i++) {
      steps.add(ones.get(i).count() - ones.get(i - 1).count());
    }
    return ones.size() >= SCALE
        && ones.stream().noneMatch(o -> o.count() == 0)
        && steps.size() == 1
        && Math.abs(steps.iterator().next()) == 1;
  }

  private static Optional<One> one(String level, String count) {
    String words = level.replaceFirst("(?i)^total (?:number of )?", "").strip();
    return Character.isLetter(words.isEmpty() ? ' ' : words.charAt(0))
        ? Headline.grade(words)
            .map(
                g ->
                    new One(g.words().toLowerCase(java.util.Locale.ROOT), g.level(), number(count)))
        : Optional.empty();
  }

  private static int number(String written) {
    String plain = written.toLowerCase(java.util.Locale.ROOT);
    return plain.equals("no") ? 0 : Math.max(NUMERALS.indexOf(plain), digits(plain));
  }

  private static int digits(String written) {
    return written.matches("\\d+") ? Integer.parseInt(written) : 0;
  }

  private Optional<One> row(int at) {
    List<String> cells = lines.get(at).cells();
    for (int c = 0; c + 1 < cells.size() && c < LEAST; c++) {
      Matcher number = NUMBER.matcher(cells.get(c + 1).strip());
      if (number.matches() && !MEASURE.matcher(name(at, c + 1)).matches()) {
        Optional<One> one = one(cells.get(c), number.group(1));
        if (one.isPresent()) {
          return one;
        }
      }
    }
    return Optional.empty();
  }

  /** The name of a column: its cell in the first row of the table. */
  private String name(int at, int column) {
    int first = at;
    while (first > 0
        && lines.get(first - 1).isRow()
        && lines.get(first - 1).table() == lines.get(at).table()) {
      first--;
    }
    List<String> cells = lines.get(first).cells();
    return first < at && column < cells.size() ? cells.get(column) : "";
  }

  /** Reads a line that sums up: TOTAL: 25, Total issues | 14 (7 resolved). */
  private void total(Line line) {
    Matcher m = TOTAL.matcher(line.isRow() ? String.join(" ", line.cells()) : line.text().strip());
    if (m.matches()) {
      counts.add(new FindingCounts.Count(digits(m.group("count")), Map.of()));
    }
  }

  /** Whether a line counts the findings of a level. */
  static boolean isCount(Line line) {
    List<String> cells = line.cells();
    return line.isRow()
        ? cells.size() > 1
            && NUMBER.matcher(cells.get(1).strip()).matches()
            && one(cells.getFirst(), "0").isPresent()
        : line(line).isPresent();
  }

  private static Optional<One> line(Line line) {
    String text = line.text().strip();
    if (!line.isOwn() || text.length() > LONGEST) {
      return Optional.empty();
    }
    for (Pattern form : List.of(LEVEL_FIRST, COUNT_FIRST)) {
      Matcher m = form.matcher(text);
      if (m.matches()) {
        return one(m.group("level"), m.group("count"));
      }
    }
    return Optional.empty();
  }

  /** Reads a row of levels with one of numbers below it: Critical | High | Low, 0 | 2 | 5. */
  private void below(int at) {
    if (at == 0 || !lines.get(at).isRow() || !lines.get(at - 1).isRow()) {
      return;
    }
    List<String> names = lines.get(at - 1).cells();
    List<String> cells = lines.get(at).cells();
    List<One> ones = new ArrayList<>();
    for (int c = 0; c < names.size() && names.size() == cells.size(); c++) {
      Matcher number = NUMBER.matcher(cells.get(c).strip());
      if (number.matches()) {
        one(names.get(c), number.group(1)).ifPresent(ones::add);
      }
    }
    add(ones);
  }

  private void sentence(String text) {
    if (!MATTERS.matcher(text).find()) {
      return;
    }
    Map<String, One> ones = new LinkedHashMap<>();
    boolean counts = false; // of findings, and not of what is High otherwise
    Matcher m = IN_SENTENCE.matcher(text);
    while (m.find()) {
      counts |= BEHIND.matcher(text.substring(m.end())).lookingAt();
      Optional<One> one = one(m.group("level"), m.group("count"));
      if (one.isEmpty() || ones.put(one.get().words(), one.get()) != null) {
        return; // of one level twice: what became of them
      }
    }
    if (counts) {
      sum(List.copyOf(ones.values()));
    }
  }
}
