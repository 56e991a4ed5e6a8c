package dev.docket.local.analyst;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The passages that a question is put over, as units one after the other. */
final class ShownUnits {
  private static final Pattern PASSAGE =
      Pattern.compile("^# P(\\d+) match (\\d+)%: (.*?)( \\(continued\\))?$");
  private static final Pattern UNIT =
      Pattern.compile("^\\[(s\\d+)(?: (row|head|note|heading))?\\] ( *)(.*)$");
  private static final Pattern CHANGED = Pattern.compile("\\bP(\\d+)\\b");
  private static final int MOST_CHANGED = 8; // units, of both versions

  private final List<Unit> units = new ArrayList<>();
  private final List<Integer> depths = new ArrayList<>(); // how far in each unit stands
  private final List<Passage> passages = new ArrayList<>(); // that of each unit
  private final Set<Integer> heads = new HashSet<>(); // first rows of tables
  private final Set<Integer> changed = new HashSet<>(); // passages that a comparison names
  private final Set<Integer> nearest = new HashSet<>(); // those of the first change it names

  /**
   * A passage.
   *
   * @param match how much of the question it speaks of, in percent
   * @param heading the headings above it
   * @param goesOn whether it goes on with what the passage before it ends with
   */
  record Passage(int number, int match, String heading, boolean goesOn) {}

  private ShownUnits() {}

  /** The passages in {@code material}. */
  static ShownUnits in(Material material) {
    ShownUnits shown = new ShownUnits();
    for (String line : material.block("CHANGES")) {
      boolean isFirst = shown.changed.isEmpty();
      Matcher number = CHANGED.matcher(line.substring(0, Math.max(0, line.indexOf('|'))));
      while (number.find()) {
        shown.changed.add(Integer.parseInt(number.group(1)));
        if (isFirst) {
          shown.nearest.add(Integer.parseInt(number.group(1)));
        }
      }
    }
    Passage passage = new Passage(0, 0, "", false);
    for (String line : material.block("PASSAGES")) {
      Matcher opening = PASSAGE.matcher(line);
      Matcher unit = UNIT.matcher(line);
      if (opening.matches()) {
        passage =
            new Passage(
                Integer.parseInt(opening.group(1)),
                Integer.parseInt(opening.group(2)),
                opening.group(3),
                opening.group(4) != null);
      } else if (unit.matches()) {
        shown.add(unit, passage);
      }
    }
    return shown;
  }

  private void add(Matcher unit, Passage passage) {
    Unit.Form form =
        unit.group(2) == null
            ? Unit.Form.SENTENCE
            : switch (unit.group(2)) {
              case "row", "head" -> Unit.Form.ROW;
              case "note" -> Unit.Form.NOTE;
              default -> Unit.Form.HEADING;
            };
    if ("head".equals(unit.group(2))) {
      heads.add(units.size());
    }
    units.add(new Unit(unit.group(1), form, -1, "", unit.group(4), passage.number()));
    depths.add(unit.group(3).length());
    passages.add(passage);
  }

  int size() {
    return units.size();
  }

  Unit unit(int index) {
    return units.get(index);
  }

  String text(int index) {
    return units.get(index).text();
  }

  /** The text without a marker of a list or a clause's own number. */
  String bare(int index) {
    return Sentences.bare(text(index));
  }

  boolean isHeading(int index) {
    return units.get(index).isHeading();
  }

  boolean isRow(int index) {
    return units.get(index).form() == Unit.Form.ROW;
  }

  /** Whether it is the first row of a table. */
  boolean opensTable(int index) {
    return heads.contains(index);
  }

  int depth(int index) {
    return depths.get(index);
  }

  Passage passage(int index) {
    return passages.get(index);
  }

  /** The name of the document that a unit stands in. */
  String document(int index) {
    String heading = passage(index).heading();
    int end = heading.indexOf(" > ");
    return end < 0 ? heading : heading.substring(0, end);
  }

  /** The most that a passage speaks of, in percent. */
  int bestMatch() {
    return passages.stream().mapToInt(Passage::match).max().orElse(0);
  }

  /** Whether a unit stands in the passage of one before it, or in one with which that goes on. */
  boolean isBehind(int index, int before) {
    if (index >= size() || index <= before) {
      return false;
    }
    for (int i = before + 1; i <= index; i++) {
      if (!isBeside(i, i - 1) && !passage(i).goesOn()) {
        return false;
      }
    }
    return true;
  }

  /** Whether both are units of one passage. */
  boolean isBeside(int index, int other) {
    return index >= 0
        && other >= 0
        && index < size()
        && other < size()
        && passage(index).equals(passage(other));
  }

  /** The text at {@code index}, if it is of the same passage as {@code other}; else nothing. */
  String beside(int index, int other) {
    return isBeside(index, other) ? text(index) : "";
  }

  /** Whether the passages of two versions are compared. */
  boolean isCompared() {
    return !changed.isEmpty();
  }

  /** Of versions that are compared, what stands in one of them alone. */
  boolean isOffered(int index) {
    if (changed.isEmpty()) {
      return true;
    }
    for (int i = 0; i < size(); i++) {
      if (i != index && bare(i).equals(bare(index))) {
        return false;
      }
    }
    return changed.contains(passage(index).number());
  }

  /** What differs in the passages of the change that is nearest to the question. */
  List<Integer> changedFirst() {
    List<Integer> first = new ArrayList<>();
    for (int i = 0; i < size(); i++) {
      if (nearest.contains(passage(i).number())
          && !isHeading(i)
          && isOffered(i)
          && first.size() < MOST_CHANGED) {
        first.add(i);
      }
    }
    return first;
  }
}
