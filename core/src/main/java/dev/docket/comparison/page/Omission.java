package dev.docket.comparison.page;

import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Leaves unchanged text out of a 新旧対照表: whole lines and whole sentences, never the middle of one,
 * and says which items it left out: ２～５　（略）.
 */
final class Omission {
  private static final int LONG = 120; // unchanged text up to this stays
  private static final Pattern LABEL =
      Pattern.compile(
          "\\s*(第[^\\s　]{1,8}[条項号]|[0-9０-９]{1,3}(?=[.．、\\s　])|[一二三四五六七八九十]{1,3}(?=[\\s　])|[(（][0-9０-９a-zA-Z一二三四五六七八九十]{1,4}[)）]|[①-⑳])");
  private static final Pattern STOP =
      Pattern.compile("。|(?<=[\\p{L})”\"']{2})[.;:](?=\\s+[\\p{Lu}(“\"])");

  private final String omitted;
  private final String gap;

  Omission(TableLayout layout) {
    this.omitted = layout.omitted();
    this.gap = omitted.startsWith("（") ? "" : " ";
  }

  /**
   * What is shown of {@code text}, which is the same on both sides.
   *
   * @param first whether the clause begins with it, so that it holds the heading
   * @param last whether the clause ends with it
   */
  String of(String text, boolean first, boolean last) {
    if (text.codePointCount(0, text.length()) <= LONG) {
      return text;
    }
    String[] lines = text.split("\n", -1);
    int end = last ? lines.length : lines.length - 1;
    if (lines.length == 1) {
      return inLine(text, last);
    }
    String head = beginning(lines[0]);
    String[] middle = Arrays.copyOfRange(lines, 1, end);
    String tail = last ? "" : "\n" + ending(lines[end]);
    boolean blank = Arrays.stream(middle).allMatch(String::isBlank);
    return head + (blank ? String.join("\n", middle) : "\n" + left(middle)) + tail;
  }

  private String inLine(String text, boolean last) {
    int from = firstStop(text);
    int to = last ? text.length() : lastStop(text);
    return from >= to ? text : text.substring(0, from) + gap + omitted + text.substring(to);
  }

  /** The first sentence of a long line. */
  private String beginning(String line) {
    int stop = firstStop(line);
    return line.length() <= LONG || stop == line.length()
        ? line
        : line.substring(0, stop) + gap + omitted;
  }

  /** The last sentence of a long line. */
  private String ending(String line) {
    int stop = lastStop(line);
    return line.length() <= LONG || stop == 0 ? line : omitted + line.substring(stop);
  }

  /** Stands for whole lines. */
  private String left(String[] lines) {
    String[] labels =
        Arrays.stream(lines)
            .map(LABEL::matcher)
            .filter(Matcher::lookingAt)
            .map(m -> m.group(1))
            .toArray(String[]::new);
    if (labels.length == 0) {
      return omitted;
    }
    String first = labels[0];
    String last = labels[labels.length - 1];
    return (first.equals(last) ? first : first + "～" + last) + "　" + omitted;
  }

  private static int firstStop(String text) {
    Matcher stop = STOP.matcher(text);
    return stop.find() ? stop.end() : text.length();
  }

  private static int lastStop(String text) {
    Matcher stop = STOP.matcher(text);
    int last = 0;
    while (stop.find()) {
      last = stop.end() < text.length() ? stop.end() : last;
    }
    return last;
  }
}
