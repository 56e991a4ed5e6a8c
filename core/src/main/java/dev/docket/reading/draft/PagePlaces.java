package dev.docket.reading.draft;

import dev.docket.document.PageLines;
import dev.docket.document.PageLines.Line;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntUnaryOperator;

/** The pages of a draft as shown, and where the lines of its text stand on them. */
public final class PagePlaces {
  private record Page(float width, float height, int rotation, List<Line> lines) {}

  private final List<Page> pages = new ArrayList<>();

  /** Adds a page of this size in points, which showing turns clockwise by some degrees. */
  public void page(float width, float height, int rotation) {
    pages.add(new Page(width, height, rotation, new ArrayList<>()));
  }

  /** Adds a line to the 1-based page {@code page}; its offsets are UTF-16 indexes of the draft. */
  public void line(int page, Line line) {
    if (line.end() > line.start()) {
      pages.get(page - 1).lines.add(line);
    }
  }

  /** The pages in order, {@code place} applied to all offsets. */
  public List<PageLines> placed(IntUnaryOperator place) {
    return pages.stream()
        .map(
            page ->
                PageLines.of(
                    page.width,
                    page.height,
                    page.rotation,
                    page.lines.stream()
                        .sorted(Comparator.comparingInt(Line::start))
                        .map(line -> placed(line, place))
                        .toList()))
        .toList();
  }

  private static Line placed(Line line, IntUnaryOperator place) {
    return new Line(
        place.applyAsInt(line.start()),
        place.applyAsInt(line.end()),
        line.x(),
        line.y(),
        line.width(),
        line.height());
  }
}
