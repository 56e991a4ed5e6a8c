package dev.docket.worker.summary;

import dev.docket.document.Document;
import dev.docket.document.Section;
import dev.docket.document.Sentence;
import dev.docket.wording.OneLine;
import dev.docket.worker.summary.finding.Findings;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** Writes citable units as lines of a request: {@code [s12] text}. */
public final class Units {
  /** Stands for units that are not shown. */
  private static final String LEFT_OUT = "…";

  private final Document document;
  private final Findings findings;

  Units(Document document, Findings findings) {
    this.document = document;
    this.findings = findings;
  }

  /** The lines of the units {@code from} to {@code to}, with a line where a section opens. */
  String lines(int from, int to) {
    return linesAt(IntStream.range(from, to).boxed().toList());
  }

  /**
   * The lines of the units with these indexes, in order, with a line where a section opens and one
   * where units are left out.
   */
  String linesAt(List<Integer> indexes) {
    StringBuilder lines = new StringBuilder();
    int first = indexes.getFirst();
    int section = first == 0 ? -1 : document.sentences().get(first).section();
    int next = first;
    for (int i : indexes) {
      if (i != next) {
        lines.append(LEFT_OUT).append('\n');
      }
      next = i + 1;
      Sentence unit = document.sentences().get(i);
      if (unit.section() != section && unit.section() >= 0) {
        section = unit.section();
        if (unit.kind() != Sentence.Kind.HEADING) {
          Section opened = document.sections().get(section);
          lines.append('@').append(opened.level()).append(' ').append(opened.kind().code());
          lines.append('\n');
        }
      }
      lines.append(line(unit)).append('\n');
    }
    return lines.toString();
  }

  /** The line of one unit, without a line end. */
  String line(Sentence unit) {
    String kind =
        switch (unit.kind()) {
          case SENTENCE -> "";
          case ROW -> " row";
          case FOOTNOTE -> " note";
          case HEADING -> heading(unit);
        };
    return "[" + unit.id() + kind + finding(unit) + "] " + OneLine.of(document.textOf(unit));
  }

  /** The number of the finding that holds the unit and what the unit is of it: f3.action. */
  private String finding(Sentence unit) {
    int index = index(unit);
    OptionalInt at = findings.at(index);
    if (at.isEmpty()) {
      return "";
    }
    Findings.Found found = findings.found().get(at.getAsInt());
    String part =
        found.head() == index
            ? ".title"
            : found.parts().stream()
                .filter(p -> p.unit() == index)
                .findFirst()
                .map(p -> "." + p.field().code())
                .orElse("");
    return " f" + (at.getAsInt() + 1) + part;
  }

  private static int index(Sentence unit) {
    return Integer.parseInt(unit.id().substring(1)) - 1;
  }

  private String heading(Sentence unit) {
    if (unit.section() < 0) {
      return " h0 heading";
    }
    Section section = document.sections().get(unit.section());
    return " h" + section.level() + " " + section.kind().code();
  }

  /** The units with these ids, in document order, a line each. */
  String lines(List<String> ids) {
    List<Sentence> units = new ArrayList<>();
    for (String id : ids) {
      document.sentence(id).ifPresent(units::add);
    }
    units.sort(java.util.Comparator.comparingInt(Sentence::start));
    StringBuilder lines = new StringBuilder();
    for (Sentence unit : units) {
      lines.append(line(unit)).append('\n');
    }
    return lines.toString();
  }
}
