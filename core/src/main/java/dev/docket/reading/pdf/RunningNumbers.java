package dev.docket.reading.pdf;

import dev.docket.reading.pdf.layout.PdfLine;
import dev.docket.wording.label.Enumerator;
import dev.docket.wording.label.Enumerator.Reading;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells the numbers of running text, as in "may (a) use and (b) copy", from those that start
 * paragraphs, where one happens to stand at the start of a line.
 */
final class RunningNumbers {
  private static final Pattern NUMBER = Pattern.compile("(?<=\\s)\\([0-9A-Za-z]{1,5}\\)(?=\\s)");
  private static final Pattern ENDED = Pattern.compile("[.。!?！？]['”\"）)」』]?\\s*$");
  private static final int LOOKED_AT = 8; // lines
  private static final int FARTHEST = 3000; // characters between two numbers

  private RunningNumbers() {}

  /**
   * Whether the number that starts {@code line} counts on from one within {@code open}, or {@code
   * next}, the lines from there on, counts on from it before a line starts with its successor.
   */
  static boolean isRunning(CharSequence open, String line, List<PdfLine> next) {
    List<Reading> readings = Enumerator.find(line, 0).readings();
    if (readings.isEmpty() || line.charAt(0) != '(' || ENDED.matcher(tail(open, 4)).find()) {
      return false;
    }
    if (holds(tail(open, FARTHEST), readings, -1)) {
      return true;
    }
    boolean first = readings.stream().anyMatch(r -> r.value() == 1);
    for (int i = 0; first && i < Math.min(LOOKED_AT, next.size()); i++) {
      String text = next.get(i).text().strip();
      if (i > 0 && !Enumerator.find(text, 0).readings().isEmpty()) {
        return false;
      }
      if (holds(text, readings, 1)) {
        return true;
      }
    }
    return false;
  }

  private static CharSequence tail(CharSequence text, int length) {
    return text.subSequence(Math.max(0, text.length() - length), text.length());
  }

  private static boolean holds(CharSequence text, List<Reading> readings, int step) {
    Matcher m = NUMBER.matcher(text);
    while (m.find()) {
      for (Reading other : Enumerator.find(m.group(), 0).readings()) {
        for (Reading reading : readings) {
          if (reading.style() == other.style() && reading.value() + step == other.value()) {
            return true;
          }
        }
      }
    }
    return false;
  }
}
