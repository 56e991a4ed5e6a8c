package dev.docket.reading.pdf.layout;

import dev.docket.reading.pdf.content.PdfPaths.Segment;
import dev.docket.reading.pdf.content.PdfStretch;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Leaves out text that a line is drawn through. Lines below text underline it, and lines that run
 * far beyond it belong to a table or a drawing.
 */
final class PdfStrikes {
  private static final float LOWEST = 0.13f; // ems above the baseline, of a line through text
  private static final float HIGHEST = 0.52f;
  private static final float LEVEL = 0.8f; // points between pieces of one line
  private static final float PIECES = 3; // points between dashes of one line
  private static final float SHORTEST = 2; // points
  private static final float ON_TEXT = 0.6f; // of a line through text that has text under it

  /** A horizontal line, and its place among all. */
  private record Line(int index, float y, float from, float to) {
    Line at(int place) {
      return new Line(place, y, from, to);
    }
  }

  private final List<Line> lines;
  private final List<String> struck = new ArrayList<>();

  private PdfStrikes(List<Line> lines) {
    this.lines = lines;
  }

  /** The text that is not struck out, and what was. */
  record Found(List<PdfStretch> kept, List<String> struck) {}

  /** Leaves out what {@code segments} strike out of {@code stretches}. */
  static Found find(List<Segment> segments, List<PdfStretch> stretches) {
    List<Line> lines = lines(segments);
    if (lines.isEmpty()) {
      return new Found(stretches, List.of());
    }
    PdfStrikes strikes = new PdfStrikes(lines);
    List<List<Line>> through = stretches.stream().map(strikes::through).toList();
    float[] covered = new float[lines.size()];
    for (int i = 0; i < stretches.size(); i++) {
      for (Line line : through.get(i)) {
        covered[line.index] += overlap(line, stretches.get(i));
      }
    }
    List<PdfStretch> kept = new ArrayList<>();
    for (int i = 0; i < stretches.size(); i++) {
      List<Line> certain =
          through.get(i).stream()
              .filter(l -> covered[l.index] > ON_TEXT * (l.to - l.from))
              .toList();
      if (certain.isEmpty()) {
        kept.add(stretches.get(i));
      } else {
        strikes.leaveOut(stretches.get(i), certain, kept);
      }
    }
    return new Found(kept, strikes.struck);
  }

  private static List<Line> lines(List<Segment> segments) {
    List<Line> all =
        segments.stream()
            .filter(Segment::isHorizontal)
            .map(
                s ->
                    new Line(
                        0,
                        (s.y0() + s.y1()) / 2,
                        Math.min(s.x0(), s.x1()),
                        Math.max(s.x0(), s.x1())))
            .sorted(Comparator.comparingDouble(Line::y).thenComparingDouble(Line::from))
            .toList();
    List<Line> joined = new ArrayList<>();
    for (Line line : all) {
      Line last = joined.isEmpty() ? null : joined.getLast();
      if (last != null
          && line.y - last.y < LEVEL
          && line.from < last.to + PIECES
          && line.to > last.from - PIECES) {
        joined.set(
            joined.size() - 1,
            new Line(0, last.y, Math.min(last.from, line.from), Math.max(last.to, line.to)));
      } else {
        joined.add(line);
      }
    }
    joined.removeIf(l -> l.to - l.from < SHORTEST);
    for (int i = 0; i < joined.size(); i++) {
      joined.set(i, joined.get(i).at(i));
    }
    return joined;
  }

  /** The lines that run through {@code stretch}. */
  private List<Line> through(PdfStretch stretch) {
    float top = stretch.y - HIGHEST * stretch.size;
    float bottom = stretch.y - LOWEST * stretch.size;
    int low = 0;
    int high = lines.size();
    while (low < high) { // the first line that is not above
      int middle = (low + high) >>> 1;
      if (lines.get(middle).y < top) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    List<Line> found = new ArrayList<>();
    for (int i = low; i < lines.size() && lines.get(i).y <= bottom; i++) {
      if (overlap(lines.get(i), stretch) > 0) {
        found.add(lines.get(i));
      }
    }
    return found;
  }

  private static float overlap(Line line, PdfStretch stretch) {
    return Math.min(line.to, stretch.end) - Math.max(line.from, stretch.x);
  }

  private void leaveOut(PdfStretch stretch, List<Line> through, List<PdfStretch> kept) {
    int length = stretch.text.length();
    for (int from = 0; from < length; ) {
      boolean out = isStruck(stretch, from, through);
      int to = from + 1;
      while (to < length && isStruck(stretch, to, through) == out) {
        to++;
      }
      PdfStretch part = stretch.part(from, to);
      if (!part.text.toString().isBlank()) {
        if (out) {
          struck.add(part.text.toString().strip());
        } else {
          kept.add(part);
        }
      }
      from = to;
    }
  }

  private static boolean isStruck(PdfStretch stretch, int index, List<Line> through) {
    float middle = (stretch.start(index) + stretch.start(index + 1)) / 2;
    return through.stream().anyMatch(l -> l.from <= middle && middle <= l.to);
  }
}
