package dev.docket.worker.summary.finding;

import dev.docket.document.Document;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The findings of a report, found by its structure, and whether they are all that it lists. */
public final class Findings {
  private static final int FEW = 3; // findings without a level or id that rules may seem to have
  private static final int LONGEST_LETTER = 2; // characters of an id that may be a clause's letter
  private static final int LONGEST_TITLE = 160; // characters of a cell that is a title
  private static final Pattern SENTENCE_END =
      Pattern.compile("(?<=\\p{L}{3}[)”\"]?)[.!?](?=\\s)|。");

  private final List<Found> found;
  private final Optional<IndexCheck> index;

  private Findings(List<Found> found, Optional<IndexCheck> index) {
    this.found = found;
    this.index = index;
  }

  /**
   * A finding.
   *
   * @param title the report's own heading
   * @param name the heading without numbers, ids and levels
   * @param id the report's name of it; empty if it has none
   * @param grade how grave it is said to be
   * @param status what became of it, in the report's words; empty if it is not said
   * @param head the index of the unit of its heading
   * @param from the index of its first unit
   * @param end the index after its last unit
   * @param parts what its units say of it, in their order
   */
  public record Found(
      String title,
      String name,
      String id,
      Optional<Grade> grade,
      String status,
      int head,
      int from,
      int end,
      List<FindingPart> parts) {}

  /** The findings of {@code document}, in its order. */
  public static Findings of(Document document) {
    List<Line> lines = Line.of(document);
    Chapters chapters = new Chapters(lines);
    ReportIndex index = new ReportIndex(lines, chapters);
    Heads reading = new Heads(lines, chapters, index);
    RepeatedLabels labels = reading.labels();
    List<Heads.Head> heads = reading.found();
    IndexCheck.Matched matched = IndexCheck.match(index, lines, heads);
    List<Found> found = new ArrayList<>();
    List<KanaItems.Item> items = KanaItems.in(lines);
    items.forEach(item -> found.add(item(lines, labels, item)));
    for (int h = 0; h < heads.size(); h++) {
      Heads.Head head = heads.get(h);
      boolean unnamed = head.candidate().title().id().isEmpty() || isForeign(head, heads, matched);
      if (unnamed
          && matched.isWhole()
          && !matched.of().containsKey(h)
          && !isAmongListed(chapters, head, heads, matched)) {
        continue; // what a whole list does not know is no finding
      }
      if (items.stream().anyMatch(i -> head.from() <= i.unit() && i.unit() < head.end())) {
        continue; // an office, or the line that says what its items are
      }
      found.add(found(lines, chapters, labels, head, Optional.ofNullable(matched.of().get(h))));
    }
    for (FindingTable table : matched.full()) {
      table.rows().forEach(row -> found.add(row(lines.get(row), chapters, table, row)));
    }
    if (found.isEmpty()) {
      GradedLists.in(lines, chapters).forEach(item -> found.add(listed(lines, labels, item)));
    }
    Optional<FindingCounts.Count> count = FindingCounts.in(lines, chapters);
    if (found.isEmpty()) {
      CountedItems.in(lines, chapters, count)
          .forEach(item -> found.add(listed(lines, labels, item)));
    }
    if (found.isEmpty()) {
      Recommendations.in(lines).forEach(r -> found.add(recommended(lines, r)));
    }
    boolean isNamed =
        found.stream().anyMatch(f -> f.grade().isPresent() || f.id().length() > LONGEST_LETTER);
    if (!isNamed && found.size() <= FEW && RuleText.is(lines)) {
      found.clear(); // clauses of a contract about what may be better
    }
    found.sort(java.util.Comparator.comparingInt(Found::from));
    return new Findings(List.copyOf(found), IndexCheck.of(matched.check(), count, found));
  }

  /** Whether a head is called what no listed finding is: Issue 2 within WEB-07. */
  private static boolean isForeign(
      Heads.Head head, List<Heads.Head> heads, IndexCheck.Matched matched) {
    String word = head.candidate().title().word();
    return !word.isEmpty()
        && matched.of().keySet().stream()
            .noneMatch(h -> heads.get(h).candidate().title().word().equalsIgnoreCase(word));
  }

