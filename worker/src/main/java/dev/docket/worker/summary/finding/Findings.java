package dev.docket.worker.summary.finding;

import dev.docket.document.Document;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** The findings of a report, found by its structure, and whether they are all that it lists. */
public final class Findings {
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
    List<Heads.Head> heads = new Heads(lines, chapters, index).found();
    IndexCheck.Matched matched = IndexCheck.match(index, lines, heads);
    List<Found> found = new ArrayList<>();
    List<KanaItems.Item> items = KanaItems.in(lines);
    items.forEach(item -> found.add(item(lines, item)));
    for (int h = 0; h < heads.size(); h++) {
      boolean unnamed = heads.get(h).candidate().title().id().isEmpty();
      if (unnamed && matched.isWhole() && !matched.of().containsKey(h)) {
        continue; // what a whole list does not know is no finding
      }
      Heads.Head head = heads.get(h);
      if (items.stream().anyMatch(i -> head.from() <= i.unit() && i.unit() < head.end())) {
        continue; // an office, or the line that says what its items are
      }
      found.add(found(lines, chapters, heads.get(h), Optional.ofNullable(matched.of().get(h))));
    }
    for (FindingTable table : matched.full()) {
      table.rows().forEach(row -> found.add(row(lines.get(row), table, row)));
    }
    if (found.isEmpty()) {
      GradedLists.in(lines).forEach(item -> found.add(listed(lines, item)));
    }
    if (found.isEmpty()) {
      Recommendations.in(lines).forEach(r -> found.add(recommended(lines, r)));
    }
    found.sort(java.util.Comparator.comparingInt(Found::from));
    return new Findings(
        List.copyOf(found), matched.check().or(() -> IndexCheck.counted(lines, chapters, found)));
  }

  private static Found found(
      List<Line> lines, Chapters chapters, Heads.Head head, Optional<ReportIndex.Entry> listed) {
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
    List<FindingPart> parts = FindingParts.of(lines, head.candidate().last() + 1, head.end());
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

  private static Found row(Line line, FindingTable table, int at) {
    String cell = table.cell(line, Field.TITLE);
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
        table.grade(line).or(title::grade),
        table.cell(line, Field.STATUS),
        at,
        at,
        at + 1,
        List.copyOf(parts));
  }

  private static Found item(List<Line> lines, KanaItems.Item item) {
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
        FindingParts.of(lines, from, item.end()));
  }

  private static Found listed(List<Line> lines, GradedLists.Item item) {
    return new Found(
        item.text(),
        item.text(),
        "",
        Optional.of(item.grade()),
        "",
        item.unit(),
        item.unit(),
        item.end(),
        FindingParts.of(lines, item.unit(), item.end()));
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
