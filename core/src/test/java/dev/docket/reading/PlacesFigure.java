package dev.docket.reading;

import dev.docket.document.Document;
import dev.docket.document.PageLines;
import dev.docket.document.PageLines.Line;
import dev.docket.reading.Poppler.Word;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How many words stand inside the rectangle of their line where Poppler has them: within its sides,
 * the middle of their height between its top and bottom (Poppler takes a word for as tall as its
 * font claims to be, which may be 2.6 em). A word that Poppler has fewer times on the page, such as
 * one that it reads together with a row of dots, is none of the measure.
 *
 * @param bytes that the lines are kept in
 */
record PlacesFigure(int words, int inside, int lines, int bytes) {
  static final PlacesFigure NONE = new PlacesFigure(0, 0, 0, 0);

  private static final Pattern BLANK = Pattern.compile("\\s+");
  private static final float SLACK = 1; // points that a word may reach over its line

  /** The words of {@code document} against those that Poppler has; what is outside is named. */
  static PlacesFigure of(Document document, List<List<Word>> theirs, List<String> misses) {
    PlacesFigure sum = NONE;
    for (int page = 0; page < Math.min(document.pageLines().size(), theirs.size()); page++) {
      PageLines own = document.pageLines().get(page);
      List<Line> lines = own.lines();
      Map<String, Long> counts =
          lines.stream()
              .flatMap(line -> words(document, line))
              .collect(Collectors.groupingBy(word -> word, Collectors.counting()));
      int words = 0;
      int inside = 0;
      for (Line line : lines) {
        for (String word : words(document, line).toList()) {
          List<Word> same = theirs.get(page).stream().filter(w -> w.text().equals(word)).toList();
          if (same.size() >= counts.getOrDefault(word, 0L)) {
            words++;
            if (same.stream().anyMatch(w -> isInside(w, line))) {
              inside++;
            } else {
              misses.add("page " + (page + 1) + " " + word + " " + line + " " + same.getFirst());
            }
          }
        }
      }
      sum = sum.plus(new PlacesFigure(words, inside, lines.size(), own.coded().length));
    }
    return sum;
  }

  private static boolean isInside(Word word, Line line) {
    float middle = (word.top() + word.bottom()) / 2;
    return word.left() >= line.x() - SLACK
        && word.right() <= line.x() + line.width() + SLACK
        && middle >= line.y()
        && middle <= line.y() + line.height();
  }

  private static Stream<String> words(Document document, Line line) {
    return BLANK
        .splitAsStream(document.text().slice(line.start(), line.end()))
        .filter(word -> !word.isEmpty());
  }

  PlacesFigure plus(PlacesFigure other) {
    return new PlacesFigure(
        words + other.words, inside + other.inside, lines + other.lines, bytes + other.bytes);
  }

  double share() {
    return words == 0 ? 1 : (double) inside / words;
  }

  @Override
  public String toString() {
    return "%.4f of %d words inside; %d lines, %.1f bytes each"
        .formatted(share(), words, lines, (double) bytes / Math.max(1, lines));
  }
}
