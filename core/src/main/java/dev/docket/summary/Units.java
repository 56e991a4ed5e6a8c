package dev.docket.summary;

import dev.docket.document.Document;
import dev.docket.document.Section;
import dev.docket.document.Sentence;
import java.util.ArrayList;
import java.util.List;

/** Writes citable units as lines of a request: {@code [s12] text}. */
final class Units {
  private final Document document;

  Units(Document document) {
    this.document = document;
  }

  /** The lines of the units {@code from} to {@code to}, with a line where a section opens. */
  String lines(int from, int to) {
    StringBuilder lines = new StringBuilder();
    int section = from == 0 ? -1 : document.sentences().get(from).section();
    for (int i = from; i < to; i++) {
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
    return "[" + unit.id() + kind + "] " + flat(document.textOf(unit));
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

  /**
   * {@code text} on one line: a run of white space with a line break in it becomes nothing between
   * CJK characters and a space elsewhere.
   */
  static String flat(String text) {
    StringBuilder flat = new StringBuilder(text.length());
    int i = 0;
    while (i < text.length()) {
      char c = text.charAt(i);
      if (!Character.isWhitespace(c) && !Character.isISOControl(c)) {
        flat.append(c);
        i++;
        continue;
      }
      int next = i;
      boolean breaks = false;
      while (next < text.length()
          && (Character.isWhitespace(text.charAt(next))
              || Character.isISOControl(text.charAt(next)))) {
        char space = text.charAt(next++);
        breaks |= space == '\n' || space == '\r' || space == '\u2028' || space == '\u2029';
      }
      boolean joined =
          breaks
              && !flat.isEmpty()
              && next < text.length()
              && isCjk(flat.charAt(flat.length() - 1))
              && isCjk(text.charAt(next));
      if (!joined && !flat.isEmpty() && next < text.length()) {
        flat.append(' ');
      }
      i = next;
    }
    return flat.toString();
  }

  private static boolean isCjk(char c) {
    return (c >= 0x2E80 && c <= 0x9FFF) || (c >= 0xF900 && c <= 0xFFEF);
  }
}
