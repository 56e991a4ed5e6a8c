package dev.docket.comparison.page;

import dev.docket.comparison.Comparison.Op;
import dev.docket.comparison.page.Block.Stretch;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Parts the text of a changed clause into stretches that stand opposite each other: a paragraph or
 * an item of one version and what became of it in the other.
 */
final class SideBySide {
  private final List<SideLine> after = new ArrayList<>();
  private final List<SideLine> before = new ArrayList<>();

  /** A line of one version. */
  static final class SideLine {
    private final List<Stretch> stretches = new ArrayList<>();
    private int first = -1; // of the other version's lines that share words with it
    private int last = -1;

    List<Stretch> stretches() {
      return List.copyOf(stretches);
    }

    String text() {
      StringBuilder text = new StringBuilder();
      stretches.forEach(s -> text.append(s.text()));
      return text.toString();
    }

    Optional<ItemLabel> label() {
      return ItemLabel.of(text());
    }

    private boolean isLinked() {
      return first >= 0;
    }

    private void link(int line) {
      first = first < 0 ? line : first;
      last = line;
    }

    /** Whether nothing but its label changed. */
    private boolean isRelabelled() {
      Optional<ItemLabel> label = label();
      if (label.isEmpty() || !isChanged()) {
        return false;
      }
      int at = 0;
      int end = text().indexOf(label.get().text()) + label.get().text().length();
      for (Stretch stretch : stretches) {
        at += stretch.text().length();
        if (stretch.isChanged() && at > end) {
          return false;
        }
      }
      return true;
    }

    private boolean isChanged() {
      return stretches.stream().anyMatch(Stretch::isChanged);
    }
  }

  /** Lines opposite each other; one side may be empty. */
  record Opposite(List<SideLine> after, List<SideLine> before) {
    boolean isChanged() {
      return after.stream().anyMatch(SideLine::isChanged)
          || before.stream().anyMatch(SideLine::isChanged);
    }

    /** Whether it is one line on both sides that only has another number. */
    boolean isRelabelled() {
      return after.size() == 1
          && before.size() == 1
          && after.getFirst().isRelabelled()
          && before.getFirst().isRelabelled();
    }
  }

  private SideBySide(List<Stretch> stretches) {
    SideLine now = new SideLine();
    SideLine old = new SideLine();
    for (Stretch stretch : stretches) {
      int at = 0;
      while (at <= stretch.text().length()) {
        int end = stretch.text().indexOf('\n', at);
        String piece = stretch.text().substring(at, end < 0 ? stretch.text().length() : end);
        Op op = stretch.op();
        add(piece, op, now, old);
        if (end < 0) {
          break;
        }
        if (op != Op.DELETE) {
          now = closed(after, now);
        }
        if (op != Op.INSERT) {
          old = closed(before, old);
        }
        at = end + 1;
      }
    }
    closed(after, now);
    closed(before, old);
  }

  private void add(String piece, Op op, SideLine now, SideLine old) {
    if (piece.isEmpty()) {
      return;
    }
    if (op != Op.DELETE) {
      now.stretches.add(new Stretch(piece, op));
    }
    if (op != Op.INSERT) {
      old.stretches.add(new Stretch(piece, op));
    }
    if (op == Op.EQUAL && !piece.isBlank()) {
      now.link(before.size());
      old.link(after.size());
    }
  }

  private static SideLine closed(List<SideLine> lines, SideLine line) {
    if (line.text().isBlank()) {
      return new SideLine();
    }
    lines.add(line);
    return new SideLine();
  }

  /** The lines of running text, opposite each other, in reading order. */
  static List<Opposite> of(List<Stretch> stretches) {
    return new SideBySide(stretches).opposites();
  }

  private List<Opposite> opposites() {
    List<Opposite> found = new ArrayList<>();
    int i = 0;
    int j = 0;
    while (i < after.size() || j < before.size()) {
      int a = i;
      int b = j;
      while (a < after.size() && !after.get(a).isLinked()) {
        a++;
      }
      while (b < before.size() && !before.get(b).isLinked()) {
        b++;
      }
      unlinked(after.subList(i, a), before.subList(j, b), found);
      i = a;
      j = b;
      if (i < after.size() && j < before.size()) {
        int toA = i + 1;
        int toB = j + 1;
        int known;
        do {
          known = toA + toB;
          for (SideLine line : after.subList(i, toA)) {
            toB = Math.max(toB, Math.min(line.last + 1, before.size()));
          }
          for (SideLine line : before.subList(j, toB)) {
            toA = Math.max(toA, Math.min(line.last + 1, after.size()));
          }
        } while (toA + toB > known);
        found.add(new Opposite(after.subList(i, toA), before.subList(j, toB)));
        i = toA;
        j = toB;
      }
    }
    return found;
  }

  /** Sets lines that share no words opposite each other by their numbers. */
  private static void unlinked(List<SideLine> now, List<SideLine> old, List<Opposite> found) {
    if (now.size() == 1 && old.size() == 1 && isSame(now.getFirst(), old.getFirst())) {
      found.add(new Opposite(now, old));
      return;
    }
    int j = 0;
    for (SideLine line : now) {
      int partner = j;
      while (partner < old.size() && !isSameItem(line, old.get(partner))) {
        partner++;
      }
      if (partner < old.size()) {
        old.subList(j, partner).forEach(o -> found.add(new Opposite(List.of(), List.of(o))));
        found.add(new Opposite(List.of(line), List.of(old.get(partner))));
        j = partner + 1;
      } else {
        found.add(new Opposite(List.of(line), List.of()));
      }
    }
    old.subList(j, old.size()).forEach(o -> found.add(new Opposite(List.of(), List.of(o))));
  }

  private static boolean isSame(SideLine a, SideLine b) {
    return (a.label().isEmpty() && b.label().isEmpty()) || isSameItem(a, b);
  }

  private static boolean isSameItem(SideLine a, SideLine b) {
    return a.label().isPresent() && b.label().filter(a.label().get()::isSame).isPresent();
  }
}
