package dev.docket.reading.pdf.content;

import dev.docket.reading.pdf.content.PdfPaths.Segment;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The ruling lines of a page, in the space of its glyphs: lengths are points, y grows downwards.
 * Lines that nearly meet are one line, and lines that nearly stand at one place do.
 */
public record PdfRules(List<Rule> horizontal, List<Rule> vertical) {
  /** How near is one place: borders of neighbouring cells may be drawn apart. */
  public static final float NEAR = 3;

  private static final float SHORTEST = 6;

  /** A line at a y (a horizontal one) or an x (a vertical one). */
  public record Rule(float at, float from, float to) {
    /** Whether it runs along most of what lies between two places. */
    public boolean covers(float start, float end) {
      return Math.min(to, end) - Math.max(from, start) > 0.6f * (end - start);
    }

    /** Whether a line across it at {@code place}, that runs from one end to another, meets it. */
    public boolean meets(Rule across) {
      return across.at >= from - NEAR
          && across.at <= to + NEAR
          && at >= across.from - NEAR
          && at <= across.to + NEAR;
    }
  }

  /** The rules among {@code segments}, in points of the glyphs' space. */
  static PdfRules of(List<Segment> segments) {
    List<Rule> horizontal = new ArrayList<>();
    List<Rule> vertical = new ArrayList<>();
    for (Segment s : segments) {
      if (s.isHorizontal()) {
        horizontal.add(
            new Rule((s.y0() + s.y1()) / 2, Math.min(s.x0(), s.x1()), Math.max(s.x0(), s.x1())));
      } else {
        vertical.add(
            new Rule((s.x0() + s.x1()) / 2, Math.min(s.y0(), s.y1()), Math.max(s.y0(), s.y1())));
      }
    }
    return new PdfRules(joined(horizontal), joined(vertical));
  }

  private static List<Rule> joined(List<Rule> rules) {
    rules.sort(Comparator.comparingDouble(Rule::at));
    List<Rule> joined = new ArrayList<>();
    for (int from = 0; from < rules.size(); ) {
      int to = from;
      while (to < rules.size() && rules.get(to).at - rules.get(from).at <= NEAR) {
        to++;
      }
      float at = (rules.get(from).at + rules.get(to - 1).at) / 2;
      List<Rule> line = new ArrayList<>(rules.subList(from, to));
      line.sort(Comparator.comparingDouble(Rule::from));
      float start = line.getFirst().from;
      float end = line.getFirst().to;
      for (Rule next : line) {
        if (next.from > end + NEAR) {
          add(joined, new Rule(at, start, end));
          start = next.from;
          end = next.to;
        }
        end = Math.max(end, next.to);
      }
      add(joined, new Rule(at, start, end));
      from = to;
    }
    return joined;
  }

  private static void add(List<Rule> rules, Rule rule) {
    if (rule.to - rule.from >= SHORTEST) {
      rules.add(rule);
    }
  }
}
