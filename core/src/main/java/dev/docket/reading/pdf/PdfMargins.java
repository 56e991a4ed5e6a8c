package dev.docket.reading.pdf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Drops running headers, footers and page numbers: margin lines that come back page after page. */
final class PdfMargins {
  private static final int DEEP = 4; // lines looked at from either border
  private static final float APART = 1.9f; // ems between a running line and the body
  private static final float ZONE = 0.14f; // of the page's height
  private static final float SMALL = 0.85f; // of the body's type
  private static final Pattern PAGE_NUMBER =
      Pattern.compile(
          "[-–—\\[( ]*(?:page|p\\.|頁|ページ)? ?(?:[0-9]{1,4}|[ivx]{1,6})(?: ?(?:/|of|／) ?[0-9]{1,4})? ?(?:頁|ページ)?[-–—\\]) ]*",
          Pattern.CASE_INSENSITIVE);

  private PdfMargins() {}

  /** The pages without their running headers and footers. */
  static List<List<PdfLine>> drop(List<List<PdfLine>> pages, List<Float> heights) {
    Map<String, Integer> counts = new HashMap<>();
    float type = PdfHeadings.bodySize(pages);
    for (int i = 0; i < pages.size(); i++) {
      for (PdfLine line : margins(pages.get(i), heights.get(i), type)) {
        counts.merge(key(line), 1, Integer::sum);
      }
    }
    int needed = pages.size() < 4 ? 2 : 3;
    List<List<PdfLine>> kept = new ArrayList<>();
    for (int i = 0; i < pages.size(); i++) {
      List<PdfLine> margins =
          margins(pages.get(i), heights.get(i), type).stream()
              .filter(l -> counts.getOrDefault(key(l), 0) >= needed)
              .toList();
      List<PdfLine> body = pages.get(i).stream().filter(l -> !margins.contains(l)).toList();
      kept.add(margins.isEmpty() ? body : withinOwnBorders(body));
    }
    return kept;
  }

  /** The lines of a page with the borders of their columns, to which no running line counts. */
  private static List<PdfLine> withinOwnBorders(List<PdfLine> body) {
    Map<Integer, float[]> borders = new HashMap<>();
    for (PdfLine line : body) {
      borders.merge(
          line.column(),
          new float[] {line.x(), line.end()},
          (a, b) -> new float[] {Math.min(a[0], b[0]), Math.max(a[1], b[1])});
    }
    return body.stream()
        .map(
            line -> {
              float[] own =
                  borders.getOrDefault(line.column(), new float[] {line.left(), line.right()});
              return line.within(own[0], own[1]);
            })
        .toList();
  }

  private static List<PdfLine> margins(List<PdfLine> page, float height, float type) {
    List<PdfLine> sorted = new ArrayList<>(page);
    sorted.sort((a, b) -> Float.compare(a.y(), b.y()));
    List<PdfLine> margins = new ArrayList<>();
    outside(sorted, height, type).forEach(margins::add);
    outside(sorted.reversed(), height, type).forEach(margins::add);
    return margins;
  }

  /**
   * The lines from the border inwards up to the gap that sets them apart from the body; without a
   * gap, page numbers and lines in smaller type.
   */
  private static List<PdfLine> outside(List<PdfLine> inwards, float height, float type) {
    List<PdfLine> apart = new ArrayList<>();
    for (int i = 0; i < Math.min(DEEP, inwards.size()); i++) {
      PdfLine line = inwards.get(i);
      if (line.y() >= ZONE * height && line.y() <= (1 - ZONE) * height) {
        break;
      }
      boolean small = line.size() < SMALL * type && apart.size() == i;
      if (small || PAGE_NUMBER.matcher(line.text().strip()).matches()) {
        apart.add(line);
      }
      float gap =
          i + 1 < inwards.size() ? Math.abs(inwards.get(i + 1).y() - line.y()) : Float.MAX_VALUE;
      if (gap > APART * line.size()) {
        return inwards.subList(0, i + 1);
      }
    }
    return apart;
  }

  private static String key(PdfLine line) {
    String text = line.text().strip();
    String words = PAGE_NUMBER.matcher(text).matches() ? "#" : text.replaceAll("[0-9]+", "#");
    return Math.round(line.y() / 4) + " " + words;
  }
}
