package dev.docket.reading.outline;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where 号 follow the words that announce them: 次の各号…。一. Asked from place to place, forwards. */
final class InlineItems {
  private static final Pattern ANNOUNCED = Pattern.compile("(?:次\\n?[のに]|以\\n?下\\n?の)[^。]*。\\n?一");

  private final Matcher next;
  private int start = -1; // of the ones found last; none follow at the end of the text
  private int end;
  private int searched; // from here

  InlineItems(String text) {
    this.next = ANNOUNCED.matcher(text);
  }

  /** Whether some stand wholly between two places. */
  boolean stand(int from, int to) {
    if (from < searched || from > start) {
      boolean found = next.find(from);
      start = found ? next.start() : Integer.MAX_VALUE;
      end = found ? next.end() : Integer.MAX_VALUE;
      searched = from;
    }
    return end <= to;
  }
}