  /** Whether a head states its severity in the chapter of those that are listed or among them. */
  private static boolean isAmongListed(
      Chapters chapters, Heads.Head head, List<Heads.Head> heads, IndexCheck.Matched matched) {
    if (head.scope().rank() < Grade.LIKELY) {
      return false;
    }
    int chapter = chapters.at(head.candidate().first()).head();
    boolean before = false;
    boolean after = false;
    for (int h : matched.of().keySet()) {
      Heads.Head listed = heads.get(h);
      if (chapter >= 0 && chapters.at(listed.candidate().first()).head() == chapter) {
        return true;
      }
      before |= listed.from() < head.from();
      after |= listed.from() > head.from();
    }
    return before && after;
  }

  private static Found found(
      List<Line> lines,
      Chapters chapters,
      RepeatedLabels labels,
      Heads.Head head,
      Optional<ReportIndex.Entry> listed) {
    FindingTitle title = head.candidate().title();
    Scope scope = head.scope();
    Optional<Grade> grade =
        title
            .grade()
            .or(() -> scope.grade().filter(_ -> scope.rank() >= Grade.LIKELY))
            .or(() -> chapters.at(head.candidate().first()).grade())
            .or(() -> listed.flatMap(ReportIndex.Entry::grade))
            .or(title::gradeOfId)
            .or(scope::grade);
    List<FindingPart> parts =
        FindingParts.of(lines, labels, head.candidate().last() + 1, head.end());
    String status =
        title.status().isEmpty()
            ? listed.map(ReportIndex.Entry::status).orElse("")
            : title.status();
    return new Found(
        head.candidate().heading(),
        title.name(),
        title.id(),
        grade,
        status,
        head.candidate().first(),
        head.from(),
        head.end(),
        parts);
  }

  private static Found row(Line line, Chapters chapters, FindingTable table, int at) {
    String cell = firstSentence(table.cell(line, Field.TITLE));
    FindingTitle title = FindingTitle.of(cell);
    List<FindingPart> parts = new ArrayList<>();
    table
        .columns()
        .forEach(
            (field, column) -> {
              String text = line.cells().get(column);
              if (field != Field.TITLE && !text.isBlank()) {
                parts.add(new FindingPart(field, at, text, true));
              }
            });
    return new Found(
        cell,
        title.name(),
        table.number(line),
        table.grade(line).or(title::grade).or(() -> chapters.at(at).grade()),
        table.cell(line, Field.STATUS),
        at,
        at,
        at + 1,
        List.copyOf(parts));
  }

  /** A cell that names a finding; of one that says all of it, the first sentence. */
  private static String firstSentence(String cell) {
    Matcher end = SENTENCE_END.matcher(cell);
    return cell.length() > LONGEST_TITLE && end.find()
        ? cell.substring(0, end.end()).strip()
        : cell;
  }

  private static Found item(List<Line> lines, RepeatedLabels labels, KanaItems.Item item) {
    boolean titled = !item.text().endsWith("。") && item.unit() + 1 < item.end();
    int from = titled ? item.unit() + 1 : item.unit();
    return new Found(
        item.text(),
        item.text(),
        "",
        Optional.empty(),
        "",
        item.unit(),
        item.unit(),
        item.end(),
        FindingParts.of(lines, labels, from, item.end()));
  }

  private static Found listed(List<Line> lines, RepeatedLabels labels, GradedLists.Item item) {
    return new Found(
        item.text(),
        item.text(),
        "",
        item.grade(),
        "",
        item.unit(),
        item.unit(),
        item.end(),
        FindingParts.of(lines, labels, item.unit(), item.end()));
  }

  private static Found recommended(List<Line> lines, Recommendations.Recommendation one) {
    List<FindingPart> parts = new ArrayList<>();
    for (int i = one.unit(); i < one.end(); i++) {
      parts.add(new FindingPart(Field.ACTION, i, lines.get(i).text(), true));
    }
    return new Found(
        one.text(),
        one.text(),
        "",
        Optional.empty(),
        "",
        one.unit(),
        one.unit(),
        one.end(),
        List.copyOf(parts));
  }

  /** The findings in the order of the text. */
  public List<Found> found() {
    return found;
  }

  /** What the report itself says that there is, held against what was found. */
  public Optional<IndexCheck> index() {
    return index;
  }

  /** The index in {@link #found} of the finding that holds the unit. */
  public OptionalInt at(int unit) {
    for (int i = 0; i < found.size(); i++) {
      if (found.get(i).from() <= unit && unit < found.get(i).end()) {
        return OptionalInt.of(i);
      }
    }
    return OptionalInt.empty();
  }
}
