package dev.docket.reading.draft;

/** Joins the lines of one paragraph: with a space, but none between two CJK characters. */
public final class LineJoining {
  private static final String NO_BEGINNING = ")）]］」』】〕〉》、。，．";
  private static final int LONGEST_MARK = 6; // characters of the number of a list

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

  /** Whether {@code line} begins with what no line may: a closing bracket, a comma, a full stop. */
  public static boolean beginsAmid(String line) {
    String rest = line.strip();
    return !rest.isEmpty() && NO_BEGINNING.indexOf(rest.charAt(0)) >= 0;
  }

  /** Whether {@code line} begins by closing a bracket that is open in {@code paragraph}: 35) so. */
  public static boolean closesBracket(CharSequence paragraph, String line) {
    String rest = line.strip();
    int end = 0;
    while (end < rest.length()
        && end <= LONGEST_MARK
        && Character.isLetterOrDigit(rest.charAt(end))) {
      end++;
    }
    if (end == 0 || end >= rest.length() || ")）".indexOf(rest.charAt(end)) < 0) {
      return false;
    }
    int open = 0;
    for (int i = 0; i < paragraph.length(); i++) {
      char c = paragraph.charAt(i);
      open += c == '(' || c == '（' ? 1 : (c == ')' || c == '）') && open > 0 ? -1 : 0;
    }
    return open > 0;
  }

  /** Whether {@code c} belongs to a script that is written without spaces. */
  public static boolean isWide(char c) {
    return (c >= 0x2E80 && c < 0xAC00)
        || (c >= 0xF900 && c <= 0xFAFF)
        || (c >= 0xFF00 && c <= 0xFFEF);
  }
}
