package dev.docket.reading.draft;

/** Joins the lines of one paragraph: with a space, but none between two CJK characters. */
public final class LineJoining {
  private LineJoining() {}

  /** Appends {@code line} to {@code paragraph}. */
  public static void append(StringBuilder paragraph, String line) {
    String rest = line.strip();
    if (rest.isEmpty()) {
      return;
    }
    int end = paragraph.length();
    while (end > 0 && (paragraph.charAt(end - 1) == ' ' || paragraph.charAt(end - 1) == '\n')) {
      end--;
    }
    paragraph.setLength(end);
    if (end > 0 && !(isWide(paragraph.charAt(end - 1)) && isWide(rest.charAt(0)))) {
      paragraph.append(' ');
    }
    paragraph.append(rest);
  }

  /** Whether {@code c} belongs to a script that is written without spaces. */
  public static boolean isWide(char c) {
    return (c >= 0x2E80 && c < 0xAC00)
        || (c >= 0xF900 && c <= 0xFAFF)
        || (c >= 0xFF00 && c <= 0xFFEF);
  }
}
