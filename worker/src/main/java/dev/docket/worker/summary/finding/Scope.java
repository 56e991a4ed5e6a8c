package dev.docket.worker.summary.finding;

import dev.docket.wording.Severity;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What stands below a heading, as far as it tells whether that heads a finding.
 *
 * @param fields the parts that it is divided into
 * @param grade the severity that is stated below it
 * @param rank how sure that is, 0 if there is none
 * @param hasProse whether a sentence stands there
 * @param hasAdvice whether something is recommended
 * @param isRated whether a level is stated behind any label, be it of the likelihood
 */
record Scope(
    Set<Field> fields,
    Optional<Grade> grade,
    int rank,
    boolean hasProse,
    boolean hasAdvice,
    boolean isRated) {
  static final int NEAR = 25; // lines after a heading in which its severity stands
  private static final int BADGES = 4; // lines after a heading in which a level may stand alone
  private static final int SCALE = 3; // levels that are a scale
  private static final Pattern PROSE =
      Pattern.compile(
          "(?:[\\p{L}\\d’'-]+[ ,]+){2,}.*[.!?:][\"”)]?$|(?:[\\p{L}\\d’'-]+[ ,]+){8,}|[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}、]{10,}.*。?$");
  private static final Pattern ADVICE =
      Pattern.compile(
          "(?i)\\b(?:consider(?:ing)?|recommend\\w*|should|advis(?:e|ed|able)|suggest\\w*|ensure)\\b|されたい|望ましい|望まれる|べき|必要がある|要望|検討され|改善(?:を|する|が|され)|求める|努められ|願いたい|留意|不当と認められ|適切とは認められ|お勧めし|してください");

  /** Reads the lines {@code from} (included) to {@code to} (excluded). */
  static Scope of(List<Line> lines, int from, int to) {
    Set<Field> fields = EnumSet.noneOf(Field.class);
    boolean prose = false;
    boolean advice = false;
    boolean rated = false;
    for (int i = from; i < to; i++) {
      Line line = lines.get(i);
      Optional<Field.Begun> begun = Field.begun(line);
      begun.ifPresent(b -> fields.add(b.field()));
      rated |= isRated(line, begun);
      String text = begun.map(Field.Begun::rest).orElse(line.text());
      boolean said = !line.isHeading() && PROSE.matcher(text).find();
      prose |= said;
      advice |= said && ADVICE.matcher(text).find();
    }
    Optional<Grade.Labelled> stated =
        levels(lines, from, to) < SCALE
            ? stated(lines, from, Math.min(to, from + NEAR))
            : Optional.empty();
    return new Scope(
        fields,
        stated.map(Grade.Labelled::grade),
        stated.map(Grade.Labelled::rank).orElse(0),
        prose,
        advice,
        rated);
  }

  /** Whether a line, or two cells of a row beside each other, are a label and a level. */
  private static boolean isRated(Line line, Optional<Field.Begun> begun) {
    if (!line.isRow()) {
      return begun.filter(b -> Grade.ofValue(b.rest()).isPresent()).isPresent();
    }
    for (int c = 0; c + 1 < line.cells().size(); c++) {
      if (Field.named(line.cells().get(c)).isPresent()
          && Grade.ofValue(line.cells().get(c + 1)).isPresent()) {
        return true;
      }
    }
    return false;
  }

  /** How many levels stand alone on lines of their own: a finding has one, a scale has them all. */
  private static int levels(List<Line> lines, int from, int to) {
    Set<Severity> levels = EnumSet.noneOf(Severity.class);
    for (int i = from; i < to; i++) {
      if (lines.get(i).isOwn() && !lines.get(i).isRow()) {
        badge(lines.get(i).text()).ifPresent(l -> levels.add(l.grade().level()));
      }
    }
    return levels.size();
  }

  /** The same with a severity that stands elsewhere. */
  Scope with(Optional<Grade.Labelled> stated) {
    return new Scope(
        fields,
        stated.map(Grade.Labelled::grade),
        stated.map(Grade.Labelled::rank).orElse(0),
        hasProse,
        hasAdvice,
        isRated);
  }

  /** The same with what a label of the report's own says: a level, or that it is rated. */
  Scope graded(Optional<Grade> level) {
    return new Scope(fields, level, Grade.LIKELY, hasProse, hasAdvice, true);
  }

  /** The severity behind the surest label, the first of equals. */
  static Optional<Grade.Labelled> stated(List<Line> lines, int from, int to) {
    Optional<Grade.Labelled> best = Optional.empty();
    for (int i = from; i < to; i++) {
      Optional<Grade.Labelled> here = stated(lines, i, from, to);
      if (here.isPresent() && (best.isEmpty() || here.get().rank() > best.get().rank())) {
        best = here;
      }
    }
    return best;
  }

  private static Optional<Grade.Labelled> stated(List<Line> lines, int at, int from, int to) {
    Line line = lines.get(at);
    if (line.isRow()) {
      return inRow(lines, at, from, to);
    }
    if (line.text().length() <= 200) {
      Optional<Grade.Labelled> labelled =
          Grade.labelled(line.text())
              .or(() -> line.isOwn() ? Grade.beside(line.text()) : Optional.empty());
      if (labelled.isPresent()
          && (labelled.get().rank() > Grade.PERHAPS || line.text().length() <= 60)) {
        return labelled;
      }
    }
    int rank = Grade.labelRank(line.text());
    if (rank > 0 && at + 1 < to) {
      return Grade.ofValue(lines.get(at + 1).text()).map(g -> new Grade.Labelled(g, rank));
    }
    return at - from < BADGES && line.isOwn() ? badge(line.text()) : Optional.empty();
  }

  /** A level alone on its line: High, Medium Severity. */
  private static Optional<Grade.Labelled> badge(String text) {
    return text.length() <= 24 && !text.endsWith(".") && Field.named(text).isEmpty()
        ? Grade.badge(text).map(g -> new Grade.Labelled(g, Grade.LIKELY))
        : Optional.empty();
  }

  private static Optional<Grade.Labelled> inRow(List<Line> lines, int at, int from, int to) {
    List<String> cells = lines.get(at).cells();
    Optional<Grade.Labelled> best = Optional.empty();
    for (int c = 0; c < cells.size(); c++) {
      int rank = Grade.labelRank(cells.get(c));
      Optional<Grade> grade = Optional.empty();
      if (rank > 0 && c + 1 < cells.size()) {
        grade = Grade.behind(cells.get(c + 1));
      }
      if (rank > 0
          && grade.isEmpty()
          && at + 1 < to
          && areLabels(cells)
          && lines.get(at + 1).cells().size() == cells.size()) {
        grade =
            Grade.behind(lines.get(at + 1).cells().get(c)); // a row of values under one of labels
      }
      Optional<Grade.Labelled> here =
          rank > 0 ? grade.map(g -> new Grade.Labelled(g, rank)) : Grade.labelled(cells.get(c));
      if (here.isPresent() && (best.isEmpty() || here.get().rank() > best.get().rank())) {
        best = here;
      }
    }
    if (best.isEmpty() && at - from < BADGES && cells.size() <= 5) { // Design | Medium | Version 1
      return cells.stream()
          .map(Scope::badge)
          .flatMap(Optional::stream)
          .findFirst()
          .map(l -> new Grade.Labelled(l.grade(), Grade.PERHAPS));
    }
    return best;
  }

  private static boolean areLabels(List<String> cells) {
    return cells.stream().allMatch(c -> Field.named(c).isPresent());
  }

  /** The number of parts that say what is wrong, why, so what, and what to do. */
  int coreFields() {
    return (int) fields.stream().filter(Field::isCore).count();
  }

  /** Whether there is anything that a finding could say. */
  boolean hasBody() {
    return hasProse || coreFields() > 0;
  }
}
