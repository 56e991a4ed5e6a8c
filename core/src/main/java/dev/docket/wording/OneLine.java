package dev.docket.wording;

/** Text that was wrapped over lines, written on one. */
public final class OneLine {
  private OneLine() {}

  /**
   * {@code text} on one line: a run of white space with a line break in it becomes nothing between
   * CJK characters and a space elsewhere.
   */
  public static String of(String text) {
    StringBuilder flat = new StringBuilder(text.length());
    int i = 0;
    while (i < text.length()) {
      char c = text.charAt(i);
      if (!Character.isWhitespace(c) && !Character.isISOControl(c)) {
        flat.append(c);
        i++;
        continue;
      }
      int next = i;
      boolean breaks = false;
      while (next < text.length()
          && (Character.isWhitespace(text.charAt(next))
              || Character.isISOControl(text.charAt(next)))) {
        char space = text.charAt(next++);
        breaks |= space == '\n' || space == '\r' || space == '\u2028' || space == '\u2029';
      }
      boolean joined =
          breaks
              && !flat.isEmpty()
              && next < text.length()
              && isCjk(flat.charAt(flat.length() - 1))
              && isCjk(text.charAt(next));
      if (!joined && !flat.isEmpty() && next < text.length()) {
        flat.append(' ');
      }
      i = next;
    }
    return flat.toString();
  }

  private static boolean isCjk(char c) {
    return (c >= 0x2E80 && c <= 0x9FFF) || (c >= 0xF900 && c <= 0xFFEF);
  }
}
