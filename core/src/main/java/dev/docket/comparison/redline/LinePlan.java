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
  private final Set<Line> replaced = new HashSet<>(); // gone lines that others took the place of

  private LinePlan(OldText old, EditScript script) {
    this.old = old;
    this.script = script;
  }

  static LinePlan of(OldText old, EditScript script) {
    LinePlan plan = new LinePlan(old, script);
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

  /** Settles what stands between two lines that stay. */
  private void gap(
      @Nullable Line first, @Nullable Line second, List<Line> gone, List<Line.Insert> inserts) {
    List<List<Stretch>> lines = new ArrayList<>(List.of(new ArrayList<>()));
    List<Integer> places = new ArrayList<>(List.of(first == null ? 0 : first.end()));
    int at = first == null ? 0 : first.end();
    int end = second == null ? old.text().length() : second.start();
    int next = 0;
    for (int i = at; i <= end; i++) {
      for (; next < inserts.size() && inserts.get(next).place() <= i; next++) {
        for (Stretch stretch : inserts.get(next).text()) {
          add(stretch, inserts.get(next).place(), lines, places);
        }
      }
      if (i < end && old.text().charAt(i) == '\n' && !script.isGone(i)) {
        lines.add(new ArrayList<>());
        places.add(i + 1);
      }
    }
    int last = lines.size() - 1;
    boolean apart = last > 0;
    if (first != null && second != null && !apart) {
      merges.add(new Merge(first, second));
    }
    for (int i = 0; i <= last; i++) {
      if (Stretch.text(lines.get(i)).isBlank()) {
        continue;
      }
      if (i == 0 && first != null) {
        first.inserts().add(new Line.Insert(first.end(), lines.get(i)));
      } else if (i == last && second != null) {
        second.inserts().addFirst(new Line.Insert(second.start(), lines.get(i)));
      } else {
        line(first, second, gone, places.get(i), lines.get(i));
      }
    }
  }

  private static void add(
      Stretch stretch, int place, List<List<Stretch>> lines, List<Integer> places) {
    int at = 0;
    while (at <= stretch.text().length()) {
      int end = stretch.text().indexOf('\n', at);
      int to = end < 0 ? stretch.text().length() : end;
      if (to > at) {
        if (lines.getLast().isEmpty()) {
          places.set(places.size() - 1, place);
        }
        lines.getLast().add(stretch.part(at, to));
      }
      if (end < 0) {
        return;
      }
      lines.add(new ArrayList<>());
      places.add(place);
      at = end + 1;
    }
  }

  /** A line that comes takes the place of one that goes there, or stands between two others. */
  private void line(
      @Nullable Line first,
      @Nullable Line second,
      List<Line> gone,
      int place,
      List<Stretch> text) {
    Line before = first;
    Line after = second;
    for (Line line : gone) {
      if (line.start() <= place && place <= line.end() && replaced.add(line)) {
        line.gone(false);
        line.inserts().add(new Line.Insert(line.end(), text));
        return;
      }
      if (line.end() <= place) {
        before = line;
      } else if (after == second) {
        after = line;
      }
    }
    additions.add(new Addition(before, after, text));
  }
}
