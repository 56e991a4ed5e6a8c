package dev.docket.summary.page;

import dev.docket.summary.Summary;
import dev.docket.wording.Script;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The room on paper, which a summary shares out from its first section to its last. What finds none
 * stays on the screen, and is counted.
 */
final class Paper {
  private static final int FEWEST_PAGES = 4;
  private static final double SHARE = 0.12; // of the source's pages
  private static final int LINES = 50; // of a printed page, as the style sheet sets it
  private static final int COLUMNS = 96; // of a printed line
  private static final int PAGE = 2_600; // columns of text that count as a page of a source without
  private static final double LEDGER = 22; // lines that the accounts at the end need

  private final Map<String, Integer> left = new LinkedHashMap<>();
  private double room;

  Paper(Summary summary, int characters) {
    Integer pages = summary.cover() == null ? null : summary.cover().pages();
    int source = pages == null ? 1 + characters / PAGE : pages;
    this.room = Math.max(FEWEST_PAGES, Math.floor(source * SHARE)) * LINES - LEDGER;
  }

  /** Takes {@code lines} in any case. */
  void spend(double lines) {
    room -= lines;
  }

  /**
   * Takes the room of {@code texts}, each of which begins a line.
   *
   * @param part the list that they are an entry of
   * @return the class of the entry: empty, or the one that is not printed
   */
  String entry(String part, double width, String... texts) {
    double lines = 0.45 + Arrays.stream(texts).mapToDouble(t -> lines(t, width)).sum();
    if (room < lines) {
      left.merge(part, 1, Integer::sum);
      return "screen";
    }
    room -= lines;
    return "";
  }

  private static double lines(String text, double width) {
    return text.isEmpty() ? 0 : Math.ceil(Script.columns(text) / (COLUMNS * width));
  }

  /** How many entries of each list are not printed. */
  Map<String, Integer> left() {
    return left;
  }
}
