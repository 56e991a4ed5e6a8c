package dev.docket.local.analyst;

import dev.docket.wording.Widths;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The units of a part of a document, and the sections that they stand in.
 *
 * @param path the headings above the first unit, where the part begins inside a section
 */
record Part(List<Unit> units, List<Section> sections, String path) {
  private static final Pattern UNIT =
      Pattern.compile(
          "^\\[(s\\d+)(?: (h(\\d+) (\\w+)|row|note))?(?: f(\\d+)(?:\\.(\\w+))?)?\\] (.*)$");
  private static final Pattern SECTION = Pattern.compile("^@(\\d+) (\\w+)$");

  /**
   * A section of the part.
   *
   * @param first the index of its first unit
   * @param end the index after its last unit, subsections included
   * @param parent the index of the section around it, -1 if that begins before the part
   */
  record Section(int level, String kind, int first, int end, int parent) {}

  /** The part that a block's lines describe. */
  static Part read(Material material, String block) {
    List<Unit> units = new ArrayList<>();
    List<Section> sections = new ArrayList<>();
    sections.add(new Section(-1, "", 0, 0, -1)); // what stands before the first opening
    int current = 0;
    for (String line : material.block(block)) {
      Matcher opening = SECTION.matcher(line);
      Matcher unit = UNIT.matcher(line);
      if (opening.matches()) {
        current = open(sections, current, whole(opening.group(1)), opening.group(2), units.size());
      } else if (unit.matches() && unit.group(3) != null) {
        int level = whole(unit.group(3));
        current = open(sections, current, level, unit.group(4), units.size());
        units.add(
            new Unit(
                unit.group(1),
                Unit.Form.HEADING,
                level,
                unit.group(4),
                Widths.usual(unit.group(7).strip()),
                current,
                finding(unit),
                field(unit)));
      } else if (unit.matches()) {
        Unit.Form form =
            unit.group(2) == null
                ? Unit.Form.SENTENCE
                : unit.group(2).equals("row") ? Unit.Form.ROW : Unit.Form.NOTE;
        units.add(
            new Unit(
                unit.group(1),
                form,
                -1,
                "",
                Widths.usual(unit.group(7).strip()),
                current,
                finding(unit),
                field(unit)));
      }
    }
    return new Part(units, closed(sections, units.size()), path(material));
  }

  private static int finding(Matcher unit) {
    return unit.group(5) == null ? 0 : whole(unit.group(5));
  }

  private static String field(Matcher unit) {
    return unit.group(6) == null ? "" : unit.group(6);
  }

  private static int open(List<Section> sections, int current, int level, String kind, int first) {
    int parent = current;
    while (parent > 0 && sections.get(parent).level() >= level) {
      parent = sections.get(parent).parent();
    }
    sections.add(new Section(level, kind, first, first, parent));
    return sections.size() - 1;
  }

  /** The sections with their ends: each lasts until one opens that is no deeper. */
  private static List<Section> closed(List<Section> sections, int units) {
    List<Section> closed = new ArrayList<>();
    for (int i = 0; i < sections.size(); i++) {
      Section section = sections.get(i);
      int end = units;
      for (int j = i + 1; j < sections.size(); j++) {
        if (sections.get(j).level() <= section.level()) {
          end = sections.get(j).first();
          break;
        }
      }
      closed.add(
          new Section(section.level(), section.kind(), section.first(), end, section.parent()));
    }
    return closed;
  }

  private static String path(Material material) {
    return material.block("CONTEXT").stream()
        .filter(line -> line.startsWith("path: "))
        .map(line -> line.substring("path: ".length()))
        .findFirst()
        .orElse("");
  }

  private static int whole(String digits) {
    return digits.length() > 4 ? 0 : Integer.parseInt(digits);
  }

  /** The heading unit that opens {@code section}, or an empty text. */
  String heading(int section) {
    Section s = sections.get(section);
    boolean headed = s.first() < units.size() && units.get(s.first()).isHeading();
    return headed && s.level() >= 0 ? units.get(s.first()).text() : "";
  }
}
