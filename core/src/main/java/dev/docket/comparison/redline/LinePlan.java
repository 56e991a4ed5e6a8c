package dev.docket.comparison.redline;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The changes line by line: what is inserted in a line that stays, which lines go as a whole, which
 * come, and which become one.
 */
final class LinePlan {
  /**
   * A line that comes.
   *
   * @param before the old line that it stands behind; null at the start
   * @param after the old line that it stands before; null at the end
   */
  record Addition(@Nullable Line before, @Nullable Line after, List<Stretch> text) {}

  /** Two lines that become one. */
  record Merge(Line first, Line second) {}

  private final OldText old;
  private final EditScript script;
  private final List<Addition> additions = new ArrayList<>();
  private final List<Merge> merges = new ArrayList<>();
  private final NewLines lines;

  private LinePlan(OldText old, EditScript script, NewLines lines) {
    this.lines = lines;
    this.old = old;
    this.script = script;
  }

  /** The plan. */
  static LinePlan of(OldText old, EditScript script, NewLines lines) {
    LinePlan plan = new LinePlan(old, script, lines);
    plan.plan();
    return plan;
  }

  List<Addition> additions() {
    return additions;
  }

  List<Merge> merges() {
    return merges;
  }

  private void plan() {
    List<Line> lines = old.lines();
    int next = 0; // the first insert that is not behind the line
    List<Line.Insert> inserts = script.inserts();
    for (Line line : lines) {
      while (next < inserts.size() && inserts.get(next).place() <= line.start()) {
        next++;
      }
      while (next < inserts.size() && inserts.get(next).place() < line.end()) {
        line.inserts().add(inserts.get(next++));
      }
      line.gone(line.inserts().isEmpty() && isGone(line));
    }
    List<Line.Insert> between = borders(lines, inserts);
    int at = 0;
    int from = 0; // in between
    while (at <= lines.size()) {
      int first = at - 1; // the line that stays before the gap
      while (at < lines.size() && lines.get(at).isGone()) {
        at++;
      }
      int end = at < lines.size() ? lines.get(at).start() : old.text().length();
      int to = from;
      while (to < between.size() && between.get(to).place() <= end) {
        to++;
      }
      gap(
          first < 0 ? null : lines.get(first),
          at < lines.size() ? lines.get(at) : null,
          lines.subList(first + 1, at),
          between.subList(from, to));
      from = to;
      at++;
    }
  }

  /** The inserts that stand in no line that stays, but at its border or outside. */
  private static List<Line.Insert> borders(List<Line> lines, List<Line.Insert> inserts) {
    Set<Line.Insert> inner = new HashSet<>();
    lines.forEach(line -> inner.addAll(line.inserts()));
    return inserts.stream().filter(i -> !inner.contains(i)).toList();
  }

  private boolean isGone(Line line) {
    for (Unit unit : line.units()) {
      for (int i = 0; i < unit.text().length(); i++) {
        int place = unit.places().of(i);
        if (place >= 0 && !Places.isSpace(unit.text().charAt(i)) && !script.isGone(place)) {
          return false;
        }
      }
    }
    return true;
  }

  /** A line that comes: what it says, where, and whether it takes no other's place. */
  private static final class Coming {
    private final List<Stretch> text = new ArrayList<>();
    private int place;
    private boolean apart;

    Coming(int place) {
      this.place = place;
    }

    boolean isBlank() {
      return Stretch.text(text).isBlank();
    }
  }

  /** Settles what stands between two lines that stay. */
  private void gap(
      @Nullable Line first, @Nullable Line second, List<Line> gone, List<Line.Insert> inserts) {
    int start = first == null ? 0 : first.end();
    int end = second == null ? old.text().length() : second.start();
    List<Coming> lines = new ArrayList<>(List.of(new Coming(start)));
    int next = 0;
    for (int i = start; i <= end; i++) {
      for (; next < inserts.size() && inserts.get(next).place() <= i; next++) {
        add(inserts.get(next), lines);
      }
      if (i < end && old.text().charAt(i) == '\n' && !script.isGone(i)) {
        lines.add(new Coming(i + 1));
      }
    }
    int last = lines.size() - 1;
    if (first != null && second != null && last == 0) {
      merges.add(new Merge(first, second));
    }
    int used = 0; // lines that go before which all is settled
    for (int i = 0; i <= last; i++) {
      Coming line = lines.get(i);
      if (line.isBlank()) {
        continue;
      }
      if (i == 0 && first != null) {
        first.inserts().add(new Line.Insert(first.end(), line.text));
      } else if (i == last && second != null) {
        second.inserts().addFirst(new Line.Insert(second.start(), line.text));
      } else {
        used = line(first, second, gone, used, line);
      }
    }
  }

  private static void add(Line.Insert insert, List<Coming> lines) {
    for (Stretch stretch : insert.text()) {
      int at = 0;
      while (at <= stretch.text().length()) {
        int end = stretch.text().indexOf('\n', at);
        int to = end < 0 ? stretch.text().length() : end;
        if (to > at) {
          Coming line = lines.getLast();
          line.place = line.text.isEmpty() ? insert.place() : line.place;
          line.apart |= insert.apart();
          line.text.add(stretch.part(at, to));
        }
        if (end < 0) {
          break;
        }
        lines.add(new Coming(insert.place()));
        at = end + 1;
      }
    }
  }

  /**
   * A line that comes takes the place of one that goes there, or stands between two others. The
   * answer is how many of the lines that go stand before it.
   */
  private int line(
      @Nullable Line first, @Nullable Line second, List<Line> gone, int used, Coming coming) {
    int at = used;
    while (at < gone.size() && gone.get(at).end() <= coming.place && coming.apart) {
      at++;
    }
    for (int i = used; i < gone.size() && !coming.apart; i++) {
      Line line = gone.get(i);
      if (touches(gone, i, coming.place) && fits(line, coming)) {
        line.gone(false);
        line.inserts().add(new Line.Insert(line.end(), coming.text));
        return i + 1;
      }
      at = line.end() <= coming.place ? i + 1 : at;
    }
    additions.add(
        new Addition(
            at == 0 ? first : gone.get(at - 1),
            at < gone.size() ? gone.get(at) : second,
            coming.text));
    return at;
  }

  /** Whether all goes between a line that goes and {@code place}. */
  private boolean touches(List<Line> gone, int index, int place) {
    int from = Math.min(gone.get(index).end(), place);
    int to = Math.max(gone.get(index).start(), place);
    for (int i = from; i < to; i++) {
      if (!script.isGone(i) && !Places.isSpace(old.text().charAt(i))) {
        return false;
      }
    }
    return true;
  }

  /** Whether a line may be written into the paragraph of one that goes: they are numbered alike. */
  private boolean fits(Line line, Coming coming) {
    String text = Stretch.text(coming.text).strip();
    String was = old.text().substring(line.start(), line.end()).strip();
    if (line.row() != null) {
      return text.chars().filter(c -> c == '|').count()
          == was.chars().filter(c -> c == '|').count();
    }
    Unit unit = line.first();
    boolean alike = LabelShape.of(text).equals(LabelShape.of(was));
    return unit.label() == 0
        ? alike || isCell(unit)
        : Templates.isCounted(unit, text) && !lines.literal().contains(text);
  }

  private static boolean isCell(Unit unit) {
    return unit.paragraph() != null && unit.paragraph().within("tc").isPresent();
  }
}
