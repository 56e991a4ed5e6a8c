package dev.docket.worker.comparison.change;

import dev.docket.comparison.Comparison.Link;
import dev.docket.worker.comparison.align.Alignment;
import dev.docket.worker.comparison.align.Clause;
import dev.docket.worker.comparison.align.Clause.Unit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The rows of an alignment: clauses in the old order, then those added, each before its units. */
final class Links {
  private static final String OLD = "<";
  private static final String NEW = ">";

  private final List<@Nullable Link> rows = new ArrayList<>();
  private final List<Link> added = new ArrayList<>();
  private final Map<String, Integer> alone = new HashMap<>(); // rows of one side, by its id

  List<Link> rows() {
    List<Link> all = new ArrayList<>();
    for (Link row : rows) {
      if (row != null) {
        all.add(row);
      }
    }
    all.addAll(added);
    return all;
  }

  /** Two clauses that belong together; {@code text} where it is the same in both. */
  void add(Clause old, Clause now, double similarity, @Nullable String text) {
    rows.add(link(old, now, similarity, text));
  }

  void addRemoved(Clause old) {
    rows.add(link(old, null, 0, null));
  }

  void addAdded(Clause now) {
    added.add(link(null, now, 0, null));
  }

  /** The units of two clauses: those with labels, or all where none has one. */
  void addUnits(Clause old, Clause now, Alignment units) {
    boolean labelled =
        old.units().stream().anyMatch(Unit::isHead) || now.units().stream().anyMatch(Unit::isHead);
    int[] afterOf = units.afterOf(old.units().size());
    Set<Integer> taken = new HashSet<>();
    double[] similarity = new double[old.units().size()];
    units.pairs().forEach(p -> similarity[p.before()] = p.similarity());
    for (int i = 0; i < afterOf.length; i++) {
      Unit a = old.units().get(i);
      Unit b = afterOf[i] < 0 ? null : now.units().get(afterOf[i]);
      taken.add(afterOf[i]);
      if (!labelled || a.isHead() || (b != null && b.isHead())) {
        rows.add(link(old, a, now, b, similarity[i]));
      }
    }
    for (int j = 0; j < now.units().size(); j++) {
      Unit b = now.units().get(j);
      if (!taken.contains(j) && (!labelled || b.isHead())) {
        rows.add(link(old, null, now, b, 0));
      }
    }
  }

  /** A unit that left one clause for another: one row in place of that of each side. */
  void addMoved(Clause old, Unit a, Clause now, Unit b, double similarity) {
    if (alone.isEmpty()) {
      for (int i = 0; i < rows.size(); i++) {
        noteIfAlone(i);
      }
    }
    Link link = link(old, a, now, b, similarity);
    Integer place = alone.remove(old.idOf(a) + OLD);
    Integer gone = alone.remove(now.idOf(b) + NEW);
    if (gone != null) {
      rows.set(gone, null);
    }
    if (place != null) {
      rows.set(place, link);
    } else {
      rows.add(link);
    }
  }

  private void noteIfAlone(int index) {
    Link row = rows.get(index);
    if (row != null && row.afterId() == null) {
      alone.put(row.beforeId() + OLD, index);
    } else if (row != null && row.beforeId() == null) {
      alone.put(row.afterId() + NEW, index);
    }
  }

  private static Link link(
      @Nullable Clause old, @Nullable Clause now, double similarity, @Nullable String text) {
    return new Link(
        old == null ? null : old.name(),
        now == null ? null : now.name(),
        old == null ? null : old.id(),
        now == null ? null : now.id(),
        old != null ? old.level() : now == null ? 0 : now.level(),
        similarity,
        old == null ? null : old.start(),
        now == null ? null : now.start(),
        text);
  }

  private static Link link(
      Clause old, @Nullable Unit a, Clause now, @Nullable Unit b, double similarity) {
    return new Link(
        a == null ? null : a.name(),
        b == null ? null : b.name(),
        a == null ? null : old.idOf(a),
        b == null ? null : now.idOf(b),
        a != null ? a.level() : b == null ? 1 : b.level(),
        similarity,
        a == null ? null : a.start(),
        b == null ? null : b.start(),
        null);
  }
}
