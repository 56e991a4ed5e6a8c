package dev.docket.reading.pdf.layout;

import dev.docket.reading.draft.Formula;
import dev.docket.reading.pdf.content.PdfPaths.Segment;
import dev.docket.reading.pdf.content.PdfStretch;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Writes fractions that are set with one part above the other in their line: {@code (a+b)/365}. A
 * bar parts the two, and what the line says before or after stands level with it. The line under a
 * sum stands between rows, and nothing level with it.
 */
final class PdfFractions {
  private static final float LONGEST = 240; // points of a bar
  private static final float SHORTEST = 2; // points of a bar
  private static final int MOST_BARS = 200; // of a page; more are a table or a drawing
  private static final float CORNER = 3; // points within which two borders of a cell meet
  private static final float SLACK = 1.5f; // points that a part may reach beyond its bar
  private static final float OVERHANG = 14; // points that a bar may reach beyond the wider part
  private static final float ABOVE = 0.75f; // ems from the upper part's baseline to the bar
  private static final float BELOW = 1.25f; // ems from the bar to the lower part's baseline
  private static final float BESIDE = 0.9f; // ems between the bar and the text beside it
  private static final float LOWEST = 0.08f; // ems of that text's baseline below the bar
  private static final float HIGHEST = 0.45f;

  private PdfFractions() {}

  /** {@code stretches} with one in place of each fraction whose bar is among {@code segments}. */
  static List<PdfStretch> joined(List<Segment> segments, List<PdfStretch> stretches) {
    List<Segment> bars = segments.stream().filter(PdfFractions::mayBeBar).toList();
    if (bars.isEmpty() || bars.size() > MOST_BARS) {
      return stretches;
    }
    List<Segment> uprights = segments.stream().filter(s -> !s.isHorizontal()).toList();
    List<PdfStretch> joined = stretches;
    for (Segment bar : bars) {
      if (uprights.stream().noneMatch(upright -> meet(bar, upright))) {
        joined = joined(bar, joined);
      }
    }
    return joined;
  }

  private static boolean mayBeBar(Segment segment) {
    float length = Math.abs(segment.x1() - segment.x0());
    return segment.isHorizontal()
        && Math.abs(segment.y1() - segment.y0()) < 1
        && length >= SHORTEST
        && length <= LONGEST;
  }

  /** Whether an upright line meets the end of a bar, which then is the border of a cell. */
  private static boolean meet(Segment bar, Segment upright) {
    float x = (upright.x0() + upright.x1()) / 2;
    float y = (bar.y0() + bar.y1()) / 2;
    return Math.min(Math.abs(x - bar.x0()), Math.abs(x - bar.x1())) < CORNER
        && y > Math.min(upright.y0(), upright.y1()) - CORNER
        && y < Math.max(upright.y0(), upright.y1()) + CORNER;
  }

  private static List<PdfStretch> joined(Segment bar, List<PdfStretch> stretches) {
    float left = Math.min(bar.x0(), bar.x1());
    float right = Math.max(bar.x0(), bar.x1());
    float y = (bar.y0() + bar.y1()) / 2;
    List<PdfStretch> above = new ArrayList<>();
    List<PdfStretch> below = new ArrayList<>();
    for (PdfStretch s : stretches) {
      if (s.x > left - SLACK && s.box().right() < right + SLACK) {
        if (s.y <= y && y - s.y < ABOVE * s.size) {
          above.add(s);
        } else if (s.y > y + 0.4f * s.size && s.y - y < BELOW * s.size) {
          below.add(s);
        }
      }
    }
    Optional<PdfStretch> beside =
        stretches.stream().filter(s -> isBeside(s, left, right, y)).findFirst();
    if (above.isEmpty()
        || below.isEmpty()
        || beside.isEmpty()
        || right - left - Math.max(width(above), width(below)) > OVERHANG) {
      return stretches;
    }
    PdfStretch line = beside.get();
    PdfStretch fraction = new PdfStretch(left, line.y, line.size, line.face);
    fraction.add(Formula.fraction(words(above), words(below)), left, right);
    fraction.spaced = true;
    fraction.order = above.getFirst().order;
    fraction.seen = line.seen;
    fraction.added = line.added;
    List<PdfStretch> joined = new ArrayList<>(stretches);
    joined.set(joined.indexOf(above.getFirst()), fraction);
    joined.removeAll(above);
    joined.removeAll(below);
    return joined;
  }

  /** Whether text stands before or after a bar, as high on its line as a bar is set. */
  private static boolean isBeside(PdfStretch text, float left, float right, float y) {
    float low = text.y - y;
    float apart = text.x > right - SLACK ? text.x - right : left - text.box().right();
    return low > LOWEST * text.size
        && low < HIGHEST * text.size
        && apart > -SLACK
        && apart < BESIDE * text.size;
  }

  private static float width(List<PdfStretch> part) {
    float left = Float.MAX_VALUE;
    float right = 0;
    for (PdfStretch stretch : part) {
      left = Math.min(left, stretch.x);
      right = Math.max(right, stretch.box().right());
    }
    return right - left;
  }

  private static String words(List<PdfStretch> part) {
    StringBuilder words = new StringBuilder();
    part.stream()
        .sorted(Comparator.comparingDouble(s -> s.x))
        .forEach(
            s -> {
              String text = s.text.toString().strip();
              words.append(s.spaced && !words.isEmpty() ? " " : "").append(text);
            });
    return words.toString();
  }
}
