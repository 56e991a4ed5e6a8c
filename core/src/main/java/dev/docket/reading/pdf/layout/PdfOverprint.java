package dev.docket.reading.pdf.layout;

import dev.docket.reading.pdf.content.PdfStretch;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Tells words printed over a page, as DRAFT or COPY are, from its text: they are far larger, and
 * lines of the text run through them, as they do through no title.
 */
final class PdfOverprint {
  private static final float LARGER = 2; // times the type of most of the page
  private static final int LINES = 2; // that run through such words, at least
  private static final float LOW = 0.02f; // ems above the baseline
  private static final float HIGH = 0.65f;

  private PdfOverprint() {}

  /** The words printed over {@code stretches}, which stand among them. */
  static List<PdfStretch> find(List<PdfStretch> stretches) {
    float body = size(stretches);
    List<PdfStretch> found = new ArrayList<>();
    for (PdfStretch words : stretches) {
      if (words.size > LARGER * body
          && stretches.stream().filter(line -> runsThrough(line, words)).limit(LINES).count()
              == LINES) {
        found.add(words);
      }
    }
    return found;
  }

  private static boolean runsThrough(PdfStretch line, PdfStretch words) {
    float above = words.y - line.y;
    return line.size * LARGER < words.size
        && above > LOW * words.size
        && above < HIGH * words.size
        && line.x < words.end - line.size
        && line.end > words.x + line.size;
  }

  /** The size of most of the text. */
  private static float size(List<PdfStretch> stretches) {
    Map<Float, Integer> lengths = new HashMap<>();
    float most = 0;
    for (PdfStretch s : stretches) {
      float size = Math.round(s.size);
      int length = lengths.getOrDefault(size, 0) + s.text.length();
      lengths.put(size, length);
      most = length > lengths.getOrDefault(most, 0) ? size : most;
    }
    return most;
  }
}
