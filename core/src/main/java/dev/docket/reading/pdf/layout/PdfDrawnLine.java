package dev.docket.reading.pdf.layout;

import dev.docket.reading.pdf.content.PdfStretch;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What a page draws at one height, one after the other, before it goes on elsewhere.
 *
 * @param words from left to right
 */
record PdfDrawnLine(List<PdfStretch> words) {
  private static final float LEVEL = 0.4f; // ems between the baselines of one line
  private static final float OVER = 1; // ems that words may begin before the last ones end

  /** An open space between two places. */
  record Gap(float from, float to) {
    float width() {
      return to - from;
    }

    float middle() {
      return (from + to) / 2;
    }

    Gap within(Gap other) {
      return new Gap(Math.max(from, other.from), Math.min(to, other.to));
    }
  }

  /** The lines of {@code stretches} in the order in which the page draws them. */
  static List<PdfDrawnLine> of(List<PdfStretch> stretches) {
    List<PdfStretch> drawn = new ArrayList<>(stretches);
    drawn.sort(Comparator.comparingInt(s -> s.order));
    List<PdfDrawnLine> lines = new ArrayList<>();
    PdfStretch last = null;
    for (PdfStretch stretch : drawn) {
      if (stretch.added || stretch.text.toString().isBlank()) {
        continue;
      }
      boolean goesOn =
          last != null
              && Math.abs(stretch.y - last.y) < LEVEL * Math.max(stretch.size, last.size)
              && stretch.x > last.end - OVER * last.size;
      if (!goesOn) {
        lines.add(new PdfDrawnLine(new ArrayList<>()));
      }
      lines.getLast().words.add(stretch);
      last = stretch;
    }
    return lines;
  }

  float x() {
    return words.getFirst().x;
  }

  float end() {
    float end = 0;
    for (PdfStretch word : words) {
      end = Math.max(end, word.end);
    }
    return end;
  }

  float y() {
    return words.getFirst().y;
  }

  float size() {
    return words.getFirst().size;
  }

  /** The widest part of {@code gap} that this line leaves open between its words or beside them. */
  Gap open(Gap gap) {
    Gap widest = new Gap(gap.from, Math.min(gap.to, x()));
    float end = x();
    for (PdfStretch word : words) {
      Gap before = new Gap(Math.max(gap.from, end), Math.min(gap.to, word.x));
      widest = before.width() > widest.width() ? before : widest;
      end = Math.max(end, word.end);
    }
    Gap after = new Gap(Math.max(gap.from, end), gap.to);
    return after.width() > widest.width() ? after : widest;
  }

  /** Whether words stand on both sides of {@code gap}. */
  boolean spans(Gap gap) {
    return x() < gap.from && end() > gap.to;
  }
}
